import { readDeadline } from '../../src/timing/read-deadline';
import { readTiming } from '../../src/timing/read-timing';

/** A Thursday. */
const NOTICE = { year: 2024, notice: '2024-02-08' };
const UNKNOWN = { year: 2024, notice: null };

const TERMS: readonly (readonly [text: string, ...due: string[]])[] = [
  ['自发文之日起30日内完成', '2024-03-09'],
  ['自发文之日起三十日内，完成整改', '2024-03-09'],
  ['发文之日起三个月内完成整改', '2024-05-08'],
  ['自本通知印发之日起10天内上报方案', '2024-02-18'],
  ['自本通报印发之日起10天内上报方案', '2024-02-18'],
  ['自本通知印发之日起１０日内上报方案', '2024-02-18'],
  ['通知印发后15日内上报方案', '2024-02-23'],
  ['方案下发之日起半年内完成', '2024-08-08'],
  ['自发布之日起一年内建成', '2025-02-08'],
  ['自即日起两周内完成摸底', '2024-02-22'],
  ['即日起30日内完成摸底', '2024-03-09'],
  ['自印发之日起六十日，完成整治', '2024-04-08'],
  ['自印发之日起一百二十日内完成整治', '2024-06-07'],
  ['自印发之日起一个季度内完成整治', '2024-05-08'],
  ['抓紧开展摸排，自发文之日起30日内完成', '2024-03-09'],
  ['三个月内完成整改', '2024-05-08'],
  ['3个月内，完成整改', '2024-05-08'],
  ['力争一个月内完成', '2024-03-08'],
  ['（1）半年内完成', '2024-08-08'],
  ['一周内上报', '2024-02-15'],
  ['两周内上报', '2024-02-22'],
  ['1个星期内上报', '2024-02-15'],
  ['半个月内上报', '2024-02-23'],
  ['30个工作日内办结', '2024-03-21'],
  ['自发文之日起5个工作日内报送', '2024-02-15'],
  ['一个月内完成排查；三个月内完成整改', '2024-03-08', '2024-05-08'],
  ['15日内完成摸底，一个月内完成整改', '2024-02-23', '2024-03-08'],
  ['30日内完成设计；12月底前完工', '2024-03-09', '2024-12-31'],
];

test.each(TERMS)('%s counts from the notice', (text, ...due) => {
  const { timing, problems } = readTiming(text, NOTICE);
  expect({ kind: timing.kind, due: timing.due, source: timing.source }).toEqual({
    kind: 'by',
    due,
    source: 'own',
  });
  expect(problems).toEqual([]);
});

test.each(TERMS.filter(([, ...due]) => due.length === 1))('%s has no date without a notice', (text) => {
  expect(readTiming(text, UNKNOWN)).toEqual({
    timing: { kind: 'none', due: [], source: 'own' },
    problems: [],
  });
  expect(readTiming(text, { ...UNKNOWN, deadline: '2024-10-31' }).timing.due).toEqual(['2024-10-31']);
});

test.each([
  '项目批复后三个月内开工',
  '受理申请后，3个工作日内办结',
  '收到交办单30日内办结',
  '近三个月内无投诉',
  '三年内见效',
  '3年内培育企业100家',
  '24小时内响应',
  '优化流程，3个工作日内办结',
  '压缩至1个工作日内',
  '自发文之日起施行',
  '自印发之日起30日后施行',
  '自印发之日起有效期三年',
  '自由贸易区建设',
])('no term from the notice on: %s', (text) => {
  expect(readTiming(text, NOTICE).timing).toEqual({ kind: 'none', due: [], source: 'own' });
});

test.each([
  ['2024-01-31', '一个月内', '2024-02-29'],
  ['2023-11-30', '三个月内', '2024-02-29'],
  ['2023-12-15', '一个月内', '2024-01-15'],
  // Friday, Saturday, Sunday: the count goes on with Monday.
  ['2024-03-01', '1个工作日内', '2024-03-04'],
  ['2024-03-02', '1个工作日内', '2024-03-04'],
  ['2024-03-03', '5个工作日内', '2024-03-08'],
  ['2024-03-04', '5个工作日内', '2024-03-11'],
])('from %s, %s is by %s', (notice, text, due) => {
  expect(readTiming(text, { year: 2024, notice }).timing.due).toEqual([due]);
});

describe('a deadline cell', () => {
  const read = (text: string, notice: string | null) =>
    readDeadline({ value: text, text }, { year: 2024, date1904: false, notice });

  test.each([
    ['自发文之日起30日内', '2024-03-09'],
    ['发文之日起三个月内', '2024-05-08'],
    ['30个工作日内', '2024-03-21'],
    ['三个月内', '2024-05-08'],
    ['一周内', '2024-02-15'],
    ['30日内完成', '2024-03-09'],
    ['即日起30日内', '2024-03-09'],
    ['一个月内\n三个月内', '2024-05-08'],
    ['30日内；12月底前', '2024-12-31'],
  ])('%s', (text, date) => {
    expect(read(text, '2024-02-08')).toMatchObject({ date, problems: [] });
  });

  test.each(['自发文之日起30日内', '三个月内', '30个工作日内', '一周内', '即日起30日内'])(
    '%s without a notice cannot be read',
    (text) => {
      expect(read(text, null)).toMatchObject({
        dates: [],
        date: null,
        problems: [{ kind: 'unreadable', phrase: text }],
      });
    },
  );

  test('another date in the cell is enough', () => {
    expect(read('30日内；12月底前', null)).toMatchObject({ date: '2024-12-31', problems: [] });
  });
});
