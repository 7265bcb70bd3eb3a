import type { OwnIdentity } from '../../../grid/grid';
import { nameOfIdentity } from '../../../plan/identity';
import { isPassing, officeCode } from '../errors';
import { inFront, readTrip, roundTrip } from '../round-trip';

/** A tab that comes or goes, with the defined name that makes it ours; `identity` `null`: it is the user's. */
export type TabChange =
  | {
      readonly kind: 'add';
      readonly name: string;
      readonly identity: OwnIdentity | null;
      /** Absent: last. */
      readonly position: number | undefined;
      /** A name of ours that points at nothing any more is in the way. */
      readonly staleName: boolean;
    }
  | { readonly kind: 'remove'; readonly name: string; readonly identity: OwnIdentity | null };

/** Which of the tabs and names of the changes are there, by change. */
interface There {
  readonly sheet: boolean;
  readonly name: boolean;
}

/**
 * Adds and removes tabs, in order, in one request: what needs the workbook in front goes by itself. Where Excel stops
 * on the way, it is looked what is there, and the rest is done.
 *
 * @param mark a defined name that goes before them
 * @param begun whether something of it may be there already
 */
export async function changeTabs(
  changes: readonly TabChange[],
  mark: Mark | null = null,
  begun = false,
): Promise<void> {
  const change = (): Promise<void> =>
    inFront(async () => {
      const there = begun ? await lookAround(changes, mark) : null;
      begun = true;
      await roundTrip(({ workbook, application }) => {
        application.suspendScreenUpdatingUntilNextSync();
        if (mark && !there?.marked) queueMark(workbook, mark);
        for (const [at, one] of changes.entries()) queue(workbook, one, there?.each[at]);
        return () => undefined;
      });
    });
  try {
    await change();
  } catch (error) {
    // In a copy of our sheet that is in front, names of that sheet are in the way: office-js #2875.
    if (officeCode(error) === 'ItemAlreadyExists') await dropLocalNames(changes);
    else if (!isPassing(error)) throw error;
    await change();
  }
}

function queue(workbook: Excel.Workbook, change: TabChange, there: There | undefined): void {
  const own = change.identity && nameOfIdentity(change.identity);
  if (change.kind === 'remove') {
    if (own !== null && there?.name !== false) workbook.names.getItem(own).delete();
    if (there?.sheet !== false) workbook.worksheets.getItem(change.name).delete();
    return;
  }
  const { name, position, staleName } = change;
  const sheet = there?.sheet ? workbook.worksheets.getItem(name) : workbook.worksheets.add(name);
  if (own !== null && (there ? there.name && !there.sheet : staleName)) workbook.names.getItem(own).delete();
  // The tab and, right after it, the name that makes it ours: a half-written sheet of ours can be rebuilt.
  if (own !== null && (!there?.sheet || !there.name))
    workbook.names.add(own, sheet.getRange('A1')).visible = false;
  if (position !== undefined) sheet.position = position;
}

/** A hidden name of the workbook. */
export interface Mark {
  readonly name: string;
  readonly formula: string;
}

export function queueMark({ names }: Excel.Workbook, { name, formula }: Mark): void {
  names.add(name, formula).visible = false;
}

async function lookAround(
  changes: readonly TabChange[],
  mark: Mark | null,
): Promise<{ readonly marked: boolean; readonly each: readonly There[] }> {
  return readTrip(({ workbook }) => {
    const marked = mark && workbook.names.getItemOrNullObject(mark.name).load('name');
    const reads = changes.map(({ name, identity }) => ({
      sheet: workbook.worksheets.getItemOrNullObject(name).load('id'),
      item: identity && workbook.names.getItemOrNullObject(nameOfIdentity(identity)).load('name'),
    }));
    return () => ({
      marked: marked?.isNullObject === false,
      each: reads.map(({ sheet, item }) => ({
        sheet: !sheet.isNullObject,
        name: item !== null && !item.isNullObject,
      })),
    });
  });
}

/** Names of single sheets that are called like those of the changes: a copy has them, and nobody asks them. */
async function dropLocalNames(changes: readonly TabChange[]): Promise<void> {
  const ids = await readTrip(({ workbook: { worksheets } }) => {
    worksheets.load('items/id');
    return () => worksheets.items.map(({ id }) => id);
  });
  const wanted = changes.flatMap(({ identity }) => (identity ? [nameOfIdentity(identity)] : []));
  const found = await readTrip(({ workbook }) => {
    const reads = ids.flatMap((id) =>
      wanted.map((name) => ({
        ...{ id, name },
        item: workbook.worksheets.getItem(id).names.getItemOrNullObject(name).load('name'),
      })),
    );
    return () => reads.filter(({ item }) => !item.isNullObject);
  });
  await roundTrip(({ workbook }) => {
    for (const { id, name } of found) workbook.worksheets.getItem(id).names.getItem(name).delete();
    return () => undefined;
  });
}
