import { lunarDay } from '../../src/timing/lunar-years';

/** The platform's own calendar, as the other opinion: `8` and `4bis` (a leap month), and the day. */
const calendar = new Intl.DateTimeFormat('en-u-ca-chinese', {
  timeZone: 'UTC',
  month: 'numeric',
  day: 'numeric',
});
const inCalendar = (date: string): string => {
  const parts = calendar.formatToParts(new Date(date));
  const value = (type: string) => parts.find((part) => part.type === type)?.value;
  return `${value('month') ?? ''}-${value('day') ?? ''}`;
};

test.each([
  [2024, 1, 1, '2024-02-10'],
  [2024, 5, 5, '2024-06-10'],
  [2023, 1, 15, '2023-02-05'],
  // 2023 has a second month twice, 2020 a fourth.
  [2023, 8, 15, '2023-09-29'],
  [2020, 5, 5, '2020-06-25'],
  [2020, 4, 30, '2020-05-22'],
  [2025, 9, 9, '2025-10-29'],
  [1899, 1, 1, null],
  [2101, 1, 1, null],
])('%d, month %d, day %d of the moon', (year, month, day, date) => {
  expect(lunarDay(year, month, day)).toBe(date);
});

test('the table agrees with the platform in every year and month', () => {
  for (let year = 1900; year <= 2100; year++) {
    for (let month = 1; month <= 12; month++) {
      const date = lunarDay(year, month, 29) ?? '';
      expect(`${date} is ${inCalendar(date)}`).toBe(`${date} is ${month}-29`);
    }
  }
});
