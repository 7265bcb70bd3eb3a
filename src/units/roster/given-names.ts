import { formOf, type NameForm } from '../forms/form';
import { compact, foldName } from '../folded';
import type { RosterGiven } from '../model';

/** What people gave, ready to be looked up. Names are folded. */
interface GivenNames {
  /** Other name → standard name as it was given. */
  readonly aliases: ReadonlyMap<string, string>;
  readonly members: ReadonlyMap<string, readonly string[]>;
  /** Every name that occurs in it. */
  readonly known: ReadonlyMap<string, NameForm>;
}

export function givenNames(given: RosterGiven): GivenNames {
  const direct = new Map<string, string>();
  for (const [other, standard] of Object.entries(given.aliases)) {
    if (foldName(other) !== '' && foldName(standard) !== '') direct.set(foldName(other), compact(standard));
  }
  const aliases = new Map([...direct.keys()].map((other) => [other, followed(other, direct)]));
  const members = new Map<string, readonly string[]>();
  for (const [collective, names] of Object.entries(given.members)) {
    if (foldName(collective) !== '')
      members.set(
        foldName(collective),
        names.map(compact).filter((name) => name !== ''),
      );
  }
  const known = new Map<string, NameForm>();
  for (const name of [...direct].flat()) known.set(foldName(name), givenForm(foldName(name)));
  for (const name of [...members.values()].flat()) known.set(foldName(name), givenForm(foldName(name)));
  for (const name of members.keys()) known.set(name, 'collective');
  return { aliases, members, known };
}

/** An alias may lead to another alias; a circle ends where it began. */
function followed(other: string, direct: ReadonlyMap<string, string>): string {
  const passed = new Set<string>([other]);
  let standard = direct.get(other) ?? other;
  for (;;) {
    const next = direct.get(foldName(standard));
    if (next === undefined || passed.has(foldName(standard))) return standard;
    passed.add(foldName(standard));
    standard = next;
  }
}

/** What people name is a name, whatever it looks like. */
function givenForm(folded: string): NameForm {
  const form = formOf(folded);
  return form === 'collective' || form === 'person' ? form : 'unit';
}
