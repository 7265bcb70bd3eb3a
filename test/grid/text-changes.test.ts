import fc from 'fast-check';
import { textChanges } from '../../src/grid/text-changes';

test('character by character', () => {
  expect(textChanges('消防大队、财政局', '消防救援大队、财政局')).toEqual([
    { kind: 'same', text: '消防' },
    { kind: 'added', text: '救援' },
    { kind: 'same', text: '大队、财政局' },
  ]);
  expect(textChanges('教育局、', '教育局')).toEqual([
    { kind: 'same', text: '教育局' },
    { kind: 'removed', text: '、' },
  ]);
});

test('both texts can be read out of the pieces, however long', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: fc.constantFrom('甲', '乙', ' '), maxLength: 900 }),
  );
  fc.assert(
    fc.property(text, text, (before, after) => {
      const pieces = textChanges(before, after);
      const side = (gone: string): string =>
        pieces
          .filter(({ kind }) => kind !== gone)
          .map((piece) => piece.text)
          .join('');
      expect([side('added'), side('removed')]).toEqual([before, after]);
      expect(pieces.every(({ kind }, at) => kind !== pieces[at + 1]?.kind)).toBe(true);
    }),
    { numRuns: 60 },
  );
});

test('what has next to nothing in common is one change', () => {
  const [before, after] = ['任务'.repeat(16_000), `${'事项'.repeat(16_000)}。`];
  expect(textChanges(before, after)).toEqual([
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ]);
});
