/** A column's own margin in pixels, part of the width that files and plans speak of; a point is 4/3 pixels. */
const MARGIN = 5;
const POINTS = 0.75;

/** How wide the digits of the workbook's default font are; learnt from a column that nobody sized. */
export interface CharacterWidth {
  readonly pixels: number;
}

/** @param standardWidth of the sheet, in characters without margin; @param points of a column that has it */
export function characterWidth(standardWidth: number, points: number): CharacterWidth {
  const pixels = Math.round((points / POINTS - MARGIN) / standardWidth);
  // A sheet whose last column somebody sized would mislead: 7 is right for the usual fonts.
  return { pixels: pixels >= 5 && pixels <= 20 ? pixels : 7 };
}

/** Characters (margin included, as in a file), to points, as Office.js wants them. */
export function widthToPoints(width: number, { pixels }: CharacterWidth): number {
  return Math.round(width * pixels) * POINTS;
}

export function pointsToWidth(points: number, { pixels }: CharacterWidth): number {
  return Math.round((points / POINTS / pixels) * 100) / 100;
}
