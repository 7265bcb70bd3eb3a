import { rewritten } from '../../src/succession/rewritten';

const names = (text: string) =>
  text.split(/\s+/).map((one) => {
    const [written = '', now = written] = one.split('>');
    return { written: written.replaceAll('_', '\n'), now };
  });

test.each([
  ['one name', '张三', '张三>李四', '李四'],
  ['spaces inside it', '张　三', '张三>李四', '李四'],
  ['beside others', '王五 张三\n赵六', '王五 张三>李四 赵六', '王五 李四\n赵六'],
  ['part of a longer name', '张三丰、张三', '张三丰 张三>李四', '张三丰、李四'],
  ['a unit in a list', '财政局、文旅局、教育局', '财政局 文旅局>文体局 教育局', '财政局、文体局、教育局'],
  [
    'one over two lines',
    '人力资源社会\n保障局\n教育局',
    '人力资源社会_保障局>人社局 教育局',
    '人社局\n教育局',
  ],
  ['merged into one that stands there', '文体局、文旅局', '文体局 文旅局>文体局', '文体局'],
  ['merged, the other behind', '文旅局\n文体局\n教育局', '文旅局>文体局 文体局 教育局', '文体局\n教育局'],
  [
    'both merged into a third',
    '文旅局、体育局、教育局',
    '文旅局>文体局 体育局>文体局 教育局',
    '文体局、教育局',
  ],
  [
    'what the table repeats itself stays',
    '教育局、教育局、文旅局',
    '教育局 文旅局>文体局',
    '教育局、教育局、文体局',
  ],
  ['roles stay', '文旅局牵头，教育局配合', '文旅局>文体局 教育局', '文体局牵头，教育局配合'],
  ['nobody concerned', '财政局 教育局', '财政局 教育局', '财政局 教育局'],
  ['signs of patterns', '局(甲)', '局(甲)>乙局', '乙局'],
])('%s', (_what, text, there, expected) => {
  expect(rewritten(text, names(there))).toBe(expected);
});
