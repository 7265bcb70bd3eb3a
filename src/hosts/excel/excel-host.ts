import type { Position, Range } from '../../grid/address';
import type { WorkbookGrid } from '../../grid/grid';
import type { WorkbookPlan } from '../../plan/model';
import type { SheetContent } from '../../plan/sheet-content';
import type { Applied, Host, HostOptions, ReadOptions } from '../host';
import type { SelfCheck } from '../self-check';
import { HostError } from '../error';
import { needsFocus, toHostError } from './errors';
import { onWorkbookChange, SheetNames, type StopListening } from './events';
import { type KnownContents, knownContents } from './known-contents';
import { KnownCells } from './known-cells';
import { type ReadWorkbook, readWorkbook } from './read-workbook';
import { type Survey, survey } from './survey';
import { setAbilities } from './abilities';
import { attending, onWaiting, type WaitingListener } from './attention';
import type { Journal } from './journal';
import { markOf } from './mark';
import type { Unfinished } from '../pane-host';
import { copySheet, openWorkbook, selectCell } from './tabs';

/** Milliseconds: working out what is to be written takes them where the table is long and the computer is busy. */
const CELLS_HOLD = 30_000;

/** What this Excel can do beyond our floor, ExcelApi 1.13. */
interface Capabilities {
  readonly floor: boolean;
  /** Separate files can be opened as new workbooks. */
  readonly openWorkbook: boolean;
  /**
   * What a page makes is saved by the webview of Windows and by browsers, mostly, and not by that of a Mac (office-js 1793, 2700). No page is
   * told: only where a person saw it.
   */
  readonly savesFiles: boolean;
  /** Not in an .xls; before anything was read, we take it to be none. */
  readonly keepsSettings: boolean;
  /** Excel itself undoes what add-ins write (ExcelApi 1.19); before that, a write empties its undo list. */
  readonly undo: boolean;
}

/** The workbook that is open in Excel, through Office.js: the only place that calls it. */
export class ExcelHost implements Host {
  readonly looksAreDear = true;
  private readonly columnMemory = new Map<string, SheetContent>();
  private known: KnownContents | null = null;
  private downloads = false;
  private legacy = false;
  private justRead: (ReadWorkbook & { readonly at: number }) | null = null;
  private readonly cells = new KnownCells();
  /** Which sheets there were when they were last looked at: what is asked of them may go with the next look. */
  private surveyed: Survey | null = null;

  /** @param journal where what is being written is noted outside the page */
  constructor(private readonly journal: Journal | null = null) {}

  async read(options: ReadOptions = {}): Promise<WorkbookGrid> {
    this.known = null;
    this.cells.begin();
    const read = (): Promise<ReadWorkbook> => readWorkbook(this.surveyed, this.cells, options);
    const found = await guarded(() => attending(options.signal, read));
    this.cells.keep(found);
    this.surveyed = found.survey;
    this.legacy = found.legacy;
    this.justRead = { ...found, at: performance.now() };
    return found.workbook;
  }

  readContent(
    parts: readonly { sheet: string; range?: Range }[],
    options: HostOptions = {},
  ): Promise<ReadonlyMap<string, SheetContent>> {
    return guarded(async () => {
      // What was made of the cells goes by them as they were read; whether they still are so, a plan expects.
      const { justRead, surveyed } = this;
      const fresh = justRead && performance.now() - justRead.at < CELLS_HOLD ? justRead : null;
      if (fresh && surveyed) {
        try {
          return await this.contentsOf(parts, surveyed, fresh, options);
        } catch (error) {
          // Sheets went since.
          if (error instanceof HostError || needsFocus(error)) throw error;
        }
      }
      return this.contentsOf(parts, await survey(), fresh, options);
    });
  }

  private async contentsOf(
    parts: readonly { sheet: string; range?: Range }[],
    found: Survey,
    fresh: ReadWorkbook | null,
    options: HostOptions,
  ): Promise<ReadonlyMap<string, SheetContent>> {
    const { readContents } = await writing();
    this.surveyed = found;
    const wanted = parts.flatMap(({ sheet, range }) => {
      const same = ({ name }: { name: string }): boolean => name.toLowerCase() === sheet.toLowerCase();
      const here = found.sheets.find(same);
      const cells = fresh?.workbook.sheets.find(same)?.rows;
      return here
        ? [
            {
              ...{ name: sheet, sheet: here },
              ...(range && { range }),
              ...(cells && { cells }),
            },
          ]
        : [];
    });
    const contents = await readContents(wanted, found.date1904, options);
    this.known = knownContents(wanted, contents);
    return new Map(
      wanted.flatMap(({ name }, at) => {
        const read = contents[at];
        return read ? [[name, read.content] as const] : [];
      }),
    );
  }

  apply(plan: WorkbookPlan, options: HostOptions = {}): Promise<Applied> {
    const { columnMemory, known, journal, surveyed } = this;
    this.known = null;
    this.justRead = null;
    // Sheets may come and go with it.
    this.surveyed = null;
    this.cells.doubtPlanned(plan);
    return guarded(() =>
      attending(options.signal, async () =>
        (await writing()).applyPlan(plan, { columnMemory, known, journal, surveyed }, options),
      ),
    );
  }

  /** Whether a plan was cut off while it was written: the page was ended, or Excel was busy elsewhere. */
  unfinished(): Promise<Unfinished | null> {
    return guarded(async () =>
      (await markOf()) === null ? null : (await writing()).unfinished(this.journal),
    );
  }

  /** Takes back what was cut off. */
  recover(options: HostOptions = {}): Promise<void> {
    this.known = null;
    this.justRead = null;
    this.cells.doubt(null);
    return guarded(() => attending(options.signal, async () => (await writing()).recover(this.journal)));
  }

  /** What works here and what does not; see `self-check`. What it finds chooses what is tried from then on. */
  selfCheck(options: HostOptions = {}): Promise<SelfCheck> {
    return guarded(async () => {
      const { selfCheck } = await import(
        /* webpackChunkName: "excel-self-check" */ './self-check/self-check'
      );
      const found = await attending(options.signal, () => selfCheck(options));
      setAbilities(found);
      return found;
    });
  }

  /** The short form of the self-check, which only reads. */
  quickCheck(): Promise<SelfCheck> {
    return guarded(async () => {
      const { quickCheck } = await import(
        /* webpackChunkName: "excel-self-check" */ './self-check/self-check'
      );
      const found = await quickCheck();
      setAbilities(found);
      return found;
    });
  }

  /** Goes by what an earlier self-check of this computer found. */
  rememberSelfCheck(found: SelfCheck | null): void {
    setAbilities(found);
  }

  /** Whether a person saw a file that the pane had saved. */
  rememberDownloads(work: boolean): void {
    this.downloads = work;
  }

  /** Calls back when a request waits for something that only the person can do, and with `null` when no more. */
  onWaiting(listener: WaitingListener): () => void {
    return onWaiting(listener);
  }

  /** Shows the cell and selects it (定位). @throws HostError `not-found` */
  select(sheet: string, cell: Position): Promise<void> {
    return guarded(() => selectCell(sheet, cell), sheet);
  }

  /** A copy of the sheet behind it, as a way back (先复制一份原表). @returns the name that Excel gave it */
  copySheet(sheet: string): Promise<string> {
    return guarded(() => copySheet(sheet), sheet);
  }

  /** Opens a file as a new workbook, which the user may save: panes on the desktop cannot download. */
  openWorkbook(file: Uint8Array): Promise<void> {
    return guarded(() => openWorkbook(file));
  }

  /** Calls back with the sheet's name when cells change or sheets come and go; not of what we did, which may be told seconds afterwards. */
  onChange(listener: (sheet: string | null) => void): Promise<StopListening> {
    const names = new SheetNames();
    return guarded(async () => {
      const stop = await onWorkbookChange((change) => {
        this.cells.hear(change);
        if (!change.ours) void names.of(change.id).then(listener);
      });
      const unheard = this.cells.listen();
      return () => {
        unheard();
        return stop();
      };
    });
  }

  capabilities(): Capabilities {
    const has = (version: string): boolean => Office.context.requirements.isSetSupported('ExcelApi', version);
    return {
      floor: has('1.13'),
      openWorkbook: has('1.8'),
      savesFiles: this.downloads,
      keepsSettings: !this.legacy,
      undo: has('1.19'),
    };
  }
}

/** What only writing needs is loaded when something is written: the pane opens with what reads. */
function writing() {
  return import(/* webpackChunkName: "excel-writing" */ './writing');
}

/** Nothing but a `HostError` leaves the host. */
async function guarded<T>(work: () => Promise<T>, sheet = ''): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw toHostError(error, sheet);
  }
}
