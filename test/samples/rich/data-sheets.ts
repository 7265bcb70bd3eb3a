import { MAIN, OFFICE } from './package';
import { passwordAttributes } from './password';
import type { Strings } from './strings';
import { DIFFERENTIAL, STYLE } from './styles';

/** What the list and the pivot table are about: unit, tasks, done. */
export const UNITS: readonly (readonly [string, number, number])[] = [
  ['发展改革局', 3, 1],
  ['营商局', 6, 2],
  ['财政局', 4, 0],
];
const LAST = UNITS.length + 1;

const cell = (at: string, value: number, style: number = STYLE.plain): string =>
  `<c r="${at}" s="${style}"><v>${value}</v></c>`;
const word = (at: string, written: string, strings: Strings, style: number = STYLE.plain): string =>
  `<c r="${at}" s="${style}" t="s"><v>${strings.of(written)}</v></c>`;
const sheet = (data: string, after: string, view = ''): string =>
  `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetViews><sheetView workbookViewId="0"${view}/></sheetViews><sheetFormatPr defaultRowHeight="15"/><sheetData>${data}</sheetData>${after}</worksheet>`;

/** 数据: a list with a calculated column. */
export function listSheetXml(strings: Strings, table: string): string {
  const header = ['单位', '任务数', '完成数', '完成率']
    .map((name, at) => word(`${'ABCD'[at] ?? ''}1`, name, strings))
    .join('');
  const rows = UNITS.map(([unit, tasks, done], at) => {
    const row = at + 2;
    return `<row r="${row}">${word(`A${row}`, unit, strings)}${cell(`B${row}`, tasks)}${cell(`C${row}`, done)}<c r="D${row}" s="${STYLE.percent}"><f>单位表[[#This Row],[完成数]]/单位表[[#This Row],[任务数]]</f><v>${done / tasks}</v></c></row>`;
  });
  return sheet(
    `<row r="1">${header}</row>${rows.join('')}`,
    `<tableParts count="1"><tablePart r:id="${table}"/></tableParts>`,
  );
}

export function tableXml(): string {
  const columns = ['单位', '任务数', '完成数']
    .map((name, at) => `<tableColumn id="${at + 1}" name="${name}"/>`)
    .join('');
  return `<table xmlns="${MAIN}" id="1" name="单位表" displayName="单位表" ref="A1:D${LAST}" totalsRowShown="0"><autoFilter ref="A1:D${LAST}"/><tableColumns count="4">${columns}<tableColumn id="4" name="完成率" dataDxfId="${DIFFERENTIAL.table}"><calculatedColumnFormula>单位表[[#This Row],[完成数]]/单位表[[#This Row],[任务数]]</calculatedColumnFormula></tableColumn></tableColumns><tableStyleInfo name="TableStyleMedium2" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`;
}

/** 汇总: protected by the password `123456`, with a pivot table and a check box. */
export function summarySheetXml(
  strings: Strings,
  ids: { drawing: string; vml: string; control: string },
): string {
  const total = UNITS.reduce((sum, [, tasks]) => sum + tasks, 0);
  const rows = UNITS.map(
    ([unit, tasks], at) =>
      `<row r="${at + 5}">${word(`A${at + 5}`, unit, strings)}${cell(`B${at + 5}`, tasks)}</row>`,
  );
  const end = UNITS.length + 5;
  const data = `<row r="1">${word('A1', '任务数汇总', strings, STYLE.title)}</row><row r="2">${word('A2', '可填写', strings)}<c r="B2" s="${STYLE.unlocked}"/><c r="F2" t="b"><v>1</v></c></row><row r="4">${word('A4', '行标签', strings)}${word('B4', '求和项:任务数', strings)}</row>${rows.join('')}<row r="${end}">${word(`A${end}`, '总计', strings)}${cell(`B${end}`, total)}</row>`;
  const control = `<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="x14" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><controls><mc:AlternateContent><mc:Choice Requires="x14"><control shapeId="2049" r:id="${ids.control}" name="复选框 1"><controlPr defaultSize="0" autoFill="0" autoLine="0" autoPict="0"><anchor moveWithCells="1"><from><xdr:col xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing">4</xdr:col><xdr:colOff xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing">0</xdr:colOff><xdr:row xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing">1</xdr:row><xdr:rowOff xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing">0</xdr:rowOff></from><to><xdr:col xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing">5</xdr:col><xdr:colOff xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing">0</xdr:colOff><xdr:row xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing">2</xdr:row><xdr:rowOff xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing">0</xdr:rowOff></to></anchor></controlPr></control></mc:Choice></mc:AlternateContent></controls></mc:Choice></mc:AlternateContent>`;
  return sheet(
    data,
    `<sheetProtection ${passwordAttributes('123456')} sheet="1" objects="1" scenarios="1"/><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><drawing r:id="${ids.drawing}"/><legacyDrawing r:id="${ids.vml}"/>${control}`,
  );
}

export function hiddenSheetXml(strings: Strings): string {
  return sheet(
    `<row r="1">${word('A1', '代码表', strings)}</row><row r="2">${word('A2', '推进中', strings)}</row>`,
    '',
  );
}

export function chartsheetXml(drawing: string): string {
  return `<chartsheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetPr/><sheetViews><sheetView workbookViewId="0" zoomToFit="1"/></sheetViews><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><drawing r:id="${drawing}"/></chartsheet>`;
}

export function pivotCacheXml(records: string): string {
  const units = UNITS.map(([unit]) => `<s v="${unit}"/>`).join('');
  const numbers = (name: string): string =>
    `<cacheField name="${name}" numFmtId="0"><sharedItems containsSemiMixedTypes="0" containsString="0" containsNumber="1"/></cacheField>`;
  return `<pivotCacheDefinition xmlns="${MAIN}" xmlns:r="${OFFICE}" r:id="${records}" refreshedBy="王伟" refreshedDate="45317" createdVersion="6" refreshedVersion="6" minRefreshableVersion="3" recordCount="${UNITS.length}"><cacheSource type="worksheet"><worksheetSource ref="A1:C${LAST}" sheet="数据"/></cacheSource><cacheFields count="3"><cacheField name="单位" numFmtId="0"><sharedItems count="${UNITS.length}">${units}</sharedItems></cacheField>${numbers('任务数')}${numbers('完成数')}</cacheFields></pivotCacheDefinition>`;
}

export function pivotRecordsXml(): string {
  const records = UNITS.map(
    ([, tasks, done], at) => `<r><x v="${at}"/><n v="${tasks}"/><n v="${done}"/></r>`,
  ).join('');
  return `<pivotCacheRecords xmlns="${MAIN}" count="${UNITS.length}">${records}</pivotCacheRecords>`;
}

export function pivotTableXml(): string {
  const items = UNITS.map((_, at) => `<item x="${at}"/>`).join('');
  const rows = UNITS.map((_, at) => (at === 0 ? '<i><x/></i>' : `<i><x v="${at}"/></i>`)).join('');
  return `<pivotTableDefinition xmlns="${MAIN}" name="数据透视表1" cacheId="1" applyNumberFormats="0" applyBorderFormats="0" applyFontFormats="0" applyPatternFormats="0" applyAlignmentFormats="0" applyWidthHeightFormats="1" dataCaption="值" updatedVersion="6" minRefreshableVersion="3" createdVersion="6" indent="0" outline="1" outlineData="1"><location ref="A4:B${UNITS.length + 5}" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/><pivotFields count="3"><pivotField axis="axisRow" showAll="0"><items count="${UNITS.length + 1}">${items}<item t="default"/></items></pivotField><pivotField dataField="1" showAll="0"/><pivotField showAll="0"/></pivotFields><rowFields count="1"><field x="0"/></rowFields><rowItems count="${UNITS.length + 1}">${rows}<i t="grand"><x/></i></rowItems><colItems count="1"><i/></colItems><dataFields count="1"><dataField name="求和项:任务数" fld="1" baseField="0" baseItem="0"/></dataFields><pivotTableStyleInfo name="PivotStyleLight16" showRowHeaders="1" showColHeaders="1" showRowStripes="0" showColStripes="0" showLastColumn="1"/></pivotTableDefinition>`;
}
