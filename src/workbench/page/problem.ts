import { HostError } from '../../hosts/error';
import { type Message, message } from '../../locales/message';
import { SampleError } from './source';
import { WordProblem } from './word-source';

/** What is said of something that went wrong. */
export function problemOf(error: unknown): Message | HostError {
  if (error instanceof HostError) return error;
  if (error instanceof WordProblem) return error.said;
  const detail = error instanceof Error ? error.message : String(error);
  return message(error instanceof SampleError ? 'workbench.sample-failed' : 'workbench.failed', { detail });
}
