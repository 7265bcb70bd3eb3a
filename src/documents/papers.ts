/** What makes papers, as one piece to be loaded by those who make one. */
export { circularOf } from './circular/circular';
export { periodAt, readPeriod, rememberedPeriod } from './circular/period';
export { noticeOf } from './notices/notice';
export { type Urging, urgingsOf } from './notices/urging';
export { namingOf } from './naming';
export { say as paperSay } from './words';
export { openPoints, paperText } from './text';
export { papersHtml } from './html/paper-html';
