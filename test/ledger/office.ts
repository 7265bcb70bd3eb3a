import { Workbook } from 'exceljs';
import { buildLedger, type LedgerResult } from '../../src/actions/build-ledger';
import { understand } from '../../src/actions/understand';
import type { Grid, WorkbookGrid } from '../../src/grid/grid';
import { ExcelHost } from '../../src/hosts/excel/excel-host';
import { FileHost } from '../../src/hosts/file/file-host';
import type { Host } from '../../src/hosts/host';
import { columnOf, type LedgerColumn } from '../../src/ledger/columns';
import { message } from '../../src/locales/message';
import type { ContentCell, SheetContent } from '../../src/plan/sheet-content';
import { MemoryHost } from '../contracts/memory-host';
import type { Booted } from '../excel-host/boot';
import { EmulatedExcel } from '../excel-host/emulated-excel';
import { loadXlsx } from '../excel-host/model/load-xlsx';
import { sheet, workbook } from '../grid/sheet';

/** A source table as data: what an office edits between two rebuilds of the ledger. */
export interface SourceTask {
  readonly id: number;
  readonly section: string;
  readonly text: string;
  readonly items: readonly { readonly id: number; readonly text: string }[];
  readonly lead: string;
}

const HEADER = ['序号', '类别', '工作任务', '阶段性指标', '分管领导', '牵头单位', '责任单位', '完成时限'];

export function sourceRows(tasks: readonly SourceTask[]): string[][] {
  return [
    ['某区2024年政府工作报告任务分解表'],
    HEADER,
    ...tasks.map(({ section, text, items, lead }, index) => [
      String(index + 1),
      section,
      text,
      items.map((item, at) => `（${at + 1}）${item.text}`).join('\n'),
      '张建国',
      lead,
      '财政局',
      '12月31日',
    ]),
  ];
}

export function sourceGrid(tasks: readonly SourceTask[]): Grid {
  return sheet(sourceRows(tasks));
}

const LEDGER = { kind: 'ledger', key: '' } as const;
export const LEDGER_NAME = '进度台账';

export type HostKind = 'memory' | 'file' | 'excel';

let office: Booted | undefined;

/** Hosts of the kind `excel` speak to this: office.js in front of an emulated Excel. */
export function speakTo(booted: Booted): void {
  office = booted;
}

/** A host that holds the source and, where there is one, the ledger as it stands. */
export async function hostWith(
  kind: HostKind,
  tasks: readonly SourceTask[],
  ledger: SheetContent | null,
): Promise<Host> {
  const host = await hostOf(kind, tasks);
  if (ledger) {
    await host.apply({
      title: message('ledger.plan'),
      expect: [],
      operations: [{ op: 'put-sheet', identity: LEDGER, name: LEDGER_NAME, content: ledger }],
    });
  }
  return host;
}

async function hostOf(kind: HostKind, tasks: readonly SourceTask[]): Promise<Host> {
  if (kind === 'memory') return new MemoryHost(workbook(sourceGrid(tasks)));
  const bytes = await bytesOf(tasks);
  if (kind === 'file') return FileHost.open(bytes);
  office?.use(new EmulatedExcel(await loadXlsx(bytes)));
  return new ExcelHost();
}

async function bytesOf(tasks: readonly SourceTask[]): Promise<Uint8Array> {
  const book = new Workbook();
  book.addWorksheet('任务分解').addRows(sourceRows(tasks));
  return new Uint8Array(await book.xlsx.writeBuffer());
}

export interface Rebuilt {
  readonly result: LedgerResult;
  readonly content: SheetContent;
  readonly grid: Grid;
  readonly workbook: WorkbookGrid;
}

/** Rebuilds the ledger and reads it back as the host holds it: after a trip through the file, where that is one. */
export async function rebuild(
  kind: HostKind,
  tasks: readonly SourceTask[],
  ledger: SheetContent | null,
  asOf = '2024-07-01',
): Promise<Rebuilt> {
  const host = await hostWith(kind, tasks, ledger);
  const result = await buildLedger(host, understand(await host.read(), { asOf }), 'zh-CN');
  const again = host instanceof FileHost ? FileHost.open(host.bytes()) : host;
  const book = await again.read();
  const grid = book.sheets.find(({ own }) => own?.kind === 'ledger');
  const content = (await again.readContent([{ sheet: LEDGER_NAME }])).get(LEDGER_NAME);
  if (!grid || !content) throw new Error('there is no ledger');
  return { result, content, grid, workbook: book };
}

/** 0-based row of the header of a ledger's content. */
export function headerRow({ rows }: SheetContent): number {
  return rows.findIndex(({ cells }) => cells.some((cell) => cell?.value === '任务序号'));
}

export function columnAt({ rows }: SheetContent, name: LedgerColumn): number {
  const header = rows.find(({ cells }) => cells.some((cell) => cell?.value === '任务序号'));
  return (
    header?.cells.findIndex((cell) => typeof cell?.value === 'string' && columnOf(cell.value) === name) ?? -1
  );
}

/** The content with one cell changed. */
export function withCell(
  content: SheetContent,
  row: number,
  column: number,
  cell: Partial<ContentCell>,
): SheetContent {
  const rows = [...content.rows];
  while (rows.length <= row) rows.push({ cells: [] });
  const cells: (ContentCell | null)[] = [...(rows[row]?.cells ?? [])];
  while (cells.length <= column) cells.push(null);
  cells[column] = { value: null, ...cells[column], ...cell };
  rows[row] = { ...rows[row], cells };
  return { ...content, rows };
}
