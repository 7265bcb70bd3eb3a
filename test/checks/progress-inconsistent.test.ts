import {
  progressInconsistent,
  progressProblems,
  type ProgressEntry,
  type ProgressProblem,
} from '../../src/checks/progress-inconsistent';
import { findings, HEADER, TITLE } from './table';

const ROW = [
  '',
  '一、产业发展',
  '建设项目。',
  '（1）12月底前，完成。',
  '张建国',
  '财政局',
  '教育局',
  '12月31日',
];

/** The as-of date of these tables is 2024-07-01. */
function found(progress: string): string[] {
  const rows = [
    TITLE,
    [...HEADER, '进展情况'],
    ['1', ...ROW.slice(1), progress],
    ['2', ...ROW.slice(1), '正在推进'],
  ];
  return findings(progressInconsistent, rows).map(({ place, message, observed }) =>
    [place?.row, place?.column, message.id.replace('checks.progress-inconsistent', ''), observed].join(' '),
  );
}

describe('progress-inconsistent: the progress column of the source', () => {
  test.each([
    ['已完成（2025年3月）', '2 8  2025年3月'],
    ['已于8月15日完成验收', '2 8  8月15日'],
    ['2024-09-03已办结', '2 8  2024-09-03'],
    ['已完成（2月30日）', '2 8 .impossible 2月30日'],
    ['已完成，8月2日办结', '2 8  8月2日'],
    ['已完成（2023年11月）', '2 8 .before-year 2023年11月'],
    ['搞定', '2 8 .source-status-unknown 搞定'],
    ['OK', '2 8 .source-status-unknown OK'],
    ['是', '2 8 .source-status-unknown 是'],
  ])('%s', (progress, expected) => {
    expect(found(progress)).toEqual([expected]);
  });

  test.each([
    '',
    '已完成',
    '已完成（2024年6月）',
    '√',
    '未启动',
    '序时推进',
    '—',
    '7月已完成',
    '已完成设计，预计10月完成施工',
    '计划12月底前完成',
    '已完成投资3.5亿元、12.5公里',
    '正在推进，9月验收',
    '已完成1-3月任务',
    '已完成一期，二期12月完成',
    '2023年12月完成可研批复，正在施工',
  ])('not %j', (progress) => {
    expect(found(progress)).toEqual([]);
  });
});

describe('progress-inconsistent: an entry of the ledger', () => {
  const at = { asOf: '2024-07-01', year: 2024 };
  const on = (date: string | null): ProgressEntry['doneOn'] => ({ date });

  test.each<[Partial<ProgressEntry>, ProgressProblem[]]>([
    [{}, []],
    [{ status: '推进中' }, []],
    [{ status: '已完成', doneOn: on('2024-06-30') }, []],
    [{ status: '已销号', doneOn: on('2024-07-01'), sourceDone: true }, []],
    [{ status: '推进中', sourceDone: false }, []],
    [{ status: '已完成', doneOn: on('2024-06-30'), sourceDone: false }, []],
    [{ status: '已完成' }, ['date-missing']],
    [{ status: '已完成', doneOn: on('2024-07-02') }, ['date-future']],
    [{ status: '已完成', doneOn: on('2023-12-31') }, ['date-before-year']],
    [{ status: '已完成', doneOn: on(null) }, ['date-unreadable']],
    [{ status: '搞定' }, ['status-unknown']],
    [{ status: '是' }, ['status-unknown']],
    // As people write them.
    [{ status: '办完了' }, ['date-missing']],
    [{ status: '完成', doneOn: on('2024-06-30') }, []],
    [{ status: '100%', doneOn: on('2024-06-30') }, []],
    [{ status: '√', doneOn: on('2024-07-02') }, ['date-future']],
    [{ status: '已竣工验收并投入使用', doneOn: on('2024-06-30') }, []],
    [{ status: '未完成' }, []],
    [{ status: '未完成', sourceDone: true }, ['source-disagrees']],
    [{ status: '基本完成', doneOn: on('2024-06-30') }, ['date-without-done']],
    [{ status: '60%' }, []],
    [{ status: '无', sourceDone: true }, []],
    [{ status: '已完成12公里', goals: ['完成道路20公里'], doneOn: on('2024-06-30') }, ['date-without-done']],
    [{ status: '已完成20公里', goals: ['完成道路20公里'], doneOn: on('2024-06-30') }, []],
    [{ status: '推进中', doneOn: on('2024-06-30') }, ['date-without-done']],
    [{ doneOn: on('2024-06-30') }, ['date-without-done']],
    [{ status: '推进中', sourceDone: true }, ['source-disagrees']],
    [{ status: ' 已完成 ', doneOn: on('2024-06-30') }, []],
  ])('%o', (entry, problems) => {
    expect(progressProblems({ status: '', doneOn: null, sourceDone: false, ...entry }, at)).toEqual(problems);
  });

  test('without a known year no date is too early', () => {
    const entry = { status: '已完成', doneOn: on('2019-01-01'), sourceDone: false };
    expect(progressProblems(entry, { asOf: '2024-07-01', year: null })).toEqual([]);
  });
});
