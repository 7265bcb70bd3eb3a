import { patience } from '../../../src/hosts/excel/attention';
import { ExcelHost } from '../../../src/hosts/excel/excel-host';
import type { Host } from '../../../src/hosts/host';
import { LONG, runs } from '../../amount';
import { describeHost } from '../../contracts/host-contract';
import { type Booted, bootOffice } from '../../excel-host/boot';
import { EmulatedExcel } from '../../excel-host/emulated-excel';
import { loadXlsx } from '../../excel-host/model/load-xlsx';
import { lostUnder, SURVIVABLE, type Switch } from '../../excel-host/switches';

jest.setTimeout(300_000);

let office: Booted;
let current: EmulatedExcel | undefined;
beforeAll(async () => {
  patience.step = 1;
  office = await bootOffice();
});
afterEach(() => {
  expect(current?.notEmulated ?? []).toEqual([]);
});
afterAll(() => {
  office.close();
});

async function open(xlsx: Uint8Array, switches: readonly Switch[]): Promise<Host> {
  const excel = new EmulatedExcel(await loadXlsx(xlsx));
  for (const one of switches) excel.switches.add(one);
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
}

describeHost('Excel', (xlsx) => open(xlsx, []), { runs: runs(8, 25) });

/** An .xls keeps no settings, which the contract asks of a host; what it does instead has its own tests. */
const UNKIND = SURVIVABLE.filter((one) => one !== 'small-grid');

const worlds: readonly (readonly [string, readonly Switch[]])[] = [
  ['all that a real Excel does otherwise', UNKIND],
  ...(LONG ? UNKIND.map((one) => [one, [one]] as const) : []),
];

for (const [name, switches] of worlds) {
  describeHost(`Excel, with ${name}`, (xlsx) => open(xlsx, switches), {
    runs: runs(2, 10),
    lost: lostUnder(new Set(switches)),
  });
}
