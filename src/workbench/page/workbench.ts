import { rangeToA1 } from '../../grid/address';
import { HostError } from '../../hosts/error';
import { openPackage } from '../../hosts/file/package';
import { type Maker, makeHere } from '../../taskpane/maker';
import { today } from '../../taskpane/today';
import { type Understander, understandAside } from '../../taskpane/understanding/understander';
import type { WorkbenchEngine } from '../engine/engine';
import { openEngine } from '../engine/open-engine';
import type { GridView } from '../../hosts/workbench/grid-view';
import { WorkbenchHost } from '../../hosts/workbench/workbench-host';
import { type Message, message } from '../../locales/message';
import { type HiddenKind, notShown } from './not-shown';
import { saveFile } from '../../taskpane/save-file';
import { type Sample, loadSample } from '../../taskpane/first-run/samples';
import { type StoredWork, forgetWork, storeWork, storedWork } from './stored-work';

/** The grid as the page needs it. */
export interface PageGrid extends GridView<WorkbenchEngine> {
  /** Whether a cell is being typed into at this moment. */
  readonly typing: boolean;
  /** The sheet in view. */
  readonly active: string | null;
  /** Waits until the workbook shown last can be seen and used. */
  drawn(): Promise<void>;
}

export interface OpenedWorkbook {
  readonly name: string;
  readonly host: WorkbenchHost<WorkbenchEngine>;
  readonly understand: Understander;
  readonly make: Maker;
  readonly notShown: ReadonlyMap<HiddenKind, number>;
}

export interface WorkbenchState {
  readonly opened: OpenedWorkbook | null;
  /** The name of what is being opened. */
  readonly opening: string | null;
  readonly saved: 'clean' | 'unsaved' | 'downloaded';
  /** What is being made, in words. */
  readonly making: Message | null;
  /** What was made last. */
  readonly made: Message | null;
  readonly problem: Message | HostError | null;
  /** Why the grid did not do what was asked for. */
  readonly hint: Message | null;
  /** Whether the person has read what is not shown of this workbook. */
  readonly told: boolean;
  /** Work of an earlier time that was not downloaded. */
  readonly offer: StoredWork | null;
  /** What is to be opened in place of work that was not downloaded, if the person agrees. */
  readonly waiting: { readonly name: string; readonly go: () => void } | null;
}

/** For what is being made. */
export interface Making {
  readonly signal: AbortSignal;
  /** Says how far it is. */
  readonly tell: (making: Message) => void;
}

const START: WorkbenchState = {
  opened: null,
  opening: null,
  saved: 'clean',
  making: null,
  made: null,
  problem: null,
  hint: null,
  told: false,
  offer: null,
  waiting: null,
};

/** How long after a change it is stored in the browser, in milliseconds. */
const STORE_AFTER = 1000;

/** What is open in the page, and what can be done with it. */
export class Workbench {
  private state = START;
  private readonly listeners = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Counts changes, so that what is stored or downloaded is known to be the latest. */
  private changes = 0;
  private stopping: AbortController | null = null;

  /** @param grid arrives later than the page: it is large */
  constructor(private readonly grid: Promise<PageGrid>) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly getState = (): WorkbenchState => this.state;

  /** Shows the sample, and offers what was left of an earlier time. */
  async start(sample: Sample, title: string): Promise<void> {
    const [offer] = await Promise.all([storedWork(), this.openSample(sample, title)]);
    this.set({ offer });
  }

  async openSample(sample: Sample, title: string): Promise<void> {
    await this.open(`${title}.xlsx`, () =>
      loadSample(sample).catch((error: unknown) => {
        throw new SampleError(error instanceof Error ? error.message : String(error));
      }),
    );
  }

  async openFile(file: File): Promise<void> {
    await this.open(file.name, async () => new Uint8Array(await file.arrayBuffer()));
  }

  readonly restore = async (): Promise<void> => {
    const { offer } = this.state;
    if (!offer) return;
    await this.load(offer.name, () => Promise.resolve(offer.bytes), 'unsaved');
    this.set({ offer: null });
  };

  readonly discardOffer = async (): Promise<void> => {
    this.set({ offer: null });
    await forgetWork();
    if (this.state.saved === 'unsaved') this.storeSoon();
  };

  readonly download = async (): Promise<void> => {
    const { opened } = this.state;
    if (!opened) return;
    const bytes = await opened.host.bytes();
    const at = this.changes;
    saveFile(bytes, opened.name);
    if (at !== this.changes) return;
    clearTimeout(this.timer);
    this.set({ saved: this.state.saved === 'clean' ? 'clean' : 'downloaded' });
    await forgetWork();
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

  readonly decide = (go: boolean): void => {
    const { waiting } = this.state;
    this.set({ waiting: null });
    if (go) waiting?.go();
  };

  /** Saves the work in the file first, then opens what waits. */
  readonly downloadAndGo = async (): Promise<void> => {
    await this.download();
    if (this.state.saved !== 'unsaved') this.decide(true);
  };

  private async open(name: string, fetch: () => Promise<Uint8Array>): Promise<void> {
    if (this.state.saved === 'unsaved') {
      try {
        // What cannot be opened puts nothing at risk: nobody need decide about it.
        const bytes = await fetch();
        openPackage(bytes);
        const go = (): void => void this.load(name, () => Promise.resolve(bytes), 'clean');
        this.set({ problem: null, waiting: { name, go } });
      } catch (error) {
        this.set({ problem: problemOf(error) });
      }
      return;
    }
    await this.load(name, fetch, 'clean');
  }

  private async load(
    name: string,
    fetch: () => Promise<Uint8Array>,
    saved: WorkbenchState['saved'],
  ): Promise<void> {
    if (this.state.opening !== null) return;
    this.set({ opening: name, problem: null, hint: null, waiting: null });
    try {
      const [grid, bytes] = await Promise.all([this.grid, fetch()]);
      const before = this.state.opened;
      const engine = await openEngine(bytes);
      const host = await this.shown(engine, grid);
      before?.host.close();
      await grid.drawn();
      clearTimeout(this.timer);
      // Replacing unsaved work was agreed to; an offer of an earlier time stays until it is decided.
      if (before && this.state.saved === 'unsaved') await forgetWork();
      this.set({
        opened: {
          name,
          host,
          understand: understandIn(engine),
          make: makeIn(engine, host),
          notShown: notShown(openPackage(bytes)),
        },
        saved,
        told: false,
      });
    } catch (error) {
      this.set({ problem: problemOf(error) });
    } finally {
      this.set({ opening: null });
    }
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
    // What was left of an earlier time is given up for what is worked on now.
    if (this.state.saved !== 'unsaved') this.set({ saved: 'unsaved' });
    this.storeSoon();
  };

  private storeSoon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.store(), STORE_AFTER);
  }

  private async store(): Promise<void> {
    const { opened, saved, offer } = this.state;
    if (!opened || saved !== 'unsaved' || offer) return;
    if ((await this.grid).typing) {
      this.storeSoon();
      return;
    }
    try {
      await storeWork({ name: opened.name, bytes: await opened.host.bytes(), at: Date.now() });
    } catch {
      this.set({ hint: message('workbench.not-stored') });
    }
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

class SampleError extends Error {}

function problemOf(error: unknown): Message | HostError {
  if (error instanceof HostError) return error;
  const detail = error instanceof Error ? error.message : String(error);
  return message(error instanceof SampleError ? 'workbench.sample-failed' : 'workbench.failed', { detail });
}
