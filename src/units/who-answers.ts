import { derived } from '../grid/remembered';
import type { UnitCell, UnitMention } from './model';

/** Who leads a task and who supports it, as one cell or two say it. */
interface WhoAnswers {
  readonly lead: UnitCell;
  readonly support: UnitCell;
  /** Persons among the units of the first cell. */
  readonly people: readonly string[];
}

const NOBODY: UnitCell = { mentions: [], problems: [], tidy: null };

/**
 * Tells who leads from who supports. The column says it, and the cell where it says more: `商务局牵头，科技局配合` in a
 * column of lead units, or in the only column of units.
 *
 * @param lead the cell of the column of lead units, or of the only one
 * @param support the cell of the column of supporting units, `null` where there is none
 * @param firstLeads 列第一位者为牵头单位: where the cell does not say it, the first leads and the others support
 */
export function whoAnswers(lead: UnitCell, support: UnitCell | null, firstLeads = false): WhoAnswers {
  const answer = firstLeads ? firstLeading : asSaid;
  return answer(lead)(support ?? NOBODY);
}

// Equal cells are one object, and stand in one task after the other.
const asSaid = derived((lead: UnitCell) => derived((support: UnitCell) => tell(lead, support, false)));
const firstLeading = derived((lead: UnitCell) => derived((support: UnitCell) => tell(lead, support, true)));

function tell(lead: UnitCell, other: UnitCell, firstLeads: boolean): WhoAnswers {
  const own = byRole(lead, firstLeads);
  // 配合单位 that says who leads: `牵头：商务局；配合：财政局`.
  const leads = other.mentions.filter(({ role }) => role === 'lead');
  const supports = other.mentions.filter(({ role }) => role !== 'lead');
  const people = lead.mentions.filter(isPerson).map(({ name }) => name);
  return {
    lead: { ...lead, mentions: withoutPeople([...own.lead, ...leads]) },
    support: { ...other, mentions: withoutPeople([...own.support, ...supports]) },
    people: [...new Set(people)],
  };
}

function byRole(
  { mentions }: UnitCell,
  firstLeads: boolean,
): { readonly lead: readonly UnitMention[]; readonly support: readonly UnitMention[] } {
  const units = mentions.filter((one) => !isPerson(one));
  const lead = leading(units, firstLeads);
  if (lead.length === 0 || lead.length === units.length) return { lead: mentions, support: [] };
  const leads = new Set(lead);
  return {
    lead: mentions.filter((one) => isPerson(one) || leads.has(one)),
    support: units.filter((one) => !leads.has(one)),
  };
}

/** Those that are said to lead; else those that are responsible beside others that support; else the first, if it leads. */
function leading(units: readonly UnitMention[], firstLeads: boolean): readonly UnitMention[] {
  const marked = units.filter(({ role }) => role === 'lead');
  if (marked.length > 0) return marked;
  const others = units.filter(({ role }) => role !== 'support');
  if (others.length < units.length) return others;
  return firstLeads ? units.slice(0, 1) : units;
}

function withoutPeople(mentions: readonly UnitMention[]): readonly UnitMention[] {
  const units = mentions.filter((one) => !isPerson(one));
  return units.length > 0 ? units : mentions;
}

function isPerson({ kind }: UnitMention): boolean {
  return kind === 'person';
}
