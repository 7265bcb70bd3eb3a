import { amountsIn } from '../../src/report/verify/amounts';

const read = (text: string): unknown[] => amountsIn(text).map(({ value, measure }) => [value, measure]);

test.each(
  '个 家 户 项 件 条 处 所 座 套 栋 幢 台 辆 艘 架 部 篇 份 册 幅 首 支 队 节 堂 只 头 羽 匹 株 棵 盏 张 间 门 种 类 宗 起 例 桩 片 块 根 孔 眼 口 期 场 次 批 组 对 名 人 位'.split(
    ' ',
  ),
)('3%s counts three of something', (word) => {
  expect(read(`新增3${word}`)).toEqual([[3, '个']]);
});

/** The same said in another measure. */
test.each([
  ['修建道路2公里', '修建道路2000米'],
  ['管径30厘米', '管径0.3米'],
  ['降雨30毫米', '降雨0.03米'],
  ['造林2平方公里', '造林3000亩'],
  ['造林2公顷', '造林30亩'],
  ['收粮3吨', '收粮3000公斤'],
  ['收粮3斤', '收粮1.5公斤'],
  ['装机3兆瓦', '装机3000千瓦'],
  ['办理3小时', '办理180分钟'],
  ['压缩至3个工作日', '压缩至3工作日'],
])('%s is %s', (one, other) => {
  const [[value, measure] = []] = read(one) as [number, string][];
  const [[same, base] = []] = read(other) as [number, string][];
  expect(measure).toBe(base);
  expect(value).toBeCloseTo(same ?? Number.NaN, 9);
});
