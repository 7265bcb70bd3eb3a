import fc from 'fast-check';
import { excerpt } from '../../../../src/taskpane/pages/check/excerpt';

test('a short text is whole, on one line', () => {
  expect(excerpt(' 财政局 \n教育局\n', '')).toBe('财政局⏎教育局');
});

test('of a long text the part around what was observed', () => {
  const text = `${'前'.repeat(200)}消防\n大队${'后'.repeat(200)}`;
  const part = excerpt(text, '消防\n大队');
  expect(part).toMatch(/^…前+消防⏎大队后+…$/);
  expect(excerpt(text)).toMatch(/^前+…$/);
  expect(excerpt(text, '不在其中')).toBe(excerpt(text));
});

test('never longer than there is room, and always from the text', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 300 }), fc.string({ maxLength: 20 }), (text, observed) => {
      const part = excerpt(text, observed);
      expect(part.length).toBeLessThanOrEqual(74);
      expect(text.trim().replace(/\s*\n\s*/g, '⏎')).toContain(part.replace(/^…/, '').replace(/…$/, ''));
    }),
  );
});
