import { areSame, sumOf } from '../numbers';
import type { Statement } from '../statements';
import { nearestTo, type Sum } from '../sums/sum';
import { columnOf, type Rows } from './find-rows';

/** The whole stands in the paragraph of the rows, or in one of so many before. */
const NEAR = 4;
/** What was set, or planned, or is due, is what is divided. */
const SET: ReadonlySet<string> = new Set(['', 'planned', 'due']);
/** States that the first figure of a row may be made up of. */
const MAKE_UP: ReadonlySet<string> = new Set([
  'done',
  'progress',
  'undone',
  'unstarted',
  'behind',
  'overdue',
  'on-pace',
  'open',
]);

/**
 * What rows add up to, column by column, against the figure that the text gives for all. One column that agrees says that
 * the rows are all there is; then the others have to agree too. A single column says so where as many rows are counted.
 */
export function wrongColumns(all: readonly Rows[], statements: readonly Statement[]): Sum[] {
  const inRows = new Set(all.flatMap(({ figures }) => [...figures]));
  const paragraphs = new Map<number, Statement[]>();
  for (const one of statements) {
    const own = paragraphs.get(one.paragraph);
    if (own) own.push(one);
    else paragraphs.set(one.paragraph, [one]);
  }
  return all.flatMap((rows) => {
    const first = [...rows.figures][0];
    if (!first) return [];
    const around = Array.from(
      { length: NEAR + 1 },
      (_, n) => paragraphs.get(first.paragraph - NEAR + n) ?? [],
    ).flat();
    const before = around.filter(
      (one) =>
        one.exact &&
        !one.nested &&
        one.depth === 0 &&
        one.kind === 'count' &&
        !inRows.has(one) &&
        (one.paragraph < first.paragraph || (one.paragraph === first.paragraph && one.start < first.start)),
    );
    const judged = rows.columns.flatMap((column) => judgedColumn(rows, column, before) ?? []);
    const agreeing = judged.filter(({ agrees, sum }) => agrees && sum > 0);
    const isAll = agreeing.length > 0 || before.some(({ value }) => value === rows.rows.length);
    if (!isAll) return [];
    return (
      judged
        .filter(({ agrees, sum, whole }) => !agrees && Math.abs(sum - whole.value) <= whole.value / 4 + 1)
        // `教育局5件，全部化解`: a row without the figure may well have some of it.
        .filter(({ parts }) => parts.length === rows.rows.length)
        .map(({ parts, whole, sum }) => {
          const suspect = suspectIn(rows, parts, sum - whole.value);
          return { whole, parts, ...(suspect ? { suspect } : {}) };
        })
    );
  });
}

interface Judged {
  readonly parts: readonly Statement[];
  readonly whole: Statement;
  readonly sum: number;
  readonly agrees: boolean;
}

function judgedColumn({ rows, columns }: Rows, column: string, before: readonly Statement[]): Judged | null {
  const parts = rows.flatMap((row) => row.get(column) ?? []);
  const [unit = ''] = column.split('|');
  const isFirst = column === columns[0];
  // `仍有7件督办件逾期未办结，涉及6家单位：`, and then unit by unit.
  const above = columns.length === 1 ? (parts[0]?.paragraph ?? 0) - 1 : 0;
  const wholes = before.filter(
    (one) =>
      (columnOf(one) === column && (one.state !== '' || one.whole)) ||
      (isFirst && one.unit === unit && ((one.whole && SET.has(one.state)) || one.paragraph === above)),
  );
  const sum = sumOf(parts.map(({ value }) => value));
  const whole = nearestTo(sum, wholes);
  if (!whole || parts.some(({ exact }) => !exact)) return null;
  const slack = sumOf(parts.map((part) => part.slack));
  const agrees = wholes.some(({ value, slack: own }) => areSame(value, sum, slack + own));
  return { parts, whole, sum, agrees };
}

/** The one cell whose row does not come out either, and does with what the column is off by. */
function suspectIn(
  { rows, columns }: Rows,
  parts: readonly Statement[],
  off: number,
): Sum['suspect'] | undefined {
  const [main = ''] = columns;
  const broken = rows.filter((row) => rest(row, main) !== 0);
  const found = broken.flatMap((row) => {
    const part = parts.find((one) => row.get(columnOf(one)) === one);
    if (!part) return [];
    const sign = columnOf(part) === main ? 1 : -1;
    return rest(row, main) === sign * off ? [{ statement: part, right: part.value - off }] : [];
  });
  return found.length === 1 ? found[0] : undefined;
}

/** What a row's first figure has more than its states together; 0 for a row that tells none. */
function rest(row: ReadonlyMap<string, Statement>, main: string): number {
  const whole = row.get(main);
  const states = [...row].filter(
    ([column, { state, unit }]) => column !== main && MAKE_UP.has(state) && unit === whole?.unit,
  );
  if (!whole || states.length < 2) return 0;
  return whole.value - sumOf(states.map(([, { value }]) => value));
}
