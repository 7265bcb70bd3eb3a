const DIGITS = '零一二三四五六七八九';

/** A number of up to two figures as dates write it: `3`, `03`, `十二`, `二十`, `元` (元月). Regex source. */
export const NUMBER = '(?:\\d{1,2}|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九零])';

/** Four figures of a year: `2024`, `二零二四`. Regex source. */
export const YEAR_NUMBER = '(?:\\d{4}|[一二][零一二三四五六七八九]{3})';

/** The value of what `NUMBER` or `YEAR_NUMBER` matched, `NaN` for anything else. */
export function numberOf(written: string): number {
  if (/^\d+$/.test(written)) return Number(written);
  if (written === '元') return 1;
  const ten = written.indexOf('十');
  if (ten < 0) {
    let value = written === '' ? Number.NaN : 0;
    for (const char of written) {
      const digit = DIGITS.indexOf(char);
      value = digit < 0 ? Number.NaN : value * 10 + digit;
    }
    return value;
  }
  const tens = ten === 0 ? 1 : DIGITS.indexOf(written.charAt(ten - 1));
  const ones = ten === written.length - 1 ? 0 : DIGITS.indexOf(written.charAt(ten + 1));
  return tens < 0 || ones < 0 ? Number.NaN : tens * 10 + ones;
}
