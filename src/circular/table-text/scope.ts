import type { KnownTable } from './known-table';
import type { Passage } from './passage';

const AMONG = /(\d{1,4})(?:个|家|项|件|所|名)[^,;:。\d]{0,12}(?:中|里|之中)(?=[,:])/g;

/** Whether a passage is about some of the rows only: those of a group, or `已开工的4个项目中，` of six. */
export function isOfSome({ text, before }: Passage, { rows }: KnownTable): boolean {
  if (rows.some(({ isOwn, name }) => !isOwn && text.includes(name))) return true;
  const own = rows.filter(({ isOwn }) => isOwn).length;
  return [...`${before}${text}`.matchAll(AMONG)].some(([, count]) => Number(count) !== own);
}
