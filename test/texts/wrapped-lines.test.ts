import fc from 'fast-check';
import { displayWidth } from '../../src/texts/width';
import { wrappedLines } from '../../src/texts/wrapped-lines';

/** Room is for one half-width character less: fonts differ. */
test.each([
  ['', 10, 1],
  ['四个汉字', 9, 1],
  ['四个汉字', 8, 2],
  ['第一行\n第二行', 20, 2],
  ['第一行\n', 20, 2],
  // A mark that ends a clause takes its letter along to the next line.
  ['完成投资十亿；', 13, 2],
  ['（甲）', 4, 2],
  // Numbers and words are not cut.
  ['同比增长13350', 11, 2],
  ['同比增长 13350 万元', 11, 2],
  ['https://example.cn/abcdefgh', 11, 3],
  // 33 wide in room for 33: the last of a line is where fonts differ.
  ['6月底前，固定资产投资同比增长5%；', 33, 2],
  ['6月底前，固定资产投资同比增长5%；', 34, 1],
])('%j in %d takes %d lines', (text, room, lines) => {
  expect(wrappedLines(text, room)).toBe(lines);
});

test('never fewer lines than all of the text needs, and never more than one for each of its characters', () => {
  const text = fc.stringMatching(/^[一-龟a-z0-9，。（）% \n]{0,60}$/);
  fc.assert(
    fc.property(text, fc.integer({ min: 3, max: 60 }), (words, room) => {
      const lines = wrappedLines(words, room);
      expect(lines).toBeGreaterThanOrEqual(
        words.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(displayWidth(line) / room)), 0),
      );
      expect(lines).toBeLessThanOrEqual(Math.max(1, displayWidth(words) + words.split('\n').length));
    }),
  );
});
