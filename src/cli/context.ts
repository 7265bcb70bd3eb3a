import type { Given } from '../actions/understand';
import type { Arguments } from './arguments';

export interface Output {
  out(text: string): void;
  error(text: string): void;
}

export interface CommandContext {
  readonly args: Arguments;
  readonly output: Output;
}

/** Today's civil date where the user sits: the one place that reads the clock. */
export function today(): string {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** What the options say for this run; without --as-of, the date stored in the workbook, else today. */
export function givenBy(args: Arguments, storedAsOf: string | null): Given {
  return { asOf: args.asOf ?? storedAsOf ?? today(), year: args.year, soonDays: args.soonDays };
}
