/** Stable codes; the words for people are in the locales under `host.<code>`. */
export type HostErrorCode =
  | 'not-xlsx' // some other kind of file; params: found
  | 'encrypted'
  | 'legacy-xls'
  | 'damaged'
  | 'too-large'
  | 'not-found'
  | 'not-writable'
  | 'stale' // the workbook changed since the plan was made; params: sheet, cell
  | 'protected' // params: sheet; of: 'structure' where the set of tabs is locked
  | 'filtered' // value edits behind a filter; params: sheet
  | 'occupied' // a column or name that is not ours is in the way; params: sheet, cell
  | 'cell-edit-mode'
  | 'not-in-front' // another workbook is
  | 'no-answer' // a request was never answered
  | 'read-only'
  | 'unsupported' // this Excel cannot; params: need
  | 'cancelled'
  | 'not-shown' // a sheet could not be brought into the workbench's grid; params: sheet, detail
  | 'not-recalculated' // lights and counts may still show what they were; params: sheet, detail
  | 'partly-applied' // roll-back failed as well; params: stands
  | 'host-failed'; // params: detail; of: what it was about (excel, file, proof)

export class HostError extends Error {
  constructor(
    readonly code: HostErrorCode,
    readonly params: Readonly<Record<string, string | number>> = {},
    options?: ErrorOptions,
  ) {
    super(`${code} ${JSON.stringify(params)}`, options);
    this.name = 'HostError';
  }
}
