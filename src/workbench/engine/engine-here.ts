import { inSteps, type Made } from '../../actions/jobs/job';
import { type JobInput, type JobName, type JobTold, make } from '../../actions/jobs/jobs';
import { KeptFiles } from '../../actions/jobs/other-files';
import { stillIssued, stillUnderstood } from '../../actions/still-understood';
import { unchecked, type Understanding } from '../../actions/understand';
import type { WorkbookGrid } from '../../grid/grid';
import { HostError } from '../../hosts/error';
import type { HostOptions } from '../../hosts/host';
import { FileEngine } from '../../hosts/workbench/file-engine';
import { answer } from '../../taskpane/understanding/request';
import { parseSettings } from '../../settings/xml';
import type { CivilDate } from '../../timing/model';
import type { Result } from '../formulas/recalculation';
import type { OpenedSheet, SheetSnapshot } from '../grid/sheet-snapshot';
import { type BookPicture, BookSnapshots, type SheetTab } from '../grid/workbook-snapshot';
import type { WorkbenchEngine } from './engine';
import { type Found, findIn } from './find';
import { LiveResults, type TypedCell } from './live-results';
import type { SentSheet } from './messages';

/** The engine where it is asked: in its worker, or in a page that may have none. */
export class EngineHere implements WorkbenchEngine {
  private snapshots: { readonly of: WorkbookGrid; readonly made: BookSnapshots } | null = null;

  private known: { readonly understanding: Understanding; readonly today: CivilDate } | null = null;

  private readonly results = new LiveResults();

  /** Files beside the workbook. Nobody asks what the checks find in them. */
  private readonly others = new KeptFiles((workbook, today) => {
    const { asOf } = parseSettings(workbook.settings).settings;
    return Promise.resolve(unchecked(workbook, { asOf: asOf ?? today }));
  });

  private constructor(private readonly file: FileEngine) {}

  /** @throws HostError `not-xlsx` with `found`, `legacy-xls`, `encrypted`, `damaged`, `too-large` */
  static async open(bytes: Uint8Array): Promise<EngineHere> {
    return new EngineHere(await FileEngine.open(bytes));
  }

  readonly read: WorkbenchEngine['read'] = (options) => this.file.read(options);

  readonly readContent: WorkbenchEngine['readContent'] = (parts, options) =>
    this.file.readContent(parts, options);

  readonly apply: WorkbenchEngine['apply'] = async (plan, options) => {
    const applied = await this.file.apply(plan, options);
    this.results.renew(applied.changed);
    return applied;
  };

  readonly enter: WorkbenchEngine['enter'] = async (entries) => {
    const refused = await this.file.enter(entries);
    if (refused.length > 0) this.results.renew(new Set(refused.map(({ sheet }) => sheet)));
    return refused;
  };

  readonly bytes: WorkbenchEngine['bytes'] = () => this.file.bytes();

  async picture(): Promise<BookPicture> {
    return (await this.current()).picture();
  }

  async sheet(id: string): Promise<SheetSnapshot> {
    const { sheet, rest } = await this.openSheet(id);
    await inSteps(rest, {});
    return sheet;
  }

  async openSheet(id: string): Promise<OpenedSheet> {
    const { snapshots, tab } = await this.tab(id);
    return snapshots.sheet(tab);
  }

  async find(words: string): Promise<Found> {
    return findIn(await this.file.read(), words);
  }

  async recalculate(typed: readonly TypedCell[], anew: boolean): Promise<readonly Result[]> {
    if (anew) this.results.renew();
    return this.results.typed(await this.file.read(), typed);
  }

  withCells(workbook: WorkbookGrid): Promise<WorkbookGrid> {
    return Promise.resolve(workbook);
  }

  /** The same without its cells, and what is added to the numbers of each style. */
  async frame(id: string): Promise<SentSheet> {
    const { snapshots, tab } = await this.tab(id);
    return { frame: snapshots.frame(tab), shifts: snapshots.book.shifts };
  }

  async understand(
    workbook: WorkbookGrid,
    today: CivilDate,
    signal: AbortSignal,
  ): Promise<Understanding | null> {
    // So that the page is drawn before it is kept busy.
    await new Promise((resolve) => setTimeout(resolve));
    if (signal.aborted) throw new HostError('cancelled');
    return this.understood(workbook, today);
  }

  async make<Name extends JobName>(
    { workbook, today }: { readonly workbook: WorkbookGrid; readonly today: CivilDate },
    name: Name,
    input: JobInput<Name>,
    options: HostOptions,
  ): Promise<Made<JobTold<Name>>> {
    const understanding = this.understood(workbook, today);
    return make(name, { understanding, host: this.file, files: this.others, options }, input);
  }

  async openOther(bytes: Uint8Array, { signal }: HostOptions = {}): Promise<number> {
    const id = await this.others.open(bytes);
    if (!signal?.aborted) return id;
    this.others.close(id);
    throw new HostError('cancelled');
  }

  closeOther(id: number): Promise<void> {
    this.others.close(id);
    return Promise.resolve();
  }

  otherFile(id: number): Promise<Uint8Array> {
    return this.others.bytes(id);
  }

  close(): void {
    this.file.close();
  }

  /** What was understood holds as long as nothing is written that it looks at; so do the tables, as long as only the ledger is written. */
  private understood(workbook: WorkbookGrid, today: CivilDate): Understanding {
    const known = this.known?.today === today ? this.known.understanding : null;
    const issued = (known && stillIssued(known, workbook)) ?? undefined;
    const understanding = (known && stillUnderstood(known, workbook)) ?? answer({ workbook, today }, issued);
    this.known = { understanding, today };
    return understanding;
  }

  private async tab(id: string): Promise<{ readonly snapshots: BookSnapshots; readonly tab: SheetTab }> {
    const snapshots = await this.current();
    const tab = snapshots.tabs.find((one) => one.id === id);
    if (!tab) throw new HostError('not-found', { sheet: id });
    return { snapshots, tab };
  }

  private async current(): Promise<BookSnapshots> {
    const grid = await this.file.read();
    if (this.snapshots?.of !== grid)
      this.snapshots = { of: grid, made: new BookSnapshots(this.file.opened, grid, this.file.looks) };
    return this.snapshots.made;
  }
}
