import { columnName, type Range } from '../../grid/address';
import type { LedgerColumn } from '../../ledger/columns';
import { STATUSES } from '../../ledger/model';
import type { ConditionalFormat, SheetContent } from '../../plan/sheet-content';
import type { Settings } from '../../settings/model';
import { adjustedFormat, lightFormats } from './lights';

/** Where the columns of ours and the rows of the table are. */
export interface Columns {
  readonly at: ReadonlyMap<LedgerColumn, number>;
  readonly data: { readonly top: number; readonly bottom: number };
}

/** A list to choose the status from. Dates are read as people write them (3月28日): a rule would call these wrong. */
export function validationsOf(columns: Columns, prompt: string): SheetContent['validations'] {
  return [
    {
      range: rangeOf(columns, 'status'),
      rule: { kind: 'list', items: [...STATUSES] },
      strict: false,
      prompt,
    },
  ];
}

export function formatsOf(columns: Columns, lights: Settings['lights']): readonly ConditionalFormat[] {
  const light = columns.at.get('light') ?? 0;
  return [
    ...lightFormats(rangeOf(columns, 'light'), light, lights),
    ...lightFormats(rangeOf(columns, 'due'), light, lights).slice(0, 2),
    adjustedFormat(rangeOf(columns, 'adjustedTo'), light),
    ...repeatsInGrey(columns),
  ];
}

/**
 * What the row above says as well is printed in a grey that a black-and-white printer still shows: the rows of one task
 * read as a group, and can still be filtered.
 */
function repeatsInGrey(columns: Columns): ConditionalFormat[] {
  const { at, data } = columns;
  const same = (name: LedgerColumn): string => {
    const letters = columnName(at.get(name) ?? 0);
    return `$${letters}${data.top + 1}=$${letters}${data.top}`;
  };
  const format = { colour: '#595959' };
  const task = `${same('taskNumber')},${same('taskText')}`;
  return [
    { range: rangeOf(columns, 'section'), formula: `AND(${task})`, format },
    { range: rangeOf(columns, 'taskText'), formula: `AND(${task})`, format },
    {
      range: rangeOf(columns, 'itemText'),
      formula: `AND(${task},${same('itemNumber')},${same('itemText')})`,
      format,
    },
  ];
}

function rangeOf({ at, data }: Columns, name: LedgerColumn): Range {
  const column = at.get(name) ?? 0;
  return { ...data, left: column, right: column };
}
