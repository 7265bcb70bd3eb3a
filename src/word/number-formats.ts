import { hanziOf } from '../texts/numerals';

const LEGAL = '零壹贰叁肆伍陆柒捌玖';

/** A counter in one of Word's number formats (ECMA-376, 17.18.59); what is not known is written in digits. */
export function formatted(value: number, format: string): string {
  switch (format) {
    case 'none':
      return '';
    case 'bullet':
      return '●';
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return value >= 1 && value <= 20 ? String.fromCharCode(0x245f + value) : String(value);
    case 'decimalEnclosedParen':
      return `(${value})`;
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'japaneseCounting':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
    case 'ideographDigital':
    case 'japaneseDigitalTenThousand':
    case 'koreanCounting':
      return hanziOf(value);
    case 'chineseLegalSimplified':
    case 'ideographLegalTraditional':
    case 'japaneseLegal':
      return value < 10 ? (LEGAL[value] ?? String(value)) : String(value);
    case 'ideographTraditional':
      return '甲乙丙丁戊己庚辛壬癸'[value - 1] ?? String(value);
    case 'upperLetter':
      return letters(value);
    case 'lowerLetter':
      return letters(value).toLowerCase();
    case 'upperRoman':
      return roman(value);
    case 'lowerRoman':
      return roman(value).toLowerCase();
    default:
      return String(value);
  }
}

/** A … Z, AA, BB …, as Word counts. */
function letters(value: number): string {
  if (value < 1) return String(value);
  const letter = String.fromCharCode(65 + ((value - 1) % 26));
  return letter.repeat(Math.min(10, Math.floor((value - 1) / 26) + 1));
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value);
  let rest = value;
  let written = '';
  for (const [worth, sign] of ROMAN) {
    while (rest >= worth) {
      written += sign;
      rest -= worth;
    }
  }
  return written;
}
