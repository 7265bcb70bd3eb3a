import { readDeadline } from '../../src/timing/read-deadline';
import { readTiming } from '../../src/timing/read-timing';

const words = { 汛期: { month: 6, day: 1 }, 供暖期: { month: 11, day: 1 } };
const CONTEXT = { year: 2024, words };

test.each([
  ['高考前完成周边整治', '2024-06-06'],
  ['高考期间做好保障', '2024-06-07'],
  ['全国两会前完成排查', '2024-03-04'],
  ['两会期间加强值守', '2024-03-05'],
  ['明年高考前完成', '2025-06-06'],
  ['汛期前完成清淤', '2024-05-31'],
  ['主汛期前完成清淤', '2024-05-31'],
  ['汛前完成清淤', '2024-05-31'],
  ['入汛前完成清淤', '2024-05-31'],
  ['汛期到来之前完成清淤', '2024-05-31'],
  ['冬季供暖前完成管网改造', '2024-10-31'],
  ['采暖期开始前完成管网改造', '2024-10-31'],
  ['汛期前完成清淤，年底前完成护岸', '2024-05-31 2024-12-31'],
])('%s', (text, due) => {
  const { timing, problems } = readTiming(text, CONTEXT);
  expect(timing.due.join(' ')).toBe(due);
  expect(problems).toEqual([]);
});

test.each([
  ['开学前完成校舍维修', '开学'],
  ['秋季开学前完成校舍维修', '开学'],
  ['秋收前完成道路维修', '秋收'],
  ['中考前完成考点改造', '中考'],
  ['暑假前完成排查', '暑假'],
])('a word without a day: %s', (text, word) => {
  expect(readTiming(text, CONTEXT).problems).toEqual([{ kind: 'word', phrase: word }]);
  expect(readTiming(text, { ...CONTEXT, deadline: '2024-12-31' }).timing.due).toEqual(['2024-12-31']);
});

test.each([
  '做好汛期安全工作',
  '加强高考服务保障',
  '办理两会建议提案',
  '上好开学第一课',
  '提升供暖质量',
  '市两会前完成准备',
  '秋收机械化率达到95%',
  // The month before, and more months than a year has.
  '前一个月，做好准备',
  '前1个月，做好准备',
  '前13个月，做好准备',
])('no time: %s', (text) => {
  expect(readTiming(text, CONTEXT)).toMatchObject({ timing: { kind: 'none', due: [] }, problems: [] });
});

test('another date in the text decides where the word has no day', () => {
  const { timing, problems } = readTiming('开学前完成摸排，9月底前全部整改', CONTEXT);
  expect(timing.due).toEqual(['2024-09-30']);
  expect(problems).toEqual([]);
});

test.each([
  ['汛期前', '2024-05-31'],
  ['汛期', '2024-06-01'],
  ['高考前', '2024-06-06'],
  ['2025年汛期前', '2025-05-31'],
])('the deadline %s', (text, date) => {
  expect(readDeadline({ value: text, text }, { ...CONTEXT, date1904: false })).toMatchObject({
    date,
    problems: [],
  });
});

test.each(['开学前', '秋收前', '暑假'])('the deadline %s wants for a day', (text) => {
  const { date, problems } = readDeadline({ value: text, text }, { ...CONTEXT, date1904: false });
  expect([date, problems.map(({ kind }) => kind)]).toEqual([null, ['word']]);
});

describe('amounts by the month, and dates that describe a thing', () => {
  test.each([
    '低保标准提高到每人每月609元',
    '每户每年2000元',
    '每人每月补助609元',
    '每年2000元',
    '农民收入每年增长5%',
    '年产10万吨',
    '日均处理5000吨',
    '年均增长7%',
    '2023年12月底前开工的项目',
    '对6月底前到期的合同进行清理',
    '6月份重点工作清单',
    '2023年数据',
    '2024年预算',
  ])('no time: %s', (text) => {
    expect(readTiming(text, { year: 2024 })).toMatchObject({
      timing: { kind: 'none', due: [] },
      problems: [],
    });
  });

  test.each([
    ['每月发放补贴300元', 12],
    ['每月走访10户', 12],
    ['每季度开展3次', 4],
    ['每年完成投资2亿元', 1],
    ['6月底前完成小区的改造', 1],
  ])('still one: %s', (text, count) => {
    expect(readTiming(text, { year: 2024 }).timing.due).toHaveLength(count);
  });
});
