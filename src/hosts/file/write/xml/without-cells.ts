/** A worksheet part whose `sheetData` is empty, and how many of the cells that stood there refer to shared texts. */
interface WithoutCells {
  readonly xml: string;
  readonly references: number;
}

const DATA = /<((?:[\w.-]+:)?sheetData)(?:\s[^<>]*)?\/?>/;
const REFERENCE = /<(?:[\w.-]+:)?c\s[^>]*?\bt\s*=\s*["']s["']/g;

/**
 * What a rebuild asks of the sheet that it replaces, without having the whole of its text in memory: cells are nearly all of it. Pieces
 * are looked through where they are, for a copy of each would be as much as the sheet.
 *
 * @param chunks the part's text in pieces, cut anywhere
 * @returns `null` where a comment may hide a false end of the cells: only the whole text can tell
 */
export function withoutCells(chunks: Iterable<string>): WithoutCells | null {
  let [before, after] = ['', ''];
  /** How the cells end; `null` before they begin. */
  let end: string | null = null;
  let over = false;
  /** The tag at a piece's end that goes on in the next. */
  let cut = '';
  let references = 0;
  for (const chunk of chunks) {
    let text = chunk;
    if (end === null) {
      before += text;
      if (before.includes('<!')) return null;
      const found = DATA.exec(before);
      if (!found) continue;
      const from = found.index + found[0].length;
      end = `</${found[1] ?? ''}`;
      over = found[0].endsWith('/>');
      text = before.slice(from);
      before = before.slice(0, from);
    } else if (!over && cut !== '') {
      const close = text.indexOf('>') + 1;
      cut += close === 0 ? text : text.slice(0, close);
      if (close === 0) continue;
      text = text.slice(close);
      over = cut.startsWith(end);
      if (over) after = cut;
      else references += sharedReferences(cut);
      cut = '';
    }
    if (over) {
      after += text;
      continue;
    }
    if (text.includes('<!')) return null;
    const at = text.indexOf(end);
    over = at >= 0;
    const until = over ? at : lastTag(text);
    references += sharedReferences(text.slice(0, until));
    if (over) after = text.slice(until);
    else cut = text.slice(until);
  }
  return { xml: before + after, references };
}

/** Where a tag begins that a text does not end; its length, if it ends all. */
function lastTag(text: string): number {
  const open = text.lastIndexOf('<');
  return open > text.lastIndexOf('>') ? open : text.length;
}

/** How many cells of a sheet's XML refer to shared texts. Counted one by one: a list of them would be as long as the sheet. */
export function sharedReferences(sheetXml: string): number {
  let count = 0;
  REFERENCE.lastIndex = 0;
  while (REFERENCE.test(sheetXml)) count++;
  return count;
}
