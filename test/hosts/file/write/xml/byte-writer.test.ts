import fc from 'fast-check';
import { joined, samePages, sizeOf } from '../../../../../src/hosts/file/archive/pages';
import { ByteWriter } from '../../../../../src/hosts/file/write/xml/byte-writer';

/** Pieces of some kilobytes: a few dozen fill the first buffer. */
const piece = fc.record({
  text: fc.constantFrom('a', '中文', '<c r="A1"/>', '𠮷', ''),
  times: fc.integer({ min: 0, max: 3000 }),
  how: fc.constantFrom('text', 'copy'),
});

test('what is written in many pages is what was written, and the next begins with nothing', () => {
  const encoder = new TextEncoder();
  const writer = new ByteWriter(70_000);
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      for (const { text, times, how } of pieces) {
        const whole = text.repeat(times);
        if (how === 'text') writer.text(whole);
        else writer.copy(encoder.encode(`#${whole}#`), 1, encoder.encode(whole).length + 1);
      }
      const wanted = encoder.encode(pieces.map(({ text, times }) => text.repeat(times)).join(''));
      const pages = writer.take();
      expect(sizeOf(pages)).toBe(wanted.length);
      expect(Buffer.compare(joined(pages), wanted)).toBe(0);
      expect(samePages(pages, wanted)).toBe(true);
      expect(
        samePages(
          pages,
          wanted.map((byte, at) => (at === wanted.length - 1 ? byte ^ 1 : byte)),
        ),
      ).toBe(wanted.length === 0);
      expect(sizeOf(writer.take())).toBe(0);
    }),
  );
});
