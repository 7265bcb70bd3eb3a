import { derived } from '../../grid/remembered';
import { wordsOf } from '../../ledger/model';
import type { Item } from '../../statistics/items';
import { toHalfWidth } from '../../texts/width';
import type { LedgerFigures } from './ledger-figures';

/** Words of a text that are those of items: which, and where. */
export interface ItemMention {
  /** Those that have just these words; mostly one. */
  readonly items: readonly Item[];
  /** UTF-16 offsets into the text. */
  readonly start: number;
  readonly end: number;
  /** Characters in common, marks not counted. */
  readonly length: number;
}

/** Characters that are looked up at once. */
const PIECE = 6;
/** An item's text is looked up by every so many-th of its pieces. */
const STRIDE = 3;
/** Words that as many items have are nobody's. */
const MOST_SHARED = 40;
/** What is shorter is said by chance. */
const SHORTEST = 8;
/** So many characters tell which it is, or such a part of its text. */
const LONG = 16;
const PART = 0.4;
const NO_MARK = /[\u4e00-\u9fffA-Za-z0-9.%]/;

interface Plain {
  readonly text: string;
  /** Of each character where it stands in the text as it is written. */
  readonly places: readonly number[];
}

interface Indexed {
  readonly texts: readonly { readonly text: string; readonly items: readonly Item[] }[];
  readonly pieces: ReadonlyMap<string, readonly (readonly [text: number, at: number])[]>;
}

/** Where a text has the words of items, in order. Linear. */
export function itemsNamed(text: string, ledger: LedgerFigures): ItemMention[] {
  const { texts, pieces } = indexOf(ledger);
  const plain = plainOf(text);
  const found: ItemMention[] = [];
  let from = 0;
  for (let at = 0; at + PIECE <= plain.text.length; at++) {
    if (!pieces.has(plain.text.slice(at, at + PIECE))) continue;
    // The others that have the same words may be known by a piece that begins a little later.
    const runs = Array.from({ length: STRIDE }, (_, n) => at + n).flatMap((here) => {
      const hits = pieces.get(plain.text.slice(here, here + PIECE)) ?? [];
      return hits.length > MOST_SHARED
        ? []
        : hits.flatMap(([n, place]) => {
            const one = texts[n];
            if (!one) return [];
            const run = runAt(plain.text, here, one.text, place, from);
            return isEnough(run.end - run.start, one.text.length) ? [{ items: one.items, ...run }] : [];
          });
    });
    const length = Math.max(...runs.map((run) => run.end - run.start));
    const best = runs.filter((run) => run.end - run.start === length);
    const [first] = best;
    if (!first || length < SHORTEST) continue;
    found.push({
      items: [...new Set(best.flatMap(({ items }) => items))],
      start: plain.places[first.start] ?? 0,
      end: (plain.places[first.end - 1] ?? 0) + 1,
      length,
    });
    from = first.end;
    at = first.end - 1;
  }
  return found;
}

/** A few words of a long text are said of anything. */
function isEnough(common: number, whole: number): boolean {
  return common >= LONG || common >= PART * whole;
}

/** How many characters a text has without its marks. */
export function lengthOf(text: string): number {
  return plainOf(text).text.length;
}

/** As far as both texts are alike around a place; not before `from`. */
function runAt(
  text: string,
  at: number,
  other: string,
  place: number,
  from: number,
): { readonly start: number; readonly end: number } {
  let [start, end] = [at, at + PIECE];
  let [left, right] = [place - 1, place + PIECE];
  while (start > from && left >= 0 && text[start - 1] === other[left]) [start, left] = [start - 1, left - 1];
  while (end < text.length && right < other.length && text[end] === other[right])
    [end, right] = [end + 1, right + 1];
  return { start, end };
}

function plainOf(text: string): Plain {
  const places: number[] = [];
  let words = '';
  const shown = toHalfWidth(text);
  for (let at = 0; at < shown.length; at++) {
    const char = shown[at] ?? '';
    if (!NO_MARK.test(char)) continue;
    words += char;
    places.push(at);
  }
  return { text: words, places };
}

const indexOf = derived(({ items }: LedgerFigures): Indexed => {
  const byText = new Map<string, Set<Item>>();
  for (const item of items)
    for (const { occurrence } of item.standings)
      for (const text of [wordsOf(occurrence), occurrence.subject.text, item.task.text]) {
        const words = plainOf(text).text;
        byText.set(words, (byText.get(words) ?? new Set()).add(item));
      }
  const texts = [...byText].map(([text, own]) => ({ text, items: [...own] }));
  const pieces = new Map<string, [number, number][]>();
  texts.forEach(({ text }, n) => {
    for (let at = 0; at + PIECE <= text.length; at += STRIDE) {
      const piece = text.slice(at, at + PIECE);
      const known = pieces.get(piece);
      if (known) known.push([n, at]);
      else pieces.set(piece, [[n, at]]);
    }
  });
  return { texts, pieces };
});
