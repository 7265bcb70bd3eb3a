import { QUARTER } from '../../texts/numerals';
import { isOfTime, LAST_TIME } from './last-time';
import { isNamed, termsNamed } from './named';
import { type Reading, type Relation, type WrongRelation, wordsUpTo, wrongIn } from './relation';
import { FIGURE, type Skeleton, type Term, termOf } from './terms';

/** What became more or less. */
const CHANGED =
  '(?:净?增加|新增|增长|增幅|提高|提升|上升|上涨|攀升|扩大|减少|下降|降低|降幅|压减|压缩|缩减|缩短|回落|下滑|涨幅|前进|后退|提前|[多少快慢高低])';
/** `由47个增加到50个`. */
const FROM_TO = new RegExp(
  `[由从]${wordsUpTo(20)}(${FIGURE})(${FIGURE})?${wordsUpTo(12)}(?:[增升提降减缩扩压调涨变滑跃][^,;:()、\\uE000-\\uEFFF]{0,5}[到至为]|[到至])${wordsUpTo(6)}(${FIGURE})(${FIGURE})?`,
  'g',
);
/** `增加6.8亿元，由49.2亿元…`, `新开工3个，开工数由47个…`. */
const AMOUNT_BEFORE = new RegExp(
  `(?:增加|净增|新增|减少|提高|下降|新开工|新完成|新办结|新落实)(?![到至为])(?:了)?${wordsUpTo(6)}(${FIGURE})${wordsUpTo(4)},${wordsUpTo(10)}$`,
);
const NEAR = 30;
/** `较上年（210件）`, `比去年同期的31天`. */
const THAN = new RegExp(
  `[较比]${wordsUpTo(20)}(?:\\([^()\\uE000-\\uEFFF]{1,20}\\)${wordsUpTo(4)})?(?:\\(([^()]{1,60})\\)|(${FIGURE}))(?=${wordsUpTo(3)}${CHANGED})`,
  'g',
);
/** `低于全省平均水平（72.3%）4.3个百分点`, `距第一名（92.3分）差5.8分`. */
const BEYOND = new RegExp(
  `(?:[高低]于|[快慢]于|[多少]于|[高低快多]出|超过|领先|落后|距|与|离)${wordsUpTo(20)}(?:\\(([^()]{1,60})\\)|(${FIGURE}))(?:的?(?:目标|要求|任务|标准)?(?:相差|[还尚]差|差)|${wordsUpTo(4)})(${FIGURE})`,
  'g',
);
/** `去年同期为72.0亿元，同比增长…`. */
const AMOUNT_AND_RATE = new RegExp(
  `[较比](?:${LAST_TIME})${wordsUpTo(4)}(${CHANGED})(?:了)?(${FIGURE})[,、(](?:同比|环比)?(增长|增幅|上升|提高|下降|降低|降幅|减少)(?:了|达|为)?(${FIGURE})`,
  'g',
);
const CLOSE_BY_AMOUNT = 0.5;
const THAN_NAMED = new RegExp(`[较比]([^,;:()、\\d\\uE000-\\uEFFF]{2,10}?)(?=${CHANGED})`, 'g');
const NAMES_TIME = new RegExp(LAST_TIME);
const LAST = new RegExp(
  `[,;(]${LAST_TIME}(?:为|是|仅为?|的)?(${FIGURE})(?=[,)]${wordsUpTo(6)}${CHANGED})`,
  'g',
);
/** `下降15%（去年同期40微克/立方米）`, `提高1.5个百分点（7月份为95.5%）`, `增加5家，去年同期为9家`. */
const LAST_BEHIND = new RegExp(
  `${CHANGED}(?:了|达|近|约|超过?)?(${FIGURE})[,(](?:${LAST_TIME}|${QUARTER}|\\d{1,2}月份?底?)${wordsUpTo(4)}(?:为|是|的)?(${FIGURE})`,
  'g',
);
/** `，增加3个、增长6.4%`: one of the figures that say how much. */
const BY = new RegExp(
  `(${wordsUpTo(8)}[,、()]{0,2}${wordsUpTo(10)}${CHANGED}(?:了|达到?|为|(?:幅度?|比例|率)为?)?(?:近|约|超过?|不足|不到)?)(${FIGURE})`,
  'y',
);
const MOST_BY = 3;

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
  [...sentence.text.matchAll(THAN)].flatMap((found) => {
    const within = termsIn(sentence, found[1] ?? found[2] ?? '');
    const earlier = sentence.terms.filter(({ at }) => at < found.index);
    return amountsBehind(sentence, found.index + found[0].length, '同期上月').flatMap((by) =>
      compared(by, { within, earlier, sentence, before }),
    );
  });

/** `B，去年同期为A，同比增长D%`; `同比下降D%（去年同期A）`. */
export const changesFromLast: Relation = (sentence, before) => [
  ...[...sentence.text.matchAll(LAST)].flatMap((found) => {
    const within = termsIn(sentence, found[1] ?? '');
    const earlier = sentence.terms.filter(({ at }) => at < found.index);
    return amountsBehind(sentence, found.index + found[0].length, '同期上月').flatMap((by) =>
      compared(by, { within, earlier, sentence, before }),
    );
  }),
  ...[...sentence.text.matchAll(LAST_BEHIND)].flatMap((found) => {
    const by = termOf(sentence, found[1]);
    const earlier = sentence.terms.filter(({ at }) => at < found.index);
    return by ? compared(by, { within: termsIn(sentence, found[2] ?? ''), earlier, sentence, before }) : [];
  }),
];

/** `比东片区低27.5个百分点`, `比第一轮减少一半`: what it is compared with is told by its name, or by its time. */
export const changesNamed: Relation = (sentence, before) =>
  [...sentence.text.matchAll(THAN_NAMED)].flatMap((found) => {
    const name = (found[1] ?? '').replace(/的$/, '');
    const isTime = NAMES_TIME.test(name);
    const earlier = sentence.terms.filter(({ at }) => at < found.index);
    return amountsBehind(sentence, found.index + found[0].length, '同期上月').flatMap((by) => {
      const unit = by.unit === '百分点' ? '%' : by.unit;
      const units = /[%成倍]/.test(by.unit) ? [...new Set(earlier.map((one) => one.unit))] : [unit];
      return units.flatMap((own) => {
        const within = isTime
          ? earlier.filter((one) => one.unit === own && isOfTime(one, name)).slice(-1)
          : termsNamed(name, own, { sentence, end: found.index, before });
        const near = earlier.filter((one) => !within.includes(one)).slice(-1);
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
  [...sentence.text.matchAll(BEYOND)].flatMap((found) => {
    const by = termOf(sentence, found[3]);
    const within = termsIn(sentence, found[1] ?? found[2] ?? '');
    const earlier = sentence.terms.filter(({ at }) => at < found.index);
    return by ? compared(by, { within, earlier, sentence, before }) : [];
  });

function compared(
  by: Term,
  {
    within,
    earlier,
    sentence,
    before,
  }: {
    readonly within: readonly Term[];
    readonly earlier: readonly Term[];
    readonly sentence: Skeleton;
    readonly before: readonly Term[];
  },
): WrongRelation[] {
  const own = by.unit === '百分点' ? '%' : by.unit;
  const from =
    within.findLast(({ unit }) => unit === own) ?? (/[%成倍]/.test(by.unit) ? within[0] : undefined);
  if (!from) return [];
  const like = (some: readonly Term[]): Term[] => {
    const own = some
      .filter((one) => one.unit === from.unit && one !== by && one !== from && !within.includes(one))
      .reverse();
    // `全科医生144名，平均每个中心9.6名，较上年的120名增加24名`
    const plain = own.filter(
      (one) => !isMean(one) && !ENDS_CHANGED.test(one.before) && !/^[较比].*的$/.test(one.before),
    );
    return plain.length > 0 && !isMean(from) ? plain : own;
  };
  const plain = like(earlier.filter(({ bracketed }) => !bracketed));
  const near = plain.length > 0 ? plain : like(earlier);
  const others = like([...before, ...sentence.terms].filter(({ bracketed }) => !bracketed));
  // `合格率92.5%；不合格率比上次的5.0%高2.5个百分点`
  const mirrored = from.unit === '%' && NEGATED.test(sentence.text) ? near.map(rest) : [];
  const pairs = [...near, ...others, ...mirrored].map((to) => [from, to] as const);
  // `与去年相比，执结案件增加142件，去年执结710件`: what is more was told before.
  if (near.length === 0) {
    const named = others.filter((one) => isNamed(one, by.before.replace(ENDS_CHANGED, '').slice(-NAME)));
    return wrongIn(
      'circular-share',
      by,
      readingsOf(
        by,
        named.map((to) => [from, to] as const),
      ),
      CLOSE,
    );
  }
  // Where several could be meant, only what comes near to one of them is told.
  return wrongIn('circular-share', by, readingsOf(by, pairs), near.length > 1 ? CLOSE : Infinity);
}

const ENDS_CHANGED = new RegExp(`${CHANGED}(?:了|达|为)?$`);
const NAME = 4;

function isMean({ before, run }: Term): boolean {
  return /平均|均$/.test(before) || /平均/.test(run);
}

const CLOSE = 0.3;
const NEGATED = /[不未非][^,;率]{1,4}率/;

function rest(share: Term): Term {
  return { ...share, value: Number((100 - share.value).toPrecision(12)) };
}

/** The figures behind a comparison that say how much the difference is. */
function amountsBehind(sentence: Skeleton, from: number, compared: string): Term[] {
  const found: Term[] = [];
  BY.lastIndex = from;
  for (let n = 0; n < MOST_BY; n++) {
    const match = BY.exec(sentence.text);
    if (!match) break;
    const [, words = '', figure] = match;
    if (isOtherComparison(words, compared)) break;
    const by = termOf(sentence, figure);
    if (by) found.push(by);
    const beside = termOf(sentence, sentence.text[match.index + match[0].length]);
    if (beside) found.push(beside);
    BY.lastIndex = match.index + match[0].length;
  }
  return found;
}

/** `同比增长5%` behind a comparison with something else. */
function isOtherComparison(words: string, compared: string): boolean {
  if (/同比/.test(words)) return !/去年|上年|同期/.test(compared);
  if (/环比/.test(words)) return !/上月|上季|上期|\d月|季度/.test(compared);
  return /年均|月均|日均|[较比]/.test(words);
}

/** What a difference is between two figures: as many, points, or a share of the first. */
function readingsOf(by: Term, pairs: readonly (readonly [Term, Term])[]): Reading[] {
  return pairs.flatMap(([from, to]): Reading[] => {
    const slack = from.slack + to.slack + by.slack;
    const difference = Math.abs(Number((to.value - from.value).toPrecision(12)));
    if (by.unit === '百分点')
      return from.unit === '%' && to.unit === '%' ? [{ from: [from, to], right: difference, slack }] : [];
    if (from.unit !== to.unit) return [];
    if (by.unit === '成' || by.unit === '倍') return from.value > 0 ? [roughly(by, from, to)] : [];
    if (by.unit === from.unit && by.unit !== '%') return [{ from: [from, to], right: difference, slack }];
    if (by.unit !== '%' || from.unit === '%' || from.value <= 0) return [];
    const right = (difference / from.value) * 100;
    const most = Math.abs(
      (to.value + to.slack) / (from.value - from.slack) - (to.value - to.slack) / (from.value + from.slack),
    );
    return [{ from: [from, to], right, slack: by.step / 2 + (most / 2) * 100 }];
  });
}

/** `增长两成`, `增长1.5倍`. */
function roughly(by: Term, from: Term, to: Term): Reading {
  const grown = Math.abs(to.value - from.value) / from.value;
  const rounding = (from.slack + to.slack) / from.value;
  const times = by.unit === '成' ? 100 : 1;
  return { from: [from, to], right: grown * times, slack: by.slack + rounding * times };
}

function termsIn(sentence: Skeleton, text: string): Term[] {
  return Array.from(text).flatMap((char) => termOf(sentence, char) ?? []);
}
