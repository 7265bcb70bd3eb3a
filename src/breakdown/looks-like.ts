import { isBlank } from '../texts/invisible';
import { squash } from '../texts/width';
import type { SheetView } from '../grid/view';
import { FOREIGN_WORDS } from './column-words';
import { candidatesOf } from './header';
import type { SheetProblem } from './model';
import { titleKind } from './title-kinds';

/** How far down titles and headers are looked for in a sheet where no table was found. */
const DEPTH = 30;

/**
 * Whether a sheet without a readable table was meant to be one, and what is missing: its title says so and rows of
 * several filled cells follow. A sheet about something else has no problem.
 */
export function problemOf(view: SheetView): SheetProblem | null {
  let titled: { row: number; column: number } | null = null;
  let best: { row: number; column: number; words: number } | null = null;
  let fullRows = 0;
  for (let row = 0; row < view.rowCount; row++) {
    const filled = filledIn(view, row);
    if (filled.length >= 3) fullRows++;
    if (row >= DEPTH) continue;
    const first = filled[0];
    if (first === undefined) continue;
    if (filled.length <= 2 && titleKind(view.own(row, first)?.text ?? '') === 'breakdown')
      titled ??= { row, column: first };
    const words = filled.filter(
      (column) => candidatesOf(squash(view.own(row, column)?.text ?? '')).length > 0,
    ).length;
    // A header is made of such words; a row of the body merely holds some.
    if (words >= 2 && words * 2 >= filled.length && (!best || words > best.words))
      best = { row, column: first, words };
  }
  if (fullRows < 3) return null;
  if (titled) return { kind: 'header', place: best ?? titled };
  const answers = best && hasAnswers(view, best.row);
  return best && answers
    ? { kind: 'column', place: { row: best.row, column: best.column }, role: 'task' }
    : null;
}

/** A row that names lead or supporting units and leaders is the header of a breakdown, whatever else it lacks; but not of a list of whom to call. */
function hasAnswers(view: SheetView, row: number): boolean {
  const foreign = filledIn(view, row).filter((column) =>
    FOREIGN_WORDS.test(squash(view.own(row, column)?.text ?? '')),
  );
  if (foreign.length > 1) return false;
  const roles = new Set(
    filledIn(view, row).map((column) => {
      const best = candidatesOf(squash(view.own(row, column)?.text ?? ''))[0];
      return best?.weight === 1 ? best.role : undefined;
    }),
  );
  return (
    (roles.has('leadUnit') || roles.has('supportUnit')) && (roles.has('leader') || roles.has('indicators'))
  );
}

function filledIn(view: SheetView, row: number): number[] {
  const filled: number[] = [];
  for (let column = 0; column < view.columnCount; column++) {
    if (!isBlank(view.own(row, column)?.text ?? '')) filled.push(column);
  }
  return filled;
}
