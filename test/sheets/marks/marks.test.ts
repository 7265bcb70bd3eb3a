import { clearPlan } from '../../../src/actions/clear-marks';
import { markPlan, type MarkOptions } from '../../../src/actions/mark-overdue';
import { understand } from '../../../src/actions/understand';
import type { Grid } from '../../../src/grid/grid';
import type { HighlightRule, Operation } from '../../../src/plan/model';
import type { HighlightFormat } from '../../../src/plan/sheet-content';
import { planFaults } from '../../../src/plan/check-plan';
import { formatWithWords } from '../../../src/sheets/marks/words';
import { documentGrid } from '../../samples/grids';
import { sheet, workbook } from '../../grid/sheet';
import { shownMarks } from './shown';

const HEADER = ['序号', '工作任务', '阶段性指标', '牵头单位', '完成时限'];
const LONG = `（1）3月底前${'落实各项工作要求并按月报送进展'.repeat(20)}`;

/** Widths of the columns in characters; cells break lines unless told otherwise. */
function looksOf(widths: readonly number[], wrap = true): NonNullable<MarkOptions['looks']> {
  return new Map([['任务分解', { widths, styles: widths.map(() => ({ wrap })) }]]);
}

function laid(
  grid: Grid,
  { asOf = '2024-07-01', ...options }: { readonly asOf?: string; readonly looks?: MarkOptions['looks'] } = {},
): { operations: readonly Operation[]; cells: string[]; rules: readonly HighlightRule[] } {
  const { looks } = options;
  const plan = markPlan(understand(workbook(grid), { asOf }), { language: 'zh-CN', ...(looks && { looks }) });
  expect(planFaults(plan)).toEqual([]);
  const rules = plan.operations.flatMap((one) => (one.op === 'lay-highlights' ? one.rules : []));
  return { operations: plan.operations, cells: toldOf(grid, rules), rules };
}

/** `C3 底色 加粗 @"　▲逾期1条"`: every cell that shows a mark, row by row. */
function toldOf(grid: Grid, rules: readonly HighlightRule[]): string[] {
  const order = (cell: string): string =>
    cell.replace(/^([A-Z]+)(\d+)$/, (_, a: string, n: string) => n.padStart(5, '0') + a);
  return [...shownMarks(grid, rules)]
    .sort(([a], [b]) => (order(a) < order(b) ? -1 : 1))
    .map(([cell, format]) =>
      [cell, format.fill ? '底色' : '', format.bold ? '加粗' : '', format.numberFormat ?? ''].join(' '),
    );
}

const table = (...rows: readonly (readonly (string | number | object)[])[]): Grid =>
  sheet([['某区2024年重点工作任务分解表'], HEADER, ...rows] as never);

test('indicator and deadline cells of what is overdue or soon, and no others', () => {
  const { cells } = laid(
    table(
      [
        '1',
        '修建乡村道路八十公里',
        '（1）3月底前完成设计\n（2）6月底前开工\n（3）7月底前过半',
        '交通局',
        '12月31日',
      ],
      ['2', '新建口袋公园六座', '（1）9月底前建成', '住建局', '9月30日'],
      ['3', '办好招商大会', '（1）7月15日前开幕', '商务局', '7月15日'],
      ['4', '疏浚排水管网', LONG, '水务局', '3月31日'],
    ),
  );
  expect(cells).toEqual([
    'C3 底色 加粗 ',
    'E3 底色 加粗 @"　▲逾期2条　△临近1条"',
    'C5 底色 加粗 ',
    'E5 底色 加粗 @"　△临近1条"',
    'C6 底色  ',
    'E6 底色 加粗 @"　▲逾期1条"',
  ]);
});

test('a real date carries words only where there is room; a text of the row does otherwise', () => {
  const date = { value: 45382, text: '2024/3/31', numberFormat: 'yyyy/m/d' };
  const grid = table(
    ['1', '修建乡村道路八十公里', LONG, '交通局', date],
    ['2', '新建公园', '（1）9月底前建成', '住建局', '9月30日'],
  );
  expect(laid(grid).cells).toEqual(['C3 底色  ', 'D3  加粗 @"　▲逾期1条"', 'E3 底色 加粗 ']);
  expect(laid(grid, { looks: looksOf([5, 20, 40, 10, 30]) }).cells).toEqual([
    'C3 底色  ',
    'E3 底色 加粗 yyyy/m/d"　▲逾期（1）"',
  ]);
});

test('words stand where they are seen, and not in a cell that is merged over several tasks', () => {
  const grid = table(
    ['1', '修建乡村道路八十公里', '（1）3月底前完成设计', '交通局', '12月31日'],
    ['2', '新建口袋公园六座', '（1）5月底前建成', '住建局', ''],
  );
  const merge = { top: 2, bottom: 3, left: 4, right: 4 };
  const marked = ['C3 底色 加粗 @"　▲逾期1条"', 'E3 底色 加粗 '];
  expect(laid({ ...grid, merges: [merge] }).cells.slice(0, 2)).toEqual(marked);
  expect(laid({ ...grid, hiddenColumns: new Set([4]) }).cells.slice(0, 2)).toEqual(marked);
});

test('the task cell where the table has neither indicators nor deadlines', () => {
  const grid = sheet([
    ['某区2024年重点工作任务分解表'],
    ['序号', '工作任务', '牵头单位'],
    ['1', '3月底前修建乡村道路八十公里', '交通局'],
    ['2', '年底前新建口袋公园六座', '住建局'],
  ]);
  expect(laid(grid).cells).toEqual(['B3 底色 加粗 @"　▲逾期"']);
});

test('where nothing is overdue, marks are taken off', () => {
  const { operations } = laid(
    table(
      ['1', '修建乡村道路八十公里', '（1）9月底前完成', '交通局', '9月30日'],
      ['2', '新建公园', '（1）9月底前建成', '住建局', '9月30日'],
    ),
  );
  expect(operations).toEqual([{ op: 'clear-highlights', sheet: '任务分解' }]);
});

test('clearing takes off marks and column of every sheet that is not ours', () => {
  const ours = sheet([['任务序号']], { name: '进度台账', own: { kind: 'ledger', key: '' } });
  const plan = clearPlan(workbook(table(), sheet([['别的']], { name: '说明' }), ours));
  expect(plan.operations).toEqual([
    { op: 'clear-highlights', sheet: '说明' },
    { op: 'remove-column', sheet: '说明' },
    { op: 'clear-highlights', sheet: '任务分解' },
    { op: 'remove-column', sheet: '任务分解' },
  ]);
});

test('the column names the items, one row a task', () => {
  const grid = table(
    [
      '1',
      '修建乡村道路八十公里',
      '（1）3月底前完成设计\n（2）7月底前开工\n（3）6月底前过半',
      '交通局',
      '12月31日',
    ],
    ['2', '新建口袋公园六座', '9月底前建成', '住建局', '9月30日'],
    ['3', '办好招商大会', '7月15日前开幕', '商务局', '7月15日'],
  );
  const plan = markPlan(understand(workbook(grid), { asOf: '2024-07-01' }), {
    language: 'zh-CN',
    column: true,
  });
  expect(plan.operations[1]).toEqual({
    op: 'add-column',
    sheet: '任务分解',
    column: 5,
    width: 24,
    cells: [
      { row: 1, value: '逾期提醒', copyStyleFrom: { row: 1, column: 4 } },
      { row: 2, value: '逾期：（1）（3）\n临近：（2）', copyStyleFrom: { row: 2, column: 4 } },
      { row: 4, value: '临近到期', copyStyleFrom: { row: 4, column: 4 } },
    ],
  });
  // Its own column is not taken for the table's.
  const again = sheet(
    [...grid.rows.map((cells) => [...(cells ?? [])] as never[])].map((cells, row) =>
      row === 1 ? [...cells, '逾期提醒'] : row === 2 ? [...cells, '逾期：（1）'] : cells,
    ),
  );
  const second = markPlan(understand(workbook(again), { asOf: '2024-07-01' }), {
    language: 'zh-CN',
    column: true,
  });
  expect(second.operations[1]).toEqual(plan.operations[1]);
});

test('a rule knows its task by its text: sorted, changed and foreign rows', () => {
  const grid = table(
    ['1', '修建乡村道路八十公里', '（1）3月底前完成设计', '交通局', '12月31日'],
    ['2', '新建口袋公园六座', '（1）9月底前建成', '住建局', '9月30日'],
    ['3', '疏浚城区排水管网', '（1）5月底前完成', '水务局', '6月30日'],
  );
  const { rules, cells } = laid(grid);
  expect(cells.map((one) => one.split(' ')[0])).toEqual(['C3', 'E3', 'C5', 'E5']);
  const moved = (order: readonly number[]): Grid => ({ ...grid, rows: order.map((row) => grid.rows[row]) });
  const marked = (one: Grid): readonly string[] => [...shownMarks(one, rules).keys()].sort();
  expect(marked(moved([0, 1, 4, 3, 2]))).toEqual(['C3', 'C5', 'E3', 'E5']);
  expect(marked(moved([0, 1, 3, 2, 4]))).toEqual(['C4', 'C5', 'E4', 'E5']);
  const other = table(['1', '修建乡村道路九十公里', '（1）3月底前完成设计', '交通局', '12月31日']);
  expect(marked(other)).toEqual([]);
});

test('two tasks of one text are told apart by what else their rows say', () => {
  const twins = table(
    ['1', '办好民生实事', '（1）3月底前启动', '民政局', '3月31日'],
    ['2', '办好民生实事', '（1）10月底前验收', '教育局', '10月31日'],
  );
  expect(laid(twins).cells).toEqual(['C3 底色 加粗 ', 'E3 底色 加粗 @"　▲逾期1条"']);
});

test('rows that say the same share a rule where all of them are marked alike', () => {
  const block = [
    ['1', '修建乡村道路八十公里', '（1）3月底前完成设计', '交通局', '3月31日'],
    ['2', '新建口袋公园六座', '（1）6月10日前建成', '住建局', '6月10日'],
    ['3', '疏浚排水管网', '（1）9月底前完成', '水务局', '9月30日'],
  ];
  const { cells, rules } = laid(table(...Array.from({ length: 20 }, () => block).flat()));
  expect(cells).toHaveLength(20 * 4);
  expect(rules).toHaveLength(2);
});

test('words that no formula can hold as they are: quotes, line breaks, rare characters, long lists', () => {
  const rows = Array.from({ length: 400 }, (_, index) => [
    String(index + 1),
    index === 0
      ? '推进"放管服"改革\n第二行'
      : index === 1
        ? '整治𠮷水河河道沿线环境'
        : `办好第${index}件民生实事并定期通报进展情况`,
    '（1）3月底前完成',
    '民政局',
    '3月31日',
  ]);
  const { rules, cells } = laid(table(...rows));
  expect(cells).toHaveLength(800);
  // One rule a format and column would be too long a formula; the row with a rare character has its own.
  expect(rules.length).toBeLessThan(2 * 4);
  for (const { formula } of rules) {
    for (const [, piece] of formula.matchAll(/"((?:[^"]|"")*)"/g))
      expect((piece ?? '').length).toBeLessThanOrEqual(255);
  }
});

test.each<[string | number, string | undefined, number | null, string | null]>([
  ['12月31日', undefined, null, '@"　▲"'],
  ['字'.repeat(300), undefined, null, null],
  [45382, 'yyyy"年"m"月"d"日"', 40, 'yyyy"年"m"月"d"日""　▲"'],
  [45382, '[$-804]yyyy/m/d;@', 40, '[$-804]yyyy/m/d"　▲";@'],
  [45382, 'yyyy/m/d', 8, null],
  [12, undefined, 40, 'General"　▲"'],
  [12, '0.0;-0.0;"零;无"', 40, '0.0"　▲";-0.0"　▲";"零;无""　▲"'],
])('%j in %s, %s wide', (value, numberFormat, width, expected) => {
  const cell = { value, text: String(value), ...(numberFormat === undefined ? {} : { numberFormat }) };
  expect(formatWithWords(cell, '　▲', { fits: () => null, width })).toBe(expected);
});

test('双台子 at 2024-07-01: every overdue or soon task has its mark and its words, nothing else has', () => {
  const book = documentGrid('shuangtaizi-2024');
  const understanding = understand(book, { asOf: '2024-07-01' });
  const plan = markPlan(understanding, { language: 'zh-CN' });
  for (const table of understanding.breakdown.tables) {
    const lay = plan.operations.find((one) => one.op === 'lay-highlights' && one.sheet === table.sheet);
    const rules = lay?.op === 'lay-highlights' ? lay.rules : [];
    const grid = book.sheets.find(({ name }) => name === table.sheet);
    const shown = grid ? shownMarks(grid, rules) : new Map<string, HighlightFormat>();
    const rows = new Set([...shown.keys()].map((cell) => Number(/\d+$/.exec(cell)?.[0]) - 1));
    const wanted = table.tasks.filter(({ id }) =>
      understanding.states.get(id)?.indicators.some((state) => state === 'overdue' || state === 'soon'),
    );
    const expected = new Set(
      wanted
        .flatMap((task) => [...task.indicatorPlaces, ...(task.deadlinePlace ? [task.deadlinePlace] : [])])
        .map(({ row }) => row),
    );
    expect([...rows].sort((a, b) => a - b)).toEqual([...expected].sort((a, b) => a - b));
    const speaking = [...shown.values()].filter(({ numberFormat }) => numberFormat !== undefined);
    expect(speaking).toHaveLength(wanted.length);
    // As few as there are formats in columns.
    expect(rules.length).toBeLessThan(20);
  }
});
