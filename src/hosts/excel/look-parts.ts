type Format = Excel.CellPropertiesFormat;
type Borders = Excel.CellBorderCollection;

/** What Excel answers for the colour of a cell without a fill. */
export const WHITE = '#FFFFFF';

const FONT = ['name', 'size', 'bold', 'italic', 'underline', 'strikethrough', 'color'] as const;
const OTHERS = [
  'fill',
  'borders',
  'horizontalAlignment',
  'verticalAlignment',
  'wrapText',
  'protection',
] as const;

/** What a look consists of; the letters' parts are those of `FONT`. Each part can be asked for without the others. */
export type LookPart = (typeof FONT)[number] | (typeof OTHERS)[number];

export const LOOK_PARTS: readonly LookPart[] = [...FONT, ...OTHERS];

/** Which way a line of cells runs: a row, or a column. */
export type Direction = 'row' | 'column';

const QUESTIONS = {
  // The pattern may be null without a fill and with a white one: https://github.com/OfficeDev/office-js/issues/4900
  fill: { color: true, pattern: true, tintAndShade: true },
  borders: { style: true, weight: true, color: true },
  horizontalAlignment: true,
  verticalAlignment: true,
  wrapText: true,
  protection: true,
} as const;

/** What `getCellProperties`, `getRowProperties` and `getColumnProperties` are asked to learn these parts. */
export function questionOf(parts: readonly LookPart[]): Excel.CellPropertiesLoadOptions {
  const font = FONT.filter((part) => parts.includes(part));
  const others = OTHERS.filter((part) => parts.includes(part));
  return {
    format: {
      ...(font.length > 0 && { font: Object.fromEntries(font.map((part) => [part, true])) }),
      ...Object.fromEntries(others.map((part) => [part, QUESTIONS[part]])),
    },
  };
}

/** Bytes of an answer beside its parts. */
const ANSWER_BYTES = 30;
/** Excel tells eight lines around a cell, diagonals and inner ones as well. */
const BYTES: Partial<Record<LookPart, number>> = { borders: 520, fill: 50, protection: 60 };

/** About how many bytes one answer takes that tells these parts. */
export function answerBytes(parts: readonly LookPart[]): number {
  return parts.reduce((sum, part) => sum + (BYTES[part] ?? 35), ANSWER_BYTES);
}

/**
 * What the cells of a line have in common, and the parts in which they differ: there Excel answers `null`, or an empty
 * text for a colour. What it does not answer at all counts as differing, and is asked of the cells.
 */
export function commonLook(
  answer: Format,
  parts: readonly LookPart[],
  direction: Direction,
): { readonly alike: Format; readonly differing: readonly LookPart[] } {
  const font: Record<string, unknown> = {};
  const alike: Record<string, unknown> = {};
  const differing: LookPart[] = [];
  for (const part of parts) {
    if (isOfFont(part)) {
      if (isMixed(answer.font?.[part])) differing.push(part);
      else font[part] = answer.font?.[part];
    } else {
      const value = commonValue(answer, part, direction);
      if (isMixed(value)) differing.push(part);
      else alike[part] = value;
    }
  }
  return { alike: { ...alike, ...(Object.keys(font).length > 0 && { font }) }, differing };
}

/** Two parts of one look, put together. */
export function joinLooks(a: Format, b: Format): Format {
  const font = { ...a.font, ...b.font };
  return { ...a, ...b, ...((a.font ?? b.font) && { font }) };
}

function isOfFont(part: LookPart): part is (typeof FONT)[number] {
  return (FONT as readonly LookPart[]).includes(part);
}

function commonValue(answer: Format, part: (typeof OTHERS)[number], direction: Direction): unknown {
  switch (part) {
    case 'fill':
      return isMixed(answer.fill?.color) || !isToldFill(answer.fill) ? null : answer.fill;
    case 'protection':
      return isMixed(answer.protection?.locked) ? null : answer.protection;
    case 'borders':
      return commonLine(answer.borders ?? {}, direction);
    default:
      return answer[part];
  }
}

/** A line without a pattern, a tint or a colour may be one of cells without a fill, or of such and white ones. */
function isToldFill({ color, pattern, tintAndShade }: Excel.CellPropertiesFill = {}): boolean {
  return Boolean(pattern) || color !== WHITE || typeof tintAndShade === 'number';
}

/** Borders of a cell where all lines around and between the cells are the same one; `null` where they are not. */
function commonLine(
  { top, bottom, left, right, horizontal, vertical }: Borders,
  direction: Direction,
): Borders | null {
  const lines = [top, bottom, left, right, direction === 'column' ? horizontal : vertical];
  const same = lines.every(
    (line) =>
      !isMixed(line?.style) &&
      line?.style === top?.style &&
      (line?.style === 'None' ||
        (!isMixed(line?.color) &&
          !isMixed(line?.weight) &&
          line?.color === top?.color &&
          line?.weight === top?.weight)),
  );
  return same && top ? { top, bottom: top, left: top, right: top } : null;
}

function isMixed(value: unknown): boolean {
  return value === null || value === undefined || value === '';
}
