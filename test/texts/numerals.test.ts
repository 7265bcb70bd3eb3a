import { hanziOf, hanziValue, numberOf, romanValue } from '../../src/texts/numerals';

test.each([
  ['十二', 12],
  ['一百二十七', 127],
  ['一千零五十', 1050],
  ['一万二千', 12_000],
  ['二十五万', 250_000],
  ['三亿五千万', 350_000_000],
  ['三万亿', 3e12],
  ['千亿', 1e11],
  ['二零二四', 2024],
  ['万', Number.NaN],
  ['三里', Number.NaN],
])('%s is %d', (written, value) => {
  expect(numberOf(written)).toBe(value);
});

test.each(
  'I II III IV V VI VII VIII IX X XI XII'.split(' ').map((letters, at) => [letters, at + 1] as const),
)('%s is %i, in letters and as one sign', (letters, value) => {
  expect(romanValue(letters)).toBe(value);
  expect(romanValue(String.fromCodePoint(0x2160 + value - 1))).toBe(value);
});

test.each([
  [1, '一'],
  [9, '九'],
  [10, '十'],
  [11, '十一'],
  [20, '二十'],
  [35, '三十五'],
  [99, '九十九'],
  [0, '0'],
  [100, '100'],
  [1.5, '1.5'],
])('%d is written %s', (value, written) => {
  expect(hanziOf(value)).toBe(written);
});

test('元 is the first month, and no text is no number', () => {
  expect(hanziValue('元')).toBe(1);
  expect(hanziValue('')).toBeNaN();
});
