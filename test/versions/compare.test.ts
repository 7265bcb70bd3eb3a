import fc from 'fast-check';
import { compareWorkbooks, type ComparedVersions } from '../../src/actions/compare-versions';
import { understand, type Understanding } from '../../src/actions/understand';
import { toA1 } from '../../src/grid/address';
import { sheet, workbook } from '../grid/sheet';
import { DOCUMENTS } from '../samples/documents';
import { documentGrid } from '../samples/grids';

type Row = readonly [
  number: string,
  section: string,
  task: string,
  items: string,
  leader: string,
  lead: string,
  support: string,
  deadline: string,
];

const HEADER = ['序号', '类别', '工作任务', '阶段性指标', '分管领导', '牵头单位', '责任单位', '完成时限'];
const ROWS: readonly Row[] = [
  [
    '1',
    '一、产业发展',
    '新增规上工业企业20家。',
    '（1）6月底前，完成前期工作；\n（2）12月底前，新增20家。',
    '张建国',
    '工业和信息化局',
    '财政局、发展改革局',
    '12月31日',
  ],
  [
    '2',
    '一、产业发展',
    '建设智慧停车平台，方便群众出行。',
    '（1）3月底前，完成招标；\n（2）9月底前，平台上线运行。',
    '李文华',
    '城市管理局',
    '公安分局',
    '9月30日',
  ],
  [
    '3',
    '二、民生保障',
    '改造老旧小区8个，惠及居民2000户。',
    '（1）4月底前，开工；\n（2）11月底前，全部完工。',
    '李文华',
    '住房城乡建设局',
    '财政局',
    '11月30日',
  ],
  [
    '4',
    '二、民生保障',
    '开展职业技能培训，服务重点群体就业。',
    '每季度末，开展培训一期。',
    '王志强',
    '人力资源社会保障局',
    '教育局',
    '12月31日',
  ],
  [
    '5',
    '二、民生保障',
    '新建城市口袋公园，绿化道路两侧。',
    '10月底前，建成开放。',
    '王志强',
    '林业局',
    '财政局',
    '10月31日',
  ],
];

function rowAt(index: number): Row {
  const row = ROWS[index];
  if (!row) throw new Error('no such row');
  return row;
}

function read(rows: readonly Row[], year = 2024): Understanding {
  return understand(workbook(sheet([[`某区${year}年政府工作报告任务分解表`], HEADER, ...rows])), {
    asOf: '2024-07-01',
  });
}

function compared(rows: readonly Row[], year = 2024): ComparedVersions {
  return compareWorkbooks(read(ROWS), read(rows, year));
}

const told = ({ changes }: ComparedVersions): string[] =>
  changes.map(({ kind, old, new: fresh, direction }) => {
    const at = fresh ?? old;
    const where = at ? toA1(at.place.row, at.place.column) : '';
    return `${kind}${direction === undefined ? '' : ` ${direction}`} ${at?.task.number ?? ''} ${where}`;
  });

const withCell = (row: number, column: number, text: string): Row[] =>
  ROWS.map((one, index) =>
    index === row ? (one.map((cell, at) => (at === column ? text : cell)) as unknown as Row) : one,
  );

test('a table compared with itself: nothing', () => {
  expect(compared(ROWS)).toEqual({ changes: [], carried: [] });
});

test.each([
  ['a task reworded', withCell(1, 2, '建设智慧停车平台，方便市民出行。'), ['reworded 2 C4']],
  ['only spaces, widths and the final mark', withCell(1, 2, '建设智慧停车平台, 方便群众出行'), []],
  ['a figure raised', withCell(2, 2, '改造老旧小区10个，惠及居民2000户。'), ['target up 3 C5']],
  ['a figure lowered', withCell(2, 2, '改造老旧小区8个，惠及居民1500户。'), ['target down 3 C5']],
  ['one figure up, one down', withCell(2, 2, '改造老旧小区9个，惠及居民1500户。'), ['target 3 C5']],
  ['a unit in place of another', withCell(0, 5, '商务局'), ['units 1 F3']],
  ['a supporting unit more', withCell(3, 6, '教育局、财政局'), ['units 4 G6']],
  [
    'both unit cells',
    withCell(3, 6, '财政局').map((row, at) =>
      at === 3 ? ([...row.slice(0, 5), '教育局', ...row.slice(6)] as unknown as Row) : row,
    ),
    ['units 4 F6'],
  ],
  ['another leader', withCell(4, 4, '李文华'), ['leader 5 E7']],
  ['another deadline', withCell(4, 7, '11月30日'), ['deadline 5 H7']],
  ['the same deadline in other words', withCell(4, 7, '10月底前'), []],
  [
    'another date in an indicator',
    withCell(1, 3, '（1）4月底前，完成招标；\n（2）9月底前，平台上线运行。'),
    ['indicator-reworded 2 D4'],
  ],
  [
    'another figure in an indicator',
    withCell(0, 3, '（1）6月底前，完成前期工作；\n（2）12月底前，新增25家。'),
    ['target up 1 D3'],
  ],
  [
    'a word in an indicator',
    withCell(1, 3, '（1）3月底前，完成招标；\n（2）9月底前，平台上线试运行。'),
    ['indicator-reworded 2 D4'],
  ],
  [
    'an indicator more, in the middle',
    withCell(1, 3, '（1）3月底前，完成招标；\n（2）5月底前，完成设备安装；\n（3）9月底前，平台上线运行。'),
    ['indicator-added 2 D4'],
  ],
  ['an indicator less', withCell(2, 3, '（1）11月底前，全部完工。'), ['indicator-removed 3 D5']],
  ['another section', withCell(1, 1, '二、民生保障'), ['moved 2 C4']],
  ['a number', withCell(4, 0, '6'), ['renumbered 6 A7']],
  [
    'a section with a new heading',
    ROWS.map((row) =>
      row[1].startsWith('一') ? ([row[0], '一、产业升级', ...row.slice(2)] as unknown as Row) : row,
    ),
    [],
  ],
  ['a task less, at the end', ROWS.slice(0, 4), ['removed 5 C7']],
])('%s: exactly that', (_, rows, expected) => {
  expect(told(compared(rows))).toEqual(expected);
});

test('a task inserted in the middle: added and renumbered, nothing reworded', () => {
  const fresh: Row = [
    '3',
    '二、民生保障',
    '整治农贸市场环境卫生。',
    '6月底前，整治完成。',
    '王志强',
    '市场监管局',
    '',
    '6月30日',
  ];
  const rows = [
    ...ROWS.slice(0, 2),
    fresh,
    ...ROWS.slice(2).map((row) => [String(Number(row[0]) + 1), ...row.slice(1)] as unknown as Row),
  ];
  expect(told(compared(rows))).toEqual([
    'added 3 C5',
    'renumbered 4 A6',
    'renumbered 5 A7',
    'renumbered 6 A8',
  ]);
});

test('a task that says more now and has another number is the same task, whatever goes and comes around it', () => {
  const longer = [
    '3',
    rowAt(3)[1],
    '开展职业技能培训，服务重点群体就业，健全培训补贴长效机制，按月调度各街镇推进情况。',
    ...rowAt(3).slice(3),
  ] as unknown as Row;
  const fresh = ['4', rowAt(4)[1], '整治农贸市场环境卫生。', ...rowAt(4).slice(3)] as unknown as Row;
  const rows = [...ROWS.slice(0, 2), longer, fresh, rowAt(4)];
  expect(told(compared(rows))).toEqual(['renumbered 3 A5', 'reworded 3 C5', 'added 4 C6', 'removed 3 C5']);
});

test('a task reworded by half and renumbered is known by those that it stands between', () => {
  const single = rowAt(4);
  const rows = [
    ['1', single[1], '健全供水保障机制。', '', '王志强', '水利局', '', ''],
    ['2', single[1], '整治农贸市场环境卫生。', '', '王志强', '商务局', '', ''],
    ['3', single[1], '实施校舍安全工程。', '', '王志强', '教育局', '', ''],
  ] as const;
  const after = [
    ['1', single[1], '健全供水保障机制。', '', '王志强', '水利局', '', ''],
    ['3', single[1], '整治农贸市场周边环境与交通秩序。', '', '王志强', '商务局', '', ''],
    ['4', single[1], '实施校舍安全工程。', '', '王志强', '教育局', '', ''],
  ] as const;
  expect(told(compareWorkbooks(read(rows), read(after)))).toEqual([
    'renumbered 3 A4',
    'reworded 3 C4',
    'renumbered 4 A5',
  ]);
});

test('a task moved to another section with a new number is both', () => {
  const [first, second, ...rest] = ROWS as [Row, Row, ...Row[]];
  const moved = ['5', '二、民生保障', ...second.slice(2)] as unknown as Row;
  const rows = [first, ...rest.map((row, at) => [String(at + 2), ...row.slice(1)] as unknown as Row), moved];
  const changes = told(compared(rows)).filter((one) => one.endsWith('C7') || one.includes(' 5 '));
  expect(changes).toEqual(['renumbered 5 A7', 'moved 5 C7']);
});

test('of two years, numbers and the years of dates do not count; what became of each task is told', () => {
  const fresh: Row = [
    '1',
    '一、产业发展',
    '举办招商大会，签约一批项目。',
    '6月底前，举办。',
    '张建国',
    '商务局',
    '',
    '6月30日',
  ];
  const rows: Row[] = [
    fresh,
    ['2', ...rowAt(0).slice(1)] as unknown as Row,
    [
      '3',
      ...rowAt(2).slice(1, 2),
      '改造老旧小区12个，惠及居民3000户。',
      ...rowAt(2).slice(3),
    ] as unknown as Row,
    ['4', ...rowAt(4).slice(1)] as unknown as Row,
  ];
  const { changes, carried } = compared(rows, 2025);
  expect(told({ changes, carried })).toEqual([
    'added 1 C3',
    'target up 3 C5',
    'removed 2 C4',
    'removed 4 C6',
  ]);
  expect(
    carried.map(({ kind, old, new: to, unfinished }) => [
      kind,
      old?.task.number,
      to?.task.number,
      unfinished,
    ]),
  ).toEqual([
    ['continued', '1', '2', true],
    ['dropped', '2', undefined, true],
    ['raised', '3', '3', true],
    ['dropped', '4', undefined, true],
    ['continued', '5', '4', true],
    ['new', undefined, '1', false],
  ]);
});

test.each(DOCUMENTS)('%s compared with itself: nothing', (name) => {
  const one = understand(documentGrid(name), { asOf: '2024-07-01' });
  expect(compareWorkbooks(one, one).changes).toEqual([]);
});

test('whatever rows are taken out, they are what is removed', () => {
  fc.assert(
    fc.property(fc.subarray([...ROWS], { minLength: 1 }), (rows) => {
      const gone = ROWS.filter((row) => !rows.includes(row)).map(([number]) => number);
      const { changes } = compared(rows);
      expect(changes.map(({ kind, old }) => [kind, old?.task.number])).toEqual(
        gone.map((number) => ['removed', number]),
      );
    }),
  );
});

describe('parts that answer for themselves', () => {
  const TITLE = ['某区2024年政府工作报告任务分解表'];
  const HEAD = ['序号', '工作任务', '具体措施', '牵头单位', '分管领导', '完成时限'];
  type Part = readonly [measure: string, lead: string, deadline: string];
  const PARTS: readonly Part[] = [
    ['完成方案编制。', '财政局', '3月31日'],
    ['完成招标。', '教育局', '6月30日'],
    ['完成验收。', '商务局', '12月31日'],
  ];
  const tableOf = (parts: readonly Part[], leader = '张建国'): Understanding => {
    const rows = parts.map(([measure, lead, deadline], at) =>
      at === 0
        ? [1, '建设智慧停车平台', measure, lead, leader, deadline]
        : [null, null, measure, lead, null, deadline],
    );
    const last = parts.length + 2;
    const merges = parts.length > 1 ? [`A3:A${last}`, `B3:B${last}`, `E3:E${last}`] : [];
    const more = [2, '推进乡村道路建设', '年底前完工。', '交通运输局', '李文华', '12月31日'];
    return understand(workbook(sheet([TITLE, HEAD, ...rows, more], { merges })), { asOf: '2024-07-01' });
  };
  const changed = (parts: readonly Part[], leader?: string): string[] =>
    told(compareWorkbooks(tableOf(PARTS), tableOf(parts, leader)));
  const [first, second, third] = PARTS as [Part, Part, Part];

  test.each([
    ['one is gone: nobody’s units or dates have changed', [first, third], ['indicator-removed 1 C4']],
    ['all but one are gone', [second], ['indicator-removed 1 C3', 'indicator-removed 1 C5']],
    [
      'others answer for the rest, which are no parts any more: compared as a whole',
      [first, ['完成招标。', '财政局', '3月31日']],
      ['units 1 D3', 'deadline 1 F3', 'indicator-removed 1 C5'],
    ],
    ['one more', [...PARTS, ['总结。', '民政局', '12月31日']], ['indicator-added 1 C6']],
    ['another unit in one', [first, ['完成招标。', '民政局', '6月30日'], third], ['units 1 D4']],
    ['another date in one', [first, ['完成招标。', '教育局', '7月31日'], third], ['deadline 1 F4']],
    [
      'other words in one',
      [first, ['完成公开招标。', '教育局', '6月30日'], third],
      ['indicator-reworded 1 C4'],
    ],
  ] as const)('%s', (_what, parts, expected) => {
    expect(changed(parts)).toEqual(expected);
  });

  test('those that are left say what they said, and are no parts any more: one is gone, nothing else', () => {
    const left: readonly Part[] = [first, ['完成招标。', '财政局', '3月31日']];
    expect(told(compareWorkbooks(tableOf([...left, third]), tableOf(left)))).toEqual([
      'indicator-removed 1 C5',
    ]);
  });

  test('another leader, in a cell that stands for all of them: said once', () => {
    expect(changed(PARTS, '王志强')).toEqual(['leader 1 E3']);
  });
});
