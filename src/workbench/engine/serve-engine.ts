import type { JobInput, JobName } from '../../actions/jobs/jobs';
import type { WorkbookGrid } from '../../grid/grid';
import { HostError } from '../../hosts/error';
import type { HostOptions } from '../../hosts/host';
import type { SheetEntries } from '../../hosts/workbench/grid-view';
import type { WorkbookPlan } from '../../plan/model';
import { outlineOf } from '../../plan/outline';
import type { CivilDate } from '../../timing/model';
import { EngineHere } from './engine-here';
import {
  type Answer,
  Arrivals,
  errorAnswer,
  type Port,
  type Request,
  send,
  type SentSheet,
  type ToWorker,
} from './messages';
import { type News, SentGrid } from './sent-grid';
import type { TypedCell } from './live-results';

type Parts = Parameters<EngineHere['readContent']>[0];

/** Plans that are kept: the oldest are given up. */
const MOST_KEPT = 100;

/** The worker's side: does what the page asks for, one thing after the other. */
export class EngineServer {
  private readonly arrivals = new Arrivals();
  private readonly cancels = new Map<number, AbortController>();
  private last: Promise<unknown> = Promise.resolve();
  private engine: EngineHere | null = null;
  private page = new SentGrid();
  /** Plans that were made here, and those that take something back, by the numbers that the page knows them by. */
  private readonly kept = new Map<number, () => WorkbookPlan>();

  constructor(private readonly port: Port) {}

  readonly receive = (message: ToWorker): void => {
    const { id } = message;
    if ('cancel' in message) {
      this.cancels.get(id)?.abort();
      return;
    }
    if (!this.cancels.has(id)) this.cancels.set(id, new AbortController());
    const request = this.arrivals.add(id, message.parcel) as Request | null;
    if (request) this.last = this.last.then(() => this.answer(id, request));
  };

  private async answer(id: number, request: Request): Promise<void> {
    let answer: Answer;
    try {
      const value = await this.perform(id, request);
      answer = { value, news: await this.news() };
    } catch (cause) {
      answer = errorAnswer(cause);
    }
    this.cancels.delete(id);
    await send(this.port, id, answer);
  }

  private async perform(id: number, { method, values }: Request): Promise<unknown> {
    const signal = this.cancels.get(id)?.signal;
    if (signal?.aborted) throw new HostError('cancelled');
    const options: HostOptions = {
      ...(signal && { signal }),
      onProgress: (progress) => {
        this.port.postMessage({ id, progress });
      },
    };
    if (method === 'open') {
      this.engine = await EngineHere.open(values[0] as Uint8Array);
      this.page = new SentGrid();
      return null;
    }
    const engine = this.opened();
    switch (method) {
      case 'readContent':
        return engine.readContent(values[0] as Parts, options);
      case 'apply':
        return this.applied(id, engine, values[0] as WorkbookPlan, options);
      case 'applyKept':
        return this.applied(id, engine, this.plan(values[0] as number), options, values[0] as number);
      case 'plan':
        return this.plan(values[0] as number);
      case 'make': {
        const [settings, today, name, input] = values as [
          string | null,
          CivilDate,
          JobName,
          JobInput<JobName>,
        ];
        const workbook = await this.workbook(engine, settings);
        const { plan, told } = await engine.make({ workbook, today }, name, input, options);
        if (plan) this.keep(id, () => plan);
        return { plan: plan && outlineOf(plan), told };
      }
      case 'enter':
        return engine.enter(values[0] as readonly SheetEntries[]);
      case 'bytes':
        return engine.bytes();
      case 'picture':
        return engine.picture();
      case 'sheet':
        return this.looked(engine, values[0] as string);
      case 'cells': {
        const names = new Set(values[0] as readonly string[]);
        for (const sheet of (await engine.read()).sheets) if (names.has(sheet.name)) this.page.ask(sheet);
        return null;
      }
      case 'openOther':
        return engine.openOther(values[0] as Uint8Array, options);
      case 'closeOther':
        return engine.closeOther(values[0] as number);
      case 'otherFile':
        return engine.otherFile(values[0] as number);
      case 'find':
        return engine.find(values[0] as string);
      case 'recalculate':
        return engine.recalculate(values[0] as readonly TypedCell[], values[1] as boolean);
      case 'understand': {
        const [settings, today] = values as [string | null, CivilDate];
        const workbook = await this.workbook(engine, settings);
        const found = await engine.understand(workbook, today, signal ?? new AbortController().signal);
        return found && { ...found, workbook: null };
      }
      default:
        throw new HostError('host-failed', { of: 'file', detail: method });
    }
  }

  private async workbook(engine: EngineHere, settings: string | null): Promise<WorkbookGrid> {
    const grid = await engine.read();
    return grid.settings === settings ? grid : { ...grid, settings };
  }

  private plan(of: number): WorkbookPlan {
    const kept = this.kept.get(of);
    if (!kept) throw new HostError('host-failed', { of: 'file', detail: 'unknown plan' });
    return kept();
  }

  private keep(id: number, plan: () => WorkbookPlan): void {
    this.kept.set(id, plan);
    const [oldest] = this.kept.keys();
    if (this.kept.size > MOST_KEPT && oldest !== undefined) this.kept.delete(oldest);
  }

  /** @param kept the number of the plan: once it is applied nobody needs it, and it may hold a million cells */
  private async applied(
    id: number,
    engine: EngineHere,
    plan: WorkbookPlan,
    options: HostOptions,
    kept?: number,
  ) {
    const applied = await engine.apply(plan, options);
    if (kept !== undefined) this.kept.delete(kept);
    this.keep(id, () => applied.inverse);
    return { changed: applied.changed };
  }

  private async looked(engine: EngineHere, id: string): Promise<SentSheet> {
    const sent = await engine.frame(id);
    const sheet = (await engine.read()).sheets.find(({ name }) => name === sent.frame.data.name);
    if (sheet) this.page.look(sheet);
    return sent;
  }

  private async news(): Promise<News> {
    return this.page.news(await this.opened().read());
  }

  private opened(): EngineHere {
    if (this.engine) return this.engine;
    throw new HostError('host-failed', { of: 'file', detail: 'nothing is open' });
  }
}
