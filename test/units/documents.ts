import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface GridFile {
  readonly sheets: readonly { readonly rows: readonly (readonly string[])[] }[];
}

/** Unit cells of one row. */
export interface UnitRow {
  readonly table: number;
  readonly lead: string;
  readonly support: string;
}

const TABLES = {
  shuangtaizi: { file: 'shuangtaizi-2024', task: 2, lead: 5, support: 6, leader: 4 },
  liaozhong: { file: 'liaozhong-2024', task: 1, lead: 2, support: 3, leader: 4 },
  taian: { file: 'taian-2023', task: 1, lead: 3, support: 4, leader: 2 },
  xidongting: { file: 'xidongting-2024', task: 3, lead: 5, support: -1, leader: 4 },
} as const;
export type DocumentName = keyof typeof TABLES;
export const DOCUMENTS = Object.keys(TABLES) as readonly DocumentName[];

/** The rows of tasks; a task printed in two rows (双台子 86) counts once. */
export function unitRows(name: DocumentName): readonly UnitRow[] {
  const { task, lead, support } = TABLES[name];
  return bodyRows(name).flatMap(({ row, before, table }) => {
    const number = /^\d+\./.exec(row[task] ?? '')?.[0];
    if (number !== undefined && (before?.[task] ?? '').startsWith(number)) return [];
    return [{ table, lead: row[lead] ?? '', support: row[support] ?? '' }];
  });
}

export function unitCells(name: DocumentName): readonly string[] {
  return unitRows(name).flatMap(({ lead, support }) => [lead, support]);
}

export function leaderCells(name: DocumentName): readonly string[] {
  return bodyRows(name).map(({ row }) => row[TABLES[name].leader] ?? '');
}

function bodyRows(
  name: DocumentName,
): readonly { row: readonly string[]; before: readonly string[] | undefined; table: number }[] {
  const path = join(__dirname, '../fixtures/documents', `${TABLES[name].file}.grid.json`);
  const { sheets } = JSON.parse(readFileSync(path, 'utf8')) as GridFile;
  return sheets.flatMap(({ rows }, table) =>
    rows.map((row, index) => ({ row, before: rows[index - 1], table })).slice(3),
  );
}
