import { isPersonName, readLeaders } from '../../src/units/people/people';

test.each([
  ['郭铧震', '郭铧震'],
  ['张  辉', '张辉'],
  ['张\u3000\u3000三', '张三'],
  ['李 小 明', '李小明'],
  ['张 三丰', '张三丰'],
  ['欧阳 明', '欧阳明'],
  ['司马相如', '司马相如'],
  ['任  立    郭  蕾', '任立 郭蕾'],
  ['郭  蕾   谈海波', '郭蕾 谈海波'],
  ['王  亮\n辛  勤', '王亮 辛勤'],
  ['王  亮 辛  勤', '王亮 辛勤'],
  ['何玉华\n邹  勇\n孙大庆', '何玉华 邹勇 孙大庆'],
  ['何玉华 邹  勇', '何玉华 邹勇'],
  ['郭铧\n震', '郭铧震'],
  ['郭铧震、何玉华，刘德胜,张昭昭；李明。', '郭铧震 何玉华 刘德胜 张昭昭 李明'],
  ['王强、王强', '王强'],
  ['王强副县长', '王强'],
  ['副区长：李明', '李明'],
  ['分管领导：王强', '王强'],
  ['李明（副区长）', '李明'],
  ['王强（常务副区长）、李明', '王强 李明'],
  ['县委常委、副县长 张三', '张三'],
  ['区人大常委会副主任王强', '王强'],
  ['买买提·艾力', '买买提·艾力'],
  ['王镇', '王镇'],
  ['夭小夭', '夭小夭'],
  ['张三同志', '张三'],
  ['张三等', '张三'],
  ['1.张三 2.李四', '张三 李四'],
  ['张三丶李四', '张三 李四'],
  ['尼玛扎西', '尼玛扎西'],
  ['额尔敦木图', '额尔敦木图'],
  ['乌兰图雅、斯琴高娃', '乌兰图雅 斯琴高娃'],
  ['努尔兰别克', '努尔兰别克'],
  ['区政府党组成员 周波', '周波'],
  ['区委组织部部长 唐宁', '唐宁'],
  ['副市长、公安局局长 李刚', '李刚'],
  ['党委副书记、政法委员赵四', '赵四'],
  ['分管副县长张三', '张三'],
  ['李四\n（副县长）', '李四'],
  ['市教育局局长 孟云', '孟云'],
  ['市农业农村局局长肖大勇', '肖大勇'],
  ['市食安办主任 江涛、区委宣传部副部长 樊琳', '江涛 樊琳'],
  ['城投集团董事长 高明', '高明'],
  ['邹涛 13800000001', '邹涛'],
])('%j names %s', (text, names) => {
  expect(readLeaders(text)).toEqual({ names: names.split(' '), problem: null });
});

test.each([
  '',
  '  ',
  '—',
  '/',
  '无',
  '待定',
  '各分管领导',
  '分管区领导',
  '区政府领导班子成员',
  '各分管副区长',
  '区长',
  '各街镇主要负责人',
  '分管工业副县长',
  '联系教育工作的领导',
])('%j names nobody, and is no fault', (text) => {
  expect(readLeaders(text)).toEqual({ names: [], problem: null });
});

test.each([
  '(公安)',
  '公安',
  '财政局',
  '陆家镇',
  '区政府',
  '各街镇',
  '2024年',
  '12月31日',
  '推广“积分制”基层治理新模式，激发基层社会治理新活力',
  '完成4个老旧小区改造',
  '已完成',
  '见附件',
  '年底前',
  '同上',
  '12',
])('%j is no name', (text) => {
  expect(readLeaders(text)).toEqual({ names: [], problem: { kind: 'not-a-name', written: text } });
});

test('a name beside something else is kept, and the rest reported', () => {
  expect(readLeaders('王强\n财政局')).toEqual({
    names: ['王强'],
    problem: { kind: 'not-a-name', written: '财政局' },
  });
});

test('the text of the task is no leader, though it were short', () => {
  expect(readLeaders('张三丰收果', ['张三丰收果']).problem).not.toBeNull();
  expect(readLeaders('买买提·艾力', ['买买提·艾力']).problem).not.toBeNull();
});

test.each([
  ['王强', true],
  ['陆家镇', false],
  ['公安', false],
  ['一二三四五', false],
])('%s', (text, is) => {
  expect(isPersonName(text)).toBe(is);
});

/** Offices that a title may name before the name. */
test.each([
  ...'区委 市政府 县人大 人大常委会 政协 纪委 监委 党委 党组 党工委 管委会 政法委'.split(' '),
  ...'组织部 宣传部 统战部 人武部 武装部 公安局 法院 检察院 总工会 开发区 经开区 高新区 园区 新区'.split(' '),
])('%s副主任王强 names 王强', (office) => {
  expect(readLeaders(`${office}副主任王强`)).toEqual({ names: ['王强'], problem: null });
});
