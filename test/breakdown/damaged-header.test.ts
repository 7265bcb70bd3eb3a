import { readBreakdown } from '../../src/breakdown/read';
import type { Table } from '../../src/breakdown/model';
import type { Grid } from '../../src/grid/grid';
import { defaultSettings } from '../../src/settings/xml';
import { documentGrid } from '../samples/grids';
import { workbook } from '../grid/sheet';

/** What a column holds tells its role where its header was lost or says something that nobody knows. */
const [sheet] = documentGrid('shuangtaizi-2024').sheets;
if (!sheet) throw new Error('no sheet');

const HEADER = 1;

function withHeader(grid: Grid, column: number, words: string): Grid {
  const rows = [...grid.rows];
  const header = [...(rows[HEADER] ?? [])];
  header[column] = words === '' ? undefined : { value: words, text: words };
  rows[HEADER] = header;
  return { ...grid, rows };
}

const summary = ({ columns, tasks, indicatorCount }: Table): unknown => ({
  roles: columns.map(({ role }) => role),
  tasks: tasks.length,
  indicators: indicatorCount,
});

const read = (grid: Grid): Table | undefined => readBreakdown(workbook(grid), defaultSettings()).tables[0];

test.each([
  ['类别', 0],
  ['指标任务', 2],
  ['主要时间节点或阶段性量化指标', 3],
  ['分管领导', 4],
  ['牵头单位', 5],
  ['责任单位', 6],
  ['完成时限', 7],
])('%s', (_, column) => {
  const whole = read(sheet);
  for (const words of ['', '某列']) {
    const table = read(withHeader(sheet, column, words));
    expect(table && summary(table)).toEqual(whole && summary(whole));
  }
});
