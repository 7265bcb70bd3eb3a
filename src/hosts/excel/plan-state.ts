import { overlaps, type Range } from '../../grid/address';
import { staleExpectation } from '../../plan/fingerprint';
import type { Operation, WorkbookPlan } from '../../plan/model';
import type { SheetContent } from '../../plan/sheet-content';
import { HostError } from '../error';
import type { HostOptions } from '../host';
import { readGrids } from './read-workbook';
import { findSheet, type State } from './steps/step';
import { type Survey, surveyWithExtents } from './survey';

/** The workbook as it is before a plan, or before what follows of it. @param before which sheets there may be, from an earlier look */
export async function readState(
  plan: WorkbookPlan,
  columnMemory: Map<string, SheetContent>,
  before: Survey | null,
  options: HostOptions,
): Promise<State> {
  const found = await surveyWithExtents(before, concerned(plan));
  return {
    ...found,
    tabs: found.sheets.map(({ name }) => name),
    columnMemory,
    options,
    marks: { ready: false },
  };
}

/** Names in lower case of the sheets of which the plan must know how far they reach; `null`: all. */
function concerned({ expect, operations }: WorkbookPlan): ReadonlySet<string> | null {
  // Any sheet's formulas may refer to one that goes.
  if (operations.some(({ op }) => op === 'remove-sheet' || op === 'drop-sheet')) return null;
  const named = [...expect, ...operations].flatMap((one) =>
    'sheet' in one ? [one.sheet.toLowerCase()] : [],
  );
  return new Set(named);
}

/** An .xls keeps no settings: they are left out of a plan that does more, and refused where they are all of it. @throws HostError `legacy-xls` */
export function keepable({ legacy }: State, operations: readonly Operation[]): readonly Operation[] {
  const settings = operations.filter(({ op }) => op === 'store-settings');
  if (!legacy || settings.length === 0) return operations;
  if (settings.length === operations.length) throw new HostError('legacy-xls', { of: 'settings' });
  return operations.filter(({ op }) => op !== 'store-settings');
}

/** Reads what the plan was made from, and nothing else. */
export async function refuseStale(state: State, { expect }: WorkbookPlan): Promise<void> {
  const names = new Set(expect.map(({ sheet }) => sheet.toLowerCase()));
  const wanted = [...names].flatMap((name) => {
    const found = findSheet(state, name);
    const ranges = expect.flatMap(({ sheet, range }) => (sheet.toLowerCase() === name ? [range] : []));
    if (!found) return [];
    const some = ranges.filter((range) => range !== null);
    // Whole rows reach beyond the last cell of an .xls; where nothing stands, nothing need be read.
    const within = some.flatMap((range) => commonRange(range, found.extent.used));
    return [{ ...found, ...(some.length === ranges.length && { ranges: within }) }];
  });
  const grids = await readGrids(wanted, state.date1904, { ...state.options, valuesOnly: true });
  const stale = staleExpectation(grids, expect);
  if (stale) throw new HostError('stale', { sheet: stale.sheet, cell: '' });
}

/** What lies in both, as one range or none. */
function commonRange(range: Range, used: Range | null): readonly Range[] {
  if (!used || !overlaps(range, used)) return [];
  return [
    {
      top: Math.max(range.top, used.top),
      left: Math.max(range.left, used.left),
      bottom: Math.min(range.bottom, used.bottom),
      right: Math.min(range.right, used.right),
    },
  ];
}
