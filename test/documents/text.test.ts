import fc from 'fast-check';
import { shortened } from '../../src/documents/text';

test.each([
  ['推进工业园区建设', 8, '推进工业园区建设'],
  ['推进工业园区建设', 6, '推进工业园区……'],
  ['完成改造，种植“双台红”品牌', 10, '完成改造，种植……'],
  ['完成“双台红”种植和推广', 9, '完成“双台红”种植……'],
  // The quote takes nearly all of it.
  ['办好“一老一小、一学一医、一住一行”实事', 10, '办好“一老一小、一学……'],
  ['落实《意见（试行）》和《办法（第二版）》', 18, '落实《意见（试行）》和……'],
])('%s in %d characters', (text, longest, expected) => {
  expect(shortened(text, longest)).toBe(expected);
});

test('is a beginning of the text, never longer than asked for', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('甲', '“', '”', '（', '）', '😀'), maxLength: 30 }),
      fc.integer({ min: 1, max: 20 }),
      (text, longest) => {
        const [beginning = ''] = shortened(text, longest).split('……');
        expect(text.startsWith(beginning)).toBe(true);
        expect(beginning.length).toBeLessThanOrEqual(longest);
      },
    ),
  );
});
