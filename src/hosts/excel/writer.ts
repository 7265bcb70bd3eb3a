import type { Range } from '../../grid/address';
import { HostError } from '../error';
import { ask, chunksOf, type Question } from './ask';
import type { HostOptions } from '../host';
import type { PrintSetup } from '../../plan/sheet-content';
import { needsFocus } from './errors';
import { REQUEST_ACTIONS, REQUEST_BYTES } from './limits';
import type { ChartsJob } from './charts';
import type { CopySource } from './copied-looks';
import { rangeAt, sheetAt } from './places';
import { setUpPrints } from './print-setup';
import { breathe, Breaths, inFront, roundTrip } from './round-trip';
import { ToldLooks } from './told-looks';

type Action = (context: Excel.RequestContext) => void;

/** Bytes of one queued call beside its values: what office.js sends for a path and an action. */
export const CALL_BYTES = 150;

function pauseScreen({ application }: Excel.RequestContext): void {
  application.suspendScreenUpdatingUntilNextSync();
}

/** How a sheet is to be printed; without `print`, as a new sheet is. */
export interface PrintJob {
  readonly sheet: string;
  readonly print: PrintSetup | undefined;
  readonly rows: number;
}

/**
 * Collects calls, on whatever sheets, and sends them in requests of bounded size, breathing in between: the number of
 * requests depends on the bytes alone. A cancelled signal stops it between two requests.
 *
 * What needs the workbook in front (panes, gridlines) and what needs a printer goes last, in requests of its own that
 * may be repeated or fail: neither takes the content with it.
 */
export class Writer {
  private actions: Action[] = [];
  private size = 0;
  private calls = 0;
  private readonly breaths: Breaths;
  private readonly views: Action[] = [];
  private readonly prints: PrintJob[] = [];
  private readonly questions: Question[] = [];
  /** For the end of the plan: nothing else waits for them. */
  readonly charts: ChartsJob[] = [];
  readonly told = new ToldLooks();
  /** Whether pages could not be set up. */
  printFailed = false;

  constructor(private readonly options: HostOptions = {}) {
    this.breaths = new Breaths(options);
  }

  /** @param bytes about what the action's values take in JSON @param calls how many calls it makes */
  async add(bytes: number, action: Action, calls = 3): Promise<void> {
    const size = bytes + CALL_BYTES;
    await this.rest();
    if (this.actions.length > 0 && (this.size + size > REQUEST_BYTES || this.calls + calls > REQUEST_ACTIONS))
      await this.flush();
    this.actions.push(action);
    this.size += size;
    this.calls += calls;
  }

  /** Breathes where it is time: working out what thousands of rows look like takes long, and may come to nothing to write. */
  rest(): Promise<void> {
    return this.breaths.rest();
  }

  /** What needs the workbook in front and bears being done twice. */
  view(action: Action): void {
    this.views.push(action);
  }

  print(job: PrintJob): void {
    this.prints.push(job);
  }

  /** What is asked when all of it is written: it goes with the last of it. */
  ask(questions: readonly Question[]): void {
    this.questions.push(...questions);
  }

  /** Sends what is waiting, but for what goes last. @param questions of what is there then */
  async flush(questions: readonly Question[] = []): Promise<void> {
    if (this.actions.length === 0) return ask(questions, this.options);
    await breathe(this.options);
    const { actions } = this;
    this.actions = [];
    this.size = 0;
    this.calls = 0;
    await send([pauseScreen, ...actions], questions);
  }

  /** Sends everything. */
  async finish(): Promise<void> {
    const [first = [], ...more] = chunksOf(this.questions.splice(0));
    const [views, prints] = [this.views.splice(0), this.prints.splice(0)];
    if (this.calls + first.length > REQUEST_ACTIONS) await this.flush();
    // Behind the views: an Excel that has not answered them has not answered at all, and the plan is taken back.
    await this.flush(views.length > 0 ? [] : first);
    if (views.length > 0) await showViews(views, first, this.options);
    await ask(more.flat(), this.options);
    if (prints.length > 0 && !(await setUpPrints(prints))) this.printFailed = true;
  }
}

/**
 * Panes and gridlines are looks: what Excel refuses of them for another reason than the focus is left out. All in one
 * request; where it fails, sheet by sheet, so that each time the focus comes back something is done.
 */
async function showViews(
  views: readonly Action[],
  questions: readonly Question[],
  options: HostOptions,
): Promise<void> {
  try {
    await send(views, questions);
  } catch (error) {
    if (error instanceof HostError) throw error;
    for (const view of views) {
      await inFront(() => send([view])).catch((failed: unknown) => {
        if (failed instanceof HostError || needsFocus(failed)) throw failed;
      });
    }
    await ask(questions, options);
  }
}

function send(actions: readonly Action[], questions: readonly Question[] = []): Promise<void> {
  return roundTrip((context) => {
    for (const action of actions) action(context);
    const reads = questions.map(({ sheetId, queue }) => queue(sheetAt(context.workbook, sheetId)));
    return () => {
      for (const read of reads) read();
    };
  });
}

/** Writes on one sheet, found by its name in each request anew. */
export class SheetWriter {
  constructor(
    private readonly writer: Writer,
    readonly sheet: string,
  ) {}

  add(bytes: number, action: (sheet: Excel.Worksheet) => void, calls?: number): Promise<void> {
    return this.writer.add(
      bytes + CALL_BYTES,
      (context) => {
        action(sheetAt(context.workbook, this.sheet));
      },
      calls,
    );
  }

  /** See `Writer.rest`. */
  rest(): Promise<void> {
    return this.writer.rest();
  }

  /** Looks of a range of any sheet, with its merges and rules. */
  copyLooks(from: CopySource, to: Range): Promise<void> {
    return this.writer.add(4 * CALL_BYTES, ({ workbook }) => {
      const source = rangeAt(sheetAt(workbook, from.sheet), from.range);
      rangeAt(sheetAt(workbook, this.sheet), to).copyFrom(source, 'Formats');
    });
  }

  /** What sheets of the same writer were told. */
  get told(): ToldLooks {
    return this.writer.told;
  }

  /** See `Writer.ask`. */
  ask(question: Question): void {
    this.writer.ask([question]);
  }

  view(action: (sheet: Excel.Worksheet) => void): void {
    this.writer.view((context) => {
      action(sheetAt(context.workbook, this.sheet));
    });
  }

  /** Absent: what lies there stays. */
  chart(charts: ChartsJob['charts'] | undefined): void {
    if (charts) this.writer.charts.push({ sheet: this.sheet, charts });
  }

  print(print: PrintSetup | undefined, rows: number): void {
    this.writer.print({ sheet: this.sheet, print, rows });
  }
}
