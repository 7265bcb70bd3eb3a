import { readTiming } from '../../src/timing/read-timing';
import { BEATEN, BY, EVERY, FESTIVAL, IN, NOT_EXPRESSIONS, RANGE, UNDATED, YEAR } from './expressions';
import type { Row } from './expressions';

const CONTEXT = { year: 2024 };
const full = (date: string) => (date.length === 5 ? `2024-${date}` : date);

function check(text: string, kind: string, due: readonly string[]) {
  const { timing, problems } = readTiming(text, CONTEXT);
  expect({ kind: timing.kind, due: timing.due, source: timing.source }).toEqual({
    kind,
    due: due.map(full).sort(),
    source: 'own',
  });
  expect(problems).toEqual([]);
}

describe.each<[string, readonly Row[]]>([
  ['by', BY],
  ['in', IN],
  ['range', RANGE],
  ['year', YEAR],
  ['festivals', FESTIVAL],
  ['without a date', UNDATED],
  ['the expression that decides', BEATEN],
])('%s', (_, rows) => {
  test.each(rows.map((row) => [...row]))('%s', (text = '', kind = '', ...due) => {
    check(text, kind, due);
  });
});

test.each(EVERY)('every: %s', (text, every, due) => {
  check(text, 'every', [...new Set(due)]);
  expect(readTiming(text, CONTEXT).timing.every).toBe(every);
});

test.each(
  '的 各项 重点 主要 目标 任务 指标 计划 工作 数据 情况 报告 征兵 总结 台账 预算 收入 支出 经济 安排 方案 考核 决算 测评 验收 自查 评估 例会 会议 奖'.split(
    ' ',
  ),
)('a bare time in the middle of a clause names what stands behind it: 上半年%s', (thing) => {
  expect(readTiming(`统筹上半年${thing}`, CONTEXT).timing.kind).toBe('none');
  expect(readTiming(`上半年${thing}统筹`, CONTEXT).timing.kind).toBe(
    /^(?:数据|总结)$/.test(thing) ? 'none' : 'by',
  );
});

test.each(
  '完成 形成 制定 编制 研究 总结 做好 开展 抓好 报送 上报 通报 分析 公布 落实 部署 谋划 提交 召开 确定 明确 下达 发布 印发 梳理 统计 核实 汇总 对 把 按 照 据 的 比 较 进行 抢抓 举办 组织 推进 推动 实施 发放 兑现 迎接 公开 参加 加强 强化 根据 安排'.split(
    ' ',
  ),
)('a bare time behind a verb belongs to its object: 统筹%s上半年低保', (verb) => {
  expect(readTiming(`统筹${verb}上半年低保`, CONTEXT).timing.kind).toBe('none');
  expect(readTiming('统筹上半年低保', CONTEXT).timing.kind).toBe('by');
});

test.each(
  '次 调度 通报 督查 督导 研判 小结 总结 会商 例会 评 报 排名 更新 考核 检查 分析 汇总 上报 点评 主题'.split(
    ' ',
  ),
)('what is done once a month: 一月一%s', (thing) => {
  expect(readTiming(`一月一${thing}`, CONTEXT).timing).toMatchObject({ kind: 'every', every: 'month' });
});

test.each(NOT_EXPRESSIONS)('no expression: %s', (text) => {
  expect(readTiming(text, CONTEXT)).toEqual({
    timing: { kind: 'none', due: [], source: 'own' },
    problems: [],
  });
  expect(readTiming(text, { year: 2024, deadline: '2024-10-31' }).timing).toEqual({
    kind: 'none',
    due: ['2024-10-31'],
    source: 'deadline',
  });
});

test.each([
  ['3月底前，完成', '3月底前'],
  ['截至６ 月 底 ，完成', '６ 月 底'],
  ['结合六一、八一节日，组织', '六一、八一节日'],
  ['在“八一”前走访', '“八一”前'],
  ['每月15日前发放，按月报送', '每月15日前、按月'],
  ['待省通知下发后积极争取', '待省通知下发后'],
  ['持续推进', '持续'],
])('the words that decided: %s', (text, phrase) => {
  expect(readTiming(text, CONTEXT).timing.phrase).toBe(phrase);
});

describe('dates that cannot exist', () => {
  test.each([
    ['11月31日前，完成', '11月31日前'],
    ['13月底前，完成', '13月底前'],
    ['13月，举办', '13月'],
    ['0月底前', '0月底前'],
    ['2月30日', '2月30日'],
    ['3月0日', '3月0日'],
    ['第五季度', '第五季度'],
    ['每月32日前', '每月32日前'],
    ['2月30日至5月1日', '2月30日至5月1日'],
  ])('%s', (text, phrase) => {
    const { timing, problems } = readTiming(text, CONTEXT);
    expect(problems).toEqual([{ kind: 'impossible', phrase }]);
    if (!text.includes('至')) expect(timing.due).toEqual([]);
  });

  test('29 February belongs to leap years', () => {
    expect(readTiming('2月29日前', { year: 2023 }).problems).toEqual([
      { kind: 'impossible', phrase: '2月29日前' },
    ]);
    expect(readTiming('2023年2月29日前', CONTEXT).problems).toHaveLength(1);
    expect(readTiming('2月29日前', { year: 2000 }).timing.due).toEqual(['2000-02-29']);
    expect(readTiming('2月29日前', { year: 2100 }).timing.due).toEqual([]);
  });

  test('is reported where another expression decides, and what exists in a list stays', () => {
    const reading = readTiming('6月底前，其中2月30日前完成招标', CONTEXT);
    expect(reading.timing.due).toEqual(['2024-06-30']);
    expect(reading.problems).toEqual([{ kind: 'impossible', phrase: '2月30日前' }]);
    expect(readTiming('4月底前、11月31日前', CONTEXT).timing.due).toEqual(['2024-04-30']);
    expect(readTiming('持续推进', CONTEXT).problems).toEqual([]);
  });

  test('is not reported without a year when some year has the day', () => {
    expect(readTiming('2月30日前', { year: null }).problems).toEqual([
      { kind: 'impossible', phrase: '2月30日前' },
    ]);
    expect(readTiming('2月29日前', { year: null }).problems).toEqual([{ kind: 'year', phrase: '2月29日前' }]);
  });
});

describe('without a known year', () => {
  test.each([
    '3月底前',
    '一季度',
    '全年',
    '春节前',
    '每月',
    '3月、9月',
    '明年3月底前',
    '每月15日前，按月报送',
  ])('%s has no date and one problem', (text) => {
    const { timing, problems } = readTiming(text, { year: null });
    expect(timing.due).toEqual([]);
    expect(problems.map(({ kind }) => kind)).toEqual(['year']);
  });

  test('a year in the phrase is enough, and what has no date needs none', () => {
    expect(readTiming('2025年3月底前', { year: null }).timing.due).toEqual(['2025-03-31']);
    for (const text of ['每周', '持续推进', '适时启动', '完成改造']) {
      expect(readTiming(text, { year: null }).problems).toEqual([]);
    }
  });
});

describe('recurring occurrences', () => {
  test('stop at the deadline, which counts', () => {
    expect(readTiming('每月', { year: 2024, deadline: '2024-03-31' }).timing.due).toEqual([
      '2024-01-31',
      '2024-02-29',
      '2024-03-31',
    ]);
    expect(readTiming('每季度', { year: 2024, deadline: '2024-09-29' }).timing.due).toHaveLength(2);
    expect(readTiming('每季度', { year: 2024, deadline: '2025-06-30' }).timing.due).toHaveLength(6);
  });

  test('start at 起算日, which counts', () => {
    const { due } = readTiming('每月15日前', { year: 2024, start: '2024-10-15' }).timing;
    expect(due).toEqual(['2024-10-15', '2024-11-15', '2024-12-15']);
    expect(readTiming('每月', { year: 2024, start: '2025-01-01' }).timing.due).toEqual([]);
  });

  test('only they do: a date is due whatever the deadline', () => {
    const context = { year: 2024, deadline: '2024-10-31', start: '2024-06-01' };
    expect(readTiming('12月底前', context).timing.due).toEqual(['2024-12-31']);
    expect(readTiming('3月底前', context).timing.due).toEqual(['2024-03-31']);
  });

  test('a deadline that is a slip does not make thousands', () => {
    expect(readTiming('每月', { year: 2024, deadline: '9999-12-31' }).timing.due.length).toBeLessThan(150);
  });
});

test('a line that begins with no date belongs to the text around it', () => {
  expect(readTiming('加快推进改造\n6月底前完工\n并组织验收', CONTEXT).timing.due).toEqual(['2024-06-30']);
});
