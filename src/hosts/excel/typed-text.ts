import { cellText } from '../../plan/cell-text';
import { HANZI_NUMERALS } from '../../texts/numerals';

/**
 * Text as Excel must be given it to stay text. What could be taken for a formula, a number, a date or an error gets the
 * apostrophe that people type for that (Excel keeps it as a property of the cell, not as text): also 3月5日 and 二月,
 * which a Chinese Excel takes for dates (https://github.com/OfficeDev/office-js/issues/229, 2824).
 *
 * @param numberFormat of the cell
 */
export function typedText(text: string, numberFormat?: string): string {
  const whole = cellText(text);
  // A cell of text takes everything as text, and may keep the apostrophe as a part of it.
  if (numberFormat === '@') return whole;
  return COULD_BE_ELSE.test(whole) ? `'${whole}` : whole;
}

const COULD_BE_ELSE = new RegExp(
  `^\\s*(?:['=+\\-@#]|[\\d０-９]|[(（$￥¥%％.,，][\\d０-９.,]|[〇零${HANZI_NUMERALS}]+[年月日时]|(?:true|false|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|[上下]午|星期|民国)`,
  'i',
);
