/** The same table with other columns. */
import type { ColumnRole } from '../../src/breakdown/roles';
import type { Cell } from '../../src/grid/grid';
import {
  bodyTop,
  columnOf,
  type Draft,
  type DraftRow,
  insertColumn,
  mapBody,
  setCell,
  takeColumns,
  text,
  textIn,
} from './draft';

const NUMBERED = /^(\d+)\.\s*/;

/** Numbers leave the task's text for a column of their own before column `at`, as numbers or as formulas. */
export function numbersApart(draft: Draft, at: number, as: 'number' | 'text' | 'formula' = 'number'): Draft {
  const task = columnOf(draft, 'task');
  const top = bodyTop(draft);
  let before = '';
  const cells: DraftRow = draft.rows.map((_, row) => {
    if (row < top) return draft.headerRows.includes(row) ? text('序号') : undefined;
    const number = NUMBERED.exec(textIn(draft, row, task))?.[1];
    if (number === undefined) return undefined;
    const formula = number === before ? '"' + number + '"' : `ROW()-${row + 1 - Number(number)}`;
    before = number;
    if (as === 'text') return text(number);
    const cell: Cell = { value: Number(number), text: number };
    return as === 'formula' ? { ...cell, formula } : cell;
  });
  const bare = mapBody(draft, task, (cell) => text(cell.text.replace(NUMBERED, '')));
  return insertColumn(bare, at, 'number', cells);
}

/** Numbers of a column of their own move into the task's text, and the column goes. */
export function numbersInText(draft: Draft): Draft {
  const number = columnOf(draft, 'number');
  const task = columnOf(draft, 'task');
  const top = bodyTop(draft);
  const rows = draft.rows.map((cells, row) => {
    const written = cells[number]?.text ?? '';
    if (row < top || !/^\d+$/.test(written)) return cells;
    // Where the task is merged over a column before its own, its text stands there.
    const at = cells[task] ? task : task - 1;
    return cells.map((cell, column) => (column === at ? text(`${written}.${cell?.text ?? ''}`) : cell));
  });
  return takeColumns(
    { ...draft, rows },
    range(draft.roles.length).filter((column) => column !== number),
  );
}

/** Columns in the order of these roles; both section columns stay together. */
export function ordered(draft: Draft, roles: readonly ColumnRole[]): Draft {
  return takeColumns(
    draft,
    roles.flatMap((role) => range(draft.roles.length).filter((column) => draft.roles[column] === role)),
  );
}

/** Columns in this order of their 0-based places. */
export function rearranged(draft: Draft, order: readonly number[]): Draft {
  return takeColumns(draft, order);
}

export function without(draft: Draft, role: ColumnRole): Draft {
  return takeColumns(
    draft,
    range(draft.roles.length).filter((column) => draft.roles[column] !== role),
  );
}

/** Adds a column that means nothing to a breakdown, with the words `values` gives for each task row. */
export function withColumn(
  draft: Draft,
  at: number,
  header: string,
  role: ColumnRole | null,
  value: (row: number) => string,
): Draft {
  const task = columnOf(draft, 'task');
  const top = bodyTop(draft);
  const cells = draft.rows.map((_, row) => {
    if (draft.headerRows[0] === row) return text(header);
    return row >= top && textIn(draft, row, task) !== '' ? text(value(row)) : undefined;
  });
  return insertColumn(draft, at, role, cells);
}

const FORMATS = { 'yyyy"年"m"月"d"日"': full, 'm"月"d"日"': short, 'yyyy/m/d': slashes } as const;

/** Deadlines `12月31日` become real Excel dates. */
export function realDates(draft: Draft, year: number, numberFormat: keyof typeof FORMATS): Draft {
  return mapBody(draft, columnOf(draft, 'deadline'), (cell) => {
    const date = /^(\d+)月(\d+)日$/.exec(cell.text);
    if (!date) return cell;
    const [month, day] = [Number(date[1]), Number(date[2])];
    const value = Date.UTC(year, month - 1, day) / 86_400_000 + 25_569;
    return { value, numberFormat, text: FORMATS[numberFormat](year, month, day) };
  });
}

/** Deadlines `12月31日` become `2024年12月`. All of them are last days of a month, so they mean the same. */
export function monthDeadlines(draft: Draft, year: number): Draft {
  return mapBody(draft, columnOf(draft, 'deadline'), (cell) =>
    text(cell.text.replace(/^(\d+)月\d+日$/, `${year}年$1月`)),
  );
}

/** A header of two rows: 责任分工 over leader, lead and support, the other headers merged over both. */
export function twoRowHeader(draft: Draft): Draft {
  const header = draft.headerRows[0] ?? 0;
  const grouped = draft.roles.flatMap((role, column) =>
    role === 'leader' || role === 'leadUnit' || role === 'supportUnit' ? [column] : [],
  );
  const first = Math.min(...grouped);
  const upper = draft.rows[header] ?? [];
  const lower: DraftRow = upper.map((cell, column) => (grouped.includes(column) ? cell : undefined));
  const below = (row: number): number => (row > header ? row + 1 : row);
  const merges = draft.merges.map((one) => ({
    ...one,
    top: below(one.top),
    bottom: one.top === header ? header + 1 : below(one.bottom),
  }));
  const covered = (column: number): boolean =>
    merges.some((one) => one.top === header && one.left <= column && one.right >= column);
  for (const column of range(draft.roles.length)) {
    if (!grouped.includes(column) && !covered(column)) {
      merges.push({ top: header, bottom: header + 1, left: column, right: column });
    }
  }
  merges.push({ top: header, bottom: header, left: first, right: Math.max(...grouped) });
  const opened: Draft = {
    ...draft,
    rows: [...draft.rows.slice(0, header + 1), lower, ...draft.rows.slice(header + 1)],
    merges,
    headerRows: [header, header + 1],
  };
  return grouped.reduce(
    (done, column) => setCell(done, header, column, column === first ? text('责任分工') : undefined),
    opened,
  );
}

function range(length: number): number[] {
  return Array.from({ length }, (_, at) => at);
}

function full(year: number, month: number, day: number): string {
  return `${year}年${month}月${day}日`;
}

function short(_: number, month: number, day: number): string {
  return `${month}月${day}日`;
}

function slashes(year: number, month: number, day: number): string {
  return `${year}/${month}/${day}`;
}
