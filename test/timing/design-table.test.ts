import { readTiming } from '../../src/timing/read-timing';

/** The meaning of times, kind by kind, each written in several ways; a table of the year 2024. */
const CONTEXT = { year: 2024 };
const MONTH_ENDS = '01-31 02-29 03-31 04-30 05-31 06-30 07-31 08-31 09-30 10-31 11-30 12-31';
const QUARTER_ENDS = '03-31 06-30 09-30 12-31';

test.each<[meaning: string, kind: string, due: string, ...written: string[]]>([
  [
    'the end of a month',
    'by',
    '03-31',
    '3月底前',
    '3月底',
    '3月末',
    '3月份底',
    '三月底前',
    '３月底前',
    '3 月底 前',
  ],
  ['within a month', 'in', '03-31', '3月，举办展会', '3月份', '三月，举办展会', '3月份举办展会'],
  ['before a month', 'by', '05-31', '6月前', '六月前', '6月份前', '6月以前'],
  ['the first days', 'by', '09-10', '9月初', '9月上旬', '九月初', '9月上旬前'],
  ['the first half of a month', 'by', '09-15', '9月上半月', '九月上半月'],
  ['the middle', 'by', '09-20', '9月中旬', '九月中旬', '9月中旬前'],
  ['the last days', 'by', '09-30', '9月下旬', '九月下旬', '9月下半月'],
  [
    'a day',
    'by',
    '05-15',
    '5月15日前',
    '5月15日',
    '五月十五日',
    '5月15号前',
    '2024年5月15日前',
    '2024-05-15',
  ],
  ['months from … to', 'range', '03-31', '1-3月份', '1—3月', '1～3月', '一至三月', '1月至3月'],
  ['from April', 'range', '06-30', '4—6月份', '4-6月', '四月至六月'],
  ['two months', 'in', '03-31 09-30', '3月、9月到学校宣讲', '3月和9月', '3、9月', '三月、九月到学校宣讲'],
  ['the first quarter', 'by', '03-31', '一季度', '第一季度末', '1季度', '第一季度', '一季度末前'],
  ['three quarters', 'by', '09-30', '前三季度', '前3季度', '前三个季度'],
  ['half a year', 'by', '06-30', '上半年', '年中', '上半年前', '年中前'],
  ['the other half', 'by', '12-31', '下半年', '下半年，建成投用'],
  [
    'the end of the year',
    'by',
    '12-31',
    '年底前',
    '年内',
    '年底',
    '年末',
    '年终前',
    '2024年底前',
    '今年年底前',
  ],
  ['the year', 'year', '12-31', '全年新增企业7家', '全年，新增企业7家', '力争全年新增企业7家'],
  ['every month', 'every', MONTH_ENDS, '每月', '每月底', '每个月', '按月', '逐月'],
  ['every quarter', 'every', QUARTER_ENDS, '每季度', '按季度', '每季度末', '每季', '分季度'],
  ['every half year', 'every', '06-30 12-31', '每半年', '每半年末', '每六个月', '每6个月', '每两季度'],
  ['every four months', 'every', '04-30 08-31 12-31', '每四个月', '每4个月'],
  ['every year', 'every', '12-31', '每年', '每年度', '每年底'],
  [
    'a day of each month',
    'every',
    MONTH_ENDS.replace(/-\d\d/g, '-15'),
    '每月15日前',
    '每个月15日前',
    '每月15号',
    '每月十五日前',
  ],
  [
    'a day of each last month',
    'every',
    '03-20 06-20 09-20 12-20',
    '每季度末月20日前',
    '每季度最后一个月20日前',
    '每季度第三个月20日前',
  ],
  ['every week or day', 'every', '', '每周', '每日', '每天', '每两周', '每个工作日'],
  ['festivals', 'by', '06-01 08-01', '六一、八一节日', '结合六一、八一节日，组织慰问'],
  ['before a festival', 'by', '09-30', '国庆节前', '国庆前', '“十一”前', '国庆假期前'],
  ['before a lunar festival', 'by', '02-09', '春节前', '春节之前', '“春节”前'],
  ['going on', 'ongoing', '', '常态化开展巡查', '持续推进', '长期坚持', '长期坚持巡查'],
  ['from a month on', 'ongoing', '', '3月起', '自3月起开展巡查', '从3月起'],
  ['under a condition', 'conditional', '', '适时启动', '待批复后启动', '视情推进', '视情况推进'],
  ['no time', 'none', '', '2024年预算', '四季攻坚', '定期巡查', '一揽子政策', '完成改造'],
  ['the name of a thing', 'none', '', '2023年数据', '6月份重点工作清单', '2023年12月底前开工的项目'],
  ['rates', 'none', '', '每人每月609元', '每户每年2000元', '年产10万吨', '日均处理5吨', '年均增长7%'],
  ['a date beats going on', 'by', '06-30', '持续推进改造，6月底前完成', '常态化巡查，6月底前清零'],
  [
    'a year that is written',
    'by',
    '2025-03-31',
    '2025年3月底前',
    '明年3月底前',
    '次年3月底前',
    '二〇二五年三月底前',
  ],
])('%s', (_, kind, due, ...written) => {
  const dates = due
    .split(' ')
    .flatMap((date) => (date === '' ? [] : date.length === 5 ? `2024-${date}` : date));
  for (const text of written) {
    const { timing, problems } = readTiming(text, CONTEXT);
    expect([text, timing.kind, timing.due, problems]).toEqual([text, kind, dates, []]);
  }
});

test.each(['11月31日', '13月底前', '2月30日前', '2023年2月29日'])(
  '%s cannot exist: a problem, no guess',
  (text) => {
    const { timing, problems } = readTiming(text, CONTEXT);
    expect([timing.due, problems.map(({ kind }) => kind)]).toEqual([[], ['impossible']]);
  },
);
