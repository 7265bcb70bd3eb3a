import type { CellEdit, FindingDraft } from '../checks/model';
import type { Grid, WorkbookGrid } from '../grid/grid';
import { viewOf, type SheetView } from '../grid/view';
import { message } from '../locales/message';
import { cellText, MAX_CELL_TEXT } from '../plan/cell-text';
import type { Operation, WorkbookPlan } from '../plan/model';

/**
 * Why a proposed fix is not made:
 * - `protected`: the sheet is; - `filtered`: a filter or hidden rows, through which values land elsewhere;
 * - `merged`: another cell of the merge shows the text; - `changed`: the cell no longer holds it;
 * - `formula`: a formula makes the text; - `twice`: another fix of the same cell goes first;
 * - `too-long`: no cell could hold the result.
 */
type Refusal = 'protected' | 'filtered' | 'merged' | 'changed' | 'formula' | 'twice' | 'too-long';

export interface SortedFixes {
  readonly ready: readonly CellEdit[];
  readonly refused: readonly { readonly edit: CellEdit; readonly why: Refusal }[];
}

/** The fixes that findings propose, each cell once; which can be made and which not. Linear in edits and merges. */
export function sortFixes(
  { sheets }: Pick<WorkbookGrid, 'sheets'>,
  findings: readonly Pick<FindingDraft, 'edits'>[],
): SortedFixes {
  const grids = new Map(sheets.map((grid) => [grid.name, grid]));
  const views = new Map<Grid, SheetView>();
  const ready: CellEdit[] = [];
  const refused: { edit: CellEdit; why: Refusal }[] = [];
  const taken = new Map<string, CellEdit>();
  for (const edit of findings.flatMap(({ edits = [] }) => edits)) {
    const key = `${edit.place.row},${edit.place.column},${edit.sheet}`;
    const first = taken.get(key);
    if (first && first.after === edit.after) continue;
    const grid = grids.get(edit.sheet);
    const view = grid && (views.get(grid) ?? viewOf(grid));
    if (view) views.set(view.grid, view);
    const why = first ? 'twice' : view ? refusalOf(view, edit) : 'changed';
    if (why !== null) {
      refused.push({ edit, why });
      continue;
    }
    taken.set(key, edit);
    ready.push(edit);
  }
  return { ready, refused };
}

function refusalOf(view: SheetView, { place: { row, column }, before, after }: CellEdit): Refusal | null {
  const { grid } = view;
  if (grid.protected) return 'protected';
  if (grid.filter || grid.hiddenRows.has(row)) return 'filtered';
  const cell = grid.rows[row]?.[column];
  if (cell?.formula !== undefined) return 'formula';
  const merge = view.mergeAt(row, column);
  if (merge && (merge.top !== row || merge.left !== column)) return 'merged';
  if (cell?.value !== before) return 'changed';
  return cellText(after) === after && after.length <= MAX_CELL_TEXT ? null : 'too-long';
}

/** Sets the chosen cells, and refuses the whole where one of them no longer holds what the fix was made for. */
export function fixPlan(edits: readonly CellEdit[]): WorkbookPlan {
  const bySheet = new Map<string, CellEdit[]>();
  for (const edit of edits) {
    const here = bySheet.get(edit.sheet);
    if (here) here.push(edit);
    else bySheet.set(edit.sheet, [edit]);
  }
  return {
    title: message('pane.fix.plan', { count: edits.length }),
    expect: [],
    operations: [...bySheet].map(([sheet, here]): Operation => ({
      op: 'set-cells',
      sheet,
      cells: here.map(({ place, before, after }) => ({ place, before, after })),
    })),
  };
}
