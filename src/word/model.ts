/** A Word file as people read it: what is printed, in order, revisions taken as accepted. Notes and comments are left out. */
export interface WordDocument {
  readonly blocks: readonly Block[];
}

export type Block = WordParagraph | WordTable;

interface WordParagraph {
  readonly kind: 'paragraph';
  /** With its automatic number (`一、`), tabs as tabs, line breaks inside as `\n`; '' for an empty one. */
  readonly text: string;
  /** Outline level of a heading, 1 the outermost; `null` for other paragraphs. */
  readonly heading: number | null;
}

export interface WordTable {
  readonly kind: 'table';
  /** Columns of the table's grid. */
  readonly columns: number;
  readonly rows: readonly WordRow[];
}

export interface WordRow {
  /** Word repeats it at the top of every page. */
  readonly header: boolean;
  /** From left to right; where a cell from above reaches down into this row, there is none. */
  readonly cells: readonly WordCell[];
}

export interface WordCell {
  /** 0-based grid column of its left edge. */
  readonly column: number;
  /** Grid columns and rows that it takes, 1 and more. */
  readonly columnSpan: number;
  readonly rowSpan: number;
  /** Paragraphs, and tables inside the cell. */
  readonly blocks: readonly Block[];
}

/** The texts of blocks in reading order, one for each paragraph; of a table cell by cell, row by row. */
export function paragraphTexts(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [block.text]
      : block.rows.flatMap(({ cells }) => cells.flatMap((cell) => paragraphTexts(cell.blocks))),
  );
}

/**
 * The lines of blocks in reading order: one for each paragraph, and one for each row of a table, its cells apart by tabs as a
 * copied table has them. Where a cell holds several paragraphs it is laid out by the table, and each is a line of its own.
 */
export function lineTexts(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : block.rows.flatMap(lineOf)));
}

function lineOf({ cells }: WordRow): string[] {
  const texts = cells.map((cell) => lineTexts(cell.blocks));
  const isLine =
    texts.length > 1 && texts.every((lines) => lines.length <= 1 && !/[\n\t]/.test(lines[0] ?? ''));
  return isLine ? [texts.map(([line = '']) => line).join('\t')] : texts.flat();
}

/** A cell's text: its paragraphs, one a line; empty ones at its ends left out. */
export function cellText({ blocks }: WordCell): string {
  return paragraphTexts(blocks)
    .join('\n')
    .replace(/^\n+|\n+$/g, '');
}
