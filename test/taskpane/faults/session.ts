import ExcelJS from 'exceljs';
import { understand, type Understanding } from '../../../src/actions/understand';
import { setAbilities } from '../../../src/hosts/excel/abilities';
import { patience } from '../../../src/hosts/excel/attention';
import { ExcelHost } from '../../../src/hosts/excel/excel-host';
import { WorkbookStore } from '../../../src/taskpane/workbook-store';
import { type Booted, bootOffice } from '../../excel-host/boot';
import { EmulatedExcel } from '../../excel-host/emulated-excel';
import { MemoryJournal } from '../../excel-host/memory-journal';
import { cloneWorkbook } from '../../excel-host/model/clone';
import { loadXlsx } from '../../excel-host/model/load-xlsx';
import type { WorkbookModel } from '../../excel-host/model/workbook-model';
import type { Switch } from '../../excel-host/switches';

export const LANGUAGE = 'zh-CN';
export const ASOF = '2024-07-01';
/** The sheet of the person. */
export const SHEET = '任务分解';

/** A pane beside an Excel. */
export interface Session {
  readonly excel: EmulatedExcel;
  readonly store: WorkbookStore;
  readonly host: ExcelHost;
  readonly journal: MemoryJournal;
}

/** What a button of the pane does. */
export type Act = (session: Session) => Promise<unknown>;

/** What it is called, what went before, and what is done. */
export type Action = readonly [name: string, earlier: readonly Act[], act: Act];

/** What was read last; a page reads first where nothing was. */
export async function known({ store }: Session): Promise<Understanding | null> {
  if (!store.getState().understanding) await store.check();
  return store.getState().understanding;
}

/** One office.js for all the sessions of a file, one after the other. */
export class Sessions {
  private constructor(
    private readonly office: Booted,
    /** The small table, before anything was done. */
    readonly start: WorkbookModel,
  ) {}

  static async begin(): Promise<Sessions> {
    patience.step = 1;
    return new Sessions(await bootOffice(), await loadXlsx(await smallTable()));
  }

  /** The pane is opened beside a copy of a workbook, in an Excel that does otherwise. */
  open(switches: readonly Switch[], model: WorkbookModel): Session {
    const excel = new EmulatedExcel(cloneWorkbook(model));
    for (const one of switches) excel.switches.add(one);
    this.office.use(excel);
    // What failed in another session is tried again.
    setAbilities(null);
    return beside(excel, new MemoryJournal());
  }

  end(): void {
    this.office.close();
  }
}

/** A new pane over the same workbook, with what an earlier one noted outside its page. */
export function beside(excel: EmulatedExcel, journal: MemoryJournal): Session {
  const host = new ExcelHost(journal);
  // Office.js outlives the session: listeners of a thousand others would answer its changes.
  if (!EVENTS.some((one) => excel.switches.has(one)))
    host.onChange = () => Promise.resolve(() => Promise.resolve());
  const store = new WorkbookStore(
    host,
    (workbook) => Promise.resolve(understand(workbook, { asOf: ASOF })),
    () => ASOF,
  );
  return { excel, store, host, journal };
}

/** Where it matters that the pane listens. */
const EVENTS: readonly Switch[] = ['events-late', 'events-lost', 'events-joined', 'events-doubled'];

/** Three tasks of two units, with slips to mend and something overdue. */
export async function smallTable(year = 2024): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet(SHEET);
  sheet.addRows([
    [`${year}年政府工作报告任务分解表（共4项任务）`],
    ['序号', '工作任务', '牵头单位', '责任单位', '完成时限'],
    ['1', '新增规上工业企业二十家', '财政局', '教育局、', '3月底前'],
    ['2', '改造老旧小区八个', '教育局', '财政局', '12月底前'],
    ['3', '建成社区便民食堂', '财政局', '教育局', '7月20日前'],
  ]);
  sheet.mergeCells('A1:E1');
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
