import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { statisticsOf } from '../../../src/actions/statistics';
import { understand } from '../../../src/actions/understand';
import { statisticsPlan, writeStatistics } from '../../../src/actions/write-statistics';
import { FileHost } from '../../../src/hosts/file/file-host';
import type { PutSheet } from '../../../src/plan/model';
import type { CellValue } from '../../../src/grid/grid';
import { HELPERS_AT } from '../../../src/sheets/statistics/layout';
import { readFormula } from '../../../src/workbench/formulas/evaluate';
import { planFaults } from '../../../src/plan/check-plan';
import { sheet, workbook } from '../../grid/sheet';
import { bigWorkbookGrid } from '../../samples/big';

const SAMPLE = path.join(process.cwd(), 'assets/samples/shuangtaizi-2024.xlsx');
const AS_OF = '2024-07-01';

async function opened() {
  const host = FileHost.open(new Uint8Array(await readFile(SAMPLE)));
  return { host, understanding: understand(await host.read(), { asOf: AS_OF }) };
}

function sheetOf(operations: readonly { readonly op: string }[]): PutSheet {
  return operations.find(
    (one): one is PutSheet =>
      one.op === 'put-sheet' && 'identity' in one && (one as PutSheet).identity.kind === 'summary',
  ) as PutSheet;
}

test('its cells say what the summary says, each by a formula', async () => {
  const { understanding } = await opened();
  const { content } = sheetOf(statisticsPlan(understanding, 'zh-CN').operations);
  const { all, byUnit } = statisticsOf(understanding);
  const rows = content.rows.map(({ cells }) => cells.map((cell) => cell?.value ?? null));
  const total = rows.find(([, name]) => name === '合计');
  expect(total?.slice(2, 10)).toEqual([
    all.items,
    all.due,
    all.done,
    all.overdue,
    all.soon,
    all.open,
    all.undated,
    all.adjusted,
  ]);
  for (const { unit, lead, support } of byUnit) {
    const row = rows.find((one) => one[1] === unit);
    expect(row?.slice(2, 7)).toEqual([lead.items, lead.due, lead.done, lead.overdue, lead.soon]);
    expect(row?.slice(12, 14)).toEqual([support.items, support.overdue]);
  }
  // Something in sight stands in the last row: LibreOffice would save no rows far below what is seen.
  expect(rows.at(-1)?.[0]).toMatch(/^右边隐藏的列/);
  expect(content.print?.lastRow).toBeLessThan(rows.length - 1);
  const figures = content.rows.flatMap(({ cells }) =>
    cells.filter((cell) => typeof cell?.value === 'number' && cell.formula !== undefined),
  );
  expect(figures.length).toBeGreaterThan(3000);
});

test('formulas name nothing that Excel 2016, WPS or LibreOffice would not know, and none is an array formula', async () => {
  const { understanding } = await opened();
  const { content } = sheetOf(statisticsPlan(understanding, 'zh-CN').operations);
  const formulas = content.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell?.formula ?? []));
  const names = new Set(formulas.flatMap((formula) => formula.match(/\b[A-Z]+(?=\()/g) ?? []));
  expect([...names].sort()).toEqual(
    [
      'AND',
      'CHAR',
      'COUNTIF',
      'COUNTIFS',
      'DATE',
      'FIND',
      'IF',
      'IFERROR',
      'INT',
      'ISNUMBER',
      'LEFT',
      'MID',
      'MIN',
      'N',
      'NA',
      'SUBSTITUTE',
      'TRIM',
    ].sort(),
  );
  expect(Math.max(...formulas.map(({ length }) => length))).toBeLessThan(8192);
});

test('the file holds the ledger, the sheet and its charts; written again nothing grows, and the way back is the file of before', async () => {
  const { host, understanding } = await opened();
  await writeStatistics(host, understanding, 'zh-CN');
  const first = host.bytes().length;
  const workbook = await host.read();
  expect(workbook.sheets.flatMap(({ own }) => own?.kind ?? [])).toEqual(['ledger', 'summary']);
  const content = (await host.readContent([{ sheet: '进度统计' }])).get('进度统计');
  expect(content?.charts?.map(({ kind }) => kind)).toEqual(['line', 'stacked-bars', 'stacked-bars']);
  expect(content?.print).toMatchObject({ orientation: 'landscape', paper: 'A4', columns: [0, 14] });
  await writeStatistics(host, understand(workbook, { asOf: AS_OF }), 'zh-CN');
  expect(Math.abs(host.bytes().length - first)).toBeLessThan(2000);
});

/** The sheet worked out anew, from its ledger as it is or sorted from the last row to the first. */
function workedOut(times: number, { sorted = false } = {}) {
  const understanding = understand(bigWorkbookGrid(times), { asOf: AS_OF });
  const { operations } = statisticsPlan(understanding, 'zh-CN');
  const page = sheetOf(operations).content.rows;
  const ledger =
    operations.find((one): one is PutSheet => one.op === 'put-sheet' && one.identity.kind === 'ledger')
      ?.content.rows ?? [];
  const first = ledger.findIndex(({ cells }) => cells[0]?.value === 1);
  const known = new Map<string, CellValue>();
  let looks = 0;
  const value = (sheet: string | null, row: number, column: number): CellValue => {
    looks++;
    if (sheet !== null) {
      const place = sorted && row >= first ? first + ledger.length - 1 - row : row;
      return ledger[place]?.cells[column]?.value ?? null;
    }
    const at = { row, column };
    const cell = page[row]?.cells[column];
    if (cell?.formula === undefined) return cell?.value ?? null;
    const place = `${row} ${column}`;
    if (!known.has(place)) known.set(place, readFormula(cell.formula, at)?.evaluate(at, { value }) ?? null);
    return known.get(place) ?? null;
  };
  return { page, value, looks: () => looks };
}

test('what the hidden columns look at grows with the rows, not with their square', () => {
  const [one = 0, two = 0] = [1, 2].map((times) => {
    const { page, value, looks } = workedOut(times);
    const wrong = page.flatMap(({ cells }, row) =>
      cells.flatMap((cell, column) =>
        column < HELPERS_AT || value(null, row, column) === (cell?.value ?? null) ? [] : [[row, column]],
      ),
    );
    expect(wrong).toEqual([]);
    return looks();
  });
  expect(two / one).toBeLessThan(2.1);
});

test('a table of which nobody knows the year has no months, and the sheet is written all the same', () => {
  const source = sheet([
    ['序号', '工作任务', '牵头单位', '完成时限'],
    ['1', '整治河道。', '水利局', '6月底'],
    ['2', '修建道路。', '交通局', ''],
  ]);
  const understanding = understand(workbook(source), { asOf: AS_OF });
  const plan = statisticsPlan(understanding, 'zh-CN');
  expect(planFaults(plan)).toEqual([]);
  const { content } = sheetOf(plan.operations);
  const texts = content.rows.flatMap(({ cells }) => cells.map((cell) => String(cell?.value ?? '')));
  expect(texts).toContain('合计');
  expect(texts.filter((text) => /月份|季度|类别/.test(text) && text.length < 20)).toEqual([]);
  // The units' bars stand alone, and take the room of the others.
  expect(content.charts?.map(({ kind, at }) => [kind, at.left])).toEqual([['stacked-bars', 0]]);
});

test('the figures of all are the same where the ledger was sorted otherwise', () => {
  const { page, value } = workedOut(1, { sorted: true });
  const total = page.findIndex(({ cells }) => cells[1]?.value === '合计');
  const cells = page[total]?.cells.slice(0, 10) ?? [];
  expect(cells.map((_, column) => value(null, total, column))).toEqual(cells.map((cell) => cell?.value));
});
