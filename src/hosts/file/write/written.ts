import type { WorkbookGrid } from '../../../grid/grid';
import type { Operation, WorkbookPlan } from '../../../plan/model';
import { plannedLooks } from '../content/planned-looks';
import { readSheetContents } from '../content/read-content';
import type { Package } from '../package';
import type { PlannedSheet } from '../read/planned-sheet';
import { applyOperations } from './apply-plan';
import { ContentsBefore } from './contents-before';
import { WorkbookDraft } from './parts/workbook-draft';
import { Draft } from './zip/draft';

export { plannedLooks, readSheetContents };

/** A workbook as it stands in a file. */
export interface Opened {
  readonly pack: Package;
  readonly file: Uint8Array;
  readonly grid: WorkbookGrid;
}

/** What a plan makes of it. */
export interface Written {
  /** The operations that undo it. */
  readonly undo: () => WorkbookPlan['operations'];
  /** The bytes of the file. */
  readonly build: () => Uint8Array;
  /** The sheets that stand there as the plan put them, by name. */
  readonly planned: () => ReadonlyMap<string, PlannedSheet>;
}

/** Patches the parts that a plan concerns. @param step done after each operation @throws HostError */
export async function written(
  { pack, file, grid }: Opened,
  plan: WorkbookPlan,
  step: (operation: Operation) => Promise<void>,
): Promise<Written> {
  const draft = new WorkbookDraft(new Draft(pack, file), grid);
  const undo = await applyOperations(draft, plan, contentsBefore(pack, file, grid), step);
  return { undo, build: () => draft.build(), planned: () => plannedSheets(plan, draft) };
}

/** What an undoing may ask for. Made here, where nothing of the plan is in sight that would be kept with it. */
function contentsBefore(pack: Package, file: Uint8Array, grid: WorkbookGrid): ContentsBefore {
  return new ContentsBefore(
    () => new WorkbookDraft(new Draft(pack, file), grid),
    (book, sheets) =>
      readSheetContents(
        book.draft,
        book.grid,
        sheets.map((sheet) => ({ sheet })),
      ),
  );
}

/** The sheets of a plan that stand in the file as their operation put them: no other operation of the plan is about them. */
function plannedSheets(
  { operations }: WorkbookPlan,
  draft: WorkbookDraft,
): ReadonlyMap<string, PlannedSheet> {
  const planned = new Map<string, PlannedSheet>();
  for (const operation of operations) {
    if (operation.op !== 'put-sheet') continue;
    const tab = draft.ownTab(operation.identity);
    if (!tab) continue;
    const { content } = operation;
    planned.set(tab.name.toLowerCase(), {
      part: tab.part,
      around: draft.aroundCells(tab),
      content,
      styles: content.styles.map((style) => draft.styles.cell(style)),
    });
  }
  for (const operation of operations) if ('sheet' in operation) planned.delete(operation.sheet.toLowerCase());
  return planned;
}
