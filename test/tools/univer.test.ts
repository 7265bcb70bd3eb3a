import { readFileSync } from 'node:fs';

const SOURCE = readFileSync('node_modules/@univerjs/engine-render/lib/es/index.js', 'utf8');
const { default: withoutSpacing } = jest.requireActual<{ default: (source: string) => string }>(
  '../../tools/build/univer.js',
);

/** What widens a Chinese letter beside a Latin one: defined once, called once. */
const SPACING = 'addCJKLatinSpacing(';

test('the grid puts no room between Chinese and Latin text that is not in the cell', () => {
  expect(SOURCE.split(SPACING)).toHaveLength(3);
  expect(withoutSpacing(SOURCE).split(SPACING)).toHaveLength(2);
  expect(withoutSpacing(SOURCE)).toContain('engine-render is changed here');
});

test('another version of Univer, which does it otherwise, stops the build', () => {
  expect(() => withoutSpacing(SOURCE.replaceAll(SPACING, 'addSpacing('))).toThrow(SPACING);
});
