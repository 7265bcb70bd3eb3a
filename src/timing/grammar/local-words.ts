import { isBefore, matchAt, readMark } from './phrase';
import type { Family } from './phrase';

/** A time that its place names: fixed for the whole country, or known to its settings alone. */
interface LocalWord {
  /** The ways of writing it. Regex source. */
  readonly written: string;
  /** The character before it that makes it another word. */
  readonly notAfter?: RegExp;
  readonly day?: { readonly month: number; readonly day: number };
}

/** Word as settings and findings call it. To teach another, add a line. */
export const LOCAL_WORDS: Readonly<Record<string, LocalWord>> = {
  高考: { written: '高考', day: { month: 6, day: 7 } },
  // 省两会 and 市两会 are held when the place decides.
  两会: { written: '(?:全国)?两会', notAfter: /[省市县区旗州]/, day: { month: 3, day: 5 } },
  中考: { written: '中考' },
  供暖期: { written: '(?:冬季)?(?:供暖|采暖|供热)[期季]?' },
  汛期: { written: '主?汛期?|入汛' },
  春耕: { written: '春耕|春播' },
  夏收: { written: '夏收|麦收' },
  秋收: { written: '秋收' },
  秋种: { written: '秋种|秋播' },
  开学: { written: '(?:春季|秋季)?开学' },
  暑假: { written: '暑假|暑期' },
  寒假: { written: '寒假' },
  入冬: { written: '入冬' },
};

const NAMES = Object.keys(LOCAL_WORDS);
const WORD = new RegExp(
  `(?:${NAMES.map((name) => `(${LOCAL_WORDS[name]?.written ?? ''})`).join('|')})(?:(?:开始|启动|到来|来临)(?=之?前|以前))?`,
  'y',
);

/** 汛期前, 高考前, 供暖期前. Without 前 it is a time only where it is all that is written: 汛期安全 names a thing. */
export const localWords: Family = {
  name: 'local words',
  starts: '高两全中供采冬主汛入春夏麦秋开暑寒',
  read(text, at, year) {
    const match = matchAt(WORD, text, at);
    const word = NAMES[match?.slice(1).findIndex((one: string | undefined) => one !== undefined) ?? -1];
    if (!match || word === undefined) return null;
    if (LOCAL_WORDS[word]?.notAfter?.test(text.charAt(at - 1))) return null;
    const { end, mark } = readMark(text, at + match[0].length);
    const alone = at === 0 && end === text.length;
    const during = mark === '期间' && LOCAL_WORDS[word]?.day !== undefined;
    if (!isBefore(mark) && !during && !alone) return null;
    const none = { month: 0, day: 0 };
    const shift = isBefore(mark) ? -1 : 0;
    return {
      points: [{ year, ...none, word, shift, from: none, form: 'festival', bare: false }],
      end,
      ranged: false,
    };
  },
};
