import type { Cell } from '../grid/grid';
import { squash } from '../texts/width';
import type { SheetView } from '../grid/view';
import { foldName } from '../units/folded';
import { formOf, isUnitForm } from '../units/forms/form';
import { roleIn } from '../units/marks/role-words';
import type { TableArea } from './find-tables';
import type { Column } from './model';
import { isFormField, isRemark } from './remarks';

/** As many units in a row are the header of a matrix, not what a task says. */
const LEAST_UNITS = 3;
/** How far down marks are looked at. */
const BELOW = 60;

const SIGN = '[●○◎▲△■□◆◇★☆√✓✔☑※]';
const MARK = new RegExp(`^(?:${SIGN}|[主牵责配协参]|牵头|主办|主责|责任|承办|配合|协办|协同|协助|参与)$`);
const NOTHING = /^[-—–－/／×]*$/;

/**
 * The columns of a header row that are a unit each, with its name: `区发改局 | 区教育局 | 区住建局` over nothing but ● and △.
 * None where fewer than three are, or where anything else stands below one of them. `row`: 0-based.
 */
export function unitsWithMarks(view: SheetView, row: number): ReadonlyMap<number, string> {
  const units = new Map<number, string>();
  for (let column = 0; column < view.columnCount; column++) {
    const name = foldName(view.own(row, column)?.text ?? '');
    if (name !== '' && isUnitForm(formOf(name))) units.set(column, name);
  }
  return units.size >= LEAST_UNITS && holdMarks(view, row + 1, [...units.keys()]) ? units : NONE;
}

const NONE: ReadonlyMap<number, string> = new Map();

/** Down to a blank row, a note or a signature. */
function holdMarks(view: SheetView, top: number, columns: readonly number[]): boolean {
  let marks = 0;
  for (let row = top; row < Math.min(view.rowCount, top + BELOW); row++) {
    const texts = (view.grid.rows[row] ?? []).map((cell) => squash(cell?.text ?? ''));
    const first = texts.find((text) => text !== '') ?? '';
    if (first === '' || isRemark(first) || isFormField(first)) break;
    for (const column of columns) {
      const text = texts[column] ?? '';
      if (MARK.test(text)) marks++;
      else if (!NOTHING.test(text)) return false;
    }
  }
  return marks > 0;
}

/** Without a legend: the marks that lead, the first kind that the table has; a table of one kind of marks says who answers. */
const LEADING = [/^(?:主|牵|责|牵头|主办|主责|责任|承办|●|★)$/, /^[▲■◆◎√✓✔☑]$/, /^[^配协参]/];

/** In a note: `●为牵头单位，△为配合单位`, `▲—主办`. */
const LEGEND = new RegExp(
  `(${SIGN})["”)]?(?:标[注识记])?的?(?:表示|代表|为|是|指|即|[-—:=])*["“(]?([\\u4e00-\\u9fff]{2,4})`,
  'g',
);

/** Gives the columns of a matrix of units and tasks the marks that lead there: by a note above or below, else by their kind. */
export function withUnitMarks(
  view: SheetView,
  area: TableArea,
  columns: readonly Column[],
): readonly Column[] {
  const units = unitsWithMarks(view, area.header.rows.at(-1) ?? 0);
  if (units.size === 0) return columns;
  const leading = leadingMarks(view, area, [...units.keys()]);
  return columns.map((one) =>
    one.role === 'leadUnit' && units.has(one.column) ? { ...one, leadingMarks: leading } : one,
  );
}

function leadingMarks(view: SheetView, area: TableArea, columns: readonly number[]): readonly string[] {
  const used = new Set<string>();
  const said = new Map<string, string>();
  for (let row = area.zoneTop; row <= area.bottom; row++) {
    for (let column = 0; column < view.columnCount; column++) {
      const text = squash(view.own(row, column)?.text ?? '');
      if (MARK.test(text) && columns.includes(column)) used.add(text);
      else for (const [, mark = '', words = ''] of text.matchAll(LEGEND)) said.set(mark, words);
    }
  }
  const inLegend = [...used].filter((mark) => roleIn(said.get(mark) ?? '') === 'lead');
  if (inLegend.length > 0) return inLegend;
  const kind = LEADING.find((marks) => [...used].some((mark) => marks.test(mark)));
  return [...used].filter((mark) => kind?.test(mark) === true);
}

/** A mark's cell as a unit cell would say it of the unit at the head of its column: `牵头单位：区教育局`; '' for none. */
export function saidByMark(cell: Cell, { header, leadingMarks: leading = [] }: Column): Cell {
  const mark = squash(cell.text);
  const text = MARK.test(mark) ? `${leading.includes(mark) ? '牵头' : '配合'}单位：${header}` : '';
  return { ...cell, value: text, text };
}
