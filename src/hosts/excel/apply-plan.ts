import { type Message, message } from '../../locales/message';
import { planFaults } from '../../plan/check-plan';
import type { WorkbookPlan } from '../../plan/model';
import { WRITING_NAME } from '../../plan/own-names';
import type { SheetContent } from '../../plan/sheet-content';
import { HostError } from '../error';
import type { Applied, HostOptions } from '../host';
import { type ChartsJob, putCharts } from './charts';
import { abilities, withoutCopies } from './abilities';
import { CopiesDiffer } from './copied-looks';
import { placeOfError, toHostError } from './errors';
import { completeSheet, insertSheets, type WholeSheet } from './insert-sheets';
import type { Journal } from './journal';
import { confirmed, type KnownContents } from './known-contents';
import { groupsOf } from './plan-groups';
import { keepable, readState, refuseStale } from './plan-state';
import { prepareSteps } from './prepare-steps';
import { rollBack } from './roll-back';
import { stopIfCancelled } from './round-trip';
import { changeTabs, type Mark, queueMark } from './steps/change-tabs';
import type { State, Step } from './steps/step';
import type { Survey } from './survey';
import { Note, recover } from './unfinished';
import { CALL_BYTES, SheetWriter, Writer } from './writer';
import { type Expecting, expecting } from './written';

/** What is known from earlier. */
export interface Memory {
  /** See `State`. */
  readonly columnMemory: Map<string, SheetContent>;
  readonly known: KnownContents | null;
  readonly journal: Journal | null;
  readonly surveyed: Survey | null;
}

/**
 * Reads what the plan needs to be judged and undone, refuses what does not hold, writes, and rolls back if anything
 * fails on the way. The number of requests depends on bytes, not on rows or operations.
 */
export async function applyPlan(
  plan: WorkbookPlan,
  memory: Memory,
  options: HostOptions = {},
): Promise<Applied> {
  try {
    return await tryPlan(plan, memory, options);
  } catch (error) {
    if (!(error instanceof HostError) || error.code === 'partly-applied') throw error;
    if (!abilities().copies || !isOfCopying(error.cause)) throw error;
    // Taken back by now: written once more, cell by cell.
    withoutCopies();
    return tryPlan(plan, { ...memory, known: null, surveyed: null }, options);
  }
}

function isOfCopying(error: unknown): boolean {
  return error instanceof CopiesDiffer || /copyFrom/i.test(placeOfError(error));
}

async function tryPlan(
  plan: WorkbookPlan,
  { columnMemory, known, journal, surveyed }: Memory,
  options: HostOptions,
): Promise<Applied> {
  const [fault] = planFaults(plan);
  if (fault !== undefined) throw new HostError('host-failed', { detail: fault });
  stopIfCancelled(options);
  const now = performance.now();
  // How far its reading is tells nothing of how far the plan is.
  const reading = options.signal ? { signal: options.signal } : {};
  let state = await readState(plan, columnMemory, surveyed, reading);
  if (state.names.has(WRITING_NAME)) {
    // An earlier plan was cut off, and nobody took it back.
    await recover(journal);
    state = await readState(plan, columnMemory, null, reading);
  }
  await refuseStale(state, plan);
  let old = confirmed(known, state, plan.expect, now);
  const operations = keepable(state, plan.operations);
  const done: Step[] = [];
  const begun = new Set<Step>();
  const note = new Note(journal, plan.title);
  const warnings: Message[] = [];
  const charts: ChartsJob[] = [];
  if (operations.length < plan.operations.length) warnings.push(message('host.warning.settings-xls'));
  const { length: total } = operations;
  let finished = 0;
  let stands = '';
  let halves = 0;
  /** In halves of operations: a sheet that comes in a file is half done when it is there. */
  const gone = (more: number): void => {
    halves += more;
    options.onProgress?.({ done: halves, total: 2 * total + 1 });
  };
  try {
    let expected: Expecting | null = null;
    for (const group of groupsOf(operations)) {
      if (finished > 0) state = await readState(plan, columnMemory, null, reading);
      const steps = await prepareSteps(state, group, old);
      // What follows changes what was written.
      old = new Map();
      await note.begin(steps.map(({ undo }) => undo));
      const writer = new Writer(options);
      done.push(...steps);
      for (const step of steps) if (step.tabs) begun.add(step);
      const inserted = await begin(steps, state, note.wanted(), writer, gone);
      for (const step of steps) {
        stands = step.stands;
        begun.add(step);
        const { whole } = step;
        const isThere = whole !== undefined && inserted.has(whole);
        if (isThere) await completeSheet(new SheetWriter(writer, whole.name), whole.content);
        else await step.write(writer);
        await writer.rest();
        gone(isThere ? 1 : 2);
      }
      finished += group.length;
      if (finished === total) {
        const written = done.flatMap((step) => step.written ?? []);
        expected = await expecting(written, plan.expect, state);
        writer.ask(expected.questions);
      }
      await writer.finish();
      if (writer.printFailed) warnings.push(message('host.warning.print'));
      charts.push(...writer.charts);
    }
    gone(1);
    const inverse = {
      title: message('plan.undo'),
      expect: (await expected?.expectations()) ?? [],
      operations: [...done].reverse().flatMap((step) => step.inverse),
    };
    // Nothing can fail any more: a chart that is gone could not be put back.
    if (charts.length > 0) await note.left(charts);
    if (!(await putCharts(charts))) warnings.push(message('host.warning.charts'));
    await note.done();
    return { inverse, ...(warnings.length > 0 && { warnings }) };
  } catch (error) {
    await rollBack(
      done.filter((step) => begun.has(step)),
      state,
      error,
    );
    await note.done();
    throw toHostError(error, stands);
  }
}

/**
 * Tabs come and go first, in a request of their own, many new ones in a file; in the first request of all, the workbook
 * is told that a plan is being written. Answers the sheets that came in a file.
 */
async function begin(
  steps: readonly Step[],
  state: State,
  mark: Mark | null,
  writer: Writer,
  onCome: (sheets: number) => void,
): Promise<ReadonlySet<WholeSheet>> {
  const { there, tried } = await insertSheets(
    steps.flatMap(({ whole }) => whole ?? []),
    state,
    mark,
    onCome,
  );
  const others = steps.filter(({ whole }) => !whole || !there.has(whole));
  const tabs = others.flatMap((step) => step.tabs ?? []);
  const left = there.size > 0 ? null : mark;
  if (tabs.length > 0) await changeTabs(tabs, left, tried);
  else if (left)
    await writer.add(CALL_BYTES, ({ workbook }) => {
      queueMark(workbook, left);
    });
  return there;
}
