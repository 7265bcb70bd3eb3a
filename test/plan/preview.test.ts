import enUS from '../../src/locales/en-US/plan';
import { message } from '../../src/locales/message';
import { loadLanguage, words } from '../../src/locales/words';
import zhCN from '../../src/locales/zh-CN/plan';
import type { Operation, WorkbookPlan } from '../../src/plan/model';
import { previewPlan } from '../../src/plan/preview';

beforeAll(() => loadLanguage('en-US'));

const range = { top: 2, left: 3, bottom: 4, right: 3 };
const all: Operation[] = [
  {
    op: 'put-sheet',
    identity: { kind: 'report', key: '' },
    name: '检查报告',
    content: {
      columns: [],
      rows: [{ cells: [] }],
      styles: [],
      merges: [],
      validations: [],
      conditionalFormats: [],
    },
  },
  { op: 'remove-sheet', identity: { kind: 'unit', key: '财政局' } },
  { op: 'remove-sheet', identity: { kind: 'ledger', key: '' } },
  { op: 'lay-highlights', sheet: '任务', rules: [{ range, formula: 'TRUE', format: {} }] },
  { op: 'clear-highlights', sheet: '任务' },
  { op: 'add-column', sheet: '任务', column: 8, width: 20, cells: [] },
  { op: 'remove-column', sheet: '任务' },
  {
    op: 'set-cells',
    sheet: '任务',
    cells: [{ place: { row: 0, column: 1 }, before: '{sheet}', after: null }],
  },
  {
    op: 'set-cells',
    sheet: '进度台账',
    ours: true,
    cells: [
      { place: { row: 4, column: 1 }, before: null, after: '推进中' },
      { place: { row: 4, column: 2 }, before: null, after: '已立项' },
    ],
  },
  { op: 'store-settings', before: null, after: 'x' },
  { op: 'store-settings', before: 'x', after: null },
];
const plan = (operations: Operation[]): WorkbookPlan => ({
  title: message('plan.nothing'),
  expect: [],
  operations,
});

test('says what each operation does, in both languages', () => {
  const lines = previewPlan(plan(all));
  expect(lines).toHaveLength(all.length + 1);
  const chinese = lines.map((line) => words('zh-CN', line));
  expect(chinese.slice(1)).toEqual([
    '生成或重建工作表“检查报告”，共 1 行。',
    '删除本工具生成的“财政局”工作表。',
    '删除本工具生成的进度台账。',
    '在“任务”上加 1 处标记（条件格式，不改动单元格的内容和格式）。',
    '清除“任务”上本工具加的全部标记。',
    '在“任务”的空白列 I 写入提示，共 0 格。',
    '“任务”上有本工具加的提示列的，一并删除。',
    '把“任务”B1 的“{sheet}”改为“”。',
    '改写“进度台账”的 2 格，其余不动。',
    '把设置保存在本工作簿中。',
    '删除本工作簿中保存的设置。',
  ]);
  for (const line of lines) expect(words('en-US', line)).not.toContain('undefined');
});

test('long lists of fixes are cut and counted', () => {
  const cells = Array.from({ length: 500 }, (_, row) => ({
    place: { row, column: 0 },
    before: 'a',
    after: 'b',
  }));
  const lines = previewPlan(plan([{ op: 'set-cells', sheet: '任务', cells }]));
  expect(lines).toHaveLength(202);
  expect(lines.at(-1)).toEqual(message('plan.set-cell.more', { sheet: '任务', count: 300 }));
});

test('an empty plan says so', () => {
  expect(previewPlan(plan([])).map(({ id }) => id)).toEqual(['plan.nothing', 'plan.nothing']);
});

test('both languages have the same words with the same placeholders', () => {
  const shape = (locale: Record<string, string>) =>
    Object.fromEntries(
      Object.entries(locale).map(([id, text]) => [id, [...text.matchAll(/\{\w+\}/g)].map(String).sort()]),
    );
  expect(shape(enUS)).toEqual(shape(zhCN));
});
