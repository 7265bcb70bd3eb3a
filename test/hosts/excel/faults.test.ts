import { HostError } from '../../../src/hosts/error';
import { ExcelHost } from '../../../src/hosts/excel/excel-host';
import type { WorkbookPlan } from '../../../src/plan/model';
import { fixture, SOURCE } from '../../contracts/fixture';
import { FULL, plan, put } from '../../contracts/plans';
import { type Booted, bootOffice } from '../../excel-host/boot';
import { EmulatedExcel } from '../../excel-host/emulated-excel';
import { waysAt } from '../../excel-host/fault-ways';
import { cloneWorkbook } from '../../excel-host/model/clone';
import { loadXlsx } from '../../excel-host/model/load-xlsx';
import { snapshot } from '../../excel-host/model/snapshot';
import { SCENARIOS } from './scenarios';

let office: Booted;
let xlsx: Uint8Array;
beforeAll(async () => {
  [office, xlsx] = await Promise.all([bootOffice(), fixture()]);
});
afterAll(() => {
  office.close();
});

interface Prepared {
  readonly excel: EmulatedExcel;
  readonly host: ExcelHost;
  /** Another Excel in the same state. */
  again(): EmulatedExcel;
}

async function prepared(earlier: readonly WorkbookPlan[]): Promise<Prepared> {
  const excel = new EmulatedExcel(await loadXlsx(xlsx));
  office.use(excel);
  const host = new ExcelHost();
  for (const one of earlier) await host.apply(one);
  excel.reset();
  const model = cloneWorkbook(excel.model);
  return {
    excel,
    host,
    again: () => {
      const other = new EmulatedExcel(cloneWorkbook(model));
      office.use(other);
      return other;
    },
  };
}

/** Text is compared first: walking two models a thousand times takes minutes. */
function expectSame(place: object, excel: EmulatedExcel, wanted: unknown): void {
  const model = snapshot(excel.model);
  if (JSON.stringify(model) === JSON.stringify(wanted)) return;
  expect({ place, model }).toEqual({ place, model: wanted });
}

/** Excel cannot tell what a chart shows: an inverse leaves it. */
function withoutCharts({ model }: EmulatedExcel): unknown {
  const { sheets, ...rest } = snapshot(model) as { sheets: Record<string, unknown>[] };
  return { ...rest, sheets: sheets.map(({ charts: _, ...sheet }) => sheet) };
}

jest.setTimeout(300_000);

describe.each(SCENARIOS)('%s', (name, earlier, wanted) => {
  test('a fault at any request leaves the workbook as it was, and running again succeeds', async () => {
    const clean = await prepared(earlier);
    const before = snapshot(clean.excel.model);
    await clean.host.apply(wanted);
    const after = snapshot(clean.excel.model);
    const requests = clean.excel.requests.length;
    const turn = SCENARIOS.findIndex(([one]) => one === name);
    for (let k = 1; k <= requests; k++) {
      for (const when of waysAt(k, turn)) {
        const excel = clean.again();
        const { host } = clean;
        excel.failAt(k, { when, code: 'InvalidOperation' });
        const error: unknown = await host.apply(wanted).then(
          () => null,
          (thrown: unknown) => thrown,
        );
        const place = { k, when };
        expect({ place, notEmulated: excel.notEmulated }).toEqual({ place, notEmulated: [] });
        if (error === null) {
          expectSame(place, excel, after);
          continue;
        }
        expect(error).toBeInstanceOf(HostError);
        expectSame(place, excel, before);
        await host.apply(wanted);
        expectSame(place, excel, after);
      }
    }
  });

  test('the inverse gives back the workbook', async () => {
    const { excel, host } = await prepared(earlier);
    const before = withoutCharts(excel);
    const { inverse } = await host.apply(wanted);
    await host.apply(inverse);
    expect(withoutCharts(excel)).toEqual(before);
  });
});

test('what Excel merely was too busy for is asked again', async () => {
  const { excel } = await prepared([]);
  for (let k = 1; k <= 3; k++) {
    excel.reset();
    excel.failAt(k, { when: 'before', code: 'GeneralException' });
    await expect(new ExcelHost().read()).resolves.toMatchObject({ tabNames: [SOURCE, '说明'] });
    expect(excel.requests).toHaveLength(4);
  }
});

test('a read that fails for good is a HostError and changes nothing', async () => {
  const { excel, host } = await prepared([]);
  const before = snapshot(excel.model);
  for (let k = 1; k <= 3; k++) {
    excel.reset();
    excel.failAt(k, { when: 'before', code: 'InvalidOperation' });
    await expect(host.read()).rejects.toBeInstanceOf(HostError);
  }
  expect(snapshot(excel.model)).toEqual(before);
});

test('where rolling back fails too, the error says what stands, and running again heals it', async () => {
  const { excel, host } = await prepared([]);
  const wanted = plan(put(FULL));
  await host.apply(wanted);
  const after = snapshot(excel.model);
  const write = (await prepared([])).excel;
  const again = new ExcelHost();
  await again.read();
  write.reset();
  // The write fails half-way, and so does everything after it.
  for (let k = 3; k < 60; k++)
    write.failAt(k, { when: k === 3 ? 'during' : 'before', code: 'InvalidOperation' });
  await expect(again.apply(wanted)).rejects.toMatchObject({
    code: 'partly-applied',
    params: { stands: '检查报告' },
  });
  write.reset();
  await again.apply(wanted);
  expect(snapshot(write.model)).toEqual(after);
});
