import fc from 'fast-check';
import { unitTabsPlan } from '../../../src/actions/build-unit-tabs';
import { atOnce } from '../../../src/grid/work';
import type { SplitBy } from '../../../src/settings/tabs';
import { reconciling, taskRows, type WrittenTab } from '../../../src/sheets/units/reconcile';
import type { SheetContent } from '../../../src/plan/sheet-content';
import { unitNames } from '../../../src/units/unit-names';
import { tableOf, understood, type TaskLine } from './split-table';

const TASKS: readonly TaskLine[] = [
  {
    text: '抓好财政收入',
    items: '（1）3月底前，完成一成；\n（2）年底前，完成全部。',
    lead: '财政局',
    support: '税务局',
  },
  { text: '抓好招商引资', lead: '商务局', support: '财政局\n住建局' },
];

function build(tasks: readonly TaskLine[], by: SplitBy = 'unit', members: Record<string, string[]> = {}) {
  const understanding = understood([tableOf(tasks)], { members });
  const result = unitTabsPlan(understanding, { by, language: 'zh-CN' }, new Map());
  const tabs = result.tabs.map(({ holder, tab }) => ({ holder: holder.name, content: tab.content }));
  const check = (written: readonly WrittenTab[]) =>
    atOnce(
      reconciling(result.split.assignments, written, understanding.progress.link.occurrences, (words) =>
        words === '牵头' || words === '分管' ? 'lead' : words === '配合' ? 'support' : null,
      ),
    );
  return { understanding, result, tabs, check };
}

test('what was written is what the source says', () => {
  expect(build(TASKS).result.reconciliation).toEqual({
    lead: { source: 2, tabs: 2 },
    support: { source: 3, tabs: 3 },
    differences: [],
  });
});

const without = (content: SheetContent, row: number): SheetContent => ({
  ...content,
  rows: content.rows.filter((_, at) => at !== row),
});
const firstRow = (content: SheetContent): number =>
  content.rows.findIndex(({ cells }) => cells[0]?.value === '任务序号') + 1;

test('a row that is gone is missing, by name', () => {
  const { tabs, check } = build(TASKS);
  const damaged = tabs.map((tab) =>
    tab.holder === '商务局' ? { ...tab, content: without(tab.content, firstRow(tab.content)) } : tab,
  );
  const { lead, support, differences } = check(damaged);
  expect([lead, support]).toEqual([
    { source: 2, tabs: 1 },
    { source: 3, tabs: 3 },
  ]);
  expect(differences.map(({ kind, holder, role, task }) => [kind, holder, role, task?.number])).toEqual([
    ['missing', '商务局', 'lead', '2'],
  ]);
});

test('a row too many is extra, a row twice is twice', () => {
  const { tabs, check } = build(TASKS);
  const [finance, commerce] = tabs;
  if (!finance || !commerce) throw new Error('two tabs');
  const row = commerce.content.rows[firstRow(commerce.content)];
  if (!row) throw new Error('a row');
  const more = (tab: WrittenTab): WrittenTab => ({
    ...tab,
    content: { ...tab.content, rows: [...tab.content.rows, row] },
  });
  const extra = check(tabs.map((tab) => (tab === finance ? more(tab) : tab)));
  expect(extra.lead).toEqual({ source: 2, tabs: 3 });
  expect(extra.differences.map(({ kind, holder }) => [kind, holder])).toEqual([['extra', '财政局']]);
  const twice = check(tabs.map((tab) => (tab === commerce ? more(tab) : tab)));
  expect(twice.lead).toEqual({ source: 2, tabs: 3 });
  expect(twice.differences.map(({ kind, holder }) => [kind, holder])).toEqual([['twice', '商务局']]);
});

test('a collective counts as one assignment, whole only when every member has it', () => {
  const tasks = [{ text: '抓好安全生产', lead: '应急局', support: '各街镇' }];
  const { tabs, check, result } = build(tasks, 'unit', { 各街镇: ['东街道办事处', '西街道办事处'] });
  expect(result.tabs.map(({ holder }) => holder.name)).toEqual(['应急局', '东街道办事处', '西街道办事处']);
  expect(result.reconciliation.support).toEqual({ source: 1, tabs: 1 });
  const { support, differences } = check(tabs.slice(0, 2));
  expect(support).toEqual({ source: 1, tabs: 0 });
  expect(differences.map(({ kind, holder }) => [kind, holder])).toEqual([['missing', '西街道办事处']]);
});

const UNITS = ['财政局', '商务局', '住房城乡建设局', '教育局', '公安分局', '各街镇', '农业农村局', '税务局'];

test('parts in are parts out, for any table and any roster', () => {
  const units = fc.uniqueArray(fc.constantFrom(...UNITS), { maxLength: 4 }).map((names) => names.join('\n'));
  const items = fc.constantFrom(
    '',
    '年底前完成。',
    '（1）每季度报告一次；\n（2）6月底前完成。',
    '财政局：\n（1）3月底前完成；\n全体：\n（2）年底前完成。',
  );
  const task = fc.record({
    text: fc.integer({ min: 1, max: 6 }).map((n) => `推进第${n}项重点工程建设`),
    items,
    lead: units,
    support: units,
    leader: fc.constantFrom('', '张三丰', '李四光'),
  });
  const by = fc.constantFrom<SplitBy>('unit', 'lead', 'leader');
  const members = fc.constantFrom<Record<string, string[]>>({}, { 各街镇: ['东街道办事处', '税务局'] });
  fc.assert(
    fc.property(fc.array(task, { minLength: 2, maxLength: 8 }), by, members, (tasks, how, given) => {
      const { result, understanding, tabs } = build(tasks, how, given);
      expect(result.reconciliation.differences).toEqual([]);
      const { lead, support } = result.reconciliation;
      expect([lead.tabs, support.tabs]).toEqual([lead.source, support.source]);
      // Counted once more, straight from the cells on both sides.
      const all = understanding.breakdown.tables.flatMap(({ tasks: list }) => list);
      const rows = tabs.flatMap(({ content }) => taskRows(content));
      if (how === 'unit' && !('各街镇' in given)) {
        const parts = all.reduce(
          (sum, one) => sum + unitNames(one.lead).length + unitNames(one.support).length,
          0,
        );
        expect(rows).toHaveLength(parts);
      }
      if (how === 'leader') expect(rows).toHaveLength(all.filter(({ leaders }) => leaders.length > 0).length);
    }),
    { numRuns: 60 },
  );
});
