import type { JobContext, Made } from '../actions/jobs/job';
import type { JobInput, JobName, JobTold } from '../actions/jobs/jobs';
import type { Understanding } from '../actions/understand';
import type { HostOptions } from '../hosts/host';

/** Does jobs with a workbook that was understood. */
export type Maker = <Name extends JobName>(
  understanding: Understanding,
  name: Name,
  input: JobInput<Name>,
  options: HostOptions,
) => Promise<Made<JobTold<Name>>>;

/** In the page, step by step, so that it never stands still for long. */
export function makeHere(host: JobContext['host']): Maker {
  return async (understanding, name, input, options) => {
    const { make } = await import(/* webpackChunkName: "jobs" */ '../actions/jobs/jobs');
    return make(name, { understanding, host, options }, input);
  };
}
