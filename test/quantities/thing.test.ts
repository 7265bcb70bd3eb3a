import { likeness, sameHead } from '../../src/quantities/thing';

test.each([
  ['签约落地项目', '签约落地项目', true],
  ['外资', '到位外资', true],
  ['小升规企业', '小升规', true],
  ['遴选精品课', '精品课遴选', true],
  ['规上石化和精细化工营业收入', '石化和精细化工营业收入', true],
  ['新开工项目', '开复工项目', false],
  ['竣工项目', '投产项目', false],
  ['储备中试项目', '产业化转化中试项目', false],
  ['外贸企业', '跨境电商企业', false],
  ['到位内资', '到位外资', false],
  ['', '', false],
])('%s / %s', (a, b, alike) => {
  expect(likeness(a, b) >= 0.6).toBe(alike);
  expect(likeness(b, a)).toBe(likeness(a, b));
});

test('a telling last noun is shared, a general one is not', () => {
  expect(sameHead('高技能产业人才', '各类人才')).toBe(true);
  expect(sameHead('规上工业企业', '走访企业')).toBe(false);
});
