import { buildLedger } from '../../../src/actions/build-ledger';
import { unitTabsPlan } from '../../../src/actions/build-unit-tabs';
import { draftingTabs, looksNeeded } from '../../../src/actions/draft-tabs';
import { takeBack } from '../../../src/actions/take-back';
import { understand, type Understanding } from '../../../src/actions/understand';
import { atOnce } from '../../../src/grid/work';
import type { HostError } from '../../../src/hosts/error';
import { ExcelHost } from '../../../src/hosts/excel/excel-host';
import type { WorkbookPlan } from '../../../src/plan/model';
import { TAB_COLUMNS } from '../../../src/sheets/units/tab-columns';
import { FIRST_ROW } from '../../../src/sheets/units/tab-frame';
import { shortModel } from '../../excel-host/big-workbook';
import { type Booted, bootOffice } from '../../excel-host/boot';
import { EmulatedExcel } from '../../excel-host/emulated-excel';
import { fillIn } from '../../excel-host/fill-in';
import { cellOf, restyle } from '../../excel-host/model/cells';
import { cloneWorkbook } from '../../excel-host/model/clone';
import { cellKey, type SheetModel, type WorkbookModel } from '../../excel-host/model/workbook-model';
import { build, seen } from './built-tabs';

jest.setTimeout(300_000);

const YELLOW = '#FFFF00';
const STATUS = TAB_COLUMNS.indexOf('status');
const PROGRESS = TAB_COLUMNS.indexOf('progress');

let office: Booted;
let built: WorkbookModel;
let excel: EmulatedExcel;
let host: ExcelHost;
/** The tab that somebody filled in. */
let filled: string;

function open(model: WorkbookModel): void {
  excel = new EmulatedExcel(cloneWorkbook(model));
  office.use(excel);
  host = new ExcelHost();
}

const understood = async (): Promise<Understanding> => understand(await host.read(), { asOf: '2024-07-01' });

/** As it was built, with a year that has begun: a ledger, and tabs that know it. */
beforeAll(async () => {
  office = await bootOffice();
  open(await shortModel(30));
  await build(host);
  await buildLedger(host, await understood(), 'zh-CN');
  await build(host);
  built = excel.model;
});
afterAll(() => {
  office.close();
});

beforeEach(() => {
  open(built);
  filled = fillIn(excel.model);
});

function sheet(name: string): SheetModel {
  const found = excel.model.sheets.find((one) => one.name === name);
  if (!found) throw new Error(`no sheet ${name}`);
  return found;
}

function type(name: string, row: number, column: number, value: string): void {
  const key = cellKey(row, column);
  const cell = sheet(name).cells.get(key);
  if (cell) sheet(name).cells.set(key, { ...cell, value });
}

function paint(name: string, row: number, column: number): void {
  restyle(sheet(name), { top: row, left: column, bottom: row, right: column }, (old) => ({
    ...old,
    fill: YELLOW,
  }));
}

/** @param sparing without it the sheets are written anew with their looks, as where those are at hand */
async function rebuild(sparing = true, between: () => void = () => undefined): Promise<WorkbookPlan> {
  const plan = await planned(sparing);
  between();
  return (await host.apply(plan)).inverse;
}

async function planned(sparing: boolean): Promise<WorkbookPlan> {
  const understanding = await understood();
  const taken = takeBack(understanding);
  const options = { by: 'unit', language: 'zh-CN' } as const;
  const draft = atOnce(draftingTabs(understanding, options, taken, sparing));
  const contents = await host.readContent(looksNeeded(understanding, taken, draft));
  return unitTabsPlan(understanding, options, contents, taken, draft).plan;
}

const opsOf = ({ operations }: WorkbookPlan): string[] => [...new Set(operations.map(({ op }) => op))];
const ledgerText = (): string =>
  JSON.stringify([...sheet('进度台账').cells.values()].map(({ value }) => value));

test('entries go into the ledger and the other tabs as cells, and it is what writing all of them anew gives', async () => {
  paint(filled, FIRST_ROW, PROGRESS);
  paint('进度台账', 6, 0);
  const model = cloneWorkbook(excel.model);
  expect(opsOf(await planned(true))).toEqual(['set-cells']);
  await rebuild();
  // Both times of the source's head alone.
  expect(excel.asked.get('GetRowProperties')).toBe(2);
  expect(ledgerText()).toContain('已完成第5项的前期工作');
  expect(cellOf(sheet(filled), FIRST_ROW, PROGRESS)?.format.fill).toBe(YELLOW);
  const sparing = seen(excel);
  open(model);
  expect(opsOf(await planned(false))).toEqual(['put-sheet']);
  await rebuild(false);
  expect(sparing).toEqual(seen(excel));
  expect(excel.notEmulated).toEqual([]);
});

test('undoing it gives every cell back, also when the plan that undoes it was stored as text', async () => {
  const before = seen(excel);
  const inverse = await rebuild();
  expect(seen(excel)).not.toEqual(before);
  const again = (await host.apply(JSON.parse(JSON.stringify(inverse)) as WorkbookPlan)).inverse;
  expect(seen(excel)).toEqual(before);
  await host.apply(again);
  expect(ledgerText()).toContain('已完成第5项的前期工作');
});

test('what is typed into another row meanwhile stays, and is taken the next time', async () => {
  const row = FIRST_ROW + 3;
  await rebuild(true, () => {
    type(filled, row, PROGRESS, '后来才写的');
  });
  expect(cellOf(sheet(filled), row, PROGRESS)?.value).toBe('后来才写的');
  expect(ledgerText()).not.toContain('后来才写的');
  await rebuild();
  expect(ledgerText()).toContain('后来才写的');
});

test.each<[string, () => void]>([
  [
    'another entry in a row that was taken',
    () => {
      type(filled, FIRST_ROW, STATUS, '已完成');
    },
  ],
  [
    'another text in such a row',
    () => {
      type(filled, FIRST_ROW, 4, '另一件事');
    },
  ],
  [
    'a row of the ledger that is another one now',
    () => {
      const { cells } = sheet('进度台账');
      const moved = [...cells].map(([key, cell]) => [key + cellKey(1, 0), cell] as const);
      cells.clear();
      for (const [key, cell] of moved) cells.set(key, cell);
    },
  ],
])('nothing is written where a row that is written changed meanwhile: %s', async (_, change) => {
  const plan = await planned(true);
  change();
  const before = seen(excel);
  await expect(host.apply(plan)).rejects.toMatchObject({ code: 'stale' } satisfies Partial<HostError>);
  expect(seen(excel)).toEqual(before);
});

test.each<[string, (name: string) => void]>([
  ['hid a row', (name) => sheet(name).hiddenRows.add(FIRST_ROW + 2)],
  [
    'wrote a row of their own below the table',
    (name) => {
      const last = Math.max(...[...sheet(name).cells.keys()].map((key) => Math.floor(key / cellKey(1, 0))));
      sheet(name).cells.set(cellKey(last + 2, 4), {
        ...(cellOf(sheet(name), FIRST_ROW, 4) ?? { format: {} as never }),
        value: '我们自己的事',
      });
    },
  ],
])('a tab in which somebody %s is written with its looks', async (_, change) => {
  change(filled);
  const { operations } = await planned(true);
  const names = (op: string): string[] =>
    operations.flatMap((one) =>
      one.op === op ? ['name' in one ? one.name : 'sheet' in one ? one.sheet : ''] : [],
    );
  expect(names('put-sheet')).toContain(filled);
  expect(names('set-cells')).toContain('进度台账');
  await rebuild();
  expect(ledgerText()).toContain('已完成第5项的前期工作');
});
