import { readDeadline } from '../../src/timing/read-deadline';
import type { DeadlineCell } from '../../src/timing/read-deadline';
import { toSerial } from '../../src/timing/civil';

const CONTEXT = { year: 2024, date1904: false };
const written = (text: string): DeadlineCell => ({ value: text, text });

test.each<[text: string, ...dates: string[]]>([
  ['12月31日', '2024-12-31'],
  ['12月31号', '2024-12-31'],
  ['12 月 31 日', '2024-12-31'],
  ['１２月３１日', '2024-12-31'],
  ['十二月三十一日', '2024-12-31'],
  ['12月\n底前', '2024-12-31'],
  ['2024年12月', '2024-12-31'],
  ['2024 年 12 月', '2024-12-31'],
  ['2024年12月31日', '2024-12-31'],
  ['2024年12月31日（暂定）', '2024-12-31'],
  ['2024年', '2024-12-31'],
  ['2025年', '2025-12-31'],
  ['2024年底', '2024-12-31'],
  ['2024年度', '2024-12-31'],
  ['二〇二四年', '2024-12-31'],
  ['本年度', '2024-12-31'],
  ['本年', '2024-12-31'],
  ['今年', '2024-12-31'],
  ['当年', '2024-12-31'],
  ['年度', '2024-12-31'],
  ['当年办结', '2024-12-31'],
  ['2021.8', '2021-08-31'],
  ['2024.10', '2024-10-31'],
  ['2024.6.30', '2024-06-30'],
  ['2024.6底前', '2024-06-30'],
  ['2024/6', '2024-06-30'],
  ['2024/6/30', '2024-06-30'],
  ['2024-06-30', '2024-06-30'],
  ['2024－06－30', '2024-06-30'],
  ['2024—06—30', '2024-06-30'],
  ['2024-06', '2024-06-30'],
  ['20240630', '2024-06-30'],
  ['202406', '2024-06-30'],
  ['12.31', '2024-12-31'],
  ['12.31前', '2024-12-31'],
  ['6/30', '2024-06-30'],
  ['6-30', '2024-06-30'],
  ['年底前', '2024-12-31'],
  ['年内', '2024-12-31'],
  ['全年', '2024-12-31'],
  ['全年持续推进', '2024-12-31'],
  ['持续推进，12月底前见效', '2024-12-31'],
  ['5月底前动工', '2024-05-31'],
  ['2024年5月开工', '2024-05-31'],
  ['一季度', '2024-03-31'],
  ['第三季度末', '2024-09-30'],
  ['2024年四季度', '2024-12-31'],
  ['上半年', '2024-06-30'],
  ['2024年1月-6月', '2024-06-30'],
  ['2024年3月至10月', '2024-10-31'],
  ['2023年12月—2024年6月', '2024-06-30'],
  ['1月-12月', '2024-12-31'],
  ['2024.1-2024.6', '2024-06-30'],
  ['2024.3-10', '2024-10-31'],
  ['6月30日\n12月31日', '2024-06-30', '2024-12-31'],
  ['6月30日、12月31日', '2024-06-30', '2024-12-31'],
  ['12月31日；6月30日', '2024-06-30', '2024-12-31'],
  ['6月底前完成设计，12月底前完工', '2024-06-30', '2024-12-31'],
  ['1.3月底前\n2.6月底前', '2024-03-31', '2024-06-30'],
  ['2024年6月/12月', '2024-06-30', '2024-12-31'],
  ['2024-2026年', '2026-12-31'],
  ['2024年至2025年', '2025-12-31'],
  ['2024、2025年', '2025-12-31'],
  ['三年（2024-2026年）', '2026-12-31'],
  ['2024年开工', '2024-12-31'],
  ['24.12.31', '2024-12-31'],
  ['24.12', '2024-12-31'],
  ['“十四五”期间', '2025-12-31'],
  ['十四五末', '2025-12-31'],
  ['国庆', '2024-10-01'],
  ['中秋、国庆前', '2024-09-16', '2024-09-30'],
  ['每季度末', '2024-03-31', '2024-06-30', '2024-09-30', '2024-12-31'],
  ['国庆节前', '2024-09-30'],
  ['明年3月底', '2025-03-31'],
  ['45657', '2024-12-31'],
])('%s', (text, ...dates) => {
  expect(readDeadline(written(text), CONTEXT)).toEqual({
    text,
    dates,
    date: dates.at(-1),
    problems: [],
  });
});

test.each([
  ...'持续推进 长期坚持 常态化 适时 按上级要求 每周 3月起 立即 — / 无'.split(' '),
  ...'常年 长年 经常 日常 全程 随时 实时 即时 及时 动态 择机 视情 视进展而定 视情况而定 视需要安排 视实际安排'.split(
    ' ',
  ),
  ...'待上级通知 同步 根据要求 依据要求 坚持 贯穿始终 跟踪 长效 定期 阶段性 永久 即日 每天 每日 即知即改'.split(
    ' ',
  ),
  ...'分步实施 分批实施 分年度实施 分期实施 逐年 逐步 滚动实施 按规定'.split(' '),
  ...'立行立改 分阶段实施 有序推进 已完成 以上级通知为准'.split(' '),
])('%s sets no date and is no problem', (text) => {
  expect(readDeadline(written(text), CONTEXT)).toEqual({ text, dates: [], date: null, problems: [] });
});

test.each<[text: string, kind: string]>([
  ['张三', 'unreadable'],
  ['区住建局', 'unreadable'],
  ['10', 'unreadable'],
  ['123456789', 'unreadable'],
  ['待定', 'unreadable'],
  ['尽快完成', 'unreadable'],
  ['6月31', 'impossible'],
  ['11月31日', 'impossible'],
  ['2023年2月29日', 'impossible'],
  ['13月', 'impossible'],
  ['2024.13', 'impossible'],
  ['20241301', 'impossible'],
])('%s is %s', (text, kind) => {
  const { dates, date, problems } = readDeadline(written(text), CONTEXT);
  expect({ dates, date }).toEqual({ dates: [], date: null });
  expect(problems).toEqual([{ kind, phrase: text }]);
});

test('an empty cell is empty', () => {
  const nothing = { dates: [], date: null, problems: [] };
  expect(readDeadline(undefined, CONTEXT)).toEqual({ text: '', ...nothing });
  expect(readDeadline({ value: null, text: '' }, CONTEXT)).toEqual({ text: '', ...nothing });
  expect(readDeadline({ value: ' ', text: ' ' }, CONTEXT)).toEqual({ text: ' ', ...nothing });
});

test('an error value is left to its own check', () => {
  const { dates, problems } = readDeadline({ value: { error: '#REF!' }, text: '#REF!' }, CONTEXT);
  expect({ dates, problems }).toEqual({ dates: [], problems: [] });
});

describe('without a known year', () => {
  const unknown = { year: null, date1904: false };
  test('a date without one is a problem, once', () => {
    const { dates, problems } = readDeadline(written('6月底前，12月31日'), unknown);
    expect(dates).toEqual([]);
    expect(problems).toEqual([{ kind: 'year', phrase: '6月底前' }]);
  });

  test('a date that carries one is read', () => {
    expect(readDeadline(written('2024年12月'), unknown).date).toBe('2024-12-31');
    expect(readDeadline({ value: 45657, text: '45657' }, unknown).date).toBe('2024-12-31');
    expect(readDeadline(written('持续推进'), unknown).problems).toEqual([]);
  });
});

describe('numbers', () => {
  const read = (value: number, text: string, numberFormat?: string, date1904 = false) =>
    readDeadline(
      { value, text, ...(numberFormat === undefined ? {} : { numberFormat }) },
      { year: 2024, date1904 },
    );

  test.each([
    [45657, '2024/12/31', 'yyyy/m/d'],
    [45657, '12月31日', 'm"月"d"日"'],
    [45657.75, '2024年12月31日', 'yyyy"年"m"月"d"日";@'],
    [45657, '二〇二四年十二月三十一日', '[DBNum1][$-804]yyyy"年"m"月"d"日"'],
    [45657, '31-Dec-24', '[$-409]d-mmm-yy'],
    [45657, '########', 'yyyy-mm-dd'],
    [45657, '45657', 'General'],
    [45657, '45657', '0_ '],
  ])('%d shown as %s', (value, text, format) => {
    expect(read(value, text, format).dates).toEqual(['2024-12-31']);
  });

  test.each([
    // As Excel stores 2024年12月: the first of the month.
    [45627, '2024年12月', 'yyyy"年"m"月"', '2024-12-31'],
    [45627, 'Dec-24', '[$-409]mmm-yy;@', '2024-12-31'],
    [45323, '2024/2', 'yyyy/m', '2024-02-29'],
    [45292, '2024年', 'yyyy"年"', '2024-12-31'],
    // A day that is stored but not shown is still the day.
    [45646, '2024年12月', 'yyyy"年"m"月"', '2024-12-20'],
    [45627, '2024年12月1日', 'yyyy"年"m"月"d"日"', '2024-12-01'],
  ])('%d shown as %s', (value, text, format, date) => {
    expect(read(value, text, format).date).toBe(date);
  });

  test.each([
    [2024.1, '2024.1'],
    [6.3, '6.3'],
    [12.1, '12.1'],
  ])('%d may have lost its zero', (value, text) => {
    expect(read(value, text)).toMatchObject({ date: null, problems: [{ kind: 'unreadable', phrase: text }] });
    expect(readDeadline(written(text), CONTEXT).date).not.toBeNull();
  });

  test('an Excel date keeps its own year', () => {
    expect(read(46112, '3月31日', 'm"月"d"日"').dates).toEqual(['2026-03-31']);
  });

  test('count from 1904 where the workbook does', () => {
    const serial = toSerial('2024-12-31', true) ?? 0;
    expect(serial).toBe(44195);
    expect(read(serial, '2024/12/31', 'yyyy/m/d', true).date).toBe('2024-12-31');
    expect(read(serial, '44195', undefined, true).date).toBe('2024-12-31');
  });

  test('that are written dates', () => {
    expect(read(2021.8, '2021.8').date).toBe('2021-08-31');
    expect(read(2024.1, '2024.10', '0.00').date).toBe('2024-10-31');
    expect(read(2024, '2024').date).toBe('2024-12-31');
    expect(read(20240630, '20240630').date).toBe('2024-06-30');
    expect(read(12.31, '12.31').date).toBe('2024-12-31');
  });

  test('that are no date', () => {
    expect(read(3, '3').problems).toEqual([{ kind: 'unreadable', phrase: '3' }]);
    // A day of 1995: not near the table's year.
    expect(read(35000, '35000').problems).toEqual([{ kind: 'unreadable', phrase: '35000' }]);
    expect(read(0, '1900/1/0', 'yyyy/m/d').problems).toEqual([{ kind: 'impossible', phrase: '1900/1/0' }]);
    expect(read(-5, '####', 'yyyy/m/d').problems).toEqual([{ kind: 'impossible', phrase: '####' }]);
    expect(read(0.5, '12:00', 'h:mm').dates).toEqual([]);
  });
});

test.each([
  ...'力争 计划 全面 全部 基本 主体'.split(' ').map((how) => `${how}完成`),
  ...'完成 办结 建成 竣工 完工 交付 开工 动工 投用 投产 启动 实施 开始'.split(' '),
])('2024.6底前%s: what is done by then may stand behind a date that is written short', (does) => {
  expect(readDeadline(written(`2024.6底前${does}`), CONTEXT)).toMatchObject({
    dates: ['2024-06-30'],
    problems: [],
  });
});
