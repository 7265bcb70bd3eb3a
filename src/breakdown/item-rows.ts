import { goesOnBelow, headsBelow } from './cut-text';
import { isNoEntry, type Item, type Items } from './items';
import { findMarks } from './marks';
import type { Readers } from './readers';

/**
 * The items of one column of a task, a text for each of its rows. Numbered items are read as if all stood in one cell,
 * with the headings over them; a row without a number is an item of its own, unless it goes on with the row above.
 * Offsets are those of the texts joined by line breaks.
 */
export function itemsOfRows(texts: readonly string[], readers: Readers): Items {
  const joined = texts.join('\n');
  if (texts.length === 1) return readers.items(joined);
  const rows = rowsOf(texts, joined);
  if (rows.every(({ kind }) => kind === 'numbered')) return readers.items(joined);
  const numbered = readers.items(rows.map((row, index) => withoutPlain(row, index, rows)).join('\n'));
  const items = [...numbered.items, ...plainItems(rows, readers)].sort((a, b) => a.start - b.start);
  return { items, marks: numbered.marks };
}

interface Row {
  /** `numbered`: holds numbered items; `heading`: stands over what is below it; `plain`: is an item; `none`: a stroke. */
  readonly kind: 'numbered' | 'heading' | 'plain' | 'none';
  readonly text: string;
  readonly start: number;
}

/** The rows, each with what goes on with it below. A mark may be one only behind those of the rows above: `…：（8）…`. */
function rowsOf(texts: readonly string[], joined: string): readonly Row[] {
  const rows: Row[] = [];
  const marks = findMarks(joined);
  let next = 0;
  let start = 0;
  for (const text of texts) {
    const end = start + text.length;
    const before = next;
    while ((marks[next]?.start ?? Infinity) < end) next++;
    const isNumbered = next > before;
    const above = rows.at(-1);
    if (above && above.kind !== 'heading' && above.kind !== 'none' && goesOnBelow(above.text, text))
      rows[rows.length - 1] = {
        ...above,
        kind: isNumbered ? 'numbered' : above.kind,
        text: `${above.text}\n${text}`,
      };
    else rows.push({ kind: kindOf(text, isNumbered), text, start });
    start = end + 1;
  }
  return rows;
}

function kindOf(text: string, isNumbered: boolean): Row['kind'] {
  if (isNoEntry(text)) return 'none';
  if (isNumbered) return 'numbered';
  return headsBelow(text) ? 'heading' : 'plain';
}

/** The row as the numbered items beside it see it: plain rows, and the headings over those, leave a gap as long. */
function withoutPlain({ kind, text }: Row, index: number, rows: readonly Row[]): string {
  const isNumbered = kind === 'numbered' || (kind === 'heading' && rows[index + 1]?.kind === 'numbered');
  return isNumbered ? text : text.replace(/[^\n]/g, ' ');
}

function plainItems(rows: readonly Row[], readers: Readers): Item[] {
  const items: Item[] = [];
  let heading: string | null = null;
  for (const { kind, text, start } of rows) {
    if (kind === 'heading') heading = wordsOf(text);
    if (kind !== 'plain') continue;
    for (const item of readers.items(text).items)
      items.push({
        ...item,
        heading: item.heading ?? heading,
        start: start + item.start,
        end: start + item.end,
      });
  }
  return items;
}

/** `营商局：`, `【文明城方面】`: without what makes them headings. */
function wordsOf(heading: string): string {
  return heading
    .trim()
    .replace(/[：:]$/, '')
    .replace(/^[【［[](.*)[】］\]]$/, '$1')
    .trim();
}
