import { widthStyle } from '../../../src/checks/hygiene/width-style';

const FULL = '建设，';
const HALF = '建设,改造';
const times = (text: string, count: number): string[] => Array.from({ length: count }, () => text);

test.each([
  ['three full-width marks are a habit', 3, 0, true],
  ['two are none', 2, 0, false],
  ['five to a half-width one are a habit', 10, 2, true],
  ['fewer are none', 9, 2, false],
  ['one alone among half-width ones is none', 3, 1, false],
])('%s', (_, full, half, habit) => {
  const marks = [...times(FULL, full), ...times(HALF, half)];
  expect(widthStyle(marks)).toEqual({ marks: habit, brackets: false });
  const brackets = marks.map((text) => (text === FULL ? '设施（新建）' : '设施(新建)'));
  expect(widthStyle(brackets)).toEqual({ marks: false, brackets: habit });
});

test('marks between digits and brackets around numbers are no style', () => {
  expect(widthStyle([...times(FULL, 3), '8:00', '1,200', 'http://a', '(1)'])).toEqual({
    marks: true,
    brackets: false,
  });
});
