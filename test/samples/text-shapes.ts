/** The same table with its texts written otherwise: other widths, numerals, numbering. What they mean stays. */
import { columnOf, type Draft, mapBody, text } from './draft';

const HALF: Readonly<Record<string, string>> = { '（': '(', '）': ')', '；': ';', '，': ',', '：': ':' };

/** Full-width punctuation became half-width, as some sites store it. */
export function halfWidth(draft: Draft): Draft {
  const rows = draft.rows.map((cells) =>
    cells.map((cell) => (cell ? { ...cell, ...narrowed(cell.text, cell.value) } : undefined)),
  );
  return { ...draft, rows };
}

function narrowed<T>(written: string, value: T): { text: string; value: T | string } {
  const narrow = written.replace(/[（）；，：]/g, (char) => HALF[char] ?? char);
  return { text: narrow, value: typeof value === 'string' ? narrow : value };
}

const NUMERALS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];

/** `3月底前` becomes `三月底前`. */
export function chineseMonths(draft: Draft): Draft {
  return indicators(draft, (written) =>
    written.replace(/(\d+)月(?=底前)/g, (all, month: string) => {
      const numeral = NUMERALS[Number(month)];
      return numeral ? `${numeral}月` : all;
    }),
  );
}

/** `（1）` becomes `1、`, `1.` or `(1)`; inner `①` stay. */
export function numberedAs(draft: Draft, mark: (number: string) => string): Draft {
  return indicators(draft, (written) => written.replace(/^（(\d+)）/gm, (_, number: string) => mark(number)));
}

/** Items follow each other on one line. */
export function onOneLine(draft: Draft): Draft {
  return indicators(draft, (written) => written.replace(/\s*\n\s*/g, ''));
}

function indicators(draft: Draft, change: (written: string) => string): Draft {
  return mapBody(draft, columnOf(draft, 'indicators'), (cell) => text(change(cell.text)));
}
