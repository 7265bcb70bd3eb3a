import { GAP, type Segment } from '../pieces/segment';
import { LEXICON } from '../words/departments';
import { endingOf, formOf, isUnitForm, LONGEST_NAME, type NameForm } from '../forms/form';
import { MOST_LINES, segmentReader } from './cheapest';
import { beginsSameLevel, breaksName, standsByItself } from '../forms/line-breaks';
import { holdsSeveral } from '../forms/inside';

/** A segment and how many cells hold it. */
interface CountedSegment {
  readonly segment: Segment;
  readonly count: number;
}

/** Names and in how many cells each was seen. */
export interface SeenNames {
  readonly forms: ReadonlyMap<string, NameForm>;
  readonly seen: ReadonlyMap<string, number>;
}

interface Chunk {
  readonly name: string;
  readonly form: NameForm;
  /** People gave this name. */
  readonly isTold: boolean;
}

/**
 * The names that can be trusted before anything is joined or split: those that stand alone between line breaks, spaces
 * or marks, where neither they nor their neighbours look unfinished, and which make no other such name together with a
 * neighbour.
 */
export function certainNames(
  segments: readonly CountedSegment[],
  told: ReadonlyMap<string, NameForm>,
): SeenNames {
  const chunks = new Map<string, Chunk>();
  const chunkOf = (name: string): Chunk => {
    let chunk = chunks.get(name);
    if (!chunk) {
      chunk = { name, form: told.get(name) ?? formOf(name), isTold: told.has(name) };
      chunks.set(name, chunk);
    }
    return chunk;
  };
  const lists = segments.map(({ segment, count }) => ({ chunks: chunksOf(segment, chunkOf), count }));
  const candidates = new Map<string, number>([...told.keys()].map((name) => [name, 0]));
  for (const { chunks, count } of lists) {
    chunks.forEach((chunk, index) => {
      if (isUnitForm(chunk.form) && standsFree(chunks, index)) add(candidates, chunk.name, count);
    });
  }
  const broken = brokenNames(lists, candidates);

  const forms = new Map<string, NameForm>(told);
  const seen = new Map<string, number>();
  const followers = new Map<string, string>();
  const note = ({ name, form }: Chunk, count: number): void => {
    if (!forms.has(name)) forms.set(name, form);
    add(seen, name, count);
  };
  const open: { readonly chunk: Chunk; readonly follower: string; readonly count: number }[] = [];
  for (const { chunks, count } of lists) {
    chunks.forEach((chunk, index) => {
      if (!standsFree(chunks, index) || isPartOfName(chunks, index, broken)) return;
      if (isUnitForm(chunk.form)) note(chunk, count);
      else if (chunk.form === 'open' && mayBeName(chunk.name)) {
        open.push({ chunk, follower: chunks[index + 1]?.name ?? '', count });
      }
    });
  }
  // An unfinished-looking word that ends a list, or that different names follow, is a name with an unusual ending.
  for (const { chunk, follower, count } of open) {
    if (follower === '') note(chunk, count);
    else if (forms.has(follower)) {
      const before = followers.get(chunk.name);
      if (before !== undefined && before !== follower) note(chunk, count);
      followers.set(chunk.name, follower);
    }
  }
  return withoutGlued({ forms, seen }, told);
}

/** Takes out the names that are others without a break between them; those that were told stay. */
export function withoutGlued({ forms, seen }: SeenNames, told: ReadonlyMap<string, NameForm>): SeenNames {
  const read = segmentReader(forms);
  const kept = new Map<string, NameForm>();
  for (const [name, form] of forms) {
    if (told.has(name) || !isMadeOfOthers(name, form)) kept.set(name, form);
  }
  return { forms: kept, seen };

  function isMadeOfOthers(name: string, form: NameForm): boolean {
    if (name.length < 4) return false;
    const parts = read(unbroken(name), name);
    if (form === 'open' && !parts.some((part) => part.boundary === 'linked')) return false;
    if (parts.length < 2 || parts.some((part) => !isUnitForm(part.form))) return false;
    const last = parts[parts.length - 1];
    const lastPart = last ? name.slice(last.from, last.to) : '';
    if (endingOf(lastPart)?.rank !== 'part') return true;
    // 城管局执法大队 may be one name: it is if it is more usual than its parts.
    const usual = Math.min(...parts.map((part) => seen.get(name.slice(part.from, part.to)) ?? 0));
    return (seen.get(name) ?? 0) < 2 * Math.max(usual, 1);
  }
}

function standsFree(chunks: readonly Chunk[], index: number): boolean {
  const before = chunks[index - 1];
  const chunk = chunks[index];
  const after = chunks[index + 1];
  if (!chunk || chunk.form === 'bare' || /^\([^()]*\)$/.test(chunk.name)) return false;
  if (before && !isFinished(before) && !beginsSameLevel(before.name, chunk.name)) return false;
  if (before && breaksName(before.name, chunk.name)) return false;
  if (!after) return true;
  if (after.form === 'bare' && !standsByItself(chunk.name, after.name)) return false;
  return !after.name.startsWith('(') && !breaksName(chunk.name, after.name);
}

/**
 * The names that neighbouring chunks make together and that also stand on one line somewhere. Where each of two chunks
 * looks like a name of its own, the one line is as likely to be two glued names: then the more usual way decides.
 */
function brokenNames(
  lists: readonly { readonly chunks: readonly Chunk[]; readonly count: number }[],
  candidates: ReadonlyMap<string, number>,
): ReadonlySet<string> {
  const doubtful = new Map<string, number>();
  const broken = new Set<string>();
  const knowing = { isKnown: (name: string) => candidates.has(name), form: formOf };
  for (const { chunks, count } of lists) {
    chunks.forEach((chunk, first) => {
      let joined = chunk.name;
      for (let last = first + 1; last < Math.min(chunks.length, first + MOST_LINES); last += 1) {
        const left = joined;
        const right = chunks[last];
        if (!right) break;
        joined += right.name;
        if (joined.length > LONGEST_NAME) break;
        if (!candidates.has(joined) && !LEXICON.has(joined)) continue;
        if (holdsSeveral(joined, knowing)) continue;
        const standAlone =
          isUnitForm(formOf(left)) && isUnitForm(right.form) && endingOf(left)?.rank !== 'place';
        if (standAlone && !LEXICON.has(joined)) add(doubtful, joined, count);
        else broken.add(joined);
      }
    });
  }
  for (const [joined, count] of doubtful) if ((candidates.get(joined) ?? 0) > 2 * count) broken.add(joined);
  return broken;
}

/** Whether the chunk is a part of a broken name. */
function isPartOfName(chunks: readonly Chunk[], index: number, broken: ReadonlySet<string>): boolean {
  for (let first = Math.max(0, index - MOST_LINES + 1); first <= index; first += 1) {
    let joined = '';
    for (let last = first; last < Math.min(chunks.length, first + MOST_LINES); last += 1) {
      joined += chunks[last]?.name ?? '';
      if (joined.length > LONGEST_NAME) break;
      if (last > first && last >= index && broken.has(joined)) return true;
    }
  }
  return false;
}

function add(counts: Map<string, number>, name: string, count: number): void {
  counts.set(name, (counts.get(name) ?? 0) + count);
}

/** What looks like a person proves nothing (沈阳): only a person who was told does. */
function isFinished(chunk: Chunk): boolean {
  return isUnitForm(chunk.form) || chunk.isTold;
}

function mayBeName(name: string): boolean {
  return name.length >= 2 && name.length <= 16;
}

function chunksOf({ chars, gaps }: Segment, chunkOf: (name: string) => Chunk): readonly Chunk[] {
  const chunks: Chunk[] = [];
  let start = 0;
  for (let index = 1; index <= chars.length; index += 1) {
    const isEnd = index === chars.length || (gaps[index] ?? GAP.none) >= GAP.space;
    if (!isEnd) continue;
    chunks.push(chunkOf(chars.slice(start, index)));
    start = index;
  }
  return chunks;
}

function unbroken(name: string): Segment {
  const indices = Array.from({ length: name.length }, (_, index) => index);
  return { chars: name, at: indices, gaps: indices.map(() => GAP.none) };
}
