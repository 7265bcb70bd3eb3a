import { understand } from '../../../src/actions/understand';
import type { JsonDocument } from '../../../src/cli/contract/document';
import { toDocument } from '../../../src/cli/json';
import fixture from '../../fixtures/reading.json';
import { sheet, workbook } from '../../grid/sheet';

/** A small table with invented texts, of a shape that other places publish. Rows as in the sheet, merges in A1. */
export interface ReadingCase {
  readonly id: string;
  readonly rows: readonly (readonly (string | number)[])[];
  readonly merges?: readonly string[];
}

export const CASES: readonly ReadingCase[] = fixture.cases;

/** The case of that name. */
export function caseOf(id: string): ReadingCase {
  const found = CASES.find((one) => one.id === id);
  if (!found) throw new Error(`no case ${id}`);
  return found;
}

/** What must be read from a table, in the terms of `--json`. */
export interface Expected {
  /** Part of the first table: what is not named is not looked at. */
  readonly table: object;
  /** Everything that is found, `check A1` each, in order of the cells. */
  readonly findings: readonly string[];
}

/** As the command line prints it, at 2024-07-01. */
export function documentOf({ rows, merges = [] }: Omit<ReadingCase, 'id'>): JsonDocument {
  const book = workbook(sheet(rows, { name: 'Sheet1', merges }));
  return toDocument('case.xlsx', understand(book, { asOf: '2024-07-01' }));
}

/** Reads a table and compares. */
export function expectReading(table: Omit<ReadingCase, 'id'>, { table: part, findings }: Expected): void {
  const { tables, findings: found } = documentOf(table);
  expect(tables[0]).toMatchObject(part);
  expect(found.map(({ check, cell }) => `${check} ${cell ?? ''}`.trim()).sort()).toEqual(
    [...findings].sort(),
  );
}
