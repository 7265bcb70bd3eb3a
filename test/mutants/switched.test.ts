import { compileFunction } from 'node:vm';
import { mutantsOf } from './sites';
import { switched } from './switched';

/** Runs a source with each of its changes on in turn; the first result is without any. */
function runs(source: string): unknown[] {
  const changes = mutantsOf(source).map((one, id) => ({ ...one, id }));
  const code = switched(source, changes);
  return [-1, ...changes.keys()].map((on) => {
    const run = compileFunction(code, ['__mutant']) as (isOn: (id: number) => boolean) => unknown;
    return run((id) => id === on);
  });
}

test.each<[source: string, results: unknown[]]>([
  ['return 3;', [3, 4, 2]],
  ['return 1 < 1;', [false, true, false, true, true, false]],
  ['let a; return a?.b.some((c) => c > 0).c ?? "none";', ['none', 'none', 'none', 'none', 'none']],
  ['return [1, -1].some((n) => n > 0);', [true, false, true, false, true, true, true, false, true]],
  ['return /^(?:a|b)$/.test("b");', [true, true, false]],
  ['return String.raw`a|\\d`.length;', [4, 2, 1]],
  ['return { "a|b": 1 };', [{ 'a|b': 1 }, { b: 1 }, { a: 1 }, { 'a|b': 2 }, { 'a|b': 0 }]],
  ['const { 1: second } = "ab"; return second;', ['b', undefined, 'a']],
  ['return ["a", "b"];', [['a', 'b'], ['b'], ['a']]],
  ['if ("" === "") return "yes"; return "no";', ['yes', 'no', 'no']],
  ['return "" ? "yes" : "no";', ['no', 'yes']],
])('%s', (source, results) => {
  expect(runs(source)).toEqual(results);
});

test('a change within a change is chosen alone', () => {
  expect(runs('const [a, b] = [true, false]; return a && (b || a);')).toEqual([true, true, false]);
});
