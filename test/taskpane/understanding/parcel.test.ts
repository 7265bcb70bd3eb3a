import fc from 'fast-check';
import { pack, Unpacker } from '../../../src/taskpane/understanding/parcel';

/** As the pieces arrive: each cloned on its way. */
function sent(value: object): object | null {
  const unpacker = new Unpacker();
  let whole: object | null = null;
  for (const parcel of pack(value)) whole = unpacker.add(structuredClone(parcel));
  return whole;
}

const plain = fc.letrec((tie) => ({
  any: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(null, undefined, true, false, 0, -0, NaN, ''),
    fc.string(),
    fc.double(),
    fc.array(tie('any')),
    fc.dictionary(fc.string(), tie('any'), { noNullPrototype: true }),
    fc.array(fc.tuple(fc.string(), tie('any'))).map((pairs) => new Map(pairs)),
    fc.array(fc.oneof(fc.string(), fc.integer())).map((items) => new Set(items)),
  ),
})).any;

test('what is sent arrives', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), plain, { noNullPrototype: true }), (value) => {
      expect(sent(value)).toEqual(value);
    }),
  );
});

test('what was one object is one object, also in a circle', () => {
  const shared = { name: '财政局' };
  const value: Record<string, unknown> = { first: shared, list: [shared], map: new Map([['a', shared]]) };
  value['self'] = value;
  const whole = sent(value) as Record<string, unknown>;
  expect(whole['first']).toEqual(shared);
  expect((whole['list'] as unknown[])[0]).toBe(whole['first']);
  expect((whole['map'] as Map<string, unknown>).get('a')).toBe(whole['first']);
  expect(whole['self']).toBe(whole);
});

test('much data comes in many small pieces', () => {
  const value = {
    tasks: Array.from({ length: 20_000 }, (_, number) => ({ number, cells: [number, `${number}`] })),
  };
  const pieces = [...pack(value)];
  expect(pieces.length).toBeGreaterThan(3);
  expect(pieces.map(({ last }) => last)).toEqual(pieces.map((_, at) => at === pieces.length - 1));
  expect(sent(value)).toEqual(value);
});
