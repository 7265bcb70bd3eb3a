import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { unzipSync, strFromU8 } from 'fflate';
import { FileHost } from '../../../../src/hosts/file/file-host';
import type { Operation, WorkbookPlan } from '../../../../src/plan/model';
import { defaultSettings, settingsXml } from '../../../../src/settings/xml';
import { FULL, MARKS, plan, put } from '../../../contracts/plans';
import { FEATURES } from '../../../samples/rich/features';

const RICH = new Uint8Array(readFileSync('test/fixtures/rich/rich.xlsx'));
const SHEET = '任务分解';
const SHEET_PART = 'xl/worksheets/sheet1.xml';
const REPORT_PART = 'xl/worksheets/sheet5.xml';

const marks: Operation = { ...MARKS, sheet: SHEET };
const fix: Operation = {
  op: 'set-cells',
  sheet: SHEET,
  cells: [
    { place: { row: 19, column: 4 }, before: '', after: '' },
    { place: { row: 3, column: 14 }, before: null, after: '=推进中' },
  ],
};
const column: Operation = {
  op: 'add-column',
  sheet: SHEET,
  column: 8,
  width: 20,
  cells: ['逾期提示', '逾期：（1）（3）', ''].map((value, index) => ({
    row: index + 1,
    value,
    copyStyleFrom: { row: index + 1, column: 7 },
  })),
};
const settings: Operation = { op: 'store-settings', before: null, after: settingsXml(defaultSettings()) };

/** Names of parts whose bytes differ between two files, those that only one has included. */
function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const [old, now] = [unzipSync(before), unzipSync(after)];
  return [...new Set([...Object.keys(old), ...Object.keys(now)])]
    .filter((name) => !old[name] || !now[name] || Buffer.compare(old[name], now[name]) !== 0)
    .sort();
}

function text(file: Uint8Array, part: string): string {
  return strFromU8(unzipSync(file)[part] ?? new Uint8Array());
}

async function readByExceljs(file: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(file.slice().buffer);
  return workbook;
}

async function before(): Promise<{ host: FileHost; fixes: Operation }> {
  const host = FileHost.open(RICH);
  const rows = (await host.read()).sheets[0]?.rows ?? [];
  if (fix.op !== 'set-cells') throw new Error('not a fix');
  const cells = fix.cells.map((one) => {
    const value = rows[one.place.row]?.[one.place.column]?.value ?? null;
    if (typeof value === 'object' && value !== null) throw new Error('an error value');
    return { ...one, before: value, after: one.after === '' ? '改过的领导' : one.after };
  });
  return { host, fixes: { ...fix, cells } };
}

test('reading and opening change nothing', async () => {
  const host = FileHost.open(RICH);
  await host.read();
  await host.apply(plan());
  await host.apply(plan({ op: 'clear-highlights', sheet: SHEET }, { op: 'remove-column', sheet: SHEET }));
  expect(host.bytes()).toBe(RICH);
});

test('a report changes the parts that list sheets and styles, and no other', async () => {
  const host = FileHost.open(RICH);
  await host.apply(plan(put(FULL)));
  expect(changedParts(RICH, host.bytes())).toEqual([
    '[Content_Types].xml',
    'xl/_rels/workbook.xml.rels',
    'xl/styles.xml',
    'xl/workbook.xml',
    REPORT_PART,
  ]);
});

test('everything that a workbook can hold survives everything that we can do', async () => {
  const { host, fixes } = await before();
  await host.apply(plan(put(FULL, { after: SHEET }), fixes, marks, column, settings));
  const file = host.bytes();
  expect(changedParts(RICH, file)).toEqual([
    '[Content_Types].xml',
    'customXml/_rels/item2.xml.rels',
    'customXml/item2.xml',
    'customXml/itemProps2.xml',
    'xl/_rels/workbook.xml.rels',
    'xl/styles.xml',
    'xl/workbook.xml',
    SHEET_PART,
    REPORT_PART,
  ]);
  for (const [part, contains] of Object.values(FEATURES)) {
    // Names follow their tab, which a new tab moved by one: that has an expectation of its own below.
    if (contains !== '')
      expect(text(file, part).replace('localSheetId="3"', 'localSheetId="2"')).toContain(contains);
  }
  for (const part of ['[Content_Types].xml', 'xl/_rels/workbook.xml.rels']) {
    for (const [element] of text(RICH, part).matchAll(/<(?:Override|Default|Relationship) [^>]*>/g)) {
      expect(text(file, part)).toContain(element);
    }
  }
  // Tabs moved: what belongs to a tab by its number must move along, the chart's and the hidden one's too.
  const workbook = text(file, 'xl/workbook.xml');
  expect(workbook).toContain('<definedName name="本表合计" localSheetId="3" comment="数据表的合计">');
  expect(workbook).toContain('<definedName name="_xlnm.Print_Area" localSheetId="0">');
  expect(workbook).toContain(
    '<definedName name="_xlnm.Print_Titles" localSheetId="1">\'检查报告\'!$2:$2</definedName>',
  );
  const order = [...workbook.matchAll(/<definedName name="([^"]*)"(?: localSheetId="(\d)")?/g)].map(
    ([, name, tab]) => `${name ?? ''} ${tab ?? ''}`,
  );
  expect(order).toEqual([
    '_tba_column 0',
    '_tba_column_memo 0',
    '_tba_marks ',
    '_tba_report ',
    '_xlnm._FilterDatabase 0',
    '_xlnm._FilterDatabase 1',
    '_xlnm.Print_Area 0',
    '_xlnm.Print_Area 1',
    '_xlnm.Print_Titles 0',
    '_xlnm.Print_Titles 1',
    '本表合计 3',
    '重点任务 ',
  ]);
});

test('another library reads what was written', async () => {
  const { host, fixes } = await before();
  await host.apply(plan(put(FULL, { after: SHEET }), fixes, marks, column, settings));
  const workbook = await readByExceljs(host.bytes());
  expect(workbook.worksheets.map(({ name }) => name)).toEqual([SHEET, '检查报告', '汇总', '数据', '代码']);
  const report = workbook.getWorksheet('检查报告');
  expect(report?.getCell('B3').value).toBe('=1+1 是文字\n第二行 <b>&amp;"引号"');
  expect(report?.getCell('A5').formula).toBe('COUNTA(A3:A4)');
  expect(report?.getCell('A2').font).toMatchObject({ name: '宋体', bold: true });
  expect(report?.getCell('D3').value).toEqual(new Date(Date.UTC(2024, 3, 30)));
  expect(report?.getColumn(2).width).toBe(40);
  expect(report?.views[0]).toMatchObject({ state: 'frozen', ySplit: 2, xSplit: 1, showGridLines: false });
  const source = workbook.getWorksheet(SHEET);
  expect([source?.getCell('E20').value, source?.getCell('O4').value]).toEqual(['改过的领导', '=推进中']);
  expect(source?.getCell('I3').value).toBe('逾期：（1）（3）');
  expect(source?.getCell('I2').font).toEqual(source?.getCell('H2').font);
});

test('marks and column, taken off later from the file alone, leave every part as it was', async () => {
  const host = FileHost.open(RICH);
  await host.apply(plan(marks));
  await host.apply(plan(column));
  await host.apply(plan(column, marks, settings));
  const later = FileHost.open(host.bytes());
  await later.apply(
    plan(
      { op: 'clear-highlights', sheet: SHEET },
      { op: 'remove-column', sheet: SHEET },
      { op: 'store-settings', before: settingsXml(defaultSettings()), after: null },
    ),
  );
  expect(changedParts(RICH, later.bytes())).toEqual([]);
});

test('undone in the same session, the file is the file that it was', async () => {
  const { host, fixes } = await before();
  const { inverse } = await host.apply(plan(put(FULL, { after: SHEET }), fixes, marks, column, settings));
  const done = host.bytes();
  const { inverse: redo } = await host.apply(inverse);
  expect(host.bytes()).toBe(RICH);
  await host.apply(redo);
  expect(host.bytes()).toEqual(done);
});

test('undone from what was stored, only the styles that nothing uses are left', async () => {
  const host = FileHost.open(RICH);
  const { inverse } = await host.apply(plan(put(FULL, { after: SHEET }), marks, column, settings));
  const later = FileHost.open(host.bytes());
  await later.apply(JSON.parse(JSON.stringify(inverse)) as WorkbookPlan);
  expect(changedParts(RICH, later.bytes())).toEqual(['xl/styles.xml']);
  expect((await later.read()).tabNames).toEqual((await FileHost.open(RICH).read()).tabNames);
});

test('an overwritten formula takes the calculation chain with it, and asks for a calculation', async () => {
  const host = FileHost.open(RICH);
  const grid = (await host.read()).sheets[0];
  const cell = grid?.rows[21]?.[12];
  expect(cell?.formula).toBeDefined();
  await host.apply(
    plan({
      op: 'set-cells',
      sheet: SHEET,
      cells: [{ place: { row: 21, column: 12 }, before: cell?.value as number, after: 5 }],
    }),
  );
  const file = host.bytes();
  expect(Object.keys(unzipSync(file))).not.toContain('xl/calcChain.xml');
  expect(text(file, '[Content_Types].xml') + text(file, 'xl/_rels/workbook.xml.rels')).not.toContain(
    'calcChain',
  );
  expect(text(file, 'xl/workbook.xml')).toContain('<calcPr calcId="191029" fullCalcOnLoad="1"/>');
});

test('the protected sheet stays as it is', async () => {
  const host = FileHost.open(RICH);
  const refused: Operation[] = [
    { ...MARKS, sheet: '汇总' },
    { op: 'set-cells', sheet: '汇总', cells: [{ place: { row: 30, column: 0 }, before: null, after: 1 }] },
    { op: 'add-column', sheet: '汇总', column: 9, width: 9, cells: [] },
  ];
  for (const operation of refused) {
    await expect(host.apply(plan(operation))).rejects.toMatchObject({
      code: 'protected',
      params: { sheet: '汇总' },
    });
  }
  expect(host.bytes()).toBe(RICH);
});
