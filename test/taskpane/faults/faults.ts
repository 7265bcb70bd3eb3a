import ExcelJS from 'exceljs';
import { understand } from '../../../src/actions/understand';
import { setAbilities } from '../../../src/hosts/excel/abilities';
import { ExcelHost } from '../../../src/hosts/excel/excel-host';
import { WorkbookStore } from '../../../src/taskpane/workbook-store';
import { type Booted, bootOffice } from '../../excel-host/boot';
import { EmulatedExcel } from '../../excel-host/emulated-excel';
import { waysAt } from '../../excel-host/fault-ways';
import { loadXlsx } from '../../excel-host/model/load-xlsx';
import { snapshot } from '../../excel-host/model/snapshot';
import type { WorkbookModel } from '../../excel-host/model/workbook-model';
import { type Act, type Action, ASOF, type Session, SHEET } from './actions';

/**
 * Every request of every action fails; then the action is done again. Whatever happened, the workbook is as before, or
 * as it should become, or whole sheets of ours are; the person's sheet is never touched.
 */
export function describeFaults(actions: readonly Action[]): void {
  let office: Booted;
  let start: WorkbookModel;
  beforeAll(async () => {
    office = await bootOffice();
    start = await loadXlsx(await smallTable());
  });
  afterAll(() => {
    office.close();
    const line = (cells: readonly (string | number)[]): string =>
      cells.map((cell, at) => String(cell).padEnd(at === 0 ? 24 : 11)).join('');
    const sums = [1, 2, 3, 4, 5, 6].map((at) => rows.reduce((sum, row) => sum + Number(row[at]), 0));
    const lines = [
      line(['a fault at each of', 'requests', 'faults', 'survived', 'as before', 'done', 'sheets only']),
      ...rows.map((row) => line(row)),
      line(['together', ...sums]),
    ];
    process.stdout.write(`\n${lines.join('\n')}\n\n`);
  });

  const rows: (readonly (string | number)[])[] = [];

  /** Some actions done in a workbook that is open in an Excel with the pane beside it. */
  async function session(earlier: readonly Act[], model = start): Promise<Session> {
    const excel = new EmulatedExcel(structuredClone(model));
    office.use(excel);
    // What failed in another session is tried again.
    setAbilities(null);
    const host = new ExcelHost();
    // Office.js outlives the session: listeners of a thousand others would answer its changes.
    host.onChange = () => Promise.resolve(() => Promise.resolve());
    const store = new WorkbookStore(
      host,
      (workbook) => Promise.resolve(understand(workbook, { asOf: ASOF })),
      () => ASOF,
    );
    const here = { excel, store, host };
    for (const act of earlier) {
      await act(here);
      expect(store.getState().error).toBeNull();
    }
    excel.reset();
    return here;
  }

  test.each(actions)('a fault at any request of: %s', async (name, earlier, act) => {
    const turn = actions.findIndex(([one]) => one === name);
    const clean = await session(earlier);
    const before = seen(clean.excel);
    const prepared = structuredClone(clean.excel.model);
    const known = clean.store.getState();
    const again = async (): Promise<Session> => {
      const here = await session([], prepared);
      // Only what was written is remembered beside the workbook, for undoing.
      if (name.startsWith('undo')) here.store['state'] = known;
      return here;
    };
    // From the start of the pane, as the faulty ones below.
    const whole = await again();
    await act(whole);
    expect(whole.store.getState().error).toBeNull();
    const after = seen(whole.excel);
    const requests = whole.excel.requests.length;
    const outcomes = { faults: 0, survived: 0, before: 0, done: 0, sheets: 0 };
    for (let k = 1; k <= requests; k++) {
      for (const when of waysAt(k, turn)) {
        const here = await again();
        const { excel, store } = here;
        excel.failAt(k, { when, code: 'InvalidOperation' });
        await act(here);
        const { error, stale } = store.getState();
        const failed = error !== null || stale;
        const now = seen(excel);
        const place = { k, when, failed, error: error?.message };
        outcomes.faults++;
        if (!failed) outcomes.survived++;
        else if (now.all === before.all) outcomes.before++;
        else if (now.all === after.all) outcomes.done++;
        else {
          // Whole sheets, and nothing of the person's own.
          expect({ place, source: now.source }).toEqual({ place, source: before.source });
          const known = new Set([...before.sheets, ...after.sheets]);
          const odd = now.sheets.flatMap((one) => (known.has(one) ? [] : partsThatDiffer(one, before)));
          expect({ place, odd }).toEqual({ place, odd: [] });
          outcomes.sheets++;
        }
        expect({ place, silent: !failed && now.all !== after.all }).toEqual({ place, silent: false });
        expect({ place, notEmulated: excel.notEmulated }).toEqual({ place, notEmulated: [] });
        // Undoing once more would take back what was written before.
        if (!failed || (now.all === after.all && after.all !== before.all)) continue;
        excel.reset();
        await act(here);
        expect({ place, error: store.getState().error }).toEqual({ place, error: null });
        expect({ place, again: seen(excel).all === after.all }).toEqual({ place, again: true });
      }
    }
    rows.push([name, requests, ...Object.values(outcomes)]);
  });
}

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
  const { sheets, ...rest } = snapshot(model, (name) => name === SHEET) as Snapshot;
  // Nobody sees the width of a hidden column, and Excel does not tell it.
  const shown = sheets.map(({ widths, ...sheet }) => ({
    ...(sheet.name === SHEET ? sheet : asEitherWay(sheet)),
    widths: widths.filter(([column]) => !sheet.hiddenColumns.includes(column)),
  }));
  const texts = shown.map(({ name, ...sheet }) => JSON.stringify([name, ordered(sheet)]));
  return {
    all: JSON.stringify([texts, ordered(rest)]),
    source: texts[shown.findIndex(({ name }) => name === SHEET)] ?? '',
    sheets: texts,
  };
}

/** Sheets that came in a file and sheets that were written are told apart by what Excel works out itself, and by margins. */
function asEitherWay(sheet: Omit<Snapshot['sheets'][number], 'widths'>) {
  const { heights, page, ...others } = sheet as typeof sheet & {
    readonly heights: unknown;
    readonly page: object;
  };
  return { ...others, page: { ...page, margins: null } };
}

/** The same with the keys of objects in their order. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return entries.map(([key, one]) => [key, ordered(one)]);
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
