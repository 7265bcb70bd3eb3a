import { namesIn, type ReadName } from '../reading/cell-names';
import { segmentsOf } from '../pieces/segments';
import type { Segment } from '../pieces/segment';
import { certainNames, withoutGlued, type SeenNames } from '../reading/certain-names';
import { isGroupWord } from '../words/collectives';
import { givenNames } from './given-names';
import type { Roster, RosterGiven, RosterUnit } from '../model';
import type { NameForm } from '../forms/form';
import { compact, foldName } from '../folded';
import { segmentReader } from '../reading/cheapest';
import { findVariants } from './variants';

/**
 * Who is named in a workbook.
 *
 * Reads every distinct cell twice: first for the names that stand alone and are surely names, then, knowing them, for
 * those that are broken over lines or glued to others. The result does not depend on the order of the cells.
 *
 * @param cells the texts of all unit cells, lead and support, of every table
 * @param given aliases and members of collectives; members are never guessed
 * @param leaders names of persons known from elsewhere (the leader cells), which are then no units
 */
export function buildRoster(
  cells: readonly string[],
  given: RosterGiven,
  leaders: readonly string[] = [],
): Roster {
  const from = [...cells, '\0', ...leaders, '\0', JSON.stringify(given)];
  if (last?.from.length !== from.length || !last.from.every((text, index) => text === from[index])) {
    last = { from, roster: build(cells, given, leaders) };
  }
  return last.roster;
}

/** Who edits a date or a word of a task changes no name: the workbook that is read again has the roster that it had. */
let last: { readonly from: readonly string[]; readonly roster: Roster } | null = null;

function build(cells: readonly string[], given: RosterGiven, leaders: readonly string[]): Roster {
  const { aliases, members, known: givenKnown } = givenNames(given);
  const told = new Map<string, NameForm>(givenKnown);
  for (const leader of leaders) if (foldName(leader).length > 1) told.set(foldName(leader), 'person');

  const distinct = [...counted(cells)].map(([text, count]) => ({ text, count, segments: segmentsOf(text) }));
  const certain = certainNames(
    distinct.flatMap(({ segments, count }) => segments.map((segment) => ({ segment, count }))),
    told,
  );
  const second = segmentReader(withoutGlued(joinedToo(certain, distinct), told).forms);
  const tallies = new Map<string, Tally>();
  distinct.forEach(({ text, count, segments }, cell) => {
    const inCell = new Set<Tally>();
    for (const name of namesIn(text, segments, second)) {
      const tally = tallyFor(name);
      tally.forms.add(name.form);
      tally.spellings.set(name.plain, (tally.spellings.get(name.plain) ?? 0) + count);
      inCell.add(tally);
    }
    for (const tally of inCell) {
      tally.seen += count;
      tally.cells.add(cell);
    }
  });
  const units = new Map<string, RosterUnit>();
  const cellsOf = new Map<string, ReadonlySet<number>>();
  const found = [...tallies].map(([folded, tally]) => {
    const unit = unitOf(folded, tally);
    cellsOf.set(unit.name, tally.cells);
    return unit;
  });
  for (const unit of found.sort(bySeenThenName)) units.set(unit.name, unit);
  const together = (a: string, b: string): boolean => {
    const others = cellsOf.get(b);
    return [...(cellsOf.get(a) ?? [])].some((cell) => others?.has(cell));
  };
  return { units, variants: findVariants([...units.values()], given, together), given };

  function tallyFor({ folded }: ReadName): Tally {
    const standard = aliases.get(folded);
    const key = standard === undefined ? folded : foldName(standard);
    let tally = tallies.get(key);
    if (!tally) {
      tally = {
        seen: 0,
        cells: new Set(),
        standard: null,
        forms: new Set(),
        spellings: new Map(),
      };
      tallies.set(key, tally);
    }
    if (standard !== undefined) tally.standard = standard;
    return tally;
  }

  /** What is a person beside a unit in one cell may look like nothing in the next. */
  function kindOf(folded: string, forms: ReadonlySet<NameForm>): RosterUnit['kind'] {
    if (members.has(folded)) return 'collective';
    const form = told.get(folded);
    const has = (one: NameForm): boolean => (form === undefined ? forms.has(one) : form === one);
    if (has('collective') || (has('bare') && isGroupWord(folded))) return 'collective';
    return has('person') && !has('unit') ? 'person' : 'unit';
  }

  function unitOf(folded: string, { seen, standard, forms, spellings }: Tally): RosterUnit {
    return {
      name: standard ?? usual(spellings),
      kind: kindOf(folded, forms),
      seen,
      members: members.get(folded) ?? [],
    };
  }
}

interface DistinctCell {
  readonly text: string;
  readonly count: number;
  readonly segments: readonly Segment[];
}

/** The certain names and those that the cells hold once these are known: broken over lines, or glued to another. */
function joinedToo({ forms, seen }: SeenNames, cells: readonly DistinctCell[]): SeenNames {
  const read = segmentReader(forms);
  const allForms = new Map(forms);
  const allSeen = new Map(seen);
  for (const { text, count, segments } of cells) {
    for (const { folded, form } of namesIn(text, segments, read)) {
      if (forms.has(folded) || (form !== 'unit' && form !== 'collective')) continue;
      allForms.set(folded, form);
      allSeen.set(folded, (allSeen.get(folded) ?? 0) + count);
    }
  }
  return { forms: allForms, seen: allSeen };
}

interface Tally {
  seen: number;
  /** Which of the distinct cells. */
  readonly cells: Set<number>;
  /** The standard name as people gave it. */
  standard: string | null;
  /** What its mentions look like. */
  readonly forms: Set<NameForm>;
  readonly spellings: Map<string, number>;
}

function counted(cells: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const text of cells) counts.set(text, (counts.get(text) ?? 0) + 1);
  for (const text of counts.keys()) if (compact(text) === '') counts.delete(text);
  return counts;
}

/** The most frequent spelling; of equals the first in code order. */
function usual(spellings: ReadonlyMap<string, number>): string {
  let best = '';
  let most = 0;
  for (const [spelling, count] of spellings) {
    if (count > most || (count === most && spelling < best)) {
      best = spelling;
      most = count;
    }
  }
  return best;
}

function bySeenThenName(a: RosterUnit, b: RosterUnit): number {
  return b.seen - a.seen || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);
}
