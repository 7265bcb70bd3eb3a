import { type Message, message } from '../../locales/message';
import { planFaults } from '../../plan/check-plan';
import { staleExpectation } from '../../plan/fingerprint';
import { nameOfIdentity } from '../../plan/identity';
import { WRITING_NAME } from '../../plan/own-names';
import type { Operation, WorkbookPlan } from '../../plan/model';
import type { SheetContent } from '../../plan/sheet-content';
import { HostError } from '../error';
import type { Applied, HostOptions } from '../host';
import { type ChartsJob, putCharts } from './charts';
import { toHostError } from './errors';
import type { Journal } from './journal';
import { confirmed, type KnownContents } from './known-contents';
import { readContents } from './read-content';
import { readGrids } from './read-workbook';
import { stopIfCancelled } from './round-trip';
import { columnStep } from './steps/columns';
import { highlightStep } from './steps/highlights';
import { addSheetStep, ownSheet, putSheetStep } from './steps/put-sheet';
import { dropSheetStep, removeSheetStep } from './steps/remove-sheet';
import { setCellsStep } from './steps/set-cells';
import { settingsStep } from './steps/settings';
import { completeSheet, insertSheets, type WholeSheet } from './insert-sheets';
import { sheetAt } from './places';
import { changeTabs, type Mark, queueMark } from './steps/change-tabs';
import { findSheet, type State, type Step } from './steps/step';
import { takeBack } from './steps/take-back';
import type { Surroundings } from './steps/undo';
import { extents, type SheetSurvey, survey } from './survey';
import { expectationsOf } from './written';
import { Note, recover } from './unfinished';
import { CALL_BYTES, SheetWriter, Writer } from './writer';

/** What is known from earlier. */
export interface Memory {
  /** See `State`. */
  readonly columnMemory: Map<string, SheetContent>;
  readonly known: KnownContents | null;
  readonly journal: Journal | null;
}

/**
 * Reads what the plan needs to be judged and undone, refuses what does not hold, writes, and rolls back if anything
 * fails on the way. The number of requests depends on bytes, not on rows or operations.
 */
export async function applyPlan(
  plan: WorkbookPlan,
  { columnMemory, known, journal }: Memory,
  options: HostOptions = {},
): Promise<Applied> {
  const [fault] = planFaults(plan);
  if (fault !== undefined) throw new HostError('host-failed', { detail: fault });
  stopIfCancelled(options);
  const now = performance.now();
  let state = await readState(plan, columnMemory, options);
  if (state.names.has(WRITING_NAME)) {
    // An earlier plan was cut off, and nobody took it back.
    await recover(journal);
    state = await readState(plan, columnMemory, options);
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
  try {
    for (const group of groupsOf(operations)) {
      if (finished > 0) state = await readState(plan, columnMemory, options);
      const steps = await prepare(state, group, old);
      // What follows changes what was written.
      old = new Map();
      await note.begin(steps.map(({ undo }) => undo));
      const writer = new Writer(options);
      done.push(...steps);
      for (const step of steps) if (step.tabs) begun.add(step);
      const inserted = await begin(steps, state, note.wanted(), writer);
      for (const [at, step] of steps.entries()) {
        stands = step.stands;
        begun.add(step);
        const { whole } = step;
        if (whole && inserted.has(whole))
          await completeSheet(new SheetWriter(writer, whole.name), whole.content);
        else await step.write(writer);
        options.onProgress?.({ done: finished + at + 1, total: total + 1 });
      }
      finished += group.length;
      await writer.finish();
      if (writer.printFailed) warnings.push(message('host.warning.print'));
      charts.push(...writer.charts);
    }
    options.onProgress?.({ done: total + 1, total: total + 1 });
    const back = [...done].reverse().flatMap((step) => step.inverse);
    const inverse = {
      title: message('plan.undo'),
      expect: await expectationsOf(
        done.flatMap(({ written }) => written ?? []),
        plan.expect,
        state.date1904,
      ),
      operations: back,
    };
    await note.done();
    // Nothing can fail any more: a chart that is gone could not be put back.
    if (!(await putCharts(charts))) warnings.push(message('host.warning.charts'));
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

async function readState(
  plan: WorkbookPlan,
  columnMemory: Map<string, SheetContent>,
  options: HostOptions,
): Promise<State> {
  const found = await survey();
  const reached = await extents(found.sheets, found.settingsPart, concerned(plan));
  return {
    ...found,
    ...reached,
    tabs: found.sheets.map(({ name }) => name),
    columnMemory,
    options,
    marks: { ready: false },
  };
}

/** Names in lower case of the sheets of which the plan must know how far they reach; `null`: all. */
function concerned({ expect, operations }: WorkbookPlan): ReadonlySet<string> | null {
  // Any sheet's formulas may refer to one that goes.
  if (operations.some(({ op }) => op === 'remove-sheet' || op === 'drop-sheet')) return null;
  const named = [...expect, ...operations].flatMap((one) =>
    'sheet' in one ? [one.sheet.toLowerCase()] : [],
  );
  return new Set(named);
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
): Promise<ReadonlySet<WholeSheet>> {
  const { there, tried } = await insertSheets(
    steps.flatMap(({ whole }) => whole ?? []),
    state,
    mark,
  );
  // Excel brings to the front what it inserts.
  if (there.size > 0)
    writer.view(({ workbook }) => {
      sheetAt(workbook, state.active).activate();
    });
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

/** An .xls keeps no settings: they are left out of a plan that does more, and refused where they are all of it. @throws HostError `legacy-xls` */
function keepable({ legacy }: State, operations: readonly Operation[]): readonly Operation[] {
  const settings = operations.filter(({ op }) => op === 'store-settings');
  if (!legacy || settings.length === 0) return operations;
  if (settings.length === operations.length) throw new HostError('legacy-xls', { of: 'settings' });
  return operations.filter(({ op }) => op !== 'store-settings');
}

/** Reads what the plan was made from, and nothing else. */
async function refuseStale(state: State, { expect }: WorkbookPlan): Promise<void> {
  const names = new Set(expect.map(({ sheet }) => sheet.toLowerCase()));
  const wanted = [...names].flatMap((name) => findSheet(state, name) ?? []);
  const grids = await readGrids(wanted, state.date1904, { ...state.options, valuesOnly: true });
  const stale = staleExpectation(grids, expect);
  if (stale) throw new HostError('stale', { sheet: stale.sheet, cell: '' });
}

/** Operations on the same thing must see each other's work: those that follow start a new group. */
function groupsOf(operations: readonly Operation[]): Operation[][] {
  const groups: Operation[][] = [];
  let touched = new Set<string>();
  for (const operation of operations) {
    const keys = keysOf(operation);
    if (groups.length === 0 || keys.some((key) => touched.has(key))) {
      groups.push([]);
      touched = new Set();
    }
    for (const key of keys) touched.add(key);
    groups.at(-1)?.push(operation);
  }
  return groups;
}

function keysOf(operation: Operation): string[] {
  switch (operation.op) {
    case 'put-sheet':
      return [`own ${nameOfIdentity(operation.identity)}`, `sheet ${operation.name.toLowerCase()}`];
    case 'remove-sheet':
      // The name of the tab that goes is not known here, and another may want it.
      return [`own ${nameOfIdentity(operation.identity)}`, 'removal'];
    case 'add-sheet':
      return [`sheet ${operation.name.toLowerCase()}`];
    case 'drop-sheet':
      return [`sheet ${operation.name.toLowerCase()}`, 'removal'];
    case 'store-settings':
      return ['settings'];
    default:
      return [`sheet ${operation.sheet.toLowerCase()}`];
  }
}

/** @param known contents of sheets, by sheet id, that need not be read */
async function prepare(
  state: State,
  operations: readonly Operation[],
  known: ReadonlyMap<string, SheetContent>,
): Promise<Step[]> {
  const { date1904, options } = state;
  const rebuilt = operations.flatMap((operation) => {
    const sheet = rewritten(state, operation);
    if (sheet?.protected && operation.op === 'put-sheet')
      throw new HostError('protected', { sheet: sheet.name });
    return sheet ? [sheet] : [];
  });
  const unknown = rebuilt.filter(({ id }) => !known.has(id));
  const contents = await readContents(
    unknown.map((sheet) => ({ sheet })),
    date1904,
    options,
  );
  const old = new Map([...known, ...unknown.map(({ id }, at) => [id, contents[at]?.content] as const)]);
  const steps: Step[] = [];
  for (const operation of operations) {
    stopIfCancelled(options);
    const step = await stepOf(state, operation, old);
    if (step) steps.push(step);
  }
  return steps;
}

/** The sheet whose content an operation replaces or takes off. */
function rewritten(state: State, operation: Operation): SheetSurvey | undefined {
  if (operation.op === 'drop-sheet') return findSheet(state, operation.name)?.sheet;
  const own = operation.op === 'put-sheet' || operation.op === 'remove-sheet';
  return own ? ownSheet(state, operation.identity) : undefined;
}

async function stepOf(
  state: State,
  operation: Operation,
  old: ReadonlyMap<string, SheetContent | undefined>,
): Promise<Step | null> {
  switch (operation.op) {
    case 'put-sheet':
      return putSheetStep(state, operation, old.get(ownSheet(state, operation.identity)?.id ?? ''));
    case 'remove-sheet':
      return removeSheetStep(state, operation, old.get(ownSheet(state, operation.identity)?.id ?? ''));
    case 'add-sheet':
      return addSheetStep(state, operation);
    case 'drop-sheet':
      return dropSheetStep(state, operation, old.get(rewritten(state, operation)?.id ?? ''));
    case 'lay-highlights':
    case 'clear-highlights':
      return highlightStep(state, operation);
    case 'add-column':
    case 'remove-column':
      return columnStep(state, operation);
    case 'set-cells':
      return setCellsStep(state, operation);
    case 'store-settings':
      return settingsStep(state, operation);
  }
}

/** Undoes the steps, the last one first; each is tried twice. @throws HostError `partly-applied` with what stands */
async function rollBack(done: readonly Step[], around: Surroundings, cause: unknown): Promise<void> {
  // Nothing else would be answered either: what the workbook and the journal say of it stays for the next start.
  if (cause instanceof HostError && cause.code === 'no-answer') throw cause;
  const standing: string[] = [];
  for (const { undo, stands } of [...done].reverse()) {
    try {
      await takeBack(undo, around);
    } catch {
      try {
        await takeBack(undo, around);
      } catch {
        standing.push(stands);
      }
    }
  }
  if (standing.length === 0) return;
  const { code } = toHostError(cause);
  throw new HostError('partly-applied', { stands: standing.join('、'), because: code }, { cause });
}
