/** Points per line of text, as a multiple of the font size: roomy enough for every common CJK font. */
const LINE = 1.5;
/** Pixels of a digit in the workbook's default font (Calibri 11), the unit of column widths. */
const DIGIT = 7;
/** Pixels that Excel keeps free at the sides of a cell. */
const PADDING = 8;

/** Width of a text in pixels: CJK characters are square, others about half as wide. */
function pixels(text: string, fontSize: number): number {
  const square = (fontSize * 96) / 72;
  let width = 0;
  for (const char of text) width += (char.codePointAt(0) ?? 0) > 0x2000 ? square : square * 0.56;
  return width;
}

/** Points that a wrapped text needs in a cell `columns` characters wide. */
export function textHeight(text: string, columns: number, fontSize: number): number {
  const room = columns * DIGIT - PADDING;
  // A line ends early where the next character may not begin a line: reckon with one character less.
  const usable = Math.max(room - (fontSize * 96) / 72 / 2, fontSize * 1.4);
  let lines = 0;
  for (const line of text.split('\n')) lines += Math.max(1, Math.ceil(pixels(line, fontSize) / usable));
  return lines * fontSize * LINE + 6;
}
