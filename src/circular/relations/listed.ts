import { HANZI_DIGITS } from '../../texts/numerals';
import { CHANGE } from '../vocabulary';
import { type Reading, type Relation, type WrongRelation, wordsUpTo, wrongIn } from './relation';
import { FIGURE, type Skeleton, type Term, termOf } from './terms';

/** `完成率超过60%的有3个县区`, `不足四成的有2个`. */
const BEYOND = new RegExp(
  `(超过?|高于|大于|不低于|达到?|在|不足|低于|少于|不到|未达到?|小于|)(${FIGURE})(以上|以下)?(?:的)${wordsUpTo(8)}(${FIGURE})`,
  'g',
);
const SAYS_LIMIT = /超|高于|大于|不低于|达到?|在|不足|低于|少于|不到|未达|小于|以[上下]/;
const LESS = /不足|低于|少于|不到|未达|小于|以下/;
const LEAST = 3;

/** Of rates that are told one by one, as many lie above or below a limit as are said; only where all of them are told. */
export const beyondLimits: Relation = (sentence, before, head) =>
  [...sentence.text.matchAll(BEYOND)].flatMap((found) => {
    const [limit, by] = [termOf(sentence, found[2]), termOf(sentence, found[4])];
    if (!limit || !by || !/^[个家]$/.test(by.unit) || !/^[%成]$/.test(limit.unit)) return [];
    const rates = listOf(sentence, before, by);
    if (rates.length < LEAST || !countsAll(rates.length, [...before, ...head, ...sentence.terms], by))
      return [];
    const [, words = '', , side = ''] = found;
    const said = words + (limit.unit === '成' ? limit.written : '') + side;
    if (!SAYS_LIMIT.test(said)) return [];
    const edge = limit.unit === '成' ? roundLimit(limit) : limit.value;
    const isLess = LESS.test(said);
    const beyond = rates.filter(({ value }) => (isLess ? value < edge : value > edge));
    const or = rates.filter(({ value }) => (isLess ? value <= edge : value >= edge));
    const readings: Reading[] = [beyond, or].map((some) => ({
      from: rates.slice(0, 1),
      right: some.length,
      slack: 0,
    }));
    return wrongIn('circular-share', by, readings, 1);
  });

/** The limit that `六成` in 超过六成 is. */
function roundLimit({ written, value }: Term): number {
  const tenths = HANZI_DIGITS.indexOf(/(.)成$/.exec(written)?.[1] ?? ' ') + 1;
  return tenths > 0 ? 10 * tenths : value;
}

/** Rates of its paragraph before it, told alike. */
function listOf(sentence: Skeleton, before: readonly Term[], by: Term): Term[] {
  const all = [...before.filter(({ paragraph }) => paragraph === by.paragraph), ...sentence.terms];
  return all.filter(
    (one) =>
      one.unit === '%' &&
      (one.sentence < by.sentence || one.at < by.at) &&
      /(?:率|进度|占比|比例)(?:为|达到?|是)?$/.test(one.before) &&
      !/平均|总体|全[区县市]/.test(one.run),
  );
}

function countsAll(many: number, terms: readonly Term[], by: Term): boolean {
  return terms.some((one) => one !== by && /^[个家]$/.test(one.unit) && one.value === many);
}

const EXTREME = /最([高多大快低少小慢])/;
/** Behind a figure; `，最高的是…` is said of the next one. */
const BEHIND = /^.{0,9}最([高多大快低少小慢])(?!的?[是为])/;
const GREATEST = /[高多大快]/;

/** `A镇72%、B镇55%、C镇88%，A镇最高`: a figure said to be the greatest of its list that is not. */
export const extremes: Relation = (sentence): WrongRelation[] =>
  sentence.terms.flatMap((by) => {
    const word =
      EXTREME.exec(by.after) ??
      BEHIND.exec(/^,[为居]?[^,;:()]{0,12}/.exec(sentence.text.slice(by.at + 1))?.[0] ?? '');
    const list = sentence.terms.filter(
      (one) => one.unit === by.unit && one.exact && !one.bracketed && /率|进度|占比|完成/.test(one.before),
    );
    if (!word || by.unit !== '%' || list.length < LEAST || !list.includes(by)) return [];
    const isUp = GREATEST.test(word[1] ?? '');
    const values = list.map(({ value }) => value);
    const right = isUp ? Math.max(...values) : Math.min(...values);
    return wrongIn('circular-share', by, [
      { from: list.filter(({ value }) => value === right), right, slack: 0 },
    ]);
  });

/** `第一名与末位相差8.2分`, `首末相差12.1分`. */
const SPAN = new RegExp(
  `(?:(?:第一[名位]?|首位|最高分?)[与和](?:末位|末名|最后一?[名位]|最低分?)|首末|首尾)[名位者]?(?:单位)?${wordsUpTo(4)}(?:相差|差距|差)(?:为|达)?(${FIGURE})`,
  'g',
);
const CLOSE_SPAN = 0.5;

/** How far the first and the last of a list lie apart: of its own sentence, or of the one before. */
export const spans: Relation = (sentence, before) =>
  [...sentence.text.matchAll(SPAN)].flatMap((found) => {
    const by = termOf(sentence, found[1]);
    if (!by) return [];
    const isOf = ({ unit, exact, bracketed, before: words, run }: Term): boolean =>
      unit === by.unit && exact && !bracketed && !/平均|均分/.test(run) && !CHANGE.test(words);
    const own = sentence.terms.filter((one) => one.at < by.at && isOf(one));
    const above = before.filter((one) => one.paragraph === by.paragraph && isOf(one));
    const lists = [own, above.filter(({ sentence: n }) => n === by.sentence - 1)];
    return wrongIn('circular-share', by, lists.flatMap(spanOf), CLOSE_SPAN);
  });

function spanOf(list: readonly Term[]): Reading[] {
  const [first, ...rest] = [...list].sort((a, b) => b.value - a.value);
  const last = rest.at(-1);
  if (!first || !last) return [];
  return [{ from: [first, last], right: Number((first.value - last.value).toPrecision(12)), slack: 0 }];
}
