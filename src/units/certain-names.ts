import { GAP, type Segment } from './cell-pieces';
import { endingOf, formOf, type NameForm } from './name-form';
import { segmentReader } from './segment-names';

/** A segment and how many cells hold it. */
export interface CountedSegment {
  readonly segment: Segment;
  readonly count: number;
}

interface Chunk {
  readonly name: string;
  readonly form: NameForm;
}

/**
 * The names that can be trusted before anything is joined or split: those that stand alone between line breaks, spaces
 * or marks, where neither they nor their neighbours look unfinished, and that are not made of other such names.
 */
export function certainNames(
  segments: readonly CountedSegment[],
  given: ReadonlyMap<string, NameForm>,
): ReadonlyMap<string, NameForm> {
  const lists = segments.map(({ segment, count }) => ({ chunks: chunksOf(segment), count }));
  const seen = new Map<string, number>();
  const forms = new Map<string, NameForm>(given);
  const note = ({ name, form }: Chunk, count: number): void => {
    if (!forms.has(name)) forms.set(name, form);
    seen.set(name, (seen.get(name) ?? 0) + count);
  };
  for (const { chunks, count } of lists) {
    chunks.forEach((chunk, index) => {
      if (isFinished(chunk.form) && standsFree(chunks, index)) note(chunk, count);
      // A name with an unusual ending, alone between marks.
      else if (chunk.form === 'open' && chunks.length === 1 && isShortName(chunk.name)) note(chunk, count);
    });
  }
  for (const name of openNames(
    lists.map(({ chunks }) => chunks),
    forms,
  )) {
    if (!forms.has(name)) forms.set(name, 'open');
  }
  return withoutGlued(forms, seen, given);
}

/** Unfinished-looking words that end a list, or that several different names follow: names with an unusual ending. */
function openNames(
  lists: readonly (readonly Chunk[])[],
  forms: ReadonlyMap<string, NameForm>,
): ReadonlySet<string> {
  const found = new Set<string>();
  const followers = new Map<string, string>();
  for (const chunks of lists) {
    chunks.forEach(({ name, form }, index) => {
      if (form !== 'open' || !isShortName(name) || !standsFree(chunks, index)) return;
      const follower = chunks[index + 1]?.name;
      if (follower === undefined) found.add(name);
      else if (forms.has(follower)) {
        const before = followers.get(name);
        if (before !== undefined && before !== follower) found.add(name);
        followers.set(name, follower);
      }
    });
  }
  return found;
}

/** Takes out the names that are two others without a break between them. */
function withoutGlued(
  forms: ReadonlyMap<string, NameForm>,
  seen: ReadonlyMap<string, number>,
  given: ReadonlyMap<string, NameForm>,
): ReadonlyMap<string, NameForm> {
  const read = segmentReader(forms);
  const kept = new Map<string, NameForm>();
  for (const [name, form] of forms) {
    if (given.has(name) || !isMadeOfOthers(name, form)) kept.set(name, form);
  }
  return kept;

  function isMadeOfOthers(name: string, form: NameForm): boolean {
    if (form === 'open' || name.length < 4) return false;
    const parts = read(unbroken(name), name);
    if (parts.length < 2 || parts.some((part) => !isFinished(part.form))) return false;
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
  const after = chunks[index + 1];
  return (
    (!before || isFinished(before.form)) && (!after || (after.form !== 'bare' && !after.name.startsWith('(')))
  );
}

function isFinished(form: NameForm): boolean {
  return form === 'unit' || form === 'collective' || form === 'person';
}

function isShortName(name: string): boolean {
  return name.length >= 2 && name.length <= 16;
}

function chunksOf({ chars, gaps }: Segment): readonly Chunk[] {
  const chunks: Chunk[] = [];
  let start = 0;
  for (let index = 1; index <= chars.length; index += 1) {
    const isEnd = index === chars.length || (gaps[index] ?? GAP.none) >= GAP.space;
    if (!isEnd) continue;
    const name = chars.slice(start, index);
    chunks.push({ name, form: formOf(name) });
    start = index;
  }
  return chunks;
}

function unbroken(name: string): Segment {
  const indices = Array.from({ length: name.length }, (_, index) => index);
  return { chars: name, at: indices, gaps: indices.map(() => GAP.none) };
}
