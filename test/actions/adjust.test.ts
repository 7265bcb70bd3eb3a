import { buildLedger } from '../../src/actions/build-ledger';
import { collectReturns } from '../../src/actions/collect';
import { reportedCellsPlan } from '../../src/actions/mark-done';
import { statisticsOf } from '../../src/actions/statistics';
import { understand, type Understanding } from '../../src/actions/understand';
import { FileHost } from '../../src/hosts/file/file-host';
import { adjustmentsIn, decidedFields, UNDECIDED } from '../../src/ledger/adjustment';
import { standingsOf } from '../../src/ledger/standing';
import { build, bytesOf, inTab, LINES } from './tabs-workbook';

const given = { asOf: '2024-07-01' };
const states = (one: Understanding) => {
  const { done, overdue, soon, open, adjusted, items } = statisticsOf(one).all;
  return { done, overdue, soon, open, adjusted, items };
};
const found = ({ progress: { link }, asOf, settings }: Understanding) =>
  adjustmentsIn(standingsOf(link.occurrences, { link, asOf, soonDays: settings.soonDays }));

test('asked for by a unit, collected, waiting, granted, taken back: only what was approved counts', async () => {
  const filled = await inTab((await build(await bytesOf(LINES))).bytes, '商务局', (form) => {
    form.set(form.rows[0] ?? 0, '申请调整至', new Date(Date.UTC(2024, 8, 30)));
    form.set(form.rows[0] ?? 0, '申请理由', '客商推迟来访');
  });
  const host = FileHost.open(filled);
  await collectReturns(host, understand(await host.read(), given), [], new Map(), { language: 'zh-CN' });
  const waiting = understand(await host.read(), given);
  expect(states(waiting)).toMatchObject({ overdue: 2, adjusted: 0 });
  const [request, ...others] = found(waiting).pending;
  expect([request?.occurrence.task.text, request?.entry?.requestTo?.date, others]).toEqual([
    '抓好招商引资工作',
    '2024-09-30',
    [],
  ]);
  if (!request) return;

  const decision = { to: '2024-09-30', reason: '客商推迟来访', by: '区长办公会', on: '2024-06-20' };
  const fields = decidedFields(decision, request.entry?.requestTo ?? null, 'zh-CN');
  const plan = reportedCellsPlan(waiting, [{ occurrence: request.occurrence, fields }]);
  // 调整后时限 and 调整依据, in the item's row of the ledger alone.
  expect(plan?.operations.map((one) => one.op === 'set-cells' && [one.sheet, one.cells.length])).toEqual([
    ['进度台账', 2],
  ]);
  if (!plan) return;
  const { inverse } = await host.apply(plan);
  const granted = understand(await host.read(), given);
  expect(states(granted)).toMatchObject({ overdue: 1, open: 2, adjusted: 1, items: 4 });
  expect(found(granted)).toMatchObject({
    pending: [],
    adjusted: [{ by: '2024-09-30', occurrence: { due: '2024-06-30' } }],
  });
  // The ledger is built anew, and the decision with it.
  await buildLedger(host, granted, 'zh-CN');
  expect(states(understand(await host.read(), given))).toEqual(states(granted));

  const built = understand(await host.read(), given);
  const [adjusted] = found(built).adjusted;
  const back = adjusted && reportedCellsPlan(built, [{ occurrence: adjusted.occurrence, fields: UNDECIDED }]);
  if (back) await host.apply(back);
  const after = understand(await host.read(), given);
  expect(states(after)).toEqual(states(waiting));
  expect(found(after).pending).toHaveLength(1);
  expect(inverse.operations).toHaveLength(1);
});

test('what was refused counts by the original date and waits no more', async () => {
  const host = FileHost.open(await bytesOf(LINES));
  await buildLedger(host, understand(await host.read(), given), 'zh-CN');
  const one = understand(await host.read(), given);
  const occurrence = one.progress.link.occurrences[0];
  if (!occurrence) throw new Error('nothing is due');
  const fields = {
    requestTo: '2024-12-31',
    ...decidedFields(
      { to: null, reason: '可以赶上', by: '区长', on: '2024-06-20' },
      { written: '', date: '2024-12-31' },
      'zh-CN',
    ),
  };
  const plan = reportedCellsPlan(one, [{ occurrence, fields }]);
  if (plan) await host.apply(plan);
  const after = understand(await host.read(), given);
  expect(states(after)).toEqual(states(one));
  expect(found(after)).toEqual({ pending: [], adjusted: [] });
});
