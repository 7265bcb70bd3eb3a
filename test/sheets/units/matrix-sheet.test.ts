import { unitTabsPlan } from '../../../src/actions/build-unit-tabs';
import type { SheetContent } from '../../../src/plan/sheet-content';
import type { Settings } from '../../../src/settings/model';
import { documentGrid } from '../../samples/grids';
import { understood, tableOf } from './split-table';

/** 分表核对 of a workbook. */
function matrixOf(grids: Parameters<typeof understood>[0], settings: Partial<Settings> = {}): SheetContent {
  const { plan } = unitTabsPlan(understood(grids, settings), { by: 'unit', language: 'zh-CN' }, new Map());
  for (const one of plan.operations)
    if (one.op === 'put-sheet' && one.identity.kind === 'index' && one.identity.key !== '')
      return one.content;
  throw new Error('no 分表核对');
}

test('what stands still leaves the larger part of a window of 768 pixels to the tasks, whatever the units are called', () => {
  const long = '关于统筹推进新时代区域协调发展领导小组办公室';
  const books = [
    documentGrid('shuangtaizi-2024').sheets,
    [tableOf([{ text: '抓好招商引资', lead: long, support: '财政局' }])],
  ];
  for (const book of books) {
    const { rows, freeze } = matrixOf(book);
    expect(freeze).toEqual({ rows: 3, columns: 3 });
    const points = rows.slice(0, freeze?.rows).reduce((sum, { height = 15 }) => sum + height, 0);
    expect((points * 96) / 72).toBeLessThan(768 / 3);
  }
});

test('where collectives have members, it says beside its sums how these come about', () => {
  const settings = { members: { 各街道: ['东风街道', '胜利街道', '建设街道'] } };
  const tasks = [
    { text: '抓好招商引资', lead: '商务局', support: '财政局、各街道' },
    { text: '抓好环境整治', lead: '城管局', support: '各街道' },
  ];
  const { rows } = matrixOf([tableOf(tasks)], settings);
  expect(rows[1]?.cells[0]?.value).toContain('牵头 2 + 0 = 2，配合 3 + 4 = 7');
  // The sum of the row is the figure that is explained.
  const support = rows.find(({ cells }) => cells[0]?.value === '配合：分表');
  expect(support?.cells.at(-1)?.value).toBe(7);
  // Where there is nothing to explain, it does not.
  expect(matrixOf([tableOf(tasks)]).rows[1]?.cells[0]?.value).not.toContain('展开统称');
});
