import type { Answers, Breakdown, Indicator, Part, Table, Task } from '../breakdown/model';
import { derived } from '../grid/remembered';
import type { CivilDate } from '../timing/model';
import type { Roster, RosterUnit, UnitCell, UnitMention } from '../units/model';
import type { Succession } from './model';
import { type Successors, successorsOn } from './successors';

/**
 * The breakdown with those who answer on a day in the places of those whom the table names: what ledger, tabs, index, statistics
 * and papers go by. Texts, places and ids are those of the table. The same object where nobody has a successor yet. Linear.
 */
export function inForce(breakdown: Breakdown, successions: readonly Succession[], day: CivilDate): Breakdown {
  const { aliases } = breakdown.roster.given;
  const successors = successorsOn(successions, day, (unit) => aliases[unit] ?? unit);
  if (!successors) return breakdown;
  const cells = derived((cell: UnitCell) => cellNow(cell, successors));
  return {
    ...breakdown,
    tables: breakdown.tables.map((table) => tableNow(table, successors, cells)),
    roster: rosterNow(breakdown.roster, successors),
  };
}

function tableNow(table: Table, successors: Successors, cell: (cell: UnitCell) => UnitCell): Table {
  const tasks = table.tasks.map((task) => taskNow(task, successors, cell));
  return tasks.every((task, index) => task === table.tasks[index]) ? table : { ...table, tasks };
}

function taskNow(task: Task, successors: Successors, cell: (cell: UnitCell) => UnitCell): Task {
  const own = said(task, successors, cell);
  // A part of `answers` and of `parts`, and the one that an indicator stands in, are one object.
  const parts = new Map<Answers, Answers>();
  const part = <One extends Answers>(one: One): One => {
    const known = (parts.get(one) as One | undefined) ?? changed(one, said(one, successors, cell));
    parts.set(one, known);
    return known;
  };
  const answers = task.answers?.map((one) => part(one));
  const taskParts = task.parts?.map((one: Part) => part(one));
  const indicators = task.indicators.map((one) => indicatorNow(one, successors, part));
  const same =
    own === null &&
    (answers ?? []).every((one, index) => one === task.answers?.[index]) &&
    (taskParts ?? []).every((one, index) => one === task.parts?.[index]) &&
    indicators.every((one, index) => one === task.indicators[index]);
  if (same) return task;
  return { ...task, ...own, indicators, ...(answers && { answers }), ...(taskParts && { parts: taskParts }) };
}

function indicatorNow(
  one: Indicator,
  { unit, leader }: Successors,
  partNow: (part: Answers) => Answers,
): Indicator {
  const owners = names(one.owners, unit);
  const supporters =
    one.supporters &&
    supportingNames(
      { now: names(one.supporters, unit), issued: one.supporters },
      { now: owners, issued: one.owners },
    );
  const leaders = one.leaders && names(one.leaders, leader);
  const part = one.part && partNow(one.part);
  const same =
    owners === one.owners && supporters === one.supporters && leaders === one.leaders && part === one.part;
  if (same) return one;
  return {
    ...one,
    owners,
    ...(supporters && { supporters }),
    ...(leaders && { leaders }),
    ...(part && { part }),
  };
}

type Said = Pick<Answers, 'leaders' | 'lead' | 'support'>;

/** Who answers now; `null`: those who are named. */
function said(one: Said, { leader }: Successors, cell: (cell: UnitCell) => UnitCell): Said | null {
  const leaders = names(one.leaders, leader);
  const lead = cell(one.lead);
  const support = supporting(
    { now: cell(one.support), issued: one.support },
    { now: lead, issued: one.lead },
  );
  return leaders === one.leaders && lead === one.lead && support === one.support
    ? null
    : { leaders, lead, support };
}

function changed<One extends Answers>(one: One, now: Said | null): One {
  return now ? { ...one, ...now } : one;
}

function cellNow(cell: UnitCell, { unit, leader }: Successors): UnitCell {
  const now = cell.mentions.map((one): UnitMention => {
    const name = one.kind === 'person' ? leader(one.name) : unit(one.name);
    return name === one.name ? one : { ...one, name };
  });
  if (now.every((one, index) => one === cell.mentions[index])) return cell;
  const seen = new Set<string>();
  // Two that became one are named once; what the table itself repeats stays as it is.
  const mentions = now.filter((one, index) => {
    const again = seen.has(one.name) && one !== cell.mentions[index];
    seen.add(one.name);
    return !again;
  });
  return { ...cell, mentions };
}

interface Both<Of> {
  readonly now: Of;
  readonly issued: Of;
}

/** A supporting unit that is one with the leading one now supports itself no longer; where the table itself says both, both stay. */
function supporting(support: Both<UnitCell>, lead: Both<UnitCell>): UnitCell {
  const has = ({ mentions }: UnitCell, unit: string): boolean => mentions.some(({ name }) => name === unit);
  const both = (unit: string): boolean => has(lead.issued, unit) && has(support.issued, unit);
  const { now } = support;
  const mentions = now.mentions.filter(({ name }) => !has(lead.now, name) || both(name));
  return mentions.length === now.mentions.length ? now : { ...now, mentions };
}

function supportingNames(support: Both<readonly string[]>, lead: Both<readonly string[]>): readonly string[] {
  const both = (name: string): boolean => lead.issued.includes(name) && support.issued.includes(name);
  const left = support.now.filter((name) => !lead.now.includes(name) || both(name));
  return left.length === support.now.length ? support.now : left;
}

/** Each once; the same list where nobody changes. */
function names(all: readonly string[], now: (name: string) => string): readonly string[] {
  if (all.every((name) => now(name) === name)) return all;
  return [...new Set(all.map(now))];
}

/** Old names are other names of the new ones: tabs, returned files and searches find their way. */
function rosterNow(roster: Roster, { unit, replaced }: Successors): Roster {
  const units = new Map<string, RosterUnit>();
  for (const one of roster.units.values()) {
    const name = unit(one.name);
    const members = names(one.members, unit);
    const there = units.get(name);
    units.set(name, {
      name,
      kind: there && there.kind !== 'person' ? there.kind : one.kind,
      seen: (there?.seen ?? 0) + one.seen,
      members: [...new Set([...(there?.members ?? []), ...members])],
    });
  }
  const variants = roster.variants.filter(
    ({ variant, standard }) => unit(variant) === variant && unit(standard) === standard,
  );
  const aliases = Object.fromEntries([
    ...Object.entries(roster.given.aliases).map(([other, standard]) => [other, unit(standard)]),
    ...replaced.leader,
    ...replaced.unit,
  ]) as Record<string, string>;
  const members = Object.fromEntries(
    Object.entries(roster.given.members).map(([name, list]) => [name, names(list, unit)]),
  );
  return { units, variants, given: { aliases, members } };
}
