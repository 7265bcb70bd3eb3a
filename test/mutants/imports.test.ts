import { importsOf } from './imports';

test('what a file loads is known by how many imports away it is, the nearest way', () => {
  const away = importsOf('test/mutants/switched.test.ts');
  expect([...away]).toEqual([
    ['test/mutants/switched.test.ts', 0],
    ['test/mutants/sites.ts', 1],
    ['test/mutants/switched.ts', 1],
  ]);
});

test('by way of others it is as far as the nearest of them', () => {
  const away = importsOf('test/mutants/mutants.ts');
  expect(away.get('test/mutants/sites.ts')).toBe(1);
  expect(away.get('test/mutants/imports.ts')).toBe(2);
});
