import { config } from 'zod/v4/core';
import { understand, type Understanding } from '../../actions/understand';
import type { Breakdown } from '../../breakdown/model';
import type { WorkbookGrid } from '../../grid/grid';
import { parseSettings } from '../../settings/xml';
import type { CivilDate } from '../../timing/model';

// Compiling schemas would need `eval`, which the page's policy forbids.
config({ jitless: true });

export interface Request {
  readonly workbook: WorkbookGrid;
  readonly today: CivilDate;
}

/** Reads and checks at the as-of date that is stored in the workbook, else today. @param issued its tables, where they were read already */
export function answer({ workbook, today }: Request, issued?: Breakdown): Understanding {
  return understand(workbook, { asOf: parseSettings(workbook.settings).settings.asOf ?? today }, issued);
}
