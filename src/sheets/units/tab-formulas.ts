import { columnName, quoteSheet } from '../../grid/address';
import type { Settings } from '../../settings/model';
import { countsFormula, lightPattern } from '../ledger/lights';
import type { TabLayout, TabColumn } from './tab-columns';
import { AS_OF, DONE_WORDS, FIRST_ROW, SOON } from './tab-frame';

/** Where a tab stands and how far its table reaches: what formulas of index and matrix count in. */
export interface TabPlace {
  readonly sheet: string;
  /** 0-based first and last row. */
  readonly first: number;
  readonly last: number;
}

/** Some rows more than there are, so that rows that the unit inserts at the end are counted too. */
const SPARE = 200;

function range({ sheet, first, last }: TabPlace, { at }: TabLayout, column: TabColumn): string {
  const name = columnName(at[column]);
  return `${quoteSheet(sheet)}!$${name}$${first + 1}:$${name}$${last + 1 + SPARE}`;
}

/** How many tasks of a role the tab lists now. */
export function tasksFormula(place: TabPlace, layout: TabLayout, role: string): string {
  return `COUNTIFS(${range(place, layout, 'role')},"${role}",${range(place, layout, 'mark')},"T*")`;
}

/** How many indicators of its holder the tab lists now. */
export function indicatorsFormula(place: TabPlace, layout: TabLayout): string {
  return `COUNTIF(${range(place, layout, 'mark')},"*I*")`;
}

/** How many dates (期次) show this light now; `role`: in rows of this role only. */
export function lightsFormula(place: TabPlace, layout: TabLayout, sign: string, role?: string): string {
  const ofRole = role === undefined ? '' : `,${range(place, layout, 'role')},"${role}"`;
  return `COUNTIFS(${range(place, layout, 'light')},"${sign}*",${range(place, layout, 'mark')},"*D"${ofRole})`;
}

/** The light's formula of a tab, taken apart: see `lightPattern`. */
export function tabLightPattern(
  { at }: TabLayout,
  lights: Settings['lights'],
  alsoDone: string | null = null,
): readonly string[] {
  const { due, status, doneOn, adjustedTo } = at;
  const columns = { due, status, doneOn, adjustedTo, basis: null };
  return lightPattern(columns, { asOf: AS_OF, soonDays: SOON, doneWords: DONE_WORDS }, lights, alsoDone);
}

/** Counts of what is due by light, in the tab itself: rows of other units and rows that say a thing twice do not count. */
export function ownCountsFormula(
  { at }: TabLayout,
  last: number,
  before: Readonly<Record<'overdue' | 'soon' | 'open' | 'done', string>>,
): string {
  const marks = countsFormula(at.mark, FIRST_ROW, last, before).match(
    /COUNTIF\((\$[A-Z]+\$\d+:\$[A-Z]+\$\d+)/,
  )?.[1];
  return countsFormula(at.light, FIRST_ROW, last, before).replace(
    /COUNTIF\(([^,]+),("[^"]*")\)/g,
    (_, range: string, light: string) => `COUNTIFS(${range},${light},${marks ?? range},"*D")`,
  );
}
