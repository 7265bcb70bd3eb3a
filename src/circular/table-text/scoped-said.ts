import { areSame, isDigitOff, isSlip } from '../numbers';
import { isSpecific } from '../specific';
import type { Statement } from '../statements';
import { stateOf, verbOf } from '../vocabulary';
import { figureWritten, rowsOf } from './cells-said';
import { columnOf, columnsIn, isSaid, valueOf, WHOLE_COLUMN } from './columns';
import type { KnownColumn, KnownRow, KnownTable } from './known-table';
import { type Passage, type SaidFigure, withoutNames } from './passage';
import { cellOf, saidAt, type Said } from './said';

/** What is as far off is another figure; what the words do not name must be nearer. */
const FAR = 0.5;
const NEAR = 0.3;
const HOLDERS = /单位|部门|镇|街道/;
/** `本月共受理诉求`, `本次排查各类问题`: all that the circular is about. */
const THIS_TIME = /本[月期季次周]|(?:排查|发现|摸排|检查|受理)类/g;
/** Words that narrow nothing. */
const GENERAL = /^(?:全[区县市镇]|总体|整体|综合|累计|平均|目前|其中|总)+/;
/** What holds two states is none of them. */
const OF_SEVERAL = /含|及|和/;

/**
 * Figures before which no row is named: of the row that their heading is about (`（一）教育局`, and then `承办12件`), else of all
 * (`全区共115项任务，已完成90项`).
 */
export function scopedSaid(passage: Passage, known: KnownTable): Said[] {
  return passage.figures.flatMap((figure): Said[] => {
    const { said: one } = figure;
    if (!one?.exact || one.depth > 0 || one.remainder) return [];
    const row = rowFor(figure, one, passage, known);
    const own = row && columnFor(figure, one, passage, known);
    if (!row || !own || !isAmid(one, row, known) || isOfSeveral(one, known)) return [];
    const value = valueOf(own.column, row);
    if (value === null) return [];
    const isNear = Math.abs(figure.value - value) <= Math.max(3, (own.isNamed ? NEAR : FAR) * value);
    if (!isNear && !isSlipOf(figure.value, value)) return [];
    const at = { ...saidAt(passage, figure.start, figure.written), cell: cellOf(known, row, own.column) };
    const ofAll = own.isNamed ? 'named' : 'meant';
    const isNarrowed = !own.isNamed && one.scope !== '';
    if (isSaid(figure, value)) return [{ ...at, right: '', proves: value > 0 && !isNarrowed, ofAll }];
    // Words that may narrow it, or not (`本次排查`): a slip of the pen alone is told.
    return isNarrowed && !isSlipOf(figure.value, value)
      ? []
      : [{ ...at, right: figureWritten(figure, value), proves: false, ofAll }];
  });
}

/** `甲区、乙区、丙区签约41个；到位资金35亿元`: of those three together. */
function isOfSeveral({ run }: Statement, { rows }: KnownTable): boolean {
  return rows.filter(({ name }) => run.includes(name)).length > 1;
}

function isSlipOf(said: number, right: number): boolean {
  return isDigitOff(said, right) || isSlip(String(said), String(right));
}

function rowFor(figure: SaidFigure, one: Statement, passage: Passage, known: KnownTable): KnownRow | null {
  if (passage.mentions.some(({ start }) => start < figure.start)) return null;
  if (rowsOf(figure, passage).length > 0) return null;
  const headed = known.byName.get(one.scope.replace(/牵头|承办|负责|责任|单位/g, ''));
  if (headed) return headed;
  return one.when === '' && !isSpecific(one.scope.replace(THIS_TIME, '')) ? known.total : null;
}

interface Column {
  readonly column: KnownColumn;
  /** Its words stand before the figure; else it is the one of its state, or of all that there is. */
  readonly isNamed: boolean;
}

function columnFor(figure: SaidFigure, one: Statement, passage: Passage, known: KnownTable): Column | null {
  const candidates = columnsIn(figure.unit, known, null).filter(({ header }) => !OF_SEVERAL.test(header));
  const named = candidates.filter(({ words }) => words.length > 2 && one.before.endsWith(words));
  const [only] = named;
  if (only) return named.length === 1 ? { column: only, isNamed: true } : null;
  if (one.kind === 'share') {
    // `完成率78.3%` of a 任务完成率; 管网完成率 is another one.
    const words = one.before.replace(GENERAL, '').replace(/[为达是]到?$/, '');
    const rates = candidates.filter((column) => words.length > 1 && column.words.endsWith(words));
    const [rate] = rates;
    return rate && rates.length === 1 ? { column: rate, isNamed: true } : null;
  }
  if (one.nested) return null;
  // `进展滞后的4个单位`: who has things is no figure of the things.
  if (HOLDERS.test(one.nouns)) return null;
  const counts = candidates.filter(({ isRate }) => !isRate);
  const meant =
    one.state === ''
      ? one.whole
        ? counts.find(({ state, header }) => state === '' && WHOLE_COLUMN.test(header))
        : undefined
      : counts.find(({ state, words }) => state === one.state && verbOf(words, stateOf(words)) === one.verb);
  const column =
    meant ??
    columnOf(
      {
        near: withoutNames(passage, 0, figure.start).slice(-one.before.length - 1),
        time: passage.text.slice(0, figure.start),
      },
      counts,
    );
  return column ? { column, isNamed: false } : null;
}

/** A figure of a sentence that names another whole than the table's is about something else. */
function isAmid({ amid }: Statement, row: KnownRow, { columns }: KnownTable): boolean {
  return amid === null || columns.some((column) => areSame(valueOf(column, row) ?? NaN, amid, 0));
}
