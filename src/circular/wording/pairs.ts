import { HANZI_NUMBER } from '../../texts/item-marks';
const PAIRS: Readonly<Record<string, string>> = {
  '《': '》',
  '“': '”',
  '（': '）',
  '(': ')',
  '〔': '〕',
  '【': '】',
};
const CLOSERS: Readonly<Record<string, string>> = {
  '》': '《',
  '”': '“',
  '）': '（',
  ')': '(',
  '〕': '〔',
  '】': '【',
};
/** `1）` and `a)` number an item: nothing is left open. */
const NUMBERING = new RegExp(`^\\s*(?:\\d{1,2}|[a-zA-Z]|${HANZI_NUMBER})[）)]`);

/** Brackets and quotes of a paragraph that have no partner, with the words around each. Widths of round ones may differ. */
export function unpairedIn(text: string): string[] {
  const from = NUMBERING.exec(text)?.[0].length ?? 0;
  const open: { readonly mark: string; readonly at: number }[] = [];
  const found: number[] = [];
  for (let at = from; at < text.length; at++) {
    const char = text[at] ?? '';
    if (PAIRS[char] !== undefined) open.push({ mark: char, at });
    else if (CLOSERS[char] !== undefined) {
      const last = open.findLastIndex(({ mark }) => round(mark) === round(CLOSERS[char] ?? ''));
      if (last < 0) found.push(at);
      else
        found.push(
          ...open
            .splice(last)
            .slice(1)
            .map((one) => one.at),
        );
    }
  }
  found.push(...open.map(({ at }) => at));
  return found.sort((a, b) => a - b).map((at) => text.slice(Math.max(0, at - 4), at + 8));
}

function round(mark: string): string {
  return mark === '(' ? '（' : mark;
}
