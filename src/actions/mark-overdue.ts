import type { Host, HostOptions } from '../hosts/host';
import { message } from '../locales/message';
import type { Language } from '../locales/words';
import { expectationOf } from '../plan/fingerprint';
import type { WorkbookPlan } from '../plan/model';
import { marksOf } from '../sheets/marks';
import { marksColumn } from '../sheets/marks-column';
import type { Understanding } from './understand';

export interface MarkOptions {
  readonly language: Language;
  /** Also a column of ours at the table's edge that names the items. */
  readonly column?: boolean;
  /** Widths of the source's columns in characters, by sheet, where they are known. */
  readonly widths?: ReadonlyMap<string, readonly number[]>;
}

/** Lays marks over the tasks with overdue or soon items, in place of those that lie there. Refused when a table changed since it was read. */
export function markPlan(
  { workbook, breakdown, states, settings }: Understanding,
  { language, column = false, widths }: MarkOptions,
): WorkbookPlan {
  const source = {
    workbook,
    tables: breakdown.tables,
    states,
    settings,
    language,
    ...(widths ? { widths } : {}),
  };
  const read = new Set(breakdown.tables.map(({ sheet }) => sheet));
  return {
    title: message('marks.plan'),
    expect: workbook.sheets.filter(({ name }) => read.has(name)).map((grid) => expectationOf(grid)),
    operations: [...marksOf(source), ...(column ? marksColumn(source) : [])],
  };
}

/** Marks what is overdue or soon in a workbook. @throws HostError */
export async function markOverdue(
  host: Host,
  understanding: Understanding,
  { language, column = false }: MarkOptions,
  options?: HostOptions,
): Promise<WorkbookPlan> {
  const plan = markPlan(understanding, {
    language,
    column,
    widths: await widthsOf(host, understanding, options),
  });
  await host.apply(plan, options);
  return plan;
}

/** Widths of the columns of the tables: read from their header rows alone. */
export async function widthsOf(
  host: Host,
  { breakdown }: Understanding,
  options?: HostOptions,
): Promise<ReadonlyMap<string, readonly number[]>> {
  const parts = [...new Map(breakdown.tables.map((table) => [table.sheet, table])).values()].map((table) => {
    const row = table.headerRows[0] ?? table.range.top;
    return { sheet: table.sheet, range: { top: row, bottom: row, left: 0, right: table.range.right } };
  });
  const contents = await host.readContent(parts, options);
  return new Map([...contents].map(([sheet, { columns }]) => [sheet, columns.map(({ width }) => width)]));
}
