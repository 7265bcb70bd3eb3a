import { readFileSync } from 'node:fs';
import { loadXlsx } from './model/load-xlsx';
import type { WorkbookModel } from './model/workbook-model';
import { cellKey, rowOf } from './model/workbook-model';

/**
 * The first sheet's rows repeated below themselves, as often as told: long tables with real text. Merges of the body
 * are repeated as well; a row's number is made its own.
 *
 * @param from first row of the body, 0-based
 */
function repeatRows(model: WorkbookModel, from: number, times: number): WorkbookModel {
  const [sheet] = model.sheets;
  if (!sheet) return model;
  const body = [...sheet.cells].filter(([key]) => Math.floor(key / 16_384) >= from);
  const merges = sheet.merges.filter(({ top }) => top >= from);
  const last = Math.max(...body.map(([key]) => Math.floor(key / 16_384)));
  const height = last - from + 1;
  for (let copy = 1; copy < times; copy++) {
    const down = copy * height;
    for (const [key, cell] of body) {
      const [row, column] = [Math.floor(key / 16_384) + down, key % 16_384];
      sheet.cells.set(cellKey(row, column), { ...cell });
    }
    for (const merge of merges) {
      sheet.merges.push({ ...merge, top: merge.top + down, bottom: merge.bottom + down });
    }
  }
  return model;
}

/** The first row of the tasks. */
const BODY = 3;

/** The sample of 双台子 with its 127 tasks as often as told. */
export async function bigModel(times: number): Promise<WorkbookModel> {
  return repeatRows(await loadXlsx(readFileSync('assets/samples/shuangtaizi-2024.xlsx')), BODY, times);
}

/** The first tasks of the same sample, in as many rows: what needs real text, but not much of it. */
export async function shortModel(tasks: number): Promise<WorkbookModel> {
  const model = await bigModel(1);
  const [sheet] = model.sheets;
  if (!sheet) return model;
  const last = BODY + tasks - 1;
  for (const key of [...sheet.cells.keys()]) if (rowOf(key) > last) sheet.cells.delete(key);
  sheet.merges = sheet.merges
    .filter(({ top }) => top <= last)
    .map((merge) => ({ ...merge, bottom: Math.min(merge.bottom, last) }));
  return model;
}
