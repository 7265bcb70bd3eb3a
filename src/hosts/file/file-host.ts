import { type Range, rangeToA1 } from '../../grid/address';
import type { WorkbookGrid } from '../../grid/grid';
import { message } from '../../locales/message';
import { planFaults } from '../../plan/check-plan';
import { expectationOf, staleExpectation } from '../../plan/fingerprint';
import type { Operation, WorkbookPlan } from '../../plan/model';
import type { SheetContent } from '../../plan/sheet-content';
import { HostError } from '../error';
import type { Applied, Host, HostOptions } from '../host';
import { type Package, openPackage } from './package';
import { KnownLooks } from './content/known-looks';
import type { Known } from './read/as-before';
import type { PlannedSheet } from './read/planned-sheet';
import { readPackage } from './read/read-workbook';
import { writing } from './writing';

type Writing = Awaited<ReturnType<typeof writing>>;

/**
 * The bytes of an .xlsx as a host. Plans patch the parts that they concern; everything else stays byte for byte. Works
 * in any JavaScript: reading and writing files on a disk is the command line's.
 */
export class FileHost implements Host {
  private pack: Package;
  private grid: WorkbookGrid | undefined;
  /** As it was read last: what did not change since is not read again. */
  private known: Known | undefined;
  /** What was asked for last: one thing after the other. */
  private last: Promise<unknown> = Promise.resolve();
  private readonly undone = new WeakMap<
    WorkbookPlan,
    { readonly after: Uint8Array; readonly before: Uint8Array }
  >();

  private constructor(
    private file: Uint8Array,
    proven: boolean,
    known?: Known,
    readonly looks = new KnownLooks(),
  ) {
    this.pack = openPackage(file, proven);
    this.known = known;
  }

  /** @param proven it was written here: see `openPackage` @throws HostError `not-xlsx` with `found`, `legacy-xls`, `encrypted`, `damaged`, `too-large` */
  static open(file: Uint8Array, proven = false): FileHost {
    return new FileHost(file, proven);
  }

  /** The same workbook after something outside of plans was written into its bytes. */
  async with(file: Uint8Array): Promise<FileHost> {
    return new FileHost(file, true, { pack: this.pack, grid: await this.read() }, this.looks);
  }

  /** The workbook as it is now; the very bytes that were opened as long as nothing changed. */
  bytes(): Uint8Array {
    return this.file;
  }

  /** Whether the file carries a digital signature, which whatever is written makes void. */
  get signed(): boolean {
    return this.pack.names.some((name) => /^_xmlsignatures\/.+/i.test(name));
  }

  /** Its parts, as they are now. */
  get opened(): Package {
    return this.pack;
  }

  read(options: HostOptions = {}): Promise<WorkbookGrid> {
    return this.next(() => {
      refuseCancelled(options);
      return this.current();
    });
  }

  readContent(
    parts: readonly { sheet: string; range?: Range }[],
    options: HostOptions = {},
  ): Promise<ReadonlyMap<string, SheetContent>> {
    return this.next(async () => {
      refuseCancelled(options);
      const { readSheetContents } = await writing();
      return readSheetContents(this.pack, this.current(), parts, this.looks);
    });
  }

  apply(plan: WorkbookPlan, options: HostOptions = {}): Promise<Applied> {
    return this.next(async () => {
      refuseCancelled(options);
      const [fault] = planFaults(plan);
      if (fault !== undefined) throw new HostError('host-failed', { of: 'file', detail: fault });
      const grid = this.current();
      const stale = staleExpectation(grid.sheets, plan.expect);
      if (stale) {
        throw new HostError('stale', {
          sheet: stale.sheet,
          cell: stale.range ? rangeToA1(stale.range) : 'A1',
        });
      }

      const { pack, file } = this;
      const { written, plannedLooks } = await writing();
      const { undo, build, planned } = await written({ pack, file, grid }, plan, stepsOf(plan, options));
      refuseCancelled(options);
      const before = this.file;
      // An inverse of ours that nothing has come between gives back the file itself, which no patch could do better.
      const known = this.undone.get(plan);
      const asItWas = known?.after === before ? known.before : null;
      const after = asItWas ?? build();
      // Styles of a draft that was given up have no numbers in the file.
      if (after !== before) this.replace(after, asItWas ? new Map() : planned(), plannedLooks);
      const puts = plan.operations.some(({ op }) => op === 'put-sheet' || op === 'add-sheet');
      return this.applied(puts, undo, before, after);
    });
  }

  private applied(
    puts: boolean,
    undo: () => WorkbookPlan['operations'],
    before: Uint8Array,
    after: Uint8Array,
  ): Applied {
    const remember = (inverse: WorkbookPlan) => this.undone.set(inverse, { after, before });
    let inverse: WorkbookPlan | undefined;
    const read = () => (this.file === after ? this.current() : readPackage(openPackage(after)));
    return {
      // Most callers never ask: reading what a rebuilt sheet held before would cost them as much as the rebuild.
      get inverse() {
        if (!inverse) {
          inverse = inverseOf(puts, undo(), read);
          remember(inverse);
        }
        return inverse;
      },
    };
  }

  /** What goes wrong must come as a `HostError`. */
  private next<T>(run: () => T | Promise<T>): Promise<T> {
    const result = this.last.then(run).catch((cause: unknown) => {
      if (cause instanceof HostError) throw cause;
      const detail = cause instanceof Error ? cause.message : String(cause);
      throw new HostError('host-failed', { of: 'file', detail }, { cause });
    });
    this.last = result.catch(() => undefined);
    return result;
  }

  private current(): WorkbookGrid {
    if (!this.grid) {
      this.grid = readPackage(this.pack, this.known);
      this.known = undefined;
    }
    return this.grid;
  }

  private replace(
    file: Uint8Array,
    planned: ReadonlyMap<string, PlannedSheet>,
    plannedLooks: Writing['plannedLooks'],
  ): void {
    if (this.grid) this.known = { pack: this.pack, grid: this.grid, planned };
    this.pack = openPackage(file, true);
    this.file = file;
    this.grid = undefined;
    this.looks.keep(this.pack);
    for (const sheet of planned.values()) {
      const looks = plannedLooks(sheet);
      if (looks) this.looks.put(this.pack, sheet.part, looks);
    }
  }
}

/**
 * What was put since must still be as it was put, or undoing would throw away what people wrote into it.
 * @param puts whether the plan put or added sheets
 */
function inverseOf(
  puts: boolean,
  operations: WorkbookPlan['operations'],
  after: () => WorkbookGrid,
): WorkbookPlan {
  const sheets = puts ? after().sheets : [];
  const own = new Set(
    operations.flatMap((one) =>
      one.op === 'put-sheet' || one.op === 'remove-sheet' ? [`${one.identity.kind} ${one.identity.key}`] : [],
    ),
  );
  const added = new Set(operations.flatMap((one) => (one.op === 'drop-sheet' ? [one.name] : [])));
  return {
    title: message('plan.undo'),
    expect: sheets
      .filter(({ own: of, name }) => (of ? own.has(`${of.kind} ${of.key}`) : added.has(name)))
      .map((grid) => expectationOf(grid)),
    operations,
  };
}

/** In milliseconds: how long a plan is written without looking whether somebody wants it to stop. */
const BREATH = 50;

/** What is done after each operation: progress is told in rows, and a wish to stop is looked for. */
function stepsOf(
  { operations }: WorkbookPlan,
  options: HostOptions,
): (operation: Operation) => Promise<void> {
  const total = operations.reduce((sum, one) => sum + rowsOf(one), 0);
  let done = 0;
  let since = performance.now();
  return async (operation) => {
    done += rowsOf(operation);
    options.onProgress?.({ done, total });
    if (options.signal && performance.now() - since > BREATH) {
      await new Promise((resolve) => setTimeout(resolve));
      since = performance.now();
    }
    refuseCancelled(options);
  };
}

function rowsOf(operation: Operation): number {
  return 'content' in operation ? operation.content.rows.length : 1;
}

function refuseCancelled({ signal }: HostOptions): void {
  if (signal?.aborted) throw new HostError('cancelled');
}
