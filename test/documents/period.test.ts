import { periodAt, readPeriod } from '../../src/documents/circular/period';

// A month counts when it is over, on its last day; the names of the genre for 3, 6 and 12 months.
test.each([
  ['2024-01-15', '1月'],
  ['2024-01-31', '1月'],
  ['2024-02-29', '1—2月'],
  ['2024-03-30', '1—2月'],
  ['2024-03-31', '一季度'],
  ['2024-04-01', '一季度'],
  ['2024-06-30', '上半年'],
  ['2024-07-25', '上半年'],
  ['2024-09-30', '1—9月'],
  ['2024-11-30', '1—11月'],
  ['2024-12-30', '1—11月'],
  ['2024-12-31', '全年'],
  ['2025-02-10', '全年'],
  ['2023-12-20', '1月'],
])('at %s the year 2024 is reported up to %s', (asOf, period) => {
  expect(periodAt(asOf, 2024)).toBe(period);
});

test.each([
  ['一季度', '一季度'],
  ['第1季度', '一季度'],
  ['三季度', '三季度'],
  ['上半年', '上半年'],
  ['前三季度', '前三季度'],
  ['全年', '全年'],
  ['年度', '全年'],
  ['1-11月', '1—11月'],
  ['1月至11月', '1—11月'],
  ['１－１１月份', '1—11月'],
  ['5月', '5月'],
  ['5月份', '5月'],
  ['13月', null],
  ['11-1月', null],
  ['五季度', null],
  ['', null],
  ['很久以前', null],
])('“%s” is the period %s', (written, period) => {
  expect(readPeriod(written)).toBe(period);
});
