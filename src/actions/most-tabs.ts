import { HostError } from '../hosts/error';

/** Three times as many as any district has units; Excel itself is slow to open a workbook with more. */
const MOST_TABS = 600;

/** Says before the work begins that it would make more tabs than anybody can use. @throws HostError `too-large` (`of: 'tabs'`) */
export function refuseTooManyTabs(count: number): void {
  if (count > MOST_TABS) throw new HostError('too-large', { of: 'tabs', count, most: MOST_TABS });
}
