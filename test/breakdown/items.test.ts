import fc from 'fast-check';
import { readItems } from '../../src/breakdown/items';
import { anyCharacter } from '../any-character';

const numbers = (text: string): string[] => readItems(text).items.map(({ number }) => number);
const texts = (text: string): string[] => readItems(text).items.map((item) => item.text);

describe('items of an indicator cell, by the leaf rule', () => {
  test.each<[string, string, string[]]>([
    ['numbered lines', '（1）3月底前，甲；\n（2）6月底前，乙。', ['1', '2']],
    ['half-width marks', '(1)甲;\n(2)乙.', ['1', '2']],
    ['points', '1.甲；\n2.乙。', ['1', '2']],
    ['points before a month', '1.3月底前甲；2.6月底前乙', ['1', '2']],
    ['points before a year', '1.2024年底前甲', ['1']],
    ['pauses', '1、甲\n2、乙', ['1', '2']],
    ['months at the head', '3、6、9、12月各开展一次', ['']],
    ['months from January', '1、4、7、10月各开展一次', ['']],
    ['numbers before months', '1、3月底前甲；\n2、6月底前乙；\n3、9月底前丙', ['1', '2', '3']],
    ['circled at the top', '①甲；②乙', ['①', '②']],
    ['words', '一是甲；二是乙；三是丙。', ['1', '2', '3']],
    ['words after a lead', '抓好三件事，一是甲；二是乙。', ['1', '2']],
    ['items that follow each other on one line', '（1）甲。（2）乙；（3）丙', ['1', '2', '3']],
    ['rings right behind the words before', '①4月底前甲②8月底前乙③12月底前丙', ['①', '②', '③']],
    ['brackets right behind the words before', '（1）甲（2）乙(3)丙', ['1', '2', '3']],
    ['points behind spaces', '1.3月底前甲 2.6月底前乙 3.乙1.5公里 4.丁', ['1', '2', '3', '4']],
    ['a reference to what goes on counting', '（1）甲；（2）按（3）的要求乙，见③。', ['1', '2']],
    ['a figure behind a space', '1.完成投资 2.5亿元', ['1']],
    ['a cell without numbering is one', '6月底前，甲；9月底前，乙。', ['']],
    ['lines without numbering are one', '甲\n乙', ['']],
    ['a parent that only introduces', '（1）开展对接：\n①甲；\n②乙；\n（2）丙。', ['1①', '1②', '2']],
    [
      'a parent on the same line as its first child',
      '（1）开展对接：①甲；②乙；\n（2）丙。',
      ['1①', '1②', '2'],
    ],
    ['a parent that says something itself', '（1）6月底前，建库。\n①甲；\n②乙。', ['1', '1①', '1②']],
    ['words inside a numbered item are prose', '（1）抓落实：一是甲；二是乙。\n（2）丙', ['1', '2']],
    ['two of one number', '（1）甲；\n（2）乙；\n（2）丙', ['1', '2', '2']],
    ['two of one number on one line', '3月底前：①甲；②乙；②丙。', ['①', '②', '②']],
    ['a number left out on one line', '（1）甲；（2）乙。（4）丙', ['1', '2', '4']],
    ['a reference behind a series', '（1）甲；（2）按照（2）和（4）的要求乙', ['1', '2']],
    ['a reference is no item', '按照（1）的要求，落实附件（2）', ['']],
    ['a decimal is no mark', '1.5亿元投资落地', ['']],
    ['marks that are one character', '⑴甲；\n⑵乙。', ['1', '2']],
    ['points that are one character', '⒈甲；\n⒉乙。', ['1', '2']],
    ['bullets are no numbers', '●甲；\n●乙；\n●丙。', ['']],
    ['stages are no numbers', '第一季度：甲；\n第二季度：乙；\n四季度：丙。', ['']],
    ['dated sentences', '3月底前，甲；\n6月底前，乙。', ['']],
    ['nothing', ' \n ', []],
    ['a stroke', ' / ', []],
    ['two strokes', '——', []],
  ])('%s', (_name, text, expected) => {
    expect(numbers(text)).toEqual(expected);
  });

  test('headings own the items below them', () => {
    const { items } = readItems('工信局：\n（1）甲；\n（2）乙；\n营商局：\n（3）丙。');
    expect(items.map(({ number, heading, text }) => [number, heading, text])).toEqual([
      ['1', '工信局', '甲；'],
      ['2', '工信局', '乙；'],
      ['3', '营商局', '丙。'],
    ]);
  });

  test('headings on the line of their first item, and in brackets', () => {
    const inline = readItems('工信局：（1）甲。营商局：（2）乙').items;
    expect(inline.map(({ heading, text }) => [heading, text])).toEqual([
      ['工信局', '甲。'],
      ['营商局', '乙'],
    ]);
    expect(readItems('【文明城方面】\n（1）甲').items[0]?.heading).toBe('文明城方面');
  });

  test('a line that only says when is a heading', () => {
    const { items } = readItems('一季度\n（1）甲；\n（2）乙。\n二季度\n（3）丙。');
    expect(items.map(({ heading, text }) => [heading, text])).toEqual([
      ['一季度', '甲；'],
      ['一季度', '乙。'],
      ['二季度', '丙。'],
    ]);
  });

  test('a heading ends where the next begins, a sub-list keeps to its parent', () => {
    const { items } = readItems('甲地：\n（1）a：\n①b；\n②c；\n乙地：\n（2）d');
    expect(items.map(({ number, heading }) => [number, heading])).toEqual([
      ['1①', '甲地'],
      ['1②', '甲地'],
      ['2', '乙地'],
    ]);
  });

  test('a line that goes on belongs to its item', () => {
    expect(texts('（1）完成建\n设任务；\n（2）乙')).toEqual(['完成建设任务；', '乙']);
  });

  test('offsets cut out the item with its number', () => {
    const text = '前言：\n（1）甲；   \n（2）乙。';
    expect(readItems(text).items.map(({ start, end }) => text.slice(start, end))).toEqual([
      '（1）甲；',
      '（2）乙。',
    ]);
  });

  test('any text is read, its items lie in order inside it', () => {
    const piece = fc.constantFrom(
      '（1）',
      '(2)',
      '①',
      '②',
      '1.',
      '一是',
      '：',
      '。',
      '；',
      '\n',
      '甲',
      ' ',
      '营商局',
      '3月底前',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        let last = 0;
        for (const { start, end } of readItems(text).items) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeLessThanOrEqual(text.length);
          last = start;
        }
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter }), (text) => {
        readItems(text);
      }),
    );
  });
});
