import { unzipSync } from 'fflate';
import { readDocument } from './documents';
import { commentsXml, controlVml, controlXml, notesVml, personsXml, threadsXml } from './rich/comments';
import * as data from './rich/data-sheets';
import {
  cellImagesXml,
  chartsheetDrawingXml,
  chartXml,
  controlDrawingXml,
  sheetDrawingXml,
} from './rich/drawings';
import { MAIN, OFFICE, Package } from './rich/package';
import { discPng } from './rich/png';
import { Strings } from './rich/strings';
import { stylesXml } from './rich/styles';
import { CELL_IMAGE, FIRST, LAST, taskSheetXml } from './rich/task-sheet';

const DRAWING = 'application/vnd.openxmlformats-officedocument.drawing+xml';
const CHART = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
const MICROSOFT = 'http://schemas.microsoft.com/office/2017/10/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata';

/**
 * A workbook with all that a tool might drop: the first twenty tasks of a real table among charts, a pivot table,
 * comments, controls, pictures in cells, protection … `theme` is the XML of any Office theme.
 */
export function richWorkbook(theme: string | Uint8Array): Uint8Array {
  const out = new Package();
  const strings = new Strings();
  workbookPart(out, theme);
  taskSheet(out, strings);
  summarySheet(out, strings);
  listSheet(out, strings);
  out.relate('xl/chartsheets/sheet1.xml', 'drawing', '../drawings/drawing3.xml');
  out.add('xl/chartsheets/sheet1.xml', data.chartsheetXml('rId1'), 'chartsheet');
  out.add(
    'xl/drawings/drawing3.xml',
    chartsheetDrawingXml(out.relate('xl/drawings/drawing3.xml', 'chart', '../charts/chart2.xml')),
    DRAWING,
  );
  out.add('xl/charts/chart2.xml', chart('各单位完成数', 2), CHART);
  out.add('xl/worksheets/sheet4.xml', data.hiddenSheetXml(strings), 'worksheet');
  out.add('xl/sharedStrings.xml', strings.xml(), 'sharedStrings');
  properties(out);
  return out.bytes();
}

function chart(title: string, value: 1 | 2): string {
  const last = data.UNITS.length + 1;
  const column = value === 1 ? 'B' : 'C';
  return chartXml(
    title,
    `数据!$A$2:$A$${last}`,
    `数据!$${column}$2:$${column}$${last}`,
    data.UNITS.map((unit) => [unit[0], unit[value]]),
  );
}

function workbookPart(out: Package, theme: string | Uint8Array): void {
  const at = 'xl/workbook.xml';
  out.relate('', 'officeDocument', at);
  const sheets = [
    'worksheets/sheet1.xml',
    'worksheets/sheet2.xml',
    'worksheets/sheet3.xml',
    'chartsheets/sheet1.xml',
    'worksheets/sheet4.xml',
  ];
  const ids = sheets.map((target) =>
    out.relate(at, target.startsWith('c') ? 'chartsheet' : 'worksheet', target),
  );
  const link = out.relate(at, 'externalLink', 'externalLinks/externalLink1.xml');
  const cache = out.relate(at, 'pivotCacheDefinition', 'pivotCache/pivotCacheDefinition1.xml');
  for (const part of ['theme', 'styles', 'sharedStrings', 'calcChain'])
    out.relate(at, part, part === 'theme' ? 'theme/theme1.xml' : `${part}.xml`);
  out.relate(at, 'customXml', '../customXml/item1.xml');
  out.relate(at, `${MICROSOFT}/person`, 'persons/person.xml');
  out.relate(at, 'http://www.wps.cn/officeDocument/2020/cellImage', 'cellimages.xml');
  const names = ['任务分解', '汇总', '数据', '图表', '代码'];
  const list = names
    .map(
      (name, n) =>
        `<sheet name="${name}" sheetId="${n + 1}"${n === 4 ? ' state="veryHidden"' : ''} r:id="${ids[n] ?? ''}"/>`,
    )
    .join('');
  const defined = `<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">任务分解!$A$2:$H$${LAST}</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">任务分解!$A$1:$H$${LAST}</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">任务分解!$2:$2</definedName><definedName name="本表合计" localSheetId="2" comment="数据表的合计">数据!$B$2:$B$4</definedName><definedName name="重点任务">任务分解!$C$${FIRST}:$C$${LAST}</definedName>`;
  out.add(
    at,
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><fileVersion appName="xl" lastEdited="7" lowestEdited="7" rupBuild="22228"/><workbookPr defaultThemeVersion="166925"/><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="12300"/></bookViews><sheets>${list}</sheets><externalReferences><externalReference r:id="${link}"/></externalReferences><definedNames>${defined}</definedNames><calcPr calcId="191029"/><pivotCaches><pivotCache cacheId="1" r:id="${cache}"/></pivotCaches></workbook>`,
    'sheet.main',
  );
  out.add('xl/theme/theme1.xml', theme, 'application/vnd.openxmlformats-officedocument.theme+xml');
  out.add('xl/styles.xml', stylesXml, 'styles');
  const chain = [
    `N${FIRST}`,
    `N${FIRST + 1}`,
    ...Array.from({ length: LAST - FIRST + 1 }, (_, n) => `M${FIRST + n}`),
  ];
  out.add(
    'xl/calcChain.xml',
    `<calcChain xmlns="${MAIN}">${chain.map((ref, n) => `<c r="${ref}" i="1"${n === 0 ? ' a="1"' : ''}/>`).join('')}</calcChain>`,
    'calcChain',
  );
  out.add('xl/persons/person.xml', personsXml, 'application/vnd.ms-excel.person+xml');
  const image = out.relate('xl/cellimages.xml', 'image', 'media/image2.png');
  out.add(
    'xl/cellimages.xml',
    cellImagesXml(CELL_IMAGE, image),
    'application/vnd.wps-officedocument.cellimage+xml',
  );
  out.add('xl/media/image1.png', discPng(64, [192, 0, 0]));
  out.add('xl/media/image2.png', discPng(40, [0, 112, 192]));
  const book = out.relate(
    'xl/externalLinks/externalLink1.xml',
    'externalLinkPath',
    encodeURI('2023年任务分解.xlsx'),
    true,
  );
  out.add(
    'xl/externalLinks/externalLink1.xml',
    `<externalLink xmlns="${MAIN}"><externalBook xmlns:r="${OFFICE}" r:id="${book}"><sheetNames><sheetName val="上年"/></sheetNames><sheetDataSet><sheetData sheetId="0"><row r="1"><cell r="A1"><v>100</v></cell></row></sheetData></sheetDataSet></externalBook></externalLink>`,
    'externalLink',
  );
}

function taskSheet(out: Package, strings: Strings): void {
  const at = 'xl/worksheets/sheet1.xml';
  const source = readDocument('shuangtaizi-2024').sheets[0];
  if (!source) throw new Error('the document has a table');
  const rows = source.rows.map((row) =>
    row.map((text) => text.replace('127项、形成阶段性指标408个', '20项、形成阶段性指标68个')),
  );
  const ids = {
    link: out.relate(at, 'hyperlink', 'https://www.example.gov.cn/', true),
    printer: out.relate(at, 'printerSettings', '../printerSettings/printerSettings1.bin'),
    drawing: out.relate(at, 'drawing', '../drawings/drawing1.xml'),
    comments: out.relate(at, 'vmlDrawing', '../drawings/vmlDrawing1.vml'),
  };
  out.relate(at, 'comments', '../comments1.xml');
  out.relate(at, `${MICROSOFT}/threadedComment`, '../threadedComments/threadedComment1.xml');
  out.add(at, taskSheetXml({ ...source, rows }, strings, ids), 'worksheet');
  out.add(
    'xl/printerSettings/printerSettings1.bin',
    Uint8Array.from({ length: 220 }, (_, n) => (n * 37) % 256),
  );
  out.add('xl/comments1.xml', commentsXml, 'comments');
  out.add(
    'xl/threadedComments/threadedComment1.xml',
    threadsXml,
    'application/vnd.ms-excel.threadedcomments+xml',
  );
  out.add('xl/drawings/vmlDrawing1.vml', notesVml);
  const drawing = 'xl/drawings/drawing1.xml';
  const ofChart = out.relate(drawing, 'chart', '../charts/chart1.xml');
  const ofImage = out.relate(drawing, 'image', '../media/image1.png');
  out.add(drawing, sheetDrawingXml(ofChart, ofImage), DRAWING);
  out.add('xl/charts/chart1.xml', chart('各单位任务数', 1), CHART);
}

function summarySheet(out: Package, strings: Strings): void {
  const at = 'xl/worksheets/sheet2.xml';
  const ids = {
    drawing: out.relate(at, 'drawing', '../drawings/drawing2.xml'),
    vml: out.relate(at, 'vmlDrawing', '../drawings/vmlDrawing2.vml'),
    control: out.relate(at, 'ctrlProp', '../ctrlProps/ctrlProp1.xml'),
  };
  out.relate(at, 'pivotTable', '../pivotTables/pivotTable1.xml');
  out.add(at, data.summarySheetXml(strings, ids), 'worksheet');
  out.add('xl/drawings/drawing2.xml', controlDrawingXml(), DRAWING);
  out.add('xl/drawings/vmlDrawing2.vml', controlVml);
  out.add('xl/ctrlProps/ctrlProp1.xml', controlXml, 'application/vnd.ms-excel.controlproperties+xml');
  out.relate(
    'xl/pivotTables/pivotTable1.xml',
    'pivotCacheDefinition',
    '../pivotCache/pivotCacheDefinition1.xml',
  );
  out.add('xl/pivotTables/pivotTable1.xml', data.pivotTableXml(), 'pivotTable');
  const records = out.relate(
    'xl/pivotCache/pivotCacheDefinition1.xml',
    'pivotCacheRecords',
    'pivotCacheRecords1.xml',
  );
  out.add('xl/pivotCache/pivotCacheDefinition1.xml', data.pivotCacheXml(records), 'pivotCacheDefinition');
  out.add('xl/pivotCache/pivotCacheRecords1.xml', data.pivotRecordsXml(), 'pivotCacheRecords');
}

function listSheet(out: Package, strings: Strings): void {
  const table = out.relate('xl/worksheets/sheet3.xml', 'table', '../tables/table1.xml');
  out.add('xl/worksheets/sheet3.xml', data.listSheetXml(strings, table), 'worksheet');
  out.add('xl/tables/table1.xml', data.tableXml(), 'table');
}

function properties(out: Package): void {
  out.relate('', `${PACKAGE}/core-properties`, 'docProps/core.xml');
  out.relate('', 'extended-properties', 'docProps/app.xml');
  out.relate('', 'custom-properties', 'docProps/custom.xml');
  out.add(
    'docProps/core.xml',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:creator>政府办公室</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">2024-01-26T01:00:00Z</dcterms:created></cp:coreProperties>',
    'application/vnd.openxmlformats-package.core-properties+xml',
  );
  out.add(
    'docProps/app.xml',
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Microsoft Excel</Application><Company>政府办公室</Company></Properties>',
    'application/vnd.openxmlformats-officedocument.extended-properties+xml',
  );
  out.add(
    'docProps/custom.xml',
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="KSOProductBuildVer"><vt:lpwstr>2052-12.1.0.16120</vt:lpwstr></property></Properties>',
    'application/vnd.openxmlformats-officedocument.custom-properties+xml',
  );
  out.relate('customXml/item1.xml', 'customXmlProps', 'itemProps1.xml');
  out.add('customXml/item1.xml', '<流转单 xmlns="urn:example:oa"><文号>双政办发〔2024〕1号</文号></流转单>');
  out.add(
    'customXml/itemProps1.xml',
    '<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml" ds:itemID="{7A1B2C3D-0000-4000-8000-000000000001}"><ds:schemaRefs><ds:schemaRef ds:uri="urn:example:oa"/></ds:schemaRefs></ds:datastoreItem>',
    'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
  );
}

/** The theme that the library of the sample workbooks writes, from one of them. */
export function themeOf(workbook: Uint8Array): Uint8Array {
  const theme = unzipSync(workbook)['xl/theme/theme1.xml'];
  if (!theme) throw new Error('a workbook without a theme');
  return theme;
}
