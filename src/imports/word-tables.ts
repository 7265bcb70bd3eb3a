import { squash } from '../texts/width';
import { cellText, type Block, type WordDocument, type WordRow, type WordTable } from '../word/model';
import { HANZI_NUMERALS } from '../texts/numerals';

/** A table of a Word file, whole again, with what stands above it. */
export interface ImportedTable {
  /** Title, notice, date: the paragraphs between the table before and this one, empty ones left out. */
  readonly above: readonly string[];
  readonly columns: number;
  readonly rows: readonly WordRow[];
}

/** `续表`, `（续上表）`, `第2页`: what stands between the pieces of one table. */
const CONTINUED = new RegExp(
  `^[(（]?(?:续(?:上?表)?(?:\\d+|[${HANZI_NUMERALS}]+)?|接上表|转下页|第\\d+页(?:共\\d+页)?|[-—\\d\\s]+)[)）]?$`,
);
/** Lines above the first table: a notice may be long. */
const MOST_ABOVE = 40;

/**
 * The tables of a Word file in their order. What pages or Word itself cut in two is joined again: a table that follows
 * another with nothing but 续表 between them and has as many columns, or begins with the same header. A header that is
 * repeated that way is left out. Linear.
 */
export function tablesIn({ blocks }: WordDocument): readonly ImportedTable[] {
  const tables: { above: readonly string[]; columns: number; rows: WordRow[] }[] = [];
  let above: string[] = [];
  for (const block of blocks) {
    if (block.kind === 'paragraph') {
      above.push(...linesOf(block));
      continue;
    }
    if (block.rows.length === 0) continue;
    const last = tables.at(-1);
    const between = above.filter((line) => !CONTINUED.test(line.replace(/\s+/g, '')));
    const repeated = last ? headerOf(last.rows, block) : 0;
    if (last && between.length === 0 && (repeated > 0 || last.columns === block.columns)) {
      last.rows.push(...block.rows.slice(repeated));
      last.columns = Math.max(last.columns, block.columns);
    } else tables.push({ above: above.slice(-MOST_ABOVE), columns: block.columns, rows: [...block.rows] });
    above = [];
  }
  return tables;
}

function linesOf({ text }: Extract<Block, { kind: 'paragraph' }>): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** How many rows at the top of a table say what the rows at the top of the one before say: its header again. */
function headerOf(rows: readonly WordRow[], { rows: again }: WordTable): number {
  let count = 0;
  while (count < Math.min(rows.length, again.length, 4)) {
    const [a, b] = [rows[count], again[count]];
    if (!a || !b || !isSame(a, b)) break;
    count++;
  }
  return count;
}

function isSame(a: WordRow, b: WordRow): boolean {
  const text = ({ cells }: WordRow): string => cells.map((cell) => squash(cellText(cell))).join('\n');
  return text(a) === text(b) && /\S/.test(text(a));
}
