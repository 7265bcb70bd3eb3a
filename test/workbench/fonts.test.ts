import { fontStack } from '../../src/workbench/grid/fonts';

test.each([
  ['宋体', 12, 'office-song,宋体,serif'],
  ['SimSun', 12, 'office-song,SimSun,serif'],
  ['方正小标宋简体', 20, '方正小标宋简体,office-song,serif'],
  ['仿宋_GB2312', 16, 'office-fangsong,仿宋_GB2312,serif'],
  ['黑体', 12, 'office-hei,黑体,sans-serif'],
  ['楷体', 12, 'office-kaiti,楷体,serif'],
  // 五号, which the grid would draw as 11 points.
  ['宋体', 10.5, 'office-song-half,宋体,serif'],
  ['等线', 11, '等线,Microsoft YaHei,PingFang SC,Noto Sans CJK SC,sans-serif'],
])('%s at %d points', (name, size, stack) => {
  expect(fontStack(name, size)).toBe(stack);
});

test('a name is a name, whatever stands in it', () => {
  expect(fontStack(`x";color:red;'`, 11)).not.toMatch(/["';\\]/);
});
