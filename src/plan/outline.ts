import type { Operation, WorkbookPlan } from './model';
import type { ContentRow, SheetContent } from './sheet-content';

const ROW: ContentRow = { cells: [] };

/** A plan as far as people are told of it: what it is called, which sheets it is about, how much it writes. It is not to be applied. */
export function outlineOf({ title, operations }: WorkbookPlan): WorkbookPlan {
  return { title, expect: [], operations: operations.map(outline) };
}

function outline(operation: Operation): Operation {
  switch (operation.op) {
    case 'put-sheet': {
      const { op, identity, name, content } = operation;
      return { op, identity, name, content: emptied(content) };
    }
    case 'lay-highlights':
      return { ...operation, rules: [], cells: operation.cells ?? operation.rules.length };
    default:
      return operation;
  }
}

function emptied({ rows }: SheetContent): SheetContent {
  return {
    columns: [],
    rows: rows.map(() => ROW),
    styles: [],
    merges: [],
    validations: [],
    conditionalFormats: [],
  };
}
