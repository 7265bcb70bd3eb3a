import { paragraphsOf } from '../report/paragraphs';
import { asReadText } from '../report/text';
import { isBlank, trimmed } from '../texts/invisible';
import { squash } from '../texts/width';
import { cellText, type Block, type WordDocument, type WordTable } from '../word/model';
import type { Circular, CircularParagraph, CircularTable } from './model';
import { blocksOf, rectangle } from './text-tables';

/** Takes a Word file apart. Cells of tables are no paragraphs. */
export function circularOfWord({ blocks }: WordDocument): Circular {
  const paragraphs: CircularParagraph[] = [];
  const tables: CircularTable[] = [];
  for (const block of blocks) {
    if (block.kind === 'table')
      tables.push({ number: tables.length + 1, after: paragraphs.length, rows: gridOf(block) });
    else
      for (const text of linesOf(block))
        if (!isBlank(text)) paragraphs.push({ number: paragraphs.length + 1, text: trimmed(text) });
  }
  return { paragraphs, tables };
}

/** Takes a plain text apart, as decoded or pasted, with the tables that stand in it. Each row is a paragraph by its number. */
export function circularOfText(source: string): Circular {
  const paragraphs: CircularParagraph[] = [];
  const tables: CircularTable[] = [];
  let number = 0;
  for (const { lines, rows, rowLines } of blocksOf(asReadText(source).split('\n'))) {
    if (rows) {
      const above = number;
      tables.push({
        number: tables.length + 1,
        after: above,
        rows,
        lines: rowLines.map((line) => above + line + 1),
      });
      number += lines.length;
    } else for (const { text } of paragraphsOf(lines.join('\n'))) paragraphs.push({ number: ++number, text });
  }
  return { paragraphs, tables };
}

/** A line break inside a paragraph begins a new line for the reader, not a new paragraph. */
function linesOf(block: Exclude<Block, WordTable>): string[] {
  return [block.text.replace(/\s*\n\s*/g, '\n')];
}

function gridOf(table: WordTable): string[][] {
  return rectangle(
    table.rows.map(({ cells }) => {
      const row: string[] = [];
      for (const cell of cells) row[cell.column] = squash(cellText(cell));
      return Array.from(row, (text: string | undefined) => text ?? '');
    }),
  );
}
