import { readCount } from '../../texts/numerals';
import { isCountOf, PER_ONE } from './counted';
import { lengthsNamed } from './periods';
import { fits, type Reading, type Relation, type WrongRelation, wordsUpTo, wrongIn } from './relation';
import { FIGURE, type Skeleton, type Term, termOf } from './terms';

/** `平均每个镇3.2项`, `每家平均2.5处`, `户均3000元`, `日均办理201件`. */
const MEAN = new RegExp(
  `(?:平均(?:到)?每|每(?=${wordsUpTo(10)}平均)|(?=${PER_ONE})|(?=[日天月]均))(${wordsUpTo(18)}(?:\\([^()\\uE000-\\uEFFF]{1,8}\\)${wordsUpTo(8)})?)(${FIGURE})`,
  'g',
);
/** Figures of its own sentence that are looked at. */
const REACH = 24;
/** How far off a mean may be to be told. */
const CLOSE = 0.6;
const CLOSE_FAR = 0.3;
const EACH_FIGURE = new RegExp(FIGURE, 'g');
const IN_TIME = /^(?:每)?([日天月])/;
/** A month by itself right before a mean, and a time of several. */
const MONTH = /(?:^|[^\d—–~至到-])(\d{1,2}月)份?$/;
const FROM_TO = /\d{1,2}月?[—–~至到-]\d{1,2}月/;
/** The mean of another time or of a larger place. */
const ELSEWHERE = /去年|上年|同期|上月|上期|全[省国市]|[较比高低]/;
const DAYS = /^(?:天|日|个?工作日)$/;
const NO_MEAN = /年均|增长|提高|下降|每[年月日天周]|^[年周]|水平|[由从]$|^[^日天月]+月(?:补|工|收|租|均|平)/;

/** What one of several has on the average is what all have, by their number. */
export const means: Relation = (sentence, before, head) =>
  [...sentence.text.matchAll(MEAN)].flatMap((found) => {
    const by = termOf(sentence, found[2]);
    const words = found[1] ?? '';
    if (!by || /[%倍成]|百分点/.test(by.unit) || NO_MEAN.test(words)) return [];
    if (ELSEWHERE.test(/[^,;:(]*$/.exec(sentence.text.slice(0, found.index))?.[0] ?? '')) return [];
    const own = sentence.terms.filter(({ at }) => at < by.at).reverse();
    const all = [...own.slice(0, REACH), ...[...before].reverse(), ...head];
    // `护林员1440名，人均管护500亩，林地总面积72万亩`
    const behind = sentence.terms
      .filter(({ at, run }) => at > by.at && /总|合计|累计|共/.test(run))
      .slice(0, 1);
    // `10月日均128.6万次` is of what that month had.
    const month = MONTH.exec(sentence.text.slice(0, found.index))?.[1];
    const wholes = [...all, ...behind].filter(
      ({ unit, value, run }) =>
        unit.replace(/次$/, '') === by.unit.replace(/次$/, '') &&
        value > by.value &&
        (month === undefined || !FROM_TO.test(run)),
    );
    const time = IN_TIME.exec(words)?.[1];
    const many =
      time === undefined
        ? all.filter((one) => isCountOf(one, words) && one.value > 1)
        : lengthsOf(sentence, { near: [...own, ...[...before].reverse()], time, end: found.index });
    const readings = wholes.flatMap((whole) =>
      many.filter((one) => one !== whole).map((one) => readingOf(by, whole, one)),
    );
    // Of several that could be meant, the one that comes nearest is told.
    const off = ({ right }: Reading): number => Math.abs(right - by.value) / right;
    const isOwn = ({ from }: Reading): boolean => from[0] !== undefined && own.includes(from[0]);
    const nearest = (some: readonly Reading[]): Reading | undefined =>
      [...some].sort((a, b) => Number(isOwn(b)) - Number(isOwn(a)) || off(a) - off(b))[0];
    const judge = (some: readonly Reading[]): WrongRelation[] => {
      const best = nearest(some);
      const most = best && isOwn(best) && time === undefined ? CLOSE : CLOSE_FAR;
      return best ? wrongIn('circular-share', by, [best, ...some], most) : [];
    };
    // What its own sentence gives needs no figure from elsewhere.
    const here = readings.filter(({ from }) =>
      from.every((one) => own.includes(one) || behind.includes(one)),
    );
    const told = judge(here);
    return told.length > 0 || here.some((one) => fits(by, one)) ? told : judge(readings);
  });

/** The days or months that stand right before it (`前10个月月均`), or else those that its sentence names. */
function lengthsOf(
  sentence: Skeleton,
  { near, time, end }: { readonly near: readonly Term[]; readonly time: string; readonly end: number },
): (Term | number)[] {
  const { context } = sentence;
  if (time === '月') {
    const clause = /[^,;:(]*$/.exec(sentence.text.slice(0, end))?.[0] ?? '';
    const written = clause.replace(EACH_FIGURE, (char) => termOf(sentence, char)?.written ?? '');
    const own = lengthsNamed(written, 'months');
    return own.length > 0 ? own : lengthsNamed(context, 'months');
  }
  // `30天内`, `65个工作日`: that they lie within it makes them no fewer.
  const counted = near.filter(({ unit, value }) => DAYS.test(unit) && value > 1).map(({ value }) => value);
  return [...counted, ...lengthsNamed(context, 'days')];
}

function readingOf(by: Term, whole: Term, many: Term | number): Reading {
  const count = typeof many === 'number' ? many : many.value;
  return {
    from: typeof many === 'number' ? [whole] : [whole, many],
    right: whole.value / count,
    slack: by.step / 2 + whole.slack / count,
  };
}

/** `36个单位平均…F`, `平均25.4分` behind the whole. */
const PLAIN = new RegExp(
  `(?:^|[,;]|[类个家名项件条户起座处])${wordsUpTo(10)}平均(?!水平|线|值)${wordsUpTo(8)}(${FIGURE})`,
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
    const counts = all.filter(({ unit, value }) => /^[个家类]$/.test(unit) && value > 1);
    const holders = spelled > 1 ? [spelled] : counts.map(({ value }) => value);
    const readings = wholes.flatMap((whole) =>
      holders.map((holder): Reading => ({
        from: [whole],
        right: whole.value / holder,
        slack: by.step / 2 + whole.slack / holder,
      })),
    );
    const off = ({ right }: Reading): number => Math.abs(right - by.value) / right;
    // Where many have it, many readings come near by chance.
    const few = readings.filter(({ from: [whole], right }) => (whole?.value ?? 0) / right <= MOST_HOLDERS);
    const [best] = few.sort((a, b) => off(a) - off(b));
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
