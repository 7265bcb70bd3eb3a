import type { FUniver } from '@univerjs/core/facade';
import type { Note } from './notes';
import type { SheetSnapshot } from './sheet-snapshot';
import { noteOf } from './workbook-snapshot';

/** Gives a sheet the rules, lists and comments of a snapshot, in place of those that it had. */
export function putRules(
  api: FUniver,
  unitId: string,
  before: SheetSnapshot | undefined,
  { data, conditional, validations, notes }: SheetSnapshot,
): void {
  const subUnitId = data.id;
  const run = (mutation: string, params: object): void => {
    api.syncExecuteCommand(mutation, { unitId, subUnitId, ...params });
  };
  if (!same(before?.conditional ?? [], conditional)) {
    for (const { cfId } of before?.conditional ?? []) run('sheet.mutation.delete-conditional-rule', { cfId });
    // Each goes before those that are there.
    for (const rule of [...conditional].reverse()) run('sheet.mutation.add-conditional-rule', { rule });
  }
  if (!same(before?.validations ?? [], validations)) {
    const old = (before?.validations ?? []).map(({ uid }) => uid);
    if (old.length > 0) run('data-validation.mutation.removeRule', { ruleId: old, source: 'patched' });
    if (validations.length > 0)
      run('data-validation.mutation.addRule', { rule: validations, source: 'patched' });
  }
  if (!same(before?.notes ?? [], notes)) {
    for (const { row, column } of before?.notes ?? [])
      run('sheet.mutation.remove-note', { sheetId: subUnitId, row, col: column, silent: true });
    for (const note of notes) run('sheet.mutation.update-note', noteParams(subUnitId, note));
  }
}

function noteParams(sheetId: string, note: Note): object {
  return { sheetId, row: note.row, col: note.column, note: noteOf(note), silent: true };
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
