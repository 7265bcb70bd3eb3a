import { overlaps, type Range } from '../grid/address';
import { formulaShape, shiftFormula } from '../grid/shift-formula';
import type { PutSheet } from './model';
import { RowMoves } from './row-moves';
import type { ConditionalFormat, SheetContent, Validation } from './sheet-content';

/**
 * Tells the rules that people laid over a sheet of ours from those that we lay: ours are known by what their formulas
 * say, for nothing else of them lasts. @param next what the sheet will be: all that we lay
 */
export function isTheirs(next: SheetContent): (formula: string, range: Range) => boolean {
  const ours = new Set(next.conditionalFormats.map(({ formula, range }) => formulaShape(formula, range.top)));
  return (formula, range) => !ours.has(formulaShape(formula, range.top));
}

/** The moves that a rebuild means. @param cameFrom as in `PutSheet` */
export function movesOf(next: SheetContent, cameFrom: readonly (number | null)[]): RowMoves {
  return new RowMoves(cameFrom, next.freeze?.rows ?? 0);
}

/**
 * The new content of a sheet with the rules and validations of the old one that people added: each follows its rows.
 * Rules that stood before all of ours still do.
 */
export function withTheirs(
  next: SheetContent,
  old: SheetContent,
  cameFrom: readonly (number | null)[],
): SheetContent {
  const moves = movesOf(next, cameFrom);
  const theirs = isTheirs(next);
  const before: ConditionalFormat[] = [];
  const after: ConditionalFormat[] = [];
  let seenOurs = false;
  for (const rule of old.conditionalFormats) {
    if (theirs(rule.formula, rule.range)) (seenOurs ? after : before).push(...movedRule(rule, moves));
    else seenOurs = true;
  }
  return {
    ...next,
    conditionalFormats: [...before, ...next.conditionalFormats, ...after],
    validations: [...next.validations, ...theirValidations(next, old, moves)],
  };
}

/** Content and moves that undo a rebuild from `old` to `next`: what it kept of theirs is kept again, and moved back. */
export function putBack(
  old: SheetContent,
  next: SheetContent,
  cameFrom: readonly (number | null)[],
): Pick<PutSheet, 'content' | 'cameFrom'> {
  return {
    content: withoutTheirs(old, next),
    cameFrom: movesOf(next, cameFrom).back(old.rows.length),
  };
}

function withoutTheirs(content: SheetContent, next: SheetContent): SheetContent {
  const theirs = isTheirs(next);
  return {
    ...content,
    conditionalFormats: content.conditionalFormats.filter(({ formula, range }) => !theirs(formula, range)),
    validations: content.validations.filter(({ range }) => withoutOurs(range, next).length === 0),
  };
}

function movedRule(rule: ConditionalFormat, moves: RowMoves): ConditionalFormat[] {
  const { range, formula } = rule;
  return moves.ranges(range).map((moved) => ({
    ...rule,
    range: moved,
    formula: shiftFormula(
      formula,
      { row: range.top, column: range.left },
      { row: moved.top, column: moved.left },
    ),
  }));
}

function theirValidations(next: SheetContent, old: SheetContent, moves: RowMoves): Validation[] {
  return old.validations.flatMap((one) =>
    withoutOurs(one.range, next)
      .flatMap((range) => moves.ranges(range))
      .map((range) => ({ ...one, range })),
  );
}

/** What of a validated range lies in columns without a validation of ours. */
export function withoutOurs(range: Range, { validations }: SheetContent): Range[] {
  const ours = validations.map((one) => one.range);
  const found: Range[] = [];
  for (let column = range.left; column <= range.right; column++) {
    const strip = { ...range, left: column, right: column };
    const last = found.at(-1);
    if (ours.some((one) => overlaps({ ...one, top: 0, bottom: range.bottom }, strip))) continue;
    if (last?.right === column - 1) found[found.length - 1] = { ...last, right: column };
    else found.push(strip);
  }
  return found;
}
