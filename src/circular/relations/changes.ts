import { QUARTER } from '../../texts/numerals';
import { isOfTime, LAST_TIME } from './last-time';
import { isNamed, termsNamed } from './named';
import { amountsBehind, CHANGED, compared, readingsOf, termsIn } from './differences';
import { type Reading, type Relation, type WrongRelation, wordsUpTo, wrongIn } from './relation';
import { FIGURE, type Skeleton, type Term, termOf } from './terms';

/** `由47个增加到50个`. */
const FROM_TO = new RegExp(
  `[由从]${wordsUpTo(20)}(${FIGURE})(${FIGURE})?${wordsUpTo(12)}(?:[增升提降减缩扩压调涨变滑跃][^,;:()、\\uE000-\\uEFFF]{0,5}[到至为]|[到至])${wordsUpTo(12)}(${FIGURE})(${FIGURE})?`,
  'g',
);
/** `增加6.8亿元，由49.2亿元…`, `新开工3个，开工数由47个…`. */
const AMOUNT_BEFORE = new RegExp(
  `(?:增加|净增|新增|减少|提高|下降|新开工|新完成|新办结|新落实)(?![到至为])(?:了)?${wordsUpTo(6)}(${FIGURE})${wordsUpTo(4)},${wordsUpTo(10)}$`,
);
const NEAR = 30;
/** `较上年（210件）`, `比去年同期的31天`. */
const THAN = new RegExp(
  `(?:[较比]|[与同和](?=[^,;]{2,24}相比))${wordsUpTo(20)}(?:\\([^()\\uE000-\\uEFFF]{1,20}\\)${wordsUpTo(4)})?(?:\\(([^()]{1,60})\\)|(${FIGURE}))(?:相比,(?=${wordsUpTo(8)}${CHANGED})|(?=${wordsUpTo(3)}${CHANGED}))`,
  'g',
);
/** `与上半年通报时相比（当时已完成52项，完成率41.3%），新增22项`. */
const THAN_AS = new RegExp(
  `[与同和]${wordsUpTo(20)}相比\\(([^()]{1,60})\\),(?=${wordsUpTo(8)}${CHANGED})`,
  'g',
);
/** `完成率较去年同期的25.4%`: what it is that is more or less, in a clause of its own. */
const SUBJECT = /(?:^|[,;:])([^,;:()、\uE000-\uEFFF]{2,8})$/;
/** `低于全省平均水平（72.3%）4.3个百分点`, `距第一名（92.3分）差5.8分`. */
const BEYOND = new RegExp(
  `(?:[高低]于|[快慢]于|[多少]于|[高低快多]出|超过|领先|落后|距|与|离)${wordsUpTo(20)}(?:\\(([^()]{1,60})\\)|(${FIGURE}))(?:的?(?:目标|要求|任务|标准)?(?:相差|[还尚]差|差)|${wordsUpTo(4)})(${FIGURE})`,
  'g',
);
/** `去年同期为72.0亿元，同比增长…`. */
/** `增速高于全县农民3.3个百分点（全县农民人均22360元，增长7.6%）`. */
const BEYOND_BEHIND = new RegExp(
  `(?:[高低快慢]于|高出|低出)${wordsUpTo(16)}(${FIGURE})\\(([^()]{2,60})\\)`,
  'g',
);
const AMOUNT_AND_RATE = new RegExp(
  `(?:[较比](?:${LAST_TIME})|同比)${wordsUpTo(4)}(${CHANGED})(?:了)?(${FIGURE})[,、(](?:同比|环比)?(增长|增幅|上升|提高|下降|降低|降幅|减少)(?:了|达|为)?(${FIGURE})`,
  'g',
);
const CLOSE_BY_AMOUNT = 0.5;
/** `C镇比B镇多3件`, `9月份比8月份增加12件`, `高于全区平均水平7.7个百分点`. */
const THAN_NAMED = new RegExp(
  `([^,;:()、\\uE000-\\uEFFF]{2,8})?(?:[较比](\\d{1,2}月份?|[^,;:()、\\d\\uE000-\\uEFFF]{2,10}?)(?=${CHANGED})|(?:[高低快慢多少]于|[高低]出|超过|领先|落后于?)([^,;:()、\\d\\uE000-\\uEFFF]{2,10}?)(?:水平|速度)?(?=${FIGURE}))`,
  'g',
);
/** What was set for one thing is said of another as well. */
const SET = /目标|计划|任务|预期|要求|序时|时间进度/;
const NAMES_TIME = new RegExp(LAST_TIME);
const LAST = new RegExp(
  `(?:^|[,;(])${LAST_TIME}(${wordsUpTo(6)})(?:为|是|仅为?|的|占)?(${FIGURE}(?:、${wordsUpTo(4)}${FIGURE})?)(?=[,)]${wordsUpTo(6)}${CHANGED})`,
  'g',
);
/** `下降15%（去年同期40微克/立方米）`, `提高1.5个百分点（7月份为95.5%）`, `增加5家，去年同期为9家`. */
const LAST_BEHIND = new RegExp(
  `${CHANGED}(?:了|达|近|约|超过?)?(${FIGURE})[,(](?:${LAST_TIME}|${QUARTER}|(?:1[-—–~～至])?\\d{1,2}月份?底?)${wordsUpTo(4)}(?:为|是|的)?(${FIGURE})`,
  'g',
);

/** `由A增加到B，增加C、增长D%`. */
export const changesFromTo: Relation = (sentence) =>
  [...sentence.text.matchAll(FROM_TO)].flatMap((found) => {
    const [from, alsoFrom, to, alsoTo] = found.slice(1).map((char) => termOf(sentence, char));
    if (!from || !to) return [];
    // `由736户2208人减少到589户1767人，减少147户441人`
    const pairs: [Term, Term][] = [
      [from, to],
      ...(alsoFrom && alsoTo ? [[alsoFrom, alsoTo] as [Term, Term]] : []),
    ];
    const before = AMOUNT_BEFORE.exec(sentence.text.slice(Math.max(0, found.index - NEAR), found.index));
    return [
      ...[termOf(sentence, before?.[1])].flatMap((by) => by ?? []),
      ...amountsBehind(sentence, found.index + found[0].length, from.before),
    ].flatMap((by) => wrongIn('circular-share', by, readingsOf(by, pairs)));
  });

/** `B，较A增加C`, what is more being said before. */
export const changesThan: Relation = (sentence, before) =>
  [...sentence.text.matchAll(THAN), ...sentence.text.matchAll(THAN_AS)].flatMap((found) =>
    comparedWith(termsIn(sentence, found[1] ?? found[2] ?? ''), {
      amounts: amountsBehind(sentence, found.index + found[0].length, '同期上月'),
      at: found.index,
      sentence,
      before,
      name: SUBJECT.exec(sentence.text.slice(0, found.index))?.[1] ?? '',
    }),
  );

/** `B，去年同期为A，同比增长D%`; `同比下降D%（去年同期A）`; `同比增加C（去年同期A），增长D%`. */
export const changesFromLast: Relation = (sentence, before) => [
  ...[...sentence.text.matchAll(LAST)].flatMap((found) =>
    comparedWith(termsIn(sentence, found[2] ?? ''), {
      amounts: amountsBehind(sentence, found.index + found[0].length, '同期上月'),
      at: found.index,
      sentence,
      before,
      name: found[1] ?? '',
    }),
  ),
  ...[...sentence.text.matchAll(LAST_BEHIND)].flatMap((found) => {
    const by = termOf(sentence, found[1]);
    const behind = amountsBehind(sentence, found.index + found[0].length, '同期上月');
    return comparedWith(termsIn(sentence, found[2] ?? ''), {
      amounts: [...(by ? [by] : []), ...behind],
      at: found.index,
      sentence,
      before,
    });
  }),
];

/** How much more or less than what stands `within` it is: each of the amounts, and the share that the others make of it. */
function comparedWith(
  within: readonly Term[],
  {
    amounts,
    at,
    sentence,
    before,
    name = '',
  }: {
    readonly amounts: readonly Term[];
    readonly at: number;
    readonly sentence: Skeleton;
    readonly before: readonly Term[];
    /** What the earlier figure is called. */
    readonly name?: string;
  },
): WrongRelation[] {
  const earlier = sentence.terms.filter((one) => one.at < at);
  // `去年同期为22起、12人，起数下降22.7%，人数下降25.0%`: each of its own, in order.
  const isInOrder =
    within.length > 1 && within.length === amounts.length && amounts.every(({ unit }) => unit === '%');
  return amounts.flatMap((by, nth) =>
    compared(by, {
      within: isInOrder ? within.slice(nth, nth + 1) : within,
      earlier,
      sentence,
      before,
      amounts,
      name,
    }),
  );
}

/** `比东片区低27.5个百分点`, `比第一轮减少一半`: what it is compared with is told by its name, or by its time. */
export const changesNamed: Relation = (sentence, before) =>
  [...sentence.text.matchAll(THAN_NAMED)].flatMap((found) => {
    const [all, subject = '', than, beyond] = found;
    const name = (than ?? beyond ?? '').replace(/的$/, '');
    const isTime = NAMES_TIME.test(name);
    const end = found.index + all.length;
    const from = found.index + subject.length;
    const earlier = sentence.terms.filter(({ at }) => at < end);
    const by = termOf(sentence, sentence.text[end]);
    // `落后序时进度13项`: how many are behind.
    if (beyond !== undefined && (!/^(?:百分点|分|%)$/.test(by?.unit ?? '') || SET.test(beyond))) return [];
    const amounts = than === undefined && by ? [by] : amountsBehind(sentence, end, '同期上月');
    return amounts.flatMap((by) => {
      const unit = by.unit === '百分点' ? '%' : by.unit;
      const units = /[%成倍]/.test(by.unit) ? [...new Set(earlier.map((one) => one.unit))] : [unit];
      return units.flatMap((own) => {
        const within = isTime
          ? earlier.filter((one) => one.unit === own && isOfTime(one, name)).slice(-1)
          : termsNamed(name, own, { sentence, end: from, before });
        const whose = earlier.filter((one) => one.unit === own && subject !== '' && one.whose === subject);
        const near =
          whose.length > 0 ? whose.slice(-1) : earlier.filter((one) => !within.includes(one)).slice(-1);
        return within.length === 1 && near[0]?.unit === own
          ? compared(by, { within, earlier: near, sentence, before })
          : [];
      });
    });
  });

/** `合计6.18亿元，较上年增加0.74亿元，增长13.6%`: how much more and by how much tell together what it was. */
export const changesByAmount: Relation = (sentence, before) =>
  [...sentence.text.matchAll(AMOUNT_AND_RATE)].flatMap((found) => {
    const [amount, by] = [termOf(sentence, found[2]), termOf(sentence, found[4])];
    if (!amount || by?.unit !== '%' || /[%倍成]|百分点/.test(amount.unit)) return [];
    const sign = /[增升涨多扩]/.test(found[1] ?? '') ? -1 : 1;
    const own = sentence.terms.filter((one) => one.at < amount.at);
    // `储备编织袋18.6万条。其中编织袋较去年增加3.1万条`
    const name = /([^,;:]{2,8})$/.exec(sentence.text.slice(0, found.index))?.[1]?.replace('其中', '') ?? '';
    const named = name.length > 1 ? before.filter((one) => isNamed(one, name)) : [];
    const earlier = (own.length > 0 ? own : named).filter(({ unit }) => unit === amount.unit).reverse();
    const readings = earlier.flatMap((to): Reading[] => {
      const from = { ...to, value: to.value + sign * amount.value, slack: to.slack + amount.slack };
      return from.value > 0
        ? readingsOf(by, [[from, to]]).map((one) => ({ ...one, from: [amount, to] }))
        : [];
    });
    // One of them may be what it was.
    const known = earlier
      .filter((one) => isOfTime(one, found[0]))
      .flatMap((from) => readingsOf(by, [[from, { ...from, value: from.value + amount.value }]]));
    return wrongIn('circular-share', by, [...readings, ...known], CLOSE_BY_AMOUNT);
  });

/** `低于平均水平（A）C`. */
export const changesBeyond: Relation = (sentence, before) =>
  [
    ...[...sentence.text.matchAll(BEYOND)].map((found) => ({
      index: found.index,
      by: termOf(sentence, found[3]),
      within: termsIn(sentence, found[1] ?? found[2] ?? ''),
    })),
    ...[...sentence.text.matchAll(BEYOND_BEHIND)].map((found) => ({
      index: found.index,
      by: termOf(sentence, found[1]),
      within: termsIn(sentence, found[2] ?? ''),
    })),
  ].flatMap(({ index, by, within }) => {
    const earlier = sentence.terms.filter(({ at }) => at < index);
    return by ? compared(by, { within, earlier, sentence, before }) : [];
  });
