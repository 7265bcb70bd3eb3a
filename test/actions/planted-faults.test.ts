import { understand } from '../../src/actions/understand';
import type { Finding } from '../../src/checks/model';
import { parseA1, toA1 } from '../../src/grid/address';
import { readDocument, type DocumentName } from '../samples/documents';
import { sheet, workbook } from '../grid/sheet';

interface Sheet {
  name: string;
  rows: string[][];
  merges: string[];
}

const copies = (name: DocumentName): Sheet[] =>
  readDocument(name).sheets.map(({ name: title, rows, merges }) => ({
    name: title,
    rows: rows.map((row) => [...row]),
    merges: [...merges],
  }));

const check = (sheets: readonly Sheet[]): readonly Finding[] =>
  understand(workbook(...sheets.map(({ rows, ...rest }) => sheet(rows, rest))), { asOf: '2024-07-01' })
    .findings;

const keyOf = ({ check: id, sheet: name, place }: Finding): string =>
  `${id} ${name}!${place ? toA1(place.row, place.column) : '-'}`;

/** Changes one cell; refuses a change that changes nothing, so that a fault cannot silently fail to be planted. */
function edit(sheets: readonly Sheet[], at: number, cell: string, change: (text: string) => string): void {
  const place = parseA1(cell);
  const row = sheets[at]?.rows[place?.row ?? -1];
  if (!place || !row) throw new Error(`no cell ${cell}`);
  const before = row[place.column] ?? '';
  const after = change(before);
  if (before === after) throw new Error(`${cell} was not changed: ${before}`);
  row[place.column] = after;
}

const put =
  (cell: string, change: (text: string) => string, at = 0) =>
  (sheets: readonly Sheet[]): void => {
    edit(sheets, at, cell, change);
  };
const replace = (cell: string, from: string | RegExp, to: string, at = 0) =>
  put(cell, (text) => text.replace(from, to), at);

type Fault = [name: string, plant: (sheets: Sheet[]) => void, found: string[], gone?: string[]];

const S = '任务分解';
const SHUANGTAIZI: Fault[] = [
  ['the last task deleted', ([one]) => void one?.rows.pop(), ['stated-tasks A3', 'stated-indicators A3']],
  ['a stated total of tasks', replace('A3', '127', '128'), ['stated-tasks A3']],
  ['a stated total of indicators', replace('A3', '408', '402'), ['stated-indicators A3']],
  ['a number twice', replace('C20', '17.', '16.'), ['number-duplicate C20']],
  ['a number left out', replace('C20', '17.', ''), ['number-missing C20']],
  ['a number too far', replace('C20', '17.', '171.'), ['number-order C20']],
  ['an item number twice', replace('D21', '（3）', '（2）'), ['indicator-numbering D21']],
  ['an item number left out', replace('D9', '（3）', '（4）'), ['indicator-numbering D9']],
  ['a task without text', put('C23', () => '20.'), ['task-empty C23']],
  ['no lead unit', put('F20', () => ''), ['lead-unit-missing F20']],
  ['no leader', put('E20', () => ''), ['leader-missing E20']],
  ['no deadline', put('H20', () => ''), ['deadline-missing H20']],
  ['a deadline that says nothing', put('H20', () => '待定'), ['deadline-unreadable H20']],
  ['an impossible deadline', put('H20', () => '11月31日'), ['date-impossible H20']],
  ['an impossible month', replace('D20', '12月底前', '13月底前'), ['date-impossible D20']],
  ['a deadline before its milestones', put('H20', () => '6月30日'), ['milestone-after-deadline H20']],
  ['milestones in the wrong order', replace('D21', '11月底前', '8月底前'), ['milestone-order D21']],
  ['a target that falls', replace('D38', '28亿元', '16亿元'), ['target-falls D38']],
  [
    'a last stage short of the goal',
    replace('D38', '累计达到50亿元', '累计达到48亿元'),
    ['target-misses-goal D38'],
  ],
  ['a goal above the last stage', replace('C41', '8项', '9项'), ['target-misses-goal D41']],
  ['units glued', replace('G9', '各街镇', '各街镇财政局'), ['unit-glued G9']],
  ['a unit twice', replace('G8', '各街镇', '各街镇\n各街镇'), ['unit-repeated G8']],
  ['a unit that leads and supports', replace('G6', '税务局', '税务局\n财政局'), ['unit-repeated G6']],
  ['a misspelt unit', replace('F20', '市场监管局', '市场监官局'), ['unit-variant F20']],
  ['a leader cell with other text', put('E20', () => '按照职责分工落实'), ['leader-not-a-name E20']],
  ['an error value', put('H20', () => '#REF!'), ['formula-error H20']],
  ['an error value among the units', put('F20', () => '#N/A'), ['formula-error F20']],
  ['a doubled full stop', replace('C22', '。', '。。'), ['text-hygiene C22']],
];

describe('one fault in the 双台子 tables', () => {
  const before = check(copies('shuangtaizi-2024')).map(keyOf);

  test.each<Fault>(SHUANGTAIZI)('%s', (_name, plant, found, gone = []) => {
    const sheets = copies('shuangtaizi-2024');
    plant(sheets);
    const after = check(sheets).map(keyOf);
    expect({
      found: after.filter((key) => !before.includes(key)),
      gone: before.filter((key) => !after.includes(key)),
    }).toEqual({
      found: found.map((one) => one.replace(' ', ` ${S}!`)),
      gone: gone.map((one) => one.replace(' ', ` ${S}!`)),
    });
  });
});

const T = '任务分解清单';
const TAIAN: Fault[] = [
  ['a stated section', replace('A4', '6项', '7项'), ['stated-section A4']],
  ['a number left out', put('A8', () => ''), ['number-missing A8']],
  ['a number twice', put('A8', () => '3'), ['number-duplicate A8']],
  ['a task copied', put('B8', () => '固定资产投资增长15%'), ['task-duplicate B8']],
  ['no lead unit', put('D8', () => ''), ['lead-unit-missing D8']],
  ['no leader', put('C8', () => ''), ['leader-missing C8']],
  ['a task without text', put('B8', () => ''), ['task-empty B8']],
];

describe('one fault in the 台安 table', () => {
  const before = check(copies('taian-2023')).map(keyOf);

  test.each<Fault>(TAIAN)('%s', (_name, plant, found, gone = []) => {
    const sheets = copies('taian-2023');
    plant(sheets);
    const after = check(sheets).map(keyOf);
    expect({
      found: after.filter((key) => !before.includes(key)),
      gone: before.filter((key) => !after.includes(key)),
    }).toEqual({
      found: found.map((one) => one.replace(' ', ` ${T}!`)),
      gone: gone.map((one) => one.replace(' ', ` ${T}!`)),
    });
  });
});
