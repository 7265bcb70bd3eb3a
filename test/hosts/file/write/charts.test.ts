import { strFromU8, unzipSync } from 'fflate';
import { FileHost } from '../../../../src/hosts/file/file-host';
import type { ContentChart } from '../../../../src/plan/sheet-content';
import { plan, put, range, REPORT } from '../../../contracts/plans';
import { MAIN, REL, sheetXml, xlsxOf } from '../parts';

const ROWS = [
  { cells: [{ value: '单位' }, { value: '完成' }, { value: '逾期' }] },
  { cells: [{ value: '甲局' }, { value: 3 }, { value: 1 }] },
  { cells: [{ value: '乙局' }, { value: 2 }, { value: 0 }] },
];
const BARS: ContentChart = {
  kind: 'stacked-bars',
  title: '各单位 <完成> & 逾期',
  at: range('E2:J12'),
  categories: range('A2:A3'),
  series: [
    { name: '完成', values: range('B2:B3'), colour: '#1E6B34' },
    { name: '逾期', values: range('C2:C3'), colour: '#C00000' },
  ],
};
const LINE: ContentChart = {
  kind: 'line',
  title: '进度',
  percent: true,
  at: range('E14:J24'),
  categories: range('A2:A3'),
  series: [{ name: '完成', values: range('B2:B3'), colour: '#1E6B34' }],
};

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
/** A picture that somebody put on a sheet. */
const THEIRS = `<xdr:twoCellAnchor><xdr:from><xdr:col>0</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>30</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>3</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>40</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:sp macro="" textlink=""><xdr:nvSpPr><xdr:cNvPr id="2" name="文本框 1"/><xdr:cNvSpPr txBox="1"/></xdr:nvSpPr><xdr:spPr/></xdr:sp><xdr:clientData/></xdr:twoCellAnchor>`;

function book(): FileHost {
  return FileHost.open(xlsxOf({ 'xl/worksheets/sheet1.xml': sheetXml('') }));
}
const textsOf = (host: FileHost): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(host.bytes())).map(([name, part]) => [name, strFromU8(part)]));
const chartsIn = async (host: FileHost) =>
  (await host.readContent([{ sheet: '检查报告' }])).get('检查报告')?.charts;
const drawn = (host: FileHost): string[] =>
  Object.keys(textsOf(host))
    .filter((name) => /charts|drawings/.test(name))
    .sort();

test('charts come back as they were put, with the values of their cells', async () => {
  const host = book();
  await host.apply(plan(put({ rows: ROWS, charts: [BARS, LINE] })));
  expect(await chartsIn(host)).toEqual([BARS, LINE]);
  const texts = textsOf(host);
  expect(texts['xl/charts/chart1.xml']).toContain("<c:f>'检查报告'!$B$2:$B$3</c:f>");
  expect(texts['xl/charts/chart1.xml']).toContain('<c:pt idx="1"><c:v>2</c:v></c:pt>');
  expect(texts['[Content_Types].xml']).toContain('PartName="/xl/charts/chart1.xml"');
  expect(texts['xl/worksheets/sheet2.xml']).toMatch(/<drawing [^>]*r:id="rId1"\/>/);
});

test('put anew, they take the place of the ones before; without any word of charts they stay; empty takes them off', async () => {
  const host = book();
  await host.apply(plan(put({ rows: ROWS, charts: [BARS, LINE] })));
  await host.apply(plan(put({ rows: ROWS, charts: [LINE] })));
  expect(await chartsIn(host)).toEqual([LINE]);
  expect(drawn(host).filter((name) => name.endsWith('.xml'))).toHaveLength(2);
  await host.apply(plan(put({ rows: [...ROWS, { cells: [{ value: '丙局' }] }] })));
  expect(await chartsIn(host)).toEqual([LINE]);
  await host.apply(plan(put({ rows: ROWS, charts: [] })));
  expect(await chartsIn(host)).toBeUndefined();
});

test('the way back brings the charts of before, and takes away those that are new', async () => {
  const host = book();
  await host.apply(plan(put({ rows: ROWS })));
  const { inverse } = await host.apply(plan(put({ rows: ROWS, charts: [BARS] })));
  const again = await host.apply(plan(put({ rows: ROWS, charts: [LINE] })));
  await host.apply(again.inverse);
  expect(await chartsIn(host)).toEqual([BARS]);
  await host.apply(inverse);
  expect(await chartsIn(host)).toBeUndefined();
});

test('a sheet that goes takes its charts along; what others drew stays', async () => {
  const parts = {
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}" xmlns:r="${REL}"><sheetData/><drawing r:id="rId1"/></worksheet>`,
    'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${REL}/drawing" Target="../drawings/drawing1.xml"/></Relationships>`,
    'xl/drawings/drawing1.xml': `<xdr:wsDr xmlns:xdr="${DRAWING}">${THEIRS}</xdr:wsDr>`,
  };
  const host = FileHost.open(xlsxOf(parts));
  await host.apply(plan(put({ rows: ROWS, charts: [BARS] })));
  expect(drawn(host)).toContain('xl/drawings/drawing2.xml');
  await host.apply(plan({ op: 'remove-sheet', identity: REPORT }));
  expect(drawn(host)).toEqual(['xl/drawings/drawing1.xml']);
  expect(textsOf(host)['xl/drawings/drawing1.xml']).toBe(parts['xl/drawings/drawing1.xml']);
  expect(textsOf(host)['[Content_Types].xml']).not.toContain('chart');
});

test('what people drew on a sheet of ours stays in its drawing when the charts are put anew', async () => {
  const host = book();
  await host.apply(plan(put({ rows: ROWS, charts: [BARS] })));
  const { zipSync, strToU8 } = await import('fflate');
  const parts = unzipSync(host.bytes());
  const drawing = strFromU8(parts['xl/drawings/drawing1.xml'] ?? new Uint8Array());
  parts['xl/drawings/drawing1.xml'] = strToU8(drawing.replace('</xdr:wsDr>', `${THEIRS}</xdr:wsDr>`));
  const theirs = FileHost.open(zipSync(parts));
  await theirs.apply(plan(put({ rows: ROWS, charts: [LINE] })));
  expect(await chartsIn(theirs)).toEqual([LINE]);
  expect(textsOf(theirs)['xl/drawings/drawing1.xml']).toContain(THEIRS);
});
