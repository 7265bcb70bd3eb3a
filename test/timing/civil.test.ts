import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import {
  addDays,
  civilDate,
  daysBetween,
  daysInMonth,
  fromSerial,
  isCivilDate,
  lastDayOfMonth,
  partsOf,
  quarterOf,
  toSerial,
} from '../../src/timing/civil';

const DAY_MS = 86_400_000;
/** The platform's own calendar, as the other opinion. */
const iso = (ms: number) => new Date(ms).toISOString().slice(0, 10);
const day = fc.integer({ min: Date.UTC(1000, 0, 1) / DAY_MS, max: Date.UTC(9999, 11, 31) / DAY_MS });

test('valid dates and no others', () => {
  expect(civilDate(2024, 2, 29)).toBe('2024-02-29');
  for (const [y, m, d] of [
    [2023, 2, 29],
    [2100, 2, 29],
    [2024, 13, 1],
    [2024, 0, 1],
    [2024, 4, 31],
    [2024, 1, 0],
    [0, 1, 1],
    [2024, 1, 1.5],
  ] as const) {
    expect(civilDate(y, m, d)).toBeNull();
  }
  expect(civilDate(2000, 2, 29)).toBe('2000-02-29');
  expect(isCivilDate('2024-02-30')).toBe(false);
  expect(isCivilDate('2024-2-3')).toBe(false);
  expect(partsOf('2024-12-31')).toEqual({ year: 2024, month: 12, day: 31 });
});

test('months and quarters', () => {
  expect([1, 2, 3, 4].map((month) => daysInMonth(2024, month))).toEqual([31, 29, 31, 30]);
  expect(lastDayOfMonth(2023, 2)).toBe('2023-02-28');
  expect(lastDayOfMonth(2023, 13)).toBeNull();
  expect(['2024-01-01', '2024-03-31', '2024-04-01', '2024-12-31', 'x'].map(quarterOf)).toEqual([
    1,
    1,
    2,
    4,
    null,
  ]);
});

test('agrees with the platform on every day', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -4000, max: 4000 }), (from, days) => {
      const to = from + days;
      fc.pre(to <= Date.UTC(9999, 11, 31) / DAY_MS);
      expect(addDays(iso(from * DAY_MS), days)).toBe(iso(to * DAY_MS));
      expect(daysBetween(iso(from * DAY_MS), iso(to * DAY_MS))).toBe(days);
    }),
  );
  expect(addDays('9999-12-31', 1)).toBeNull();
  expect(daysBetween('2024-01-01', 'soon')).toBeNaN();
});

test.each([
  ['1900-01-01', 1],
  ['1900-02-28', 59],
  ['1900-03-01', 61],
  ['2024-02-29', 45351],
  ['2024-12-31', 45657],
  ['9999-12-31', 2958465],
] as const)('%s is serial %d', (date, serial) => {
  expect(toSerial(date, false)).toBe(serial);
  expect(fromSerial(serial, false)).toBe(date);
});

test('serials of the 1904 system', () => {
  expect(fromSerial(0, true)).toBe('1904-01-01');
  expect(toSerial('2024-12-31', true)).toBe(45657 - 1462);
  expect(toSerial('1903-12-31', true)).toBeNull();
});

test('what Excel shows as no day is none', () => {
  for (const serial of [-1, 0, 60, Number.NaN, Infinity, 2958466])
    expect(fromSerial(serial, false)).toBeNull();
  expect(toSerial('1899-12-31', false)).toBeNull();
});

test('serials come back', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 61, max: 2_900_000 }),
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      (n, time) => {
        for (const date1904 of [false, true]) {
          const date = fromSerial(n + time, date1904);
          expect(date && toSerial(date, date1904)).toBe(n);
        }
      },
    ),
  );
});

test('nothing here asks for local time or the clock', () => {
  const folder = join(__dirname, '../../src/timing');
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  )) {
    const source = readFileSync(join(folder, file), 'utf8');
    expect([
      file,
      ...(source.match(/\.get(?:Full|Month|Date|Day|Hours|Time)\w*\(|toLocale\w*|Date\.now|new Date\(\)/g) ??
        []),
    ]).toEqual([file]);
  }
});
