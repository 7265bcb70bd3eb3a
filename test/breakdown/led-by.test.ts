import { understand } from '../../src/actions/understand';
import { toDocument } from '../../src/cli/json';
import { drawn, type Drawn } from '../grid/drawn';
import { workbook } from '../grid/sheet';

/** The lead units of each task of each sheet. */
function leads(sheets: Readonly<Record<string, Drawn>>): readonly string[] {
  const grids = Object.entries(sheets).map(([name, rows]) => drawn(rows, name));
  const { tables } = toDocument('a.xlsx', understand(workbook(...grids), { asOf: '2024-07-01' }));
  return tables.flatMap(({ sheet, tasks }) =>
    tasks.map(({ number, leadUnits }) => `${sheet} ${number ?? ''} ${leadUnits.join('、')}`.trim()),
  );
}

const table = (...above: readonly string[]): Drawn => [
  ['2024年承担区级重点任务清单', '<', '<'],
  ...above.map((line) => [line, '<', '<']),
  ['序号', '任务', '完成时限'],
  [1, '托育服务', '8月底前'],
];

const UNITS: Drawn = [
  ['2024年重点任务分解表', '<', '<', '<'],
  ['序号', '任务', '牵头单位', '完成时限'],
  [1, '托育服务', '区妇联', '8月底前'],
];

test.each([
  [
    'sheets named after units',
    { 区教育局: table(), 区卫健局: table() },
    ['区教育局 1 区教育局', '区卫健局 1 区卫健局'],
  ],
  [
    'with numbers and counts around the names',
    { '1.区教育局': table(), '2.区卫健局（1项）': table() },
    ['1.区教育局 1 区教育局', '2.区卫健局（1项） 1 区卫健局'],
  ],
  [
    'a line above the table wins over the name',
    { 区教育局: table('牵头单位：区民政局'), 区卫健局: table() },
    ['区教育局 1 区民政局', '区卫健局 1 区卫健局'],
  ],
  [
    'a column of units wins, and its sheet counts for none',
    { 区教育局: UNITS, 区卫健局: table(), 区民政局: table() },
    ['区教育局 1 区妇联', '区卫健局 1 区卫健局', '区民政局 1 区民政局'],
  ],
  ['one such sheet alone is no habit', { 区教育局: table(), 汇总: table() }, ['区教育局 1', '汇总 1']],
  [
    'towns and offices of any ending',
    { 凤城镇: table(), 城关街道: table(), 区妇联: table(), 县融媒体中心: table() },
    ['凤城镇 1 凤城镇', '城关街道 1 城关街道', '区妇联 1 区妇联', '县融媒体中心 1 县融媒体中心'],
  ],
  [
    'meetings, matters and kinds of places are none, though they end as units do',
    {
      市委全会: table(),
      经济工作会: table(),
      数字政府: table(),
      一网通办: table(),
      示范村: table(),
      特色镇: table(),
    },
    ['市委全会 1', '经济工作会 1', '数字政府 1', '一网通办 1', '示范村 1', '特色镇 1'],
  ],
  [
    'matters and groups of units are none',
    { 教育: table(), 卫生: table(), 各镇街: table() },
    ['教育 1', '卫生 1', '各镇街 1'],
  ],
])('%s', (_, sheets, expected) => {
  expect(leads(sheets)).toEqual(expected);
});
