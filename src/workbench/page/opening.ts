import { isReturnedForm } from '../../actions/returned-form';
import { rangeToA1 } from '../../grid/address';
import { WorkbenchHost } from '../../hosts/workbench/workbench-host';
import { message } from '../../locales/message';
import type { Sample } from '../../taskpane/first-run/samples';
import { DESKS, type Inbox } from '../../taskpane/inbox';
import { saveFile } from '../../taskpane/save-file';
import type { WorkbenchEngine } from '../engine/engine';
import { openEngine } from '../engine/open-engine';
import type { KeptWork } from './kept-work';
import { openedWorkbook } from './opened-workbook';
import { problemOf } from './problem';
import { fileSource, sampleSource, type Source } from './source';
import type { Store } from './store';
import { isTextFile, isWordFile, NoTableInWord, wordSource } from './word-source';
import type { Decision, PageGrid } from './workbench-state';
import type { Works } from './works';

/** Something that was asked to be opened, and can be. */
interface Found {
  readonly source: Source;
  readonly bytes: Uint8Array;
  readonly engine: WorkbenchEngine;
}

/** How something comes to be open: it is looked at first, and the person asked where there is more than one thing to do with it. */
export class Opening {
  /** What the person is asked about. */
  private found: Found | null = null;
  private files: readonly File[] = [];
  /** What is being opened, and all that waits behind it; it never fails. */
  private last: Promise<void> = Promise.resolve();

  constructor(
    private readonly store: Store,
    private readonly works: Works,
    private readonly inbox: Inbox,
    private readonly grid: Promise<PageGrid>,
  ) {}

  readonly sample = async (sample: Sample, title: string): Promise<void> => {
    await this.open(sampleSource(sample, title));
  };

  /** Several can only be forms that are collected. */
  readonly dropped = async (files: readonly File[]): Promise<void> => {
    const [file, ...others] = files;
    const { opened, opening } = this.store.get();
    if (!file) return;
    if (isWordFile(file)) {
      await this.open(wordSource(file), file);
      return;
    }
    if (isTextFile(file) && others.length === 0 && opened && opening === null) {
      this.store.set({ problem: null, hint: null, made: null });
      this.offer(file);
      return;
    }
    if (others.length === 0 || !opened) {
      await this.open(fileSource(file));
      return;
    }
    this.leaveFound();
    this.files = files;
    this.store.set({ asked: { name: file.name, count: files.length, kind: 'form' } });
  };

  /** Whether it is there still. */
  readonly kept = async (work: KeptWork): Promise<boolean> => {
    this.store.set({ listing: false, offered: false });
    const source = await this.works.source(work);
    if (source) await this.open(source);
    else await this.works.list();
    const isOpen = source !== null && this.store.get().opened?.id === source.id;
    if (!isOpen) source?.place?.();
    return isOpen;
  };

  readonly decide = async (decision: Decision): Promise<void> => {
    const { found, files } = this;
    this.found = null;
    this.files = [];
    this.store.set({ asked: null });
    const desk = DESKS.find((one) => one === decision);
    if (desk) this.inbox.give(desk, files);
    if (desk || decision === 'stay' || !found) {
      found?.engine.close();
      return;
    }
    if (decision === 'download') await this.works.download();
    await this.during(found.source, () => this.show(found));
  };

  /** What is running text is compared with what is open, which stays as it is. */
  private offer(paper: File): void {
    this.leaveFound();
    this.files = [paper];
    this.store.set({ asked: { name: paper.name, count: 1, kind: 'paper' } });
  }

  /** One after the other: what is chosen while something opens waits for its turn. */
  private open(source: Source, paper: File | null = null): Promise<void> {
    this.last = this.last.then(() => this.look(source, paper));
    return this.last;
  }

  /**
   * Looks at it first: what is no workbook says so at once, and what a unit sent back is perhaps to be collected.
   *
   * @param paper offered to the pages that compare texts where there is no table in it
   */
  private async look(source: Source, paper: File | null): Promise<void> {
    this.leaveFound();
    await this.during(source, async () => {
      const bytes = await source.fetch().catch((error: unknown) => {
        if (error instanceof NoTableInWord && paper && this.store.get().opened) return null;
        throw error;
      });
      if (bytes === null) {
        if (paper) this.offer(paper);
        return;
      }
      const found = { source, bytes, engine: await openEngine(bytes) };
      const { opened, saved } = this.store.get();
      const file = source.of && 'file' in source.of ? source.of.file : null;
      const returned = opened !== null && file !== null && isReturnedForm(await found.engine.read());
      if (!returned && (saved !== 'unsaved' || !source.of)) {
        await this.show(found);
        return;
      }
      this.found = found;
      this.files = file ? [file] : [];
      this.store.set({ asked: { name: source.name, count: 1, kind: returned ? 'form' : 'workbook' } });
    });
  }

  private async during({ name }: Source, work: () => Promise<void>): Promise<void> {
    this.store.set({ opening: name, problem: null, hint: null, made: null });
    try {
      await work();
    } catch (error) {
      this.store.set({ problem: problemOf(error) });
    } finally {
      this.store.set({ opening: null });
    }
  }

  private leaveFound(): void {
    this.found?.engine.close();
    this.found = null;
    this.files = [];
    this.store.set({ asked: null });
  }

  private async show({ source, bytes, engine }: Found): Promise<void> {
    const { opened: before } = this.store.get();
    // What is open stays where it can be found again; where that cannot be, it stays open.
    if (before && !(await this.works.safe())) {
      engine.close();
      this.store.set({ problem: message('workbench.not-stored') });
      return;
    }
    const grid = await this.grid;
    const host = await this.shown(engine, grid);
    before?.host.close();
    await grid.drawn();
    await this.works.begin(openedWorkbook(source, bytes, engine, host), source, bytes);
    const { name, copyOf } = source;
    if (copyOf !== undefined)
      this.store.set({ hint: message('workbench.copy', { name: copyOf, copy: name }) });
  }

  private async shown(engine: WorkbenchEngine, grid: PageGrid): Promise<WorkbenchHost<WorkbenchEngine>> {
    try {
      return await WorkbenchHost.open<WorkbenchEngine>(engine, grid, {
        changed: this.works.changed,
        refused: ([first]) => {
          if (!first) return;
          const { sheet, row, column } = first;
          const cell = rangeToA1({ top: row, left: column, bottom: row, right: column });
          this.store.set({ problem: message('workbench.refused', { sheet, cell }) });
        },
        download: saveFile,
      });
    } catch (error) {
      engine.close();
      throw error;
    }
  }
}
