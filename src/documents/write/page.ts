/** Twentieths of a point: what Word counts lengths in. */
const twips = (millimetres: number): number => Math.round((millimetres / 25.4) * 1440);
const points = (value: number): number => Math.round(value * 20);

const A4 = { width: twips(210), height: twips(297) };

/**
 * GB/T 9704-2012, 5.2: head 37 mm, binding edge 28 mm, so that 156 × 225 mm are left for 22 lines of 28 characters. A landscape page
 * is the same sheet turned, its head at the binding edge (7.4).
 */
export const PORTRAIT = { ...A4, top: twips(37), right: twips(26), bottom: twips(35), left: twips(28) };
export const LANDSCAPE = {
  width: A4.height,
  height: A4.width,
  top: twips(28),
  right: twips(37),
  bottom: twips(26),
  left: twips(35),
};
type PageShape = typeof PORTRAIT;

/** 7 mm under the text (7.5): the line's middle, so that its lower edge is a little farther down. */
export const FOOTER = { portrait: twips(25.5), landscape: twips(16.5) };

/** 22 lines on 225 mm. */
export const LINE = points(28.95);
/** A character of 3号 takes 16 points; with this beside each, in twentieths of a point, 28 stand in a line of 156 mm. */
export const SQUEEZE = -5;

export function textWidth({ width, left, right }: PageShape): number {
  return width - left - right;
}
