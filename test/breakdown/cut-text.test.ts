import fc from 'fast-check';
import { goesOnBelow, headsBelow } from '../../src/breakdown/cut-text';

test.each<[string, string]>([
  ['推进老旧小区改造，', '完成20个小区'],
  ['新建学校、', '医院'],
  ['营商局：', '办理审批'],
  ['新建幼儿园（含', '普惠园）2所'],
  ['解决问题100', '个以上'],
  ['完成投资1', '00亿元'],
  ['完成率达到95', '%以上'],
  ['一季度', '完成选址'],
  ['新建学校2所', '和医院1所'],
  ['推进信息', '化建设'],
  ['完成建', '设任务'],
  ['加快5G Net', 'work建设'],
  ['引进项目10个', '以上'],
  ['完成立项和', '设计招标'],
])('%s goes on with %s', (upper, lower) => {
  expect(goesOnBelow(upper, lower)).toBe(true);
});

test.each<[string, string]>([
  ['推行一网通办，压缩审批时限', '开展企业走访，解决问题100个'],
  ['3月底前完成设计并报批；', '6月底前开工建设'],
  ['3月：完成设计', '6月：开工'],
  ['开工；', '（2）验收'],
  ['营商局：', '（5）办理审批'],
  ['推进重点项目1', '推进重点项目2'],
  ['防火门翻新', '厕所改造'],
  ['解决存在', '问题整改到位'],
  ['引进企业1家', '常态化走访'],
  ['改造老旧小区', '区域面积2万平方米'],
  ['发展目的', '明确'],
  ['完成普及', '开展宣传'],
  ['完成撤并', '开展宣传'],
  ['保持温和', '开展宣传'],
  ['群众参与', '开展宣传'],
  ['完成设计', '—'],
  ['化解', '和谐社区建设'],
])('%s does not go on with %s', (upper, lower) => {
  expect(goesOnBelow(upper, lower)).toBe(false);
});

test('a line over others ends in a colon, stands in brackets, or says nothing but when', () => {
  expect(['营商局：', '【文明城方面】', '上半年'].map(headsBelow)).toEqual([true, true, true]);
  expect(['完成设计', '出台《办法（试行）》', '印发通知[2024]'].map(headsBelow)).toEqual([
    false,
    false,
    false,
  ]);
});

test('any two texts, and a sentence’s end never goes on with a number', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (upper, lower) => {
      expect(typeof goesOnBelow(upper, lower)).toBe('boolean');
      expect(goesOnBelow(`${upper}。`, '（1）甲')).toBe(false);
    }),
  );
});
