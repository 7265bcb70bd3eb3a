import { isNamed } from './named';
import { fits, type Reading, type WrongRelation, wordsUpTo, wrongIn } from './relation';
import { FIGURE, type Skeleton, type Term, termOf } from './terms';

/** What became more or less. Regex source. */
export const CHANGED =
  '(?:净?增加|新增|增收|减收|精简|压降|缩小|减幅|增长|增幅|提高|提升|上升|上涨|攀升|扩大|减少|下降|降低|降幅|压减|压缩|缩减|缩短|回落|下滑|涨幅|前进|后退|提前|[多少快慢高低])';
/** `，增加3个、增长6.4%`: one of the figures that say how much. */
const BY = new RegExp(
  `(${wordsUpTo(8)}[,、()]{0,2}${wordsUpTo(10)}${CHANGED}(?:了|达到?|为|完成|办结|(?:幅度?|比例|率)为?)?(?:近|约|超过?|不足|不到)?)(${FIGURE})`,
  'y',
);
const MOST_BY = 3;
/** `减少147户441人`, `分别增长13.0%、16.5%`. */
const JOINED_AMOUNT = new RegExp(`^[、和]?${FIGURE}`);

/** How much more or less it is than what stands `within`: of the figures before it, or of what its words name. */
export function compared(
  by: Term,
  {
    within,
    earlier,
    sentence,
    before,
    amounts = [],
    name = '',
  }: {
    readonly within: readonly Term[];
    readonly earlier: readonly Term[];
    readonly sentence: Skeleton;
    readonly before: readonly Term[];
    readonly amounts?: readonly Term[];
    readonly name?: string;
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
  const byShare =
    by.unit === '%'
      ? []
      : readingsOf(
          by,
          pairs.filter((pair) => givesShare(pair, amounts)),
        );
  if (byShare.length > 0) return wrongIn('circular-share', by, [...byShare, ...readingsOf(by, pairs)]);
  // `与去年相比，执结案件增加142件，去年执结710件`: what is more was told before.
  if (near.length === 0) {
    const called =
      name.length < 2
        ? by.before
            .replace(ENDS_CHANGED, '')
            .replace(/[同环]比$|[数量]$/g, '')
            .slice(-NAME)
        : name;
    // `A类196件，占68.8%`: the share of what the figure before it counts; the first is that of all.
    const all = [...before, ...sentence.terms];
    const shares = all.filter(
      (one, at) => /^占/.test(one.before) && others.includes(one) && isNamed(all[at - 1] ?? one, called),
    );
    const named = [...others.filter((one) => isNamed(one, called)), ...shares];
    const toOf = (some: readonly Term[]): Reading[] =>
      readingsOf(
        by,
        some.map((to) => [from, to] as const),
      );
    const readings = [...toOf(named), ...byAmounts(by, from, amounts)];
    // `已完成61项，占28.0%；…。完成率较去年同期的25.4%提高2.6个百分点`: one is called so, and no other one gives it either.
    return named.length === 1 && shares.length === 1
      ? wrongIn('circular-share', by, [...readings, ...toOf(others)], CLOSE_TO_ONE)
      : wrongIn('circular-share', by, readings, CLOSE);
  }
  // Where several could be meant, only what comes near to one of them is told.
  const readings = [...readingsOf(by, pairs), ...byAmounts(by, from, amounts)];
  return wrongIn('circular-share', by, readings, near.length > 1 ? CLOSE : Infinity);
}

/** `比上年的389件减少77件，下降19.8%`: how much less is that share of what it was. */
function byAmounts(by: Term, from: Term, amounts: readonly Term[]): Reading[] {
  if (by.unit !== '%' || from.unit === '%' || from.value <= 0) return [];
  return amounts
    .filter(({ unit }) => unit === from.unit)
    .map((amount) => {
      const right = (amount.value / from.value) * 100;
      const rounding = amount.value === 0 ? 0 : amount.slack / amount.value + from.slack / from.value;
      return { from: [from, amount], right, slack: by.step / 2 + right * rounding };
    });
}

/** `与去年的242件相比，减少14件，下降5.8%`: the share that stands beside it tells which two are compared. */
function givesShare(pair: readonly [Term, Term], amounts: readonly Term[]): boolean {
  return amounts
    .filter(({ unit }) => unit === '%')
    .some((share) => readingsOf(share, [pair]).some((one) => fits(share, one)));
}

const ENDS_CHANGED = new RegExp(`${CHANGED}(?:了|达|为)?$`);
const NAME = 4;

function isMean({ before, run }: Term): boolean {
  return /平均|均$/.test(before) || /平均/.test(run);
}

const CLOSE = 0.3;
const CLOSE_TO_ONE = 0.6;
const NEGATED = /[不未非][^,;率]{1,4}率/;

function rest(share: Term): Term {
  return { ...share, value: Number((100 - share.value).toPrecision(12)) };
}

/** The figures behind a comparison that say how much the difference is. */
export function amountsBehind(sentence: Skeleton, from: number, compared: string): Term[] {
  const found: Term[] = [];
  BY.lastIndex = from;
  for (let n = 0; n < MOST_BY; n++) {
    const match = BY.exec(sentence.text);
    if (!match) break;
    const [, words = '', figure] = match;
    if (isOtherComparison(words, compared)) break;
    const by = termOf(sentence, figure);
    if (by) found.push(by);
    const end = match.index + match[0].length;
    const joined = JOINED_AMOUNT.exec(sentence.text.slice(end, end + 2))?.[0] ?? '';
    const beside = termOf(sentence, joined.slice(-1));
    if (beside) found.push(beside);
    BY.lastIndex = end + (joined.length > 1 ? joined.length : 0);
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
export function readingsOf(by: Term, pairs: readonly (readonly [Term, Term])[]): Reading[] {
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

export function termsIn(sentence: Skeleton, text: string): Term[] {
  return Array.from(text).flatMap((char) => termOf(sentence, char) ?? []);
}
