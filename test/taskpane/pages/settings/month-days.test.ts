import { settingsSchema } from '../../../../src/settings/model';
import {
  readMonthDay,
  readWritten,
  writtenOf,
  type MonthDay,
} from '../../../../src/taskpane/pages/settings/month-days';

const show = ({ month, day }: MonthDay): string => `${month}月${day}日`;

test.each([
  ['6月1日', 6, 1],
  ['6月1号', 6, 1],
  ['6月1', 6, 1],
  [' 6 月 1 日 ', 6, 1],
  ['６月１日', 6, 1],
  ['11-15', 11, 15],
  ['11.15', 11, 15],
  ['06/01', 6, 1],
  ['2月29日', 2, 29],
])('%s is month %d, day %d', (text, month, day) => {
  expect(readMonthDay(text)).toEqual({ month, day });
  expect(readMonthDay(show({ month, day }))).toEqual({ month, day });
});

test.each(['', '6月', '13月1日', '0月1日', '6月31日', '6月0日', '2月30日', '6月底', '2024年6月1日', '六一'])(
  '%s is no day',
  (text) => {
    expect(readMonthDay(text)).toBeNull();
  },
);

test('what is filled in is what the settings keep; empty fields are left out, wrong ones named', () => {
  const { words, wrong } = readWritten({ 汛期: '6月1日', 供暖期: '11-15', 开学: ' ', 秋收: '秋天' });
  expect(words).toEqual({ 汛期: { month: 6, day: 1 }, 供暖期: { month: 11, day: 15 } });
  expect(wrong).toEqual(['秋收']);
  expect(settingsSchema().parse({ timeWords: words }).timeWords).toEqual(words);
  expect(readWritten(writtenOf(words, show))).toEqual({ words, wrong: [] });
});
