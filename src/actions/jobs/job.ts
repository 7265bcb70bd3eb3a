import type { Step, Work } from '../../grid/work';
import { HostError } from '../../hosts/error';
import type { Host, HostOptions } from '../../hosts/host';
import type { WorkbookPlan } from '../../plan/model';
import type { Understanding } from '../understand';
import type { OtherFiles } from './other-files';

/** What a job works with. */
export interface JobContext {
  /** The workbook as it is now. */
  readonly understanding: Understanding;
  readonly host: Pick<Host, 'readContent' | 'looksAreDear'>;
  /** Files beside it. */
  readonly files: OtherFiles;
  readonly options: HostOptions;
}

/** What comes of a job: a plan, `null` where nothing is to be written, and what people are told about it. */
export interface Made<Told> {
  readonly plan: WorkbookPlan | null;
  readonly told: Told;
}

/**
 * A piece of work that is heavier than a page can do without standing still. What goes in and what is told is plain data,
 * so that it can be asked for from beside a page: in a worker, where there is one that knows the workbook.
 * @throws HostError
 */
export type Job<Input, Told> = (context: JobContext, input: Input) => Promise<Made<Told>>;

/** In milliseconds: how long work goes on without looking up. */
const BREATH = 40;

/** Does work step by step: tells how far it is, and stops where somebody wants it to. @throws HostError `cancelled` */
export async function inSteps<Result>(
  work: Work<Result>,
  { signal, onProgress }: HostOptions,
): Promise<Result> {
  let since = performance.now();
  let told: Step | null = null;
  for (;;) {
    if (signal?.aborted) throw new HostError('cancelled');
    const next = work.next();
    if (next.done === true) return next.value;
    told = next.value ?? told;
    if (performance.now() - since < BREATH) continue;
    if (told) onProgress?.(told);
    await new Promise((resolve) => setTimeout(resolve));
    since = performance.now();
  }
}
