import { paragraphsOf } from '../report/paragraphs';
import { asReadText } from '../report/text';
import { isBlank, trimmed } from '../texts/invisible';
import { squash } from '../texts/width';
import { cellText, type Block, type WordDocument, type WordTable } from '../word/model';
import type { Circular, CircularParagraph, CircularTable } from './model';

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

/** Takes a plain text apart, as decoded or pasted. Two lines with tabs and more, one below the other, are rows of a table. */
export function circularOfText(source: string): Circular {
  const paragraphs: CircularParagraph[] = [];
  const tables: CircularTable[] = [];
  let number = 0;
  for (const { isTable, lines } of blocksOf(asReadText(source).split('\n'))) {
    if (isTable) {
      tables.push({
        number: tables.length + 1,
        after: number,
        rows: rectangle(lines.map((line) => line.split('\t').map(squash))),
        lines: lines.map((_, at) => number + at + 1),
      });
      number += lines.length;
    } else for (const { text } of paragraphsOf(lines.join('\n'))) paragraphs.push({ number: ++number, text });
  }
  return { paragraphs, tables };
}

function blocksOf(lines: readonly string[]): { readonly isTable: boolean; readonly lines: string[] }[] {
  const blocks: { isTable: boolean; lines: string[] }[] = [];
  lines.forEach((line, at) => {
    const isTable = isRow(line) && (isRow(lines[at - 1] ?? '') || isRow(lines[at + 1] ?? ''));
    const last = blocks.at(-1);
    if (last?.isTable === isTable) last.lines.push(line);
    else blocks.push({ isTable, lines: [line] });
  });
  return blocks;
}

function isRow(text: string): boolean {
  return text.split('\t').length >= 2 && !/[。！？]$/.test(text);
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

function rectangle(rows: readonly string[][]): string[][] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')]);
}
