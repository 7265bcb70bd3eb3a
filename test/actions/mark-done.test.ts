import { buildLedger } from '../../src/actions/build-ledger';
import { reportedCellsPlan, reportedLedgerPlan } from '../../src/actions/mark-done';
import { understand, type Understanding } from '../../src/actions/understand';
import { FileHost } from '../../src/hosts/file/file-host';
import type { Occurrence } from '../../src/ledger/model';
import { bytesOf, LINES } from './tabs-workbook';

const FIELDS = { status: '已完成', doneOn: '2024-06-28' };

async function read(host: FileHost): Promise<Understanding> {
  return understand(await host.read(), { asOf: '2024-07-01' });
}

function second({ progress }: Understanding): Occurrence {
  const [, one] = progress.link.occurrences;
  if (!one) throw new Error('no occurrence');
  return one;
}

function reportedOf({ progress }: Understanding): unknown[] {
  return progress.link.occurrences.flatMap(({ key }, index) => {
    const entry = progress.link.rows.get(key)?.entry;
    return entry && entry.status !== '' ? [[index, entry.status, entry.doneOn?.date]] : [];
  });
}

async function withLedger(): Promise<FileHost> {
  const host = FileHost.open(await bytesOf(LINES));
  await buildLedger(host, await read(host), 'zh-CN');
  return host;
}

test('without a ledger there are no cells; building it writes what was reported', async () => {
  const host = FileHost.open(await bytesOf(LINES));
  const before = await read(host);
  const reported = { occurrence: second(before), fields: FIELDS };
  expect(reportedCellsPlan(before, [reported])).toBeNull();
  await host.apply(reportedLedgerPlan(before, [reported], 'zh-CN'));
  const after = await read(host);
  expect(reportedOf(after)).toEqual([[1, '已完成', '2024-06-28']]);
});

test('with a ledger two cells are written, and taken back', async () => {
  const host = await withLedger();
  const before = await read(host);
  const plan = reportedCellsPlan(before, [{ occurrence: second(before), fields: FIELDS }]);
  expect(plan?.operations).toMatchObject([
    { op: 'set-cells', sheet: '进度台账', cells: [{ after: '已完成' }, {}] },
  ]);
  if (!plan) return;
  const { inverse } = await host.apply(plan);
  expect(reportedOf(await read(host))).toEqual([[1, '已完成', '2024-06-28']]);
  await host.apply(inverse);
  expect(reportedOf(await read(host))).toEqual([]);
});

test('several are written at once, each into its row, and taken back at once', async () => {
  const host = await withLedger();
  const before = await read(host);
  const [first, , third] = before.progress.link.occurrences;
  if (!first || !third) throw new Error('no occurrences');
  const plan = reportedCellsPlan(
    before,
    [first, third].map((occurrence) => ({ occurrence, fields: FIELDS })),
  );
  expect(plan?.operations).toHaveLength(1);
  if (!plan) return;
  const { inverse } = await host.apply(plan);
  expect(reportedOf(await read(host))).toEqual([
    [0, '已完成', '2024-06-28'],
    [2, '已完成', '2024-06-28'],
  ]);
  await host.apply(inverse);
  expect(reportedOf(await read(host))).toEqual([]);
});

test('hidden rows are no place to write cells in: the ledger is rebuilt', async () => {
  const host = await withLedger();
  const read1 = await read(host);
  const hidden = {
    ...read1,
    workbook: {
      ...read1.workbook,
      sheets: read1.workbook.sheets.map((grid) =>
        grid.own?.kind === 'ledger' ? { ...grid, hiddenRows: new Set([7]) } : grid,
      ),
    },
  };
  const reported = { occurrence: second(read1), fields: FIELDS };
  expect(reportedCellsPlan(hidden, [reported])).toBeNull();
  const contents = await host.readContent([{ sheet: '进度台账' }]);
  await host.apply(reportedLedgerPlan(read1, [reported], 'zh-CN', contents.get('进度台账')));
  expect(reportedOf(await read(host))).toEqual([[1, '已完成', '2024-06-28']]);
});

test('a ledger that changed meanwhile refuses', async () => {
  const host = await withLedger();
  const before = await read(host);
  const plan = reportedCellsPlan(before, [{ occurrence: second(before), fields: FIELDS }]);
  if (!plan) throw new Error('no plan');
  await host.apply(plan);
  await expect(host.apply(plan)).rejects.toMatchObject({ code: 'stale' });
});
