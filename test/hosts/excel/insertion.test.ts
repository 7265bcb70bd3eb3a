import { setAbilities } from '../../../src/hosts/excel/abilities';
import { patience } from '../../../src/hosts/excel/attention';
import { ExcelHost } from '../../../src/hosts/excel/excel-host';
import { expectationOf } from '../../../src/plan/fingerprint';
import type { WorkbookPlan } from '../../../src/plan/model';
import { plan, put } from '../../contracts/plans';
import { shortModel } from '../../excel-host/big-workbook';
import { type Booted, bootOffice } from '../../excel-host/boot';
import { EmulatedExcel } from '../../excel-host/emulated-excel';
import { cloneWorkbook } from '../../excel-host/model/clone';
import { snapshot } from '../../excel-host/model/snapshot';
import type { WorkbookModel } from '../../excel-host/model/workbook-model';
import type { Switch } from '../../excel-host/switches';
import { build, seen } from './built-tabs';

jest.setTimeout(300_000);

let office: Booted;
let model: WorkbookModel;
beforeAll(async () => {
  patience.step = 1;
  [office, model] = await Promise.all([bootOffice(), shortModel(10)]);
});
afterAll(() => {
  office.close();
});
beforeEach(() => {
  setAbilities(null);
});

function opened(...switches: readonly Switch[]): { excel: EmulatedExcel; host: ExcelHost } {
  const excel = new EmulatedExcel(cloneWorkbook(model));
  for (const one of switches) excel.switches.add(one);
  office.use(excel);
  return { excel, host: new ExcelHost() };
}

async function byWriter(): Promise<{ name: string }[]> {
  const { excel, host } = opened('insertion-fails');
  await build(host);
  return seen(excel);
}

test('tabs that come in a file are those that would be written, and are ours', async () => {
  const written = await byWriter();
  setAbilities(null);
  const { excel, host } = opened();
  const { active } = excel.model;
  await build(host);
  const inserted = seen(excel);
  expect(inserted.map(({ name }) => name)).toEqual(written.map(({ name }) => name));
  for (const [at, sheet] of inserted.entries()) expect(sheet).toEqual(written[at]);
  expect(excel.model.active.sheet).toBe(active.sheet);
  expect(excel.notEmulated).toEqual([]);
  const { sheets } = await host.read();
  expect(sheets.filter(({ own }) => own?.kind === 'unit').length).toBeGreaterThan(10);
});

test.each(['insertion-fails', 'insertion-loses'] as const)(
  'under %s the tabs are written, nothing else is left, and it is not tried again',
  async (world) => {
    const { excel, host } = opened(world);
    await build(host);
    const inserts = excel.asked.get('InsertWorksheetsFromBase64') ?? 0;
    expect(inserts).toBe(1);
    expect(seen(excel)).toEqual(await byWriter());
  },
);

test('a fault at any request leaves nothing, and running again succeeds', async () => {
  const clean = opened();
  await build(clean.host);
  const wanted = seen(clean.excel);
  const before = JSON.stringify(snapshot(model));
  const { length } = clean.excel.requests;
  const from = clean.excel.requests.findIndex(({ sent }) => sent > 100_000);
  for (let k = Math.max(1, from); k <= length; k++) {
    setAbilities(null);
    const { excel, host } = opened();
    excel.failAt(k, {
      when: (['before', 'during', 'after'] as const)[k % 3] ?? 'before',
      code: 'InvalidOperation',
    });
    const failed = await build(host).then(
      () => false,
      () => true,
    );
    if (failed) {
      expect({ k, model: JSON.stringify(snapshot(excel.model)) }).toEqual({ k, model: before });
      await build(host);
    }
    for (const [at, sheet] of seen(excel).entries()) expect({ k, sheet }).toEqual({ k, sheet: wanted[at] });
  }
});

describe('more than one file takes', () => {
  // Wide and empty: what counts is the number of places.
  const wide = { cells: [{ value: '任务' }, ...Array.from({ length: 29 }, () => null)] };
  const sheet = { rows: Array.from({ length: 1_500 }, () => wide) };
  const units = Array.from({ length: 6 }, (_, at) =>
    put(sheet, {
      identity: { kind: 'unit', key: `${at}` },
      name: `单位${at}`,
      after: at > 0 ? `单位${at - 1}` : null,
    }),
  );
  const names = units.map(({ name }) => name);
  const made = ({ model: { sheets } }: EmulatedExcel): string[] => sheets.map(({ name }) => name).slice(0, 6);

  /** Applies them; answers what was told of how far it is. */
  const progressOf = async (host: ExcelHost, expected: WorkbookPlan['expect'] = []) => {
    const told: number[] = [];
    await host.apply(
      { ...plan(...units), expect: expected },
      {
        onProgress: ({ done, total }) => {
          expect(total).toBe(13);
          told.push(done);
        },
      },
    );
    return told;
  };

  test('comes in several, in order, and each counts', async () => {
    const { excel, host } = opened();
    const grids = (await host.read()).sheets;
    // Reading once more what is expected is no progress.
    await expect(
      progressOf(
        host,
        grids.map((grid) => expectationOf(grid)),
      ),
    ).resolves.toEqual([2, 4, 6, 7, 8, 9, 10, 11, 12, 13]);
    expect(excel.asked.get('InsertWorksheetsFromBase64')).toBe(3);
    expect(made(excel)).toEqual(names);
    expect(excel.model.names.filter(({ name }) => name.startsWith('_tba_unit'))).toHaveLength(6);
  });

  test('and where a later one is refused, all of them are written', async () => {
    const { excel, host } = opened();
    excel.failAt(4, { when: 'during', code: 'InvalidArgument' });
    await expect(progressOf(host)).resolves.toEqual([2, 0, 2, 4, 6, 8, 10, 12, 13]);
    expect(excel.asked.get('InsertWorksheetsFromBase64')).toBe(2);
    expect(made(excel)).toEqual(names);
    expect(new Set(excel.model.sheets.map(({ name }) => name)).size).toBe(excel.model.sheets.length);
  });
});
