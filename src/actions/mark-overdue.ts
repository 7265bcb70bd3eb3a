import type { Table } from '../breakdown/model';
import type { Host, HostOptions } from '../hosts/host';
import { message } from '../locales/message';
import type { Language } from '../locales/words';
import { expectationOf } from '../plan/fingerprint';
import type { WorkbookPlan } from '../plan/model';
import { marksColumn } from '../sheets/marks/column';
import { marksOf } from '../sheets/marks/marks';
import { sheetLook, type SheetLook } from '../sheets/marks/sheet-facts';
import type { Understanding } from './understand';

export interface MarkOptions {
  readonly language: Language;
  /** Also a column of ours at the table's edge that names the items. */
  readonly column?: boolean;
  /** How the source's sheets look, where that is known: the words of the marks are chosen to fit. */
  readonly looks?: ReadonlyMap<string, SheetLook>;
}

/** Lays marks over the tasks with overdue or soon items, in place of those that lie there. Refused when a table changed since it was read. */
export function markPlan(
  { workbook, breakdown, states, settings }: Understanding,
  { language, column = false, looks }: MarkOptions,
): WorkbookPlan {
  const source = {
    workbook,
    tables: breakdown.tables,
    states,
    settings,
    language,
    ...(looks ? { looks } : {}),
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
    looks: await looksOf(host, understanding, options),
  });
  await host.apply(plan, options);
  return plan;
}

/** Widths of the columns of the tables, and how their cells break lines: read from the header and one row below it. */
export async function looksOf(
  host: Pick<Host, 'readContent'>,
  { breakdown }: Understanding,
  options?: HostOptions,
): Promise<ReadonlyMap<string, SheetLook>> {
  const tables = [...new Map(breakdown.tables.map((table) => [table.sheet, table])).values()];
  const parts = tables.map((table) => {
    const top = table.headerRows[0] ?? table.range.top;
    return { sheet: table.sheet, range: { top, bottom: rowOf(table), left: 0, right: table.range.right } };
  });
  const contents = await host.readContent(parts, options);
  return new Map(
    tables.flatMap((table): [string, SheetLook][] => {
      const content = contents.get(table.sheet);
      return content ? [[table.sheet, sheetLook(content, rowOf(table))]] : [];
    }),
  );
}

/** A row of the body. */
function rowOf({ tasks, range }: Table): number {
  return tasks[0]?.rows[0] ?? range.top;
}
