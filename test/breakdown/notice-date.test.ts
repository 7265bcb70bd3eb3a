import { noticeDate } from '../../src/breakdown/notice-date';
import { readBreakdown } from '../../src/breakdown/read';
import { defaultSettings } from '../../src/settings/xml';
import { drawn } from '../grid/drawn';
import { workbook } from '../grid/sheet';

test.each<[date: string | null, ...lines: string[]]>([
  ['2024-02-08', '2024年2月8日'],
  ['2024-02-08', '（2024年2月8日）'],
  ['2024-02-08', '二〇二四年二月八日'],
  ['2024-02-08', '二○二四年二月八日'],
  ['2024-02-08', '2024 年 2 月 8 日印发'],
  ['2024-02-08', '印发日期：2024-02-08'],
  ['2024-02-08', '发文日期：２０２４年２月８日'],
  ['2024-02-08', '某政办〔2024〕3号  2024年2月8日'],
  ['2024-02-08', '某某区人民政府办公室', '2024.2.8'],
  ['2024-02-08', '某某区人民政府办公室 2024年2月8日', '2024年重点工作任务分解表'],
  ['2024-02-08', '2024年1月15日', '2024年2月8日印发'],
  ['2024-02-08', '2024年2月8日', '填报日期：2024年6月30日'],
  [null, '2024年重点工作任务分解表'],
  [null, '2024年2月'],
  [null, '截至2024年6月30日'],
  [null, '更新时间：2024-06-30'],
  [null, '2024年1月15日区十八届人大三次会议通过'],
  [null, '2024年2月30日'],
  [null, '2024年1月1日—2024年12月31日'],
  [null, '2024年2月8日', '2024年3月1日'],
  [null, '某政办〔2024〕3号'],
  [null],
])('%s', (date, ...lines) => {
  expect(noticeDate(lines)).toBe(date);
});

test.each('印发 发文 发布 下发 签发 公布 成文 发通知'.split(' '))(
  '%s says which of several dates it is',
  (word) => {
    expect(noticeDate(['2024年1月15日', `2024年2月8日${word}`])).toBe('2024-02-08');
  },
);

test.each(
  '截至 截止 填报 填表 制表 更新 统计 报送 会议 通过 修订 数据 打印 反馈 时限 期限 前 之前 至 到 — ~'.split(
    ' ',
  ),
)('beside %s stands a date of something else', (word) => {
  expect(noticeDate([`2024年2月8日${word}`])).toBeNull();
});

test.each('任务 工作 方案 清单 计划'.split(' '))('a line about %s is no date line', (word) => {
  expect(noticeDate([`2024年2月8日${word}`])).toBeNull();
});

test('an office of 32 characters may stand beside the date, and no story', () => {
  expect(noticeDate([`${'某'.repeat(32)}2024年2月8日`])).toBe('2024-02-08');
  expect(noticeDate([`${'某'.repeat(33)}2024年2月8日`])).toBeNull();
});

const HEADER = ['序号', '工作任务', '牵头单位', '完成时限'];

test('terms of a table count from the notice above it, and above the first of its sheet', () => {
  const { tables } = readBreakdown(
    workbook(
      drawn([
        ['2024年整改任务分解表', '<', '<', '<'],
        ['2024年2月8日印发', '<', '<', '<'],
        HEADER,
        [1, '开展燃气安全排查。', '区住建局', '自发文之日起30日内'],
        [2, '完成违建整治。', '区城管局', '三个月内'],
        [3, '一周内上报名单。', '区民政局', '12月底前'],
      ]),
    ),
    defaultSettings(),
  );
  const tasks = tables[0]?.tasks ?? [];
  expect(tasks.map(({ deadline, timing }) => [deadline?.date, timing?.due])).toEqual([
    ['2024-03-09', ['2024-03-09']],
    ['2024-05-08', ['2024-05-08']],
    ['2024-12-31', ['2024-02-15']],
  ]);
});

test('without a notice they stay without a date', () => {
  const { tables } = readBreakdown(
    workbook(
      drawn([['2024年整改任务分解表', '<', '<', '<'], HEADER, [1, '完成违建整治。', '区城管局', '三个月内']]),
    ),
    defaultSettings(),
  );
  const [task] = tables[0]?.tasks ?? [];
  expect(task?.deadline).toMatchObject({
    date: null,
    problems: [{ kind: 'unreadable', phrase: '三个月内' }],
  });
});
