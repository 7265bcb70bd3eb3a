import { toA1 } from '../../../../src/grid/address';
import type { Cell } from '../../../../src/grid/grid';
import { readWorkbook } from '../../../../src/hosts/file/read/read-workbook';
import { sheetXml, stringsXml, stylesXml, workbookXml, xlsxOf } from '../parts';

interface Given {
  readonly strings?: string;
  readonly styles?: string;
  readonly date1904?: boolean;
}

/** All cells of the first sheet by A1. */
function cellsOf(data: string, { strings, styles, date1904 = false }: Given = {}): Record<string, Cell> {
  const { sheets } = readWorkbook(
    xlsxOf({
      'xl/worksheets/sheet1.xml': sheetXml(data),
      ...(strings === undefined ? {} : { 'xl/sharedStrings.xml': stringsXml(strings) }),
      ...(styles === undefined ? {} : { 'xl/styles.xml': styles }),
      ...(date1904 && {
        'xl/workbook.xml': workbookXml('<sheet name="S1" sheetId="1" r:id="rId1"/>', {
          before: '<workbookPr date1904="1"/>',
        }),
      }),
    }),
  );
  const found: Record<string, Cell> = {};
  sheets[0]?.rows.forEach((row, r) => row?.forEach((cell, c) => cell && (found[toA1(r, c)] = cell)));
  return found;
}

const text = (value: string): Cell => ({ value, text: value });
const row = (cells: string): string => `<row r="1">${cells}</row>`;

describe('kinds of values', () => {
  const strings =
    '<si><t>财政局</t></si><si><r><rPr><b/></rPr><t>前</t></r><r><t xml:space="preserve"> 后</t></r><rPh sb="0" eb="1"><t>ピン</t></rPh><phoneticPr fontId="1"/></si><si><t/></si>';
  test.each<[string, string, Cell | undefined]>([
    ['a shared string', '<c r="A1" t="s"><v>0</v></c>', text('财政局')],
    ['runs without the phonetic guide', '<c r="A1" t="s"><v>1</v></c>', text('前 后')],
    ['an empty shared string', '<c r="A1" t="s"><v>2</v></c>', undefined],
    ['a shared string that does not exist', '<c r="A1" t="s"><v>9</v></c>', undefined],
    ['an inline string', '<c r="A1" t="inlineStr"><is><t>街道</t></is></c>', text('街道')],
    ['inline runs', '<c r="A1" t="inlineStr"><is><r><t>街</t></r><r><t>道</t></r></is></c>', text('街道')],
    ['CDATA', '<c r="A1" t="inlineStr"><is><t><![CDATA[a<b]]>&amp;c</t></is></c>', text('a<b&c')],
    ['a comment inside', '<c r="A1" t="inlineStr"><is><t>一<!-- x -->二</t></is></c>', text('一二')],
    ['a number', '<c r="A1"><v>12.5</v></c>', { value: 12.5, text: '12.5' }],
    ['an exponent', '<c r="A1"><v>1.0E-2</v></c>', { value: 0.01, text: '0.01' }],
    ['minus zero', '<c r="A1"><v>-0</v></c>', { value: -0, text: '0' }],
    ['a number that is none', '<c r="A1"><v>abc</v></c>', text('abc')],
    ['a boolean', '<c r="A1" t="b"><v>1</v></c>', { value: true, text: 'TRUE' }],
    ['an error', '<c r="A1" t="e"><v>#REF!</v></c>', { value: { error: '#REF!' }, text: '#REF!' }],
    [
      'a date',
      '<c r="A1" t="d"><v>2024-05-31</v></c>',
      { value: 45443, text: '2024/5/31', numberFormat: 'yyyy/m/d' },
    ],
    [
      'a formula',
      '<c r="A1" t="str"><f>A2&amp;"x"</f><v>yx</v></c>',
      { value: 'yx', text: 'yx', formula: 'A2&"x"' },
    ],
    ['a formula without a value', '<c r="A1"><f>B1</f></c>', { value: null, text: '', formula: 'B1' }],
    [
      'an array formula',
      '<c r="A1"><f t="array" ref="A1:A2">B1:B2</f><v>3</v></c>',
      { value: 3, text: '3', formula: 'B1:B2' },
    ],
    ['a format alone', '<c r="A1" s="1"/>', undefined],
    ['a format alone, with an end tag', '<c r="A1" s="1"></c>', undefined],
    ['an empty value', '<c r="A1"><v/></c>', undefined],
    ['an extension', '<c r="A1"><extLst><ext><v>1</v></ext></extLst><v>2</v></c>', { value: 2, text: '2' }],
  ])('%s', (_, xml, expected) => {
    expect(cellsOf(row(xml), { strings })).toEqual(expected ? { A1: expected } : {});
  });
});

describe('characters', () => {
  test.each([
    ['&lt;&gt;&amp;&quot;&apos;', '<>&"\''],
    ['&#20108;&#26376;', '二月'],
    ['&#x4e8c;&#x6708;&#X6708;', '二月月'],
    ['&#128512;x&#x1F600;', '😀x😀'],
    ['a&#20108;b&#10;c', 'a二b\nc'],
    ['&nbsp;&constructor;&xxe; & &;', '&nbsp;&constructor;&xxe; & &;'],
    ['&#;&#x;&#abc;&#1114112;&#99999999999;', '&#;&#x;&#abc;\uFFFD&#99999999999;'],
    ['&#0;', '\uFFFD'],
    ['&#1;_x0002_', '\u0001\u0002'],
    ['&#xD800;', '\uD800'],
    ['_xD83D_', '\uD83D'],
    ['_x000D_', '\r'],
    ['_x005F_x000D_', '_x000D_'],
    ['_x000_ _X000D_', '_x000_ _X000D_'],
    ['一\r\n二', '一\n二'],
    ['  一 二\n', '一 二'],
  ])('%j reads as %j', (written, expected) => {
    const cells = cellsOf(
      row(`<c r="A1" t="inlineStr"><is><t>${written}</t></is></c><c r="B1" t="s"><v>0</v></c>`),
      {
        strings: `<si><t>${written}</t></si>`,
      },
    );
    expect(cells).toEqual({ A1: text(expected), B1: text(expected) });
  });

  test.each([
    '<t xml:space="preserve"> 一 </t>',
    '<r><t xml:space="preserve"> 一</t></r><r><t xml:space="preserve"> </t></r>',
  ])('white space that is to be preserved: %s', (item) => {
    expect(cellsOf(row('<c r="A1" t="s"><v>0</v></c>'), { strings: `<si>${item}</si>` })).toEqual({
      A1: text(' 一 '),
    });
  });

  test('references in a long text, some of them cut by nothing', () => {
    const long = '二月底前，'.repeat(6553);
    const written = Array.from(long, (char) => `&#${char.charCodeAt(0)};`).join('');
    expect(cellsOf(row(`<c r="A1" t="inlineStr"><is><t>${written}</t></is></c>`))).toEqual({
      A1: text(long),
    });
  });
});

describe('places', () => {
  const v = (value: number): Cell => ({ value, text: String(value) });
  test.each<[string, string, Record<string, Cell>]>([
    [
      'neither rows nor cells say where',
      '<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>',
      { A1: v(1), B1: v(2), A2: v(3) },
    ],
    [
      'cells go on from the last that does',
      '<row r="3"><c r="B3"><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>',
      { B3: v(1), C3: v(2), A4: v(3) },
    ],
    [
      'only cells say where',
      '<row><c r="C5"><v>1</v></c></row><row><c r="A9"><v>2</v></c></row>',
      { C5: v(1), A9: v(2) },
    ],
    ['small letters', '<row r="1"><c r="b1"><v>1</v></c></row>', { B1: v(1) }],
    [
      'rows out of order',
      '<row r="2"><c r="A2"><v>2</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>',
      { A1: v(1), A2: v(2) },
    ],
    [
      'the last cell of a sheet',
      '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
      { XFD1048576: v(1) },
    ],
    [
      'beyond the sheet',
      '<row r="1048577"><c r="A1048577"><v>1</v></c></row><row r="1"><c r="A1"><v>2</v></c></row>',
      { A1: v(2) },
    ],
    [
      'no reference at all',
      '<row r="1"><c r="XFE1"><v>1</v></c><c r="?"><v>1</v></c><c r="12"><v>1</v></c></row>',
      {},
    ],
    ['empty rows', '<row r="1"/><row r="2"></row><row><c><v>1</v></c></row>', { A3: v(1) }],
  ])('%s', (_, xml, expected) => {
    const cells = cellsOf(xml);
    expect(cells).toEqual(expected);
  });
});

describe('shared formulas', () => {
  test('children carry the formula moved to their place', () => {
    const cells = cellsOf(
      '<row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1+$C$1+SUM(D$1:$E1)&amp;"B1"+\'B1\'!B1+LOG10(2)+表B1</f><v>1</v></c></row>' +
        '<row r="2"><c r="A2"><f t="shared" si="0"/><v>2</v></c></row><row r="3"><c r="B3"><f t="shared" si="7"/><v>3</v></c></row>',
    );
    expect(cells['A2']?.formula).toBe('B2+$C$1+SUM(D$1:$E2)&"B1"+\'B1\'!B2+LOG10(2)+表B1');
    expect(cells['B3']).toEqual({ value: 3, text: '3', formula: '' });
  });

  test('a reference that would leave the sheet', () => {
    const cells = cellsOf(
      '<row r="2"><c r="B2"><f t="shared" si="0">A1</f><v>1</v></c></row><row r="3"><c r="A3"><f t="shared" si="0"/><v>1</v></c></row>',
    );
    expect(cells['A3']?.formula).toBe('#REF!');
  });
});

describe('displayed text', () => {
  const OWN = {
    164: 'yyyy"年"m"月"d"日"',
    165: '0.0"亿元"',
    166: '@"（牵头）"',
    167: ';;;',
    168: '[DBNum1][$-804]yyyy"年"m"月"d"日";@',
    169: '[$-F800]dddd, mmmm dd, yyyy',
    170: 'broken [[[',
    171: 'reserved-0x1F',
    172: '[DBNum1][$-804]General',
    173: '0"条";;',
  };
  test.each<[number, string, string]>([
    [0, '0.30000000000000004', '0.3'],
    [0, '127', '127'],
    [1, '2.5', '3'],
    [9, '0.126', '13%'],
    [4, '1234.5', '1,234.50'],
    [14, '45443', '2024/5/31'],
    [22, '45443.5', '2024/5/31 12:00'],
    [27, '45443', '2024年5月'],
    [31, '45443', '2024年5月31日'],
    [57, '45443', '2024年5月'],
    [58, '45443', '5月31日'],
    [164, '45443', '2024年5月31日'],
    [165, '12.34', '12.3亿元'],
    [168, '45657', '二〇二四年十二月三十一日'],
    [169, '45443', '2024年5月31日'],
    [171, '45443', '2024年5月31日'],
    [172, '127', '一百二十七'],
    [172, '10', '一十'],
    [172, '20240', '二万〇二百四十'],
    [170, '5', '5'],
    [14, '-5', '-5'],
    [173, '0', ''],
  ])('format %s shows %s as %s', (id, value, expected) => {
    const cells = cellsOf(row(`<c r="A1" s="1"><v>${value}</v></c>`), { styles: stylesXml([0, id], OWN) });
    expect(cells['A1']?.text).toBe(expected);
    expect(cells['A1']?.value).toBe(Number(value));
    expect('numberFormat' in (cells['A1'] ?? {})).toBe(id !== 0);
  });

  test.each([
    [49, '财政局', '财政局'],
    [14, '12月31日', '12月31日'],
    [166, '财政局', '财政局（牵头）'],
    [167, '财政局', ''],
    [165, '待定', '待定'],
  ])('format %s shows the text %s as %s', (id, value, expected) => {
    const cells = cellsOf(row(`<c r="A1" s="1" t="str"><v>${value}</v></c>`), {
      styles: stylesXml([0, id], OWN),
    });
    expect(cells['A1']).toMatchObject({ value, text: expected });
  });

  test('dates that count from 1904', () => {
    const cells = cellsOf(
      row(
        '<c r="A1" s="1"><v>43981</v></c><c r="B1"><v>43981</v></c><c r="C1" s="1" t="d"><v>2024-05-31</v></c>',
      ),
      {
        styles: stylesXml([0, 14]),
        date1904: true,
      },
    );
    expect(cells['A1']?.text).toBe('2024/5/31');
    expect(cells['B1']?.text).toBe('43981');
    expect(cells['C1']?.value).toBe(43981);
  });
});
