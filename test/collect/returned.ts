import { understand } from '../../src/actions/understand';
import { baseOf, type Base } from '../../src/collect/base';
import type { Returned, ReturnedRow } from '../../src/collect/model';
import { sectionOf } from '../../src/ledger/link';
import { EMPTY_ENTRY, type Entry, type Occurrence } from '../../src/ledger/model';
import { workbook } from '../grid/sheet';
import { sourceGrid, type SourceTask } from '../ledger/office';

const task = (id: number, text: string, lead: string, ...items: string[]): SourceTask => ({
  id,
  section: '一、民生',
  text,
  lead,
  items: items.map((one, at) => ({ id: at, text: one })),
});

/** A table of four tasks of four units, the last with two items, understood. */
export const TABLE = understand(
  workbook(
    sourceGrid([
      task(0, '改造城镇老旧小区八个惠及居民两千户', '住建局'),
      task(1, '建成社区便民食堂十二处覆盖老年群体', '民政局'),
      task(2, '疏浚城区排水管网四十公里消除积水点', '水务局'),
      task(3, '整治农村黑臭水体二十条改善人居环境', '生态环境局', '6月底前完成方案编制', '9月底前全部完工'),
    ]),
  ),
  { asOf: '2024-07-01' },
);

/** A row that came back about an occurrence. `held`: what its fields held when it was written. */
export function returnedRow(
  one: Occurrence,
  entry: Partial<Entry>,
  held: Partial<Entry> | null = {},
): ReturnedRow {
  const none = Object.fromEntries(Object.keys(baseOf(EMPTY_ENTRY)).map((field) => [field, null])) as Base;
  return {
    row: 5,
    key: one.key,
    content: one.content,
    sheet: one.table.sheet,
    section: sectionOf(one),
    taskNumber: one.task.number ?? '',
    taskText: one.task.text,
    itemNumber: one.subject.number,
    itemText: one.text,
    due: one.due,
    entry: { ...EMPTY_ENTRY, ...entry },
    base: held === null ? none : baseOf({ ...EMPTY_ENTRY, ...held }),
    cells: [],
  };
}

export function returned(
  unit: string | null,
  rows: readonly ReturnedRow[],
  name = `${unit ?? '无名'}.xlsx`,
): Returned {
  return {
    from: { kind: 'file', name, sheet: '任务' },
    unit,
    origin: null,
    rows,
    columns: new Map(),
    added: new Map(),
    grid: { name: '任务', rows: [], merges: [] } as unknown as Returned['grid'],
  };
}
