import { squash } from '../texts/width';
import type { SheetView } from '../grid/view';
import { formOf } from '../units/forms/form';
import { roleIn } from '../units/marks/role-words';
import { leadersNamedIn, unitsNamedIn } from './labelled';
import type { TableDraft } from './read-table';
import type { TaskRows } from './rows';
import type { ColumnsByRole } from './task-cells';

/** Who answers for a task by what stands outside its row, where the table has no column for it. */
export interface LedBy {
  readonly leaders: readonly string[];
  /** Lines of a unit cell: `区教育局`, `牵头单位：区教育局`. */
  readonly units: readonly string[];
  /** Whether the row says that these units only support it: 角色 配合. */
  readonly isSupported: boolean;
}

/** A column that says what the unit of the whole sheet does for each task. */
const ROLE_OF_UNIT = /角色$/;

const NAMED = { leader: leadersNamedIn, leadUnit: unitsNamedIn };

/** For a task what the title of its innermost section says, else the `lines` above the table. */
export function ledByOf(
  view: SheetView,
  columns: ColumnsByRole,
  lines: readonly string[],
): (task: TaskRows) => LedBy {
  const named = (task: TaskRows, role: keyof typeof NAMED): readonly string[] =>
    task.sections.map(({ title }) => NAMED[role](title)).findLast((names) => names.length > 0) ?? above[role];
  const said = withValues(lines);
  const above = { leader: said.flatMap(NAMED.leader), leadUnit: said.flatMap(NAMED.leadUnit) };
  const roles = columns.get('remark')?.find(({ header }) => ROLE_OF_UNIT.test(header))?.column;
  return (task) => ({
    leaders: columns.has('leader') ? [] : named(task, 'leader'),
    units: columns.has('leadUnit') ? [] : named(task, 'leadUnit'),
    isSupported: roles !== undefined && roleIn(squash(view.text(task.rows[0] ?? 0, roles))) === 'support',
  });
}

/** A label whose value stands in the cell after it, with that: `责任单位：| 区教育局`. */
function withValues(lines: readonly string[]): readonly string[] {
  return lines.map((line, index) => (/[:：]$/.test(line) ? line + (lines[index + 1] ?? '') : line));
}

/** `1.区教育局`, `区教育局（12项）`. */
const AROUND_NAME = /^\d{1,3}[.、_\-\s]*|\([^()]*\)$/g;

/** Offices and towns. Meetings (市委全会), matters (数字政府, 一网通办) and places (示范村, 产业园区) end as units do as well. */
const OFFICE =
  /(?:局|委|部|厅|公司|集团|管委会|办公室|办事处|街道|[大支总]队|法院|检察院|工会|[妇残侨科文]联|工商联|[省市区县旗镇乡]政府|[^通]办|[^乡]镇|乡)$|^[省市区县旗].+(?:中心|院|社)$/;
const KIND_OF_TOWN = /^(?:平安|美丽|特色|示范|重点|中心|典型|文明)/;

/** The unit that a sheet is named after, '' where its name is not clearly one. */
function unitOfSheet(name: string): string {
  const unit = squash(name).replace(AROUND_NAME, '');
  return formOf(unit) === 'unit' && OFFICE.test(unit) && !KIND_OF_TOWN.test(unit) ? unit : '';
}

/** Sheets of one unit each: where several are named after units, and nothing else says who leads their tasks, these do. */
export function withUnitsOfSheets(drafts: readonly TableDraft[]): readonly TableDraft[] {
  const units = drafts.map(({ view, columns }) =>
    columns.some(({ role }) => role === 'leadUnit') ? '' : unitOfSheet(view.grid.name),
  );
  if (new Set(units.filter((unit) => unit !== '')).size < 2) return drafts;
  return drafts.map((draft, index) => {
    const unit = units[index] ?? '';
    if (unit === '') return draft;
    const tasks = draft.tasks.map((task) =>
      task.ledBy.units.length > 0 ? task : { ...task, ledBy: { ...task.ledBy, units: [unit] } },
    );
    return { ...draft, tasks };
  });
}
