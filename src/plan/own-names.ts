/**
 * Hidden defined names of ours that are no sheet's identity. Letters and underscores only: LibreOffice reads a point
 * in a name as the mark between sheet and cell. Programs may drop `hidden` when they save, so only the name counts.
 */

/** Workbook-scoped, `=TRUE`: every highlight formula of ours refers to it. */
export const MARKS_NAME = '_tba_marks';

/** Sheet-scoped, refers to the whole column that `add-column` made: it follows the column and a copy of the sheet. */
export const COLUMN_NAME = '_tba_column';

/** Sheet-scoped, a text constant: what the file host needs to put the column back exactly as it was. */
export const COLUMN_MEMO_NAME = '_tba_column_memo';

/** Workbook-scoped, a text constant: a plan is being written, and what takes it back is kept under this text. Gone when the plan is done. */
export const WRITING_NAME = '_tba_writing';

/** What charts of ours are named, with their number behind it: programs keep the names of charts when they save. */
export const CHART_NAME = 'tba-chart-';
