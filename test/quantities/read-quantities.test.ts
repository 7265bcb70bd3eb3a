import fc from 'fast-check';
import { readQuantities, type Quantity } from '../../src/quantities/read-quantities';
import { anyCharacter } from '../any-character';

/** `8.25亿元|825000000|元|到位内资` for each figure of the text. */
function short(text: string): string[] {
  return readQuantities(text).map(({ written, value, unit, thing }) =>
    [written, value, unit, thing].join('|'),
  );
}

test.each<[string, string[]]>([
  ['新增企业3家', ['3家|3|家|企业']],
  ['新增3家企业', ['3家|3|家|企业']],
  ['到位内资不低于33亿元', ['33亿元|3300000000|元|到位内资']],
  [
    '引进到位内资8.25亿元，到位外资５万美元',
    ['8.25亿元|825000000|元|到位内资', '５万美元|50000|美元|到位外资'],
  ],
  ['一般公共预算收入累计完成26700万元', ['26700万元|267000000|元|一般公共预算收入']],
  ['高标准农田提升改造2万亩', ['2万亩|20000|亩|高标准农田提升改造']],
  ['赴京津冀地区开展招商活动12次以上', ['12次|12|次|京津冀地区开展招商活动']],
  [
    '全年新开工项目33个、续建项目42个、竣工项目25个',
    ['33个|33|个|新开工项目', '42个|42|个|续建项目', '25个|25|个|竣工项目'],
  ],
  [
    '对接世界500强、中国100强以及“专精特新”中小企业10家',
    ['10家|10|家|世界500强中国100强以及专精特新中小企业'],
  ],
  ['遴选100节“精品课”推动教学质量稳步提升', ['100节|100|节|遴选精品课']],
  [
    '空气质量达标率不低于82.2％',
    ['82.2%|82.2|%|空气质量达标率'].map((one) => one.replace('82.2%', '82.2％')),
  ],
  ['提高3个百分点', ['3个百分点|3|百分点|']],
  ['新建校舍5000㎡', ['5000㎡|5000|平方米|新建校舍']],
  ['培训1,200人次', ['1,200人次|1200|人次|培训']],
  ['招聘教师50名', ['50名|50|人|招聘教师']],
  ['第十九届博览会', []],
  ['第19届博览会', []],
  ['2024首届推介会', []],
  ['3月底前，举办展会', []],
  ['1-3月份，4—6月，2024年12月31日前，三季度末，24小时内', ['24小时|24|小时|']],
  ['（1）推进工作；（12）总结', []],
  ['12345热线、S205大中修、PM2.5、4A景区、“1+3+3”体系、2861案件', []],
  ['印发《关于建设15项重大工程的意见》，落实“15项重大工程”', []],
  ['制定8项目标', ['8项|8|项|制定目标']],
  ['引进人才100人', ['100人|100|人|人才']],
  ['', []],
])('%s', (text, expected) => {
  expect(short(text)).toEqual(expected);
});

test.each<[string, Partial<Quantity>]>([
  ['地区生产总值同比增长6%', { comparison: 'growth', unit: '%', thing: '地区生产总值' }],
  ['营业收入增长到50亿元', { comparison: 'level' }],
  ['一般性支出压减10%', { comparison: 'fall' }],
  ['签约率达到40%', { comparison: 'ratio', bound: 'at-least' }],
  ['累计培育电商企业6家', { cumulative: true, thing: '电商企业' }],
  ['入驻企业达到25家', { cumulative: true }],
  ['培育电商企业6家', { cumulative: false, increment: false }],
  ['新增限上企业5家', { increment: true, thing: '限上企业' }],
  ['再培育企业10家', { increment: true, thing: '企业' }],
  ['另建停车位50个', { increment: true }],
  ['当月办理5件', { increment: true }],
  ['本月办理5件', { increment: true }],
  ['失业率控制在3.5%以内', { bound: 'at-most', thing: '失业率' }],
  ['失业率不超过5%', { bound: 'at-most' }],
  ['成本低于5万元', { bound: 'at-most' }],
  ['投资不低于5万元', { bound: 'at-least' }],
  ['销售额约5万元', { bound: 'about' }],
  ['增长6.5%左右', { bound: 'about' }],
  ['粮食产量10亿斤以上', { bound: 'at-least', value: 1e9, unit: '斤' }],
  ['建成3-5家便民食堂', { value: 3, upTo: 5, unit: '家' }],
  ['启动总投资32亿元的二期建设', { attribute: true }],
  ['完成3000平方米以上物理空间改造', { attribute: true }],
  ['完成改造3000平方米以上。', { attribute: false }],
])('%s: %o', (text, expected) => {
  expect(readQuantities(text)).toEqual([expect.objectContaining(expected)]);
});

test('a describing figure belongs to the name of what follows it', () => {
  expect(short('全年开复工5000万元以上项目81个')).toEqual([
    expect.stringMatching(/^5000万元/),
    '81个|81|个|开复工5000万元项目',
  ]);
});

test('offsets are those of the text', () => {
  const text = '（2）６月底前， 引进 外资 ２０ 万美元';
  const [quantity] = readQuantities(text);
  expect(quantity && text.slice(quantity.start, quantity.end)).toBe('２０ 万美元');
  expect(quantity?.written).toBe('２０ 万美元');
});

const PIECES = [
  '3月底前',
  '，',
  '。',
  '、',
  '累计',
  '完成',
  '12',
  '.',
  '5',
  '万',
  '亿',
  '元',
  '家',
  '%',
  '企业',
  '（1）',
  '“',
  '”',
  '《',
  '以上',
  '不低于',
  '同比增长',
  ' ',
  '\n',
  '1-3',
];

test('any text: no throw, offsets in order and inside, finite values', () => {
  const texts = fc.oneof(
    fc.string({ unit: anyCharacter, maxLength: 200 }),
    fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join('')),
  );
  fc.assert(
    fc.property(texts, (text) => {
      let from = 0;
      for (const { start, end, written, value, upTo } of readQuantities(text)) {
        expect(start).toBeGreaterThanOrEqual(from);
        expect(text.slice(start, end)).toBe(written);
        expect(Number.isFinite(value) && upTo >= value).toBe(true);
        from = end;
      }
    }),
    { numRuns: 500 },
  );
});

test.each([
  '1'.repeat(30_000),
  '（'.repeat(30_000),
  '1,'.repeat(15_000),
  '“1'.repeat(15_000),
  '3家'.repeat(15_000),
  '1月'.repeat(15_000),
  '企业、'.repeat(10_000),
])('a very long cell is read to its end (%#)', (text) => {
  expect(
    readQuantities(text).filter(({ start, end, written }) => text.slice(start, end) !== written),
  ).toEqual([]);
});
