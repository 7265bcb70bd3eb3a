import { readBreakdown } from '../../src/breakdown/read';
import type { Check, CheckContext, Finding } from '../../src/checks/model';
import { runChecks } from '../../src/checks/run';
import { toA1 } from '../../src/grid/address';
import type { Cell, WorkbookGrid } from '../../src/grid/grid';
import { settingsSchema } from '../../src/settings/model';
import { sheet, workbook } from '../grid/sheet';

/** What a cell of a fixture holds. */
export type Value = string | number | Partial<Cell>;

/** The cells of one task; what is not given is as in a faultless table. */
export interface TaskCells {
  readonly number: Value;
  readonly section: string;
  readonly task: Value;
  readonly indicators: Value;
  readonly leader: Value;
  readonly lead: Value;
  readonly support: Value;
  readonly deadline: Value;
}

export const TITLE = ['某区2024年政府工作报告任务分解表'];
export const HEADER = [
  '序号',
  '类别',
  '工作任务',
  '阶段性指标',
  '分管领导',
  '牵头单位',
  '责任单位',
  '完成时限',
];
export const INDUSTRY = '一、产业发展';
export const PEOPLE = '二、民生保障';

const TASKS = [
  '新增规上工业企业二十家',
  '改造老旧小区八个',
  '建成社区便民食堂',
  '疏浚城区排水管网',
  '开展职业技能培训',
  '新建城市口袋公园',
  '推进高标准农田建设',
  '完善农村物流网络',
  '建设智慧停车平台',
  '办好春季招商大会',
  '更新公交候车亭',
  '维修乡村道路',
];
const UNITS = ['发展改革局', '财政局', '教育局', '民政局', '农业农村局', '商务局'];
const LEADERS = ['张建国', '李文华', '王志强'];

/** What a value displays. */
export function textOf(value: Value | undefined): string {
  return typeof value === 'object' ? (value.text ?? '') : String(value ?? '');
}

/** A row in the columns of `HEADER`: A number, B section, C task, D indicators, E leader, F lead, G support, H deadline. */
export function taskRow(number: number, given: Partial<TaskCells> = {}): Value[] {
  const cells: TaskCells = {
    number,
    section: INDUSTRY,
    task: `${TASKS[(number - 1) % TASKS.length] ?? ''}${number > TASKS.length ? `第${number}批` : ''}。`,
    indicators: '（1）6月底前，完成前期工作；\n（2）12月底前，全面完成。',
    leader: LEADERS[number % LEADERS.length] ?? '',
    lead: UNITS[number % UNITS.length] ?? '',
    support: UNITS[(number + 1) % UNITS.length] ?? '',
    deadline: '12月31日',
    ...given,
  };
  const { section, task, indicators, leader, lead, support, deadline } = cells;
  return [cells.number, section, task, indicators, leader, lead, support, deadline];
}

/** A whole sheet: title in row 1, header in row 2, tasks from row 3. */
export function tableOf(...tasks: readonly (readonly Value[])[]): (readonly Value[])[] {
  return [TITLE, HEADER, ...tasks];
}

/** A table whose tasks are faultless but for their numbers, which are written in the first column. */
export function numbered(...numbers: readonly Value[]): (readonly Value[])[] {
  return tableOf(...numbers.map((number, index) => taskRow(index + 1, { number })));
}

/** A table of one task with these indicators. */
export function withIndicators(indicators: string, given: Partial<TaskCells> = {}): (readonly Value[])[] {
  return tableOf(taskRow(1, { indicators, ...given }), taskRow(2));
}

export interface TableOptions {
  readonly name?: string;
  readonly merges?: readonly string[];
}

const MARKER = /\s*\{([a-z-]+)\}/g;

/**
 * Runs every check over a sheet in which each cell that should be found names the check: `14 {number-gap}`. A cell
 * without a marker must not be found by any check; a marker must be found once. Returns the findings for closer looks.
 */
export function expectMarked(rows: readonly (readonly Value[])[], options: TableOptions = {}): Finding[] {
  return expectMarkedSheets([{ rows, ...options }]);
}

/** The same over several sheets. Places are written `sheet!A1` where there are several. */
export function expectMarkedSheets(
  sheets: readonly (TableOptions & { readonly rows: readonly (readonly Value[])[] })[],
): Finding[] {
  const expected: string[] = [];
  const grids = sheets.map(({ rows, name = '任务分解', merges = [] }) => {
    const plain = rows.map((row, r) =>
      row.map((value, c) => {
        const written = textOf(value);
        for (const [, check = ''] of written.matchAll(MARKER)) {
          expected.push(`${name}!${toA1(r, c)} ${check}`);
        }
        return withoutMarkers(value);
      }),
    );
    return sheet(plain, { name, merges });
  });
  const found = runChecks(contextOf(workbook(...grids)));
  expect(found.map(placeAndCheck).sort()).toEqual(expected.sort());
  return found;
}

function withoutMarkers(value: Value): Value {
  if (typeof value === 'number') return value;
  if (typeof value === 'string') return value.replace(MARKER, '');
  return value.text === undefined ? value : { ...value, text: value.text.replace(MARKER, '') };
}

export function placeAndCheck({ sheet: name, place, check }: Finding): string {
  return place ? `${name}!${toA1(place.row, place.column)} ${check}` : `${name}! ${check}`;
}

export function contextOf(grid: WorkbookGrid): CheckContext {
  return { workbook: grid, breakdown: readBreakdown(grid, settingsSchema().parse({})), asOf: '2024-07-01' };
}

/** What one check finds in a sheet. */
export function findings(
  check: Check,
  rows: readonly (readonly Value[])[],
  { name = '任务分解', merges = [] }: TableOptions = {},
): Finding[] {
  return runChecks(contextOf(workbook(sheet(rows, { name, merges }))), [check]);
}
