import type { Table } from '../../breakdown/model';
import { cellAt, type Grid, type WorkbookGrid } from '../../grid/grid';
import type { TaskStates } from '../../ledger/states';
import type { Language } from '../../locales/words';
import type { HighlightRule, Operation } from '../../plan/model';
import type { HighlightFormat } from '../../plan/sheet-content';
import type { Settings } from '../../settings/model';
import { tint } from '../style/office';
import { alarmsOf, worstOf } from './alarms';
import { type MarkedCell, markedCells } from './cells';
import { RowKeys } from './row-keys';
import { SheetFacts, type SheetLook } from './sheet-facts';

export interface MarksSource {
  readonly workbook: WorkbookGrid;
  readonly tables: readonly Table[];
  /** By task id. */
  readonly states: ReadonlyMap<string, TaskStates>;
  readonly settings: Settings;
  readonly language: Language;
  /** How the sheets look, where that is known: what fits into their cells. */
  readonly looks?: ReadonlyMap<string, SheetLook>;
}

/** Longer texts only get a light fill: bold would take more lines than their row has room for, colour would be hard to read. */
const SHORT = 60;

/**
 * Marks over the source: conditional formats on the cells of what is overdue or soon, words as well as colour. One rule a
 * format and column: it lies over the column and tests in each row whether the row's own texts are among those that are
 * marked (`RowKeys`). So after sorting, inserting or deleting rows a mark is at its own task or gone. Sheets without any
 * are cleared.
 */
export function marksOf(source: MarksSource): readonly Operation[] {
  const bySheet = new Map<string, Table[]>();
  for (const table of source.tables) bySheet.set(table.sheet, [...(bySheet.get(table.sheet) ?? []), table]);
  const sheets = [...bySheet.keys()];
  // Formats are numbered through the workbook in the order of laying: taking them off from the last leaves no gaps.
  const clear = sheets.length > 1 ? [...sheets].reverse() : [];
  const lay = [...bySheet].map(([sheet, tables]): Operation => {
    const grid = source.workbook.sheets.find(({ name }) => name === sheet);
    const marked = grid ? tables.map((table) => marksIn(grid, table, source)) : [];
    const rules = marked.flatMap((one) => one.rules);
    const cells = marked.reduce((sum, one) => sum + one.cells, 0);
    return rules.length > 0
      ? { op: 'lay-highlights', sheet, rules, cells }
      : { op: 'clear-highlights', sheet };
  });
  return [...clear.map((sheet): Operation => ({ op: 'clear-highlights', sheet })), ...lay];
}

function marksIn(grid: Grid, table: Table, source: MarksSource): { rules: HighlightRule[]; cells: number } {
  const facts = new SheetFacts(grid, source.looks?.get(grid.name));
  const cells = alarmsOf(table, source.states).flatMap(({ task, alarms }) =>
    markedCells(task, alarms, facts, source.language),
  );
  if (cells.length === 0) return { rules: [], cells: 0 };
  const top = Math.max(...table.headerRows, table.range.top) + 1;
  const { bottom } = table.range;
  const rows = Array.from({ length: bottom - top + 1 }, (_, index) => top + index);
  const columns = tellingColumns(table);
  const keys = new RowKeys(grid, columns, rows, new Set(cells.map(({ place }) => place.row)));
  const rules: HighlightRule[] = [];
  for (const [column, group] of byColumnAndFormat(grid, cells, source.settings)) {
    const { format } = group;
    const all = new Set(group.rows);
    const told = new Set(group.rows.filter((row) => keys.isTold(row, all)));
    const range = { top, bottom, left: column, right: column };
    for (const formula of told.size > 0 ? keys.tests([...told], top) : [])
      rules.push({ range, formula, format });
    for (const row of group.rows.filter((one) => !told.has(one))) {
      const formula = keys.exactTest(row, columns);
      if (formula !== null) rules.push({ range: { ...range, top: row, bottom: row }, formula, format });
    }
  }
  return { rules, cells: cells.length };
}

/** The columns by which a row may be known: its task, its item or part, its number, who leads, by when. */
function tellingColumns({ tasks }: Table): readonly number[] {
  const columns = tasks.flatMap((task) => [task.textPlace.column]);
  const more = tasks.flatMap(
    ({ indicatorPlaces, parts = [], numberPlace, leadPlace, supportPlace, deadlinePlace }) => [
      indicatorPlaces.map(({ column }) => column),
      parts.map(({ textPlace }) => textPlace.column),
      [numberPlace, leadPlace, supportPlace, deadlinePlace].flatMap((place) => place?.column ?? []),
    ],
  );
  const inOrder = [0, 1, 2].flatMap((at) => more.flatMap((one) => one[at] ?? []));
  return [...new Set([...columns, ...inOrder])];
}

interface FormatGroup {
  readonly format: HighlightFormat;
  readonly rows: number[];
}

function byColumnAndFormat(
  grid: Grid,
  cells: readonly MarkedCell[],
  settings: Settings,
): readonly (readonly [column: number, group: FormatGroup])[] {
  const groups = new Map<string, readonly [number, FormatGroup]>();
  for (const cell of cells) {
    const { row, column } = cell.place;
    const format = formatOf(grid, cell, settings);
    const key = `${column}\n${JSON.stringify(format)}`;
    const known = groups.get(key);
    if (known) known[1].rows.push(row);
    else groups.set(key, [column, { format, rows: [row] }]);
  }
  return [...groups.values()].sort(([a], [b]) => a - b);
}

function formatOf(
  grid: Grid,
  { place, alarms, painted, numberFormat }: MarkedCell,
  settings: Settings,
): HighlightFormat {
  const { colour } = settings.lights[worstOf(alarms)];
  const strong = (cellAt(grid, place.row, place.column)?.text ?? '').length <= SHORT;
  return {
    ...(painted ? { fill: tint(colour, strong ? 0.18 : 0.1) } : {}),
    ...(strong || !painted ? { colour } : {}),
    ...(strong ? { bold: true } : {}),
    ...(numberFormat === undefined ? {} : { numberFormat }),
  };
}
