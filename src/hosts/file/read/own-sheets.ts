import type { OwnIdentity } from '../../../grid/grid';
import { identityOfName } from '../../../plan/identity';
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

/** The sheet of a reference such as `'检查报告'!$A$1`; `null` where it names none (`#REF!$A$1`) or several. */
export function sheetOfReference(reference: string): string | null {
  const match = /^=?(?:'((?:[^']|'')+)'|([^'!:\s]+))!/.exec(reference.trim());
  if (!match) return null;
  const [, quoted, plain] = match;
  if (quoted !== undefined) return quoted.replaceAll("''", "'");
  return plain === undefined || plain === '#REF' ? null : plain;
}
