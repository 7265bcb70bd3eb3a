import fc from 'fast-check';
import { understand } from '../../src/actions/understand';
import type { JsonDocument } from '../../src/cli/contract/document';
import { toDocument } from '../../src/cli/json';
import { columnName } from '../../src/grid/address';
import { workbook } from '../grid/sheet';
import { withColumn } from '../samples/column-shapes';
import { type Draft, draftOf, gridOfDraft } from '../samples/draft';
import { documentGrid } from '../samples/grids';
import { CASES } from './reading/cases';
import { sheet } from '../grid/sheet';

/** The tables, with the row of their header (0-based). */
const TABLES: readonly (readonly [string, Draft])[] = [
  ...(
    [
      ['shuangtaizi-2024', 1, 8],
      ['taian-2023', 2, 5],
      ['liaozhong-2024', 1, 5],
      ['xidongting-2024', 2, 6],
    ] as const
  ).flatMap(([name, header, width]) => {
    const [first] = documentGrid(name).sheets;
    return first
      ? [[name, draftWithTask(draftOf(first, header, Array<null>(width).fill(null)), first.name)] as const]
      : [];
  }),
  ...['v01', 'v23', 'v26', 'v41', 'v43', 'v44', 'v29'].flatMap((id) => {
    const found = CASES.find((one) => one.id === id);
    if (!found) return [];
    const grid = sheet(found.rows, { name: 'Sheet1', merges: found.merges ?? [] });
    return [
      [
        id,
        draftWithTask(draftOf(grid, 1, Array<null>(found.rows[1]?.length ?? 0).fill(null)), 'Sheet1'),
      ] as const,
    ];
  }),
];

/** Where the tasks stand, as reading says: `withColumn` writes beside them. */
function draftWithTask(draft: Draft, name: string): Draft {
  const task = documentOf(draft).tables.find((one) => one.sheet === name)?.columns.task?.[0] ?? 'A';
  return { ...draft, roles: draft.roles.map((_, column) => (columnName(column) === task ? 'task' : null)) };
}

function documentOf(draft: Draft): JsonDocument {
  return toDocument('a.xlsx', understand(workbook(gridOfDraft(draft)), { asOf: '2024-07-01' }));
}

/** Whether a column put there would stand under a header cell of others. */
function splitsHeader({ merges, headerRows }: Draft, at: number): boolean {
  return merges.some(({ top, left, right }) => headerRows.includes(top) && left < at && right >= at);
}

/** What is read, without the places, which a new column moves. */
function saidBy({ tables, units, findings }: JsonDocument): unknown {
  return {
    tables: tables.map(({ taskCount, indicatorCount, stated, tasks, year }) => ({
      taskCount,
      indicatorCount,
      year,
      stated: stated.map((one) => ({ ...one, cell: '' })),
      tasks: tasks.map((task) => ({
        ...task,
        indicators: task.indicators.map((one) => ({ ...one, cell: '' })),
      })),
    })),
    units,
    findings: findings
      .filter(({ check }) => check !== 'column-unread')
      .map(({ check, task }) => [check, task]),
  };
}

test.each(TABLES)('%s: an unknown column changes nothing but one column-unread', (_, draft) => {
  const plain = saidBy(documentOf(draft));
  fc.assert(
    fc.property(
      fc.nat(draft.roles.length).filter((at) => !splitsHeader(draft, at)),
      fc.constantFrom('破题思路', '某某栏', '口径', '亮点特色'),
      fc.constantFrom(
        (row: number) => `做法${String(row)}`,
        () => '同上一致',
        (row: number) => `以点带面，分类推进第${String(row)}批试点，形成可复制的经验做法`,
      ),
      (at, header, value) => {
        const read = documentOf(withColumn(draft, at, header, null, value));
        expect(saidBy(read)).toEqual(plain);
        const unread = read.findings.filter(({ check }) => check === 'column-unread');
        expect(unread.map(({ cell }) => cell?.replace(/\d+/, ''))).toEqual([columnName(at)]);
      },
    ),
    { numRuns: 12 },
  );
});
