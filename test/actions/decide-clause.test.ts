import { crosscheckReport } from '../../src/actions/crosscheck-report';
import {
  withDecision,
  withReportPlan,
  withReportText,
  type Judgement,
} from '../../src/actions/decide-clause';
import { settingsPlan } from '../../src/actions/store-settings';
import { understand } from '../../src/actions/understand';
import type { CheckedClause, Crosscheck } from '../../src/report/model';
import type { Settings } from '../../src/settings/model';
import { defaultSettings, parseSettings } from '../../src/settings/xml';
import { sheet, workbook } from '../grid/sheet';

const ROWS = [
  ['序号', '工作任务', '牵头单位', '完成时限'],
  ['1', '推进路灯智慧化节能改造', '城建中心', '11月底'],
  ['2', '办好辽河夜市', '商务局', '6月底'],
  ['3', '组织文化惠民演出60场', '文旅局', '12月底'],
];
const REPORT = '二、2024年工作安排\n推进路灯智慧化节能改造。实现国家公园博物馆选址落地。办好辽河夜市。';
const ON = '2024-02-01';

function check(settings: Settings, report = REPORT, rows = ROWS): Crosscheck {
  const book = workbook(sheet(rows, { name: '任务' }));
  const stored = settingsPlan(book, () => settings).operations[0];
  const kept = stored?.op === 'store-settings' ? stored.after : null;
  return crosscheckReport(understand({ ...book, settings: kept }, { asOf: ON }), report, 'zh-CN').crosscheck;
}
function clause(found: Crosscheck, start: string): CheckedClause {
  const one = found.clauses.find(({ text }) => text.startsWith(start));
  if (!one) throw new Error(`no clause ${start}`);
  return one;
}
const decide = (text: string, judgement: Judgement, settings = defaultSettings()): Settings =>
  withDecision(settings, text, judgement, ON);
const MUSEUM = '实现国家公园博物馆选址落地';

test('无需分解 with a reason: counted as such, and the sum still holds', () => {
  const found = check(decide(MUSEUM, { verdict: 'waived', reason: '由市里承办' }));
  expect(clause(found, '实现')).toMatchObject({
    verdict: 'waived',
    decision: { reason: '由市里承办', on: ON },
  });
  expect(found.counts).toEqual({ commitments: 3, carried: 2, partly: 0, check: 0, none: 0, waived: 1 });
});

test('another task picked: it carries the clause, also after the table was renumbered, and has a source then', () => {
  const before = check(defaultSettings());
  expect(clause(before, '实现').verdict).toBe('none');
  const picked = before.tasksWithoutSource.map(({ sheet: name, task }) => ({ sheet: name, task, score: 0 }));
  const settings = decide(MUSEUM, { verdict: 'carried', tasks: picked });
  const moved = [
    ROWS[0] ?? [],
    ['1', '新增的任务', '财政局', '12月底'],
    ...ROWS.slice(1).map(([number, ...rest]) => [String(Number(number) + 1), ...rest]),
  ];
  for (const [rows, number] of [
    [ROWS, '3'],
    [moved, '4'],
  ] as const) {
    const found = check(settings, REPORT, [...rows]);
    expect(clause(found, '实现')).toMatchObject({
      verdict: 'carried',
      tasks: [{ task: { number }, score: 1 }],
    });
  }
  expect(check(settings).tasksWithoutSource).toEqual([]);
});

test('carried over when the report changes a little, not when it says something else', () => {
  const settings = decide(MUSEUM, { verdict: 'waived', reason: '由市里承办' });
  expect(clause(check(settings, REPORT.replace('选址落地', '完成选址落地')), '实现').verdict).toBe('waived');
  expect(clause(check(settings, REPORT.replace(MUSEUM, '实现体育中心开工建设')), '实现').verdict).toBe(
    'none',
  );
});

test('a decision about a task that is gone stands no more', () => {
  const settings = decide(MUSEUM, {
    verdict: 'carried',
    tasks: check(defaultSettings()).tasksWithoutSource.map((one) => ({ ...one, score: 0 })),
  });
  expect(clause(check(settings, REPORT, ROWS.slice(0, 3)), '实现')).toMatchObject({
    verdict: 'none',
    decision: null,
  });
});

test('taken back, and taken anew: one decision a clause', () => {
  const once = decide(MUSEUM, { verdict: 'waived', reason: '甲' });
  const again = decide(MUSEUM, { verdict: 'waived', reason: '乙' }, once);
  expect(again.report.decisions.map(({ reason }) => reason)).toEqual(['乙']);
  expect(decide(MUSEUM, { verdict: 'none' }, again).report.decisions).toEqual([]);
});

test('the report itself is kept only when somebody says so, and survives being stored', () => {
  expect(defaultSettings().report).toEqual({ text: null, plan: null, decisions: [] });
  const kept = withReportText(defaultSettings(), REPORT);
  const [operation] = settingsPlan({ settings: null }, () => kept).operations;
  const stored = operation?.op === 'store-settings' ? parseSettings(operation.after).settings : null;
  expect(stored?.report.text).toBe(REPORT);
  expect(withReportText(kept, null).report.text).toBeNull();
});

test('settings from before there were reports are read', () => {
  expect(parseSettings('<settings xmlns="x">{"version":1}</settings>').settings.report.decisions).toEqual([]);
});

test('the ends of the plan part, moved: of that text, and of no other', () => {
  const start = REPORT.indexOf('实现国家');
  const settings = withReportPlan(defaultSettings(), REPORT, { start, end: REPORT.length });
  const found = check(settings);
  expect(found.report.plan).toMatchObject({ start, end: REPORT.length, found: 'given' });
  expect(found.clauses.map(({ text }) => text)).toEqual([MUSEUM, '办好辽河夜市']);
  expect(check(settings, `${REPORT}举办灯会。`).report.plan?.found).toBe('heading');
  expect(check(withReportPlan(settings, REPORT, null)).report.plan?.found).toBe('heading');
});
