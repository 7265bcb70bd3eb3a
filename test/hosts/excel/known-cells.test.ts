import { buildLedger } from '../../../src/actions/build-ledger';
import { understand } from '../../../src/actions/understand';
import type { WorkbookGrid } from '../../../src/grid/grid';
import { sameGrid } from '../../../src/grid/same-grid';
import { ExcelHost } from '../../../src/hosts/excel/excel-host';
import type { StopListening } from '../../../src/hosts/excel/events';
import { message } from '../../../src/locales/message';
import type { Operation } from '../../../src/plan/model';
import { TAB_COLUMNS } from '../../../src/sheets/units/tab-columns';
import { FIRST_ROW } from '../../../src/sheets/units/tab-frame';
import { LONG, runs } from '../../amount';
import { shortModel } from '../../excel-host/big-workbook';
import { type Booted, bootOffice } from '../../excel-host/boot';
import { EmulatedExcel } from '../../excel-host/emulated-excel';
import { cellOf, restyle } from '../../excel-host/model/cells';
import { cloneWorkbook } from '../../excel-host/model/clone';
import { DEFAULT_FORMAT } from '../../excel-host/model/format';
import {
  cellKey,
  newSheet,
  type SheetModel,
  type WorkbookModel,
} from '../../excel-host/model/workbook-model';
import type { Switch } from '../../excel-host/switches';
import { build } from './built-tabs';

// What was read is not asked for again as long as it is so; whatever changed is always found.
jest.setTimeout(300_000);

const UNIT = '财政局';
const LEDGER = '进度台账';
const STATUS = TAB_COLUMNS.indexOf('status');
const TASK = TAB_COLUMNS.indexOf('taskText');
/** Sheets that are no tab of a unit. */
const OTHERS = ['任务分解', '民生实事', LEDGER, '单位目录', '分表核对', '进度统计', '远处'];

let office: Booted;
let built: WorkbookModel;
let excel: EmulatedExcel;
let host: ExcelHost;
let stop: StopListening;

async function open(model: WorkbookModel, ...switches: readonly Switch[]): Promise<void> {
  excel = new EmulatedExcel(cloneWorkbook(model));
  for (const one of switches) excel.switches.add(one);
  office.use(excel);
  host = new ExcelHost();
  stop = await host.onChange(() => undefined);
  await settle();
}

/** Longer than events that come late. */
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 60));

/** Tabs and a ledger, and a sheet that reaches far: together more than comes in one request. */
beforeAll(async () => {
  office = await bootOffice();
  excel = new EmulatedExcel(await shortModel(20));
  office.use(excel);
  const maker = new ExcelHost();
  await build(maker);
  await buildLedger(maker, understand(await maker.read(), { asOf: '2024-07-01' }), 'zh-CN');
  await build(maker);
  built = excel.model;
  const far = newSheet('{far}', '远处');
  for (const key of [cellKey(0, 0), cellKey(700, 30)])
    far.cells.set(key, { value: 1, format: DEFAULT_FORMAT });
  built.sheets.push(far);
});
afterEach(() => stop());
afterAll(() => {
  office.close();
});

function sheet(name: string): SheetModel {
  const found = excel.model.sheets.find((one) => one.name === name);
  if (!found) throw new Error(`no sheet ${name}`);
  return found;
}

/** The name of another tab than 财政局's. */
function tab(nth: number): string {
  const tabs = excel.model.sheets.filter(({ name }) => name !== UNIT && !OTHERS.includes(name));
  return tabs[nth]?.name ?? '';
}

function put(
  name: string,
  row: number,
  column: number,
  what: { value: string | number; formula?: string },
): void {
  const { cells } = sheet(name);
  const { format } = cells.get(cellKey(row, column)) ?? { format: DEFAULT_FORMAT };
  cells.set(cellKey(row, column), { format, ...what });
}

/** Excel tells of it, if it does. */
function tell(name: string): void {
  excel.raise({ kind: 'changed', sheet: sheet(name).id, address: 'A1' });
}

async function bytesOf<T>(read: () => Promise<T>): Promise<[T, number]> {
  excel.reset();
  const found = await read();
  return [found, excel.requests.reduce((sum, { received }) => sum + received, 0)];
}

/** As somebody reads it who never read it before. */
async function expectRight(read: WorkbookGrid): Promise<void> {
  const whole = await new ExcelHost().read();
  const differing = whole.sheets.filter((grid, at) => {
    const one = read.sheets[at];
    return !one || !sameGrid(one, grid) || JSON.stringify(one.own) !== JSON.stringify(grid.own);
  });
  expect(differing.map(({ name }) => name)).toEqual([]);
  expect({ ...read, sheets: read.sheets.length }).toEqual({ ...whole, sheets: whole.sheets.length });
}

const plan = (...operations: Operation[]) => ({ title: message('plan.nothing'), expect: [], operations });

test('what did not change costs its values alone, and is the same sheet', async () => {
  await open(built);
  const [first, whole] = await bytesOf(() => host.read());
  put(UNIT, FIRST_ROW, STATUS, { value: '已完成' });
  const [second, again] = await bytesOf(() => host.read());
  expect(again).toBeLessThan(whole * 0.75);
  const changed = second.sheets.filter((grid, at) => grid !== first.sheets[at]);
  expect(changed.map(({ name }) => name)).toEqual([UNIT]);
  await expectRight(second);
});

test('nobody listens: all is read again', async () => {
  await open(built);
  const first = await host.read();
  await stop();
  const second = await host.read();
  expect(second.sheets.filter((grid, at) => grid === first.sheets[at])).toEqual([]);
});

type Change = readonly [what: string, change: () => void];

/** In rows and sheets of their own: nothing is found only because something else is. */
const CELLS: readonly Change[] = [
  [
    'a word picked from a list',
    () => {
      put(UNIT, FIRST_ROW, STATUS, { value: '已完成' });
    },
  ],
  [
    'a long text',
    () => {
      put(tab(0), FIRST_ROW, TASK, { value: '另外一件很长很长的工作任务，改过了' });
    },
  ],
  [
    'a text of the source',
    () => {
      put('任务分解', 5, 2, { value: '改过的任务' });
    },
  ],
  [
    'another formula of the source',
    () => {
      put('任务分解', 9, 3, { value: '', formula: 'A1' });
    },
  ],
  [
    'a number',
    () => {
      put(LEDGER, 8, 3, { value: 41.5 });
    },
  ],
  [
    'an error',
    () => {
      put(LEDGER, 13, 3, { value: '#N/A' });
    },
  ],
  ['a merge gone', () => (sheet('单位目录').merges = [])],
  ['a cell emptied', () => sheet(tab(1)).cells.delete(cellKey(FIRST_ROW, TASK))],
  [
    'a value in place of a formula',
    () => {
      put('单位目录', 5, 3, { value: 7 });
    },
  ],
  [
    'a formula in place of a value',
    () => {
      put('分表核对', 5, 0, { value: '是', formula: 'B1&"是"' });
    },
  ],
  ['a row hidden', () => sheet(tab(2)).hiddenRows.add(FIRST_ROW)],
  [
    'a number shown otherwise',
    () => {
      const first = { top: 0, left: 0, bottom: 0, right: 0 };
      restyle(sheet('远处'), first, (old) => ({ ...old, numberFormat: '0.00' }));
    },
  ],
];

/** Formulas of ours may ask for something else afterwards, and give the same. */
const MOVES: readonly Change[] = [
  [
    'a row below the table',
    () => {
      put(UNIT, 90, 1, { value: '自己加的' });
    },
  ],
  [
    'a column beside it',
    () => {
      put(LEDGER, 7, 60, { value: '自己加的' });
    },
  ],
  ['a sheet renamed', () => (sheet(UNIT).name = '区财政局')],
  [
    'a sheet deleted',
    () => {
      const { id } = sheet(UNIT);
      excel.model.sheets = excel.model.sheets.filter((one) => one.id !== id);
      excel.model.names = excel.model.names.filter(
        ({ target }) => !('sheet' in target) || target.sheet !== id,
      );
    },
  ],
  [
    'rows inserted',
    () => {
      excel.raise({ kind: 'changed', sheet: sheet(LEDGER).id, changeType: 'RowInserted' });
    },
  ],
];

test('whatever changes in a cell is found, and known from then on, though Excel tells of nothing', async () => {
  await open(built);
  await host.read();
  for (const [, change] of CELLS) change();
  await expectRight(await host.read());
  await expectRight(await host.read());
});

test.each(MOVES)('formulas of ours are asked for anew: %s', async (_, change) => {
  await open(built);
  await host.read();
  put('单位目录', 6, 3, { value: cellOf(sheet('单位目录'), 6, 3)?.value as number, formula: '1+1' });
  change();
  await settle();
  await expectRight(await host.read());
});

test('a formula that gives what another gave is found where Excel tells that the sheet changed', async () => {
  await open(built);
  await host.read();
  put('单位目录', 6, 3, { value: cellOf(sheet('单位目录'), 6, 3)?.value as number, formula: '1+1' });
  tell('单位目录');
  await settle();
  await expectRight(await host.read());
});

const ALL_OF_EVENTS: readonly Switch[] = ['events-late', 'events-lost', 'events-doubled'];
const WORLDS: readonly (readonly Switch[])[] = LONG
  ? [[], ...ALL_OF_EVENTS.map((one) => [one]), ALL_OF_EVENTS]
  : [ALL_OF_EVENTS];

test.each(WORLDS.map((world) => [world.join(', ') || 'kind', world] as const))(
  'people type between and while sheets are read and written: %s',
  async (_, world) => {
    await open(built, ...world);
    await host.read();
    let seed = 7;
    const random = (below: number): number => (seed = (seed * 48_271) % 2_147_483_647) % below;
    for (let round = 0; round < runs(2, 30); round++) {
      for (let one = 0; one < 3; one++) {
        const { name, id, cells } = excel.model.sheets[random(excel.model.sheets.length)] ?? sheet(UNIT);
        const keys = [...cells].flatMap(([key, { formula }]) => (formula === undefined ? [key] : []));
        const key = keys[random(keys.length)] ?? 0;
        put(name, Math.floor(key / cellKey(1, 0)), key % cellKey(1, 0), { value: `第${round}轮${one}` });
        excel.raise({ kind: 'changed', sheet: id, address: 'A1' });
      }
      const place = { row: FIRST_ROW + random(3), column: STATUS };
      const before = (cellOf(sheet(UNIT), place.row, place.column)?.value ?? null) as string | null;
      await host.apply(
        plan({ op: 'set-cells', sheet: UNIT, ours: true, cells: [{ place, before, after: `改${round}` }] }),
      );
      await expectRight(await host.read());
    }
  },
);

describe('what ends a piece of work that began with a reading', () => {
  const write = (after: string): Promise<unknown> => {
    const place = { row: FIRST_ROW + 4, column: STATUS };
    const before = (cellOf(sheet(LEDGER), place.row, place.column)?.value ?? null) as string | null;
    return host.apply(
      plan({ op: 'set-cells', sheet: LEDGER, ours: true, cells: [{ place, before, after }] }),
    );
  };

  test('looks at short values and at what was touched, and costs a part of it', async () => {
    await open(built);
    await host.read();
    const [, values] = await bytesOf(() => host.read());
    await write('推进');
    put(UNIT, FIRST_ROW, STATUS, { value: '已完成' });
    put(UNIT, FIRST_ROW + 1, TASK, { value: '另外一件很长很长的工作任务，改过了' });
    tell(UNIT);
    put('任务分解', 5, 2, { value: '改过的任务' });
    await settle();
    const [read, bytes] = await bytesOf(() => host.read({ afterwards: true }));
    expect(bytes).toBeLessThan(values * 0.9);
    await expectRight(read);
  });

  test('a word that is picked from a list is found, though Excel tells of none', async () => {
    await open(built);
    await host.read();
    await write('推进');
    put(UNIT, FIRST_ROW, STATUS, { value: '已完成' });
    await settle();
    await expectRight(await host.read({ afterwards: true }));
  });

  test('an Excel that did not tell of what we wrote is not trusted with what people wrote', async () => {
    await open(built, 'events-lost');
    await host.read();
    await write('推进');
    put(UNIT, FIRST_ROW + 1, TASK, { value: '另外一件很长很长的工作任务，改过了' });
    await settle();
    await expectRight(await host.read({ afterwards: true }));
  });

  test('a long text whose event alone was lost is found when the next piece of work begins', async () => {
    await open(built);
    await host.read();
    await write('推进');
    put(UNIT, FIRST_ROW + 1, TASK, { value: '另外一件很长很长的工作任务，改过了' });
    await settle();
    await host.read({ afterwards: true });
    await expectRight(await host.read());
  });
});
