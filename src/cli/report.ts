import type { Understanding } from '../actions/understand';
import type { Task } from '../breakdown/model';
import type { CheckId, Finding, Severity } from '../checks/model';
import { toA1 } from '../grid/address';
import type { State } from '../timing/model';
import { say } from './say';

/** At most so many places of one kind of finding are printed; `--json` has them all. */
const MOST_PLACES = 12;
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** The Chinese report for people: summary first, then the findings grouped by check, each with its cell. */
export function reportLines(file: string, understanding: Understanding): string[] {
  return [...summaryLines(file, understanding), '', ...findingLines(understanding.findings)];
}

export function summaryLines(file: string, { breakdown, asOf, states }: Understanding): string[] {
  const lines = [say('cli.report.title', { file }), say('cli.report.as-of', { date: asOf })];
  for (const table of breakdown.tables) {
    lines.push('');
    lines.push(
      say('cli.report.table', {
        sheet: table.sheet,
        title: table.title,
        year: table.year.value ?? '—',
        tasks: table.tasks.length,
        indicators: table.indicatorCount,
      }),
    );
    for (const { what, section, stated, counted } of table.stated) {
      const id = stated === counted ? 'cli.report.stated-matches' : 'cli.report.stated-differs';
      lines.push(say(id, { what: section ?? say(`cli.report.what-${what}`), stated, counted }));
    }
    const counts = countStates(table.tasks, states);
    lines.push(say('cli.report.states', counts));
  }
  if (breakdown.tables.length === 0) lines.push('', say('cli.report.no-table'));
  return lines;
}

function countStates(tasks: readonly Task[], states: Understanding['states']): Record<State, number> {
  const counts: Record<State, number> = { done: 0, overdue: 0, soon: 0, open: 0, undated: 0 };
  const count = (state: State): void => {
    counts[state]++;
  };
  for (const { id } of tasks) {
    const of = states.get(id);
    of?.indicators.forEach(count);
    if (of?.task) count(of.task);
  }
  return counts;
}

/** The findings by severity and check, each group with its suggestion. */
export function findingLines(all: readonly Finding[]): string[] {
  const findings = all.filter(({ ignored }) => !ignored);
  const ignored = all.length - findings.length;
  const count = (severity: Severity): number => findings.filter((one) => one.severity === severity).length;
  const lines = [
    findings.length === 0
      ? say('cli.report.clean')
      : say('cli.report.counts', { error: count('error'), warning: count('warning'), info: count('info') }),
  ];
  if (ignored > 0) lines.push(say('cli.report.ignored', { count: ignored }));
  for (const severity of SEVERITIES) {
    for (const [check, group] of byCheck(findings.filter((one) => one.severity === severity))) {
      lines.push('');
      lines.push(
        say('cli.report.group', {
          severity: say(`cli.severity.${severity}`),
          title: say(`checks.${check}.title`),
          check,
          count: group.length,
        }),
      );
      for (const one of group.slice(0, MOST_PLACES)) {
        lines.push(
          say('cli.report.finding', {
            where: whereOf(one),
            message: say(one.message.id, one.message.params),
          }),
        );
      }
      if (group.length > MOST_PLACES)
        lines.push(say('cli.report.more', { count: group.length - MOST_PLACES }));
      lines.push(say('cli.report.suggestion', { suggestion: say(`checks.${check}.suggestion`) }));
    }
  }
  return lines;
}

function byCheck(findings: readonly Finding[]): Map<CheckId, Finding[]> {
  const groups = new Map<CheckId, Finding[]>();
  for (const one of findings) {
    const group = groups.get(one.check);
    if (group) group.push(one);
    else groups.set(one.check, [one]);
  }
  return groups;
}

function whereOf({ sheet, place }: Finding): string {
  if (!place) return sheet || '—';
  return `${sheet}!${toA1(place.row, place.column)}`;
}
