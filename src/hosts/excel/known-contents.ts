import { fingerprint } from '../../plan/fingerprint';
import type { Expectation } from '../../plan/model';
import type { SheetContent } from '../../plan/sheet-content';
import type { ContentPart, ReadContent } from './read-content';
import { findSheet, type State } from './steps/step';

/**
 * Contents of whole sheets as they were just read to make a plan: its inverse needs the same, and reading looks is what
 * costs most. They serve the plan that comes next, for a moment: of values Excel can say that they are still the same,
 * of looks it cannot.
 */
export interface KnownContents {
  /** By sheet id. */
  readonly contents: ReadonlyMap<string, ReadContent>;
  /** Milliseconds, of `performance.now`. */
  readonly readAt: number;
}

/** Milliseconds: longer than making a plan takes, and too short to go to another tab and paint there. */
const MOMENT = 10_000;

/** @param read of each part */
export function knownContents(parts: readonly ContentPart[], read: readonly ReadContent[]): KnownContents {
  const contents = parts.flatMap(({ sheet, range }, at) => {
    const one = read[at];
    return one && !range ? [[sheet.id, one] as const] : [];
  });
  return { contents: new Map(contents), readAt: performance.now() };
}

/**
 * What of it still holds, by sheet id: of sheets that hold the very values that were read, as the plan expects and
 * Excel has confirmed. @param now when the plan was given to the host
 */
export function confirmed(
  known: KnownContents | null,
  state: State,
  expect: readonly Expectation[],
  now: number,
): ReadonlyMap<string, SheetContent> {
  if (!known || now - known.readAt > MOMENT) return new Map();
  return new Map(
    expect.flatMap((one) => {
      const id = findSheet(state, one.sheet)?.sheet.id ?? '';
      const read = one.range === null ? known.contents.get(id) : undefined;
      return read && fingerprint(read, null) === one.fingerprint ? [[id, read.content] as const] : [];
    }),
  );
}
