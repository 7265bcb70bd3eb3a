import { notAfter } from '../../texts/after';
import { HANZI_COUNTING } from '../../texts/numerals';
import { HANZI_NUMBER } from '../../texts/item-marks';

/** A way of writing that a standard, or sense, rules out. Patterns are tried on the text as written. */
interface WordingRule {
  /** Its words are `circular.wording.<id>`. */
  readonly id:
    | 'percent-range'
    | 'multiplier-range'
    | 'full-width'
    | 'day-hao'
    | 'short-year'
    | 'bare-decimal'
    | 'approximate-twice'
    | 'times-less'
    | 'comma-etc'
    | 'number-comma'
    | 'document-year';
  readonly pattern: RegExp;
  /** Whoever writes so writes so all the time. */
  readonly isHabit?: boolean;
  /** What it should be; absent where only a person can say. */
  readonly right?: (found: RegExpMatchArray) => string;
}

const N = '\\d+(?:\\.\\d+)?';
const DASH = '[～~—–\\-－]+';
const COUNTER = '[件项个家人户次条处座所亩吨元天年月名场批万亿]{0,3}';

/** GB/T 15835-2011 (numbers), GB/T 15834-2011 (punctuation), the rules for document numbers of GB/T 9704-2012. */
export const WORDING_RULES: readonly WordingRule[] = [
  {
    id: 'percent-range',
    pattern: notAfter(/[\d.%年月]/, new RegExp(`(${N})(${DASH})(${N})([%％])`, 'g')),
    right: ([, from = '', dash = '', to = '', sign = '']) => `${from}${sign}${dash}${to}${sign}`,
  },
  {
    id: 'multiplier-range',
    pattern: notAfter(/[\d.年月万亿]/, new RegExp(`(${N})(${DASH})(${N})(万|亿)`, 'g')),
    right: ([, from = '', dash = '', to = '', by = '']) => `${from}${by}${dash}${to}${by}`,
  },
  {
    id: 'full-width',
    isHabit: true,
    pattern: /[０-９]+(?:[．][０-９]+)?/g,
    right: ([found = '']) =>
      found.replace(/[０-９．]/g, (one) => String.fromCharCode(one.charCodeAt(0) - 0xfee0)),
  },
  {
    id: 'day-hao',
    pattern: /(\d{1,2})月(\d{1,2})号(?![楼院地线门桥井坑码文])/g,
    right: ([, month = '', day = '']) => `${month}月${day}日`,
  },
  { id: 'short-year', pattern: /['’‘′＇](\d{2})年/g, right: ([, year = '']) => `20${year}年` },
  {
    id: 'bare-decimal',
    pattern: notAfter(/[\d.．A-Za-z]/, /\.(\d+)(?![.\d]*[A-Za-z])/g),
    right: ([, digits = '']) => `0.${digits}`,
  },
  {
    id: 'approximate-twice',
    pattern: new RegExp(
      [
        `(?:至少|不少于|不低于|超过|多于|高于)[^，。；、\\d]{0,2}${N}[%％]?${COUNTER}[\\u4e00-\\u9fff]{0,4}?以上`,
        `(?:至多|最多|不超过|不多于)[^，。；、\\d]{0,2}${N}[%％]?${COUNTER}[\\u4e00-\\u9fff]{0,4}?以(?:下|内)`,
        `(?:将近|接近|大约|约|近)${N}[%％]?${COUNTER}[\\u4e00-\\u9fff]{0,4}?(?:左右|上下)`,
        `(?:将近|接近|大约|约|近|超过?|不足)${N}(?:余|多(?=[件项个家人户次条处座所亩吨元天名场批万亿]))`,
        `(?:大约|约)(?:近|将近|接近)${N}`,
      ].join('|'),
      'g',
    ),
  },
  {
    id: 'times-less',
    pattern: new RegExp(
      `(?:减少|下降|降低|缩小|缩短|压缩)(?:了|到|至)?(?:近|约)?(?:${N}|[${HANZI_COUNTING}]+)倍`,
      'g',
    ),
  },
  { id: 'comma-etc', pattern: /、\s*等(?![级候待同量高离于额值次])/g, right: () => '等' },
  {
    id: 'number-comma',
    pattern: new RegExp(`[（(](?:${HANZI_NUMBER}|\\d{1,3})[）)][、，．.]`, 'g'),
    right: ([found = '']) => found.slice(0, -1),
  },
  {
    id: 'document-year',
    pattern:
      /([\u4e00-\u9fff]{1,8}[发函字办令督纪通政文规批电议])[[［【(（](\d{4})[\]］】)）](第?\d{1,4}号)/g,
    right: ([, who = '', year = '', number = '']) => `${who}〔${year}〕${number}`,
  },
];
