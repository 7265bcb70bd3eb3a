import fc from 'fast-check';
import { crc32InScript } from '../../../../../src/hosts/file/archive/crc32';
import { packBeside, packInSlices, packInStream, unpack } from '../../../../../src/hosts/file/write/zip/pack';

const bytes = fc
  .tuple(fc.uint8Array({ maxLength: 300 }), fc.integer({ min: 1, max: 400 }))
  .map(([piece, times]) =>
    Uint8Array.from({ length: piece.length * times }, (_, at) => piece[at % piece.length] ?? 0),
  );

/** The same bytes in pieces of up to 1,000: pages of a part are of any size. */
const pagesOf = (given: Uint8Array): Uint8Array[] =>
  Array.from({ length: Math.ceil(given.length / 1000) }, (_, at) =>
    given.subarray(at * 1000, (at + 1) * 1000),
  );

test.each([
  ['a browser', packInStream],
  ['the page itself', packInSlices],
])('what %s packs comes out as it went in, with size and check sum', async (_, packing) => {
  await fc.assert(
    fc.asyncProperty(bytes, async (given) => {
      const packed = await packing(pagesOf(given));
      expect(Buffer.compare(unpack(packed), given)).toBe(0);
      expect([packed.size, packed.crc]).toEqual([given.length, crc32InScript(0, given)]);
      expect(await packBeside(pagesOf(given))).toMatchObject({ size: packed.size, crc: packed.crc });
    }),
  );
});

test('it says of a part what Node says of it', async () => {
  const text = new TextEncoder().encode('<c r="A1" t="s"><v>1</v></c>'.repeat(20_000));
  const node = await packBeside([text]);
  for (const one of [await packInStream([text]), await packInSlices([text])]) {
    expect([one.size, one.crc]).toEqual([node.size, node.crc]);
    expect(one.data.length).toBeLessThan(text.length / 50);
  }
});

test('where the page packs itself others have their turn meanwhile', async () => {
  let now = 0;
  const clock = jest.spyOn(performance, 'now').mockImplementation(() => (now += 15));
  let turns = 0;
  let packing = true;
  const turn = (): void => {
    turns++;
    if (packing) setTimeout(turn);
  };
  turn();
  await packInSlices([new Uint8Array(2 * 1024 * 1024)]);
  packing = false;
  clock.mockRestore();
  expect(turns).toBeGreaterThan(5);
});
