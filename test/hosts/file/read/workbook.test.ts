import { parseRange, rangeToA1 } from '../../../../src/grid/address';
import { openPackage } from '../../../../src/hosts/file/package';
import { readWorkbook } from '../../../../src/hosts/file/read/read-workbook';
import { readWorkbookPart } from '../../../../src/hosts/file/read/workbook-part';
import { nameOfIdentity } from '../../../../src/plan/identity';
import { SETTINGS_NAMESPACE } from '../../../../src/settings/namespace';
import { MAIN, REL, relationshipsXml, sheetXml, workbookXml, xlsxOf, zipOf } from '../parts';

const ONE =
  '<row r="1"><c r="A1"><v>1</v></c><c r="D1"><v>4</v></c></row><row r="6"><c r="A6"><v>6</v></c></row>';
const sheetOf = (before: string, after: string, data = ONE) =>
  readWorkbook(xlsxOf({ 'xl/worksheets/sheet1.xml': sheetXml(data, { before, after }) })).sheets[0];

describe('what a sheet is', () => {
  test('merges, but not of single cells or nonsense', () => {
    const sheet = sheetOf(
      '',
      '<mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="$D$1:D6"/><mergeCell ref="C3"/><mergeCell ref="?"/></mergeCells>',
    );
    expect(sheet?.merges.map(rangeToA1)).toEqual(['A1:B2', 'D1:D6']);
  });

  test('a filter of the sheet; one of a custom view is none', () => {
    const after = '<autoFilter ref="A1:D6"><filterColumn colId="0"/></autoFilter>';
    expect(sheetOf('', after)?.filter).toEqual(parseRange('A1:D6'));
    const views =
      '<customSheetViews><customSheetView guid="x"><autoFilter ref="A1:B2"/><mergeCells><mergeCell ref="A1:B2"/></mergeCells></customSheetView></customSheetViews>';
    const sheet = sheetOf('', views);
    expect(sheet && 'filter' in sheet).toBe(false);
    expect(sheet?.merges).toEqual([]);
  });

  test.each([
    ['<sheetProtection sheet="1" objects="1"/>', true],
    ['<sheetProtection sheet="true" password="CC1A"/>', true],
    ['<sheetProtection objects="1"/>', false],
    ['<sheetProtection sheet="0"/>', false],
    ['', false],
  ])('protection: %s', (xml, expected) => {
    expect(sheetOf('', xml)?.protected).toBe(expected);
  });

  test('hidden rows, by name or without height, as far as there is content', () => {
    const sheet = sheetOf(
      '',
      '',
      '<row r="1" hidden="1"/><row r="2" hidden="true"/><row r="3" ht="0" customHeight="1"/><row r="4" ht="15"/><row r="5" hidden="0"><c><v>1</v></c></row><row r="6" hidden="1"/>',
    );
    expect(sheet?.hiddenRows).toEqual(new Set([0, 1, 2]));
  });

  test('hidden columns, by name or without width, as far as there is content', () => {
    const sheet = sheetOf(
      '<cols><col min="1" max="1" hidden="1" width="9"/><col min="2" max="2" width="0"/><col min="3" max="3" width="8"/><col min="4" max="16384" hidden="1"/></cols>',
      '',
    );
    expect(sheet?.hiddenColumns).toEqual(new Set([0, 1, 3]));
  });

  test('elements with a prefix', () => {
    const prefixed = `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="2"><x:c r="B2" t="inlineStr"><x:is><x:t>二</x:t></x:is></x:c><x:c r="C2"><x:f>1+1</x:f><x:v>2</x:v></x:c></x:row></x:sheetData><x:mergeCells><x:mergeCell ref="A1:B1"/></x:mergeCells></x:worksheet>`;
    const sheet = readWorkbook(xlsxOf({ 'xl/worksheets/sheet1.xml': prefixed })).sheets[0];
    expect(sheet?.rows[1]).toEqual([
      undefined,
      { value: '二', text: '二' },
      { value: 2, text: '2', formula: '1+1' },
    ]);
    expect(sheet?.merges).toHaveLength(1);
  });

  test('UTF-16 parts, and attributes in single quotes with spaces and a > inside', () => {
    const xml = sheetXml(
      "<row  r = '1' note='a>b'\n><c r='A1' t='inlineStr'><is><t>二</t></is></c></row>",
    ).replace('UTF-8', 'UTF-16');
    const bytes = new Uint8Array(
      new Uint16Array([0xfeff, ...Array.from(xml, (char) => char.charCodeAt(0))]).buffer,
    );
    expect(readWorkbook(xlsxOf({ 'xl/worksheets/sheet1.xml': bytes })).sheets[0]?.rows).toEqual([
      [{ value: '二', text: '二' }],
    ]);
  });

  test('a byte order mark', () => {
    const bytes = new TextEncoder().encode(`\uFEFF${sheetXml(ONE)}`);
    expect(readWorkbook(xlsxOf({ 'xl/worksheets/sheet1.xml': bytes })).sheets[0]?.rows).toHaveLength(6);
  });
});

describe('what a workbook is', () => {
  test('tabs in order: hidden ones are said to be, charts are only names', () => {
    const book = readWorkbook(
      xlsxOf({
        'xl/worksheets/a.xml': sheetXml(ONE),
        'xl/worksheets/b.xml': sheetXml(''),
        'xl/worksheets/c.xml': sheetXml(''),
        'xl/chartsheets/sheet1.xml': '<chartsheet/>',
        'xl/workbook.xml': workbookXml(
          '<sheet name="乙" sheetId="9" state="hidden" r:id="r2"/><sheet name="图" sheetId="4" r:id="r4"/><sheet name="甲 &amp; 1" sheetId="1" r:id="r1"/><sheet name="丙" sheetId="2" state="veryHidden" r:id="r3"/>',
        ),
        'xl/_rels/workbook.xml.rels': relationshipsXml([
          { id: 'r1', type: 'worksheet', target: 'worksheets/a.xml' },
          { id: 'r2', type: 'worksheet', target: './worksheets/../worksheets/b.xml' },
          { id: 'r3', type: 'worksheet', target: '/xl/worksheets/C.XML' },
          { id: 'r4', type: 'chartsheet', target: 'chartsheets/sheet1.xml' },
        ]),
      }),
    );
    expect(book.sheets.map(({ name, visible }) => [name, visible])).toEqual([
      ['乙', false],
      ['甲 & 1', true],
      ['丙', false],
    ]);
    expect(book.tabNames).toEqual(['乙', '图', '甲 & 1', '丙']);
  });

  test('a workbook part with another name, in another folder, in a strict file, with \\ in names', () => {
    const strict = (xml: string): string =>
      xml
        .replaceAll(MAIN, 'http://purl.oclc.org/ooxml/spreadsheetml/main')
        .replaceAll(REL, 'http://purl.oclc.org/ooxml/officeDocument/relationships');
    const book = readWorkbook(
      zipOf({
        '_rels\\.rels': strict(
          relationshipsXml([{ id: 'a', type: 'officeDocument', target: 'Book/Main%20one.xml' }]),
        ),
        'book\\Main one.xml': strict(workbookXml('<sheet name="S" sheetId="1" r:id="x"/>')),
        'book\\_rels\\Main one.xml.rels': strict(
          relationshipsXml([{ id: 'x', type: 'worksheet', target: '../s.xml' }]),
        ),
        '/s.xml': strict(sheetXml(ONE)),
      }),
    );
    expect(book.sheets.map((sheet) => [sheet.name, sheet.rows.length])).toEqual([['S', 6]]);
  });

  test('our own sheets, by hidden workbook-scoped names that point at them', () => {
    const name = (text: string, refersTo: string, more = ''): string =>
      `<definedName name="${text}" hidden="1"${more}>${refersTo}</definedName>`;
    const report = nameOfIdentity({ kind: 'report', key: '' });
    const unit = nameOfIdentity({ kind: 'unit', key: '财政局（O）' });
    const book = readWorkbook(
      xlsxOf({
        'xl/worksheets/a.xml': sheetXml(''),
        'xl/worksheets/b.xml': sheetXml(''),
        'xl/worksheets/c.xml': sheetXml(''),
        'xl/workbook.xml': workbookXml(
          '<sheet name="检查报告" sheetId="1" r:id="rId1"/><sheet name="O\'K 2" sheetId="2" r:id="rId2"/><sheet name="检查报告 (2)" sheetId="3" r:id="rId3"/>',
          {
            after: `<definedNames>${[
              name(report, '检查报告!$A$1'),
              name(report, "'检查报告 (2)'!$A$1", ' localSheetId="2"'),
              name(unit, "'O''K 2'!$A$1"),
              name(nameOfIdentity({ kind: 'index', key: '' }), '#REF!$A$1'),
              name('销售', "'检查报告 (2)'!$A$1"),
            ].join('')}</definedNames>`,
          },
        ),
      }),
    );
    expect(book.sheets.map((sheet) => sheet.own)).toEqual([
      { kind: 'report', key: '' },
      { kind: 'unit', key: '财政局（O）' },
      undefined,
    ]);
  });

  test.each([
    ['our namespace', `<settings xmlns="${SETTINGS_NAMESPACE}">{}</settings>`, true],
    [
      'our namespace behind a prefix',
      `\uFEFF<?xml version="1.0"?><s:settings xmlns:s="${SETTINGS_NAMESPACE}">{}</s:settings>`,
      true,
    ],
    ['another namespace', `<settings xmlns="urn:other" xmlns:t="${SETTINGS_NAMESPACE}">{}</settings>`, false],
    ['no XML', 'nothing', false],
  ])('settings: %s', (_, part, ours) => {
    const book = readWorkbook(
      xlsxOf({
        'xl/worksheets/a.xml': sheetXml(''),
        'customXml/item7.xml': '<other/>',
        'customXml/item12.xml': part,
      }),
    );
    expect(book.settings).toBe(ours ? part.replace('\uFEFF', '') : null);
  });

  test('names and ids for those who write', () => {
    const part = readWorkbookPart(
      openPackage(xlsxOf({ 'xl/worksheets/a.xml': sheetXml(''), 'xl/styles.xml': '<styleSheet/>' })),
    );
    expect(part).toMatchObject({
      part: 'xl/workbook.xml',
      styles: 'xl/styles.xml',
      sharedStrings: undefined,
      tabs: [
        { name: 'S1', sheetId: '1', relationshipId: 'rId1', part: 'xl/worksheets/a.xml', kind: 'worksheet' },
      ],
    });
  });
});
