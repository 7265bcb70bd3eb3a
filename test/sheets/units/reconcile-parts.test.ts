import { unitTabsPlan } from '../../../src/actions/build-unit-tabs';
import { atOnce } from '../../../src/grid/work';
import type { SheetContent } from '../../../src/plan/sheet-content';
import { type Reconciliation, reconciling } from '../../../src/sheets/units/reconcile';
import { drawn } from '../../grid/drawn';
import { understood } from './split-table';

/** A task of three parts, two of the same unit. */
const understanding = understood([
  drawn([
    ['2024年重点任务分解表', '<', '<', '<', '<'],
    ['序号', '重点任务', '具体措施', '牵头单位', '完成时限'],
    [1, '推进城市更新', '改造老旧小区6个', '住建局', '6月底前'],
    ['^', '^', '改造道路4条', '交通局', '9月底前'],
    ['^', '^', '新建停车场2个', '住建局', '11月底前'],
    [2, '推进智慧停车', '新增泊位3000个', '交通局', '10月底前'],
  ]),
]);
const { reconciliation, split, tabs } = unitTabsPlan(understanding, { language: 'zh-CN' }, new Map());
const written = tabs.map(({ holder, tab }) => ({ holder: holder.name, content: tab.content }));

const check = (change: (holder: string, rows: SheetContent['rows']) => SheetContent['rows']) =>
  atOnce(
    reconciling(
      split.assignments,
      written.map(({ holder, content }) => ({
        holder,
        content: { ...content, rows: change(holder, content.rows) },
      })),
      understanding.progress.link.occurrences,
      (words) => (words === '牵头' ? 'lead' : null),
    ),
  );
const holds = (row: SheetContent['rows'][number], words: string): boolean =>
  row.cells.some((cell) => typeof cell?.value === 'string' && cell.value.includes(words));
const about = ({ differences }: Reconciliation) =>
  differences.map(({ kind, holder, task, part }) => [kind, holder, task?.number, part]);

test('each tab has its own parts, and the sums say so', () => {
  expect(reconciliation).toEqual({
    lead: { source: 3, tabs: 3 },
    support: { source: 0, tabs: 0 },
    differences: [],
  });
});

test('a part of its own that a tab lacks is missing by its number, and the task is not whole', () => {
  const found = check((holder, rows) =>
    holder === '住建局' ? rows.filter((row) => !holds(row, '新建停车场')) : rows,
  );
  expect(about(found)).toEqual([['missing', '住建局', '1', 3]]);
  expect(found.lead).toEqual({ source: 3, tabs: 2 });
});

test('a part of another unit is extra', () => {
  const [theirs] = written
    .filter(({ holder }) => holder === '交通局')
    .flatMap(({ content }) => content.rows.filter((row) => holds(row, '改造道路')));
  if (!theirs) throw new Error('no row');
  const unmarked = {
    ...theirs,
    cells: theirs.cells.map((cell) =>
      typeof cell?.value === 'string' && /^T/.test(cell.value) ? null : cell,
    ),
  };
  const found = check((holder, rows) => (holder === '住建局' ? [...rows, unmarked] : rows));
  expect(about(found)).toEqual([['extra', '住建局', '1', 2]]);
  expect(found.lead).toEqual({ source: 3, tabs: 4 });
});
