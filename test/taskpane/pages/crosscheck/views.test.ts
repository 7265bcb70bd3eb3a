import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { crosscheckReport } from '../../../../src/actions/crosscheck-report';
import { withDecision } from '../../../../src/actions/decide-clause';
import type { Understanding } from '../../../../src/actions/understand';
import { clausesIn, firstView, marked, sizeOf, VIEWS } from '../../../../src/taskpane/pages/crosscheck/views';
import { tasksLike } from '../../../../src/taskpane/pages/crosscheck/pick';
import { understood } from '../../../actions/tabs-workbook';

const REPORT = readFileSync('assets/samples/shuangtaizi-2024-report.txt', 'utf8');

const sample = (): Promise<Understanding> => understood(readFileSync('assets/samples/shuangtaizi-2024.xlsx'));

test('every commitment is in one view of a verdict, and the page begins with what no task carries', async () => {
  const { crosscheck } = crosscheckReport(await sample(), REPORT, 'zh-CN');
  const { commitments } = crosscheck.counts;
  const shown = (['carried', 'partly', 'check', 'none', 'waived'] as const).flatMap((view) =>
    clausesIn(view, crosscheck),
  );
  expect(commitments).toBeGreaterThan(100);
  expect(new Set(shown).size).toBe(commitments);
  expect(shown).toHaveLength(commitments);
  expect(sizeOf('no-source', crosscheck)).toBe(crosscheck.tasksWithoutSource.length);
  expect(clausesIn('no-source', crosscheck)).toEqual([]);
  expect(clausesIn('slogans', crosscheck).every(({ verdict }) => verdict === null)).toBe(true);
  expect(VIEWS.indexOf(firstView(crosscheck))).toBeLessThan(VIEWS.indexOf('carried'));
});

test('a clause that is waived goes to the view of these, and back when that is taken back', async () => {
  const understanding = await sample();
  const before = crosscheckReport(understanding, REPORT, 'zh-CN').crosscheck;
  const [clause] = clausesIn(firstView(before), before);
  const text = clause?.text ?? '';
  const waived = withDecision(
    understanding.settings,
    text,
    { verdict: 'waived', reason: '日常工作' },
    '2024-03-01',
  );
  const after = crosscheckReport({ ...understanding, settings: waived }, REPORT, 'zh-CN').crosscheck;
  expect(clausesIn('waived', after).map((one) => one.text)).toEqual([text]);
  expect(clausesIn('waived', after)[0]?.decision?.reason).toBe('日常工作');
  expect(after.counts.commitments).toBe(before.counts.commitments);
  const back = withDecision(waived, text, { verdict: 'none' }, '2024-03-02');
  expect(back).toEqual(understanding.settings);
});

test('a task is picked by its number or by its words', async () => {
  const { tables } = (await sample()).breakdown;
  const all = tasksLike(tables, '');
  expect(all).toHaveLength(tables.flatMap(({ tasks }) => tasks).filter(({ text }) => text !== '').length);
  const numbered = tasksLike(tables, ' 60 ');
  expect(numbered.map(({ task }) => task.number)).toContain('60');
  expect(numbered.length).toBeLessThan(all.length);
  const words = (all[5]?.task.text ?? '').slice(0, 8);
  expect(tasksLike(tables, words).map(({ task }) => task)).toContain(all[5]?.task);
  expect(tasksLike(tables, '没有这样的任务')).toEqual([]);
});

describe('marks', () => {
  test.each([
    ['none', '共新建36个', [], ['共新建36个']],
    ['one', '共新建36个', [{ start: 3, end: 5 }], ['共新建', '[36]', '个']],
    [
      'overlapping, out of order',
      'abcdef',
      [
        { start: 2, end: 5 },
        { start: 1, end: 3 },
      ],
      ['a', '[bc]', '[de]', 'f'],
    ],
    ['beyond the end', 'abc', [{ start: 2, end: 9 }], ['ab', '[c]']],
    ['empty', 'abc', [{ start: 1, end: 1 }], ['abc']],
  ])('%s', (_name, text, spans, pieces) => {
    expect(marked(text, spans).map((one) => (one.isMarked ? `[${one.text}]` : one.text))).toEqual(pieces);
  });

  test('whatever the spans, nothing of the text is lost or said twice', () => {
    const span = fc.record({
      start: fc.integer({ min: -3, max: 30 }),
      end: fc.integer({ min: -3, max: 30 }),
    });
    fc.assert(
      fc.property(fc.string({ maxLength: 25 }), fc.array(span), (text, spans) => {
        expect(
          marked(text, spans)
            .map((one) => one.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});
