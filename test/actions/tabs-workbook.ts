import ExcelJS from 'exceljs';
import { buildUnitTabs, type UnitTabs } from '../../src/actions/build-unit-tabs';
import type { TabOptions } from '../../src/actions/tab-options';
import { understand, type Understanding } from '../../src/actions/understand';
import { FileHost } from '../../src/hosts/file/file-host';
import type { Settings } from '../../src/settings/model';
import { defaultSettings, settingsXml } from '../../src/settings/xml';
import { message } from '../../src/locales/message';
import { Form } from '../quarter/fill-in';

export interface Line {
  readonly text: string;
  readonly items?: string;
  readonly lead: string;
  readonly support?: string;
}

export const LINES: readonly Line[] = [
  {
    text: '抓好财政收入工作',
    items: '（1）3月底前，完成一成；\n（2）年底前，完成全部。',
    lead: '财政局',
    support: '税务局',
  },
  {
    text: '抓好招商引资工作',
    items: '（1）6月底前，签约3个项目；',
    lead: '商务局',
    support: '财政局\n住建局',
  },
  { text: '抓好校园安全工作', lead: '教育局', support: '公安分局' },
];

const HEADER = ['序号', '工作任务', '阶段性指标', '牵头单位', '责任单位'];

/** A workbook with these tasks as bytes; `tabs`: further sheets of the user's, each with one text. */
export async function bytesOf(lines: readonly Line[], tabs: readonly string[] = []): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  writeLines(workbook.addWorksheet('任务分解'), lines);
  for (const name of tabs) workbook.addWorksheet(name).getCell('A1').value = `${name}的内容`;
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function writeLines(sheet: ExcelJS.Worksheet, lines: readonly Line[]): void {
  sheet.spliceRows(1, sheet.rowCount + 1);
  sheet.getCell('A1').value = '2024年重点任务分解表';
  sheet.getRow(2).values = HEADER;
  lines.forEach(({ text, items = '', lead, support = '' }, index) => {
    sheet.getRow(index + 3).values = [index + 1, text, items, lead, support];
  });
}

/** The source with other tasks; everything else as it was. */
export async function withLines(bytes: Uint8Array, lines: readonly Line[]): Promise<Uint8Array> {
  const form = await load(bytes);
  const sheet = form.getWorksheet('任务分解');
  if (sheet) writeLines(sheet, lines);
  return new Uint8Array(await form.xlsx.writeBuffer());
}

export async function load(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer);
  return workbook;
}

export async function understood(bytes: Uint8Array): Promise<Understanding> {
  return understand(await FileHost.open(bytes).read(), { asOf: '2024-07-01' });
}

export async function build(
  bytes: Uint8Array,
  options: Partial<TabOptions> = {},
): Promise<{ bytes: Uint8Array; result: UnitTabs }> {
  const host = FileHost.open(bytes);
  const understanding = understand(await host.read(), { asOf: '2024-07-01' });
  const result = await buildUnitTabs(host, understanding, { by: 'unit', language: 'zh-CN', ...options });
  return { bytes: host.bytes(), result };
}

export async function withSettings(bytes: Uint8Array, settings: Partial<Settings>): Promise<Uint8Array> {
  const host = FileHost.open(bytes);
  const { settings: before } = await host.read();
  const after = settingsXml({ ...defaultSettings(), ...settings });
  await host.apply({
    title: message('plan.undo'),
    expect: [],
    operations: [{ op: 'store-settings', before, after }],
  });
  return host.bytes();
}

/** Fills in a tab as a person does, and saves. */
export async function inTab(bytes: Uint8Array, tab: string, fill: (form: Form) => void): Promise<Uint8Array> {
  const form = await Form.open(bytes, tab);
  fill(form);
  return form.bytes();
}

export async function tabNames(bytes: Uint8Array): Promise<readonly string[]> {
  return (await FileHost.open(bytes).read()).tabNames;
}

/** A column of a tab, from the first row of its table. */
export async function column(bytes: Uint8Array, tab: string, header: string): Promise<readonly string[]> {
  const form = await Form.open(bytes, tab);
  return form.rows.map((row) => form.text(row, header));
}
