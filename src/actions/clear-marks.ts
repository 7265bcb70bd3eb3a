import type { WorkbookGrid } from '../grid/grid';
import type { Host, HostOptions } from '../hosts/host';
import { message } from '../locales/message';
import type { Operation, WorkbookPlan } from '../plan/model';

/** Takes off every mark of ours and our column, on all sheets that are not ours: also where a table is no longer recognised. */
export function clearPlan(workbook: WorkbookGrid): WorkbookPlan {
  return {
    title: message('marks.clear'),
    expect: [],
    // The last sheet first: the formats of its marks were added last.
    operations: [...workbook.sheets]
      .reverse()
      .filter(({ own }) => !own)
      .flatMap(({ name }): Operation[] => [
        { op: 'clear-highlights', sheet: name },
        { op: 'remove-column', sheet: name },
      ]),
  };
}

/** Clears the marks of a workbook; one that has none stays as it is. @throws HostError */
export async function clearMarks(
  host: Host,
  workbook: WorkbookGrid,
  options?: HostOptions,
): Promise<WorkbookPlan> {
  const plan = clearPlan(workbook);
  await host.apply(plan, options);
  return plan;
}
