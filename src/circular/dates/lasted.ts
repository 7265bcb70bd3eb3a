import { civilDate, daysBetween } from '../../timing/civil';
import type { WrongDate } from './elapsed';

/** `4月14日至25日，…开展专项督查`: what went on from one day to another, as far as the end of its sentence. */
const RANGE = /(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日?[-—–~～至到](?:(\d{1,2})月)?(\d{1,2})日([^。;!?\n]*)/g;
/** `本次督查历时15天`, `为期5天的检查`: what, or how long first. */
const LASTED =
  /(?:本次|此次|这次|整个|全部)?([\u4e00-\u9fff]{2})(?:工作|行动|活动|组)?(?:共|总共|一共)?(?:历时|为期|持续)(?:了)?(\d{1,3})天|为期(\d{1,3})天的(?:[\u4e00-\u9fff]{0,4}?)([\u4e00-\u9fff]{2})(?:工作|行动|活动)?(?=[,。;中里]|$)/g;
const DATE = /\d{1,2}月\d{1,2}日|月[底末]/;
/** Paragraphs before it in which it may be said when that was. */
const NEAR = 3;

interface Lasting {
  readonly days: number;
  readonly words: string;
  /** What was done in these days. */
  readonly deeds: string;
}

/**
 * `4月14日至25日，县政府督查室…开展了专项督查`, and later `本次督查历时15天`: as many days as lie between the two dates. Only where the
 * paragraphs before it tell one such time of it.
 *
 * @param texts half-width
 */
export function lastedIn(
  texts: readonly { readonly number: number; readonly text: string }[],
  year: number,
): WrongDate[] {
  let ranges: (Lasting & { readonly paragraph: number })[] = [];
  return texts.flatMap(({ number: paragraph, text }) => {
    ranges = ranges.filter((one) => one.paragraph >= paragraph - NEAR);
    return text.split('。').flatMap((sentence) => {
      const found = [...sentence.matchAll(LASTED)].flatMap(([, what, long, first, named]) => {
        const days = Number(long ?? first);
        const own = ranges.filter(({ deeds }) => deeds.includes(what ?? named ?? ''));
        const [range] = own;
        const isTold = own.some((one) => one.days === days || one.days - 1 === days);
        if (!range || isTold || DATE.test(sentence) || own.some((one) => one.days !== range.days)) return [];
        const place = { paragraph, text: `${days}天` };
        return [
          { place, other: { paragraph: range.paragraph, text: range.words }, right: `${range.days}天` },
        ];
      });
      const here = lastingIn(sentence, year);
      ranges.push(...here.map((one) => ({ ...one, paragraph })));
      return [...found, ...here.flatMap((one) => lastedHere(one, paragraph))];
    });
  });
}

/** `7月21日至8月9日，县安委办组织6个检查组，对…开展了为期30天的检查`: what stands nearer is found with its dates (`elapsed.ts`). */
const FAR = /^([^;]{20,}?)(?:历时|为期)(?:了)?(\d{1,3})天/;

function lastedHere({ days, words, deeds }: Lasting, paragraph: number): WrongDate[] {
  const [, between = '', said] = FAR.exec(deeds) ?? [];
  if (said === undefined || DATE.test(between)) return [];
  if (Number(said) === days || Number(said) === days - 1) return [];
  return [{ place: { paragraph, text: `${said}天` }, other: { paragraph, text: words }, right: `${days}天` }];
}

function lastingIn(sentence: string, year: number): Lasting[] {
  return [...sentence.matchAll(RANGE)].flatMap(
    ([words, ownYear, month, day, endMonth, endDay, deeds = '']) => {
      const own = Number(ownYear ?? year);
      const from = civilDate(own, Number(month), Number(day));
      const to = civilDate(own, Number(endMonth ?? month), Number(endDay));
      const days = from === null || to === null ? 0 : daysBetween(from, to) + 1;
      return days > 1 ? [{ days, words: words.slice(0, words.length - deeds.length), deeds }] : [];
    },
  );
}
