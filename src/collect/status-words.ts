import { type Status, STATUSES } from '../ledger/model';
import { reportedDone } from '../ledger/reported-done';
import { toHalfWidth } from '../texts/width';

/** How people write what the list of 状态 offers, beside the list's own words. Whole cells, without spaces and final points. */
const WRITTEN: readonly (readonly [RegExp, Status])[] = [
  [/^(?:已经?|均已|全部|已全部)?(?:完成)?销号$/, '已销号'],
  [/^(?:未|没有?|尚未|还未|还没)(?:启动|开始|开展|开工|实施)$/, '未启动'],
  [/^(?:正在?|在|正常|有序|持续|稳步)?(?:推进|进行|实施|办理|落实)(?:中|之中)?$/, '推进中'],
  [/^(?:(?:已|申请)(?:经)?调整|调整中)$/, '调整'],
  [/^(?:已经|均已|全部|已全部|都)?(?:完成|办结|办完|完结)了?$/, '已完成'],
];

/**
 * A status as the list of 状态 has it, of what a unit wrote: 完成, 已经完成, √ → 已完成. What says something else, or more
 * than a status, stays as written.
 */
export function statusOf(written: string): string {
  const text = toHalfWidth(written)
    .replace(/[\s\u200b]+/g, '')
    .replace(/[。.!;；]+$/, '');
  if (text === '' || STATUSES.some((one) => one === text)) return text === '' ? written : text;
  const known = WRITTEN.find(([form]) => form.test(text))?.[1];
  if (known) return known;
  return reportedDone(written) && text.length <= LONGEST ? '已完成' : written;
}

/** A status is a word or two; a sentence is progress in the wrong column. */
const LONGEST = 8;
