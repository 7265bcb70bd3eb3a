import { inSteps, type Made } from '../../actions/jobs/job';
import type { JobInput, JobName, JobTold } from '../../actions/jobs/jobs';
import type { Understanding } from '../../actions/understand';
import type { Grid, WorkbookGrid } from '../../grid/grid';
import { HostError } from '../../hosts/error';
import type { HostOptions } from '../../hosts/host';
import type { AppliedInEngine } from '../../hosts/workbench/engine';
import type { SheetEntries } from '../../hosts/workbench/grid-view';
import type { WrittenEntries } from '../../hosts/workbench/write-entries';
import { message } from '../../locales/message';
import type { WorkbookPlan } from '../../plan/model';
import type { SheetContent } from '../../plan/sheet-content';
import type { CivilDate } from '../../timing/model';
import type { Result } from '../formulas/recalculation';
import { type OpenedSheet, openSheet, type SheetSnapshot } from '../grid/sheet-snapshot';
import type { BookPicture } from '../grid/workbook-snapshot';
import type { WorkbenchEngine } from './engine';
import type { Found } from './find';
import type { TypedCell } from './live-results';
import {
  type Answer,
  Arrivals,
  errorOf,
  type Port,
  send,
  type SentSheet,
  type SentUnderstanding,
  type ToPage,
} from './messages';
import { ReceivedGrid } from './sent-grid';

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (reason: Error) => void;
  readonly options: HostOptions;
}

type Parts = Parameters<WorkbenchEngine['readContent']>[0];

/** The page's side of an engine in a worker. It keeps the sheets of the workbook, as far as they are looked at; only what changed comes over. */
export class EngineBeside implements WorkbenchEngine {
  private readonly arrivals = new Arrivals();
  private readonly waiting = new Map<number, Waiting>();
  private count = 0;
  private readonly received = new ReceivedGrid();
  /** Plans that are in the worker, by the number that it keeps them under; what the page holds only stands for them. */
  private readonly kept = new WeakMap<WorkbookPlan, number>();

  /** @param end ends the worker */
  constructor(
    private readonly port: Port,
    private readonly end: () => void,
  ) {}

  readonly receive = (message: ToPage): void => {
    const waiting = this.waiting.get(message.id);
    if ('progress' in message) {
      waiting?.options.onProgress?.(message.progress);
      return;
    }
    const answer = this.arrivals.add(message.id, message.parcel) as Answer | null;
    if (!answer) return;
    this.waiting.delete(message.id);
    if ('code' in answer) {
      waiting?.reject(errorOf(answer));
      return;
    }
    // Whoever asked may have given up: the worker has gone on all the same.
    this.received.receive(answer.news);
    waiting?.resolve(answer.value);
  };

  /** The worker is gone. */
  readonly fail = (detail: string): void => {
    for (const { reject } of this.waiting.values())
      reject(new HostError('host-failed', { of: 'file', detail }));
    this.waiting.clear();
  };

  /** @throws HostError as `FileEngine.open` */
  async open(bytes: Uint8Array): Promise<void> {
    await this.ask('open', [bytes]);
  }

  read({ signal }: HostOptions = {}): Promise<WorkbookGrid> {
    if (signal?.aborted) return Promise.reject(new HostError('cancelled'));
    const { grid } = this.received;
    return grid
      ? Promise.resolve(grid)
      : Promise.reject(new HostError('host-failed', { of: 'file', detail: 'nothing is open' }));
  }

  readContent(parts: Parts, options: HostOptions = {}): Promise<ReadonlyMap<string, SheetContent>> {
    return this.ask('readContent', [parts], options);
  }

  async apply(plan: WorkbookPlan, options: HostOptions = {}): Promise<AppliedInEngine> {
    const kept = this.kept.get(plan);
    const id = this.count;
    const { changed: sheets } = await (kept === undefined
      ? this.ask<{ changed: ReadonlySet<string> }>('apply', [plan], options)
      : this.ask<{ changed: ReadonlySet<string> }>('applyKept', [kept], options));
    // Made in the worker when it is asked for.
    const inverse: WorkbookPlan = { title: message('plan.undo'), expect: [], operations: [] };
    this.kept.set(inverse, id);
    return { inverse, changed: sheets };
  }

  /** The whole of a plan, so that it can be stored. @param plan the one that stands for it here */
  async whole(plan: WorkbookPlan): Promise<WorkbookPlan> {
    const kept = this.kept.get(plan);
    return kept === undefined ? plan : this.ask('plan', [kept]);
  }

  enter(entries: readonly SheetEntries[]): Promise<WrittenEntries['refused']> {
    return this.ask('enter', [entries]);
  }

  bytes(): Promise<Uint8Array> {
    return this.ask('bytes', []);
  }

  picture(): Promise<BookPicture> {
    return this.ask('picture', []);
  }

  async sheet(id: string): Promise<SheetSnapshot> {
    const { sheet, rest } = await this.openSheet(id);
    await inSteps(rest, {});
    return sheet;
  }

  async openSheet(id: string): Promise<OpenedSheet> {
    const { frame, shifts } = await this.ask<SentSheet>('sheet', [id]);
    // What came with the same answer: the frame is of this very state.
    const grid = this.received.grid?.sheets.find(({ name }) => name === frame.data.name);
    if (!grid) throw new HostError('not-found', { sheet: id });
    return openSheet(frame, grid, shifts);
  }

  find(words: string): Promise<Found> {
    return this.ask('find', [words]);
  }

  recalculate(typed: readonly TypedCell[], anew: boolean): Promise<readonly Result[]> {
    return this.ask('recalculate', [typed, anew]);
  }

  async withCells(
    workbook: WorkbookGrid,
    needed: (sheet: Grid) => boolean = () => true,
  ): Promise<WorkbookGrid> {
    const isWanted = (sheet: Grid): boolean => this.received.isHead(sheet) && needed(sheet);
    const heads = workbook.sheets.filter(isWanted);
    if (heads.length === 0) return workbook;
    await this.ask('cells', [heads.map(({ name }) => name)]);
    const now = this.received.grid?.sheets ?? [];
    const sheets = workbook.sheets.flatMap((sheet) => {
      if (!isWanted(sheet)) return [sheet];
      return now.filter(({ name, own }) => own && name === sheet.name);
    });
    return { ...workbook, sheets };
  }

  async understand(
    workbook: WorkbookGrid,
    today: CivilDate,
    signal: AbortSignal,
  ): Promise<Understanding | null> {
    if (!this.knows(workbook)) return null;
    const found = await this.ask<SentUnderstanding>('understand', [workbook.settings, today], { signal });
    return { ...found, workbook };
  }

  async make<Name extends JobName>(
    { workbook, today }: { readonly workbook: WorkbookGrid; readonly today: CivilDate },
    name: Name,
    input: JobInput<Name>,
    options: HostOptions,
  ): Promise<Made<JobTold<Name>> | null> {
    if (!this.knows(workbook)) return null;
    const id = this.count;
    const made = await this.ask<Made<JobTold<Name>>>(
      'make',
      [workbook.settings, today, name, input],
      options,
    );
    if (made.plan) this.kept.set(made.plan, id);
    return made;
  }

  openOther(bytes: Uint8Array, options: HostOptions = {}): Promise<number> {
    return this.ask('openOther', [bytes], options, [bytes]);
  }

  async closeOther(id: number): Promise<void> {
    await this.ask('closeOther', [id]);
  }

  otherFile(id: number): Promise<Uint8Array> {
    return this.ask('otherFile', [id]);
  }

  /** Whether the worker has these very sheets; settings go with each question. */
  private knows({ sheets }: WorkbookGrid): boolean {
    const { grid } = this.received;
    return grid?.sheets.length === sheets.length && grid.sheets.every((sheet, at) => sheet === sheets[at]);
  }

  close(): void {
    this.end();
    this.fail('closed');
  }

  /** @param given of the values, bytes that are the worker's from then on */
  private ask<T>(
    method: string,
    values: readonly unknown[],
    options: HostOptions = {},
    given: readonly Uint8Array[] = [],
  ): Promise<T> {
    const id = this.count++;
    const { signal } = options;
    return new Promise<T>((resolve, reject) => {
      if (signal?.aborted) {
        reject(new HostError('cancelled'));
        return;
      }
      this.waiting.set(id, { resolve: resolve as (value: unknown) => void, reject, options });
      signal?.addEventListener('abort', () => {
        this.port.postMessage({ id, cancel: true });
        // Whoever only wants to know something need not wait; of a plan the worker says whether it was in time.
        if (method !== 'apply' && method !== 'applyKept') reject(new HostError('cancelled'));
      });
      send(this.port, id, { method, values }, given).catch((cause: unknown) => {
        this.waiting.delete(id);
        const detail = cause instanceof Error ? cause.message : String(cause);
        reject(new HostError('host-failed', { of: 'file', detail }, { cause }));
      });
    });
  }
}
