import type { Usage } from './arguments';
import type { CommandContext } from './context';

/** One command: what it takes, and what it does. `run` resolves to the exit code. */
export interface Command extends Usage {
  readonly run: (context: CommandContext) => Promise<number>;
}
