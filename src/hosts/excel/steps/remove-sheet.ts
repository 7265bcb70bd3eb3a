import { quoteSheet } from '../../../grid/address';
import { nameOfIdentity } from '../../../plan/identity';
import type { RemoveSheet } from '../../../plan/model';
import type { SheetContent } from '../../../plan/sheet-content';
import { HostError } from '../../error';
import { passing, readTrip } from '../round-trip';
import { writeContent } from '../write-sheet';
import { CALL_BYTES, SheetWriter, Writer } from '../writer';
import { addSheet, deleteSheet, ownSheet, tabBefore } from './put-sheet';
import type { State, Step } from './step';

/** @param old content of the sheet @throws HostError `protected`, `unsupported`, `occupied` */
export async function removeSheetStep(
  state: State,
  { identity }: RemoveSheet,
  old: SheetContent | undefined,
): Promise<Step | null> {
  const sheet = ownSheet(state, identity);
  if (!sheet || !old) return null;
  const { name } = sheet;
  if (state.structureProtected) throw new HostError('protected', { sheet: name, of: 'structure' });
  if (!state.sheets.some((one) => one.visible && one.name !== name)) {
    throw new HostError('unsupported', { need: 'visible-sheet', sheet: name });
  }
  const user = await sheetReferringTo(state, name);
  // Excel would turn the user's formulas into #REF!, and nothing would bring them back.
  if (user !== null) throw new HostError('occupied', { sheet: user, cell: '' });
  const after = tabBefore(state, name);
  const position = state.sheets.indexOf(sheet);
  return {
    stands: name,
    write(writer) {
      state.tabs.splice(state.tabs.indexOf(name), 1);
      return writer.add(4 * CALL_BYTES, ({ workbook }) => {
        workbook.names.getItem(nameOfIdentity(identity)).delete();
        workbook.worksheets.getItem(name).delete();
      });
    },
    async undo() {
      // Whatever is left of it goes first: half a sheet cannot be told from a whole one.
      await deleteSheet(name, identity);
      const writer = new Writer();
      await addSheet(writer, { name, identity, position, staleName: false });
      await writeContent(new SheetWriter(writer, name), old, state);
      if (!sheet.visible) {
        await writer.add(CALL_BYTES, ({ workbook }) => {
          workbook.worksheets.getItem(name).visibility = 'Hidden';
        });
      }
      await writer.flush();
    },
    inverse: [{ op: 'put-sheet', identity, name, content: old, after }],
  };
}

/** A sheet whose formulas refer to this one; `null`: none. */
async function sheetReferringTo(state: State, name: string): Promise<string | null> {
  const others = state.sheets.filter((one) => one.name !== name && !one.protected);
  const formulas = await readTrip(({ workbook }) => {
    const reads = others.map(({ id }) => {
      const all = passing(workbook.worksheets.getItem(id).getRange());
      const found = passing(all.getSpecialCellsOrNullObject('Formulas'));
      found.load('areas/items/formulas');
      return () =>
        found.isNullObject ? [] : found.areas.items.flatMap((area) => (area.formulas as unknown[][]).flat());
    });
    return () => reads.map((read) => read());
  });
  const spellings = [`${quoteSheet(name)}!`, `${name}!`].map((one) => one.toLowerCase());
  const at = formulas.findIndex((list) =>
    list.some((formula) => spellings.some((one) => String(formula).toLowerCase().includes(one))),
  );
  return others[at]?.name ?? null;
}
