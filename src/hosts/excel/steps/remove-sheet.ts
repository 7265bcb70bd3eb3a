import { quoteSheet, type Range } from '../../../grid/address';
import type { OwnIdentity } from '../../../grid/grid';
import type { DropSheet, RemoveSheet } from '../../../plan/model';
import type { SheetContent } from '../../../plan/sheet-content';
import { HostError } from '../../error';
import { ask, type Question } from '../ask';
import { rangeAt } from '../places';
import { writeContent } from '../write-sheet';
import { CALL_BYTES, SheetWriter, Writer } from '../writer';
import { changeTabs } from './change-tabs';
import { deleteSheet, ownSheet, tabBefore } from './put-sheet';
import type { SheetSurvey } from '../survey';
import { findSheet, type State, type Step } from './step';
import type { Surroundings, Undo } from './undo';

/** @param old content of the sheet @throws HostError `protected`, `unsupported`, `occupied` */
export async function removeSheetStep(
  state: State,
  { identity }: RemoveSheet,
  old: SheetContent | undefined,
): Promise<Step | null> {
  const sheet = ownSheet(state, identity);
  return sheet && old ? removal(state, sheet, identity, old) : null;
}

/** The same of a sheet that was added for the user. @throws HostError `not-found` too */
export async function dropSheetStep(
  state: State,
  { name }: DropSheet,
  old: SheetContent | undefined,
): Promise<Step> {
  const found = findSheet(state, name);
  if (!found || !old) throw new HostError('not-found', { sheet: name });
  return removal(state, found.sheet, null, old);
}

async function removal(
  state: State,
  sheet: SheetSurvey,
  identity: OwnIdentity | null,
  old: SheetContent,
): Promise<Step> {
  const { name } = sheet;
  if (state.structureProtected) throw new HostError('protected', { sheet: name, of: 'structure' });
  if (!state.sheets.some((one) => one.visible && one.name !== name)) {
    throw new HostError('unsupported', { of: 'visible-sheet', need: 'visible-sheet', sheet: name });
  }
  const user = await sheetReferringTo(state, name);
  // Excel would turn the user's formulas into #REF!, and nothing would bring them back.
  if (user !== null) throw new HostError('occupied', { sheet: user, cell: '' });
  const after = tabBefore(state, name);
  const position = state.sheets.indexOf(sheet);
  state.tabs.splice(state.tabs.indexOf(name), 1);
  return {
    stands: name,
    tabs: [{ kind: 'remove', name, identity }],
    write: () => Promise.resolve(),
    undo: { kind: 'removed-sheet', name, identity, position, visible: sheet.visible, content: old },
    inverse: [
      identity
        ? { op: 'put-sheet', identity, name, content: old, after }
        : { op: 'add-sheet', name, content: old, after },
    ],
  };
}

/** Gives a tab back that was removed. */
export async function undoRemoval(
  { name, identity, position, visible, content }: Extract<Undo, { kind: 'removed-sheet' }>,
  around: Surroundings,
): Promise<void> {
  // Whatever is left of it goes first: half a sheet cannot be told from a whole one.
  await deleteSheet(name, identity);
  await changeTabs([{ kind: 'add', name, identity, position, staleName: false }]);
  const writer = new Writer();
  await writeContent(new SheetWriter(writer, name), content, around);
  if (!visible) {
    await writer.add(CALL_BYTES, ({ workbook }) => {
      workbook.worksheets.getItem(name).visibility = 'Hidden';
    });
  }
  await writer.finish();
}

/** A sheet whose formulas refer to this one; `null`: none. */
async function sheetReferringTo(state: State, name: string): Promise<string | null> {
  const others = state.sheets.filter((one) => one.name !== name && !one.protected);
  const formulas = others.map((): unknown[] => []);
  // In parts: all formulas of a workbook may be more than Excel hands over at once.
  const questions = others.flatMap((sheet, at) =>
    blocksOf(state.extents[state.sheets.indexOf(sheet)]?.used ?? null).map((block): Question => ({
      sheetId: sheet.id,
      bytes: CELLS_AT_ONCE * FORMULA_BYTES,
      queue: (worksheet) => {
        const found = rangeAt(worksheet, block).getSpecialCellsOrNullObject('Formulas');
        found.load('areas/items/formulas');
        return () => {
          if (!found.isNullObject)
            for (const area of found.areas.items)
              formulas[at]?.push(...(area.formulas as unknown[][]).flat());
        };
      },
    })),
  );
  await ask(questions, state.options);
  const spellings = [`${quoteSheet(name)}!`, `${name}!`].map((one) => one.toLowerCase());
  const at = formulas.findIndex((list) =>
    list.some((formula) => spellings.some((one) => String(formula).toLowerCase().includes(one))),
  );
  return others[at]?.name ?? null;
}

const CELLS_AT_ONCE = 10_000;
const FORMULA_BYTES = 60;

/** A range in parts of so many cells. */
function blocksOf(range: Range | null): Range[] {
  if (!range) return [];
  const rows = Math.max(1, Math.floor(CELLS_AT_ONCE / (range.right - range.left + 1)));
  const blocks: Range[] = [];
  for (let { top } = range; top <= range.bottom; top += rows)
    blocks.push({ ...range, top, bottom: Math.min(range.bottom, top + rows - 1) });
  return blocks;
}
