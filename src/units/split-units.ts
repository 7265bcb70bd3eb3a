import { derived, remembered } from '../grid/remembered';
import { namesIn, type ReadName } from './reading/cell-names';
import { isListMark } from './marks/marks';
import { segmentsOf } from './pieces/segments';
import { givenNames } from './roster/given-names';
import type { Roster, UnitCell, UnitMention, UnitProblem } from './model';
import { formOf, type NameForm } from './forms/form';
import { foldName, isLineBreak } from './folded';
import { rolesIn } from './reading/roles';
import type { SaidRole } from './marks/role-words';
import { segmentReader } from './reading/cheapest';
import { tidiedCell } from './reading/tidied';

const EMPTY: UnitCell = { mentions: [], problems: [], tidy: null };

/** Reads unit cells with a roster. Keep the reader for as many cells as there are: it remembers the texts it has read. */
function unitReader(roster: Roster): (text: string) => UnitCell {
  const { aliases, members, known: told } = givenNames(roster.given);
  const known = new Map<string, NameForm>();
  const spelling = new Map<string, string>();
  for (const { name, kind } of roster.units.values()) {
    const folded = foldName(name);
    // 街道 alone is a name in one cell and the end of one in the next.
    if (formOf(folded) === 'bare') continue;
    if (kind !== 'unit') known.set(folded, kind);
    else known.set(folded, formOf(folded) === 'unit' ? 'unit' : 'open');
    spelling.set(folded, name);
  }
  for (const [name, form] of told) known.set(name, form);
  const read = segmentReader(known);

  const mentionOf = (text: string, { folded, plain, form, start, end }: ReadName): UnitMention => {
    const name = aliases.get(folded) ?? spelling.get(folded) ?? plain;
    const own = form === 'collective' || form === 'person' ? form : 'unit';
    const kind = members.has(foldName(name)) ? 'collective' : (roster.units.get(name)?.kind ?? own);
    return { name, written: text.slice(start, end), kind };
  };
  /** Tidied only where the tidy text is read as the same names. */
  const safelyTidied = (text: string, names: readonly ReadName[]): string | null => {
    const tidy = tidiedCell(text, names);
    if (tidy === null) return null;
    const again = namesIn(tidy, segmentsOf(tidy), read);
    const isSame =
      again.length === names.length && again.every(({ folded }, at) => folded === names[at]?.folded);
    return isSame ? tidy : null;
  };
  return remembered((text) => {
    const names = namesIn(text, segmentsOf(text), read);
    const roles = rolesIn(text, names);
    const mentions = names.map((name, index) => withRole(mentionOf(text, name), roles[index] ?? null));
    return names.length === 0
      ? EMPTY
      : { mentions, problems: problemsOf(text, names, mentions), tidy: safelyTidied(text, names) };
  });
}

function withRole(mention: UnitMention, role: SaidRole | null): UnitMention {
  return role === null ? mention : { ...mention, role };
}

/** One reader per roster, for as long as the roster lives: a table splits hundreds of cells with one roster. */
const readerOf = derived(unitReader);

/**
 * The units that a cell names, in reading order, and what is odd about how it writes them. Pure; never throws.
 *
 * @param text the displayed text of a unit cell
 */
export function splitUnits(text: string, roster: Roster): UnitCell {
  return readerOf(roster)(text);
}

function problemsOf(
  text: string,
  names: readonly ReadName[],
  mentions: readonly UnitMention[],
): readonly UnitProblem[] {
  const problems: UnitProblem[] = [];
  const nameAt = (index: number): string => mentions[index]?.name ?? '';
  for (let index = 0; index < names.length;) {
    let last = index;
    while (names[last + 1]?.boundary === 'glued') last += 1;
    const written = text.slice(names[index]?.start, names[last]?.end);
    if (last > index) {
      problems.push({
        kind: 'glued',
        written,
        names: mentions.slice(index, last + 1).map((one) => one.name),
      });
    }
    for (; index <= last; index += 1) {
      const name = names[index];
      if (name?.wrapped)
        problems.push({ kind: 'wrapped', written: text.slice(name.start, name.end), names: [nameAt(index)] });
    }
  }
  const seen = new Set<string>();
  for (const { name, written } of mentions) {
    if (seen.has(name)) problems.push({ kind: 'repeated', written, names: [name] });
    seen.add(name);
  }
  const trailing = trailingMarks(text, names);
  if (trailing) problems.push(trailing);
  return problems;
}

/** A mark that no name follows: at the end of the cell, or before a line break that separates by itself. */
function trailingMarks(text: string, names: readonly ReadName[]): UnitProblem | null {
  const marks: string[] = [];
  const last = names[names.length - 1];
  if (last && hasListMark(text.slice(last.end))) marks.push(text.slice(last.end).trim());
  const gaps = names.slice(1).map((name, index) => text.slice(names[index]?.end, name.start));
  const eachOnItsLine = gaps.length > 0 && gaps.every((gap) => Array.from(gap).some(isLineBreak));
  if (eachOnItsLine) for (const gap of gaps) if (hasListMark(gap)) marks.push(gap.trim());
  return marks.length > 0 ? { kind: 'trailing', written: marks.join(''), names: [] } : null;
}

/** A full stop may end a cell; the marks of a list may not. */
function hasListMark(gap: string): boolean {
  return (
    Array.from(gap.trim()).every(isListMark) &&
    Array.from(gap).some((sign) => isListMark(sign) && !/[。!！?？]/.test(sign))
  );
}
