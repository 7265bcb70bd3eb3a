import type { KnownTable } from './known-table';
import type { Passage } from './passage';
import { KINDS } from './vocabulary';

const AMONG = /(\d{1,4})(个|家|项|件|所|名)[^,;:。\d]{0,12}(?:中|里|之中)(?=[,:])/g;

/** Whether a passage is about other rows than the table has: those of a group, of a longer list, or `已开工的4个项目中，` of six. */
export function isOfSome(
  { text, before, mentions }: Passage,
  { table, hasTwins, own: { length: own } }: KnownTable,
): boolean {
  if (table.isExcerpt || hasTwins || mentions.some(({ row }) => !row.isOwn)) return true;
  // Units are not counted as their tasks are.
  const areUnits = KINDS.who.test(table.headers[table.labelColumn] ?? '');
  return [...`${before}${text}`.matchAll(AMONG)].some(
    ([, count, unit = '']) => Number(count) !== own && !(areUnits && /[项件]/.test(unit)),
  );
}
