import type { Grid, OwnIdentity } from '../../../grid/grid';
import { identityOfName } from '../../../plan/identity';
import { carriesKeys } from '../../../plan/keyed-sheet';
import type { WorkbookPart } from './workbook-part';

/** Which sheets are ours, by their names in small letters: those that a workbook-scoped defined name of ours points at. */
export function ownSheets(workbook: WorkbookPart): ReadonlyMap<string, OwnIdentity> {
  const own = new Map<string, OwnIdentity>();
  for (const { name, refersTo, tab } of workbook.names) {
    // A copy of a sheet of ours takes its names along, but as names of that sheet: the copy is the user's.
    if (tab !== null) continue;
    const identity = identityOfName(name);
    const sheet = identity === null ? null : sheetOfReference(refersTo);
    if (identity === null || sheet === null) continue;
    const key = sheet.toLowerCase();
    if (!own.has(key)) own.set(key, identity);
  }
  return own;
}

/**
 * Libraries (openpyxl) rename a sheet and leave names that point at it behind. Where exactly one identity of a sheet with
 * keys points at no sheet any more, and exactly one sheet that is not ours has keys, they belong together.
 */
export function withRenamed(grids: readonly Grid[], own: ReadonlyMap<string, OwnIdentity>): readonly Grid[] {
  const there = new Set(grids.map(({ name }) => name.toLowerCase()));
  const [lost, another] = [...own].flatMap(([sheet, identity]) =>
    there.has(sheet) || !KEYED.has(identity.kind) ? [] : [identity],
  );
  if (!lost || another) return grids;
  const keyed = grids.filter((grid) => !grid.own && carriesKeys(grid));
  return keyed.length === 1
    ? grids.map((grid) => (grid === keyed[0] ? { ...grid, own: lost } : grid))
    : grids;
}

const KEYED: ReadonlySet<OwnIdentity['kind']> = new Set(['ledger', 'unit']);

/** The sheet of a reference such as `'检查报告'!$A$1`; `null` where it names none (`#REF!$A$1`) or several. */
export function sheetOfReference(reference: string): string | null {
  const match = /^=?(?:'((?:[^']|'')+)'|([^'!:\s]+))!/.exec(reference.trim());
  if (!match) return null;
  const [, quoted, plain] = match;
  if (quoted !== undefined) return quoted.replaceAll("''", "'");
  return plain === undefined || plain === '#REF' ? null : plain;
}
