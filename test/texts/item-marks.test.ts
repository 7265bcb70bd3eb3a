import {
  BRACKETED,
  HANZI_BRACKETED,
  HANZI_POINTED,
  markLike,
  markValue,
  ORDINAL,
  POINTED,
  SIGNS,
} from '../../src/texts/item-marks';

test.each([
  ['（3）', 3],
  ['( 12 )', 12],
  ['③', 3],
  ['⑳', 20],
  ['⑴', 1],
  ['⒛', 20],
  ['2.', 2],
  ['三是', 3],
  ['（十二）', 12],
  ['二十一、', 21],
  ['一二、', 0],
  ['第', 0],
])('%s counts %d', (written, value) => {
  expect(markValue(written)).toBe(value);
});

test.each([
  ['（3）', 4, '（4）'],
  ['（１２）', 9, '（9）'],
  ['③', 20, '⑳'],
  ['③', 21, '21'],
  ['⑶', 4, '⑷'],
  ['⒈', 2, '⒉'],
  ['三是', 11, '十一是'],
  ['（十二）', 9, '（九）'],
])('%s with the value %d is %s', (written, value, expected) => {
  expect(markLike(written, value)).toBe(expected);
});

test.each([
  [BRACKETED, ['（3）', '( 3 )', '(123)'], ['3)', '(三)']],
  [POINTED, ['3.', '12、', '1.2024年', '1.3月', '1.1-3月'], ['1.5', '12.31', '3']],
  [`[${SIGNS}]`, ['①', '⒇', '⒈'], ['3', '㈠']],
  [ORDINAL, ['一是'], ['一是否', '十一']],
  [HANZI_POINTED, ['一、', '十二.', '三 、'], ['一', '1、']],
  [HANZI_BRACKETED, ['（一）', '( 十二 )'], ['（1）', '一）']],
])('the pattern %s', (source, marks, others) => {
  const found = (texts: readonly string[]) => texts.filter((text) => new RegExp(`^${source}`).test(text));
  expect(found(marks)).toEqual(marks);
  expect(found(others)).toEqual([]);
});
