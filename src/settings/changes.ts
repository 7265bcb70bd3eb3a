import type { SheetOverride } from '../breakdown/corrections';
import type { ColumnRole } from '../breakdown/roles';
import type { Succession } from '../succession/model';
import type { Settings } from './model';

/** What a person says about one sheet; `null` takes a correction back, what is absent stays. */
interface Correction {
  readonly isTable?: false | null;
  /** A1. */
  readonly range?: string | null;
  readonly year?: number | null;
  /** Column letter → role; `null`: no role; `undefined`: as recognised. */
  readonly columns?: Readonly<Record<string, ColumnRole | null | undefined>>;
  /** Column letter → whether the first unit of each cell leads. */
  readonly firstLeads?: Readonly<Record<string, boolean>>;
}

/** The settings with one sheet corrected; a sheet without corrections has no entry. */
export function corrected(settings: Settings, sheet: string, correction: Correction): Settings {
  const old = settings.overrides.find((one) => one.sheet === sheet);
  const others = settings.overrides.filter((one) => one.sheet !== sheet);
  const columns: Record<string, ColumnRole | null> = {};
  for (const [letter, role] of Object.entries({ ...old?.columns, ...correction.columns })) {
    if (role !== undefined) columns[letter] = role;
  }
  const isTable = correction.isTable === undefined ? old?.isTable : (correction.isTable ?? undefined);
  const range = correction.range === undefined ? old?.range : (correction.range ?? undefined);
  const year = correction.year === undefined ? old?.year : (correction.year ?? undefined);
  const firstLeads = { ...old?.firstLeads, ...correction.firstLeads };
  const override: SheetOverride = {
    sheet,
    ...(isTable !== undefined && { isTable }),
    ...(range !== undefined && { range }),
    ...(year !== undefined && { year }),
    ...(Object.keys(columns).length > 0 && { columns }),
    ...(Object.keys(firstLeads).length > 0 && { firstLeads }),
  };
  const says = Object.keys(override).length > 1;
  return { ...settings, overrides: says ? [...others, override] : others };
}

/** A sheet read as the program would read it by itself. */
export function uncorrected(settings: Settings, sheet: string): Settings {
  return { ...settings, overrides: settings.overrides.filter((one) => one.sheet !== sheet) };
}

/**
 * `other` is another name of `standard`; equal, it is a name of its own. Names that pointed at `other` follow, and
 * a chain never closes to a ring.
 */
export function withAlias(settings: Settings, other: string, standard: string): Settings {
  const aliases = Object.entries(settings.aliases)
    .filter(([name]) => name !== standard || other === standard)
    .map(([name, target]) => [name, target === other && name !== other ? standard : target] as const);
  return { ...settings, aliases: fromEntries([...aliases, [other, standard]]) };
}

export function withoutAlias(settings: Settings, other: string): Settings {
  return {
    ...settings,
    aliases: fromEntries(Object.entries(settings.aliases).filter(([name]) => name !== other)),
  };
}

/** Members of a collective; none: it is unresolved again. */
export function withMembers(settings: Settings, collective: string, members: readonly string[]): Settings {
  const others = Object.entries(settings.members).filter(([name]) => name !== collective);
  const given = [...new Set(members)];
  return { ...settings, members: fromEntries(given.length > 0 ? [...others, [collective, given]] : others) };
}

/** One more 分工变动; who was to follow the same person or unit from the same day is replaced. */
export function withSuccession(settings: Settings, succession: Succession): Settings {
  return { ...settings, successions: [...withoutSuccession(settings, succession).successions, succession] };
}

export function withoutSuccession(settings: Settings, { kind, from, since }: Succession): Settings {
  const isOther = (one: Succession): boolean => one.kind !== kind || one.from !== from || one.since !== since;
  return { ...settings, successions: settings.successions.filter(isOther) };
}

/** Names that a person typed or pasted: one a line, or between any marks that part names. */
export function namesIn(text: string): readonly string[] {
  return [
    ...new Set(
      text
        .split(/[\n\r、，,；;\t]+/)
        .map((name) => name.trim())
        .filter((name) => name !== ''),
    ),
  ];
}

/** A name may be `__proto__`: `Object.fromEntries` defines it, an assignment would not. */
function fromEntries<Value>(entries: readonly (readonly [string, Value])[]): Record<string, Value> {
  return Object.fromEntries(entries);
}
