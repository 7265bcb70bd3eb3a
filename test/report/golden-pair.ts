import { readFileSync } from 'node:fs';
import { understand } from '../../src/actions/understand';
import type { TaskTexts } from '../../src/report/match/corpus';
import { readReport } from '../../src/report/read-report';
import { documentGrid } from '../samples/grids';
import { REPORT } from './pairs';

interface GoldenClause {
  /** How the clause begins. */
  readonly clause: string;
  /** `sheet/number`; none: no task carries it. */
  readonly tasks: readonly string[];
}

/** The real pair, and which task carries which clause according to somebody who read both. */
export function goldenPair(): {
  readonly clauses: readonly string[];
  readonly tasks: readonly TaskTexts[];
  readonly tables: readonly number[];
  readonly names: readonly string[];
  /** By clause: indices of tasks. */
  readonly right: readonly (readonly number[])[];
} {
  const golden = JSON.parse(
    readFileSync('test/fixtures/golden/shuangtaizi-2024-crosscheck.json', 'utf8'),
  ) as GoldenClause[];
  const { tables } = understand(documentGrid('shuangtaizi-2024'), { asOf: '2024-07-01' }).breakdown;
  const all = tables.flatMap((table) =>
    table.tasks.map((task) => ({ task, name: `${table.sheet}/${task.number ?? ''}` })),
  );
  const names = all.map(({ name }) => name);
  const clauses = readReport(REPORT, { year: 2024 })
    .clauses.filter(({ kind }) => kind !== 'heading')
    .map(({ text }) => text);
  const unread = golden.filter(({ clause }) => !clauses.some((text) => text.startsWith(clause)));
  if (unread.length > 0) throw new Error(`no clause begins with ${unread[0]?.clause ?? ''}`);
  return {
    clauses,
    tasks: all.map(({ task }) => ({ text: task.text, indicators: task.indicators.map(({ text }) => text) })),
    tables: all.map(({ task }) => task.table),
    names,
    right: clauses.map((text) =>
      (golden.find(({ clause }) => text.startsWith(clause))?.tasks ?? []).map((name) => names.indexOf(name)),
    ),
  };
}
