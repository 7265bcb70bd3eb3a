import { festivalDay } from '../../src/timing/festivals';
import { readYear } from '../../src/timing/year';

test.each<[string, number | null]>([
  ['2024年区政府工作报告任务分解和责任分工方案', 2024],
  ['２０２４年政府工作报告主要工作任务分解表', 2024],
  ['2 0 2 4 年', 2024],
  ['二〇二四年工作要点', 2024],
  ['二○二四年二月八日', 2024],
  ['（2024年度）', 2024],
  ['2024年2月8日', 2024],
  ['2024.2.8', 2024],
  ['2024-02-08', 2024],
  ['2023年工作总结及2024年任务分解', 2024],
  ['2024年任务分解（附2023年完成情况）', 2024],
  ['2023年12月28日印发 2024年重点工作', 2024],
  ['2023年12月28日印发 2024年政府工作报告', 2024],
  ['关于印发《2024年任务分解》的通知（2025年1月8日）', 2024],
  ['双政办发〔2023〕12号 2024年区政府工作报告', 2024],
  ['辽政发〔2024〕3号', 2024],
  ['2024年3月份任务分解表', 2024],
  ['2024—2026年三年行动任务分解', 2024],
  ['2023-2024学年任务分解', 2024],
  ['2024', 2024],
  ['任务分解', null],
  ['投资2024万元', null],
  ['12345热线', null],
  ['1024年', null],
  ['', null],
])('the year of %s', (title, year) => {
  expect(readYear(title)).toBe(year);
});

describe('festivals', () => {
  test.each([
    ['春节', 2023, '2023-01-22'],
    ['春节', 2024, '2024-02-10'],
    ['春节', 2025, '2025-01-29'],
    ['除夕', 2025, '2025-01-28'],
    ['元宵', 2024, '2024-02-24'],
    ['清明', 2023, '2023-04-05'],
    ['清明', 2024, '2024-04-04'],
    ['端午', 2023, '2023-06-22'],
    ['端午', 2025, '2025-05-31'],
    // 2020 and 2025 have leap months, 2033 is the year that many tables get wrong.
    ['端午', 2020, '2020-06-25'],
    ['中秋', 2020, '2020-10-01'],
    ['中秋', 2025, '2025-10-06'],
    ['中秋', 2033, '2033-09-08'],
    ['重阳', 2024, '2024-10-11'],
    ['国庆', 2024, '2024-10-01'],
    ['立夏', 2024, null],
    ['春节', 1800, null],
  ])('%s %d', (name, year, day) => {
    expect(festivalDay(name, year)).toBe(day);
  });

  test.each(['Asia/Shanghai', 'America/Los_Angeles', 'Pacific/Kiritimati'])(
    'are the same in %s',
    async (zone) => {
      const before = process.env['TZ'];
      process.env['TZ'] = zone;
      jest.resetModules();
      const fresh = await import('../../src/timing/festivals');
      expect([2023, 2024, 2025].map((year) => fresh.festivalDay('春节', year))).toEqual([
        '2023-01-22',
        '2024-02-10',
        '2025-01-29',
      ]);
      if (before === undefined) delete process.env['TZ'];
      else process.env['TZ'] = before;
    },
  );
});
