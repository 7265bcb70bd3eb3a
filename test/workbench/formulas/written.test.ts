import { readFileSync } from 'node:fs';
import { buildLedger } from '../../../src/actions/build-ledger';
import { buildUnitTabs } from '../../../src/actions/build-unit-tabs';
import { writeStatistics } from '../../../src/actions/write-statistics';
import { understand } from '../../../src/actions/understand';
import { type CellValue, type Grid, isError } from '../../../src/grid/grid';
import { FileHost } from '../../../src/hosts/file/file-host';
import { readFormula } from '../../../src/workbench/formulas/evaluate';
import { type LiveCells, Recalculation, type Result } from '../../../src/workbench/formulas/recalculation';
import { SameFormulas } from '../../../src/workbench/formulas/same-formulas';

const AS_OF = '2024-07-01';

let sheets: readonly Grid[] = [];
beforeAll(async () => {
  const host = FileHost.open(new Uint8Array(readFileSync('assets/samples/shuangtaizi-2024.xlsx')));
  await buildLedger(host, understand(await host.read(), { asOf: AS_OF }), 'zh-CN');
  await buildUnitTabs(host, understand(await host.read(), { asOf: AS_OF }), { language: 'zh-CN' });
  await writeStatistics(host, understand(await host.read(), { asOf: AS_OF }), 'zh-CN');
  sheets = (await host.read()).sheets;
}, 120_000);

function sheetOf(name: string | null, own: Grid): Grid | undefined {
  return name === null ? own : sheets.find((one) => one.name === name);
}

test('every formula that we write is worked out, and says what we wrote as its result', () => {
  const formulas = new SameFormulas();
  const wrong: unknown[] = [];
  let count = 0;
  for (const sheet of sheets) {
    sheet.rows.forEach((cells, row) =>
      cells?.forEach((cell, column) => {
        if (cell?.formula === undefined) return;
        count++;
        const at = { row, column };
        const cellsSeen = {
          value: (name: string | null, r: number, c: number) =>
            sheetOf(name, sheet)?.rows[r]?.[c]?.value ?? null,
        };
        const found = formulas.read(cell.formula, at)?.evaluate(at, cellsSeen);
        const alone = readFormula(cell.formula, at)?.evaluate(at, cellsSeen);
        if (!isWritten(found, cell.value) || !isSame(alone, found))
          wrong.push([sheet.name, at, cell, found, alone]);
      }),
    );
  }
  expect(wrong).toEqual([]);
  expect(count).toBeGreaterThan(9000);
});

/** An empty text, and what a chart leaves out, are written as cells without a result. */
function isWritten(found: CellValue | undefined, written: CellValue): boolean {
  return written === null ? found === '' || isError(found ?? null) : found === written;
}

function isSame(one: CellValue | undefined, other: CellValue | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

test('a status that is typed changes its light, the counts above, the index and its sums', () => {
  const tab = sheets.find(({ own }) => own?.kind === 'unit' && own.key === '发展改革局');
  if (!tab) throw new Error('the sample has this unit');
  const [row, light] = place(tab, '▲');
  const status = columnOf(tab, '状态');
  const typed = new Map([[`${tab.name} ${row},${status}`, '已完成' as const]]);
  const found: Result[] = [];
  const cells: LiveCells = {
    value: (name, r, c) =>
      found.find((one) => one.sheet === name && one.row === r && one.column === c)?.value ??
      typed.get(`${name} ${r},${c}`) ??
      sheets.find((one) => one.name === name)?.rows[r]?.[c]?.value ??
      null,
    holds: () => true,
    put: (result) => found.push(result),
  };
  new Recalculation(sheets.filter(({ own }) => own)).changed(
    [{ sheet: tab.name, row, column: status }],
    cells,
  );
  const lights = found.filter((one) => one.sheet === tab.name && one.column === light);
  expect(lights.map(({ value }) => (typeof value === 'string' ? value : '').slice(0, 1))).toEqual(['●']);
  // The counts in the tab's head; overdue and done in its row of the index, and their sums.
  expect(found.filter(({ sheet, column }) => sheet === tab.name && column !== light)).toHaveLength(1);
  const index = found.filter(({ sheet }) => sheet !== tab.name);
  expect(index).toHaveLength(4);
  expect(new Set(index.map(({ sheet }) => sheet))).toEqual(new Set(['单位目录']));
});

test('完成 typed into the ledger changes 进度统计: the whole, the unit, the leader, the quarter', () => {
  const ledger = sheets.find(({ own }) => own?.kind === 'ledger');
  const summary = sheets.find(({ own }) => own?.kind === 'summary');
  if (!ledger || !summary) throw new Error('both were written');
  const [status, light] = [columnOf(ledger, '状态'), columnOf(ledger, '亮灯')];
  const row = ledger.rows.findIndex((cells) => cells?.[light]?.text.startsWith('▲'));
  const results = new Map<string, CellValue>([[`${ledger.name} ${row},${status}`, '完成']]);
  const cells: LiveCells = {
    value: (name, r, c) => {
      const key = `${name} ${r},${c}`;
      return results.has(key)
        ? (results.get(key) ?? null)
        : (sheets.find((one) => one.name === name)?.rows[r]?.[c]?.value ?? null);
    },
    holds: () => true,
    put: ({ sheet, row: r, column, value }) => results.set(`${sheet} ${r},${column}`, value),
  };
  new Recalculation(sheets.filter(({ own }) => own)).changed(
    [{ sheet: ledger.name, row, column: status }],
    cells,
  );
  const total = (header: string): CellValue => {
    const top = summary.rows.findIndex((line) => line?.some((cell) => cell?.text === '合计'));
    return results.get(`${summary.name} ${top},${columnOf(summary, header)}`) ?? null;
  };
  expect([total('●绿灯'), total('▲红灯'), total('项数')]).toEqual([1, 201, null]);
  const ofUnit = summary.rows.findIndex((line) => line?.some((cell) => cell?.text === '发展改革局'));
  expect(results.get(`${summary.name} ${ofUnit},${columnOf(summary, '●绿灯')}`)).toBe(1);
});

function place(sheet: Grid, sign: string): readonly [row: number, column: number] {
  for (const [row, cells] of sheet.rows.entries()) {
    const column =
      cells?.findIndex((cell) => cell?.formula !== undefined && cell.text.startsWith(sign)) ?? -1;
    const mark = cells?.some((cell) => typeof cell?.value === 'string' && /^[TI]*D$/.test(cell.value));
    if (column > 0 && mark === true && row > 5) return [row, column];
  }
  throw new Error('no such light');
}

function columnOf(sheet: Grid, header: string): number {
  for (const cells of sheet.rows) {
    const column = cells?.findIndex((cell) => cell?.text === header) ?? -1;
    if (column >= 0) return column;
  }
  throw new Error('no such column');
}
