import fc from 'fast-check';
import { unzipSync, strFromU8 } from 'fflate';
import { parseA1, toA1 } from '../../../../src/grid/address';
import { HostError } from '../../../../src/hosts/error';
import { hostErrorWords } from '../../../../src/hosts/error-words';
import { FileHost } from '../../../../src/hosts/file/file-host';
import type { Operation } from '../../../../src/plan/model';
import { cellsOf } from '../../../contracts/resolved';
import { FULL, MARKS, plan, put } from '../../../contracts/plans';
import { MAIN, REL, sheetXml, stringsXml, stylesXml, workbookXml, xlsxOf } from '../parts';

const PART = 'xl/worksheets/sheet1.xml';
type Plain = string | number | boolean | null;

function setCell(cell: string, before: Plain, after: Plain): Operation {
  const place = parseA1(cell);
  if (!place) throw new Error(cell);
  return { op: 'set-cells', sheet: 'S1', cells: [{ place, before, after }] };
}

function partOf(file: Uint8Array, part = PART): string {
  return strFromU8(unzipSync(file)[part] ?? new Uint8Array());
}

async function after(xml: string, ...operations: Operation[]): Promise<string> {
  const host = FileHost.open(xlsxOf({ [PART]: xml, 'xl/styles.xml': stylesXml([0, 0, 0, 0]) }));
  await host.apply(plan(...operations));
  return partOf(host.bytes());
}

const TEXT = '<is><t>新</t></is></c>';

test.each<[string, string, Operation, string]>([
  [
    'a value in place',
    '<row r="1"><c r="A1" s="2"><v>1</v></c></row>',
    setCell('A1', 1, 2),
    '<row r="1"><c r="A1" s="2"><v>2</v></c></row>',
  ],
  [
    'a new cell in order',
    '<row r="1"><c r="A1"><v>1</v></c><c r="C1"><v>3</v></c></row>',
    setCell('B1', null, '新'),
    `<row r="1"><c r="A1"><v>1</v></c><c r="B1" t="inlineStr">${TEXT}<c r="C1"><v>3</v></c></row>`,
  ],
  [
    'a new row in order',
    '<row r="1"/><row r="5"><c r="A5"><v>1</v></c></row>',
    setCell('B3', null, true),
    '<row r="1"/><row r="3"><c r="B3" t="b"><v>1</v></c></row><row r="5"><c r="A5"><v>1</v></c></row>',
  ],
  [
    'a last row',
    '<row r="1"/>',
    setCell('A2', null, 7),
    '<row r="1"/><row r="2"><c r="A2"><v>7</v></c></row>',
  ],
  [
    'an empty row that was closed at once',
    '<row r="1" ht="20" customHeight="1"/>',
    setCell('A1', null, 7),
    '<row r="1" ht="20" customHeight="1"><c r="A1"><v>7</v></c></row>',
  ],
  [
    'rows and cells without r',
    '<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>',
    setCell('A2', 3, 4),
    '<row><c><v>1</v></c><c><v>2</v></c></row><row><c r="A2"><v>4</v></c></row>',
  ],
  [
    'a cell behind cells without r',
    '<row><c><v>1</v></c><c><v>2</v></c></row>',
    setCell('D1', null, 4),
    '<row><c><v>1</v></c><c><v>2</v></c><c r="D1"><v>4</v></c></row>',
  ],
  [
    'a styled cell emptied',
    '<row r="1"><c r="A1" s="1" t="str"><v>x</v></c></row>',
    setCell('A1', 'x', null),
    '<row r="1"><c r="A1" s="1"/></row>',
  ],
  [
    'an unstyled cell emptied',
    '<row r="1" ht="9"><c r="A1"><v>1</v></c></row>',
    setCell('A1', 1, null),
    '<row r="1" ht="9"/>',
  ],
  [
    'a comment that looks like a cell',
    '<row r="1"><!-- <c r="A1"/></row></sheetData> --><c r="A1"><v>1</v></c></row>',
    setCell('A1', 1, 2),
    '<row r="1"><!-- <c r="A1"/></row></sheetData> --><c r="A1"><v>2</v></c></row>',
  ],
  [
    '> inside an attribute',
    '<row r="1" x=">/row>"><c r="A1"><v>1</v></c></row>',
    setCell('A1', 1, 2),
    '<row r="1" x=">/row>"><c r="A1"><v>2</v></c></row>',
  ],
  [
    'single quotes',
    "<row r='1'><c r='A1' s='3'><v>1</v></c></row>",
    setCell('A1', 1, 2),
    '<row r=\'1\'><c r="A1" s="3"><v>2</v></c></row>',
  ],
  [
    'what XML cannot carry',
    '<row r="1"/>',
    setCell('A1', null, 'a\u0001_x0041_<&\ud800'),
    '<row r="1"><c r="A1" t="inlineStr"><is><t>a_x0001__x005F_x0041_&lt;&amp;\ufffd</t></is></c></row>',
  ],
  [
    'spaces and line breaks',
    '<row r="1"/>',
    setCell('A1', null, ' a\r\nb'),
    '<row r="1"><c r="A1" t="inlineStr"><is><t xml:space="preserve"> a\nb</t></is></c></row>',
  ],
])('%s', async (_, data, operation, expected) => {
  expect(await after(sheetXml(data), operation)).toBe(sheetXml(expected));
});

test('a sheet without any row', async () => {
  const xml = `<worksheet xmlns="${MAIN}"><sheetData/></worksheet>`;
  expect(await after(xml, setCell('A1', null, 1))).toBe(
    `<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>`,
  );
});

test('a part with a prefix, in the encoding that it names', async () => {
  const xml = `<?xml version="1.0" encoding="GBK"?><x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData><x:pageMargins/></x:worksheet>`;
  const written = await after(xml, setCell('A1', 1, '新'), {
    ...MARKS,
    sheet: 'S1',
    rules: MARKS.rules.slice(1),
  });
  expect(written).toBe(
    `<?xml version="1.0" encoding="UTF-8"?><x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>新</x:t></x:is></x:c></x:row></x:sheetData><x:conditionalFormatting sqref="E6"><x:cfRule type="expression" dxfId="0" priority="1"><x:formula>AND(_tba_marks,LEFT($B6,2)="第4")</x:formula></x:cfRule></x:conditionalFormatting><x:pageMargins/></x:worksheet>`,
  );
});

test.each<[string, string, string]>([
  ['the filter', '<autoFilter ref="A1:B2"/>', '<pageMargins/>'],
  ['merges', '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>', '<dataValidations count="0"/>'],
  [
    'the user’s rules',
    '<conditionalFormatting sqref="A1"><cfRule type="expression" priority="7"><formula>1</formula></cfRule></conditionalFormatting>',
    '<hyperlinks/>',
  ],
  ['the data', '', '<drawing r:id="rId1"/>'],
  [
    'the data, before wrapped controls',
    '',
    '<mc:AlternateContent xmlns:mc="m"><mc:Choice><controls/></mc:Choice></mc:AlternateContent>',
  ],
  ['everything', '<phoneticPr fontId="1"/>', ''],
])('rules go behind %s', async (_, before, behind) => {
  const priority = before.includes('priority="7"') ? 8 : 1;
  const rule = `<conditionalFormatting sqref="E6"><cfRule type="expression" dxfId="0" priority="${priority}"><formula>AND(_tba_marks,LEFT($B6,2)="第4")</formula></cfRule></conditionalFormatting>`;
  const written = await after(sheetXml('', { after: before + behind }), {
    ...MARKS,
    sheet: 'S1',
    rules: MARKS.rules.slice(1),
  });
  expect(written).toBe(sheetXml('', { after: before + rule + behind }));
});

test('rules of ours that a program moved into a block of the user’s go alone', async () => {
  const user = '<cfRule type="expression" priority="2"><formula>A1&gt;1</formula></cfRule>';
  const ours =
    '<cfRule type="expression" dxfId="0" priority="1"><formula>AND(_tba_marks,A1=1)</formula></cfRule>';
  const block = (rules: string) =>
    sheetXml('', { after: `<conditionalFormatting sqref="A1:A9">${rules}</conditionalFormatting>` });
  expect(await after(block(ours + user), { op: 'clear-highlights', sheet: 'S1' })).toBe(block(user));
});

test('highlight formats that anything else refers to stay', async () => {
  const styles = stylesXml([0]).replace('</styleSheet>', '<dxfs count="1"><dxf/></dxfs></styleSheet>');
  const host = FileHost.open(
    xlsxOf({ [PART]: sheetXml(''), 'xl/worksheets/sheet2.xml': sheetXml(''), 'xl/styles.xml': styles }),
  );
  const on = (sheet: string): Operation => ({ ...MARKS, sheet });
  await host.apply(plan(on('S1'), on('S2')));
  expect(partOf(host.bytes(), 'xl/styles.xml')).toContain('<dxfs count="5">');
  await host.apply(plan({ op: 'clear-highlights', sheet: 'S1' }));
  expect(partOf(host.bytes(), 'xl/styles.xml')).toContain('<dxfs count="5">');
  expect(partOf(host.bytes(), 'xl/worksheets/sheet2.xml')).toContain('dxfId="4"');
  await host.apply(plan({ op: 'clear-highlights', sheet: 'S2' }));
  expect(partOf(host.bytes(), 'xl/styles.xml')).toContain('<dxfs count="3">');
  expect(partOf(host.bytes(), 'xl/workbook.xml')).not.toContain('_tba_marks');
});

describe('formulas that cannot be overwritten alone', () => {
  test.each<[string, string, string]>([
    [
      'the first of shared ones',
      'A1',
      '<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">B1</f><v>1</v></c></row><row r="2"><c r="A2"><f t="shared" si="0"/><v>1</v></c></row>',
    ],
    ['an array’s first', 'A1', '<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2</f><v>1</v></c></row>'],
    [
      'an array’s other cell',
      'A2',
      '<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2</f><v>1</v></c></row><row r="2"><c r="A2"><v>1</v></c></row>',
    ],
  ])('%s', async (_, cell, data) => {
    await expect(after(sheetXml(data), setCell(cell, 1, 2))).rejects.toMatchObject({
      code: 'occupied',
      params: { sheet: 'S1', cell },
    });
  });

  test('one that shares another’s can', async () => {
    const data = (second: string) =>
      sheetXml(
        `<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">B1</f><v>1</v></c></row><row r="2">${second}</row>`,
      );
    const written = await after(data('<c r="A2"><f t="shared" si="0"/><v>1</v></c>'), setCell('A2', 1, 2));
    expect(written).toBe(data('<c r="A2"><v>2</v></c>'));
  });
});

describe('tabs', () => {
  const sheets = [1, 2, 3].map((n) => `<sheet name="S${n}" sheetId="${n * 10}" r:id="rId${n}"/>`).join('\n');
  const names =
    '<definedNames>\n<definedName name="甲" localSheetId="1">S2!$A$1</definedName>\n<definedName name="乙" localSheetId=\'2\'>S3!$A$1</definedName>\n</definedNames>';
  const book = (view: string) =>
    workbookXml(sheets, { before: `<bookViews><workbookView ${view}/></bookViews>`, after: names });
  const file = (view: string) =>
    xlsxOf({
      [PART]: sheetXml(''),
      'xl/worksheets/sheet2.xml': sheetXml(''),
      'xl/worksheets/sheet3.xml': sheetXml(''),
      'xl/workbook.xml': book(view),
    });

  test.each<[string, string, string]>([
    ['activeTab="2" firstSheet="1"', 'S1', 'activeTab="3" firstSheet="2"'],
    ['activeTab="0"', 'S1', 'activeTab="0"'],
    ['', 'S3', ''],
    ['activeTab="1"', 'S2', 'activeTab="1"'],
  ])('a workbook that shows %j, with a tab behind %s', async (view, behind, moved) => {
    const host = FileHost.open(file(view));
    await host.apply(plan(put(FULL, { after: behind })));
    const xml = partOf(host.bytes(), 'xl/workbook.xml');
    expect(xml).toContain(`<workbookView ${moved}/>`);
    const at = (tab: number) => (tab > Number(behind.slice(1)) - 1 ? tab + 1 : tab);
    expect(xml).toContain(`name="甲" localSheetId="${at(1)}"`);
    expect(xml).toContain(`name="乙" localSheetId='${at(2)}'`);
    expect(xml).toMatch(/<sheet name="检查报告" sheetId="31" r:id="rId\d"\/>/);
    const later = FileHost.open(host.bytes());
    await later.apply(plan({ op: 'remove-sheet', identity: { kind: 'report', key: '' } }));
    expect(partOf(later.bytes(), 'xl/workbook.xml')).toBe(book(view));
  });

  test('when the shown tab goes, a neighbour that can be seen is shown', async () => {
    const host = FileHost.open(file('activeTab="1"'));
    await host.apply(plan(put({}, { after: 'S3' })));
    const shown = partOf(host.bytes(), 'xl/workbook.xml')
      .replace('activeTab="1"', 'activeTab="3"')
      .replace('name="S3"', 'name="S3" state="hidden"');
    const other = FileHost.open(xlsxOf({ ...text(unzipSync(host.bytes())), 'xl/workbook.xml': shown }));
    await other.apply(plan({ op: 'remove-sheet', identity: { kind: 'report', key: '' } }));
    expect(partOf(other.bytes(), 'xl/workbook.xml')).toContain('activeTab="1"');
  });

  test('a locked structure is named as what is in the way', async () => {
    const locked = book('').replace('<bookViews>', '<workbookProtection lockStructure="1"/><bookViews>');
    const host = FileHost.open(xlsxOf({ ...text(unzipSync(file(''))), 'xl/workbook.xml': locked }));
    const refusal = await host.apply(plan(put(FULL))).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ code: 'protected' });
    expect(hostErrorWords('zh-CN', refusal as HostError)).toContain('取消“保护工作簿”');
  });

  test('the last tab that can be seen stays', async () => {
    const host = FileHost.open(
      xlsxOf({
        [PART]: sheetXml(''),
        'xl/workbook.xml': workbookXml('<sheet name="S1" sheetId="1" state="hidden" r:id="rId1"/>'),
      }),
    );
    await host.apply(plan(put({})));
    await expect(
      host.apply(plan({ op: 'remove-sheet', identity: { kind: 'report', key: '' } })),
    ).rejects.toMatchObject({ code: 'unsupported' });
  });

  test('a sheet that the user’s formulas refer to is not removed', async () => {
    const refers = (formula: string) => sheetXml(`<row r="4"><c r="B4"><f>${formula}</f><v>1</v></c></row>`);
    const remove = plan({ op: 'remove-sheet', identity: { kind: 'report', key: '' } });
    for (const formula of ["1+'检查报告'!A1", 'SUM(检查报告!A1:A2)']) {
      const host = FileHost.open(xlsxOf({ [PART]: refers(formula) }));
      await host.apply(plan(put(FULL)));
      await expect(host.apply(remove)).rejects.toMatchObject({ code: 'occupied', params: { sheet: 'S1' } });
    }
    for (const formula of [
      "'旧检查报告'!A1",
      '旧检查报告!A1',
      "'旧''检查报告'!A1",
      "'[1]检查报告'!A1",
      '[1]检查报告!A1',
      '&quot;检查报告&quot;&amp;A1',
    ]) {
      const host = FileHost.open(xlsxOf({ [PART]: refers(formula) }));
      await host.apply(plan(put(FULL)));
      await host.apply(remove);
      expect((await host.read()).tabNames).toEqual(['S1']);
    }
  });
});

describe('workbooks of another kind', () => {
  test('1904: dates are written as that workbook counts them', async () => {
    const before = '<workbookPr date1904="1"/>';
    const host = FileHost.open(
      xlsxOf({
        [PART]: sheetXml(''),
        'xl/workbook.xml': workbookXml('<sheet name="S1" sheetId="1" r:id="rId1"/>', { before }),
      }),
    );
    await host.apply(plan(put(FULL)));
    const cell = (await host.read()).sheets[1]?.rows[2]?.[3];
    expect(cell).toMatchObject({ value: 45412 - 1462, text: '2024年4月30日' });
    const content = (await host.readContent([{ sheet: '检查报告' }])).get('检查报告');
    expect(content?.rows[2]?.cells[3]?.value).toBe(45412);
    expect(content?.rows[4]?.cells[0]?.value).toBe(2);
  });

  test('without a styles part', async () => {
    const host = FileHost.open(xlsxOf({ [PART]: sheetXml('') }));
    await host.apply(plan(put(FULL), { ...MARKS, sheet: 'S1' }));
    const again = FileHost.open(host.bytes());
    const content = (await again.readContent([{ sheet: '检查报告' }])).get('检查报告');
    expect(content?.styles[content.rows[1]?.cells[0]?.style ?? -1]).toMatchObject({ fill: '#1F4E79' });
    expect(partOf(host.bytes(), 'xl/styles.xml')).toMatch(/<fonts>.*<fills>.*<borders>.*<cellXfs>.*<dxfs>/);
  });

  test('Strict: new parts use its addresses', async () => {
    const strict = {
      [MAIN]: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
      [REL]: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
    };
    const parts = text(unzipSync(xlsxOf({ [PART]: sheetXml('<row r="1"><c r="A1"><v>1</v></c></row>') })));
    const converted = Object.fromEntries(
      Object.entries(parts).map(([name, xml]) => [
        name,
        Object.entries(strict).reduce((all, [from, to]) => all.replaceAll(from, to), xml),
      ]),
    );
    const host = FileHost.open(xlsxOf(converted));
    await host.apply(
      plan(put(FULL), {
        op: 'store-settings',
        before: null,
        after: '<settings xmlns="urn:task-breakdown-assistant:settings">{}</settings>',
      }),
    );
    for (const [name, xml] of Object.entries(text(unzipSync(host.bytes())))) {
      if (!name.endsWith('.rels') || name === '_rels/.rels')
        expect(xml).not.toContain('schemas.openxmlformats.org/officeDocument');
    }
    expect((await FileHost.open(host.bytes()).read()).tabNames).toEqual(['S1', '检查报告']);
  });

  test('whose root does not declare the prefix of relationships', async () => {
    const xml = `<workbook xmlns="${MAIN}"><sheets><sheet name="S1" sheetId="1" rel:id="rId1" xmlns:rel="${REL}"/></sheets></workbook>`;
    const host = FileHost.open(xlsxOf({ [PART]: sheetXml(''), 'xl/workbook.xml': xml }));
    await host.apply(plan(put(FULL)));
    expect((await FileHost.open(host.bytes()).read()).tabNames).toEqual(['S1', '检查报告']);
  });
});

test('a rebuilt sheet of ours keeps its comments, its zoom and that it is shown; a table made of it goes', async () => {
  const host = FileHost.open(xlsxOf({ [PART]: sheetXml('') }));
  await host.apply(plan(put(FULL)));
  const parts = text(unzipSync(host.bytes()));
  const part = 'xl/worksheets/sheet2.xml';
  const ours = (parts[part] ?? '')
    .replace('<worksheet ', `<worksheet xmlns:r="${REL}" `)
    .replace('<sheetView ', '<sheetView tabSelected="1" zoomScale="85" ')
    .replace(
      '</worksheet>',
      '<legacyDrawing r:id="rId1"/><tableParts count="1"><tablePart r:id="rId2"/></tableParts></worksheet>',
    );
  const rels = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${REL}/vmlDrawing" Target="../drawings/vml1.vml"/><Relationship Id="rId2" Type="${REL}/table" Target="../tables/table1.xml"/></Relationships>`;
  const added = {
    [part]: ours,
    'xl/worksheets/_rels/sheet2.xml.rels': rels,
    'xl/drawings/vml1.vml': '<xml/>',
    'xl/tables/table1.xml': '<table/>',
  };
  const later = FileHost.open(xlsxOf({ ...parts, ...added }));
  await later.apply(plan(put({ rows: [{ cells: [{ value: 1 }] }] })));
  const xml = partOf(later.bytes(), part);
  expect(xml).toContain('<legacyDrawing r:id="rId1"/></worksheet>');
  expect(xml).toContain('<sheetView tabSelected="1" zoomScale="85" workbookViewId="0"/>');
  expect(xml).not.toContain('tablePart');
  expect(partOf(later.bytes(), 'xl/worksheets/_rels/sheet2.xml.rels')).toBe(
    rels.replace(/<Relationship Id="rId2"[^>]*>/, ''),
  );
  expect(Object.keys(unzipSync(later.bytes()))).not.toContain('xl/tables/table1.xml');
});

describe('a column of ours', () => {
  const column = (row: number, from = 'A'): Operation => ({
    op: 'add-column',
    sheet: 'S1',
    column: 2,
    width: 30,
    cells: [{ row, value: '提示', copyStyleFrom: { row, column: from.charCodeAt(0) - 65 } }],
  });
  const data = '<row r="1"><c r="A1" s="3"><v>1</v></c></row><row r="3" spans="1:2"><c r="C3" s="2"/></row>';

  test.each<[string, string]>([
    ['no widths', ''],
    [
      'a width of its own',
      '<cols><col min="3" max="3" width="5" style="1" hidden="1" customWidth="1"/></cols>',
    ],
    [
      'a run to the end',
      '<cols><col min="1" max="1" width="4"/><col min="2" max="16384" width="9.5" style="2"/></cols>',
    ],
    ['widths on both sides', '<cols><col min="1" max="2" width="4"/><col min="4" max="5" width="9"/></cols>'],
  ])('comes and goes where the sheet has %s', async (_, cols) => {
    const xml = sheetXml(data, { before: `<dimension ref="A1:B3"/>${cols}` });
    const file = xlsxOf({ [PART]: xml, 'xl/styles.xml': stylesXml([0, 0, 0, 0]) });
    const host = FileHost.open(file);
    await host.apply(
      plan({
        ...(column(0) as Extract<Operation, { op: 'add-column' }>),
        cells: [0, 2].map((row) => ({ row, value: '提示', copyStyleFrom: { row: 0, column: 0 } })),
      }),
    );
    const written = partOf(host.bytes());
    expect(written).toContain('<dimension ref="A1:C3"/>');
    expect(written).toContain('<c r="C1" s="3" t="inlineStr"><is><t>提示</t></is></c>');
    expect(written).toMatch(/<col min="3" max="3" width="30"( style="\d")? customWidth="1"\/>/);
    const later = FileHost.open(host.bytes());
    await later.apply(plan({ op: 'remove-column', sheet: 'S1' }));
    expect(partOf(later.bytes())).toBe(xml);
    expect(partOf(later.bytes(), 'xl/workbook.xml')).not.toContain('definedName');
  });

  test('goes by what is there where the memo no longer holds', async () => {
    const host = FileHost.open(xlsxOf({ [PART]: sheetXml(data), 'xl/styles.xml': stylesXml([0, 0, 0, 0]) }));
    await host.apply(plan(column(2)));
    const parts = text(unzipSync(host.bytes()));
    const resaved = (parts[PART] ?? '').replace(
      /<cols>.*<\/cols>/,
      '<cols><col min="1" max="2" width="8"/><col min="3" max="3" width="30"/></cols>',
    );
    const later = FileHost.open(xlsxOf({ ...parts, [PART]: resaved }));
    await later.apply(plan({ op: 'remove-column', sheet: 'S1' }));
    expect(partOf(later.bytes())).toBe(
      sheetXml('<row r="1"><c r="A1" s="3"><v>1</v></c></row><row r="3" spans="1:2"/>', {
        before: '<cols><col min="1" max="2" width="8"/></cols>',
      }),
    );
  });

  test('does not go under a merge', async () => {
    const xml = sheetXml('<row r="1"/>', {
      after: '<mergeCells count="1"><mergeCell ref="A2:D2"/></mergeCells>',
    });
    await expect(after(xml, column(1))).rejects.toBeInstanceOf(HostError);
    expect(await after(xml, column(0))).toContain('提示');
  });
});

test('whatever cells are set, those change and no others', async () => {
  const written = fc.oneof(
    fc.constant(null),
    fc.integer(),
    fc.boolean(),
    fc.string({ unit: fc.constantFrom('局', '=', '<', '_x000D_', '\n', ' ', '"', '😀'), maxLength: 6 }),
  );
  const kind = fc.constantFrom<(address: string) => string>(
    (r) => `<c${r} s="1"><v>12</v></c>`,
    (r) => `<c${r} t="s"><v>0</v></c>`,
    (r) => `<c${r} t="inlineStr" s="2"><is><r><t>富</t></r><r><t>文本</t></r></is></c>`,
    (r) => `<c${r} s="3"/>`,
    (r) => `<c${r} t="str"><f>A1</f><v>x</v></c>`,
    (r) => `<c${r} t="b"><v>1</v></c>`,
  );
  const cell = fc.option(kind, { freq: 3 });
  const rows = fc.array(
    fc.record({ cells: fc.array(cell, { maxLength: 5 }), named: fc.boolean(), bare: fc.boolean() }),
    { maxLength: 6 },
  );
  const edits = fc.uniqueArray(fc.tuple(fc.nat(7), fc.nat(6), written), {
    maxLength: 6,
    selector: ([row, column]) => row * 10 + column,
  });
  await fc.assert(
    fc.asyncProperty(rows, edits, fc.constantFrom('', 'x'), async (sheet, changes, prefix) => {
      const data = sheet.map(({ cells, named, bare }, row) => {
        // Cells may go without r only where none is left out before them.
        const plain = named || cells.some((one, at) => one === null && at < cells.length - 1);
        const inner = cells
          .map((one, column) => one?.(plain ? ` r="${toA1(row, column)}"` : '') ?? '')
          .join('');
        return inner === '' && bare
          ? `<row r="${row + 1}"/>`
          : `<row${named ? ` r="${row + 1}"` : ''}>${inner}</row>`;
      });
      const xml = sheetXml(data.join('\n'));
      const prefixed =
        prefix === '' ? xml : xml.replace(/<(\/?)(?=[a-z])/g, '<$1x:').replace('xmlns=', 'xmlns:x=');
      const host = FileHost.open(
        xlsxOf({
          [PART]: prefixed,
          'xl/styles.xml': stylesXml([0, 0, 0, 0]),
          'xl/sharedStrings.xml': stringsXml('<si><t>共享</t></si>'),
        }),
      );
      const grid = (await host.read()).sheets[0];
      if (!grid) throw new Error('no sheet');
      const expected = new Map(Object.entries(cellsOf(grid)));
      const cells = changes.map(([row, column, after]) => {
        const before = grid.rows[row]?.[column]?.value ?? null;
        const shown = typeof after === 'boolean' ? String(after).toUpperCase() : String(after);
        if (after === null || after === '') expected.delete(toA1(row, column));
        else expected.set(toA1(row, column), { value: after, text: shown, numberFormat: 'General' });
        return { place: { row, column }, before: typeof before === 'object' ? null : before, after };
      });
      const { inverse } = await host.apply(plan({ op: 'set-cells', sheet: 'S1', cells }));
      const reopened = (await FileHost.open(host.bytes()).read()).sheets[0];
      expect(reopened && cellsOf(reopened)).toEqual(Object.fromEntries(expected));
      const later = FileHost.open(host.bytes());
      await later.apply(structuredClone(inverse));
      const back = (await later.read()).sheets[0];
      expect(back && cellsOf(back)).toEqual(cellsOf(grid));
    }),
    { numRuns: 150 },
  );
});

function text(parts: Record<string, Uint8Array>): Record<string, string> {
  return Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

test('a list of links has no count: the schema does not know one, and openpyxl refuses to open such a file', async () => {
  const host = FileHost.open(xlsxOf({ [PART]: sheetXml('') }));
  await host.apply(plan(put(FULL)));
  const xml = partOf(host.bytes(), 'xl/worksheets/sheet2.xml');
  expect(xml).toContain('<hyperlinks><hyperlink ');
  expect(xml).toContain('<dataValidations count="2">');
});

test.each(['<definedNames/>', '<definedNames />', '<definedNames></definedNames>', ''])(
  'marks leave no trace in a list of names written as %j, and the same marks twice give the same file',
  async (after) => {
    const book = workbookXml('<sheet name="S1" sheetId="1" r:id="rId1"/>', { after });
    const bytes = xlsxOf({ [PART]: sheetXml(''), 'xl/workbook.xml': book });
    const host = FileHost.open(bytes);
    await host.apply(plan({ ...MARKS, sheet: 'S1' }));
    const marked = host.bytes();
    const again = FileHost.open(marked);
    await again.apply(plan({ ...MARKS, sheet: 'S1' }));
    expect(text(unzipSync(again.bytes()))).toEqual(text(unzipSync(marked)));
    const later = FileHost.open(again.bytes());
    await later.apply(plan({ op: 'clear-highlights', sheet: 'S1' }));
    expect(partOf(later.bytes(), 'xl/workbook.xml')).toBe(book);
  },
);
