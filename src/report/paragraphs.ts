import {
  BRACKETED,
  HANZI_BRACKETED,
  HANZI_NUMBER,
  HANZI_POINTED,
  ORDINAL,
  POINTED,
  SIGNS,
} from '../texts/item-marks';
import { trimmedSpan, type Span } from './text';

/** A paragraph, which a copied text may have broken over several lines. Its span has no white space at its ends. */
export interface Paragraph extends Span {
  readonly text: string;
}

/** A line as long as this, without an end, may be one that a copy broke at the page's width. */
const BROKEN_LINE = 20;
const ENDS = /[。！？!?；;：:”’）)》】…]$/;
/** What begins a paragraph of its own, whatever the line before looks like. */
const BEGINS = new RegExp(
  `^(?:${HANZI_POINTED}|第${HANZI_NUMBER}(?:部分|章|[、，])|${HANZI_BRACKETED}|${BRACKETED}|${POINTED}|[${SIGNS}]|${ORDINAL}|各位代表|——|[—-]{2})`,
);

/**
 * The paragraphs of a text. A line is one; but in a text that was cut at a fixed width (copied out of a page or a PDF)
 * lines that stop in mid-sentence go on in the next: such a text has many, all of nearly one length.
 */
export function paragraphsOf(text: string): Paragraph[] {
  const lines = linesOf(text);
  const width = brokenWidth(lines);
  const paragraphs: Paragraph[] = [];
  let open: Paragraph | null = null;
  let goesOn = false;
  for (const line of lines) {
    if (line.start === line.end) {
      goesOn = false;
      continue;
    }
    if (open && goesOn && line.indent === 0 && !BEGINS.test(line.text) && !line.text.includes('\t')) {
      paragraphs.pop();
      open = { start: open.start, end: line.end, text: open.text + line.text };
    } else open = { start: line.start, end: line.end, text: line.text };
    paragraphs.push(open);
    goesOn = width !== null && Math.abs(line.text.length - width) <= 3 && !ENDS.test(line.text);
  }
  return paragraphs;
}

interface Line extends Paragraph {
  /** White space before its first character. */
  readonly indent: number;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let from = 0;
  while (from <= text.length) {
    const found = text.indexOf('\n', from);
    const to = found < 0 ? text.length : found;
    const span = trimmedSpan(text, { start: from, end: to });
    lines.push({ ...span, text: text.slice(span.start, span.end), indent: span.start - from });
    from = to + 1;
  }
  return lines;
}

/** The length at which a text was cut; `null` where it was not: then most of its lines end as sentences do. */
function brokenWidth(lines: readonly Line[]): number | null {
  const lengths = lines.map((line) => line.text.length).filter((length) => length >= BROKEN_LINE);
  if (lengths.length < 8) return null;
  const sorted = [...lengths].sort((a, b) => a - b);
  const width = sorted[Math.floor(sorted.length * 0.7)] ?? 0;
  const near = lines.filter(
    (line) => Math.abs(line.text.length - width) <= 3 && !ENDS.test(line.text),
  ).length;
  const longer = lengths.filter((length) => length > width + 3).length;
  return near >= lengths.length * 0.5 && longer <= lengths.length * 0.1 ? width : null;
}
