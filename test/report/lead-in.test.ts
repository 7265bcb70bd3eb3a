import { onlyLeadsIn } from '../../src/report/match/lead-in';

describe('pieces at the head of a sentence', () => {
  test.each([
    '一是壮大创新主体',
    '三是集聚创新人才',
    '抓好项目攻坚',
    '坚持项目为王',
    '做优“一片叶子”',
    '全区要围绕高质量发展',
  ])('%s only leads in to what follows', (piece) => {
    expect(onlyLeadsIn(piece, true)).toBe(true);
  });

  test.each(['一是建设人才公寓', '二是搭建供应链平台', '抓好项目建设36个', '改造城西停车场'])(
    '%s is promised itself',
    (piece) => {
      expect(onlyLeadsIn(piece, true)).toBe(false);
    },
  );

  test('behind what is said it is a promise of its own', () => {
    expect(onlyLeadsIn('抓好项目攻坚', false)).toBe(false);
  });
});
