import { HostError } from '../../../src/hosts/error';
import { ExcelHost } from '../../../src/hosts/excel/excel-host';
import { patience } from '../../../src/hosts/excel/attention';
import type { WorkbookPlan } from '../../../src/plan/model';
import { LONG } from '../../amount';
import { fixture } from '../../contracts/fixture';
import { type Booted, bootOffice } from '../../excel-host/boot';
import { EmulatedExcel } from '../../excel-host/emulated-excel';
import { waysAt } from '../../excel-host/fault-ways';
import { MemoryJournal } from '../../excel-host/memory-journal';
import { cloneWorkbook } from '../../excel-host/model/clone';
import { loadXlsx } from '../../excel-host/model/load-xlsx';
import { snapshot } from '../../excel-host/model/snapshot';
import { tellOutcomes } from '../../excel-host/outcomes';
import { isInexact, type Switch, WORLDS } from '../../excel-host/switches';
import { SCENARIOS } from './scenarios';

jest.setTimeout(1_200_000);

let office: Booted;
let xlsx: Uint8Array;
beforeAll(async () => {
  patience.step = 1;
  [office, xlsx] = await Promise.all([bootOffice(), fixture()]);
});
afterAll(() => {
  office.close();
});

interface World {
  readonly excel: EmulatedExcel;
  readonly host: ExcelHost;
  readonly journal: MemoryJournal;
}

async function prepared(switches: readonly Switch[], earlier: readonly WorkbookPlan[]) {
  const model = await loadXlsx(xlsx);
  const open = (of: typeof model): World => {
    const excel = new EmulatedExcel(cloneWorkbook(of));
    for (const one of switches) excel.switches.add(one);
    office.use(excel);
    const journal = new MemoryJournal();
    return { excel, journal, host: new ExcelHost(journal) };
  };
  const first = open(model);
  for (const one of earlier) await first.host.apply(one);
  const start = cloneWorkbook(first.excel.model);
  return { again: () => open(start), before: see(first.excel) };
}

/** What a person sees; of printers that are not there, nothing. */
function see(excel: EmulatedExcel): string {
  return JSON.stringify(snapshot(excel.model), (key, value: unknown) => (key === 'page' ? undefined : value));
}

async function tryOut(world: string, switches: readonly Switch[], action: number): Promise<void> {
  const [name, earlier, wanted] = SCENARIOS[action] ?? [];
  if (name === undefined || !earlier || !wanted) return;
  const { again, before } = await prepared(switches, earlier);
  const inexact = isInexact(switches);
  const same = (place: object, excel: EmulatedExcel, expected: string): void => {
    const now = see(excel);
    if (now === expected) return;
    if (inexact) expect({ place, tabs: tabsOf(now) }).toEqual({ place, tabs: tabsOf(expected) });
    else
      expect({ place, seen: JSON.parse(now) as unknown }).toEqual({
        place,
        seen: JSON.parse(expected) as unknown,
      });
  };
  const clean = again();
  await clean.host.apply(wanted);
  const after = see(clean.excel);
  expect(clean.journal.entries.size).toBe(0);
  const requests = clean.excel.requests.length;
  const outcomes = { requests, faults: 0, survived: 0, before: 0, done: 0, sheets: 0, next: 0 };
  for (let k = 1; k <= requests; k++) {
    for (const when of [...waysAt(k, action), 'ended'] as const) {
      const { excel, host, journal } = again();
      const place = { world, action: name, k, when };
      outcomes.faults++;
      if (when === 'ended') excel.failAll(k);
      else excel.failAt(k, { when, code: 'InvalidOperation' });
      const { error, oldCharts } = await host.apply(wanted).then(
        ({ warnings = [] }) => ({
          error: null,
          oldCharts: warnings.some(({ id }) => id === 'host.warning.charts'),
        }),
        (thrown: unknown) => ({ error: thrown, oldCharts: false }),
      );
      expect({ place, notEmulated: excel.notEmulated }).toEqual({ place, notEmulated: [] });
      excel.reset();
      if (error === null) {
        // The last thing that is done: the workbook says no more that something is being written.
        await new ExcelHost(journal).recover();
        // Charts come when all else is done: where Excel answers no more, those from before stay, and that is said.
        if (oldCharts)
          expect({ place, seen: withoutCharts(see(excel)) }).toEqual({ place, seen: withoutCharts(after) });
        else same(place, excel, after);
        outcomes.survived++;
        continue;
      }
      expect(error).toBeInstanceOf(HostError);
      // A new page over the same workbook: what was cut off is taken back.
      const next = new ExcelHost(journal);
      const left = await next.unfinished();
      if (left) {
        expect(left.title).toEqual(wanted.title);
        await next.recover();
      }
      // All of it was written, and only the answer did not come.
      if (!left && when === 'ended' && see(excel) === after) {
        outcomes.survived++;
        continue;
      }
      outcomes[left ? 'next' : 'before']++;
      same(place, excel, before);
      expect({ place, unfinished: await next.unfinished() }).toEqual({ place, unfinished: null });
      await next.apply(wanted);
      same(place, excel, after);
    }
  }
  tellOutcomes('plans', world, name, outcomes);
}

function withoutCharts(seen: string): unknown {
  return JSON.parse(seen, (key, value: unknown) => (key === 'charts' ? undefined : value));
}

function tabsOf(seen: string): unknown {
  const { sheets, names } = JSON.parse(seen) as { sheets: { name: string }[]; names: unknown };
  return { sheets: sheets.map(({ name }) => name), names };
}

/** `npm test` tries each world with two actions, each of them in two worlds and more; `npm run test:long` all with all. */
const PRIME = 5;

describe.each(WORLDS)('%s', (world, switches) => {
  const at = WORLDS.findIndex(([one]) => one === world);
  // An .xls keeps no settings: they are refused before anything is written.
  const refused = (action: number): boolean =>
    switches.includes('small-grid') && SCENARIOS[action]?.[0] === 'settings';
  const possible = SCENARIOS.map((_, action) => action).filter((action) => !refused(action));
  const actions = LONG ? possible : possible.filter((_, nth) => nth === (at * PRIME) % possible.length);
  test.each(actions.map((action) => [SCENARIOS[action]?.[0] ?? '', action] as const))(
    'a fault at any request of %s leaves nothing half',
    async (_, action) => {
      await tryOut(world, switches, action);
    },
  );
});
