import { notAfter } from '../../texts/after';
import { markValue, SIGNS } from '../../texts/item-marks';
import { HANZI_NUMERALS, numberOf, readCount, SEVERAL } from '../../texts/numerals';
import { toHalfWidth } from '../../texts/width';
import type { WrongList } from './wrong-list';
import type { Circular, CircularParagraph } from '../model';

const MARKED = new RegExp(`(?:^|[:;。,])\\s*([${HANZI_NUMERALS}]{1,2})是`, 'g');
const COUNTED = notAfter(
  /[\d.第]/,
  new RegExp(
    `(\\d{1,3}|${SEVERAL})(项|件|个|条|类|大|方面|家|处)([^,。;:、()\\d]{0,16})(?:[:。]|,(?:分别是|分别为|具体为|主要是|即):?)(?=\\s*一是|$)`,
  ),
);
const SIGN = new RegExp(`[${SIGNS}]`, 'g');
const COUNTED_SIGNS = notAfter(
  /[\d第]/,
  new RegExp(`(\\d{1,2}|${SEVERAL})(项|件|个|条|类|大|方面|家|处)[^,。;:、()\\d]{0,16}:(?=\\s*①)`, 'g'),
);
const MOST = 30;
const NUMBERED = /^\s*(?:\((\d{1,3})\)|(\d{1,3})[.、．](?!\d))/;
/** `（共5项）` at the end, or `…共5项，具体如下：`. */
const HEADING_COUNT =
  /\(共?(\d{1,3})(项|件|个|家|条)\)\s*:?$|(\d{1,3})(项|件|个|家|条|点|类|处|起)(?:[^,。;:、()\d]{0,12})?(?:,(?:具体|现|分别|主要|情况)[^,。;:、()\d]{0,8})?:$/;

/** What is counted and then told one by one: `存在3个问题：一是…；二是…`, or as numbered paragraphs behind a `：`. */
export function wrongEnumerations({ paragraphs }: Circular): WrongList[] {
  return paragraphs.flatMap((paragraph, at) => [
    ...inWords(paragraph, paragraphs.slice(at + 1)),
    ...inSigns(paragraph),
    ...inPieces(paragraph),
    ...inParagraphs(paragraph, paragraphs.slice(at + 1)),
  ]);
}

function inWords({ number, text }: CircularParagraph, rest: readonly CircularParagraph[]): WrongList[] {
  const plain = toHalfWidth(text);
  const found = COUNTED.exec(plain);
  if (!found) return [];
  // `…7条。` before another paragraph's 一是 counts something else.
  if (
    found[0].endsWith('。') &&
    !/^\s*一是/.test(plain.slice(found.index + found[0].length) || toHalfWidth(rest[0]?.text ?? ''))
  )
    return [];
  let marks = marksIn(plain.slice(found.index + found[0].length - 1));
  for (const next of rest) {
    const more = marksIn(toHalfWidth(next.text));
    if (more[0] !== marks.length + 1) break;
    marks = [...marks, ...more];
  }
  const counted = readCount(found[1] ?? '') ?? 0;
  // Nobody tells more of them one by one.
  if (marks.length < 2 || counted > MOST || marks.some((mark, n) => mark !== n + 1)) return [];
  return wrongIf(
    marks.length !== counted,
    { number, text },
    found.index,
    found[0],
    counted,
    marks.length,
    found[2] ?? '',
  );
}

/** `未开工的5个项目为：①…；②…`. */
function inSigns({ number, text }: CircularParagraph): WrongList[] {
  const plain = toHalfWidth(text);
  return [...plain.matchAll(COUNTED_SIGNS)].flatMap((found) => {
    const signs = [...text.slice(found.index + found[0].length).matchAll(SIGN)].map(([sign]) =>
      markValue(sign),
    );
    const next = signs.findIndex((sign, n) => sign !== n + 1);
    const named = next < 0 ? signs.length : next;
    const counted = readCount(found[1] ?? '') ?? 0;
    const isWrong = named >= 2 && named !== counted;
    return wrongIf(isWrong, { number, text }, found.index, found[0], counted, named, found[2] ?? '');
  });
}

/** `二、项目建设方面（3个）：甲问题；乙问题；丙问题。` */
function inPieces({ number, text }: CircularParagraph): WrongList[] {
  const plain = toHalfWidth(text);
  const found = HEADED.exec(plain);
  if (!found) return [];
  const [matched, count = '', unit = '', words = ''] = found;
  const named = words.split(';').filter((piece) => piece.trim() !== '').length;
  const isWrong = named > 1 && named !== Number(count) && !/等$|\d[项件个家条]/.test(words);
  return wrongIf(
    isWrong,
    { number, text },
    0,
    matched.slice(0, matched.length - words.length),
    Number(count),
    named,
    unit,
  );
}

const HEADED = /^[^,。;:()]{2,24}\(共?(\d{1,2})(个|项|件|条|家)\):([^。:]*;[^。:]*)(?=。?\s*$)/;

function marksIn(plain: string): number[] {
  return [...plain.matchAll(MARKED)].map(([, mark = '']) => numberOf(mark));
}

function inParagraphs({ number, text }: CircularParagraph, rest: readonly CircularParagraph[]): WrongList[] {
  const plain = toHalfWidth(text);
  const found = HEADING_COUNT.exec(plain);
  if (!found) return [];
  let named = 0;
  for (const next of rest) {
    const mark = NUMBERED.exec(toHalfWidth(next.text));
    if (!mark || Number(mark[1] ?? mark[2]) !== named + 1) break;
    named++;
  }
  const counted = Number(found[1] ?? found[3]);
  const open = /等/.test(plain.slice(Math.max(0, found.index - 1), found.index + 1)) || /主要/.test(found[0]);
  return wrongIf(
    named >= 2 && named !== counted && !open,
    { number, text },
    found.index,
    found[0],
    counted,
    named,
    found[2] ?? found[4] ?? '',
  );
}

function wrongIf(
  isWrong: boolean,
  { number, text }: CircularParagraph,
  index: number,
  matched: string,
  counted: number,
  named: number,
  unit: string,
): WrongList[] {
  if (!isWrong) return [];
  const words = text.slice(index, index + matched.length).replace(/[:：。，,]+$/, '');
  return [
    {
      count: { paragraph: number, text: words },
      list: { paragraph: number, text: words },
      counted,
      named,
      unit,
    },
  ];
}
