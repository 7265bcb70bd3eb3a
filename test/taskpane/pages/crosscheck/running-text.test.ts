import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { crosscheckReport } from '../../../../src/actions/crosscheck-report';
import { unjudged } from '../../../../src/report/crosscheck';
import type { Crosscheck } from '../../../../src/report/model';
import { paragraphsOf } from '../../../../src/report/paragraphs';
import { readReport } from '../../../../src/report/read-report';
import { planMarks, runningText } from '../../../../src/taskpane/pages/crosscheck/running-text';
import { understood } from '../../../actions/tabs-workbook';

const REPORT = readFileSync('assets/samples/shuangtaizi-2024-report.txt', 'utf8');

/** A report that nobody compared yet: enough to be printed. */
function uncompared(text: string): Crosscheck {
  const report = readReport(text, { year: 2024 });
  const clauses = report.clauses.map(unjudged);
  const counts = { commitments: 0, carried: 0, partly: 0, check: 0, none: 0, waived: 0 };
  return { report, clauses, tasksWithoutSource: [], counts, agreeing: 0, unlike: false };
}

test('the plan part of the sample as it is printed: every paragraph whole, every clause once and in order', async () => {
  const understanding = await understood(readFileSync('assets/samples/shuangtaizi-2024.xlsx'));
  const { crosscheck } = crosscheckReport(understanding, REPORT, 'zh-CN');
  const { text, plan } = crosscheck.report;
  const lines = runningText(crosscheck);
  const printed = paragraphsOf(text)
    .filter(({ start, end }) => plan !== null && start >= plan.start && end <= plan.end)
    .map((one) => one.text);
  expect(lines.map(({ stretches }) => stretches.map((one) => one.text).join(''))).toEqual(printed);
  const shown = lines.flatMap(({ stretches }) =>
    stretches.flatMap(({ clause }) => (clause ? [clause.id] : [])),
  );
  expect(shown).toEqual(crosscheck.clauses.map(({ id }) => id));
});

test('any text: what is printed is the plan part, white space between paragraphs aside', () => {
  const words = fc.constantFrom(
    '二、2024年工作安排',
    '新增企业5家',
    '。',
    '；',
    '，',
    '\n',
    '一是',
    '预期目标是：',
    '\u3000',
    '（',
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 40 }), (parts) => {
      const found = uncompared(parts.join(''));
      const { text, plan } = found.report;
      const bare = (one: string): string => one.replace(/[\s\u3000]/g, '');
      const printed = runningText(found).flatMap(({ stretches }) => stretches.map((one) => one.text));
      expect(bare(printed.join(''))).toBe(bare(text.slice(plan?.start ?? 0, plan?.end ?? 0)));
    }),
  );
});

test('the paragraphs to choose the ends from: all of a report, in order; of a very long one not more than can be chosen from', () => {
  const marks = planMarks(REPORT);
  expect(marks).toHaveLength(paragraphsOf(REPORT).length);
  expect(marks.every(({ text }) => text.length <= 25)).toBe(true);
  expect(marks.map(({ start }) => start)).toEqual(marks.map(({ start }) => start).sort((a, b) => a - b));
  expect(planMarks('一、重点工作\n'.repeat(5_000)).length).toBeLessThanOrEqual(400);
});
