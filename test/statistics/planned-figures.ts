import type { WorkbookPlan } from '../../src/plan/model';
import type { ContentCell, SheetContent } from '../../src/plan/sheet-content';

/** The sheet of ours that a plan puts there. */
export function sheetIn({ operations }: WorkbookPlan, kind: string, key = ''): SheetContent {
  const found = operations.find(
    (one) => one.op === 'put-sheet' && one.identity.kind === kind && (key === '' || one.identity.key === key),
  );
  if (found?.op !== 'put-sheet') throw new Error(`no ${kind}`);
  return found.content;
}

/** The rows below a header, by the words of the header. */
export function table(
  { rows }: SheetContent,
  first: string,
): readonly Record<string, ContentCell['value']>[] {
  const top = rows.findIndex(({ cells }) => cells[0]?.value === first);
  const heads = rows[top]?.cells.map((cell) => String(cell?.value ?? '').split('\n')[0] ?? '') ?? [];
  return rows
    .slice(top + 1)
    .map(({ cells }) => Object.fromEntries(heads.map((head, at) => [head, cells[at]?.value ?? null])));
}
