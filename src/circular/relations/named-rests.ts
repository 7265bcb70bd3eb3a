import { type Relation, wordsUpTo, wrongIn } from './relation';
import { FIGURE, termOf } from './terms';

const REST = new RegExp(`(?:其余|其他|另外|余下|剩余|剩下)(?:的)?${wordsUpTo(4)}(${FIGURE})`, 'g');
/** By which places and units are known: the last character of their names. */
const PLACE = /^(?:个|家)?(?:镇街|乡镇|街道|社区|单位|部门|县区|区县|[镇乡村县区局委办市])/;
const ENDS: Readonly<Record<string, string>> = {
  镇街: '镇街道',
  乡镇: '镇乡道',
  街道: '道',
  社区: '区',
  单位: '局委办室队心',
  部门: '局委办室队心',
  县区: '县区市',
  区县: '县区市',
};
const CLOSE = 0.5;

/** `8个镇中，已完工的有石桥镇、官渡镇、柳林镇，其余5个镇…`: the whole less those that are named. */
export const namedRests: Relation = (sentence) =>
  [...sentence.text.matchAll(REST)].flatMap((found) => {
    const by = termOf(sentence, found[1]);
    const kind = by && PLACE.exec(by.after)?.[0];
    if (!by || !kind) return [];
    const [whole, another] = sentence.terms.filter(
      ({ at, unit, after }) => at < by.at && unit === by.unit && after.startsWith(kind),
    );
    if (!whole || another) return [];
    const between = sentence.text.slice(whole.at + 1 + whole.after.length, found.index);
    const named = namesIn(between, ENDS[kind] ?? kind);
    return named === null || /等/.test(between)
      ? []
      : wrongIn('circular-sum', by, [{ from: [whole], right: whole.value - named, slack: 0 }], CLOSE);
  });

/** How many names that end so stand between; `null` where something else is listed too. */
function namesIn(words: string, ends: string): number | null {
  const names = words
    .split(/[,、和及与]/)
    .map((piece) => piece.replace(/.*(?:的?有|[是为]|的)|各.*$|均.*$/g, '').trim())
    .filter((name) => name !== '');
  return names.length > 0 && names.every((name) => ends.includes(name.slice(-1)) && name.length <= LONGEST)
    ? new Set(names).size
    : null;
}

const LONGEST = 8;
