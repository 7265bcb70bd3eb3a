import { HELPERS } from './helper-formulas';

/*
 * Where things stand on the sheet: columns are 0-based.
 */

/** 序号, 名称, then a figure each, rates, what a unit supports, whether it handed in; in characters. */
export const WIDTHS = [6, 30, 8, 8, 8, 8, 8, 8, 8, 8, 9, 9, 8, 9, 10];
export const LAST = WIDTHS.length - 1;
/** Free columns between what is read and what is hidden. */
export const HELPERS_AT = LAST + 2;
/** The names that stand for several units, and beside them these. */
export const GROUPS_AT = HELPERS_AT + HELPERS.length + 1;
/** Where `FIGURES` begin. */
export const FIRST_FIGURE = 2;
