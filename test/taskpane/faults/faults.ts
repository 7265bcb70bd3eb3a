import ExcelJS from 'exceljs';
import { understand } from '../../../src/actions/understand';
import { setAbilities } from '../../../src/hosts/excel/abilities';
import type { HostErrorCode } from '../../../src/hosts/error';
import { ExcelHost } from '../../../src/hosts/excel/excel-host';
import { WorkbookStore } from '../../../src/taskpane/workbook-store';
import { type Booted, bootOffice } from '../../excel-host/boot';
import { EmulatedExcel } from '../../excel-host/emulated-excel';
import { patience } from '../../../src/hosts/excel/attention';
import { LONG } from '../../amount';
import { waysAt } from '../../excel-host/fault-ways';
import { MemoryJournal } from '../../excel-host/memory-journal';
import { loadXlsx } from '../../excel-host/model/load-xlsx';
import { isInexact, type Switch, WORLDS } from '../../excel-host/switches';
import { snapshot } from '../../excel-host/model/snapshot';
import type { WorkbookModel } from '../../excel-host/model/workbook-model';
import { type Act, type Action, ASOF, type Session, SHEET } from './actions';

/** What became of the faults that an action met in a world. */
interface Row {
  readonly action: string;
  readonly world: string;
  readonly requests: number;
  faults: number;
  survived: number;
  before: number;
  done: number;
  /** Whole sheets of ours, and nothing else. */
  sheets: number;
  /** Taken back at the next start of the pane. */
  next: number;
}

const HEADS = [
  'a fault at each of',
  'in',
  'requests',
  'faults',
  'survived',
  'as before',
  'done',
  'sheets only',
  'next start',
];

/**
 * Every request of every action fails in every world; then the action is done again. Whatever happened, the workbook is as
 * before, or as it should become, or whole sheets of ours are, at the latest when the pane is opened again; the person's
 * sheet is never touched. `npm test` takes a world for each action.
 */
export function describeFaults(actions: readonly Action[]): void {
  let office: Booted;
  let start: WorkbookModel;
  const rows: Row[] = [];
  beforeAll(async () => {
    patience.step = 1;
    office = await bootOffice();
    start = await loadXlsx(await smallTable());
  });
  afterAll(() => {
    office.close();
    process.stdout.write(`\n${table(rows)}\n\n`);
  });

  /** Some actions done in a workbook that is open in an Excel with the pane beside it. */
  async function session(
    switches: readonly Switch[],
    earlier: readonly Act[],
    model = start,
    journal = new MemoryJournal(),
  ): Promise<Session> {
    const excel = new EmulatedExcel(structuredClone(model));
    for (const one of switches) excel.switches.add(one);
    office.use(excel);
    // What failed in another session is tried again.
    setAbilities(null);
    const host = new ExcelHost(journal);
    // Office.js outlives the session: listeners of a thousand others would answer its changes.
    if (!switches.some((one) => EVENTS.has(one)))
      host.onChange = () => Promise.resolve(() => Promise.resolve());
    const store = new WorkbookStore(
      host,
      (workbook) => Promise.resolve(understand(workbook, { asOf: ASOF })),
      () => ASOF,
    );
    const here = { excel, store, host, journal };
    for (const act of earlier) {
      await act(here);
      if (!isRefused(here)) expect(store.getState().error).toBeNull();
    }
    excel.reset();
    return here;
  }

  async function tryOut(
    [name, earlier, act]: Action,
    world: string,
    switches: readonly Switch[],
    turn: number,
  ): Promise<void> {
    const seen = (excel: EmulatedExcel): Seen => see(excel, switches);
    const clean = await session(switches, earlier);
    const before = seen(clean.excel);
    const prepared = structuredClone(clean.excel.model);
    const known = clean.store.getState();
    const again = async (): Promise<Session> => {
      const here = await session(switches, [], prepared);
      // Only what was written is remembered beside the workbook, for undoing.
      if (name.startsWith('undo')) here.store['state'] = known;
      return here;
    };
    // From the start of the pane, as the faulty ones below.
    const whole = await again();
    await act(whole);
    if (isRefused(whole)) {
      expect(seen(whole.excel).all).toBe(before.all);
      return;
    }
    expect(whole.store.getState().error).toBeNull();
    expect(whole.journal.entries.size).toBe(0);
    const after = seen(whole.excel);
    const requests = whole.excel.requests.length;
    const row: Row = {
      ...{ action: name, world, requests },
      ...{ faults: 0, survived: 0, before: 0, done: 0, sheets: 0, next: 0 },
    };
    rows.push(row);
    for (let k = 1; k <= requests; k++) {
      for (const when of waysAt(k, turn, world !== 'kind')) {
        const here = await again();
        const { excel, store, journal } = here;
        excel.failAt(k, { when, code: 'InvalidOperation' });
        await act(here);
        const { error, stale } = store.getState();
        const failed = error !== null || stale;
        const place = { world, k, when, failed, error: error?.message };
        excel.reset();
        // The next start. A mark that could not be taken off stands where all is done, too.
        const next = new ExcelHost(journal);
        const left = (await next.unfinished()) !== null;
        if (left) await next.recover();
        const now = seen(excel);
        row.faults++;
        if (!failed) row.survived++;
        else if (left) row.next++;
        else if (now.all === before.all) row.before++;
        else if (now.all === after.all) row.done++;
        else row.sheets++;
        if (now.all !== before.all && now.all !== after.all) {
          // Whole sheets, and nothing of the person's own.
          expect({ place, source: now.source }).toEqual({ place, source: before.source });
          const wanted = new Set([...before.sheets, ...after.sheets]);
          const odd = now.sheets.flatMap((one) => (wanted.has(one) ? [] : partsThatDiffer(one, before)));
          expect({ place, odd }).toEqual({ place, odd: [] });
        }
        expect({ place, silent: !failed && now.all !== after.all }).toEqual({ place, silent: false });
        expect({ place, notEmulated: excel.notEmulated }).toEqual({ place, notEmulated: [] });
        // Undoing once more would take back what was written before.
        const undone = name.startsWith('undo') && error === null;
        if (failed && !undone && (now.all !== after.all || after.all === before.all)) {
          await act(here);
          expect({ place, error: store.getState().error }).toEqual({ place, error: null });
          expect({ place, again: seen(excel).all === after.all }).toEqual({ place, again: true });
        }
        store['changes'].stop();
      }
    }
  }

  const cases = actions.flatMap((action, turn) => {
    const one = (turn * PRIME + actions.length) % WORLDS.length;
    const worlds = LONG ? WORLDS : WORLDS.filter((_, at) => at === one);
    return worlds.map(([world, switches]) => [action[0], world, action, switches, turn] as const);
  });

  test.each(cases)('a fault at any request of: %s (%s)', async (_, world, action, switches, turn) => {
    await tryOut(action, world, switches, turn);
  });
}

/** Where it matters that the pane listens. */
const EVENTS: ReadonlySet<Switch> = new Set([
  'events-late',
  'events-lost',
  'events-joined',
  'events-doubled',
]);

/** No action of a file meets the world of another. */
const PRIME = 7;

/** What says before anything is written that it cannot be done there. */
const REFUSALS: Partial<Record<Switch, HostErrorCode>> = {
  'small-grid': 'legacy-xls',
  'no-new-workbooks': 'unsupported',
};

function isRefused({ excel, store }: Session): boolean {
  const { error } = store.getState();
  return error !== null && [...excel.switches].some((one) => REFUSALS[one] === error.code);
}

function table(rows: readonly Row[]): string {
  const cells = rows.map((row) => Object.values(row) as readonly (string | number)[]);
  const sums = HEADS.slice(2).map((_, at) => cells.reduce((sum, row) => sum + Number(row[at + 2]), 0));
  const line = (row: readonly (string | number)[]): string =>
    row.map((cell, at) => String(cell).padEnd(at < 2 ? 24 : 12)).join('');
  return [HEADS, ...cells, ['together', '', ...sums]].map(line).join('\n');
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

/** Where Excel does otherwise, of sheets of ours no pages are seen, and of those that cannot be read exactly only that they are there. */
function see({ model }: EmulatedExcel, switches: readonly Switch[]): Seen {
  const { sheets, ...rest } = snapshot(model, (name) => name === SHEET) as Snapshot;
  const inexact = isInexact(switches);
  const texts = sheets.map(({ widths, ...sheet }) => {
    const isTheirs = sheet.name === SHEET;
    if (inexact && !isTheirs) return JSON.stringify([sheet.name, null]);
    const { name, ...others } = isTheirs ? sheet : asEitherWay(sheet, switches.length > 0);
    // Nobody sees the width of a hidden column, and Excel does not tell it.
    const shown = widths.filter(([column]) => !sheet.hiddenColumns.includes(column));
    return JSON.stringify([name, ordered({ ...others, widths: shown })]);
  });
  return {
    all: JSON.stringify([texts, ordered(rest)]),
    source: texts[sheets.findIndex(({ name }) => name === SHEET)] ?? '',
    sheets: texts,
  };
}

/** Sheets that came in a file and sheets that were written are told apart by what Excel works out itself, and by margins. */
function asEitherWay(sheet: Omit<Snapshot['sheets'][number], 'widths'>, withoutPages: boolean) {
  const { heights, page, ...others } = sheet as typeof sheet & {
    readonly heights: unknown;
    readonly page: object;
  };
  return { ...others, page: withoutPages ? null : { ...page, margins: null } };
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
