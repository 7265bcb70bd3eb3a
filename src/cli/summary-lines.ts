import type { Figures } from '../statistics/figures';
import { sharesOf } from '../statistics/shares';
import type { Summary } from '../statistics/summary';
import type { CivilDate } from '../timing/model';
import type { MessageId } from '../locales/message';
import { say } from './say';

/** The figures in Chinese for people. */
export function summaryTable(file: string, asOf: CivilDate, summary: Summary): string[] {
  const { all, occurrences, byUnit, byLeader, bySection, byQuarter } = summary;
  const [done = 0, overdue = 0, soon = 0, open = 0, undated = 0] = sharesOf([
    all.done,
    all.overdue,
    all.soon,
    all.open,
    all.undated,
  ]);
  return [
    say('cli.summary.title', { file }),
    say('cli.report.as-of', { date: asOf }),
    say('cli.summary.items', { items: all.items, due: all.due, adjusted: all.adjusted }),
    say('cli.summary.states', {
      ...counts(all),
      doneShare: done.toFixed(1),
      overdueShare: overdue.toFixed(1),
      soonShare: soon.toFixed(1),
      openShare: open.toFixed(1),
      undatedShare: undated.toFixed(1),
    }),
    say('cli.summary.occurrences', occurrences),
    ...part('cli.summary.by-unit', byUnit, (one) => [
      say('cli.summary.unit', {
        unit: one.unit,
        ...counts(one.lead),
        due: one.lead.due,
        rate: percent(one.lead.rate),
        onTime: percent(one.lead.onTimeRate),
        support: one.support.items,
        supportOverdue: one.support.overdue,
        returned: say(
          one.collective
            ? 'cli.summary.collective'
            : one.returned
              ? 'cli.summary.returned'
              : 'cli.summary.not-returned',
        ),
      }),
    ]),
    ...part('cli.summary.by-leader', byLeader, (one) => [named(one.leader, one)]),
    ...part('cli.summary.by-section', bySection, (one) => [
      named(one.section === '' ? say('cli.summary.no-section', { sheet: one.sheet }) : one.section, one),
    ]),
    ...part('cli.summary.by-quarter', byQuarter, (one) => [say('cli.summary.quarter', { ...one })]),
  ];
}

function part<One>(title: MessageId, list: readonly One[], lines: (one: One) => readonly string[]): string[] {
  return list.length === 0 ? [] : ['', say(title), ...list.flatMap(lines)];
}

function named(name: string, figures: Figures): string {
  return say('cli.summary.line', { name, ...counts(figures), due: figures.due, rate: percent(figures.rate) });
}

function counts({ items, done, overdue, soon, open, undated }: Figures): Record<string, number> {
  return { items, done, overdue, soon, open, undated };
}

function percent(rate: number): string {
  return (rate * 100).toFixed(1);
}
