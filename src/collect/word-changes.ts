import { textChanges, type TextPiece } from '../grid/text-changes';

/** Single characters that two otherwise different passages share by chance do not hold them apart. */
const SHORTEST_SAME = 2;

/** Which words make one text out of another. Chinese has no spaces, so words are runs of characters. */
export function wordChanges(before: string, after: string): readonly TextPiece[] {
  const pieces = textChanges(before, after);
  const words: TextPiece[] = [];
  let [removed, added] = ['', ''];
  const flush = (): void => {
    if (removed !== '') words.push({ kind: 'removed', text: removed });
    if (added !== '') words.push({ kind: 'added', text: added });
    [removed, added] = ['', ''];
  };
  pieces.forEach(({ kind, text }, index) => {
    const inside = index > 0 && index < pieces.length - 1;
    if (kind === 'same' && !(inside && Array.from(text).length < SHORTEST_SAME)) {
      flush();
      words.push({ kind, text });
      return;
    }
    if (kind !== 'added') removed += text;
    if (kind !== 'removed') added += text;
  });
  flush();
  return words;
}
