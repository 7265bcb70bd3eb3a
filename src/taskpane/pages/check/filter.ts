import type { CheckId, Finding, Severity } from '../../../checks/model';
import { toA1 } from '../../../grid/address';
import zhCN from '../../../locales/zh-CN';

/** What a person wants to see; `null` and '' are everything. */
export interface Filter {
  readonly severities: ReadonlySet<Severity>;
  readonly check: CheckId | null;
  readonly unit: string | null;
  readonly sheet: string | null;
  readonly text: string;
}

export const EVERYTHING: Filter = { severities: new Set(), check: null, unit: null, sheet: null, text: '' };

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** Findings of one check, in the order of the sheet. */
export interface Group {
  readonly check: CheckId;
  readonly severity: Severity;
  readonly findings: readonly Finding[];
}

/** Their words stand in the order of the checks; the checks themselves are loaded by the worker that runs them. */
const ORDER = Object.keys(zhCN);
const rank = (check: CheckId): number => ORDER.indexOf(`checks.${check}.title`);

/** Those that pass, worst first, then in the order of the checks. @param wordsOf what a search looks through */
export function grouped(
  findings: readonly Finding[],
  filter: Filter,
  wordsOf: (finding: Finding) => string,
): readonly Group[] {
  const groups = new Map<CheckId, Finding[]>();
  const needle = filter.text.trim().toLowerCase();
  for (const finding of findings) {
    if (!passes(finding, filter)) continue;
    if (needle !== '' && !searchable(finding, wordsOf).includes(needle)) continue;
    const group = groups.get(finding.check);
    if (group) group.push(finding);
    else groups.set(finding.check, [finding]);
  }
  // A check has one severity: that of any finding is that of its group.
  const severity = ({ findings: [first] }: Pick<Group, 'findings'>): Severity => first?.severity ?? 'info';
  return [...groups]
    .map(([check, members]) => ({ check, findings: members }))
    .map((group) => ({ ...group, severity: severity(group) }))
    .sort(
      (a, b) =>
        SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || rank(a.check) - rank(b.check),
    );
}

function passes(finding: Finding, { severities, check, unit, sheet }: Filter): boolean {
  if (severities.size > 0 && !severities.has(finding.severity)) return false;
  if (check !== null && finding.check !== check) return false;
  if (sheet !== null && finding.sheet !== sheet) return false;
  return unit === null || unitsOf(finding).includes(unit);
}

function searchable(finding: Finding, wordsOf: (finding: Finding) => string): string {
  const { place, cellText } = finding;
  const address = place ? toA1(place.row, place.column) : '';
  return [wordsOf(finding), cellText, address].join('\n').toLowerCase();
}

/** The units whose task the finding is about. */
export function unitsOf({ task }: Finding): readonly string[] {
  if (!task) return [];
  return [...task.lead.mentions, ...task.support.mentions].map(({ name }) => name);
}

export interface Choice<T extends string> {
  readonly value: T;
  readonly count: number;
}

/** What can be chosen, each with the number of its findings; the most frequent first. */
export function choices<T extends string>(
  findings: readonly Finding[],
  valuesOf: (finding: Finding) => readonly T[],
): readonly Choice<T>[] {
  const counts = new Map<T, number>();
  for (const finding of findings) {
    for (const value of new Set(valuesOf(finding))) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count);
}
