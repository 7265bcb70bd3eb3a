import { termsOf } from '../match/terms';
import type { Damage, Difference } from '../model';
import type { Said, SpokenTask } from '../task-says';
import type { Span } from '../text';
import { dateDifferences } from './dates';
import { figureDifferences } from './figures';
import { wordDifferences, type WordDifference } from './names';
import { plainOf } from './plain';
import { stageDifferences } from './stages';

/** Figures, names and dates of a clause against the tasks that carry it. Each task is asked for its own part of it. */
export function verified(
  clause: string,
  carriers: readonly SpokenTask[],
): { differs: Difference[]; damaged: Damage[] } {
  const differs: Difference[] = [];
  const damaged: Damage[] = [];
  const piecesOf = ownPieces(clause, carriers);
  for (const [at, { sheet, task, year, says }] of carriers.entries()) {
    const pieces = piecesOf[at] ?? [];
    const isOwn = ({ start }: Span): boolean => pieces.some((one) => start >= one.start && start <= one.end);
    const own = pieces.map(({ start, end }) => clause.slice(start, end)).join('');
    const add = (one: Pick<Difference, 'what' | 'report' | 'table'> & Partial<Difference>): void => {
      differs.push({ stage: false, place: task.textPlace, sheet, task, ...one });
    };
    for (const { report, table, said, written } of figureDifferences(clause, says)) {
      if (!isOwn(report)) continue;
      const inClause = { start: report.start, end: report.end };
      add({
        what: 'figure',
        report: written.report,
        table: written.table,
        place: said.place,
        inClause,
        ...(table && said.of === 'text' && { inTask: { start: table.start, end: table.end } }),
      });
    }
    // Where the task's own text has another figure, its stages are bound to have too.
    const known = new Set(differs.filter((one) => one.task === task).map(({ report }) => report));
    for (const { report, table, indicator } of stageDifferences(own, task, year))
      if (!known.has(report)) add({ what: 'figure', stage: true, report, table, place: indicator.place });
    const figures = differs.flatMap((one) => (one.task === task && one.inClause ? [one.inClause] : []));
    for (const { one, said } of namesDiffering(clause, says)) {
      // 增长 / 下降 right before a figure is told with the figure.
      if (!isOwn(one) || figures.some(({ start, end }) => one.start <= end && one.end >= start)) continue;
      const { report, table } = one;
      if (one.kind === 'damage') damaged.push({ sheet, task, report, table });
      else
        add({
          what: 'name',
          report,
          table,
          place: said.place,
          inClause: { start: one.start, end: one.end },
          ...(said.of === 'text' && { inTask: { start: one.tableStart, end: one.tableEnd } }),
        });
    }
    for (const one of dateDifferences(own, task, year)) add({ what: 'date', ...one });
  }
  return { differs, damaged };
}

/** By carrier: the pieces of a clause that no other of its tasks says better. */
function ownPieces(clause: string, carriers: readonly SpokenTask[]): readonly Span[][] {
  if (carriers.length === 1) return [[{ start: 0, end: clause.length }]];
  const texts = carriers.map(({ says }) =>
    says.flatMap(({ of, text }) => (of === 'stage' ? [] : [text])).join('\n'),
  );
  const pieces = carriers.map((): Span[] => []);
  let start = 0;
  for (const piece of clause.match(/[^，,；;]*[，,；;]|[^，,；;]+/g) ?? []) {
    const shares = texts.map((text) => shareIn(piece, text));
    const most = Math.max(...shares);
    for (const [at, share] of shares.entries())
      if (share === most) pieces[at]?.push({ start, end: start + piece.length });
    start += piece.length;
  }
  return pieces;
}

function shareIn(piece: string, text: string): number {
  const [one, other] = [termsOf(piece), termsOf(text)];
  let shared = 0;
  for (const term of one.keys()) if (other.has(term)) shared++;
  return one.size === 0 ? 0 : shared / one.size;
}

/**
 * Names that differ between a clause and what the table says of a task. A measure that names something else is no slip where
 * the task has the name as well; the task's own text has to be right by itself.
 */
function namesDiffering(
  clause: string,
  says: readonly Said[],
): { readonly one: WordDifference; readonly said: Said }[] {
  const goals = says.filter(({ of }) => of !== 'stage');
  return goals.flatMap((said) =>
    wordDifferences(clause, said.text)
      .filter(({ start, end }) => {
        if (said.of === 'text') return true;
        const name = plainOf(clause.slice(Math.max(0, start - 2), end + 2)).text;
        return !goals.some((other) => other !== said && plainOf(other.text).text.includes(name));
      })
      .map((one) => ({ one, said })),
  );
}
