import { readFileSync } from 'node:fs';
import { markPlan } from '../../../src/actions/mark-overdue';
import { settingsPlan } from '../../../src/actions/store-settings';
import { buildLedger } from '../../../src/actions/build-ledger';
import { HostError } from '../../../src/hosts/error';
import { readWorkbook } from '../../../src/hosts/file/read/read-workbook';
import { openPackage } from '../../../src/hosts/file/package';
import { WorkbenchHost } from '../../../src/hosts/workbench/workbench-host';
import { EngineBeside } from '../../../src/workbench/engine/engine-beside';
import { workbookSnapshot } from '../../../src/workbench/grid/workbook-snapshot';
import { fixture, SOURCE } from '../../contracts/fixture';
import { describeHost } from '../../contracts/host-contract';
import { plan, put } from '../../contracts/plans';
import { TypedGrid } from '../../hosts/workbench/typed-grid';
import { beside } from './beside';

const SILENT = { changed: () => undefined, refused: () => undefined, download: () => undefined };
const AS_OF = '2024-07-01';

const sample = () => new Uint8Array(readFileSync('assets/samples/shuangtaizi-2024.xlsx'));

/** The contract stores its inverses: here they are asked for whole. */
describeHost('workbench beside its engine', async (xlsx) => {
  const engine = await beside(xlsx);
  const host = await WorkbenchHost.open(engine, new TypedGrid(), SILENT);
  return {
    read: async (options) => engine.withCells(await host.read(options)),
    readContent: (parts, options) => host.readContent(parts, options),
    apply: async (one, options) => {
      const { inverse } = await host.apply(one, options);
      return { inverse: await engine.whole(inverse) };
    },
  };
});

test('the page has the cells as the file has them, and unchanged sheets are the objects that they were', async () => {
  const engine = await beside(await fixture());
  const before = await engine.read();
  const { changed, inverse } = await engine.apply(plan(put({})));
  const after = await engine.read();
  expect([...changed]).toEqual(['检查报告']);
  for (const sheet of before.sheets) expect(after.sheets).toContain(sheet);
  expect(await engine.withCells(after)).toEqual(readWorkbook(await engine.bytes()));
  await engine.apply(inverse);
  expect(await engine.read()).toEqual(before);
});

test('a workbook is understood where it is kept, also with other settings, and another one is not', async () => {
  const engine = await beside(sample());
  const workbook = await engine.read();
  const { signal } = new AbortController();
  const found = await engine.understand(workbook, AS_OF, signal);
  expect(found?.workbook).toBe(workbook);
  expect(found?.breakdown.tables[0]?.tasks).toHaveLength(127);
  expect(await engine.understand({ ...workbook, settings: null }, AS_OF, signal)).not.toBeNull();
  const others = workbook.sheets.map((sheet) => ({ ...sheet }));
  expect(await engine.understand({ ...workbook, sheets: others }, AS_OF, signal)).toBeNull();
  expect(await engine.understand({ ...workbook, sheets: others.slice(1) }, AS_OF, signal)).toBeNull();
});

test('a setting that was stored makes no other workbook of it: its sheets are understood where they are kept', async () => {
  const engine = await beside(sample());
  const before = await engine.read();
  const { signal } = new AbortController();
  const stored = settingsPlan(before, (settings) => ({ ...settings, soonDays: 7 }));
  await engine.apply(stored);
  const after = await engine.read();
  expect(after.settings).not.toBe(before.settings);
  // Whoever read it before the setting was stored knows the sheets by the objects that they were.
  const found = await engine.understand({ ...before, settings: after.settings }, AS_OF, signal);
  expect(found?.settings.soonDays).toBe(7);
  const made = await engine.make({ workbook: before, today: AS_OF }, 'preview', { chosen: {} }, {});
  expect(made?.told).toBeDefined();
});

test('errors come over with their codes; what is cancelled before it begins changes nothing', async () => {
  await expect(beside(new Uint8Array([1, 2, 3]))).rejects.toBeInstanceOf(HostError);
  const engine = await beside(await fixture());
  const before = await engine.read();
  await expect(
    engine.apply({ ...plan(put({})), expect: [{ sheet: SOURCE, range: null, fingerprint: null }] }),
  ).rejects.toMatchObject({ code: 'stale', params: { sheet: SOURCE } });
  const stop = new AbortController();
  stop.abort();
  await expect(engine.apply(plan(put({})), { signal: stop.signal })).rejects.toMatchObject({
    code: 'cancelled',
  });
  expect(await engine.read()).toBe(before);
});

test('what cannot be sent to the worker is told to whoever asked', async () => {
  const postMessage = (): void => {
    throw new Error('out of memory');
  };
  const engine = new EngineBeside({ postMessage }, () => undefined);
  await expect(engine.bytes()).rejects.toMatchObject({
    code: 'host-failed',
    params: { detail: 'out of memory' },
  });
});

test('a sheet that is filled when it is opened is the sheet of the file that is downloaded', async () => {
  const engine = await beside(sample());
  const host = {
    read: () => engine.read(),
    readContent: engine.readContent.bind(engine),
    apply: engine.apply.bind(engine),
  };
  const { signal } = new AbortController();
  const understood = async () => {
    const found = await engine.understand(await engine.read(), AS_OF, signal);
    if (!found) throw new Error('the engine knows its workbook');
    return found;
  };
  await engine.apply(markPlan(await understood(), { language: 'zh-CN' }));
  await buildLedger(host, await understood(), 'zh-CN');
  const pack = openPackage(await engine.bytes());
  const shown = workbookSnapshot(pack, readWorkbook(await engine.bytes()));
  const { tabs, book } = await engine.picture();
  const { sheets, ...rest } = shown;
  expect(book).toEqual(rest);
  expect(tabs.map(({ name }) => name)).toEqual(sheets.map(({ data }) => data.name));
  for (const sheet of sheets) expect(await engine.sheet(sheet.data.id)).toEqual(sheet);
});
