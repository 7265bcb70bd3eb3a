import { buildLedger } from '../../src/actions/build-ledger';
import { buildUnitTabs } from '../../src/actions/build-unit-tabs';
import { markOverdue } from '../../src/actions/mark-overdue';
import { understand, type Understanding } from '../../src/actions/understand';
import { setAbilities, withoutInsertion } from '../../src/hosts/excel/abilities';
import { ExcelHost } from '../../src/hosts/excel/excel-host';
import { message } from '../../src/locales/message';
import type { WorkbookPlan } from '../../src/plan/model';
import type { SheetContent } from '../../src/plan/sheet-content';
import { bigModel } from './big-workbook';
import type { Booted } from './boot';
import { EmulatedExcel } from './emulated-excel';
import { fillIn } from './fill-in';

export interface Measured {
  readonly what: string;
  readonly tasks: number;
  readonly requests: number;
  readonly actions: number;
  readonly kilobytesSent: number;
  readonly kilobytesReceived: number;
  readonly milliseconds: number;
}

/** The 127 tasks of 双台子, and the same table ten and fifty times as long. */
export const SIZES = [1, 10, 50] as const;
const TASKS = 127;
const LONGEST_REBUILT = 10;
const CHINESE = { language: 'zh-CN' } as const;

/** Reads the table, and writes a report of three lines a task, twice: what Excel is asked and told, and how long it takes (Excel's own work is the emulated host's, which is no measure). */
export async function measureReport(office: Booted, times: number): Promise<Measured[]> {
  return reportOver(await openedBig(office, times), TASKS * times);
}

/** The same, then marks and a ledger. */
export async function measure(office: Booted, times: number): Promise<Measured[]> {
  const opened = await openedBig(office, times);
  const { excel, host } = opened;
  const tasks = TASKS * times;
  return [
    ...(await reportOver(opened, tasks)),
    await timed('marks', tasks, excel, async () => markOverdue(host, await understood(host), CHINESE)),
    await timed('ledger', tasks, excel, async () =>
      buildLedger(host, await understood(host), CHINESE.language),
    ),
  ];
}

interface Opened {
  readonly excel: EmulatedExcel;
  readonly host: ExcelHost;
}

async function openedBig(office: Booted, times: number): Promise<Opened> {
  const excel = new EmulatedExcel(await bigModel(times));
  office.use(excel);
  return { excel, host: new ExcelHost() };
}

async function reportOver({ excel, host }: Opened, tasks: number): Promise<Measured[]> {
  return [
    await timed('read', tasks, excel, () => host.read()),
    await timed('new report', tasks, excel, () => host.apply(report(tasks))),
    await timed('report rebuilt', tasks, excel, () => host.apply(report(tasks))),
  ];
}

/** The tabs of all units where Excel takes no files: every look is told. */
export async function measureWriter(office: Booted, times: number): Promise<Measured> {
  const excel = new EmulatedExcel(await bigModel(times));
  excel.switches.add('insertion-fails');
  office.use(excel);
  const host = new ExcelHost();
  withoutInsertion();
  try {
    return await timed('unit tabs, by the writer', TASKS * times, excel, () => buildTabs(host));
  } finally {
    setAbilities(null);
  }
}

async function understood(host: ExcelHost): Promise<Understanding> {
  return understand(await host.read(), { asOf: '2024-07-01' });
}

async function buildTabs(host: ExcelHost): Promise<unknown> {
  return buildUnitTabs(host, await understood(host), { by: 'unit', ...CHINESE });
}

/** The tabs of all units: made, and made anew in place, with what the pane reads of it afterwards (minutes of the emulated host's time where the table is long). */
export async function measureTabs(office: Booted, times: number): Promise<Measured[]> {
  const excel = new EmulatedExcel(await bigModel(times));
  office.use(excel);
  const host = new ExcelHost();
  // As the pane does.
  const stop = await host.onChange(() => undefined);
  const build = (): Promise<unknown> => buildTabs(host);
  const readOn = (): Promise<unknown> => host.read({ afterwards: true });
  const tasks = TASKS * times;
  const made = await timed('unit tabs', tasks, excel, build);
  await readOn();
  if (times > LONGEST_REBUILT) {
    await stop();
    return [made];
  }
  // A year that has begun: there is a ledger, and the tabs know it.
  await buildLedger(host, await understood(host), CHINESE.language);
  const known = await timed('unit tabs rebuilt, all', tasks, excel, build);
  await readOn();
  fillIn(excel.model);
  const again = await timed('unit tabs rebuilt, one filled in', tasks, excel, build);
  const afterwards = await timed('read afterwards', tasks, excel, readOn);
  await stop();
  return [made, known, again, together('the same, read afterwards', again, afterwards)];
}

function together(what: string, one: Measured, more: Measured): Measured {
  const sum = (of: Exclude<keyof Measured, 'what'>): number => one[of] + more[of];
  return {
    what,
    tasks: one.tasks,
    requests: sum('requests'),
    actions: sum('actions'),
    kilobytesSent: sum('kilobytesSent'),
    kilobytesReceived: sum('kilobytesReceived'),
    milliseconds: sum('milliseconds'),
  };
}

async function timed(
  what: string,
  tasks: number,
  excel: EmulatedExcel,
  work: () => Promise<unknown>,
): Promise<Measured> {
  excel.reset();
  const start = performance.now();
  await work();
  const milliseconds = Math.round(performance.now() - start);
  const sum = (of: 'sent' | 'received'): number =>
    Math.round(excel.requests.reduce((all, one) => all + one[of], 0) / 1024);
  return {
    what,
    tasks,
    requests: excel.requests.length,
    actions: excel.requests.reduce((all, one) => all + one.actions, 0),
    kilobytesSent: sum('sent'),
    kilobytesReceived: sum('received'),
    milliseconds,
  };
}

function report(tasks: number): WorkbookPlan {
  const styles: SheetContent['styles'] = [
    { font: { name: '宋体', size: 11 }, border: { style: 'thin', colour: '#808080' }, wrap: true },
    {
      font: { name: '宋体', size: 11, bold: true, colour: '#C00000' },
      border: { style: 'thin', colour: '#808080' },
    },
  ];
  const text = '阶段性指标的完成时间晚于本项任务的完成时限，请核对后再印发。';
  const rows = Array.from({ length: tasks * 3 }, (_, at) => ({
    height: 30,
    cells: [
      { value: at % 7 === 0 ? '错误' : '提醒', style: at % 7 === 0 ? 1 : 0 },
      {
        value: `D${at + 4}`,
        style: 0,
        ...(at % 3 === 0 && { link: { sheet: '任务分解', cell: `D${at + 4}` } }),
      },
      { value: `第${at + 1}条：${text}`, style: 0 },
      { value: text, style: 0 },
    ],
  }));
  return {
    title: message('plan.nothing'),
    expect: [],
    operations: [
      {
        op: 'put-sheet',
        identity: { kind: 'report', key: '' },
        name: '检查报告',
        content: { columns: [], rows, styles, merges: [], validations: [], conditionalFormats: [] },
      },
    ],
  };
}
