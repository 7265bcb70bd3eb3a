import type { WorkbookGrid } from '../../src/grid/grid';
import { changedPair, complaintsOf, crosschecked, REPORT, type Change } from './pairs';

const AS_PUBLISHED = new Set(complaintsOf(crosschecked(REPORT, changedPair([]).grid)));

/** Complaints about a pair that the pair as published does not have. */
export function newComplaints({ report, grid }: { report: string; grid: WorkbookGrid }): string[] {
  return complaintsOf(crosschecked(report, grid)).filter((one) => !AS_PUBLISHED.has(one));
}

/** One change, as a row of a table of tests. */
export type ChangeRow = readonly [where: Change['in'], from: string, to: string];

/** Complaints about the pair with one thing changed. */
export function complaintsAbout([where, from, to]: ChangeRow): string[] {
  return newComplaints(changedPair([{ in: where, from, to }]));
}
