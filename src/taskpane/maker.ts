import type { JobContext, Made } from '../actions/jobs/job';
import type { JobInput, JobName, JobTold } from '../actions/jobs/jobs';
import type { KeptFiles } from '../actions/jobs/other-files';
import type { Understanding } from '../actions/understand';
import type { HostOptions } from '../hosts/host';
import { understandAside } from './understanding/understander';

/** Does jobs with a workbook that was understood. */
export type Make = <Name extends JobName>(
  understanding: Understanding,
  name: Name,
  input: JobInput<Name>,
  options: HostOptions,
) => Promise<Made<JobTold<Name>>>;

/** Opens files beside the workbook where jobs are done with it: the page itself has nothing of them. */
export interface FilesBeside {
  /**
   * Reads a file and keeps it until it is let go. Answers the number that jobs know it by.
   *
   * @param bytes not to be used any more: they may go to a worker
   * @throws HostError `not-xlsx` with `found`, `legacy-xls`, `encrypted`, `damaged`, `too-large`
   */
  readonly open: (bytes: Uint8Array, options?: HostOptions) => Promise<number>;
  readonly close: (id: number) => void;
}

/** Who does heavy jobs for the pane. */
export interface Maker {
  readonly make: Make;
  readonly files: FilesBeside;
}

/**
 * In the page, step by step, so that it never stands still for long.
 *
 * @param elsewhere the bytes of a file that was opened somewhere else
 */
export function makerHere(host: JobContext['host'], elsewhere?: (id: number) => Promise<Uint8Array>): Maker {
  let kept: Promise<KeptFiles> | undefined;
  const files = (): Promise<KeptFiles> =>
    (kept ??= import(/* webpackChunkName: "jobs" */ '../actions/jobs/other-files').then(
      ({ KeptFiles }) => new KeptFiles(understandAside, elsewhere),
    ));
  return {
    make: async (understanding, name, input, options) => {
      const { make } = await import(/* webpackChunkName: "jobs" */ '../actions/jobs/jobs');
      return make(name, { understanding, host, files: await files(), options }, input);
    },
    files: {
      open: async (bytes) => (await files()).open(bytes),
      close: (id) => {
        void kept?.then((all) => {
          all.close(id);
        });
      },
    },
  };
}
