import type { Cell } from '../grid/grid';
import { displayWidth } from '../texts/width';

/**
 * Excel shows ### for a text of more than 255 characters whose format has a section for text (`@`), and a format itself
 * holds 255 characters: longer cells keep their own format, and the words go to another cell of the row.
 */
const LONGEST_TEXT = 240;

/**
 * A number format that shows the cell as before with words after it; `null` where none can. `width`: of the column in
 * characters, `null` where it is not known. Numbers and dates do not wrap: a column too narrow for them shows ### in
 * place of the number, so they carry words only where there is room.
 */
export function formatWithWords(cell: Cell | undefined, words: string, width: number | null): string | null {
  if (!cell || cell.text === '') return null;
  const said = `"　${words.replaceAll('"', '”')}"`;
  switch (typeof cell.value) {
    case 'string':
      return cell.text.length <= LONGEST_TEXT ? `@${said}` : null;
    case 'number': {
      const needed = displayWidth(cell.text) + displayWidth(words) + 4;
      return width !== null && needed <= width ? numbered(cell.numberFormat, said) : null;
    }
    default:
      return null;
  }
}

/** Every section of the cell's own format with the words behind it; the section for text stays what it is. */
function numbered(format: string | undefined, said: string): string | null {
  if (format === undefined || format === 'General' || format === '@') return `General${said}`;
  const sections = format.match(SECTION) ?? [];
  const written = sections
    .filter((section) => section !== ';')
    .map((section) => (section.includes('@') ? section : section + said))
    .join(';');
  return written.length <= 255 ? written : null;
}

/** A section of a number format: quoted text, escaped characters and brackets may hold semicolons. */
const SECTION = /(?:"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|[^;"])+|;/gs;
