import { understand } from '../../src/actions/understand';
import { linkRows, type Link } from '../../src/ledger/link';
import { EMPTY_ENTRY, type LedgerRow, type Occurrence } from '../../src/ledger/model';
import { sectionOf } from '../../src/ledger/link';
import { workbook } from '../grid/sheet';
import { sourceGrid, type SourceTask } from './office';

const TASKS: readonly SourceTask[] = [
  task(0, '改造城镇老旧小区八个惠及居民两千户', ['3月底前完成方案编制', '每季度末调度施工进度']),
  task(1, '建成社区便民食堂十二处覆盖老年群体', ['6月底前完成选址', '12月底前全部开业']),
  task(2, '疏浚城区排水管网四十公里消除积水点', []),
];

function task(id: number, text: string, items: readonly string[]): SourceTask {
  return {
    id,
    section: '一、民生',
    text,
    lead: '住建局',
    items: items.map((one, at) => ({ id: at, text: one })),
  };
}

function occurrences(tasks: readonly SourceTask[]): readonly Occurrence[] {
  return understand(workbook(sourceGrid(tasks)), { asOf: '2024-07-01' }).progress.link.occurrences;
}

/** The rows that a ledger of these tasks would have. */
function rowsOf(tasks: readonly SourceTask[]): LedgerRow[] {
  return occurrences(tasks).map((one, index) => ({
    row: index + 10,
    key: one.key,
    content: one.content,
    sheet: one.table.sheet,
    section: sectionOf(one),
    taskNumber: one.task.number ?? '',
    taskText: one.task.text,
    itemNumber: one.subject.number,
    itemText: one.text,
    due: one.due,
    entry: { ...EMPTY_ENTRY, progress: `进展${index}` },
  }));
}

/** Which row each occurrence got, and what was left. */
function told({ occurrences: all, rows, unmatched }: Link): { rows: (number | null)[]; left: number[] } {
  return { rows: all.map(({ key }) => rows.get(key)?.row ?? null), left: unmatched.map(({ row }) => row) };
}

const rows = rowsOf(TASKS);
const [first, second, third] = TASKS;
if (!first || !second || !third) throw new Error('three tasks');

test.each<[string, readonly SourceTask[], (number | null)[], number[]]>([
  ['the same', TASKS, [10, 11, 12, 13, 14, 15, 16, 17], []],
  [
    'a task before it',
    [task(9, '办好春季招商大会签约三十个项目', []), ...TASKS],
    [null, 10, 11, 12, 13, 14, 15, 16, 17],
    [],
  ],
  ['another order', [third, second, first], [17, 15, 16, 10, 11, 12, 13, 14], []],
  ['a task taken away', [first, third], [10, 11, 12, 13, 14, 17], [15, 16]],
  [
    'a task reworded',
    [{ ...first, text: '改造城镇老旧小区十个惠及居民三千户' }, second, third],
    [10, 11, 12, 13, 14, 15, 16, 17],
    [],
  ],
  [
    'a number in an indicator changed',
    [first, task(1, second.text, ['7月底前完成选址', '12月底前全部开业']), third],
    [10, 11, 12, 13, 14, 15, 16, 17],
    [],
  ],
  [
    'the first indicator taken away, the second reworded',
    [first, task(1, second.text, ['12月底前全部开业运营']), third],
    [10, 11, 12, 13, 14, 16, 17],
    [15],
  ],
  [
    'an indicator under another task',
    [
      task(0, first.text, ['3月底前完成方案编制', '每季度末调度施工进度', '12月底前全部开业']),
      task(1, second.text, ['6月底前完成选址']),
      third,
    ],
    [10, 11, 12, 13, 14, 16, 15, 17],
    [],
  ],
  [
    'another task at the same number',
    [first, task(1, '推进高标准农田建设二万亩', ['5月底前播种', '10月底前收获']), third],
    [10, 11, 12, 13, 14, null, null, 17],
    [15, 16],
  ],
  [
    'quarterly made monthly',
    [task(0, first.text, ['3月底前完成方案编制', '每月末调度施工进度']), second, third],
    [10, null, null, 11, null, null, 12, null, null, 13, null, null, 14, 15, 16, 17],
    [],
  ],
])('%s', (_, source, expected, left) => {
  expect(told(linkRows(rows, occurrences(source)))).toEqual({ rows: expected, left });
});

test('without keys the texts tell', () => {
  const bare = rows.map((row) => ({ ...row, key: null }));
  expect(told(linkRows(bare.toReversed(), occurrences(TASKS))).rows).toEqual([
    10, 11, 12, 13, 14, 15, 16, 17,
  ]);
});

test('two tasks of one text are told apart by their number', () => {
  const twins = [task(0, '办好民生实事', []), task(1, '办好民生实事', []), third];
  const own = rowsOf(twins);
  expect(new Set(own.map(({ key }) => key)).size).toBe(3);
  expect(told(linkRows(own.toReversed(), occurrences(twins))).rows).toEqual([10, 11, 12]);
});

test('a copied row keeps what it says, among the unmatched', () => {
  const [one] = rows;
  const copy = [...rows, ...(one ? [{ ...one, row: 99 }] : [])];
  expect(told(linkRows(copy, occurrences(TASKS)))).toEqual({
    rows: [10, 11, 12, 13, 14, 15, 16, 17],
    left: [99],
  });
});

test('a key stays when the text changes, and is not given away twice', () => {
  const reworded = [{ ...third, text: '疏浚城区排水管网五十公里消除积水点' }];
  const link = linkRows(rowsOf([third]), occurrences(reworded));
  expect(link.occurrences[0]?.key).toBe(rows[7]?.key);
  expect(link.changes.map(({ what, before }) => [what, before])).toEqual([['task', third.text]]);
  // The old text comes back as a task of its own: it needs another key.
  const both = linkRows(
    rowsOf(reworded).map((row) => ({ ...row, key: rows[7]?.key ?? '' })),
    occurrences([...reworded, third]),
  );
  const keys = both.occurrences.map(({ key }) => key);
  expect(keys[0]).toBe(rows[7]?.key);
  expect(keys[1]).toBe(`${rows[7]?.key ?? ''}+2`);
});

test('twenty thousand rows, all reworded, find their tasks', () => {
  const many = Array.from({ length: 5000 }, (_, id) =>
    task(id, `推进第${id}号工程建设`, ['3月底前完成设计', '每季度末调度', `12月底前完成第${id}号`]),
  );
  const all = occurrences(many);
  const old = rowsOf(many).map((row) => ({
    ...row,
    taskText: `${row.taskText}改`,
    content: row.content.replace(/^./, (char) => (char === '0' ? '1' : '0')),
  }));
  const link = linkRows(old, all);
  expect([link.rows.size, link.unmatched.length]).toEqual([all.length, 0]);
});
