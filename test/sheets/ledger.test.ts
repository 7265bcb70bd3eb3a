import { Workbook } from 'exceljs';
import { buildLedger } from '../../src/actions/build-ledger';
import { understand } from '../../src/actions/understand';
import { FileHost } from '../../src/hosts/file/file-host';
import { planFaults } from '../../src/plan/check-plan';
import type { SheetContent } from '../../src/plan/sheet-content';
import { moveFormula } from '../../src/sheets/ledger/move-formula';
import {
  columnAt,
  headerRow,
  hostWith,
  LEDGER_NAME,
  rebuild,
  sourceRows,
  type SourceTask,
  withCell,
} from '../ledger/office';

const TASKS: readonly SourceTask[] = [
  {
    id: 0,
    section: '一、产业发展',
    text: '建设产业园区并引进企业',
    lead: '发展改革局',
    items: ['3月底前完成设计', '每季度末调度进度', '常态化开展巡查'].map((text, id) => ({ id, text })),
  },
  { id: 1, section: '二、民生保障', text: '修建乡村道路八十公里', lead: '交通局', items: [] },
];

function column(content: SheetContent, name: Parameters<typeof columnAt>[1]): unknown[] {
  const at = columnAt(content, name);
  return content.rows.slice(headerRow(content) + 1).map(({ cells }) => cells[at]?.value ?? null);
}

test('one row for everything that is due, its light beside it', async () => {
  const { content, result } = await rebuild('memory', TASKS, null);
  expect(planFaults(result.plan)).toEqual([]);
  expect(column(content, 'taskNumber')).toEqual([1, 1, 1, 1, 1, 1, 2]);
  expect(column(content, 'itemNumber')).toEqual([1, 2, 2, 2, 2, 3, null]);
  expect(column(content, 'turn')).toEqual([null, '1/4', '2/4', '3/4', '4/4', null, null]);
  expect(column(content, 'due')).toEqual([45382, 45382, 45473, 45565, 45657, null, 45657]);
  expect(column(content, 'light')).toEqual(['▲红灯', '▲红灯', '▲红灯', '○未到期', '○未到期', '—', '○未到期']);
  expect(column(content, 'reporting')).toEqual([...Array.from({ length: 6 }, () => '发展改革局'), '交通局']);
  expect(new Set(column(content, 'key')).size).toBe(7);
  expect(content.validations.map(({ rule }) => rule)).toEqual([
    // No rule for dates: it would call 3月28日 wrong, which is read.
    { kind: 'list', items: ['未启动', '推进中', '已完成', '已销号', '调整'] },
  ]);
  // Task and indicator stay in sight; rows grow with what is typed.
  expect(content.freeze).toEqual({ rows: 4, columns: 5 });
  expect(content.rows.slice(4).map(({ grows }) => grows)).toEqual(content.rows.slice(4).map(() => true));
  expect(content.filter).toEqual({ top: 3, left: 0, bottom: 10, right: 27 });
  expect(content.print).toMatchObject({
    orientation: 'landscape',
    paper: 'A4',
    titleRows: [3, 3],
    fitToWidth: 1,
  });
});

test.each(['memory', 'file'] as const)(
  'columns, formulas and notes of people stay where they are (%s)',
  async (kind) => {
    const { content } = await rebuild(kind, TASKS, null);
    const top = headerRow(content);
    const own = content.rows[top]?.cells.length ?? 0;
    let edited = withCell(content, top, own, { value: '完成率' });
    const last = content.rows.length - 1;
    edited = withCell(edited, last, own, { value: 0.5, formula: `B${last + 1}*2+SUM(C$1:C$3)+B${last}` });
    edited = withCell(edited, 1, 1, { value: 45474, formula: 'TODAY()' });
    edited = withCell(edited, 1, 15, { value: '联系人：张三' });
    const first = TASKS[0];
    if (!first) throw new Error('a task');
    const grown = [...TASKS.slice(1), { ...first, id: 9, text: '办好春季招商大会', items: [] }, first];
    const { content: next } = await rebuild(kind, grown, edited);
    expect(headerRow(next)).toBe(top);
    expect(next.rows[top]?.cells[own]?.value).toBe('完成率');
    // The road is the first task now.
    expect(next.rows[top + 1]?.cells[own]?.formula).toBe(`B${top + 2}*2+SUM(C$1:C$3)+B${last}`);
    expect(next.rows[1]?.cells[1]?.formula).toBe('TODAY()');
    expect(next.rows[1]?.cells[15]?.value).toBe('联系人：张三');
    expect(next.rows[1]?.cells.filter((cell) => cell?.value === '基准日')).toHaveLength(1);
  },
);

test('what was reworded is said in the row', async () => {
  const { content } = await rebuild('memory', TASKS, null);
  const reworded = TASKS.map((task) => ({ ...task, text: task.text.replace('八十', '九十') }));
  const { content: next, result } = await rebuild('memory', reworded, content);
  expect(column(next, 'note').at(-1)).toBe('2024-07-01 任务文字有改动，原为：修建乡村道路八十公里');
  expect(result.changes.map(({ what, before }) => [what, before])).toEqual([
    ['task', '修建乡村道路八十公里'],
  ]);
  const { content: again, result: nothing } = await rebuild('memory', reworded, next);
  expect([again, nothing.changes]).toEqual([next, []]);
});

test('a ledger whose header is beyond recognition is kept whole', async () => {
  const { content } = await rebuild('memory', TASKS, null);
  const written = withCell(content, headerRow(content) + 1, columnAt(content, 'progress'), {
    value: '进展顺利',
  });
  const beheaded = { ...written, rows: written.rows.toSpliced(headerRow(written), 1) };
  const host = await hostWith('memory', TASKS, beheaded);
  await buildLedger(host, understand(await host.read(), { asOf: '2024-07-01' }), 'zh-CN');
  const next = (await host.readContent([{ sheet: LEDGER_NAME }])).get(LEDGER_NAME);
  expect(JSON.stringify(next?.rows)).toContain('进展顺利');
  expect(headerRow(next ?? content)).toBe(3);
});

test('1904: the same days, however often it is rebuilt', async () => {
  const book = new Workbook();
  book.properties.date1904 = true;
  book.addWorksheet('任务分解').addRows(sourceRows(TASKS));
  const host = FileHost.open(new Uint8Array(await book.xlsx.writeBuffer()));
  for (let time = 0; time < 3; time++) {
    const read = await host.read();
    expect(read.date1904).toBe(true);
    await buildLedger(host, understand(read, { asOf: '2024-07-01' }), 'zh-CN');
    const content = (await host.readContent([{ sheet: LEDGER_NAME }])).get(LEDGER_NAME);
    if (!content) throw new Error('no ledger');
    expect(column(content, 'due')[0]).toBe(45382);
    const { progress } = understand(await host.read(), { asOf: '2024-07-01' });
    expect(progress.ledger?.rows[0]?.due).toBe('2024-03-31');
    expect(progress.ledger?.rows[0]?.entry.doneOn?.date).toBe(time === 0 ? undefined : '2024-04-01');
    const edited = withCell(content, headerRow(content) + 1, columnAt(content, 'doneOn'), { value: 45383 });
    await host.apply({
      title: { id: 'ledger.plan', params: {} },
      expect: [],
      operations: [
        { op: 'put-sheet', identity: { kind: 'ledger', key: '' }, name: LEDGER_NAME, content: edited },
      ],
    });
  }
});

test.each([
  ['A5+B5', 'A9+B9'],
  ['$A5*A$5', '$A9*A$5'],
  ['A6+A50+AA5', 'A6+A50+AA9'],
  ['"A5"&A5', '"A5"&A9'],
  ["'表 5'!A5+表五!A5+A5", "'表 5'!A5+表五!A5+A9"],
  ['LOG5(A5)+IF(A5:C5,1)', 'LOG5(A9)+IF(A9:C9,1)'],
])('%s moves from row 5 to row 9', (formula, expected) => {
  expect(moveFormula(formula, 4, 8)).toBe(expected);
});
