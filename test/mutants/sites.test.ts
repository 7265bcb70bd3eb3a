import { mutantsOf } from './sites';

const all = (source: string): string[] =>
  mutantsOf(source).map(({ start, end, text }) => source.slice(0, start) + text + source.slice(end));

test.each<[source: string, mutants: string[]]>([
  ['a(3);', ['a(4);', 'a(2);']],
  ['a(0.6);', ['a(0.7);', 'a(0.5);']],
  ['a < b;', ['a <= b;']],
  ['a === b;', ['a !== b;']],
  ['a && b;', ['a || b;']],
  ['a + b;', ['a - b;']],
  [`a + '，';`, []],
  ['a.some(b);', ['a.every(b);']],
  ['a ? b : c;', ['!(a) ? b : c;']],
  ['if (a) b();', ['if (!(a)) b();']],
  [`a(['局', '委', '办']);`, [`a(['委', '办']);`, `a(['局', '办']);`, `a(['局', '委']);`]],
  [`a('月|季');`, [`a('季');`, `a('月');`]],
  [`type A = 1 | 2;`, []],
  [
    `a(/^(?:底|末)前|[|]/u);`,
    ['a(/^(?:末)前|[|]/u);', 'a(/^(?:底)前|[|]/u);', 'a(/[|]/u);', 'a(/^(?:底|末)前/u);'],
  ],
])('%s', (source, mutants) => {
  expect(all(source)).toEqual(mutants);
});
