import type { Job, JobContext, Made } from './job';
import { notices } from './notices';
import { ledger, marks, report, reporting } from './overdue';
import { collect, compareReturns } from './returns';
import { checkReport, crosscheck } from './sheets';
import { statistics } from './statistics';
import { followDate, preview, unitFile, unitFiles, unitTabs } from './tabs';
import {
  carriedSettings,
  carryOver,
  compareSheet,
  compareVersion,
  takeOver,
  versions,
  versionsWithin,
} from './versions';

/** Every job, by the name that it is asked for by. */
const JOBS = {
  marks,
  ledger,
  report,
  reporting,
  preview,
  unitTabs,
  followDate,
  unitFile,
  unitFiles,
  compareReturns,
  collect,
  checkReport,
  crosscheck,
  statistics,
  notices,
  compareVersion,
  compareSheet,
  carriedSettings,
  versions,
  versionsWithin,
  carryOver,
  takeOver,
} satisfies Readonly<Record<string, unknown>>;

export type JobName = keyof typeof JOBS;
export type JobInput<Name extends JobName> =
  (typeof JOBS)[Name] extends Job<infer Input, unknown> ? Input : never;
export type JobTold<Name extends JobName> = Awaited<ReturnType<(typeof JOBS)[Name]>>['told'];

/** Does a job. @throws HostError */
export function make<Name extends JobName>(
  name: Name,
  context: JobContext,
  input: JobInput<Name>,
): Promise<Made<JobTold<Name>>> {
  const job = JOBS[name] as unknown as Job<JobInput<Name>, JobTold<Name>>;
  return job(context, input);
}
