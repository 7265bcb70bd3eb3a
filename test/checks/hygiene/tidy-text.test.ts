import fc from 'fast-check';
import { tidyText } from '../../../src/checks/hygiene/tidy-text';
import { widthStyle } from '../../../src/checks/hygiene/width-style';
import { runs } from '../../amount';
import { anyCharacter } from '../../any-character';

const FULL = { marks: true, brackets: true };
const NO_HABIT = { marks: false, brackets: false };

test.each<[string, string]>([
  ['梳理惠企政策；           \n（3）9月底前', '梳理惠企政策；\n（3）9月底前'],
  ['推进项目建设。　', '推进项目建设。'],
  ['推进项 目建设', '推进项目建设'],
  ['推进项目 ，建设', '推进项目，建设'],
  ['推进项目， 建设', '推进项目，建设'],
  ['6月底前,实现开工', '6月底前，实现开工'],
  ['管线DN500,长760米', '管线DN500，长760米'],
  ['推进项目, 加快建设', '推进项目，加快建设'],
  ['完成(公安)工作', '完成（公安）工作'],
  ['完成工作。。', '完成工作。'],
  ['落实“青苗培育计 划”', '落实“青苗培育计划”'],
  ['坚持“办事不 找关系、用权不图好处”', '坚持“办事不找关系、用权不图好处”'],
  ['完成工作；。', '完成工作。'],
  ['完成工作，,推进', '完成工作，推进'],
  ['完成工作， ，推进', '完成工作，推进'],
])('%j', (text, tidy) => {
  expect(tidyText(text, FULL).text).toBe(tidy);
});

test.each([
  '附  件',
  '张  辉',
  '举办“全民参保 惠全民”主题活动',
  '投资1,200万元，8:00开始',
  '（1） 3月底前，完成',
  '1、 推进工作',
  '支持 MOFs 材料、3 个项目',
  '确保完成……，推进——落实',
  '真的吗？！',
  '（1）一；\n（2）二。',
  '见http://example.cn，说明',
  '',
])('%j stays', (text) => {
  expect(tidyText(text, FULL).text).toBe(text);
});

test('without a habit of full-width marks, half-width ones stay', () => {
  expect(tidyText('聚焦农产品,加快推进(街道)', NO_HABIT).text).toBe('聚焦农产品,加快推进(街道)');
});

test('counts by kind', () => {
  expect(tidyText('推进 ，建设,实现。。', FULL)).toEqual({
    text: '推进，建设，实现。',
    spaces: 1,
    width: 1,
    doubled: 1,
  });
});

test.each<[string, string[], boolean]>([
  ['full-width with a slip', ['一，二，三，四，五，六', '七,八'], true],
  ['all half-width', ['一,二,三,四', '五,六'], false],
  ['half and half', ['一，二，三', '四,五,六'], false],
  ['too little to say', ['一，二'], false],
])('the habit of a table: %s', (_, texts, marks) => {
  expect(widthStyle(texts).marks).toBe(marks);
});

const text = fc.oneof(
  fc.string({ unit: anyCharacter, maxLength: 100 }),
  fc
    .array(
      fc.constantFrom(
        '推',
        '进',
        ' ',
        '　',
        '，',
        ',',
        '；',
        ';',
        '。',
        '、',
        '：',
        ':',
        '“',
        '”',
        '（',
        '）',
        '(',
        ')',
        '1',
        'A',
        '\n',
        '？',
        '!',
      ),
      { maxLength: 40 },
    )
    .map((pieces) => pieces.join('')),
);
const style = fc.record({ marks: fc.boolean(), brackets: fc.boolean() });
const lettersOf = (all: string): string =>
  all.normalize('NFKC').replace(/[\s,;:.!?()、。，；：！？（）]/g, '');

test('doing it again changes nothing, and only spaces and punctuation ever change', () => {
  fc.assert(
    fc.property(text, style, (before, widths) => {
      const after = tidyText(before, widths).text;
      expect(tidyText(after, widths).text).toBe(after);
      expect(lettersOf(after)).toBe(lettersOf(before));
      expect(after.split('\n').length).toBe(before.split('\n').length);
    }),
    { numRuns: runs(500, 2000) },
  );
});

test.each([
  ' '.repeat(32_000),
  '推 '.repeat(16_000),
  '(推'.repeat(16_000),
  '，,'.repeat(16_000),
  '“'.repeat(32_000),
  '推,'.repeat(16_000),
])('a very long cell is tidied to its end (%#)', (long) => {
  expect(tidyText(long, FULL).text.length).toBeLessThanOrEqual(long.length);
});
