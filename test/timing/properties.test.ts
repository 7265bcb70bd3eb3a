import fc from 'fast-check';
import { isCivilDate } from '../../src/timing/civil';
import { readDeadline } from '../../src/timing/read-deadline';
import { readTiming } from '../../src/timing/read-timing';
import { reportedDone } from '../../src/ledger/reported-done';
import { readYear } from '../../src/timing/year';
import { runs } from '../amount';
import { anyCharacter } from '../any-character';

/** Pieces that the grammar knows, in any order and with any noise between: where it could stumble. */
const PIECES =
  '3 12 31 0 13 99 三 十 十二 〇 元 月 日 号 年 2024年 2024 24年 今年 明年 去年 底 末 初 前 之前 上旬 中 内 份 起 以来 后 至 - — ～ 、 和 ， 。 ； ： \n （ ） 《 》 “ ” " 每 每月 每季度 末月 首月 次月 按 逐 季度 第 前三 上半年 下半年 年中 年底 全年 春节 六一 “八一” 十一 节 待 适时 持续 常态化 完成 . / %'.split(
    ' ',
  );
const noise = fc.oneof(
  fc.constantFrom(...PIECES),
  fc.constantFrom(' ', '\u3000', '３', '１２', '\ud800'),
  fc.string({ unit: anyCharacter }),
);
const text = fc.array(noise, { maxLength: 30 }).map((parts) => parts.join(''));
const year = fc.option(fc.integer({ min: -5, max: 12_000 }), { nil: null });
const date = fc.constantFrom(null, '2024-06-15', '2024-12-31', '2025-03-31', '9999-12-31', 'nonsense');

test('any text is read without a throw, into valid dates that ascend', () => {
  fc.assert(
    fc.property(text, year, date, date, (source, tableYear, deadline, start) => {
      const { timing, problems } = readTiming(source, { year: tableYear, deadline, start });
      if (timing.source === 'own') expect(timing.due.filter((one) => !isCivilDate(one))).toEqual([]);
      expect([...new Set(timing.due)].sort()).toEqual(timing.due);
      if (timing.kind === 'ongoing' || timing.kind === 'conditional') expect(timing.due).toEqual([]);
      expect(timing.every !== undefined).toBe(timing.kind === 'every');
      for (const one of problems) expect(source).toContain(one.phrase);
    }),
    { numRuns: runs(500, 2000) },
  );
});

test('any deadline cell is read without a throw, into valid dates that ascend', () => {
  const value = fc.oneof(
    text,
    fc.double(),
    fc.integer({ min: -10, max: 3_000_000 }),
    fc.boolean(),
    fc.constant(null),
  );
  const format = fc.constantFrom('General', 'yyyy/m/d', 'm"月"d"日"', '0.00');
  fc.assert(
    fc.property(value, text, format, year, fc.boolean(), (cell, shown, numberFormat, tableYear, date1904) => {
      const read = readDeadline(
        { value: cell, text: typeof cell === 'string' ? cell : shown, numberFormat },
        { year: tableYear, date1904 },
      );
      expect(read.dates.filter((one) => !isCivilDate(one))).toEqual([]);
      expect([...new Set(read.dates)].sort()).toEqual(read.dates);
      expect(read.date).toBe(read.dates.at(-1) ?? null);
    }),
    { numRuns: runs(500, 2000) },
  );
});

test('titles and progress texts are read without a throw', () => {
  fc.assert(
    fc.property(text, (source) => {
      const found = readYear(source);
      expect(found === null || (found >= 1990 && found <= 2099)).toBe(true);
      expect(typeof reportedDone(source)).toBe('boolean');
    }),
  );
});

const CHINESE = '零一二三四五六七八九十'.split('').concat(['十一', '十二']);
const FORMS = ['月底前', '月底', '月', '月份', '月前', '月初', '月中旬', '月下旬', '月末前'] as const;
const wide = (n: number) => String(n).replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0));

test('half width, full width, Chinese figures and spaces agree', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 12 }),
      fc.constantFrom(...FORMS),
      year,
      (month, form, tableYear) => {
        const read = (phrase: string) => {
          const { kind, due } = readTiming(`${phrase}，完成招标`, { year: tableYear }).timing;
          return { kind, due };
        };
        const expected = read(`${month}${form}`);
        const spaced = [String(month), ...form.split('')].join(' ');
        for (const phrase of [`${wide(month)}${form}`, `${CHINESE[month] ?? ''}${form}`, spaced]) {
          expect(read(phrase)).toEqual(expected);
        }
        expect(expected.kind).not.toBe('none');
      },
    ),
  );
});

test('the year only moves the year, but for February and what the moon decides', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1901, max: 2199 }), fc.integer({ min: 3, max: 12 }), (tableYear, month) => {
      const due = (y: number) =>
        readTiming(`${month}月底前`, { year: y }).timing.due.map((one) => one.slice(4));
      expect(due(tableYear)).toEqual(due(2024));
    }),
  );
});

/** Long texts made to be re-read: unclosed quotes, endless lists, half phrases. */
test.each([
  '“',
  '《3月',
  '3、',
  '3月、',
  '3月至',
  '每',
  '每月5日、',
  '待',
  '视',
  '2024年',
  '第一、',
  '十',
  '六一、',
  '  \n',
  '1-',
  '完成3',
])('time grows with length alone: %s', (piece) => {
  // The longest cell that Excel allows takes a moment; what grows faster than its length would not end in time.
  const source = piece.repeat(Math.ceil(32_767 / piece.length));
  readTiming(source, { year: 2024, deadline: null, start: null });
  readDeadline({ value: source, text: source }, { year: 2024, date1904: false });
  readYear(source);
  expect(typeof reportedDone(source)).toBe('boolean');
});
