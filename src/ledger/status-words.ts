import { toHalfWidth } from '../texts/width';
import { type Status, STATUSES } from './model';
import { type Reported, reported, reportedDone } from './reported-done';

/**
 * How people write what the list of 状态 offers, beside the list's own words. Whole cells, without spaces and final points.
 * What means 已完成 is read as any report of progress is.
 */
const WRITTEN: readonly (readonly [RegExp, Status])[] = [
  [/^(?:已经?|均已|全部|已全部)?(?:完成)?销号$/, '已销号'],
  [/^(?:未|没有?|尚未|还未|还没)(?:启动|开始|开展|开工|实施)$/, '未启动'],
  [/^(?:正在?|在|正常|有序|持续|稳步)?(?:推进|进行|实施|办理|落实)(?:中|之中)?$/, '推进中'],
  [/^(?:(?:已经?|申请)调整|调整中)$/, '调整'],
];

/** 完成 and 销号 are two steps; both are done. */
const DONE: readonly string[] = ['已完成', '已销号'] satisfies readonly Status[];

/**
 * How a status that is done is usually written: what formulas of our sheets know, which cannot read. `statusOf` says the
 * same of each, and of many more.
 */
export const DONE_WRITTEN: readonly string[] = [
  ...DONE,
  ...['完成', '已经完成', '全部完成', '已全部完成', '均已完成', '完成了', '办结', '已办结', '已完结'],
  ...['销号', '完成销号', '已完成销号', '已完工', '已竣工', '已整改', '整改完成', '√', '✓', '100%'],
];

/**
 * A status as the list of 状态 has it, of what people wrote: 完成, 已经完成, √ → 已完成. What says something else, or more
 * than a status, stays as written.
 */
export function statusOf(written: string): string {
  const text = bare(written);
  if (text === '' || STATUSES.some((one) => one === text)) return text === '' ? written : text;
  const known = WRITTEN.find(([form]) => form.test(text))?.[1];
  if (known) return known;
  return reportedDone(written) && text.length <= LONGEST ? '已完成' : written;
}

/** A status is a word or two; a sentence is progress in the wrong column. */
const LONGEST = 8;

/**
 * What a status says, of the list's words, of those that people use for them, and of a sentence.
 *
 * @param goals what the item and its task want: 已完成12公里 is not all of 20公里
 */
export function statusSays(written: string, goals: readonly string[] = []): Reported {
  const status = statusOf(written);
  if (DONE.includes(status)) return 'done';
  if (STATUSES.some((one) => one === status)) return 'open';
  return reported(written.trim(), { goals });
}

function bare(written: string): string {
  return toHalfWidth(written)
    .replace(/[\s\u200b]+/g, '')
    .replace(/[。.!;；]+$/, '');
}
