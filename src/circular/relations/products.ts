import { isCountOf } from './counted';
import { type Reading, type Relation, wordsUpTo, wrongIn } from './relation';
import { FIGURE, type Term, termOf } from './terms';

/** `12个乡镇各建成3个服务站，共36个`, `4个督查组，每组6人，共24人`, `9个县（市、区）各建成2个，市本级建成6个，合计24个`. */
const PRODUCT = new RegExp(
  `(${FIGURE})${wordsUpTo(12)}(?:\\([^()\\uE000-\\uEFFF]{1,12}\\))?${wordsUpTo(4)},?(?:均|分别)?(?:各${wordsUpTo(14)}|每(${wordsUpTo(14)}))(${FIGURE})${wordsUpTo(16)},(?:${wordsUpTo(12)}(${FIGURE})${wordsUpTo(8)},)?(?:总计|合计|共计|累计|总共|共)${wordsUpTo(8)}(${FIGURE})`,
  'g',
);
/** `12个乡镇×3个村=36个村`. */
const TIMES = new RegExp(
  `(${FIGURE})${wordsUpTo(6)}[×xX*](?:每${wordsUpTo(4)})?(${FIGURE})${wordsUpTo(6)}[=＝]${wordsUpTo(6)}(${FIGURE})`,
  'g',
);

/** As many as each has, times how many they are. */
export const products: Relation = (sentence) =>
  [...sentence.text.matchAll(PRODUCT)].flatMap((found) => {
    const [holders, each, extra, by] = [found[1], found[3], found[4], found[5]].map((char) =>
      termOf(sentence, char),
    );
    if (
      !holders ||
      !each ||
      !by ||
      each.unit !== by.unit ||
      (holders.unit === each.unit && holders.after === '')
    )
      return [];
    if (found[2] !== undefined && !isCountOf(holders, found[2])) return [];
    if (extra && extra.unit !== by.unit) return [];
    // `区长领办2件，7位副区长各领办1件，共领办9件`: what was told before them may belong to it.
    const earlier = sentence.terms.filter((one) => one.at < holders.at && one.unit === by.unit).slice(-1);
    const parts = [holders, each, ...(extra ? [extra] : [])];
    const right = holders.value * each.value + (extra?.value ?? 0);
    const slack = by.slack + each.slack * holders.value;
    const readings = [
      ...earlier.map((one): Reading => ({ from: [one, ...parts], right: right + one.value, slack })),
      { from: parts, right, slack },
    ];
    return wrongIn(
      'circular-sum',
      by,
      isLedBy(earlier[0], sentence.text, holders) ? readings : readings.reverse(),
    );
  });

/** Nothing but a mark stands between a figure and the holders behind it. */
function isLedBy(one: Term | undefined, text: string, holders: Term): boolean {
  return one !== undefined && /^[,、]$/.test(text.slice(one.at + 1, holders.at));
}

export const multiplications: Relation = (sentence) =>
  [...sentence.text.matchAll(TIMES)].flatMap((found) => {
    const [one, other, by] = [found[1], found[2], found[3]].map((char) => termOf(sentence, char));
    if (!one || !other || !by) return [];
    return wrongIn('circular-sum', by, [
      { from: [one, other], right: one.value * other.value, slack: by.slack },
    ]);
  });

/** `28座水库共落实责任人84名，每座水库3名`; `抽调48人组成8个督查组（每组6人）`. */
const EACH = new RegExp(`[,(]每(?![年月日天周季])(${wordsUpTo(8)})(${FIGURE})`, 'g');
const CLOSE = 0.25;

export const eaches: Relation = (sentence) =>
  [...sentence.text.matchAll(EACH)].flatMap((found) => {
    const each = termOf(sentence, found[2]);
    const words = found[1] ?? '';
    if (!each || /平均|[月年日季]/.test(words)) return [];
    const before = sentence.terms.filter(({ at }) => at < each.at);
    const holders = before.filter((one) => isCountOf(one, words));
    const wholes = before.filter(({ unit, value }) => unit === each.unit && value > each.value).reverse();
    const readings = wholes.flatMap((whole) =>
      holders
        .filter((one) => one !== whole && one.value > 1)
        .map((holder) => ({ from: [whole, holder], right: whole.value / holder.value, slack: each.slack })),
    );
    return wrongIn('circular-sum', each, readings, CLOSE);
  });
