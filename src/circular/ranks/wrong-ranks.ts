import { readCount, SEVERAL } from '../../texts/numerals';
import type { CircularParagraph, CircularPlace } from '../model';
import { skeletonsOf, type Skeleton, type Term } from '../relations/terms';
import { standingsIn, type Standing } from './standings';

/** A rank or an order that the figures told beside it do not bear out. */
interface WrongRank {
  readonly place: CircularPlace;
  readonly other: CircularPlace;
  /** Who it would be, or all in their order. */
  readonly right: string;
}

/** How a list says that it goes from the best on, or downwards. */
const DOWN = /由高到低|从高到低|由多到少|由大到小|从多到少/;
const IN_ORDER = new RegExp(
  `(?:前|后|末|倒数)(?:\\d{1,2}|${SEVERAL})(?:位|名)?(?:的|依次|分别)|依次[是为]|居前|排名前`,
);
/** `青河镇排名第一`, `黄山镇最高`; `青河镇92.4分列第一` has its figure between. */
const CLAIM = new RegExp(
  `([\\u4e00-\\u9fff]{2,12}?)(?:得分|完成率|办结率|进度)?([\\uE000-\\uEFFF])?,?(?:排名|位居|位列|居|列|排|名列|为|则)?(?:全[区县市])?(?:(?:第(${SEVERAL}|一|\\d{1,2})(?![批轮期组季类步次])|(首位|榜首|末位|最后一?[位名]?))|最([高多快好低少慢差]))(?![的是为])`,
  'g',
);
/** What a claim says it is by, and the units that has. */
const MEASURES: readonly (readonly [RegExp, RegExp])[] = [
  [/率|进度|占比|增[速幅长]/, /^%$/],
  [/得分|分数|总分/, /^分$/],
];
const LEAST = 2;

/** Ranks that are said of those who are told with their figures, and lists that are not in the order that they say. */
export function wrongRanks(paragraphs: readonly CircularParagraph[]): WrongRank[] {
  return paragraphs.flatMap((paragraph) => {
    let above: readonly Standing[][] = [];
    return skeletonsOf(paragraph).flatMap((sentence) => {
      const own = standingsIn(sentence);
      const found = [
        ...own.flatMap((list) => wrongOrder(list, sentence)),
        ...wrongClaims(own.length > 0 ? own : above, sentence),
      ];
      if (own.length > 0) above = own;
      return found;
    });
  });
}

/** `前三位的是A 98.5%、B 96.2%、C 97.1%`: a list of the first ones goes one way. */
function wrongOrder(list: readonly Standing[], { text }: Skeleton): WrongRank[] {
  const [first] = list;
  if (!first || list.length < LEAST) return [];
  const words = text.slice(Math.max(0, first.term.at - 60), first.term.at);
  const isDown = DOWN.test(words);
  if (!isDown && (!IN_ORDER.test(words) || list.length < 3)) return [];
  if (!areJoined(list, text)) return [];
  const values = list.map(({ term }) => term.value);
  const falls = values.every((value, at) => at === 0 || value <= (values[at - 1] ?? 0));
  const rises = values.every((value, at) => at === 0 || value >= (values[at - 1] ?? 0));
  if (falls || (!isDown && rises)) return [];
  // Most of them tell which way it goes.
  const steps = values.slice(1).map((value, at) => Math.sign(value - (values[at] ?? 0)));
  const isFalling =
    isDown || steps.filter((step) => step < 0).length >= steps.filter((step) => step > 0).length;
  const sorted = [...list].sort((a, b) =>
    isFalling ? b.term.value - a.term.value : a.term.value - b.term.value,
  );
  const wrong = list.find(
    (one, at) =>
      at > 0 && (isFalling ? one.term.value > (values[at - 1] ?? 0) : one.term.value < (values[at - 1] ?? 0)),
  );
  return wrong
    ? [
        wrongRank(
          wrong.term,
          `${wrong.name}${wrong.term.written}`,
          list,
          sorted.map(({ name }) => name).join('、'),
        ),
      ]
    : [];
}

/** Nothing but marks and names stands between them. */
function areJoined(list: readonly Standing[], text: string): boolean {
  return list.every(({ term }, at) => {
    const before = list[at - 1];
    return (
      before === undefined ||
      /^\)?[、,和]?[^,;:()、\uE000-\uEFFF]{0,16}\(?$/.test(text.slice(before.term.at + 1, term.at))
    );
  });
}

function wrongClaims(lists: readonly (readonly Standing[])[], sentence: Skeleton): WrongRank[] {
  const claims = [...sentence.text.matchAll(CLAIM)].flatMap((found) => {
    const [, , , nth, end, extreme = ''] = found;
    const rank =
      nth === undefined ? (/首/.test(end ?? '') ? 1 : LAST) : nth === '一' ? 1 : (readCount(nth) ?? 1);
    const words = sentence.text.slice(Math.max(0, found.index - 6), found.index) + (found[1] ?? '');
    const measure = MEASURES.find(([said]) => said.test(words + found[0]))?.[1];
    const hits = lists.flatMap((list) => {
      if (measure !== undefined && !measure.test(list[0]?.term.unit ?? '')) return [];
      const one = list.find(({ name }) => words.endsWith(name));
      return one ? [{ list, one }] : [];
    });
    const [hit] = hits;
    return hit ? [{ ...hit, rank, extreme, said: found[0].replace(/[\uE000-\uEFFF]/g, '') }] : [];
  });
  return claims.flatMap(({ list, one, rank, extreme, said }) => {
    const sorted = [...list].sort((a, b) => b.term.value - a.term.value);
    const values = sorted.map(({ term }) => term.value);
    const above = values.filter((value) => value > one.term.value).length;
    const below = values.filter((value) => value < one.term.value).length;
    const isBest = /^[%分]$/.test(one.term.unit) && !WORSE.test(sentence.text);
    if (extreme !== '') {
      const isUp = /[高多好]/.test(extreme) || (extreme === '快' && isBest);
      const isDown = /[低少差]/.test(extreme) || (extreme === '慢' && isBest);
      if (isUp && above > 0) return [told(one, said, list, sorted[0])];
      return isDown && below > 0 ? [told(one, said, list, sorted.at(-1))] : [];
    }
    if (rank === LAST) return isBest && below > 0 ? [told(one, said, list, sorted.at(-1))] : [];
    // Of a list that names some, nobody can be further back than among all.
    const isBehind = above >= rank && (isBest || below >= rank);
    return isBehind ? [told(one, said, list, sorted[rank - 1])] : [];
  });
}

const LAST = -1;
/** What is better the less there is of it. */
const WORSE = /逾期率|投诉|差错|空置|退件|超期|失败|不合格|不满意|信访/;

function told(
  { term }: Standing,
  said: string,
  list: readonly Standing[],
  right: Standing | undefined,
): WrongRank {
  return wrongRank(term, said, list, right?.name ?? '');
}

function wrongRank(term: Term, text: string, list: readonly Standing[], right: string): WrongRank {
  const { paragraph } = term;
  const other = list.map(({ name, term: one }) => `${name}${one.written}`).join('、');
  return { place: { paragraph, text }, other: { paragraph, text: other }, right };
}
