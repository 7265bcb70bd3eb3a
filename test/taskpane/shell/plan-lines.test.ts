import fc from 'fast-check';
import { message } from '../../../src/locales/message';
import type { Operation, WorkbookPlan } from '../../../src/plan/model';
import { planLines } from '../../../src/taskpane/shell/plan-lines';

const planOf = (...operations: Operation[]): WorkbookPlan => ({
  title: message('plan.undo'),
  expect: [],
  operations,
});

const lay: Operation = { op: 'lay-highlights', sheet: '任务分解', rules: [], cells: 12 };
const clear = (sheet: string): Operation => ({ op: 'clear-highlights', sheet });
const settings: Operation = { op: 'store-settings', before: null, after: '<a/>' };

test('marks laid anew are not said to be cleared, and how settings are kept is not said at all', () => {
  const { lines } = planLines(planOf(clear('任务分解'), clear('民生实事'), lay, settings));
  expect(lines.map(({ id, params }) => [id, params['sheet']])).toEqual([
    ['plan.clear-highlights', '民生实事'],
    ['plan.lay-highlights', '任务分解'],
  ]);
});

const changed = (before: string, after: string): Operation => ({
  op: 'set-cells',
  sheet: '任务分解',
  cells: [{ place: { row: 62, column: 7 }, before, after }],
});

test('of a long text that was changed, what is around the change', () => {
  const long = '持续推进老旧小区改造，'.repeat(40);
  const [line] = planLines(planOf(changed(`${long}10月31日前完成`, `${long}12月31日前完成`))).lines;
  expect(line?.params).toMatchObject({
    before: '…小区改造，10月31日前完…',
    after: '…小区改造，12月31日前完…',
  });
});

test('whatever was changed, a line is short', () => {
  const text = fc.string({ unit: fc.constantFrom('甲', '乙', '1', '月', '。', ' '), maxLength: 200 });
  fc.assert(
    fc.property(text, text, text, (start, middle, end) => {
      const { lines } = planLines(planOf(changed(start + end, start + middle + end)));
      for (const { params } of lines)
        for (const side of ['before', 'after']) expect(String(params[side]).length).toBeLessThanOrEqual(26);
    }),
  );
});
