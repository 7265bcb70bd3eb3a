import type { SheetView } from '../grid/view';
import { joinLines } from '../texts/lines';
import { readYear } from '../timing/year';
import type { TableArea } from './find-tables';
import type { CivilDate } from '../timing/model';
import { noticeDate } from './notice-date';
import type { Place, TableYear } from './model';

interface Line {
  readonly text: string;
  readonly place: Place;
}

/** The lines above a table: its title and what a notice says before it. */
interface Preamble {
  /** '' where nothing stands above the table. */
  readonly title: string;
  readonly titlePlace: Place | null;
  readonly lines: readonly string[];
  /** When the notice was issued, where a line says so. */
  readonly notice: CivilDate | null;
}

export function readPreamble(view: SheetView, area: TableArea): Preamble {
  const lines: Line[] = [];
  for (let row = area.zoneTop; row < (area.header.rows[0] ?? 0); row++) {
    for (let column = 0; column < view.columnCount; column++) {
      const text = joinLines(view.own(row, column)?.text ?? '');
      if (text !== '') lines.push({ text, place: { row, column } });
    }
  }
  const title = titleOf(lines);
  const texts = lines.map(({ text }) => text);
  return {
    title: title?.text ?? '',
    titlePlace: title?.place ?? null,
    lines: texts,
    notice: noticeDate(texts),
  };
}

/** Rows that are looked at below a table. */
const BELOW = 8;

/**
 * The date of a notice that is signed below its table: `区政府办公室⏎2024年3月5日`. `last`: the table's last row, 0-based.
 * `null` where no line that stands alone says one.
 */
export function noticeBelow(view: SheetView, area: TableArea, last: number): CivilDate | null {
  const lines: string[] = [];
  for (let row = last + 1; row <= Math.min(area.bottom, last + BELOW); row++) {
    const texts = textsIn(view, row);
    if (texts.length === 1) lines.push(...texts);
  }
  return noticeDate(lines);
}

/** Rows of a sheet without a table in which its titles are looked for. */
const TITLES = 12;

/** The years that lines standing alone at the top of a sheet name: `2026年政府工作报告` on a cover. */
export function yearsOfTitles(view: SheetView): readonly number[] {
  const years = new Set<number>();
  for (let row = 0; row < Math.min(view.rowCount, TITLES); row++) {
    const texts = textsIn(view, row);
    const year = texts.length === 1 ? readYear(texts[0] ?? '') : null;
    if (year !== null) years.add(year);
  }
  return [...years];
}

function textsIn(view: SheetView, row: number): readonly string[] {
  const texts: string[] = [];
  for (let column = 0; column < view.columnCount; column++) {
    const text = joinLines(view.own(row, column)?.text ?? '');
    if (text !== '') texts.push(text);
  }
  return texts;
}

/** The line that names the document; of several the one nearest to the table. */
function titleOf(lines: readonly Line[]): Line | null {
  const score = (line: string): number =>
    (/分解|清单|责任|台账/.test(line) ? 2 : 0) +
    (/任务|方案|工作|表$|一览/.test(line) ? 1 : 0) +
    (/\d{4}\s*年|[二〇零]{2}/.test(line) ? 1 : 0) -
    (line.length > 60 || /[。；]/.test(line) ? 2 : 0) -
    (/^附\s*件|^附\s*表/.test(line) && line.length < 8 ? 3 : 0);
  let best: Line | null = null;
  let bestScore = -Infinity;
  for (const line of lines) {
    if (score(line.text) >= bestScore) {
      best = line;
      bestScore = score(line.text);
    }
  }
  return best;
}

const YEAR_OF_GOALS = /^(20\d{2})年(?:度)?(?:重点|工作|主要)*(?:目标|任务|计划|安排|要求|工作)/;

/**
 * The year that dates without one belong to: from the title, else the notice, else the sheet's name. Never from a
 * deadline, which may lie years ahead: `named` are only proposed to a person. `above`: of the sheet's first table;
 * `signed`: the date of a notice below the table; `headers`: the words of its columns, of which one may say it (2024年目标).
 */
export function yearOf(
  { title, lines }: Pick<Preamble, 'title' | 'lines'>,
  sheetName: string,
  named: readonly number[],
  given: number | null,
  above: TableYear | null = null,
  signed: CivilDate | null = null,
  headers: readonly string[] = [],
): TableYear {
  if (given !== null) return { value: given, source: 'given' };
  const inTitle = readYear(title);
  if (inTitle !== null) return { value: inTitle, source: 'title' };
  for (const line of lines) {
    const year = readYear(line);
    if (year !== null) return { value: year, source: 'notice' };
  }
  // What stands over the sheet's first table says it for those below.
  if (above?.source === 'title' || above?.source === 'notice') return above;
  const inName = readYear(sheetName);
  if (inName !== null) return { value: inName, source: 'sheet-name' };
  if (signed !== null) return { value: Number(signed.slice(0, 4)), source: 'notice' };
  const [inHeader, another] = new Set(headers.flatMap((words) => YEAR_OF_GOALS.exec(words)?.[1] ?? []));
  if (inHeader !== undefined && another === undefined) return { value: Number(inHeader), source: 'header' };
  return { value: null, source: 'none', ...(named.length > 0 ? { named: oftenFirst(named) } : {}) };
}

function oftenFirst(years: readonly number[]): readonly number[] {
  const counts = new Map<number, number>();
  for (const year of years) counts.set(year, (counts.get(year) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([year]) => year);
}
