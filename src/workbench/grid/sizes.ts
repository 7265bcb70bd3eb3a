/** Excel's sizes in pixels of a screen, at 96 to the inch. */
const PIXELS_PER_POINT = 96 / 72;
/** Characters that a column is wide where the file does not say. */
const DEFAULT_CHARACTERS = 8;
/** Margins and grid line of a column. */
const PADDING = 5;

export function pixelsOfPoints(points: number): number {
  return Math.round(points * PIXELS_PER_POINT);
}

/** The width of a digit in the workbook's default font: what column widths are counted in. Fonts of Chinese offices are wider. */
export function digitWidth(font: { readonly name: string; readonly size: number }): number {
  const latin = /^[\x20-\x7e]+$/.test(font.name);
  return Math.max(5, Math.round((font.size * (latin ? 7 : 8)) / 11));
}

/** Of a `width` as it stands in the file, which includes the padding (ECMA-376 part 1, 18.3.1.13). */
export function pixelsOfWidth(width: number, digit: number): number {
  return Math.trunc(((256 * Math.min(width, 255) + Math.trunc(128 / digit)) / 256) * digit);
}

export function defaultColumnPixels(digit: number): number {
  return Math.ceil((DEFAULT_CHARACTERS * digit + PADDING) / 8) * 8;
}
