import type { CivilDate } from '../timing/model';
import type { Succession, SuccessionKind } from './model';

/** Who answers on a day, by the name that the table has. A name without a successor answers itself. */
export interface Successors {
  readonly leader: (name: string) => string;
  readonly unit: (name: string) => string;
  /** Every name that somebody else answers for, with who that is. */
  readonly replaced: Readonly<Record<SuccessionKind, ReadonlyMap<string, string>>>;
}

/**
 * Who answers on a day; `null` where everybody answers for himself still. Later days go on from what earlier ones left, so that a
 * successor may have one in turn. On one day leaders change places together (甲→乙 beside 乙→丙 gives 乙's work to 丙 and
 * 甲's to 乙); of units the whole way is gone (a unit merged into one that is renamed on the same day).
 *
 * @param standard the standard name of a unit, as aliases say it
 */
export function successorsOn(
  successions: readonly Succession[],
  day: CivilDate,
  standard: (unit: string) => string = (unit) => unit,
): Successors | null {
  const begun = successions.filter(({ since }) => since <= day);
  if (begun.length === 0) return null;
  const replaced = { leader: chain(begun, 'leader', (name) => name), unit: chain(begun, 'unit', standard) };
  if (replaced.leader.size + replaced.unit.size === 0) return null;
  const among = (names: ReadonlyMap<string, string>) => (name: string) => names.get(name) ?? name;
  return { leader: among(replaced.leader), unit: among(replaced.unit), replaced };
}

function chain(
  all: readonly Succession[],
  kind: SuccessionKind,
  standard: (name: string) => string,
): ReadonlyMap<string, string> {
  const days = new Map<CivilDate, Map<string, string>>();
  for (const { kind: of, from, to, since } of all) {
    if (of !== kind) continue;
    const day = days.get(since) ?? new Map<string, string>();
    days.set(since, day.set(standard(from), standard(to)));
  }
  const now = new Map<string, string>();
  for (const [, steps] of [...days].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const step = (name: string): string => {
      let at = name;
      const seen = new Set([at]);
      for (let next = steps.get(at); next !== undefined; next = steps.get(at)) {
        at = next;
        if (kind === 'leader' || seen.has(at)) break;
        seen.add(at);
      }
      return at;
    };
    const before = [...now].map(([name, whose]) => [name, step(whose)] as const);
    for (const name of steps.keys()) if (!now.has(name)) now.set(name, step(name));
    for (const [name, whose] of before) now.set(name, whose);
  }
  for (const [name, whose] of now) if (name === whose) now.delete(name);
  return now;
}
