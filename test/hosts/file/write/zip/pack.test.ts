import fc from 'fast-check';
import { crc32InScript } from '../../../../../src/hosts/file/archive/crc32';
import { packBeside, packInStream, unpack } from '../../../../../src/hosts/file/write/zip/pack';

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

test('what a browser packs comes out as it went in, with size and check sum', async () => {
  await fc.assert(
    fc.asyncProperty(bytes, async (given) => {
      const packed = await packInStream(pagesOf(given));
      expect(Buffer.compare(unpack(packed), given)).toBe(0);
      expect([packed.size, packed.crc]).toEqual([given.length, crc32InScript(0, given)]);
      expect(await packBeside(pagesOf(given))).toMatchObject({ size: packed.size, crc: packed.crc });
    }),
  );
});

test('it says of a part what Node says of it', async () => {
  const text = new TextEncoder().encode('<c r="A1" t="s"><v>1</v></c>'.repeat(20_000));
  const [browser, node] = [await packInStream([text]), await packBeside([text])];
  expect([browser.size, browser.crc]).toEqual([node?.size, node?.crc]);
  expect(browser.data.length).toBeLessThan(text.length / 50);
});
