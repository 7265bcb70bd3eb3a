import { clearPlan } from '../../src/actions/clear-marks';
import { markPlan } from '../../src/actions/mark-overdue';
import { understand } from '../../src/actions/understand';
import { rangeToA1 } from '../../src/grid/address';
import type { Grid } from '../../src/grid/grid';
import type { Operation } from '../../src/plan/model';
import { planFaults } from '../../src/plan/check-plan';
import { literal, RowTests } from '../../src/sheets/marks-identity';
import { formatWithWords } from '../../src/sheets/marks-words';
import { documentGrid } from '../samples/grids';
import { sheet, workbook } from '../grid/sheet';

const HEADER = ['序号', '工作任务', '阶段性指标', '牵头单位', '完成时限'];
const LONG = `（1）3月底前${'落实各项工作要求并按月报送进展'.repeat(20)}`;

function laid(grid: Grid, asOf = '2024-07-01'): { operations: readonly Operation[]; cells: string[] } {
  const plan = markPlan(understand(workbook(grid), { asOf }), { language: 'zh-CN' });
  expect(planFaults(plan)).toEqual([]);
  const cells = plan.operations.flatMap((one) =>
    one.op === 'lay-highlights'
      ? one.rules.map(({ range, format }) =>
          [
            rangeToA1(range),
            format.fill ? '底色' : '',
            format.bold ? '加粗' : '',
            format.numberFormat ?? '',
          ].join(' '),
        )
      : [],
  );
  return { operations: plan.operations, cells };
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
  expect(laid(grid).cells).toEqual(['C3 底色  ', 'E3 底色 加粗 ', 'D3  加粗 @"　▲逾期1条"']);
  const plan = markPlan(understand(workbook(grid), { asOf: '2024-07-01' }), {
    language: 'zh-CN',
    widths: new Map([['任务分解', [5, 20, 40, 10, 30]]]),
  });
  expect(JSON.stringify(plan)).toContain('yyyy/m/d\\"　▲逾期1条\\"');
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

test('a rule knows its task by its text: other rows fail its test, whatever they share with it', () => {
  const same = '甲'.repeat(200);
  const texts = [
    '短文"带引号"',
    '两行\n文字',
    `${same}1${same}`,
    `${same}2${same}`,
    '甲'.repeat(130) + '乙'.repeat(70),
    12,
  ];
  const grid = sheet(texts.map((text) => [text]));
  const tests = new RowTests(grid, 0, texts.keys());
  const formulas = texts.map((_, row) => tests.test(row) ?? '');
  expect(formulas[0]).toBe('EXACT($A1,"短文""带引号""")');
  expect(formulas[1]).toBe('EXACT($A2,"两行"&CHAR(10)&"文字")');
  expect(formulas[4]).toBe(
    `AND(LEN($A5)=200,EXACT(LEFT($A5,60),"${'甲'.repeat(60)}"),EXACT(RIGHT($A5,60),"${'乙'.repeat(60)}"))`,
  );
  expect(formulas[5]).toBe('$A6=12');
  // The two long ones differ only in the middle: nothing short tells them apart.
  expect(formulas[2]).toContain('甲1甲');
  expect(formulas[2]).not.toBe(formulas[3]?.replace('$A4', '$A3'));
  for (const formula of formulas) {
    for (const [, piece] of formula.matchAll(/"((?:[^"]|"")*)"/g))
      expect((piece ?? '').length).toBeLessThanOrEqual(255);
  }
  expect(literal('')).toBe('""');
});

test('two tasks of one text are told apart by what else their rows say', () => {
  const { operations } = laid(
    table(
      ['1', '办好民生实事', '（1）3月底前启动', '民政局', '3月31日'],
      ['2', '办好民生实事', '（1）6月底前验收', '教育局', '6月30日'],
    ),
  );
  const [lay] = operations;
  const formulas = lay?.op === 'lay-highlights' ? lay.rules.map(({ formula }) => formula) : [];
  expect(formulas[0]).toContain('$A3');
  expect(formulas[0]).toContain('民政局');
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
  expect(formatWithWords(cell, '▲', width)).toBe(expected);
});

test('双台子 at 2024-07-01: every overdue or soon task has its mark and its words, nothing else has', () => {
  const book = documentGrid('shuangtaizi-2024');
  const understanding = understand(book, { asOf: '2024-07-01' });
  const plan = markPlan(understanding, { language: 'zh-CN' });
  for (const table of understanding.breakdown.tables) {
    const lay = plan.operations.find((one) => one.op === 'lay-highlights' && one.sheet === table.sheet);
    const rules = lay?.op === 'lay-highlights' ? lay.rules : [];
    const rows = new Set(rules.map(({ range }) => range.top));
    const wanted = table.tasks.filter(({ id }) =>
      understanding.states.get(id)?.indicators.some((state) => state === 'overdue' || state === 'soon'),
    );
    const expected = new Set(
      wanted
        .flatMap((task) => [...task.indicatorPlaces, ...(task.deadlinePlace ? [task.deadlinePlace] : [])])
        .map(({ row }) => row),
    );
    expect([...rows].sort((a, b) => a - b)).toEqual([...expected].sort((a, b) => a - b));
    expect(rules.filter(({ format }) => format.numberFormat !== undefined)).toHaveLength(wanted.length);
  }
});
