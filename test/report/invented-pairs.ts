import { readdirSync, readFileSync } from 'node:fs';
import type { Crosschecked } from '../../src/actions/crosscheck-report';
import type { Task } from '../../src/breakdown/model';
import { sheet, workbook } from '../grid/sheet';
import { crosschecked } from './pairs';

export interface PairSheet {
  readonly name: string;
  readonly title: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** One thing changed, in the report or in the first cell of the tables that has the words. */
export type Planted = readonly [where: 'report' | 'table', from: string, to: string];

/** A report and the tables made from it, invented. All that is expected was written by reading both. */
export interface Pair {
  readonly name: string;
  readonly year: number;
  readonly report: readonly string[];
  readonly sheets: readonly PairSheet[];
  /** How a clause begins, and the tasks that carry it: `3,4`, of several sheets `重点任务/3`. */
  readonly golden: readonly (readonly [clause: string, tasks: string])[];
  /** What of a clause no task says. */
  readonly partly: readonly (readonly [clause: string, pieces: string])[];
  /** Task, and what stands on either side. */
  readonly figures: readonly (readonly [task: string, report: string, table: string])[];
  readonly names: readonly (readonly [task: string, report: string, table: string])[];
  readonly dates: readonly (readonly [task: string, report: string])[];
  /** Tasks that stand in another section than in the report. */
  readonly sections: readonly string[];
  readonly withoutSource: readonly string[];
  /** Must be found: the check, or one of several; at this task, `null` where it is at none. */
  readonly found: readonly (readonly [...Planted, check: string, task: string | null])[];
  readonly silent: readonly Planted[];
}

/** What each fixture says; the rest may be left out. */
type Asked = Pick<Pair, 'name' | 'year' | 'report' | 'golden' | 'figures' | 'withoutSource'>;

const FOLDER = 'test/fixtures/reports';

export const PAIRS: readonly Pair[] = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.json'))
  .sort()
  .map((file) => {
    const read = JSON.parse(readFileSync(`${FOLDER}/${file}`, 'utf8')) as Asked & Partial<Pair> & PairSheet;
    const { title, header, rows } = read;
    return {
      ...read,
      sheets: read.sheets ?? [{ name: '任务分解', title, header, rows }],
      partly: read.partly ?? [],
      names: read.names ?? [],
      dates: read.dates ?? [],
      sections: read.sections ?? [],
      found: read.found ?? [],
      silent: read.silent ?? [],
    };
  });

/** A task as the fixture names it. */
export function nameIn({ sheets }: Pair, name: string, { number }: Task): string {
  return sheets.length > 1 ? `${name}/${number ?? ''}` : (number ?? '');
}

/** The pair compared, with one thing changed or as it is. Throws where the words to change are not there. */
export function comparedPair({ report, sheets }: Pair, planted?: Planted): Crosschecked {
  const [where, from = '', to = ''] = planted ?? [];
  const text = report.join('\n');
  if (where === 'report' && !text.includes(from)) throw new Error(`not in the report: ${from}`);
  let open = where === 'table';
  const changed = (cell: string): string => {
    if (!open || !cell.includes(from)) return cell;
    open = false;
    return cell.replace(from, () => to);
  };
  const grids = sheets.map(({ name, title, header, rows }) =>
    sheet([[title, ...header.slice(1).map(() => '')], [...header], ...rows.map((row) => row.map(changed))], {
      name,
      merges: [`A1:${String.fromCharCode(64 + header.length)}1`],
    }),
  );
  if (open) throw new Error(`not in the tables: ${from}`);
  return crosschecked(where === 'report' ? text.replace(from, () => to) : text, workbook(...grids));
}
