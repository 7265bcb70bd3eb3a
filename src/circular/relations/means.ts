import { readCount } from '../../texts/numerals';
import { isCountOf } from './counted';
import { type Reading, type Relation, wordsUpTo, wrongIn } from './relation';
import { FIGURE, type Term, termOf } from './terms';

/** `平均每个镇3.2项`, `每家平均2.5处`, `户均3000元`. */
const MEAN = new RegExp(
  `(?:平均(?:到)?每|每(?=${wordsUpTo(10)}平均)|(?=[户村镇乡件家项校组人]均))(${wordsUpTo(18)}(?:\\([^()\\uE000-\\uEFFF]{1,8}\\)${wordsUpTo(8)})?)(${FIGURE})`,
  'g',
);
/** Figures of its own sentence that are looked at. */
const REACH = 24;
/** How far off a mean may be to be told. */
const CLOSE = 0.6;
const CLOSE_FAR = 0.3;

/** What one of several has on the average is what all have, by their number. */
export const means: Relation = (sentence, before, head) =>
  [...sentence.text.matchAll(MEAN)].flatMap((found) => {
    const by = termOf(sentence, found[2]);
    const words = found[1] ?? '';
    if (
      !by ||
      by.unit === '%' ||
      by.unit === '百分点' ||
      /年均|月均|日均|增长|每[年月日天周]|^[年月日天周]/.test(words)
    )
      return [];
    const own = sentence.terms.filter(({ at }) => at < by.at).reverse();
    const all = [...own.slice(0, REACH), ...[...before].reverse(), ...head];
    const holders = all.filter((one) => isCountOf(one, words));
    const wholes = all.filter(({ unit, value }) => unit === by.unit && value > by.value);
    const readings = wholes.flatMap((whole) =>
      holders.filter((one) => one !== whole && one.value > 1).map((holder) => readingOf(by, whole, holder)),
    );
    // Of several that could be meant, the one that comes nearest is told.
    const off = ({ right }: Reading): number => Math.abs(right - by.value) / right;
    const isOwn = ({ from }: Reading): boolean => from[0] !== undefined && own.includes(from[0]);
    const [best] = [...readings].sort((a, b) => Number(isOwn(b)) - Number(isOwn(a)) || off(a) - off(b));
    return best ? wrongIn('circular-share', by, [best, ...readings], isOwn(best) ? CLOSE : CLOSE_FAR) : [];
  });

/** `36个单位平均…F`, `平均25.4分` behind the whole. */
const PLAIN = new RegExp(
  `(?:^|[,;]|[类个家名项件条户起座处])${wordsUpTo(10)}平均${wordsUpTo(8)}(${FIGURE})`,
  'g',
);
/** Means of rates and times are worked out from what is not said. */
const SUMMED = /^(?:[项个件家条户人次起处座分元亩]|场次|条次|公里|平方米)$/;

/** `五类项目平均完成投资1241.2万元`, `累计得分127分，平均25.4分`: holders and whole stand before it. */
export const plainMeans: Relation = (sentence, before, head) =>
  [...sentence.text.matchAll(PLAIN)].flatMap((found) => {
    const by = termOf(sentence, found[1]);
    if (!by || !SUMMED.test(by.unit) || /每|用时|时间|年均/.test(found[0])) return [];
    const own = sentence.terms.filter(({ at }) => at < by.at).reverse();
    const all = [...own.slice(0, REACH), ...[...before].reverse(), ...head];
    const wholes = all.filter(({ unit, value }) => unit === by.unit && value > by.value);
    const spelled = readCount(/([二两三四五六七八九十]{1,3})[类个项]/.exec(found[0])?.[1] ?? '') ?? 0;
    const counts = all.filter(
      ({ unit, value }) => /^[个家类]$/.test(unit) && value > 1 && value <= MOST_HOLDERS,
    );
    const holders = spelled > 1 ? [spelled] : counts.map(({ value }) => value);
    const readings = wholes.flatMap((whole) =>
      holders.map((holder): Reading => ({
        from: [whole],
        right: whole.value / holder,
        slack: by.step / 2 + whole.slack / holder,
      })),
    );
    const off = ({ right }: Reading): number => Math.abs(right - by.value) / right;
    const [best] = [...readings].sort((a, b) => off(a) - off(b));
    return best ? wrongIn('circular-share', by, [best, ...readings], CLOSE_PLAIN) : [];
  });

const CLOSE_PLAIN = 0.12;
const MOST_HOLDERS = 60;

/** `A 96.4分、B 95.1分、…。平均得分89.45分`: the mean of a list told before. */
const OF_LIST = new RegExp(`平均(?:综合)?(?:得分|分|分数)(?:为|是)?(${FIGURE})`, 'g');
const CLOSE_LIST = 0.05;

export const meansOfLists: Relation = (sentence, before) =>
  [...sentence.text.matchAll(OF_LIST)].flatMap((found) => {
    const by = termOf(sentence, found[1]);
    if (!by) return [];
    const list = [...before, ...sentence.terms.filter(({ at }) => at < by.at)].filter(
      (one) => one.unit === by.unit && one.paragraph === by.paragraph,
    );
    if (list.length < 3) return [];
    const right = list.reduce((sum, { value }) => sum + value, 0) / list.length;
    return wrongIn('circular-share', by, [{ from: list.slice(0, 1), right, slack: by.step / 2 }], CLOSE_LIST);
  });

function readingOf(by: Term, whole: Term, holder: Term): Reading {
  return {
    from: [whole, holder],
    right: whole.value / holder.value,
    slack: by.step / 2 + whole.slack / holder.value,
  };
}
