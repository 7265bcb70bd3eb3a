/** What makes papers, as one piece to be loaded by those who make one. */
export { circularOf } from './circular/circular';
export { periodAt, readPeriod } from './circular/period';
export { openPoints, paperText } from './text';
