/** A name as a cell has it, and the one that is to stand there; the same where it stays. */
export interface NameThere {
  readonly written: string;
  readonly now: string;
}

/** What may stand between two names of a list. */
const SEPARATORS = /[\s、，,；;/／]+$/;

/**
 * The text of a cell with names in it exchanged, everything else as it is. A name that stands there already is not repeated: the
 * second goes with the mark before it. Spaces inside a name as written (`张　三`) do not matter. Pure, linear in the text.
 */
export function rewritten(text: string, names: readonly NameThere[]): string {
  const known = new Map(names.map(({ written, now }) => [bare(written), now]));
  if ([...known].every(([written, now]) => written === bare(now))) return text;
  const longestFirst = [...known.keys()].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(longestFirst.map(spaced).join('|'), 'gu');
  const seen = new Set<string>();
  const exchanged = new Set<string>();
  let done = '';
  let at = 0;
  for (const { 0: found, index } of text.matchAll(pattern)) {
    const was = bare(found);
    const now = known.get(was) ?? found;
    const between = text.slice(at, index);
    const changes = bare(now) !== was;
    const again = seen.has(bare(now)) && (changes || exchanged.has(bare(now)));
    done += again ? between.replace(SEPARATORS, '') : between + (changes ? now : found);
    seen.add(bare(now));
    if (changes) exchanged.add(bare(now));
    at = index + found.length;
  }
  return done + text.slice(at);
}

function bare(name: string): string {
  return name.replace(/\s/g, '');
}

function spaced(name: string): string {
  return Array.from(name, (sign) => sign.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('\\s*');
}
