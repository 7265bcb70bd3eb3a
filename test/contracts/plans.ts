import { parseRange, type Range } from '../../src/grid/address';
import type { OwnIdentity } from '../../src/grid/grid';
import { message } from '../../src/locales/message';
import type { LayHighlights, Operation, PutSheet, WorkbookPlan } from '../../src/plan/model';
import type { SheetContent } from '../../src/plan/sheet-content';
import { SOURCE } from './fixture';

export const REPORT: OwnIdentity = { kind: 'report', key: '' };

export function range(text: string): Range {
  const found = parseRange(text);
  if (!found) throw new Error(`not a range: ${text}`);
  return found;
}

export function plan(...operations: Operation[]): WorkbookPlan {
  return { title: message('plan.nothing'), expect: [], operations };
}

export function put(content: Partial<SheetContent>, more: Partial<PutSheet> = {}): PutSheet {
  return {
    op: 'put-sheet',
    identity: REPORT,
    name: '检查报告',
    content: {
      columns: [],
      rows: [],
      styles: [],
      merges: [],
      validations: [],
      conditionalFormats: [],
      ...content,
    },
    ...more,
  };
}

/** Everything that a sheet of ours can have. */
export const FULL: SheetContent = {
  columns: [{ width: 8 }, { width: 40 }, { width: 14 }, { width: 12 }, { width: 10, hidden: true }],
  rows: [
    { height: 30, cells: [{ value: '检查报告', style: 0 }, null, null, null] },
    {
      cells: [
        { value: '级别', style: 1 },
        { value: '问题', style: 1 },
        { value: '位置', style: 1 },
        { value: '日期', style: 1 },
      ],
    },
    {
      height: 45,
      cells: [
        { value: '错误', style: 2 },
        { value: '=1+1 是文字\n第二行 <b>&amp;"引号"', style: 2 },
        { value: 'D3', style: 3, link: { sheet: SOURCE, cell: 'D3', tip: '转到该单元格' } },
        { value: 45412, style: 4 },
      ],
    },
    {
      cells: [
        { value: '+86', style: 2 },
        { value: '-一', style: 2 },
        { value: '@财政局', style: 2 },
        { value: 45413, style: 4 },
      ],
    },
    {
      cells: [{ value: 2, formula: 'COUNTA(A3:A4)', style: 2 }, { value: true }, { value: 0.125, style: 5 }],
    },
  ],
  styles: [
    { font: { name: '宋体', size: 18, bold: true }, horizontal: 'center', vertical: 'center' },
    {
      font: { name: '宋体', size: 10.5, bold: true, colour: '#FFFFFF' },
      fill: '#1F4E79',
      border: { style: 'thin', colour: '#808080' },
      horizontal: 'center',
      vertical: 'center',
      wrap: true,
    },
    {
      font: { name: '宋体', size: 10.5 },
      border: { style: 'thin', colour: '#808080' },
      vertical: 'top',
      wrap: true,
    },
    {
      font: { name: '宋体', size: 10.5, colour: '#0563C1', underline: true },
      border: { style: 'thin', colour: '#808080' },
    },
    {
      border: { style: 'thin', colour: '#808080' },
      numberFormat: 'yyyy"年"m"月"d"日"',
      horizontal: 'center',
    },
    { numberFormat: '0.00%', locked: false },
  ],
  merges: [range('A1:D1')],
  freeze: { rows: 2, columns: 1 },
  filter: range('A2:D4'),
  validations: [
    { range: range('A3:A4'), rule: { kind: 'list', items: ['错误', '提醒', '说"明"'] }, strict: true },
    { range: range('D3:D4'), rule: { kind: 'date' }, strict: false },
  ],
  conditionalFormats: [
    {
      range: range('A3:D4'),
      formula: '$A3="错误"',
      format: { fill: '#FFC7CE', colour: '#9C0006', bold: true },
    },
  ],
  print: {
    orientation: 'landscape',
    paper: 'A4',
    titleRows: [1, 1],
    columns: [0, 2],
    fitToWidth: 1,
    footer: '&C第 &P 页，共 &N 页',
  },
  tabColour: '#C00000',
  showGridlines: false,
};

export const MARKS: LayHighlights = {
  op: 'lay-highlights',
  sheet: SOURCE,
  rules: [
    {
      range: range('B3:B4'),
      formula: '$A3=1',
      format: { fill: '#FFC7CE', colour: '#9C0006', bold: true, numberFormat: '@"　▲逾期2条"' },
    },
    { range: range('E6'), formula: 'LEFT($B6,2)="第4"', format: { fill: '#FFEB9C' } },
  ],
};
