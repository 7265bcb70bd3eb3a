import type { Circular, CircularCheckId, CircularFinding } from '../circular/model';
import type { CivilDate } from '../timing/model';
import { say } from './say';

/** The check of a circular for people: what it was checked against, then the findings by kind. */
export function circularLines(
  name: string,
  {
    circular,
    findings,
    date,
    workbook,
  }: {
    readonly circular: Circular;
    readonly findings: readonly CircularFinding[];
    readonly date: CivilDate;
    readonly workbook: string | null;
  },
): string[] {
  const lines = [
    say('cli.circular.title', { file: name }),
    say('cli.circular.read', { paragraphs: circular.paragraphs.length, tables: circular.tables.length }),
    workbook === null
      ? say('cli.circular.no-workbook')
      : say('cli.circular.workbook', { file: workbook, date }),
    findings.length === 0
      ? say('cli.report.clean')
      : say('cli.report.counts', {
          error: findings.filter(({ severity }) => severity === 'error').length,
          warning: 0,
          info: findings.filter(({ severity }) => severity === 'info').length,
        }),
  ];
  for (const [check, group] of byCheck(findings)) {
    lines.push(
      '',
      say('cli.report.group', {
        severity: say(`cli.severity.${group[0]?.severity ?? 'info'}`),
        title: say(`checks.${check}.title`),
        check,
        count: group.length,
      }),
      ...group.map((one) => `  ${say(one.message.id, one.message.params)}`),
      say('cli.report.suggestion', { suggestion: say(`checks.${check}.suggestion`) }),
    );
  }
  return lines;
}

function byCheck(findings: readonly CircularFinding[]): Map<CircularCheckId, CircularFinding[]> {
  const groups = new Map<CircularCheckId, CircularFinding[]>();
  for (const one of findings) groups.set(one.check, [...(groups.get(one.check) ?? []), one]);
  return groups;
}
