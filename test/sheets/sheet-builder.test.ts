import { textHeight } from '../../src/sheets/sheet-builder';

const ONE_LINE = textHeight('字', 44, 10.5);

test('a column of 44 holds 21 characters at 10.5 points: 308 pixels, of which Excel keeps a few free', () => {
  expect(textHeight('字'.repeat(21), 44, 10.5)).toBe(ONE_LINE);
  expect(textHeight('字'.repeat(22), 44, 10.5)).toBeGreaterThan(ONE_LINE * 1.5);
});

test('lines that are broken by hand count each', () => {
  expect(textHeight('一\n二\n三', 44, 10.5)).toBeGreaterThan(ONE_LINE * 2);
});
