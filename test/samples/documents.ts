import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A table of a real document: texts as published, '' where a cell is empty or covered by a merge. */
export interface DocumentSheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  /** In A1 notation. */
  readonly merges: readonly string[];
  /** In characters, as Excel counts them. */
  readonly columnWidths: readonly number[];
}

export interface Document {
  readonly year: number;
  readonly sheets: readonly DocumentSheet[];
}

export const DOCUMENTS = ['shuangtaizi-2024', 'taian-2023', 'liaozhong-2024', 'xidongting-2024'] as const;
export type DocumentName = (typeof DOCUMENTS)[number];

/** The root of the project: scripts and tests run from there. */
export const ROOT = process.cwd();

export function readDocument(name: DocumentName): Document {
  const path = join(ROOT, 'test/fixtures/documents', `${name}.grid.json`);
  return JSON.parse(readFileSync(path, 'utf8')) as Document;
}
