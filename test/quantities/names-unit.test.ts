import { namesUnit } from '../../src/quantities/measuring-units';
import { readQuantities } from '../../src/quantities/read-quantities';

test.each([
  ['增长５％', '%', true],
  ['铺设管网3千米', '公里', true],
  ['装机200ＭＷ', '千瓦', false],
  ['装机200Kw', '千瓦', true],
  ['培养人才30名', '人', true],
  ['提高2个百分点', '百分点', true],
  ['新建学校3所', '家', false],
])('%s: whether it names %s', (text, unit, names) => {
  expect(namesUnit(text, unit)).toBe(names);
});

test('whatever figure is read, its unit is named', () => {
  const texts = [
    '造林3千亩、浓度35微克/立方米',
    '发电8千瓦时，外资2亿美元',
    '增长５％以上，下降3‰',
    '15㎡、6km、3位、20个工作日',
  ];
  for (const text of texts) {
    const units = readQuantities(text).map(({ unit }) => unit);
    expect(units.length).toBeGreaterThan(1);
    for (const unit of units) expect(namesUnit(text, unit)).toBe(true);
  }
});
