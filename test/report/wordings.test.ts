import { wordDifferences } from '../../src/report/verify/names';
import { amountsIn } from '../../src/report/verify/amounts';

describe('other words and another order are no other names', () => {
  test.each([
    ['组织企业参加广交会、东盟博览会等展会', '组织企业参加东盟博览会、广交会等展会'],
    ['完善经济开发区供水、供热、污水处理等基础设施', '完成经济开发区供热、供水、污水处理等基础设施建设'],
    ['培育百亿级企业1家、十亿级企业5家', '培育十亿级企业5家、百亿级企业1家'],
    ['打通快递进村“最后一公里”', '完善县域商业体系，贯通快递进村“最后一公里”'],
    ['筹建人才公寓1500套', '筹集人才公寓1500套'],
    ['2.新建社区卫生服务中心1个', '建设社区卫生服务中心1个'],
    ['新引进零部件配套企业15家', '支持启明汽车整车产能达到20万辆，引进零部件配套企业15家'],
    ['新增公共停车位1500个', '新增公共停车泊位1500个'],
    ['推进综合保税区与港口一体化联动发展', '推进综保区与港口一体化联动发展'],
    ['遴选100节“精品课”推动教学质量提升', '遴选100堂“精品课”推动教学质量提升'],
  ])('%s / %s', (report, table) => {
    expect(wordDifferences(report, table)).toEqual([]);
  });

  test.each([
    ['组织企业参加广交会、东盟博览会等展会', '组织企业参加西盟博览会、广交会等展会', '东', '西'],
    ['建设东湖公园一期、西湖公园二期', '建设东湖公园一期、南湖公园二期', '西', '南'],
    ['推动博瑞生物、凯达精密等项目完工', '推动凯达精密、博锐生物等项目完工', '瑞', '锐'],
    ['推动锦川电子二期、恒泰新材料3个项目达产', '推动恒泰新材料、锦州电子二期3个项目达产', '川', '州'],
    ['贯通湖滨大道、创新大道、明德路', '贯通湖滨大道、创业大道、明德路', '新', '业'],
    ['华域生物发酵项目开工建设', '华城生物发酵项目开工建设', '域', '城'],
  ])('%s / %s differ', (report, table, own, its) => {
    const shown = wordDifferences(report, table).map((one) => [
      one.kind,
      report.slice(one.start, one.end),
      table.slice(one.tableStart, one.tableEnd),
    ]);
    expect(shown).toEqual([['name', own, its]]);
  });
});

test.each([
  ['发放消费券五百万元', '500万元'],
  ['筹集资金两亿元', '2亿元'],
  ['新栽苗木三千万株', '3000万株'],
  ['压缩至半个工作日', '0.5个工作日'],
  ['农村公路改造提升45公里', '农村公路45公里'],
  ['开行中欧班列60列', '中欧班列60列'],
])('%s is %s', (words, figures) => {
  const read = (text: string): unknown[] =>
    amountsIn(text).map(({ value, measure, comparison }) => [value, measure, comparison]);
  expect(read(words)).toEqual(read(figures));
});

test('trains are counted too', () => {
  expect(amountsIn('开行中欧班列60列').map(({ value, measure }) => [value, measure])).toEqual([[60, '列']]);
  expect(amountsIn('将20列入计划')).toEqual([]);
});
