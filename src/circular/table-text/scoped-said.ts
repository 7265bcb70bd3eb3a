import { areSame } from '../numbers';
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
    if (!row || !own || !isAmid(one, row, known)) return [];
    const value = valueOf(own.column, row);
    if (value === null || Math.abs(figure.value - value) > Math.max(3, (own.isNamed ? NEAR : FAR) * value))
      return [];
    const at = { ...saidAt(passage, figure.start, figure.written), cell: cellOf(known, row, own.column) };
    const ofAll = own.isNamed ? 'named' : 'meant';
    return isSaid(figure, value)
      ? [{ ...at, right: '', proves: value > 0, ofAll }]
      : [{ ...at, right: figureWritten(figure, value), proves: false, ofAll }];
  });
}

function rowFor(figure: SaidFigure, one: Statement, passage: Passage, known: KnownTable): KnownRow | null {
  if (passage.mentions.some(({ start }) => start < figure.start)) return null;
  if (rowsOf(figure, passage).length > 0) return null;
  const headed = known.byName.get(one.scope.replace(/牵头|承办|负责|责任|单位/g, ''));
  if (headed) return headed;
  return one.when === '' && !isSpecific(one.scope) ? known.total : null;
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
    const column = columnOf({ near: one.before }, candidates);
    return column && { column, isNamed: true };
  }
  if (one.scope !== '' || one.nested) return null;
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
