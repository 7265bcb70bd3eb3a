import ExcelJS from 'exceljs';
import { fixPlan, sortFixes } from '../../src/actions/fix';
import { ignoring } from '../../src/actions/ignore-finding';
import { settingsPlan } from '../../src/actions/store-settings';
import { understand } from '../../src/actions/understand';
import { reportPlan } from '../../src/actions/write-report';
import { ExcelHost } from '../../src/hosts/excel/excel-host';
import { copySource } from '../../src/taskpane/backup/copy-source';
import { storedDates } from '../../src/taskpane/pages/overdue/dates';
import { buildLedger, clear, mark } from '../../src/taskpane/pages/overdue/doing';
import { buildTabs } from '../../src/taskpane/pages/units/doing';
import { WorkbookStore } from '../../src/taskpane/workbook-store';
import { type Booted, bootOffice } from '../excel-host/boot';
import { EmulatedExcel, type Fault } from '../excel-host/emulated-excel';
import { loadXlsx } from '../excel-host/model/load-xlsx';
import { snapshot } from '../excel-host/model/snapshot';
import type { WorkbookModel } from '../excel-host/model/workbook-model';

jest.setTimeout(300_000);

const LANGUAGE = 'zh-CN';
const ASOF = '2024-07-01';
const SHEET = '任务分解';

type Act = (store: WorkbookStore, host: ExcelHost) => Promise<unknown>;

const check: Act = (store) => store.check();
const report: Act = (store) =>
  store.perform('reading', async ({ read, write }) => {
    await write(reportPlan(await read(), LANGUAGE));
  });
const markAll: Act = (store, host) => mark(store, host, storedDates, { column: true, language: LANGUAGE });
const ledger: Act = (store, host) => buildLedger(store, host, storedDates, LANGUAGE);
const tabs: Act = (store, host) =>
  buildTabs(store, host, { by: 'unit', language: LANGUAGE, othersItems: 'grey' });
const fixAll: Act = (store) =>
  store.perform('reading', async ({ read, write }) => {
    const { workbook, findings } = await read();
    await write(fixPlan(sortFixes(workbook, findings).ready));
    await read();
  });
const remember: Act = (store) =>
  store.perform('reading', async ({ read, write }) => {
    await write(settingsPlan((await read()).workbook, (settings) => ({ ...settings, soonDays: 7 })));
  });
const ignore: Act = (store) =>
  store.perform('reading', async ({ read, write }) => {
    const { workbook, findings } = await read();
    await write(settingsPlan(workbook, (so) => ignoring(so, findings, { reason: '已核实', on: ASOF })));
  });
const copy: Act = (store, host) => copySource(store, host, [SHEET]);

/** Every action of the pane: what went before, and what is done. */
const ACTIONS: readonly (readonly [string, readonly Act[], Act])[] = [
  ['check', [], check],
  ['report', [], report],
  ['report, again', [report], report],
  ['mark', [], markAll],
  ['clear', [markAll], (store) => clear(store)],
  ['ledger', [], ledger],
  ['ledger, again', [ledger], ledger],
  ['unit tabs', [], tabs],
  ['unit tabs, again', [tabs], tabs],
  ['fix', [], fixAll],
  ['store settings', [], remember],
  ['ignore', [remember], ignore],
  ['copy the source', [], copy],
  ['undo fixes', [fixAll], (store) => store.undo()],
  ['undo a report', [report], (store) => store.undo()],
];

/** In turn: every one of them at every request of a single plan is what the host's own test does. */
const WHENS: readonly Fault['when'][] = ['before', 'during', 'after'];

let office: Booted;
let start: WorkbookModel;
beforeAll(async () => {
  office = await bootOffice();
  start = await loadXlsx(await smallTable());
});
afterAll(() => {
  office.close();
  const line = (cells: readonly (string | number)[]): string =>
    cells.map((cell, at) => String(cell).padEnd(at === 0 ? 18 : 12)).join('');
  process.stdout.write(
    [
      '',
      line(['a fault at each of', 'requests', 'survived', 'as before', 'done', 'sheets only']),
      ...rows.map((row) => line(row)),
      '',
    ].join('\n'),
  );
});

const rows: (readonly (string | number)[])[] = [];

interface Session {
  readonly excel: EmulatedExcel;
  readonly store: WorkbookStore;
  readonly host: ExcelHost;
}

/** Some actions done in a workbook that is open in an Excel with the pane beside it. */
async function session(earlier: readonly Act[], model = start): Promise<Session> {
  const excel = new EmulatedExcel(structuredClone(model));
  office.use(excel);
  const host = new ExcelHost();
  // Office.js outlives the session: listeners of a hundred others would answer its changes.
  host.onChange = () => Promise.resolve(() => Promise.resolve());
  const store = new WorkbookStore(
    host,
    (workbook) => Promise.resolve(understand(workbook, { asOf: ASOF })),
    () => ASOF,
  );
  for (const act of earlier) {
    await act(store, host);
    expect(store.getState().error).toBeNull();
  }
  excel.reset();
  return { excel, store, host };
}

test.each(ACTIONS)('a fault at any request of: %s', async (name, earlier, act) => {
  const clean = await session(earlier);
  const before = seen(clean.excel);
  // Only the way back is kept by the pane: all else is in the workbook.
  const prepared = structuredClone(clean.excel.model);
  const again = (): Promise<Session> => (name.startsWith('undo') ? session(earlier) : session([], prepared));
  await act(clean.store, clean.host);
  expect(clean.store.getState().error).toBeNull();
  const after = seen(clean.excel);
  const requests = clean.excel.requests.length;
  const outcomes = { survived: 0, before: 0, done: 0, sheets: 0 };
  for (let k = 1; k <= requests; k++) {
    const when = WHENS[k % WHENS.length] ?? 'before';
    const { excel, store, host } = await again();
    excel.failAt(k, { when, code: 'InvalidOperation' });
    await act(store, host);
    const failed = store.getState().error !== null || store.getState().stale;
    const now = seen(excel);
    const place = { k, when, failed, error: store.getState().error?.message };
    if (!failed) outcomes.survived++;
    else if (now.all === before.all) outcomes.before++;
    else if (now.all === after.all) outcomes.done++;
    else {
      // Whole sheets, and nothing of the person's own.
      expect({ place, source: now.source }).toEqual({ place, source: before.source });
      const known = new Set([...before.sheets, ...after.sheets]);
      expect({
        place,
        parts: now.sheets.flatMap((one) => (known.has(one) ? [] : partsThatDiffer(one, before))),
      }).toEqual({ place, parts: [] });
      outcomes.sheets++;
    }
    expect({ place, silent: !failed && now.all !== after.all }).toEqual({ place, silent: false });
    expect({ place, notEmulated: excel.notEmulated }).toEqual({ place, notEmulated: [] });
    if (now.all === after.all) continue;
    excel.reset();
    await act(store, host);
    expect({ place, error: store.getState().error }).toEqual({ place, error: null });
    expect({ place, again: seen(excel).all === after.all }).toEqual({ place, again: true });
  }
  rows.push([name, requests, ...Object.values(outcomes)]);
});

interface Snapshot {
  readonly sheets: readonly {
    readonly name: string;
    readonly hiddenColumns: readonly number[];
    readonly widths: readonly (readonly [number, number])[];
  }[];
}

interface Seen {
  readonly all: string;
  /** The sheet of the person alone. */
  readonly source: string;
  /** Each sheet. */
  readonly sheets: readonly string[];
}

/** Where a sheet is neither as it was nor as it should become, in a few characters: whole sheets fill a screen. */
function partsThatDiffer(sheet: string, before: Seen): readonly string[] {
  const name = sheet.slice(0, sheet.indexOf(',') + 1);
  const was = before.sheets.find((one) => one.startsWith(name)) ?? '';
  let at = 0;
  while (at < sheet.length && sheet[at] === was[at]) at++;
  return [
    `${name} …${was.slice(Math.max(0, at - 60), at + 60)}… became …${sheet.slice(Math.max(0, at - 60), at + 60)}…`,
  ];
}

function seen({ model }: EmulatedExcel): Seen {
  const { sheets, ...rest } = snapshot(model) as Snapshot;
  // Nobody sees the width of a hidden column, and Excel does not tell it.
  const shown = sheets.map(({ widths, ...sheet }) => ({
    ...sheet,
    widths: widths.filter(([column]) => !sheet.hiddenColumns.includes(column)),
  }));
  const whole = { sheets: shown, ...rest };
  return {
    all: JSON.stringify(whole),
    source: JSON.stringify(whole.sheets.find(({ name }) => name === SHEET)),
    sheets: whole.sheets.map((one) => JSON.stringify(one)),
  };
}

/** Three tasks of two units, with slips to mend and something overdue. */
async function smallTable(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet(SHEET);
  sheet.addRows([
    ['2024年政府工作报告任务分解表（共4项任务）'],
    ['序号', '工作任务', '牵头单位', '责任单位', '完成时限'],
    ['1', '新增规上工业企业二十家', '财政局', '教育局、', '3月底前'],
    ['2', '改造老旧小区八个', '教育局', '财政局', '12月底前'],
    ['3', '建成社区便民食堂', '财政局', '教育局', '7月20日前'],
  ]);
  sheet.mergeCells('A1:E1');
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
