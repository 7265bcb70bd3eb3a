import type { GridCell } from './cell-values';

/** What sets values, by whomever. */
export const SET_VALUES = 'sheet.mutation.set-range-values';

export interface SetValues {
  readonly subUnitId: string;
  readonly cellValue?: Record<string, Record<string, GridCell | null> | null>;
}

/** A sheet that there is not. */
const NOWHERE = 'nowhere';
const RULES =
  /^sheet\.mutation\.\w+-conditional-rule$|^data-validation\.mutation\.|^sheet\.mutation\.(?:update|remove)-note$/;
const MERGES = /^sheet\.mutation\.(?:add|remove)-worksheet-merge$/;

/**
 * What is pasted or filled brings values and their number formats, and nothing else that the file would not get: no looks,
 * rules, comments and merges. A mutation cannot be left out of the middle of a paste, but it can be made to do nothing.
 */
export function leaveLooks(mutation: string, params: unknown): void {
  if (typeof params !== 'object' || params === null) return;
  if (mutation === SET_VALUES) keepFormatsAlone(params as SetValues);
  else if (RULES.test(mutation)) Object.assign(params, { subUnitId: NOWHERE });
  else if (MERGES.test(mutation)) Object.assign(params, { ranges: [] });
}

function keepFormatsAlone({ cellValue }: SetValues): void {
  for (const row of Object.values(cellValue ?? {})) {
    for (const cell of Object.values(row ?? {})) {
      if (typeof cell?.s !== 'object' || cell.s === null) continue;
      const { n } = cell.s;
      if (n === undefined) delete cell.s;
      else cell.s = { n };
    }
  }
}
