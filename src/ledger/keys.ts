import { squash } from '../texts/width';
import { hash128 } from '../plan/hash';
import type { CivilDate } from '../timing/model';

/**
 * A content key is `task.item.occurrence`: hashes of the two texts, and the date where an item has several. Spaces,
 * line breaks and widths do not count. What would be the same twice is told apart by `~` and a hash of where it stands.
 */
interface KeyParts {
  readonly task: string;
  readonly item: string;
  readonly occurrence: string;
}

/** The item of a task without indicators: the task itself. */
export const TASK_ITSELF = '0';
/** The occurrence of an item that has only one: its date may change without making it another. */
export const ONLY_ONE = '1';

const LENGTH = 12;

export function textKey(text: string): string {
  return hash128(squash(text)).slice(0, LENGTH);
}

export function contentKey({ task, item, occurrence }: KeyParts): string {
  return `${task}.${item}.${occurrence}`;
}

/** The parts of a content key; `null` where the text is none. */
export function keyParts(key: string): KeyParts | null {
  const match = /^([0-9a-f]{12}(?:~[0-9a-f]+)?)\.([0-9a-f]{12}(?:~[0-9a-f]+)?|0)\.(\d{8}|1)$/.exec(key);
  return match ? { task: match[1] ?? '', item: match[2] ?? '', occurrence: match[3] ?? '' } : null;
}

/** Both keys of a row as one cell holds them; the content key alone where it is still the row's own key. */
export function writeKey(key: string, content: string): string {
  return key === content ? key : `${key} ${content}`;
}

/** What `writeKey` wrote; `null` where it is none. */
export function readKey(written: string): { readonly key: string; readonly content: string } | null {
  const [key = '', content = key] = written.split(' ');
  const plain = content.replace(/\+\d+$/, '');
  return key !== '' && keyParts(plain) ? { key, content: plain } : null;
}

/** The hash of the text alone, without what tells it from its equals. */
export function baseOf(part: string): string {
  const end = part.indexOf('~');
  return end < 0 ? part : part.slice(0, end);
}

export function occurrenceKey(due: CivilDate | null, count: number): string {
  return due === null || count === 1 ? ONLY_ONE : due.replaceAll('-', '');
}

/** Makes the keys of a series differ: what occurs twice is told apart by where it stands (asked by its index), then by its turn. */
export function apart(keys: readonly string[], whereOf: (index: number) => string): readonly string[] {
  if (keys.length < 2) return keys;
  const times = new Map<string, number>();
  for (const key of keys) times.set(key, (times.get(key) ?? 0) + 1);
  const seen = new Map<string, number>();
  return keys.map((key, index) => {
    if (times.get(key) === 1) return key;
    const where = whereOf(index);
    const turn = (seen.get(`${key}\n${where}`) ?? 0) + 1;
    seen.set(`${key}\n${where}`, turn);
    return `${key}~${hash128(turn === 1 ? where : `${where}\n${turn}`).slice(0, 6)}`;
  });
}
