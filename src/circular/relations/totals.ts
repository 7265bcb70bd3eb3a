import { HANZI_COUNTING, readCount } from '../../texts/numerals';
import { pieces } from '../pieces';
import { type Reading, type Relation, wordsUpTo, wrongIn } from './relation';
import { FIGURE, type Term, termOf } from './terms';

/** `住房物业、市政设施两类诉求共3182件`, `前两类合计280件`, `三家合计2246件`. */
const TOTAL = new RegExp(
  `(前|排名前)?([${HANZI_COUNTING}]|[2-9])(?:大?类|轮|期|项|个|家|者|批|次|镇|地|阶段|部分|方面)${wordsUpTo(10)}(?:合计|共计|总计|累计|共|计|占)${wordsUpTo(6)}(${FIGURE})`,
  'g',
);
const NAMES = /(?:^|[,;:])([^,;:]{2,40})$/;
/** How far off a total may be to be told: of what is named, and of what is only counted. */
const CLOSE_NAMED = 0.3;
const CLOSE = 0.12;
const SHORTEST = 2;

/** `离田、还田面积合计350.3万亩`: of those that are named, and told before. */
const NAMED_TOTAL = new RegExp(
  `(?:^|[,;:])((?:[^,;:()、\\uE000-\\uEFFF]{2,8}、)*[^,;:()、\\uE000-\\uEFFF]{2,8}(?:、|和|与)[^,;:()、\\uE000-\\uEFFF]{2,8}?)(?:面积|数量?|总?额|资金|投资|两项)?(?:合计|共计)(${FIGURE})`,
  'g',
);

export const namedTotals: Relation = (sentence, before) =>
  [...sentence.text.matchAll(NAMED_TOTAL)].flatMap(([, names = '', figure]) => {
    const by = termOf(sentence, figure);
    if (!by || /%|点$/.test(by.unit)) return [];
    const terms = [...before, ...sentence.terms].filter(
      (one) =>
        one.unit === by.unit &&
        one !== by &&
        (one.sentence !== by.sentence || one.paragraph !== by.paragraph || one.at < by.at),
    );
    const many = namesIn(names).length;
    const named = many > 1 ? namedBy(names, terms, many) : null;
    return named
      ? wrongIn('circular-sum', by, [named, ...windowsOf(terms, many)].map(readingOf), CLOSE_NAMED)
      : [];
  });

/** As many figures as words count, one behind the other or by their names, add up to what they are together. */
export const totals: Relation = (sentence, before) =>
  [...sentence.text.matchAll(TOTAL)].flatMap((found) => {
    const by = termOf(sentence, found[3]);
    const many = readCount(found[2] ?? '') ?? 0;
    if (!by || many < 2 || /[%倍成点]$/.test(by.unit) || /每|各/.test(found[0])) return [];
    // `市大数据局（9450万元）、市公安局（6300万元），两家共支付1.575亿元`
    const inBrackets = sentence.terms.filter((one) => one.at < by.at && one.unit === by.unit).slice(-many);
    const isBracketed = inBrackets.length === many && inBrackets.every(({ bracketed }) => bracketed);
    const isLike = (one: Term): boolean =>
      one.unit === by.unit && one.bracketed === isBracketed && !/平均|均$/.test(one.before);
    const own = sentence.terms.filter((one) => one.at < by.at && isLike(one));
    const all = [...before.filter(isLike), ...own];
    const behind = sentence.terms.filter((one) => one.at > by.at && one.unit === by.unit);
    const windows = [...windowsOf(all, many), ...windowsOf(behind, many)];
    const named = namedBy(NAMES.exec(sentence.text.slice(0, found.index))?.[1] ?? '', all, many);
    const readings = windows.map(readingOf);
    if (named !== null) return wrongIn('circular-sum', by, [readingOf(named), ...readings], CLOSE_NAMED);
    const list = found[1] === undefined ? all.slice(-many) : firstOf(all, by, many);
    return list.length === many ? wrongIn('circular-sum', by, [readingOf(list), ...readings], CLOSE) : [];
  });

function windowsOf(terms: readonly Term[], many: number): Term[][] {
  return terms.flatMap((_, at) => (at + many <= terms.length ? [terms.slice(at, at + many)] : []));
}

/** The first ones of the sentence before. */
function firstOf(terms: readonly Term[], by: Term, many: number): Term[] {
  return terms
    .filter((one) => one.paragraph === by.paragraph && one.sentence === by.sentence - 1)
    .slice(0, many);
}

/** The figures of the things that are named, each by its name; `null` where one is not found. */
function namedBy(names: string, terms: readonly Term[], many: number): Term[] | null {
  const list = namesIn(names);
  if (list.length !== many || list.some((name) => name.length < SHORTEST)) return null;
  const found = list.map((name) => terms.findLast(({ run }) => run.includes(name)));
  const known = found.flatMap((one) => one ?? []);
  return new Set(known).size === many ? known : null;
}

function namesIn(words: string): string[] {
  return pieces(words)
    .flatMap((name) => name.split(/和|及|与/))
    .map((name) => name.replace(/等$/, '').trim());
}

function readingOf(parts: readonly Term[]): Reading {
  return {
    from: parts,
    right: Number(parts.reduce((sum, { value }) => sum + value, 0).toPrecision(12)),
    slack: parts.reduce((sum, { slack }) => sum + slack, 0),
  };
}
