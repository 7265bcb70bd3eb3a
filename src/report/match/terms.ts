import { remembered } from '../../grid/remembered';
import { ORDINAL } from '../../texts/item-marks';
import { HANZI_DIGITS, HANZI_NUMERALS } from '../../texts/numerals';
import { toHalfWidth } from '../../texts/width';
import { spelledOut } from '../abbreviations';

/**
 * What is compared: pairs of neighbouring characters. Figures with their measures are left out: they verify a match and must not
 * make one. Marks end a run, so that a comma that a copy lost costs two pairs and no more.
 */
const FIGURE =
  /\d+(?:[.,]\d+)*(?:万亿|千万|百万|十万|亿|万|千|百)?(?:平方公里|平方米|立方米|公里|美元|个百分点|个|家|户|项|处|所|座|条|件|名|人次|米|亩|吨|元|场|套|%|‰)?/g;
/** The same in words: 一万二千人, 三亿五千万元. */
const IN_WORDS = new RegExp(
  `(?:[${HANZI_DIGITS}两][十百千万亿]|十[${HANZI_DIGITS}])[${HANZI_NUMERALS}两百千万亿零]*(?:平方公里|平方米|立方米|公里|美元|人次|[个家户项处所座条件名人米亩吨元场套])`,
  'g',
);
const RUN = /[\u3400-\u9fffa-z]+/g;
/** Words of manner and of form: they stand everywhere, and are what a rewording changes first. */
const MANNER =
  /(?:积极|大力|全力|全面|持续|不断|进一步|深入|扎实|切实|着力|努力|稳步|有序|加快|力争|确保|继续|坚决|严格|认真|高标准|高质量|全年|今年|以上|不低于|不少于)/g;

/** The pairs of a text, each with how often it stands there. */
export const termsOf = remembered((text): ReadonlyMap<string, number> => {
  const plain = plainOf(text);
  const terms = new Map<string, number>();
  for (const [run] of plain.matchAll(RUN)) {
    for (let n = 0; n + 1 < run.length; n++) {
      const pair = run.slice(n, n + 2);
      terms.set(pair, (terms.get(pair) ?? 0) + 1);
    }
  }
  return terms;
}, 20_000);

const LEADING_ORDINAL = new RegExp(`^${ORDINAL}`);

function plainOf(text: string): string {
  return spelledOut(toHalfWidth(text).toLowerCase())
    .replace(LEADING_ORDINAL, '')
    .replace(/[“”"'《》\s·]/g, '')
    .replace(FIGURE, ' ')
    .replace(IN_WORDS, ' ')
    .replace(MANNER, '');
}
