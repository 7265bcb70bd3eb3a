import { squash } from '../texts/width';

/** What may stand before a figure: `不低于95`, `≥95`. */
export const ABOUT = '(?:约|近|超|不低于|不少于|[≥≤><~±+-])*';
const FIGURE = new RegExp(
  `^${ABOUT}\\d[\\d,]*(?:\\.\\d+)?(?:[~—至]\\d[\\d,]*(?:\\.\\d+)?)?[%‰]?(?:以上|以下|左右)?$`,
);
/** Longer texts are no bare figures. */
const LONGEST = 20;

/** Whether a cell holds a bare figure and no words: `5.8`, `86%`, `≥95`. */
export function isFigure(text: string): boolean {
  return text.length < LONGEST && FIGURE.test(squash(text));
}
