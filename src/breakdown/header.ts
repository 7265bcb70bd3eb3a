import type { SheetView } from '../grid/view';
import { remembered } from '../grid/remembered';
import { isBlank } from '../texts/invisible';
import { squash } from '../texts/width';
import { FOREIGN_WORDS, HEADER_WITH_TIME, HEADER_WORDS, type HeaderWord } from './column-words';
import { COLUMN_ROLES, ROLES, type ColumnRole } from './roles';
import { sectionDepth } from './sections';
import { tasksAnswerBelow } from './text-answers';
import { titleKindAbove, type TitleKind } from './title-kinds';
import { unitsWithMarks } from './unit-marks';

/** The header of a table, before its columns are told apart. */
export interface Header {
  /** 0-based, one to three rows. */
  readonly rows: readonly number[];
  readonly cells: readonly HeaderCell[];
  /** How much it looks like the header of a breakdown; see `isBreakdownHeader`. */
  readonly score: number;
}

export interface HeaderCell {
  /** 0-based sheet column. */
  readonly column: number;
  /** Squashed words; of a two-row header the lower cell, or both joined where the lower alone says nothing. */
  readonly words: string;
  /** Where a cell spans several columns: the place of this column among them. */
  readonly span: { readonly index: number; readonly count: number };
  readonly candidates: readonly Pick<HeaderWord, 'role' | 'weight'>[];
}

/** Longer texts are contents, not headers. */
const LONGEST_WORDS = 24;

/** For each but the first: a breakdown may well have one column for the telephone or the money. */
const FOREIGN_SCORE = -1.5;
const ENOUGH = 5;
/** What a column of unknown words is worth where the others say who answers for it: it may hold the tasks. */
const UNKNOWN_TASK = 1.2;
const WEAK = 0.6;
const KNOWN = 0.8;

/** What the title above adds: it may make up for a column that others have, or speak against header words in a list of another kind. */
function titleScore(kind: TitleKind): number {
  if (kind === null) return 0;
  return kind === 'breakdown' ? 1 : -2;
}

/** All header words that the text could be, strongest first. Body cells pass through here as well. */
export const candidatesOf = remembered((words): readonly HeaderWord[] => {
  const asWritten = matching(words);
  const plain = withoutNotes(words);
  const bare = plain === words ? [] : matching(plain);
  // What a bracket adds to a word for tasks decides nothing: 三级任务（具体举措）.
  const [best] = bare;
  if (best?.role === 'task' && best.weight >= KNOWN) return bare;
  return (best?.weight ?? 0) > (asWritten[0]?.weight ?? 0) ? bare : asWritten;
});

function matching(words: string): readonly HeaderWord[] {
  if (words === '' || words.length > LONGEST_WORDS) return [];
  return HEADER_WORDS.filter(({ pattern }) => pattern.test(words)).sort((a, b) => b.weight - a.weight);
}

/** `*类别`, `类别（必填）`: what a form adds to a header word. */
function withoutNotes(words: string): string {
  return words.replace(/^[*★☆※#]+/, '').replace(/(.)\([^()]*\)[*★☆※#]*$|[*★☆※#:]+$/, '$1');
}

/** Reads the row as the (first) row of a header; `null` where it cannot be one. */
export function readHeader(view: SheetView, row: number): Header | null {
  if (!mayBeHeader(view, row)) return null;
  const best = headerAt(view, row);
  return isBreakdownHeader(best) || tasksAnswerBelow(view, best) ? best : null;
}

/** Whether a sheet row holds enough header words to be worth a closer look. */
function mayBeHeader(view: SheetView, row: number): boolean {
  const texts: string[] = [];
  for (let column = 0; column < view.columnCount; column++) {
    const text = view.own(row, column)?.text;
    if (text === undefined || isBlank(text)) continue;
    if (text.length > 2 * LONGEST_WORDS) return false;
    texts.push(text);
  }
  const words = texts.map(squash).filter((text) => candidatesOf(text).length > 0);
  const known = words.length;
  // 责任单位： | 区教育局 | 分管领导： | 石峰: a form's labels beside their values.
  if (known < 2 || (known < texts.length && words.every((text) => text.endsWith(':')))) return false;
  const withUnits = known * 2 >= texts.length ? known : known + unitsWithMarks(view, row).size;
  return withUnits * 2 >= texts.length;
}

/** A second header row stands under a cell that spans columns, or fills what the first leaves empty; merges tell. */
function hasSecondRow(view: SheetView, row: number): boolean {
  if (row + 1 >= view.rowCount) return false;
  let below = 0;
  let unknown = 0;
  for (let column = 0; column < view.columnCount; column++) {
    const text = view.own(row + 1, column)?.text;
    if (text === undefined || isBlank(text)) continue;
    const merge = view.mergeAt(row + 1, column);
    // A section over the whole width (`一、主要预期指标`) is the first row of the body.
    if (merge && merge.right - merge.left >= 2 && merge.right - merge.left + 1 >= view.columnCount * 0.6)
      return false;
    if (sectionDepth(text) !== null || squash(text).length > LONGEST_WORDS) return false;
    below++;
    if (candidatesOf(squash(text)).length === 0) unknown++;
  }
  return below > 0 && (unknown === 0 || reachesDown(view, row, 1));
}

/** Whether header words are merged over this row and some below: then all are the header, whatever else they say. */
function reachesDown(view: SheetView, row: number, rowsBelow: number): boolean {
  let words = 0;
  for (let column = 0; column < view.columnCount; column++) {
    const merge = view.mergeAt(row, column);
    if (merge?.top !== row || merge.bottom !== row + rowsBelow || merge.left !== column) continue;
    if (candidatesOf(squash(view.text(row, column))).length > 0) words++;
  }
  return words >= 2;
}

/** Words of the upper row that reach over or into the lower one: 形象进度 over four quarters, 序号 over both rows. */
function isLinked(view: SheetView, row: number): boolean {
  for (let column = 0; column < view.columnCount; column++) {
    const merge = view.mergeAt(row, column);
    if (!merge || merge.top !== row || squash(view.text(row, column)) === '') continue;
    if (merge.bottom === row + 1) return true;
    if (
      merge.bottom === row &&
      merge.right > merge.left &&
      merge.right - merge.left + 1 < view.columnCount * 0.6
    )
      return true;
  }
  return false;
}

function headerOf(view: SheetView, rows: readonly number[]): Header {
  const cells: HeaderCell[] = [];
  let score = 0;
  let foreign = 0;
  const scored = new Map<ColumnRole, number>();
  const units = unitsWithMarks(view, rows.at(-1) ?? 0);
  for (let column = 0; column < view.columnCount; column++) {
    const cell = headerCell(view, rows, column, units.get(column));
    if (!cell) continue;
    cells.push(cell);
    if (FOREIGN_WORDS.test(cell.words) && ++foreign > 1) score += FOREIGN_SCORE;
    const best = cell.candidates[0];
    if (best) scored.set(best.role, Math.max(best.weight, scored.get(best.role) ?? 0));
  }
  // 建设内容 alone are the tasks.
  const details = scored.get('details');
  if (details !== undefined && !scored.has('task')) scored.set('task', details);
  for (const [role, weight] of scored) score += ROLES[role].weight * weight;
  if (!scored.has('supportUnit') && supportsBesideLead(cells)) score += ROLES.supportUnit.weight * WEAK;
  if (!scored.has('task') && mayHoldTasks(cells)) score += UNKNOWN_TASK;
  score += titleScore(titleKindAbove(view, rows[0] ?? 0));
  return { rows, cells, score };
}

/** 责任单位 beside 牵头单位. */
function supportsBesideLead(cells: readonly HeaderCell[]): boolean {
  const leads = cells.flatMap(({ candidates }) => (candidates[0]?.role === 'leadUnit' ? candidates[0] : []));
  return leads.some(({ weight }) => weight === 1) && leads.some(({ weight }) => weight < 1);
}

/** A column amid the header whose words are unknown, or that has none. */
function mayHoldTasks(cells: readonly HeaderCell[]): boolean {
  const gap = cells.some(({ column }, index) => index > 0 && column > (cells[index - 1]?.column ?? 0) + 1);
  return gap || cells.some(({ words, candidates }) => candidates.length === 0 && !FOREIGN_WORDS.test(words));
}

const ALONE = { index: 0, count: 1 };
const IS_UNIT = [{ role: 'leadUnit', weight: 1 }] as const;

/** `unit`: where the column is one with marks below. */
function headerCell(
  view: SheetView,
  rows: readonly number[],
  column: number,
  unit: string | undefined,
): HeaderCell | null {
  if (unit !== undefined) return { column, words: unit, span: ALONE, candidates: IS_UNIT };
  const parts = rows.map((row) => squash(view.text(row, column)));
  const last = rows[rows.length - 1] ?? 0;
  const merge = view.mergeAt(last, column);
  const spans = merge !== undefined && merge.right > merge.left && rows.includes(merge.top);
  const span = spans
    ? { index: column - merge.left, count: Math.min(merge.right, view.columnCount - 1) - merge.left + 1 }
    : ALONE;
  const distinct = parts.filter((part, index) => part !== '' && parts.indexOf(part) === index);
  const lower = distinct[distinct.length - 1];
  if (lower === undefined) return null;
  const words = distinct.length > 1 ? together(distinct, lower) : lower;
  return { column, words, span, candidates: candidatesOf(words) };
}

/** 启动, 完成 below 时间节点: 启动时间, 完成时间. */
const BEGINS_OR_ENDS = /^(?:计划|拟|预计|实际)?(?:启动|开始|起始|开工|动工|完成|结束|截止|完工|竣工|办结)$/;

function together(distinct: readonly string[], lower: string): string {
  const joined = distinct.join('');
  if (BEGINS_OR_ENDS.test(lower) && /时间|时限|期限/.test(joined)) return `${lower}时间`;
  return saysMore(joined, lower) ? joined : lower;
}

/**
 * `牵头` over `单位`: only together do the two say something, `一季度` over `目标` by when, `进展情况` over `一季度` that it was reported. `责任人` below `牵头责任单位`
 * says it by itself.
 */
function saysMore(joined: string, lower: string): boolean {
  const [both, alone] = [candidatesOf(joined)[0], candidatesOf(lower)[0]];
  if (both?.role === 'indicators' && both.weight === 1 && alone?.role === 'task')
    return HEADER_WITH_TIME.test(joined) && !HEADER_WITH_TIME.test(lower);
  if (both?.role === 'progress' && alone?.role === 'indicators') return HEADER_WITH_TIME.test(lower);
  if ((both?.weight ?? 0) <= (alone?.weight ?? 0)) return false;
  return alone?.role !== 'leader' || both?.role === 'leader';
}

/** A breakdown names tasks (or has a column that may hold them) and says who answers for them, by when, or in what steps. */
function isBreakdownHeader({ cells, score }: Header): boolean {
  const roles = new Set(
    cells
      .flatMap(({ candidates }) => candidates.map(({ role }) => role))
      .filter((role) => ROLES[role].weight > 0),
  );
  if (supportsBesideLead(cells)) roles.add('supportUnit');
  const answers = COLUMN_ROLES.filter((role) => ROLES[role].answers !== 'no' && roles.has(role));
  const hasTask = roles.has('task') || roles.has('section') || answers.length >= 2;
  // 工作任务 and 责任单位 alone, below a title that says what they are.
  return score >= ENOUGH && hasTask && answers.length >= 1 && roles.size >= Math.min(3, cells.length);
}

/** The header that a person pointed at: its first row, and the second where one belongs to it. */
export function headerAt(view: SheetView, row: number): Header {
  const single = headerOf(view, [row]);
  if (reachesDown(view, row, 2)) return headerOf(view, [row, row + 1, row + 2]);
  const double = hasSecondRow(view, row) ? headerOf(view, [row, row + 1]) : null;
  if (!double) return single;
  if (reachesDown(view, row, 1)) return double;
  return double.score > single.score || (double.score === single.score && isLinked(view, row))
    ? double
    : single;
}
