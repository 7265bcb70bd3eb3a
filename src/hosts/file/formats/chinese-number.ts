import { HANZI_DIGITS } from '../../../texts/numerals';

const PLAIN = `〇${HANZI_DIGITS}`;
const FORMAL = '零壹贰叁肆伍陆柒捌玖';
const PLAIN_UNITS = ['', '十', '百', '千'];
const FORMAL_UNITS = ['', '拾', '佰', '仟'];
const GROUPS = ['', '万', '亿', '万亿'];

/** Each digit by itself: `2024 → 二〇二四`. */
export function chineseDigits(number: string, formal = false): string {
  return number.replace(/\d/g, (digit) => (formal ? FORMAL : PLAIN).charAt(Number(digit)));
}

/** `127 → 一百二十七`, `12 → 一十二`, `10.5 → 一十.五`. Up to sixteen digits before the point; longer ones are read digit by digit. */
export function chineseNumber(number: string, formal = false): string {
  const [whole = '0', fraction] = number.split('.');
  const read = whole.length > 16 ? chineseDigits(whole, formal) : readWhole(whole, formal);
  return fraction === undefined ? read : `${read}.${chineseDigits(fraction, formal)}`;
}

function readWhole(digits: string, formal: boolean): string {
  const trimmed = digits.replace(/^0+/, '');
  const zero = formal ? '零' : '〇';
  if (trimmed === '') return zero;
  let out = '';
  let pending = false;
  for (let at = 0; at < trimmed.length; at++) {
    const place = trimmed.length - 1 - at;
    const digit = Number(trimmed[at]);
    if (digit === 0) {
      pending = true;
    } else {
      if (pending && out !== '') out += zero;
      pending = false;
      out += chineseDigits(String(digit), formal) + ((formal ? FORMAL_UNITS : PLAIN_UNITS)[place % 4] ?? '');
    }
    if (place % 4 === 0 && /[1-9]/.test(trimmed.slice(Math.max(0, at - 3), at + 1)))
      out += GROUPS[place / 4] ?? '';
  }
  return out;
}
