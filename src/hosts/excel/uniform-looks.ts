import type { Range } from '../../grid/address';
import { rangeAt } from './write-cells';

const SIDES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideHorizontal'] as const;

/**
 * Asks for the look of a piece of one column; the answer is `null` where its cells do not look alike. Ours are alike in
 * most columns, and one answer for hundreds of cells is a thousandth of an answer for each.
 */
export function queueUniformLook(sheet: Excel.Worksheet, range: Range): () => Excel.CellProperties | null {
  const { format } = rangeAt(sheet, range);
  format.load('horizontalAlignment,verticalAlignment,wrapText');
  const font = format.font.load('name,size,bold,italic,underline,strikethrough,color');
  const fill = format.fill.load('color,pattern');
  const protection = format.protection.load('locked');
  const sides = range.top === range.bottom ? SIDES.slice(0, 4) : SIDES;
  const borders = sides.map((side) => format.borders.getItem(side).load('style,weight,color'));
  return () => {
    const [first] = borders;
    const line = first && { style: first.style, weight: first.weight, color: first.color };
    const sameLines = borders.every(
      (one) =>
        one.style === line?.style &&
        (one.style === 'None' || (one.weight === line.weight && one.color === line.color)),
    );
    const { name, size, bold, italic, underline, strikethrough, color } = font;
    const { horizontalAlignment, verticalAlignment, wrapText } = format;
    const fonts = { name, size, bold, italic, underline, strikethrough, color };
    const values: unknown[] = [
      ...Object.values(fonts),
      ...[fill.color, fill.pattern, protection.locked],
      ...[horizontalAlignment, verticalAlignment, wrapText],
    ];
    if (!line || !sameLines || values.some(isMixed)) return null;
    return {
      format: {
        font: fonts,
        fill: { color: fill.color, pattern: fill.pattern },
        borders: { top: line, bottom: line, left: line, right: line },
        horizontalAlignment,
        verticalAlignment,
        wrapText,
        protection: { locked: protection.locked },
      },
    };
  };
}

/** Where cells differ, Excel answers `null`, and an empty text for colours. */
function isMixed(value: unknown): boolean {
  return value === null || value === undefined || value === '';
}
