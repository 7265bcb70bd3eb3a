import { columnName, toA1 } from '../grid/address';
import type { OwnIdentity } from '../grid/grid';
import { message, type Message } from '../locales/message';
import type { Operation, SetCells, WorkbookPlan } from './model';

/** Fixes beyond this many are counted, not listed: a preview is read by a person. */
const MAX_LISTED = 200;

/** What a plan would do, one line each, in its order. The first line is the plan's own title. */
export function previewPlan(plan: WorkbookPlan): readonly Message[] {
  if (plan.operations.length === 0) return [plan.title, message('plan.nothing')];
  return [plan.title, ...plan.operations.flatMap(lines)];
}

function lines(operation: Operation): readonly Message[] {
  switch (operation.op) {
    case 'put-sheet':
      return [message('plan.put-sheet', { sheet: operation.name, rows: operation.content.rows.length })];
    case 'add-sheet':
      return [message('plan.add-sheet', { sheet: operation.name, rows: operation.content.rows.length })];
    case 'drop-sheet':
      return [message('plan.drop-sheet', { sheet: operation.name })];
    case 'remove-sheet':
      return [removal(operation.identity)];
    case 'lay-highlights':
      return [
        message('plan.lay-highlights', {
          sheet: operation.sheet,
          count: operation.cells ?? operation.rules.length,
        }),
      ];
    case 'clear-highlights':
      return [message('plan.clear-highlights', { sheet: operation.sheet })];
    case 'add-column':
      return [
        message('plan.add-column', {
          sheet: operation.sheet,
          column: columnName(operation.column),
          count: operation.cells.length,
        }),
      ];
    case 'remove-column':
      return [message('plan.remove-column', { sheet: operation.sheet })];
    case 'set-cells':
      return operation.ours ? [written(operation)] : fixes(operation);
    case 'store-settings':
      return [message(operation.after === null ? 'plan.remove-settings' : 'plan.store-settings')];
  }
}

function removal({ kind, key }: OwnIdentity): Message {
  return key === '' ? message(`plan.remove-sheet.${kind}`) : message('plan.remove-sheet.keyed', { key });
}

function written({ sheet, cells }: SetCells): Message {
  return message('plan.write-cells', { sheet, count: cells.length });
}

function fixes({ sheet, cells }: SetCells): readonly Message[] {
  const shown = cells.slice(0, MAX_LISTED).map(({ place, before, after }) =>
    message('plan.set-cell', {
      sheet,
      cell: toA1(place.row, place.column),
      before: shownValue(before),
      after: shownValue(after),
    }),
  );
  const more = cells.length - shown.length;
  return more > 0 ? [...shown, message('plan.set-cell.more', { sheet, count: more })] : shown;
}

/** Line breaks and needless spaces are to be seen: a fix may be about nothing else. */
function shownValue(value: string | number | boolean | null): string {
  return value === null
    ? ''
    : String(value)
        .replace(/\r?\n/g, '⏎')
        .replace(/^[ \t\u00a0\u3000]+|[ \t\u00a0\u3000]{2,}|[ \t\u00a0\u3000]+$/g, (spaces) =>
          '␣'.repeat(spaces.length),
        );
}
