import { isDigitOff, isSlip, sumOf } from '../numbers';
import { IS_SHARE } from '../tables/vocabulary';
import { endsAsUnit } from '../../units/words/endings';
import { columnOf, columnsIn, isSaid, onlyColumn, OTHER_TIME, valueOf } from './columns';
import type { KnownColumn, KnownRow, KnownTable } from './known-table';
import { type Passage, type SaidFigure, withoutNames } from './passage';
import { cellOf, saidAt, type Said } from './said';
import { NOUN } from './vocabulary';
import { stateOf } from '../vocabulary';

interface Claim {
  readonly passage: Passage;
  readonly figure: SaidFigure;
  /** One, or those that it is the sum of. */
  readonly rows: readonly KnownRow[];
  /** Its own words: marks and all between the name or figure before it and it. */
  readonly near: string;
  readonly candidates: readonly KnownColumn[];
  /** The columns whose cell is just this. */
  readonly fitting: readonly KnownColumn[];
  /** By its words. */
  readonly column: KnownColumn | null;
  /** They name its state. */
  readonly isState: boolean;
}

/** Words between a name and its figure, at most. */
const REACH = 40;
/** `90%以上`, `不足60%`. */
const LIMIT_BEHIND = /^(?:\(含\)|及|或)?以[上下内]/;
const LIMIT_BEFORE = /(?:高于|低于|超过|超出|不足|不到|未达到?|未满|大于|小于|少于|多于|突破|接近|近)$/;
/** What is asked for is not what is. */
export const WANTED = /要求|确保|力争|务必|争取|不得|[底月日年]前/;
const RATE_NAME = /[\u4e00-\u9fff]{2}[率度]/g;
const JOINED = /^(?:[、和及与]|以及)$/;
const EACH = /(?:均|分别)?各(?:有|自|为|承担|完成)?$|均(?:为|有)$/;
const TOGETHER = /(?:合计|共计|总计|一共|共)(?:为|有|达到?)?$/;
const RESPECTIVELY = '分别';

/**
 * What a paragraph says of the rows that it names, figure by figure: `住房城乡建设局共22项，其中已完成15项`, `水利局2件、粮储局1件`.
 *
 * @param passages all of one paragraph
 */
export function cellsSaid(passages: readonly Passage[], known: KnownTable): Said[] {
  const claims = passages.flatMap((passage) => claimsIn(passage, known));
  return claims.flatMap((claim) => {
    const {
      passage,
      figure,
      rows: [row],
      fitting,
    } = claim;
    if (!row) return [];
    const said = saidAt(passage, figure.start, figure.written);
    const [own] = fitting;
    if (own) {
      const proves = figure.value >= 3 || figure.decimals > 0 || claim.column === own;
      return [{ ...said, cell: cellOf(known, row, own), right: '', proves }];
    }
    const column = columnBeside(claim, claims) ?? claim.column;
    const value = column && sumIn(column, claim.rows);
    if (!column || value === null || !isNear(figure, value, claim.isState)) return [];
    return [
      { ...said, cell: cellOf(known, row, column), right: figureWritten(figure, value), proves: false },
    ];
  });
}

function claimsIn(passage: Passage, known: KnownTable): Claim[] {
  if (passage.mentions.length === 0) return [];
  return passage.figures.flatMap((figure) =>
    ofOneColumn(rowsOf(figure, passage).flatMap((rows) => claimOf(figure, rows, passage, known) ?? [])),
  );
}

/** `甲局、乙局各3项`: what each of several has is one and the same; where one of them has another figure, it is that one. */
function ofOneColumn(claims: readonly Claim[]): readonly Claim[] {
  const [first, ...others] = claims;
  if (!first || others.length === 0) return claims;
  const times = (column: KnownColumn): number =>
    claims.filter(({ fitting }) => fitting.includes(column)).length;
  const [most = null] = [...first.candidates].sort((a, b) => times(b) - times(a));
  if (most && times(most) === claims.length) return claims;
  const column = first.column ?? (most && times(most) * 2 > claims.length ? most : null);
  return claims
    .map((one) => ({ ...one, column, fitting: one.fitting.filter((each) => each === column) }))
    .filter(({ fitting }) => fitting.length === 0);
}

/** Of which rows a figure is said: of the last one named before it; of each in a list that has so many; of all of them together. */
export function rowsOf({ start }: SaidFigure, { text, figures, mentions }: Passage): KnownRow[][] {
  const before = mentions.filter(({ end }) => end <= start);
  const last = before.at(-1);
  if (!last) return [];
  const list = [last];
  for (const one of [...before].reverse().slice(1)) {
    if (!JOINED.test(text.slice(one.end, list[0]?.start))) break;
    list.unshift(one);
  }
  const rows = list.map(({ row }) => row);
  const own = respectively(text, start, last.end, figures);
  if (own >= 0) return rows[own] && rows.length > 1 ? [[rows[own]]] : [];
  if (start - last.end > REACH) return [];
  if (list.length === 1) return [rows];
  const behind = figures.filter((one) => one.start > last.end);
  const words = text.slice(last.end, behind[0]?.start);
  const isFirst = behind[0]?.start === start;
  if (EACH.test(words)) return isFirst ? rows.map((row) => [row]) : [];
  return TOGETHER.test(words) && isFirst ? [rows] : [];
}

/** The how manieth of several figures behind 分别 it is, 0-based: `甲镇、乙镇分别受理9件、7件，办结率分别为90%、80%`; -1 for none. */
function respectively(text: string, start: number, from: number, figures: readonly SaidFigure[]): number {
  const at = text.lastIndexOf(RESPECTIVELY, start);
  if (at < from) return -1;
  const behind = figures.filter((one) => one.start > at);
  const isRun = behind.every(
    (one, n) =>
      one.start > start ||
      n === 0 ||
      /^(?:[、和及与,]|以及)$/.test(text.slice(behind[n - 1]?.end, one.start)),
  );
  return isRun && /^分别[^,;:、]{0,6}$/.test(text.slice(at, behind[0]?.start))
    ? behind.findIndex((one) => one.start === start)
    : -1;
}

function claimOf(
  figure: SaidFigure,
  rows: readonly KnownRow[],
  passage: Passage,
  known: KnownTable,
): Claim | null {
  const { text, figures, mentions } = passage;
  const candidates = columnsIn(figure.unit, known, rows[0] ?? null);
  const lead = text.slice(0, figure.start);
  const last = figures.findLast(({ end }) => end <= figure.start)?.end ?? 0;
  const named = Math.max(0, ...mentions.filter(({ end }) => end <= figure.start).map(({ end }) => end));
  const clause = Math.max(...[',', ':', '、'].map((mark) => lead.lastIndexOf(mark))) + 1;
  const near = lead.slice(Math.max(last, named, clause));
  if (WANTED.test(lead.slice(lead.lastIndexOf(',') + 1))) return null;
  // `产业领域7项滞后任务中，县工信局3项`: somebody else's.
  if (clause > named && endsAsUnit(near.replace(/(?:共|有|为|各|牵头|承办)+$/, ''))) return null;
  const behind = behindOf(figure, passage);
  // What somebody is above or below is not what he has.
  if (LIMIT_BEHIND.test(text.slice(figure.end)) || LIMIT_BEFORE.test(lead)) return null;
  const wide = withoutNames(passage, 0, Math.max(last, named, clause));
  const unit = figure.unit === '%' ? '' : figure.unit;
  // `15项任务中11项已完成`: what stands before tells the whole.
  const own = /[中里]$/.test(near) && stateOf(behind) !== '' ? behind : near;
  const column =
    columnOf({ near: `${own}${unit}`, time: lead }, candidates) ??
    columnOf({ near: `${near}${behind}`, wide, time: lead }, candidates) ??
    shareColumn(near, candidates) ??
    (OTHER_TIME.test(wide) ? null : saidAlone(near, wide, figure.unit, candidates)) ??
    mainOf(text, known);
  // Where its own words say the state of a column, no figure of another state will do.
  // `发现的33个问题即知即改`: what became of them is no column of how many they are.
  const state = stateOf(near) || (NOUN.test(behind) ? '' : stateOf(behind));
  const isState = column !== null && state !== '' && state === column.state;
  return {
    passage,
    figure,
    rows,
    near,
    candidates,
    fitting: candidates.filter(
      (one) => (!isState || one.state === column.state) && isSaid(figure, sumIn(one, rows)),
    ),
    column,
    isState,
  };
}

/** `占40.0%`: where one column tells shares. */
function shareColumn(near: string, candidates: readonly KnownColumn[]): KnownColumn | null {
  const shares = candidates.filter(({ header, isRate }) => isRate && IS_SHARE.test(header));
  return /占(?:比|总[数量]|全部)?(?:为|达)?$/.test(near) && shares.length === 1 ? (shares[0] ?? null) : null;
}

/** `满意率：甲镇96%、乙镇98%` is about no column of another rate. */
function saidAlone(
  near: string,
  wide: string,
  unit: string,
  candidates: readonly KnownColumn[],
): KnownColumn | null {
  const column = onlyColumn(near, unit, candidates);
  const [rate] = wide.match(RATE_NAME)?.slice(-1) ?? [];
  return column && rate !== undefined && !column.words.includes(rate) ? null : column;
}

/** What of the words behind a figure goes with it; of those up to another figure only the noun: `4项任务仅完成2项`. */
function behindOf({ end }: SaidFigure, { text, figures }: Passage): string {
  const words = /^[^,:、()。]{0,8}/.exec(text.slice(end))?.[0] ?? '';
  const isShared = figures.some(({ start }) => start >= end && start <= end + words.length);
  return isShared ? (NOUN.exec(words)?.[0] ?? '') : words;
}

function sumIn(column: KnownColumn, rows: readonly KnownRow[]): number | null {
  const values = rows.map((row) => valueOf(column, row));
  return values.includes(null) ? null : sumOf(values.map((value) => value ?? 0));
}

/** Where a passage names no other column. */
export function mainOf(text: string, { main, columns }: KnownTable): KnownColumn | null {
  return columns.some(({ words }) => words.length > 1 && text.includes(words)) ? null : main;
}

/** The column that the figures with the same words beside it are all of: two and more that fit, and hardly one that does not. */
function columnBeside(claim: Claim, claims: readonly Claim[]): KnownColumn | null {
  const beside = claims.filter(
    ({ figure, near, rows }) =>
      figure.unit === claim.figure.unit && near === claim.near && rows[0] !== claim.rows[0],
  );
  const fits = claim.candidates
    .map((column) => ({ column, times: beside.filter(({ fitting }) => fitting.includes(column)).length }))
    .sort((a, b) => b.times - a.times);
  const [first, second] = fits;
  const isAll = first !== undefined && first.times >= 2 && first.times > (second?.times ?? 0);
  return isAll && beside.length - first.times <= first.times / 3 ? first.column : null;
}

/** What is far from it is another figure; a slip is near, or has the same digits. */
function isNear({ value, decimals }: SaidFigure, right: number, isState: boolean): boolean {
  const cell = Math.abs(right);
  return (
    Math.abs(value - cell) <= (isState ? Math.max(4, cell * 0.6) : Math.max(2, cell * 0.35)) ||
    isDigitOff(value, cell) ||
    isSlip(value.toFixed(decimals), cell.toFixed(decimals))
  );
}

/** A figure as it would be written in place of another: with its unit, and as many decimals. */
export function figureWritten({ written: own, decimals, value, step }: SaidFigure, right: number): string {
  const unit = own.replace(/^[\d,.，．０-９\s]+/, '');
  const scale = step === 0 || value === 0 ? 1 : step * 10 ** decimals;
  return `${Number((Math.abs(right) / scale).toPrecision(12)).toFixed(decimals)}${unit}`;
}
