import { isReturnedForm } from '../../actions/returned-form';
import { rangeToA1 } from '../../grid/address';
import { HostError } from '../../hosts/error';
import { openPackage } from '../../hosts/file/package';
import { WorkbenchHost } from '../../hosts/workbench/workbench-host';
import { type Message, message } from '../../locales/message';
import { asSample, type Sample } from '../../taskpane/first-run/samples';
import { DESKS, Inbox } from '../../taskpane/inbox';
import { type Maker, makeHere } from '../../taskpane/maker';
import { saveFile } from '../../taskpane/save-file';
import { today } from '../../taskpane/today';
import { type Understander, understandAside } from '../../taskpane/understanding/understander';
import type { WorkbenchEngine } from '../engine/engine';
import { openEngine } from '../engine/open-engine';
import { Autosave } from './autosave';
import { forget, forgetOld, keep, keptBytes, keptWork, type KeptWork } from './kept-work';
import { openBeforeReload, rememberInTab, takeOverOld } from './kept-work';
import { notShown } from './not-shown';
import { fileSource, keptSource, SampleError, sampleSource, type Source } from './source';
import { isTextFile, isWordFile, NoTableInWord, WordProblem, wordSource } from './word-source';
import { type Decision, type Making, type PageGrid, START, type OpenedWorkbook } from './workbench-state';
import type { WorkbenchState } from './workbench-state';

/** Something that was asked to be opened, and can be. */
interface Found {
  readonly source: Source;
  readonly bytes: Uint8Array;
  readonly engine: WorkbenchEngine;
}

/** What is open in the page, and what can be done with it. */
export class Workbench {
  /** What the pane is given from here. */
  readonly inbox = new Inbox();
  private state = START;
  private readonly listeners = new Set<() => void>();
  private readonly autosave: Autosave;
  /** Counts changes, so that what is downloaded is known to be the latest. */
  private changes = 0;
  private stopping: AbortController | null = null;
  /** What the person is asked about. */
  private found: Found | null = null;
  private files: readonly File[] = [];
  private typing = (): boolean => false;

  /** @param grid arrives later than the page: it is large */
  constructor(private readonly grid: Promise<PageGrid>) {
    void grid.then((one) => (this.typing = () => one.typing)).catch(() => undefined);
    this.autosave = new Autosave(
      () => this.typing(),
      (kept) => void this.autosaved(kept),
    );
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly getState = (): WorkbenchState => this.state;

  /** Shows what was open before a reload, else the sample, and speaks of work of other times. */
  async start(sample: Sample, titleOf: (sample: Sample) => string): Promise<void> {
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') void this.autosave.now();
    });
    await takeOverOld();
    const before = openBeforeReload();
    const works = await keptWork();
    const was = before && 'work' in before ? works.find(({ id }) => id === before.work) : undefined;
    const again = was && (await keptSource(was));
    const shown = asSample(before && 'sample' in before ? before.sample : null) ?? sample;
    await this.open(again ?? sampleSource(shown, titleOf(shown)));
    await forgetOld(Date.now());
    await this.list();
    const { unfinished, opened } = this.state;
    this.set({ offered: !before && unfinished.some(({ id }) => id !== opened?.id) });
  }

  async openSample(sample: Sample, title: string): Promise<void> {
    await this.open(sampleSource(sample, title));
  }

  /** Several can only be forms that are collected. */
  async openFiles(files: readonly File[]): Promise<void> {
    const [file, ...others] = files;
    if (!file) return;
    if (isWordFile(file)) {
      await this.open(wordSource(file), file);
      return;
    }
    if (isTextFile(file) && others.length === 0 && this.state.opened && this.state.opening === null) {
      this.dismiss();
      this.offer(file);
      return;
    }
    if (others.length === 0 || !this.state.opened) {
      await this.open(fileSource(file));
      return;
    }
    this.leaveFound();
    this.files = files;
    this.set({ asked: { name: file.name, count: files.length, kind: 'form' } });
  }

  readonly openKept = async (work: KeptWork): Promise<void> => {
    this.set({ listing: false, offered: false });
    const source = await keptSource(work);
    if (source) await this.open(source);
    else await this.list();
  };

  readonly downloadKept = async ({ id, name }: KeptWork): Promise<void> => {
    const bytes = id === this.state.opened?.id ? null : await keptBytes(id);
    if (bytes) saveFile(bytes, name);
    else if (id === this.state.opened?.id) await this.download();
  };

  readonly discard = async ({ id }: KeptWork): Promise<void> => {
    await forget([id]);
    await this.list();
  };

  /** Nothing of anybody's work stays in this browser, but for what is open in the page. */
  readonly clearKept = async (): Promise<void> => {
    await forget((await keptWork()).map(({ id }) => id));
    if (this.state.saved === 'unsaved') this.autosave.forgotten();
    await this.list();
    this.set({ offered: false });
  };

  readonly showList = (listing: boolean): void => {
    this.set({ listing });
    if (listing) void this.autosave.now().then(() => this.list());
  };

  readonly hideOffer = (): void => {
    this.set({ offered: false });
  };

  readonly download = async (): Promise<void> => {
    const { opened, saved } = this.state;
    if (!opened) return;
    const bytes = await opened.host.bytes();
    const at = this.changes;
    saveFile(bytes, opened.name);
    if (at !== this.changes || saved === 'clean') return;
    this.set({ saved: 'downloaded' });
    await this.autosave.downloaded();
    if (at === this.changes) await this.keepForReload(opened, bytes);
    await this.list();
  };

  /** Prints the sheet in view, as it stands in the file. */
  readonly print = (): void => {
    void this.make(async ({ host }, { tell }) => {
      const { active: name } = await this.grid;
      if (name === null) return null;
      tell(message('workbench.printing', { sheet: name }));
      const grid = (await host.read()).sheets.find((one) => one.name === name);
      const content = (await host.readContent([{ sheet: name }])).get(name);
      const { printSheet } = await import(/* webpackChunkName: "print" */ './print-sheet');
      if (grid && content) await printSheet({ grid, content });
      return null;
    });
  };

  /** Makes something of the open workbook, and tells how it goes. `work` answers what is to be said when it is done. */
  async make(work: (opened: OpenedWorkbook, making: Making) => Promise<Message | null>): Promise<void> {
    const { opened, making } = this.state;
    if (!opened || making) return;
    const stopping = new AbortController();
    this.stopping = stopping;
    this.set({ made: null });
    try {
      const made = await work(opened, {
        signal: stopping.signal,
        tell: (told) => {
          this.set({ making: told });
        },
      });
      this.set({ made });
    } catch (error) {
      if (!stopping.signal.aborted) this.set({ problem: problemOf(error) });
    } finally {
      this.set({ making: null });
    }
  }

  readonly stopMaking = (): void => {
    this.stopping?.abort();
  };

  readonly say = (problem: Message): void => {
    this.set({ problem });
  };

  readonly hint = (hint: Message): void => {
    this.set({ hint });
  };

  readonly dismiss = (): void => {
    this.set({ problem: null, hint: null, made: null });
  };

  readonly hideNotShown = (): void => {
    this.set({ told: true });
  };

  readonly decide = async (decision: Decision): Promise<void> => {
    const { found, files } = this;
    this.found = null;
    this.files = [];
    this.set({ asked: null });
    const desk = DESKS.find((one) => one === decision);
    if (desk) this.inbox.give(desk, files);
    if (desk || decision === 'stay' || !found) {
      found?.engine.close();
      return;
    }
    if (decision === 'download') await this.download();
    await this.opening(found.source, () => this.show(found));
  };

  /** What is running text is compared with what is open, which stays as it is. */
  private offer(paper: File): void {
    this.leaveFound();
    this.files = [paper];
    this.set({ asked: { name: paper.name, count: 1, kind: 'paper' } });
  }

  /**
   * Looks at it first: what is no workbook says so at once, and what a unit sent back is perhaps to be collected.
   *
   * @param paper offered to the pages that compare texts where there is no table in it
   */
  private async open(source: Source, paper: File | null = null): Promise<void> {
    if (this.state.opening !== null) return;
    this.leaveFound();
    await this.opening(source, async () => {
      const bytes = await source.fetch().catch((error: unknown) => {
        if (error instanceof NoTableInWord && paper && this.state.opened) return null;
        throw error;
      });
      if (bytes === null) {
        if (paper) this.offer(paper);
        return;
      }
      const found = { source, bytes, engine: await openEngine(bytes) };
      const { opened, saved } = this.state;
      const file = source.of && 'file' in source.of ? source.of.file : null;
      const returned = opened !== null && file !== null && isReturnedForm(await found.engine.read());
      if (!returned && (saved !== 'unsaved' || !source.of)) {
        await this.show(found);
        return;
      }
      this.found = found;
      this.files = file ? [file] : [];
      this.set({ asked: { name: source.name, count: 1, kind: returned ? 'form' : 'workbook' } });
    });
  }

  private async opening({ name }: Source, work: () => Promise<void>): Promise<void> {
    this.set({ opening: name, problem: null, hint: null, made: null });
    try {
      await work();
    } catch (error) {
      this.set({ problem: problemOf(error) });
    } finally {
      this.set({ opening: null });
    }
  }

  private leaveFound(): void {
    this.found?.engine.close();
    this.found = null;
    this.files = [];
    this.set({ asked: null });
  }

  private async show({ source, bytes, engine }: Found): Promise<void> {
    const { id, name, changed, of } = source;
    const { opened: before, saved } = this.state;
    // What is open stays where it can be found again; where that cannot be, it stays open.
    if (before && saved === 'unsaved' && !(await this.autosave.now())) {
      engine.close();
      this.set({ problem: message('workbench.not-stored') });
      return;
    }
    const grid = await this.grid;
    const host = await this.shown(engine, grid);
    before?.host.close();
    await grid.drawn();
    if (before && saved !== 'unsaved') await forget([before.id]);
    const opened: OpenedWorkbook = {
      id,
      name,
      host,
      understand: understandIn(engine),
      make: makeIn(engine, host),
      notShown: notShown(openPackage(bytes)),
    };
    this.autosave.begin({ id, name, bytes: () => host.bytes() });
    this.set({ opened, saved: changed ? 'unsaved' : 'clean', told: false });
    if (of && 'sample' in of) rememberInTab(of);
    else if (changed) rememberInTab({ work: id });
    else await this.keepForReload(opened, bytes);
    await this.list();
  }

  private async shown(engine: WorkbenchEngine, grid: PageGrid): Promise<WorkbenchHost<WorkbenchEngine>> {
    try {
      return await WorkbenchHost.open<WorkbenchEngine>(engine, grid, {
        changed: this.changed,
        refused: ([first]) => {
          if (!first) return;
          const { sheet, row, column } = first;
          const cell = rangeToA1({ top: row, left: column, bottom: row, right: column });
          this.set({ problem: message('workbench.refused', { sheet, cell }) });
        },
        download: saveFile,
      });
    } catch (error) {
      engine.close();
      throw error;
    }
  }

  private readonly changed = (): void => {
    this.changes++;
    if (this.state.saved !== 'unsaved') this.set({ saved: 'unsaved' });
    this.autosave.changed();
  };

  private async autosaved(kept: boolean): Promise<void> {
    const { opened } = this.state;
    if (!kept) this.set({ hint: message('workbench.not-stored') });
    else if (opened) rememberInTab({ work: opened.id });
    await this.list();
  }

  /** A reload comes back to it as it is now. */
  private async keepForReload({ id, name }: OpenedWorkbook, bytes: Uint8Array): Promise<void> {
    try {
      await keep({ id, name, at: Date.now(), changed: false }, bytes);
      rememberInTab({ work: id });
    } catch {
      // Then a reload begins with the sample: nothing of the person's work is lost by that.
    }
  }

  private async list(): Promise<void> {
    this.set({ unfinished: (await keptWork()).filter(({ changed }) => changed) });
  }

  private set(part: Partial<WorkbenchState>): void {
    this.state = { ...this.state, ...part };
    for (const listener of this.listeners) listener();
  }
}

/** What the engine knows it understands itself; anything else is understood in a worker of its own. */
function understandIn(engine: WorkbenchEngine): Understander {
  return async (workbook, today, signal) =>
    (await engine.understand(workbook, today, signal)) ?? understandAside(workbook, today, signal);
}

/** What the engine knows it works with itself; the page works with anything else. */
function makeIn(engine: WorkbenchEngine, host: WorkbenchHost<WorkbenchEngine>): Maker {
  const here = makeHere(host);
  return async (understanding, name, input, options) =>
    (await engine.make({ workbook: understanding.workbook, today: today() }, name, input, options)) ??
    here(understanding, name, input, options);
}

function problemOf(error: unknown): Message | HostError {
  if (error instanceof HostError) return error;
  if (error instanceof WordProblem) return error.said;
  const detail = error instanceof Error ? error.message : String(error);
  return message(error instanceof SampleError ? 'workbench.sample-failed' : 'workbench.failed', { detail });
}
