import { DAYS_TO_1904 } from '../../../grid/date-systems';
import { format } from 'numfmt';
import { isDateOrTimeFormat } from '../../../grid/number-format';
import { chineseDigits, chineseNumber } from './chinese-number';

/** What cells of one number format show. */
export interface Display {
  /** Absent for General. */
  readonly numberFormat: string | undefined;
  number(value: number): string;
  text(value: string): string;
}

const OPTIONS = { locale: 'zh-CN', throws: true, dateSpanLarge: false, dateErrorNumber: true } as const;
const GENERAL: Display = { numberFormat: undefined, number: generalText, text: (value) => value };

/**
 * What Excel with Chinese settings would show, had the column room enough. A format that cannot be understood shows the value as General
 * does, and so does a negative date.
 */
export function displayOf(numberFormat: string, date1904: boolean): Display {
  if (/^general$/i.test(numberFormat) || numberFormat === '') return GENERAL;
  const { pattern, digits } = localPattern(numberFormat);
  const shift = date1904 && isDateOrTimeFormat(pattern) ? DAYS_TO_1904 : 0;
  const textSection = hasTextSection(numberFormat);
  return {
    numberFormat,
    number: (value) => {
      const text = guarded(() => format(pattern, value + shift, OPTIONS), generalText(value));
      return digits ? digits(text) : text;
    },
    text: (value) => (textSection ? guarded(() => format(pattern, value, OPTIONS), value) : value),
  };
}

/** Eleven characters, as a General cell shows them; without cost for the numbers that tables hold. */
export function generalText(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e11) return String(value + 0);
  return guarded(() => format('General', value, OPTIONS), String(value));
}

/** What depends on Excel's language and what our formatter leaves out. */
function localPattern(numberFormat: string): { pattern: string; digits?: (text: string) => string } {
  const pattern = numberFormat
    .replaceAll('上午/下午', 'AM/PM')
    // The system's long date and time, whatever stands beside them.
    .replace(/^\[\$-F800\][^;]*/i, 'yyyy"年"m"月"d"日"')
    .replace(/^\[\$-F400\][^;]*/i, 'h:mm:ss');
  const spelled = /\[DBNum([12])\]/i.exec(pattern);
  if (!spelled) return { pattern };
  const formal = spelled[1] === '2';
  const plain = pattern.replace(/\[DBNum\d\]/gi, '');
  // Years are read digit by digit, and twelve is 十二 in a date but 一十二 as a number: 二〇二四年十二月三十一日.
  return {
    pattern: plain,
    digits: (text) =>
      text.replace(/\d+(?:\.\d+)?/g, (number, at: number) => {
        const unit = text[at + number.length] ?? '';
        if (number.length === 4 && unit === '年') return chineseDigits(number, formal);
        const read = chineseNumber(number, formal);
        return '月日时分秒'.includes(unit) && unit !== '' ? read.replace(/^一十/, '十') : read;
      }),
  };
}

/** Whether the format changes texts: `@` with something around it, or a fourth section. */
function hasTextSection(numberFormat: string): boolean {
  if (numberFormat === '@') return false;
  const bare = numberFormat.replace(/"[^"]*"|\\./g, '').replace(/\[[^\]]*\]/g, '');
  return bare.includes('@') || bare.split(';').length > 3;
}

function guarded<T>(attempt: () => T, otherwise: T): T {
  try {
    return attempt();
  } catch {
    return otherwise;
  }
}
