import { squash } from '../texts/width';

/** What may stand before a figure: `不低于95`, `≥95`. */
export const ABOUT = '(?:约|近|超|不低于|不少于|[≥≤><~±+-])*';
const FIGURE = new RegExp(
  `^${ABOUT}\\d[\\d,]*(?:\\.\\d+)?(?:[~—至]\\d[\\d,]*(?:\\.\\d+)?)?[%‰]?(?:以上|以下|左右)?$`,
);
/** Longer texts are no bare figures. */
const LONGEST = 20;

/** Whether a text may be a bare figure, by its first character: most are none, and nothing has to be copied to tell. */
export function mayBeFigure(text: string): boolean {
  return BEGINS.test(text);
}

const BEGINS = /^(?:[约近超不]|[^A-Za-z\u4e00-\u9fff])/;

/** Whether a cell holds a bare figure and no words: `5.8`, `86%`, `≥95`. */
export function isFigure(text: string): boolean {
  return text.length < LONGEST && FIGURE.test(squash(text));
}
