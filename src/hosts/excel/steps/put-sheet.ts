import type { OwnIdentity } from '../../../grid/grid';
import { nameOfIdentity, sameIdentity } from '../../../plan/identity';
import type { AddSheet, PutSheet } from '../../../plan/model';
import type { SheetContent } from '../../../plan/sheet-content';
import { putBack, withTheirs } from '../../../plan/their-rules';
import { HostError } from '../../error';
import { ruleTypes, rulesOf } from '../read-rules';
import { inFront, readTrip, roundTrip } from '../round-trip';
import type { SheetSurvey } from '../survey';
import { clearSheet, isUntouched, writeContent, writeDifferences } from '../write-sheet';
import { differences } from '../differences';
import { withLineColours } from '../line-colours';
import { plainOf } from '../read-content';
import { CALL_BYTES, SheetWriter, Writer } from '../writer';
import type { State, Step } from './step';
import type { Surroundings, Undo } from './undo';

/** The sheet of ours that has this identity. */
export function ownSheet(state: State, identity: OwnIdentity): SheetSurvey | undefined {
  return state.sheets.find(({ own }) => own && sameIdentity(own, identity));
}

/** @param old content of the sheet that is rebuilt @throws HostError `protected`, `occupied` */
export function putSheetStep(state: State, operation: PutSheet, old: SheetContent | undefined): Step {
  const existing = ownSheet(state, operation.identity);
  return existing && old ? rebuild(state, operation, existing, old) : create(state, operation);
}

function rebuild(
  state: State,
  { identity, content, cameFrom }: PutSheet,
  sheet: SheetSurvey,
  read: SheetContent,
): Step {
  if (sheet.protected) throw new HostError('protected', { sheet: sheet.name });
  const old = withLineColours(read, content);
  const next = cameFrom ? withTheirs(content, old, cameFrom) : content;
  const keep = cameFrom !== undefined;
  const validated = [...old.validations, ...next.validations].map(({ range }) => range);
  const back = cameFrom ? putBack(old, content, cameFrom) : { content: old };
  const plain = plainOf(read);
  const found = plain ? differences(old, next, plain, state.characters) : null;
  const untouched = found !== null && isUntouched(old, next, found);
  return {
    stands: sheet.name,
    async write(writer) {
      if (untouched) return;
      const target = new SheetWriter(writer, sheet.name);
      if (found) {
        await writeDifferences(target, old, next, found, state.date1904);
        return;
      }
      await clearRules(writer, sheet.name, keep);
      await clearSheet(target, old.filter !== undefined, keep ? validated : 'all');
      await writeContent(target, next, state, old);
      target.chart(next.charts);
    },
    written: { sheet: sheet.name, content: next, ...(untouched && { untouched }) },
    undo: untouched
      ? { kind: 'untouched', name: sheet.name }
      : { kind: 'rebuilt-sheet', name: sheet.name, content: old, keep, validated },
    inverse: [{ op: 'put-sheet', identity, name: sheet.name, ...back, after: tabBefore(state, sheet.name) }],
  };
}

/** Gives a sheet back what it held. */
export async function undoRebuild(
  { name, content, keep, validated }: Extract<Undo, { kind: 'rebuilt-sheet' }>,
  around: Surroundings,
): Promise<void> {
  const filtered = await hasFilter(name);
  // Renamed or gone meanwhile: that was a person's doing.
  if (filtered === null) return;
  const writer = new Writer();
  const target = new SheetWriter(writer, name);
  await clearRules(writer, name, keep);
  await clearSheet(target, filtered, keep ? validated : 'all');
  await writeContent(target, content, around, 'unknown');
  await writer.finish();
}

/**
 * Takes conditional formats off: all of them, or those that a plan can say (`keep`). Data bars, icons and the like of
 * theirs then stay where they lie: Office.js could not put them back.
 */
async function clearRules(writer: Writer, sheet: string, keep: boolean): Promise<void> {
  const types = keep ? await ruleTypes(sheet) : [];
  const custom = types.flatMap((type, index) => (type === 'Custom' ? [index] : []));
  const all = custom.length === types.length;
  await writer.add((all ? 1 : custom.length) * CALL_BYTES, (context) => {
    const rules = rulesOf(context, sheet);
    if (all) rules.clearAll();
    // From the last: the others keep their places.
    else for (const index of [...custom].reverse()) rules.getItemAt(index).delete();
  });
}

/** A sheet of the user's. @throws HostError `protected`, `occupied` */
export function addSheetStep(state: State, operation: AddSheet): Step {
  return create(state, operation);
}

function create(state: State, operation: PutSheet | AddSheet): Step {
  const { name, content, after } = operation;
  const identity = operation.op === 'put-sheet' ? operation.identity : null;
  if (state.structureProtected) throw new HostError('protected', { sheet: name, of: 'structure' });
  const taken = state.sheets.find((one) => one.name.toLowerCase() === name.toLowerCase());
  if (taken) throw new HostError('occupied', { sheet: taken.name, cell: 'A1' });
  const position = placeAfter(state.tabs, after);
  state.tabs.splice(position ?? state.tabs.length, 0, name);
  return {
    stands: name,
    tabs: [
      { kind: 'add', name, identity, position, staleName: identity !== null && hasName(state, identity) },
    ],
    async write(writer) {
      const target = new SheetWriter(writer, name);
      await writeContent(target, content, state);
      target.chart(content.charts);
    },
    ...(identity && { whole: { name, identity, content, staleName: hasName(state, identity) } }),
    written: { sheet: name, content },
    undo: { kind: 'new-sheet', name, identity },
    inverse: [identity ? { op: 'remove-sheet', identity } : { op: 'drop-sheet', name }],
  };
}

/** @param after the tab before the new one; `null`: none; absent or not there: the new one is last, which it is anyway (`undefined`) */
function placeAfter(tabs: readonly string[], after: string | null | undefined): number | undefined {
  if (after === null) return 0;
  const at = tabs.findIndex((one) => one.toLowerCase() === after?.toLowerCase());
  return at < 0 || at === tabs.length - 1 ? undefined : at + 1;
}

/** Takes a sheet off, as far as it is there, with the name that makes it ours. */
export async function deleteSheet(name: string, identity: OwnIdentity | null): Promise<void> {
  const own = identity && nameOfIdentity(identity);
  await inFront(async () => {
    const found = await readTrip(({ workbook }) => {
      const sheet = workbook.worksheets.getItemOrNullObject(name).load('id');
      const item = own === null ? null : workbook.names.getItemOrNullObject(own).load('name');
      return () => ({ sheet: !sheet.isNullObject, name: item !== null && !item.isNullObject });
    });
    if (!found.sheet && !found.name) return;
    await roundTrip(({ workbook }) => {
      if (own !== null && found.name) workbook.names.getItem(own).delete();
      if (found.sheet) workbook.worksheets.getItem(name).delete();
      return () => undefined;
    });
  });
}

function hasName(state: State, identity: OwnIdentity): boolean {
  return state.names.has(nameOfIdentity(identity).toLowerCase());
}

/** The tab before this one; `null`: it is the first. */
export function tabBefore(state: State, name: string): string | null {
  return state.sheets[state.sheets.findIndex((one) => one.name === name) - 1]?.name ?? null;
}

/** `null`: there is no such sheet. */
async function hasFilter(name: string): Promise<boolean | null> {
  const there = await readTrip(({ workbook }) => {
    const sheet = workbook.worksheets.getItemOrNullObject(name).load('id');
    return () => !sheet.isNullObject;
  });
  if (!there) return null;
  return readTrip(({ workbook }) => {
    const filter = workbook.worksheets.getItem(name).autoFilter.load('enabled');
    return () => filter.enabled;
  });
}
