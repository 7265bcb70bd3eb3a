/** A piece of a text that stayed, went or came. */
export interface WordChange {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Beyond this many comparisons the differing middle counts as one change. */
const MOST_CELLS = 1_000_000;
/** Single characters that two otherwise different passages share by chance do not hold them apart. */
const SHORTEST_SAME = 2;

/** Which characters make one text out of another: Chinese has no spaces, so pieces are runs of characters. */
export function wordChanges(before: string, after: string): readonly WordChange[] {
  const [a, b] = [Array.from(before), Array.from(after)];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end])
    end++;
  const middle = compared(a.slice(start, a.length - end), b.slice(start, b.length - end));
  return joined([
    { kind: 'same', text: a.slice(0, start).join('') },
    ...middle,
    { kind: 'same', text: a.slice(a.length - end).join('') },
  ]);
}

function compared(a: readonly string[], b: readonly string[]): WordChange[] {
  if (a.length === 0 || b.length === 0 || a.length * b.length > MOST_CELLS)
    return [
      { kind: 'removed', text: a.join('') },
      { kind: 'added', text: b.join('') },
    ];
  return withoutChance(longestCommon(a, b));
}

/** Longest common subsequence, kept as runs. */
function longestCommon(a: readonly string[], b: readonly string[]): WordChange[] {
  const width = b.length + 1;
  const lengths = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const at = i * width + j;
      lengths[at] =
        a[i] === b[j]
          ? (lengths[at + width + 1] ?? 0) + 1
          : Math.max(lengths[at + width] ?? 0, lengths[at + 1] ?? 0);
    }
  }
  const changes: WordChange[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const at = i * width + j;
    if (i < a.length && j < b.length && a[i] === b[j]) {
      changes.push({ kind: 'same', text: a[i] ?? '' });
      i++;
      j++;
    } else if (i < a.length && (j === b.length || (lengths[at + width] ?? 0) >= (lengths[at + 1] ?? 0))) {
      changes.push({ kind: 'removed', text: a[i++] ?? '' });
    } else changes.push({ kind: 'added', text: b[j++] ?? '' });
  }
  return joined(changes);
}

function withoutChance(changes: readonly WordChange[]): WordChange[] {
  const inner = changes.flatMap((one, index): WordChange[] => {
    const chance =
      one.kind === 'same' &&
      Array.from(one.text).length < SHORTEST_SAME &&
      index > 0 &&
      index < changes.length - 1;
    return chance
      ? [
          { kind: 'removed', text: one.text },
          { kind: 'added', text: one.text },
        ]
      : [one];
  });
  return joined(inner);
}

/** Neighbouring pieces of one kind become one; between two that stayed, what went stands before what came. */
function joined(changes: readonly WordChange[]): WordChange[] {
  const out: WordChange[] = [];
  let [removed, added, same] = ['', '', ''];
  const flushChanged = (): void => {
    if (removed !== '') out.push({ kind: 'removed', text: removed });
    if (added !== '') out.push({ kind: 'added', text: added });
    [removed, added] = ['', ''];
  };
  const flushSame = (): void => {
    if (same !== '') out.push({ kind: 'same', text: same });
    same = '';
  };
  for (const { kind, text } of changes) {
    if (text === '') continue;
    if (kind === 'same') {
      flushChanged();
      same += text;
      continue;
    }
    flushSame();
    if (kind === 'removed') removed += text;
    else added += text;
  }
  flushChanged();
  flushSame();
  return out;
}
