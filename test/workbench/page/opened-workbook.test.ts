import { readFileSync } from 'node:fs';
import { buildLedger } from '../../../src/actions/build-ledger';
import { draftNotices } from '../../../src/actions/notices';
import { understand, type Understanding } from '../../../src/actions/understand';
import { FileHost } from '../../../src/hosts/file/file-host';
import { readWorkbook } from '../../../src/hosts/file/read/read-workbook';
import { WorkbenchHost } from '../../../src/hosts/workbench/workbench-host';
import type { WorkbenchEngine } from '../../../src/workbench/engine/engine';
import { openedWorkbook } from '../../../src/workbench/page/opened-workbook';
import { TypedGrid } from '../../hosts/workbench/typed-grid';
import { beside } from '../engine/beside';

jest.setTimeout(120_000);

const TODAY = '2024-07-01';
const LEDGER = '进度台账';

/** The sample with its ledger, open in the page, which has of the ledger no more than the head. */
async function opened() {
  const file = FileHost.open(new Uint8Array(readFileSync('assets/samples/shuangtaizi-2024.xlsx')));
  await buildLedger(file, understand(await file.read(), { asOf: TODAY }), 'zh-CN');
  const bytes = file.bytes();
  const engine = await beside(bytes);
  const silent = { changed: () => undefined, refused: () => undefined, download: () => undefined };
  const host = await WorkbenchHost.open<WorkbenchEngine>(engine, new TypedGrid(), silent);
  const workbook = openedWorkbook({ id: 'a', name: '表.xlsx' }, bytes, engine, host);
  const now = async (): Promise<Understanding> =>
    workbook.understand(await host.read(), TODAY, new AbortController().signal);
  return { ...workbook, engine, now };
}

type Opened = Awaited<ReturnType<typeof opened>>;

/** Somebody writes into the ledger that the first thing is done. */
async function reportFirst({ engine }: Opened, { progress }: Understanding): Promise<string> {
  const [first] = progress.ledger?.rows ?? [];
  const column = progress.ledger?.columns.get('status') ?? -1;
  await engine.enter([{ sheet: LEDGER, cells: [{ row: first?.row ?? -1, column, value: '已完成' }] }]);
  return first?.key ?? '';
}

test('a workbook that is older than the file is understood with the ledger as it is now', async () => {
  const page = await opened();
  const before = await page.now();
  const key = await reportFirst(page, before);
  const { signal } = new AbortController();
  const again = await page.understand({ ...before.workbook, settings: null }, TODAY, signal);
  const read = understand(readWorkbook(await page.engine.bytes()), { asOf: TODAY });
  expect(again.progress.ledger).toEqual(read.progress.ledger);
  expect(again.progress.link.rows.get(key)?.entry.status).toBe('已完成');
});

test('what was drafted by a ledger is not written into one that says something else by now', async () => {
  const page = await opened();
  const before = await page.now();
  const { changes, last } = await draftNotices(before);
  const input = { drafted: { changes, last }, language: 'zh-CN' } as const;
  expect((await page.maker.make(before, 'notices', input, {})).plan).not.toBeNull();
  await reportFirst(page, before);
  await expect(page.maker.make(before, 'notices', input, {})).rejects.toMatchObject({
    code: 'stale',
    params: { sheet: LEDGER },
  });
  // What only tells something says it of the workbook that it was asked about.
  const { told } = await page.maker.make(before, 'preview', { chosen: {} }, {});
  expect(told.tabs.length).toBeGreaterThan(40);
});

test('a table that changed leaves plans to be refused, of a ledger that did not', async () => {
  const page = await opened();
  const before = await page.now();
  const { changes, last } = await draftNotices(before);
  const [table] = before.breakdown.tables;
  const cell = { row: 5, column: 1, value: '改过了' };
  await page.engine.enter([{ sheet: table?.sheet ?? '', cells: [cell] }]);
  const drafted = { changes, last };
  const { plan } = await page.maker.make(before, 'notices', { drafted, language: 'zh-CN' }, {});
  if (!plan) throw new Error('nothing was planned');
  await expect(page.host.apply(plan)).rejects.toMatchObject({ code: 'stale' });
});
