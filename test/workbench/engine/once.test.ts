import { readFileSync } from 'node:fs';
import type { JobInput, JobName } from '../../../src/actions/jobs/jobs';
import type { ZipEntry } from '../../../src/hosts/file/archive/zip';
import type * as ZipModule from '../../../src/hosts/file/archive/zip';
import type * as PartModule from '../../../src/hosts/file/read/sheet-part';
import type * as LooksModule from '../../../src/hosts/file/content/sheet-looks';
import type * as ReadingModule from '../../../src/breakdown/read';
import type * as ChecksModule from '../../../src/checks/run';
import type * as WrittenModule from '../../../src/hosts/file/write/written';
import { EngineHere } from '../../../src/workbench/engine/engine-here';

jest.setTimeout(180_000);

/** How often something was done, by what it was done with. */
const mockCounts = new Map<string, number>();
function mockCount(what: string): void {
  mockCounts.set(what, (mockCounts.get(what) ?? 0) + 1);
}

type Zip = typeof ZipModule;
jest.mock('../../../src/hosts/file/archive/zip', (): Zip => {
  const zip = jest.requireActual<Zip>('../../../src/hosts/file/archive/zip');
  return {
    ...zip,
    // The same part with the same check sum says the same.
    inflate: (file: Uint8Array, entry: ZipEntry) => {
      mockCount(`inflated ${entry.name} ${entry.crc}`);
      return zip.inflate(file, entry);
    },
  };
});

type Part = typeof PartModule;
jest.mock('../../../src/hosts/file/read/sheet-part', (): Part => {
  const part = jest.requireActual<Part>('../../../src/hosts/file/read/sheet-part');
  return {
    ...part,
    readSheetPart: (...given) => {
      mockCount('cells read');
      return part.readSheetPart(...given);
    },
  };
});

type Looks = typeof LooksModule;
jest.mock('../../../src/hosts/file/content/sheet-looks', (): Looks => {
  const looks = jest.requireActual<Looks>('../../../src/hosts/file/content/sheet-looks');
  return {
    ...looks,
    readSheetLooks: (xml) => {
      mockCount('looks read');
      return looks.readSheetLooks(xml);
    },
  };
});

type Reading = typeof ReadingModule;
jest.mock('../../../src/breakdown/read', (): Reading => {
  const reading = jest.requireActual<Reading>('../../../src/breakdown/read');
  return {
    ...reading,
    readBreakdown: (...given) => {
      mockCount('tables read');
      return reading.readBreakdown(...given);
    },
  };
});

type Checks = typeof ChecksModule;
jest.mock('../../../src/checks/run', (): Checks => {
  const checks = jest.requireActual<Checks>('../../../src/checks/run');
  return {
    ...checks,
    runChecks: (...given) => {
      mockCount('checked');
      return checks.runChecks(...given);
    },
  };
});

type Written = typeof WrittenModule;
jest.mock('../../../src/hosts/file/write/written', (): Written => {
  const written = jest.requireActual<Written>('../../../src/hosts/file/write/written');
  return {
    ...written,
    written: async (...given) => {
      const made = await written.written(...given);
      return {
        ...made,
        undo: () => {
          mockCount('way back made');
          return made.undo();
        },
      };
    },
  };
});

beforeEach(() => {
  mockCounts.clear();
});

const TODAY = '2024-07-01';
const LANGUAGE = { language: 'zh-CN' } as const;
const DATES = { dates: { asOf: TODAY, soonDays: 30 }, today: TODAY, ...LANGUAGE } as const;
const LATER = { ...DATES, dates: { asOf: '2024-08-01', soonDays: 30 } } as const;
const SHEETS = /^inflated xl\/worksheets\/[^/]+\.xml /i;

const times = (what: string): number => mockCounts.get(what) ?? 0;

/** Parts of sheets by how often they were inflated. */
const inflated = (): readonly (readonly [string, number])[] =>
  [...mockCounts].filter(([what]) => SHEETS.test(what));

async function opened(): Promise<EngineHere> {
  return EngineHere.open(new Uint8Array(readFileSync('assets/samples/shuangtaizi-2024.xlsx')));
}

async function understood(engine: EngineHere) {
  const found = await engine.understand(await engine.read(), TODAY, new AbortController().signal);
  if (!found) throw new Error('the engine knows its workbook');
  return found;
}

/** A job, what it planned written, and the workbook understood again, as the pane does it. */
async function perform<Name extends JobName>(engine: EngineHere, name: Name, input: JobInput<Name>) {
  const workbook = await engine.read();
  const { plan } = await engine.make({ workbook, today: TODAY }, name, input, {});
  if (!plan) throw new Error('nothing was planned');
  const applied = await engine.apply(plan);
  await understood(engine);
  return applied;
}

async function look(engine: EngineHere, name: string): Promise<void> {
  const tab = (await engine.picture()).tabs.find((one) => one.name === name);
  if (!tab) throw new Error(`no sheet ${name}`);
  await engine.sheet(tab.id);
}

/** The sample's tables, of which the first is in view. */
const TABLES = 2;

test('opened, marked, with ledger and tabs: nothing is read again as long as it is the same, and what was planned never', async () => {
  const engine = await opened();
  await understood(engine);
  expect([times('cells read'), times('tables read'), times('checked')]).toEqual([TABLES, 1, 1]);
  expect(inflated().map(([, count]) => count)).toEqual([1, 1]);
  const [first] = (await engine.read()).sheets;
  await look(engine, first?.name ?? '');
  await look(engine, first?.name ?? '');
  expect(times('looks read')).toBe(1);

  // Rules lie over the cells: these are found to say what they said, and are not understood again.
  await perform(engine, 'marks', { ...DATES, column: false });
  expect(times('cells read')).toBeLessThanOrEqual(2 * TABLES);
  expect([times('tables read'), times('checked')]).toEqual([1, 1]);
  await look(engine, first?.name ?? '');
  // For its cells, for the colour of its tab, for its looks, and to be patched.
  for (const [part, count] of inflated()) expect([part, Math.min(count, 4)]).toEqual([part, count]);

  mockCounts.clear();
  await perform(engine, 'ledger', DATES);
  await look(engine, '进度台账');
  await perform(engine, 'unitTabs', { options: LANGUAGE });
  await look(engine, '财政局');
  await look(engine, '发展改革局');
  await engine.bytes();
  // The ledger is looked at by checks; the tables are those that were read.
  expect([times('cells read'), times('tables read'), times('checked')]).toEqual([0, 0, 1]);
  expect(inflated()).toEqual([]);
});

test('what somebody typed is read again, of that sheet alone, and understood', async () => {
  const engine = await opened();
  await understood(engine);
  const [first] = (await engine.read()).sheets;
  const cells = [{ row: 5, column: 1, value: '改过了' }];
  await engine.enter([{ sheet: first?.name ?? '', cells }]);
  await understood(engine);
  expect([times('cells read'), times('tables read'), times('checked')]).toEqual([TABLES + 1, 2, 2]);
  // Nobody changed anything since.
  await understood(engine);
  await engine.make({ workbook: await engine.read(), today: TODAY }, 'preview', { chosen: {} }, {});
  expect([times('cells read'), times('tables read'), times('checked')]).toEqual([TABLES + 1, 2, 2]);
});

test('what takes a plan back is made when somebody asks for it, and once', async () => {
  const engine = await opened();
  await understood(engine);
  const marks = await perform(engine, 'marks', { ...DATES, column: true });
  const ledger = await perform(engine, 'ledger', DATES);
  await perform(engine, 'unitTabs', { options: LANGUAGE });
  const again = await perform(engine, 'ledger', LATER);
  expect(times('way back made')).toBe(0);
  const { inverse } = again;
  expect(again.inverse).toBe(inverse);
  expect(times('way back made')).toBe(1);
  expect(ledger.inverse.operations.length + marks.inverse.operations.length).toBeGreaterThan(1);
  expect(times('way back made')).toBe(3);
});
