import { message } from '../../locales/message';
import { planFaults } from '../../plan/check-plan';
import { staleExpectation } from '../../plan/fingerprint';
import { nameOfIdentity } from '../../plan/identity';
import type { Operation, WorkbookPlan } from '../../plan/model';
import type { SheetContent } from '../../plan/sheet-content';
import { HostError } from '../error';
import type { Applied, HostOptions } from '../host';
import { toHostError } from './errors';
import { confirmed, type KnownContents } from './known-contents';
import { readContents } from './read-content';
import { readGrids } from './read-workbook';
import { stopIfCancelled } from './round-trip';
import { columnStep } from './steps/columns';
import { highlightStep } from './steps/highlights';
import { ownSheet, putSheetStep } from './steps/put-sheet';
import { removeSheetStep } from './steps/remove-sheet';
import { setCellsStep } from './steps/set-cells';
import { settingsStep } from './steps/settings';
import { findSheet, type State, type Step } from './steps/step';
import { extents, survey } from './survey';
import { expectationsOf } from './written';
import { Writer } from './writer';

/** What is known from earlier. */
export interface Memory {
  /** See `State`. */
  readonly columnMemory: Map<string, SheetContent>;
  readonly known: KnownContents | null;
}

/**
 * Reads what the plan needs to be judged and undone, refuses what does not hold, writes, and rolls back if anything
 * fails on the way. The number of requests depends on bytes, not on rows or operations.
 */
export async function applyPlan(
  plan: WorkbookPlan,
  { columnMemory, known }: Memory,
  options: HostOptions = {},
): Promise<Applied> {
  const [fault] = planFaults(plan);
  if (fault !== undefined) throw new HostError('host-failed', { detail: fault });
  stopIfCancelled(options);
  const now = performance.now();
  let state = await readState(columnMemory, options);
  await refuseStale(state, plan);
  let old = confirmed(known, state, plan.expect, now);
  const done: Step[] = [];
  const { length: total } = plan.operations;
  let finished = 0;
  try {
    for (const group of groupsOf(plan.operations)) {
      if (finished > 0) state = await readState(columnMemory, options);
      const steps = await prepare(state, group, old);
      // What follows changes what was written.
      old = new Map();
      const writer = new Writer(options);
      for (const step of steps) {
        done.push(step);
        await step.write(writer);
      }
      await writer.flush();
      finished += group.length;
      options.onProgress?.({ done: finished, total });
    }
    const operations = [...done].reverse().flatMap(({ inverse }) => inverse);
    return { inverse: { title: message('plan.undo'), expect: await expectationsOf(operations), operations } };
  } catch (error) {
    await rollBack(done, error);
    throw toHostError(error, done.at(-1)?.stands);
  }
}

async function readState(columnMemory: Map<string, SheetContent>, options: HostOptions): Promise<State> {
  const found = await survey();
  const reached = await extents(found.sheets, found.settingsPart);
  return {
    ...found,
    ...reached,
    tabs: found.sheets.map(({ name }) => name),
    columnMemory,
    options,
  };
}

/** Reads what the plan was made from, and nothing else. */
async function refuseStale(state: State, { expect }: WorkbookPlan): Promise<void> {
  const names = new Set(expect.map(({ sheet }) => sheet.toLowerCase()));
  const wanted = [...names].flatMap((name) => findSheet(state, name) ?? []);
  const grids = await readGrids(wanted, { ...state.options, valuesOnly: true });
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
    const own = operation.op === 'put-sheet' || operation.op === 'remove-sheet';
    const sheet = own ? ownSheet(state, operation.identity) : undefined;
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
async function rollBack(done: readonly Step[], cause: unknown): Promise<void> {
  const standing: string[] = [];
  for (const step of [...done].reverse()) {
    try {
      await step.undo();
    } catch {
      try {
        await step.undo();
      } catch {
        standing.push(step.stands);
      }
    }
  }
  if (standing.length === 0) return;
  const { code } = toHostError(cause);
  throw new HostError('partly-applied', { stands: standing.join('、'), because: code }, { cause });
}
