import { lastCellOf } from './places';

/** A column's own margin in pixels, part of the width that files and plans speak of; a point is 4/3 pixels. */
const MARGIN = 5;
const POINTS = 0.75;

/** How wide the digits of the workbook's default font are; learnt from a column that nobody sized. */
export interface CharacterWidth {
  readonly pixels: number;
  /** Points of a column that nobody sized. */
  readonly standard: number;
}

/** Of the usual fonts. */
export const USUAL_CHARACTERS: CharacterWidth = { pixels: 7, standard: 48 };

/**
 * Asks how wide a character of the default font is, by a column at the sheet's end that hardly anybody sized.
 *
 * @param besides what else is loaded of the sheet: each load costs Excel an action
 */
export function queueCharacterWidth(
  sheet: Excel.Worksheet,
  besides: readonly (keyof Excel.Worksheet)[] = [],
): () => CharacterWidth {
  sheet.load(['standardWidth', ...besides].join());
  const { format } = lastCellOf(sheet);
  format.load('columnWidth');
  return () => characterWidth(sheet.standardWidth, format.columnWidth);
}

/** @param standardWidth of the sheet, in characters without margin; @param points of a column that has it */
function characterWidth(standardWidth: number, points: number): CharacterWidth {
  const pixels = Math.round((points / POINTS - MARGIN) / standardWidth);
  // A sheet whose last column somebody sized would mislead.
  return { pixels: pixels >= 5 && pixels <= 20 ? pixels : USUAL_CHARACTERS.pixels, standard: points };
}

/** Characters (margin included, as in a file), to points, as Office.js wants them. */
export function widthToPoints(width: number, { pixels }: CharacterWidth): number {
  return Math.round(width * pixels) * POINTS;
}

export function pointsToWidth(points: number, { pixels }: CharacterWidth): number {
  return Math.round((points / POINTS / pixels) * 100) / 100;
}

/** Whether a column of this width is one that nobody sized. */
export function isStandardWidth(width: number, characters: CharacterWidth): boolean {
  return widthToPoints(width, characters) === characters.standard;
}
