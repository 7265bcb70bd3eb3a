import { toA1 } from '../../../../src/grid/address';
import { MAIN, REL, relationshipsXml, sheetXml, stylesXml, workbookXml, xlsxOf } from '../parts';

/** A package with one thing about it that programs write and others stumble over. */
export interface OddPackage {
  readonly name: string;
  readonly file: () => Uint8Array;
  /** What reading says, as `code` or `code of`; absent: it is read. */
  readonly reading?: string;
  /** What writing says; absent: it is written, and a strict reader finds nothing that it did not find before. */
  readonly writing?: string;
}

export const SHEET = 'xl/worksheets/sheet1.xml';
const STYLES = 'xl/styles.xml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const SHEETML = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A breakdown of three tasks, small enough to read. */
export const TABLE: readonly (readonly string[])[] = [
  ['2024年区政府工作报告任务分解表'],
  ['序号', '工作任务', '牵头单位', '责任单位', '完成时限'],
  ['1', '新建改造农村公路20公里，3月底前完成设计，12月底前全部完工。', '交通运输局', '财政局', '12月31日'],
  ['2', '完成老旧小区改造12个，惠及居民3000户。', '住房城乡建设局', '各街道', '10月底前'],
  ['3', '新增城镇就业2万人，城镇登记失业率控制在4%以内。', '人力资源社会保障局', '', '年底前'],
];

export function tableRows(rowAttributes = (row: number): string => ` r="${row + 1}"`): string {
  return TABLE.map(
    (cells, row) =>
      `<row${rowAttributes(row)}>${cells.map((text, column) => `<c r="${toA1(row, column)}" t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`,
  ).join('');
}

export const GOOD = (): Uint8Array => odd({});

/** The plain package of the table, with these parts instead of its own. */
export function odd(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  return xlsxOf({ [SHEET]: sheetXml(tableRows()), [STYLES]: stylesXml([0, 0]), ...parts });
}

const styles = (inner: string): Record<string, string> => ({
  [STYLES]: `${HEAD}<styleSheet xmlns="${MAIN}">${inner}</styleSheet>`,
});
const tabs = (...sheets: string[]): Record<string, string> => ({
  'xl/workbook.xml': workbookXml(sheets.join('')),
});
const S1 = '<sheet name="S1" sheetId="1" r:id="rId1"/>';
const ONLY_SHEET = {
  'xl/_rels/workbook.xml.rels': relationshipsXml([
    { id: 'rId1', type: 'worksheet', target: 'worksheets/sheet1.xml' },
  ]),
};

/** The same with one byte of a part's check sum changed, in both headers. */
export function withBrokenPart(file: Uint8Array, part: string): Uint8Array {
  const copy = Buffer.from(file);
  const name = Buffer.from(part);
  let found = 0;
  for (let at = copy.indexOf(name); at >= 0; at = copy.indexOf(name, at + 1)) {
    const local = copy.readUInt32LE(at - 30) === 0x04034b50;
    const central = at >= 46 && copy.readUInt32LE(at - 46) === 0x02014b50;
    const crc = local ? at - 16 : central ? at - 30 : -1;
    if (crc < 0) continue;
    copy.writeUInt8(copy.readUInt8(crc) ^ 1, crc);
    found++;
  }
  if (found < 2) throw new Error(part);
  return new Uint8Array(copy);
}

const brokenParts: readonly OddPackage[] = [
  '[Content_Types].xml',
  '_rels/.rels',
  'xl/workbook.xml',
  'xl/_rels/workbook.xml.rels',
  STYLES,
  SHEET,
].map((part) => ({
  name: `a check sum of ${part} that is wrong`,
  file: () => withBrokenPart(GOOD(), part),
  reading: 'damaged part',
}));

export const ODD: readonly OddPackage[] = [
  { name: 'the plain package', file: GOOD },
  {
    name: 'a styles root closed at once',
    file: () => odd({ [STYLES]: `${HEAD}<styleSheet xmlns="${MAIN}"/>` }),
  },
  {
    name: 'a styles root closed at once, with a space and a prefix',
    file: () => odd({ [STYLES]: `<x:styleSheet xmlns:x="${MAIN}" />` }),
  },
  {
    name: 'lists of styles closed at once',
    file: () => odd(styles('<fonts/><fills/><borders/><cellXfs/><dxfs/>')),
  },
  { name: 'styles with only their last list', file: () => odd(styles('<extLst><ext uri="x"/></extLst>')) },
  { name: 'no styles', file: () => xlsxOf({ [SHEET]: sheetXml(tableRows()) }) },
  { name: 'styles that nothing relates to', file: () => odd(ONLY_SHEET) },
  {
    name: 'a relationship of styles that leads to the sheet',
    file: () =>
      odd({
        'xl/_rels/workbook.xml.rels': relationshipsXml([
          { id: 'rId1', type: 'worksheet', target: 'worksheets/sheet1.xml' },
          { id: 'rId2', type: 'styles', target: 'worksheets/sheet1.xml' },
        ]),
      }),
  },
  {
    name: 'styles in another order than the schema’s',
    file: () => odd(styles('<cellXfs><xf/></cellXfs><fonts><font/></fonts>')),
    writing: 'damaged part-before',
  },
  {
    name: 'a sheet of a macro module',
    file: () => odd(tabs(S1, '<sheet name="Module1" sheetId="2" state="veryHidden" r:id=""/>')),
  },
  {
    name: 'two sheets of macro modules',
    file: () =>
      odd(tabs(S1, '<sheet name="M1" sheetId="2" r:id=""/>', '<sheet name="M2" sheetId="3" r:id=""/>')),
  },
  {
    name: 'a sheet whose part is missing',
    file: () => odd(tabs(S1, '<sheet name="S2" sheetId="2" r:id="rId77"/>')),
    reading: 'damaged sheet-lost',
  },
  { name: 'no sheet', file: () => odd(tabs()), reading: 'damaged no-sheets' },
  {
    name: 'no list of sheets',
    file: () => odd({ 'xl/workbook.xml': `<workbook xmlns="${MAIN}"/>` }),
    reading: 'damaged no-sheets',
  },
  {
    name: 'names with two prefixes',
    file: () =>
      odd({
        'xl/workbook.xml': `<x:x:workbook xmlns:x="${MAIN}" xmlns:r="${REL}"><x:x:sheets><x:x:sheet name="S1" sheetId="1" r:id="rId1"/></x:x:sheets></x:x:workbook>`,
      }),
    reading: 'damaged',
  },
  {
    name: 'no content types',
    file: () => odd({ '[Content_Types].xml': '' }),
    writing: 'damaged no-content-types',
  },
  {
    name: 'two sheets of one name',
    file: () => odd({ ...tabs(S1, '<sheet name="s1" sheetId="2" r:id="rId1"/>') }),
    writing: 'damaged part-before',
  },
  { name: 'the highest sheetId', file: () => odd(tabs('<sheet name="S1" sheetId="65534" r:id="rId1"/>')) },
  {
    name: 'the highest number of a sheet’s part',
    file: () => xlsxOf({ 'xl/worksheets/sheet9999999.xml': sheetXml(tableRows()), [STYLES]: stylesXml([0]) }),
  },
  {
    name: 'a sheet’s part with a number of eight digits',
    file: () =>
      xlsxOf({ 'xl/worksheets/sheet10000000.xml': sheetXml(tableRows()), [STYLES]: stylesXml([0]) }),
  },
  {
    name: 'ids of relationships at their highest',
    file: () =>
      odd({
        'xl/workbook.xml': workbookXml('<sheet name="S1" sheetId="1" r:id="rId999999999"/>'),
        'xl/_rels/workbook.xml.rels': relationshipsXml([
          { id: 'rId999999999', type: 'worksheet', target: 'worksheets/sheet1.xml' },
          { id: 'rId1000000000', type: 'styles', target: 'styles.xml' },
        ]),
      }),
  },
  {
    name: 'a rule with the highest priority',
    file: () =>
      odd({
        [SHEET]: sheetXml(tableRows(), {
          after:
            '<conditionalFormatting sqref="A1"><cfRule type="expression" priority="2147483647"><formula>1</formula></cfRule></conditionalFormatting>',
        }),
      }),
  },
  {
    name: 'a number format with the highest id',
    file: () => odd({ [STYLES]: stylesXml([999999999], { 999999999: '0.0' }) }),
  },
  {
    name: 'as many cell styles as Excel opens',
    file: () => odd({ [STYLES]: stylesXml(Array.from({ length: 65_490 }, () => 0)) }),
    writing: 'too-large styles',
  },
  {
    name: 'rows without a number whose cells have one',
    file: () => odd({ [SHEET]: sheetXml(tableRows(() => '')) }),
  },
  {
    name: 'rows without a number above the first of them',
    file: () =>
      odd({
        [SHEET]: sheetXml(
          tableRows(() => '').replaceAll(
            / r="([A-Z])(\d)"/g,
            (_, letter: string, digit: string) => ` r="${letter}${Number(digit) + 4}"`,
          ),
        ),
      }),
  },
  {
    name: 'a row twice',
    file: () => odd({ [SHEET]: sheetXml(`${tableRows()}<row r="3"><c r="A3"><v>9</v></c></row>`) }),
    writing: 'damaged part-before',
  },
  {
    name: 'a cell twice',
    file: () => odd({ [SHEET]: sheetXml(tableRows().replace('<c r="B3"', '<c r="A3"')) }),
    writing: 'damaged part-before',
  },
  {
    name: 'a worksheet closed at once',
    file: () =>
      odd({
        'xl/worksheets/sheet2.xml': `<worksheet xmlns="${MAIN}"/>`,
        'xl/workbook.xml': workbookXml(`${S1}<sheet name="S2" sheetId="2" r:id="rId2"/>`),
      }),
  },
  {
    name: 'a picture whose check sum is wrong, which is only copied',
    file: () =>
      withBrokenPart(odd({ 'xl/media/image1.png': new Uint8Array([1, 2, 3]) }), 'xl/media/image1.png'),
    writing: 'damaged part',
  },
  {
    name: 'a signed workbook',
    file: () =>
      odd({
        '_xmlsignatures/origin.sigs': new Uint8Array([32]),
        '_xmlsignatures/sig1.xml': '<Signature xmlns="http://www.w3.org/2000/09/xmldsig#"/>',
      }),
  },
  {
    name: 'a list of content types in which parts stand twice',
    file: () =>
      odd({
        '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${`<Override PartName="/xl/workbook.xml" ContentType="${SHEETML}.sheet.main+xml"/>`.repeat(2)}</Types>`,
      }),
    writing: 'damaged part-before',
  },
  {
    name: 'a sheet with a prefix',
    file: () =>
      odd({
        [SHEET]: `<x:worksheet xmlns:x="${MAIN}" xmlns:r="${REL}"><x:sheetData>${tableRows()
          .replaceAll('</', '</x:')
          .replaceAll(/<(?=[a-z])/g, '<x:')}</x:sheetData></x:worksheet>`,
      }),
  },
  ...brokenParts,
];
