import { LAST_TIME, isOfTime } from './last-time';
import { isNamed } from './named';
import { type Reading, type Relation, wrongIn } from './relation';
import type { Skeleton, Term } from './terms';

/** What links a figure to what it is so many times of: `是上年同期的1.5倍`, `相当于民办的2倍`. */
const LINK = /(?:^|[^作成以较])(?:是|为|达到?|相当于|等于|约为)(?!.*(?:是|相当于))/;
const NAMES_TIME = new RegExp(LAST_TIME);
/** Words around the name of a base that are none of it. */
const AROUND =
  /^(?:了|全部|全[区县市]|同类)|(?:的|数量|总数|人数|总量|数|量|额)*(?:近|约|接近|超过?|逾|不足|不到|高于)*$/g;
const CLOSE = 0.7;

/** As many times a figure as another is: the base is told by figure, by its time or by its name. */
export const multiples: Relation = (sentence, before) =>
  sentence.terms.flatMap((by) => {
    if (by.unit !== '倍') return [];
    const clause = clauseBefore(sentence, by.at);
    const bases = basesOf(by, clause, sentence, before);
    const earlier = [...before, ...sentence.terms.filter(({ at }) => at < by.at)].reverse();
    const subject = subjectOf(clause);
    const readings = bases.flatMap((base) => {
      const others = earlier.filter((one) => one.unit === base.unit && one !== base && one.value > 0);
      const named = others.filter((one) => subject !== '' && isNamed(one, subject));
      // `中山街道问题数量居首位，是湖滨街道的1.8倍`: of whom it is said has no figure here.
      const near = subject === '' ? others.filter((one) => isHere(one, by) || isHere(base, by)) : others;
      return (named.length > 0 ? named : near).map((one) => readingOf(by, one, base));
    });
    const off = ({ right }: Reading): number => Math.abs(right - by.value);
    const [nearest] = [...readings].sort((a, b) => off(a) - off(b));
    return nearest ? wrongIn('circular-share', by, [nearest, ...readings], CLOSE) : [];
  });

function isHere({ paragraph, sentence }: Term, by: Term): boolean {
  return paragraph === by.paragraph && sentence === by.sentence;
}

function readingOf(by: Term, one: Term, base: Term): Reading {
  const right = one.value / base.value;
  const rounding = one.slack / one.value + base.slack / base.value;
  return { from: [one, base], right, slack: by.slack + right * rounding };
}

/** From the last mark outside of brackets. */
function clauseBefore({ text }: Skeleton, end: number): { readonly words: string; readonly from: number } {
  let depth = 0;
  let from = end;
  for (; from > 0; from--) {
    const char = text[from - 1] ?? '';
    if (char === ')') depth++;
    if (char === '(') depth = Math.max(0, depth - 1);
    if (depth === 0 && /[,;:]/.test(char)) break;
  }
  return { words: text.slice(from, end), from };
}

/** The figures that words name as what it is a multiple of, the likeliest first. */
function basesOf(
  by: Term,
  { words, from }: { readonly words: string; readonly from: number },
  sentence: Skeleton,
  before: readonly Term[],
): Term[] {
  const others = [...before, ...sentence.terms].filter((one) => one !== by && !/[倍成]/.test(one.unit));
  const near = [...others].sort((a, b) => distance(a, by) - distance(b, by));
  // `同比翻一番，去年同期为1.1亿元`
  if (by.written.startsWith('翻')) return near.filter((one) => isOfTime(one, '去年')).slice(0, 1);
  const link = LINK.exec(words);
  if (!link) return [];
  const phraseFrom = from + link.index + link[0].length;
  const inPhrase = others.filter(
    ({ at, sentence: own, paragraph }) =>
      paragraph === by.paragraph && own === by.sentence && at >= phraseFrom && at < by.at,
  );
  if (inPhrase.length > 0) return inPhrase.slice(-1);
  const phrase = words.slice(link.index + link[0].length);
  if (!/的(?:近|约|接近|超过?|逾|不足|不到|高于)?$/.test(phrase)) return [];
  if (NAMES_TIME.test(phrase)) return near.filter((one) => isOfTime(one, phrase)).slice(0, 1);
  const name = phrase.replace(AROUND, '').replace(AROUND, '');
  return near.filter((one) => isNamed(one, name)).slice(0, 2);
}

function distance(one: Term, by: Term): number {
  return (
    (by.paragraph - one.paragraph) * 1e6 +
    Math.abs(by.sentence - one.sentence) * 1e3 +
    Math.abs(by.at - one.at)
  );
}

function subjectOf({ words }: { readonly words: string }): string {
  const link = LINK.exec(words);
  return link ? words.slice(0, link.index + 1).replace(/[是为达相]$/, '') : '';
}
