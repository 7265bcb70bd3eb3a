import { unitTabsPlan } from '../../../src/actions/build-unit-tabs';
import type { SheetContent } from '../../../src/plan/sheet-content';
import { planFaults } from '../../../src/plan/check-plan';
import { documentGrid } from '../../samples/grids';
import { tableOf, understood, type TaskLine } from './split-table';
import { understand } from '../../../src/actions/understand';
import { TAB_HEADERS, type TabColumn } from '../../../src/sheets/units/tab-columns';

const ITEMS = '商务局：\n（1）3月底前，签约3个；\n财政局：\n（2）6月底前，拨付到位；\n（3）每半年报告一次。';
const TASKS: readonly TaskLine[] = [
  { text: '抓好招商引资', items: ITEMS, lead: '商务局\n财政局', support: '住建局', leader: '张三丰' },
  { text: '抓好财政收入', lead: '财政局', support: '商务局', leader: '李四光' },
];

function tabs(tasks: readonly TaskLine[], settings = {}) {
  const understanding = understood([tableOf(tasks)], settings);
  const result = unitTabsPlan(understanding, { by: 'unit', language: 'zh-CN' }, new Map());
  expect(planFaults(result.plan)).toEqual([]);
  return new Map(result.tabs.map(({ holder, tab }) => [holder.name, tab]));
}

/** The rows below the header as these columns show them; a text in grey is in brackets. */
function shown(
  content: SheetContent,
  ...columns: readonly TabColumn[]
): (string | number | boolean | null)[][] {
  const header = content.rows.findIndex(({ cells }) => cells[0]?.value === '任务序号');
  const at = columns.map(
    (name) => content.rows[header]?.cells.findIndex((cell) => cell?.value === TAB_HEADERS[name]) ?? -1,
  );
  return content.rows.slice(header + 1).map(({ cells }) => at.map((column) => cells[column]?.value ?? null));
}

test('first what it leads, then what it supports; items of other units in grey and not counted', () => {
  const { content, counts } = tabs(TASKS).get('商务局') ?? fail();
  expect(shown(content, 'taskNumber', 'role', 'itemNumber', 'due', 'light', 'mark')).toEqual([
    [1, '牵头', 1, 45382, '▲红灯', 'TID'],
    [1, '牵头', 2, 45473, null, null],
    [1, '牵头', 3, 45473, null, null],
    [1, '牵头', 3, 45657, null, null],
    [2, '配合', null, null, '—', 'TD'],
  ]);
  expect(counts).toEqual({ tasks: 2, lead: 1, support: 1, indicators: 1, others: 2 });
  expect(content.rows[2]?.cells[0]?.value).toBe('共 2 项任务、1 个指标；其中牵头 1 项，配合 1 项');
  expect(content.rows[3]?.cells[0]?.value).toContain('灰字的 2 个指标由其他单位负责');
});

test('items of other units can be left out; a task of which nothing is left stays', () => {
  const of = tabs(TASKS, { tabs: { othersItems: 'omit' } });
  expect(shown((of.get('商务局') ?? fail()).content, 'taskNumber', 'itemNumber')).toEqual([
    [1, 1],
    [2, null],
  ]);
  expect(shown((of.get('住建局') ?? fail()).content, 'taskNumber', 'itemNumber')).toHaveLength(4);
});

test('dates are dates, columns to fill in have lists, the header is repeated on A4', () => {
  const { content } = tabs(TASKS).get('财政局') ?? fail();
  const header = content.rows[4]?.cells.map((cell) => cell?.value);
  expect(header).toEqual(
    expect.arrayContaining([
      '任务序号',
      '指标序号',
      '角色',
      '时间节点',
      '状态',
      '完成日期',
      '进展情况',
      '存在问题',
      '佐证材料',
      '完成数值',
      '申请调整至',
      '申请理由',
    ]),
  );
  const due = header?.indexOf('时间节点') ?? -1;
  expect(content.styles[content.rows[5]?.cells[due]?.style ?? -1]?.numberFormat).toBe('yyyy-mm-dd');
  expect(content.validations.map(({ range, rule }) => [range.left, rule.kind])).toEqual([
    [header?.indexOf('状态'), 'list'],
  ]);
  expect(content.print).toMatchObject({
    orientation: 'landscape',
    paper: 'A4',
    titleRows: [4, 4],
    fitToWidth: 1,
  });
});

test('双台子: what each tab states about itself is what stands in it', () => {
  const understanding = understand(documentGrid('shuangtaizi-2024'), { asOf: '2024-07-01' });
  const { tabs: all, plan } = unitTabsPlan(understanding, { by: 'unit', language: 'zh-CN' }, new Map());
  expect(planFaults(plan)).toEqual([]);
  for (const { holder, tab } of all) {
    const rows = shown(tab.content, 'sheet', 'taskNumber', 'role', 'mark', 'itemText');
    const marked = rows.filter(([, , , mark]) => String(mark ?? '').startsWith('T'));
    const [tasks, indicators, lead, support] = [
      new Set(marked.map(([sheet, number]) => `${String(sheet)} ${String(number)}`)).size,
      rows.filter(([, , , mark]) => String(mark ?? '').includes('I')).length,
      marked.filter(([, , role]) => role === '牵头').length,
      marked.filter(([, , role]) => role === '配合').length,
    ];
    expect(tab.content.rows[2]?.cells[0]?.value).toBe(
      `共 ${tasks} 项任务、${indicators} 个指标；其中牵头 ${lead} 项，配合 ${support} 项`,
    );
    expect([lead, support]).toEqual([holder.lead.length, holder.support.length]);
  }
});

function fail(): never {
  throw new Error('no such tab');
}
