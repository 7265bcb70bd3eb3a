import { decidedFields, isPending } from '../../src/ledger/adjustment';
import { withFields } from '../../src/ledger/entry-changes';
import { approvedDate, EMPTY_ENTRY, type Entry } from '../../src/ledger/model';

const DECISION = { to: '2024-09-30', reason: '征地未完成', by: '区长办公会', on: '2024-06-20' };
const asked = (requestTo: string, requestReason = '征地未完成'): Entry =>
  withFields(EMPTY_ENTRY, { requestTo, requestReason });

test.each([
  ['as asked', '2024-09-30', DECISION, '征地未完成（区长办公会，2024年6月20日批准）'],
  [
    'another date than was asked for',
    '2024-12-31',
    DECISION,
    '征地未完成（申请调整至2024年12月31日；区长办公会，2024年6月20日批准）',
  ],
  [
    'not granted',
    '2024-12-31',
    { ...DECISION, to: null, reason: '可以赶上' },
    '不同意调整至2024年12月31日：可以赶上（区长办公会，2024年6月20日）',
  ],
  ['nobody asked', '', DECISION, '征地未完成（区长办公会，2024年6月20日批准）'],
  [
    'no date was named',
    'x',
    { ...DECISION, to: null },
    '不同意调整至x：征地未完成（区长办公会，2024年6月20日）',
  ],
])('a decision says why, who and when: %s', (_what, requestTo, decision, basis) => {
  const entry = asked(requestTo);
  const fields = decidedFields(decision, entry.requestTo, 'zh-CN');
  expect(fields).toEqual({ adjustedTo: decision.to ?? '', basis });
  const decided = withFields(entry, fields);
  expect(approvedDate(decided)).toBe(decision.to);
  expect(isPending(decided)).toBe(false);
});

test('what waits for a decision', () => {
  const granted = withFields(
    asked('2024-09-30'),
    decidedFields(DECISION, { written: '', date: '2024-09-30' }, 'zh-CN'),
  );
  const refused = withFields(
    asked('2024-12-31'),
    decidedFields({ ...DECISION, to: null }, { written: '', date: '2024-12-31' }, 'zh-CN'),
  );
  expect(
    [
      EMPTY_ENTRY,
      asked('2024-09-30'),
      asked('', '人手不够'),
      granted,
      refused,
      // The unit asks again, for another day.
      withFields(granted, { requestTo: '2024-11-30' }),
      withFields(refused, { requestTo: '2024-11-30' }),
      // A date without 调整依据 was approved by nobody.
      withFields(asked('2024-09-30'), { adjustedTo: '2024-09-30' }),
    ].map(isPending),
  ).toEqual([false, true, true, false, false, true, true, true]);
});
