import exceljs from 'exceljs';
import { textAt } from '../../src/grid/grid';
import { bigGrid, bigWorkbook } from './big';

test('numbers run on through the copies and totals are right', () => {
  const grid = bigGrid(3);
  expect(grid.rows).toHaveLength(3 + 128 * 3);
  expect(textAt(grid, 2, 0)).toBe('共确定工作任务381项、形成阶段性指标1224个。');
  expect(textAt(grid, 3, 2)).toBe('1.地区生产总值同比增长6%。');
  expect(textAt(grid, 3 + 128, 2)).toBe('128.第2片区：地区生产总值同比增长6%。');
  expect(textAt(grid, grid.rows.length - 1, 2)).toMatch(/^381\.第3片区：/);
});

test.each(['shared', 'inline', 'entities'] as const)('strings %s say the same', async (strings) => {
  const book = new exceljs.Workbook();
  await book.xlsx.load(bigWorkbook(2, strings).slice().buffer);
  const sheet = book.getWorksheet('任务分解');
  const grid = bigGrid(2);
  expect(sheet?.rowCount).toBe(grid.rows.length);
  for (const row of [3, 12, 200]) {
    for (let column = 2; column < 8; column++) {
      expect(sheet?.getCell(row + 1, column + 1).text).toBe(textAt(grid, row, column));
    }
  }
});
