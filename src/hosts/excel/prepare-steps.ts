import type { Operation } from '../../plan/model';
import type { SheetContent } from '../../plan/sheet-content';
import { HostError } from '../error';
import { readContents } from './read-content';
import { stopIfCancelled } from './round-trip';
import { columnStep } from './steps/columns';
import { highlightStep } from './steps/highlights';
import { addSheetStep, ownSheet, putSheetStep } from './steps/put-sheet';
import { dropSheetStep, removeSheetStep } from './steps/remove-sheet';
import { type HeldCells, readHeldCells, setCellsStep } from './steps/set-cells';
import { settingsStep } from './steps/settings';
import { findSheet, type State, type Step } from './steps/step';
import type { SheetSurvey } from './survey';

/**
 * Operations as steps: reads what undoing them needs.
 *
 * @param known contents of sheets, by sheet id, that need not be read
 */
export async function prepareSteps(
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
  const held = await readHeldCells(
    state,
    operations.filter((operation) => operation.op === 'set-cells'),
  );
  const steps: Step[] = [];
  for (const operation of operations) {
    stopIfCancelled(options);
    const step = await stepOf(state, operation, old, held);
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
  held: HeldCells,
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
      return setCellsStep(state, operation, held.get(operation) ?? []);
    case 'store-settings':
      return settingsStep(state, operation);
  }
}
