import { numberOf } from '../../src/texts/numerals';

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
