import { ExcelHost } from '../../../src/hosts/excel/excel-host';
import type { Host } from '../../../src/hosts/host';
import { runs } from '../../amount';
import { describeHost } from '../../contracts/host-contract';
import { type Booted, bootOffice } from '../../excel-host/boot';
import { EmulatedExcel } from '../../excel-host/emulated-excel';
import { loadXlsx } from '../../excel-host/model/load-xlsx';

jest.setTimeout(300_000);

let office: Booted;
let current: EmulatedExcel | undefined;
beforeAll(async () => {
  office = await bootOffice();
});
afterEach(() => {
  expect(current?.notEmulated ?? []).toEqual([]);
});
afterAll(() => {
  office.close();
});

describeHost(
  'Excel',
  async (xlsx) => {
    const excel = new EmulatedExcel(await loadXlsx(xlsx));
    current = excel;
    const host = new ExcelHost();
    // One office.js serves them all: the workbook in front is the one that is spoken to.
    const inFront: Host = {
      read: (options) => {
        office.use(excel);
        return host.read(options);
      },
      readContent: (parts, options) => {
        office.use(excel);
        return host.readContent(parts, options);
      },
      apply: (plan, options) => {
        office.use(excel);
        return host.apply(plan, options);
      },
    };
    return inFront;
  },
  { runs: runs(8, 25) },
);
