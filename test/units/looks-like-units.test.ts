import { looksLikeUnits } from '../../src/units/looks-like-units';

test.each([
  '供电所',
  '城关派出所',
  '消防救援站',
  '区财政局',
  '县财政局、县教育局',
  '各街镇',
  '人力资源社会\n保障局',
  '区财政局 赵卫东',
  '区交通运输局（王晓明）',
  '统一镇\n陆家镇',
])('%j names units', (text) => {
  expect(looksLikeUnits(text)).toBe(true);
});

test.each([
  '',
  '—',
  '王晓明',
  '新建幼儿园2所',
  '整治农贸市场三处',
  '新建学校',
  '3月底前',
  '完成项目立项、设计招标，推进小区改造',
  `${'推进重点工作，'.repeat(40)}财政局`,
])('%j does not', (text) => {
  expect(looksLikeUnits(text)).toBe(false);
});
