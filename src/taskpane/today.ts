import type { CivilDate } from '../timing/model';

/** Today's civil date where the user sits: the one place where the pane reads the clock. */
export function today(): CivilDate {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
