import { cutText } from '../plan/cell-text';
import { withoutInvisible } from '../texts/invisible';
import type { Paper, PaperBlock } from './model';

/** A paper as plain text, a paragraph or a row of a table a line: what is shown before the file is made. */
export function paperText({ sections }: Paper): string {
  return sections.map(({ blocks }) => blocks.flatMap(linesOf).join('\n')).join('\n\n');
}

function linesOf(block: PaperBlock): string[] {
  if (block.kind === 'paragraph') return [block.text];
  if (block.kind === 'chart') return [block.title];
  const rows = block.rows.map((row) => row.map(({ text }) => text.replace(/\s*\n\s*/g, ' ')));
  return [...(block.head.length > 0 ? [block.head] : []), ...rows].map((cells) => cells.join('\t'));
}

/** What a person has to fill in, each as often as it stands there. */
export function openPoints(paper: Paper): readonly string[] {
  return paperText(paper).match(OPEN) ?? [];
}

/** What is left to a person. */
const OPEN = /【待补[^【】\n]*】/g;

/** A text cut into what is left to a person and what is not, in order. */
export function openPieces(text: string): readonly { readonly text: string; readonly open: boolean }[] {
  const pieces: { text: string; open: boolean }[] = [];
  let from = 0;
  for (const found of text.matchAll(OPEN)) {
    if (found.index > from) pieces.push({ text: text.slice(from, found.index), open: false });
    pieces.push({ text: found[0], open: true });
    from = found.index + found[0].length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), open: false });
  return pieces;
}

/** Text of a cell as it goes onto paper: no characters that show nothing, tabs and runs of spaces as one space. */
export function lineOf(text: string): string {
  return withoutInvisible(text).replace(/\s+/g, ' ').trim();
}

const OPENING = '“‘《（〔【(';
const CLOSING = '”’》）〕】)';

/**
 * The beginning of a longer text, at most `longest` UTF-16 units, and `……`. It ends before a quote or bracket that would be left
 * open, but that one took more than half of it.
 */
export function shortened(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const cut = cutText(text, longest);
  const open: number[] = [];
  for (let at = 0; at < cut.length; at++) {
    const char = cut.charAt(at);
    if (OPENING.includes(char)) open.push(at);
    else if (CLOSING.includes(char)) open.pop();
  }
  const end = open[0] ?? cut.length;
  return `${end < longest / 2 ? cut : cut.slice(0, end)}……`;
}

/** Text of a cell as `lineOf` gives it, with its line breaks. */
export function linesFrom(text: string): string {
  return text
    .split(/\r\n?|[\n\v\f\u0085\u2028\u2029]/)
    .map(lineOf)
    .filter((line) => line !== '')
    .join('\n');
}
