import type { Indicator, Place, Table, Task } from '../breakdown/model';
import { MAX_COLUMNS } from '../grid/address';
import { cellAt, textAt, type Grid } from '../grid/grid';
import { joinLines } from '../texts/lines';
import { message } from '../locales/message';
import { editableText } from './editable-text';
import { endingStyle, wrongEnding, wrongItemEndings, type WrongEnding } from './hygiene/endings';
import { tidyText } from './hygiene/tidy-text';
import { widthStyle } from './hygiene/width-style';
import type { Check, FindingDraft } from './model';
import { sheetTexts, type SheetTexts } from './sheet-texts';
import { taskLabel } from './task-label';
import { tidied, unitCells, type PlacedUnits } from './unit-cells';

/**
 * Slips of typing in tasks and indicators: stray spaces, mixed width, doubled punctuation, a final mark unlike all the
 * others. A habit of the whole table is a style, not a slip. One finding per cell.
 */
export const textHygiene: Check = {
  id: 'text-hygiene',
  severity: 'info',
  *run({ workbook, breakdown }) {
    const texts = sheetTexts(workbook);
    for (const table of breakdown.tables) yield* slips(table, texts);
    yield* looseSeparators(unitCells(breakdown), texts);
  },
};

/** From this share of cells on, names set apart by runs of spaces, or by 、 at the ends of lines, are how the table is written. */
const HABIT = 0.1;
const MARKS_AT_LINES = /[、，,；;][ \t\u3000]*[\r\n]/;

/** Unit cells with a separator that nothing follows, or with spaces about their separators. */
function* looseSeparators(cells: readonly PlacedUnits[], texts: SheetTexts): Generator<FindingDraft> {
  const several = cells.filter(({ cell }) => cell.mentions.length > 1);
  const loose = cells.filter(
    ({ cell }) =>
      cell.tidy !== null && cell.problems.every(({ kind }) => kind === 'trailing' || kind === 'repeated'),
  );
  const spaced = loose.filter(({ cell }) => cell.problems.length === 0).length;
  const marked = several.filter(({ sheet, place }) => MARKS_AT_LINES.test(texts.text(sheet, place))).length;
  const habit = Math.max(spaced, marked) > Math.max(1, several.length * HABIT);
  for (const units of loose) {
    const { sheet, place, task, cell } = units;
    const before = texts.text(sheet, place);
    const [observed, expected] = firstDifference(before, cell.tidy ?? before);
    const hasMark = /[、，,；;]\s*$|[ \u3000][、，,；;]/.test(before);
    if (observed === expected || (habit && !hasMark)) continue;
    const params = { task: taskLabel(task), observed, expected };
    const edits = tidied(units, texts.cell(sheet, place));
    yield {
      message: message('checks.text-hygiene.separator', params),
      sheet,
      place,
      task,
      observed,
      expected,
      ...edits,
    };
  }
}

const KINDS = ['spaces', 'width', 'doubled', 'ending'] as const;

interface TextCell {
  readonly task: Task;
  readonly place: Place;
  /** As displayed. */
  readonly text: string;
  readonly endings: WrongEnding[];
}

function* slips(table: Table, texts: SheetTexts): Generator<FindingDraft> {
  const grid = texts.grid(table.sheet);
  if (!grid) return;
  const cells = textCells(table, grid);
  const style = widthStyle(cells.map(({ text }) => text));
  for (const { task, place, text: before, endings } of cells) {
    const ended = endings.length === 0 ? before : withEndings(before, endings);
    const tidy = tidyText(ended, style);
    if (tidy.text === before) continue;
    const kinds = { spaces: tidy.spaces, width: tidy.width, doubled: tidy.doubled, ending: endings.length };
    const [only, ...more] = KINDS.filter((kind) => kinds[kind] > 0);
    const variant = only && more.length === 0 ? only : 'several';
    const [observed, expected] = firstDifference(before, tidy.text);
    const params = { task: taskLabel(task), observed, expected, ...kinds };
    yield {
      message: message(`checks.text-hygiene.${variant}`, params),
      sheet: table.sheet,
      place,
      task,
      observed,
      expected,
      edits:
        editableText(cellAt(grid, place.row, place.column)) === before
          ? [{ sheet: table.sheet, place, before, after: tidy.text }]
          : [],
    };
  }
}

/** The cells that hold a task's words, once each, with the endings that depart from the table's habit. */
function textCells(table: Table, grid: Grid): readonly TextCell[] {
  const itemText = ({ place: { row, column }, start, end }: Indicator): string =>
    textAt(grid, row, column).slice(start, end);
  const words = table.tasks.map(({ indicators }) => indicators.map(itemText));
  const style = endingStyle(table.tasks, words);
  const cells = new Map<number, TextCell>();
  const textCell = (task: Task, place: Place): TextCell => {
    const { row, column } = place;
    const key = row * MAX_COLUMNS + column;
    let cell = cells.get(key);
    if (!cell) cells.set(key, (cell = { task, place, text: textAt(grid, row, column), endings: [] }));
    return cell;
  };
  table.tasks.forEach((task, at) => {
    const cell = textCell(task, task.textPlace);
    const whole = cell.text;
    // A text that goes on in another row ends elsewhere; one merged over the lines of its units does not.
    const goesOn = task.rows.length > 1 && !joinLines(whole).endsWith(task.text);
    const mark = style.taskText.get(task.textPlace.column) ?? null;
    const ending = goesOn ? null : wrongEnding(whole, 0, mark);
    if (ending && cell.endings.length === 0) cell.endings.push(ending);
    wrongItemEndings(task, words[at] ?? [], style).forEach((wrong, n) => {
      const place = task.indicators[n]?.place;
      if (wrong && place) textCell(task, place).endings.push(wrong);
    });
    for (const place of task.indicatorPlaces) textCell(task, place);
  });
  return [...cells.values()];
}

function withEndings(text: string, endings: readonly WrongEnding[]): string {
  return [...endings]
    .sort((a, b) => b.start - a.start)
    .reduce((all, { start, end, mark }) => all.slice(0, start) + mark + all.slice(end), text);
}

const AROUND = 6;

/** A few characters of both texts around the first place where they differ, spaces made visible. */
function firstDifference(before: string, after: string): [string, string] {
  const [was, is] = firstDifferentLine(before, after);
  let n = 0;
  while (n < was.length && was[n] === is[n]) n += 1;
  let fromEnd = 0;
  const most = Math.min(was.length, is.length) - n;
  while (fromEnd < most && was[was.length - 1 - fromEnd] === is[is.length - 1 - fromEnd]) fromEnd += 1;
  const excerpt = (text: string): string => {
    const end = Math.min(text.length - fromEnd + AROUND, n + AROUND * 4);
    return text
      .slice(Math.max(0, n - AROUND), end)
      .replace(/\r?\n/g, '⏎')
      .replace(/[ \t\u00a0\u3000]/g, '␣');
  };
  return [excerpt(was), excerpt(is)];
}

function firstDifferentLine(before: string, after: string): [string, string] {
  const [was, is] = [before.split('\n'), after.split('\n')];
  const n = was.findIndex((line, index) => line !== is[index]);
  return was.length === is.length && n >= 0 ? [was[n] ?? '', is[n] ?? ''] : [before, after];
}
