import { columnName, quoteSheet } from '../../grid/address';
import type { TabLayout, TabColumn } from './tab-columns';

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

/** How many of the things due show this light now. */
export function lightsFormula(place: TabPlace, layout: TabLayout, sign: string): string {
  return `COUNTIFS(${range(place, layout, 'light')},"${sign}*",${range(place, layout, 'mark')},"*D")`;
}
