import { quoteSheet, type Range, toA1 } from '../../../../grid/address';
import { CHART_NAME } from '../../../../plan/own-names';
import type { ContentChart, SheetContent } from '../../../../plan/sheet-content';
import { type Namespaces, XML_HEAD } from './namespaces';
import { escapeAttribute, escapePlain } from '../xml/escape';

const C = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const A = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const XDR = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';

const STRICT: Readonly<Record<string, string>> = {
  [C]: 'http://purl.oclc.org/ooxml/drawingml/chart',
  [A]: 'http://purl.oclc.org/ooxml/drawingml/main',
  [XDR]: 'http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing',
};

/** The same text with the addresses that a file saved as Strict names things by. */
export function inNamespaces(xml: string, { main }: Namespaces): string {
  if (!main.startsWith('http://purl.oclc.org/')) return xml;
  return Object.entries(STRICT).reduce((text, [from, to]) => text.replaceAll(from, to), xml);
}

/** An empty drawing part. */
export const EMPTY_DRAWING = `${XML_HEAD}<xdr:wsDr xmlns:xdr="${XDR}" xmlns:a="${A}"></xdr:wsDr>`;

/** The frame of a chart in a drawing. `relationships`: the namespace of `r:id`. */
export function anchorXml(
  { at, title }: ContentChart,
  {
    number,
    id,
    relationships,
  }: { readonly number: number; readonly id: string; readonly relationships: string },
): string {
  const corner = (row: number, column: number): string =>
    `<xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff>`;
  return [
    `<xdr:twoCellAnchor xmlns:xdr="${XDR}" xmlns:a="${A}" editAs="oneCell">`,
    `<xdr:from>${corner(at.top, at.left)}</xdr:from><xdr:to>${corner(at.bottom + 1, at.right + 1)}</xdr:to>`,
    '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>',
    `<xdr:cNvPr id="${number + 1024}" name="${CHART_NAME}${number}" descr="${escapeAttribute(title)}"/><xdr:cNvGraphicFramePr/>`,
    '</xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>',
    `<a:graphic><a:graphicData uri="${C}"><c:chart xmlns:c="${C}" xmlns:r="${relationships}" r:id="${id}"/></a:graphicData></a:graphic>`,
    '</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>',
  ].join('');
}

/**
 * A chart part (CT_ChartSpace, elements in the order of the schema), with the values that the cells have now, so that it shows in
 * programs that do not calculate.
 */
export function chartXml(chart: ContentChart, sheet: string, content: SheetContent): string {
  const stacked = chart.kind === 'stacked-bars';
  const series = chart.series.map((one, index) => seriesXml(chart, one, { index, sheet, content })).join('');
  const plot = stacked
    ? `<c:barChart><c:barDir val="bar"/><c:grouping val="stacked"/><c:varyColors val="0"/>${series}<c:gapWidth val="50"/><c:overlap val="100"/><c:axId val="111"/><c:axId val="222"/></c:barChart>`
    : `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}<c:marker val="1"/><c:axId val="111"/><c:axId val="222"/></c:lineChart>`;
  return [
    XML_HEAD,
    `<c:chartSpace xmlns:c="${C}" xmlns:a="${A}"><c:roundedCorners val="0"/><c:chart>`,
    `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="1200" b="1"/></a:pPr><a:r><a:rPr lang="zh-CN" sz="1200" b="1"/><a:t>${escapePlain(chart.title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`,
    `<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>${plot}`,
    axes(stacked, chart.percent === true),
    '</c:plotArea><c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend><c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>',
  ].join('');
}

/** Bars have the first category on top, as the table has it. */
function axes(stacked: boolean, percent: boolean): string {
  const format = percent ? '0%' : '0';
  const orientation = stacked ? 'maxMin' : 'minMax';
  const text =
    '<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="900"/></a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>';
  return [
    `<c:catAx><c:axId val="111"/><c:scaling><c:orientation val="${orientation}"/></c:scaling><c:delete val="0"/>`,
    `<c:axPos val="${stacked ? 'l' : 'b'}"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>${text}`,
    '<c:crossAx val="222"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:tickLblSkip val="1"/><c:noMultiLvlLbl val="1"/></c:catAx>',
    `<c:valAx><c:axId val="222"/><c:scaling><c:orientation val="minMax"/>${percent ? '<c:max val="1"/>' : ''}<c:min val="0"/></c:scaling><c:delete val="0"/>`,
    `<c:axPos val="${stacked ? 'b' : 'l'}"/><c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>`,
    `<c:numFmt formatCode="${format}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>${text}`,
    `<c:crossAx val="111"/><c:crosses val="${stacked ? 'max' : 'autoZero'}"/><c:crossBetween val="between"/>${percent ? '<c:majorUnit val="0.25"/>' : ''}</c:valAx>`,
  ].join('');
}

function seriesXml(
  { kind, categories }: ContentChart,
  { name, values, colour }: ContentChart['series'][number],
  {
    index,
    sheet,
    content,
  }: { readonly index: number; readonly sheet: string; readonly content: SheetContent },
): string {
  const fill = `<a:solidFill><a:srgbClr val="${colour.slice(1).toUpperCase()}"/></a:solidFill>`;
  const shape =
    kind === 'stacked-bars'
      ? `<c:spPr>${fill}</c:spPr><c:invertIfNegative val="0"/>`
      : `<c:spPr><a:ln w="25400">${fill}</a:ln></c:spPr><c:marker><c:symbol val="circle"/><c:size val="5"/><c:spPr>${fill}</c:spPr></c:marker>`;
  const texts = cellsOf(content, categories).map((value) => String(value ?? ''));
  const points = texts.map((text, at) => `<c:pt idx="${at}"><c:v>${escapePlain(text)}</c:v></c:pt>`).join('');
  const numbers = cellsOf(content, values)
    .map((value, at) => (typeof value === 'number' ? `<c:pt idx="${at}"><c:v>${value}</c:v></c:pt>` : ''))
    .join('');
  const count = (range: Range): number => (range.bottom - range.top + 1) * (range.right - range.left + 1);
  return [
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:v>${escapePlain(name)}</c:v></c:tx>${shape}`,
    `<c:cat><c:strRef><c:f>${escapePlain(reference(sheet, categories))}</c:f><c:strCache><c:ptCount val="${count(categories)}"/>${points}</c:strCache></c:strRef></c:cat>`,
    `<c:val><c:numRef><c:f>${escapePlain(reference(sheet, values))}</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="${count(values)}"/>${numbers}</c:numCache></c:numRef></c:val>`,
    kind === 'line' ? '<c:smooth val="0"/>' : '',
    '</c:ser>',
  ].join('');
}

function cellsOf(
  { rows }: SheetContent,
  { top, bottom, left, right }: Range,
): (string | number | boolean | null)[] {
  const values: (string | number | boolean | null)[] = [];
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) values.push(rows[row]?.cells[column]?.value ?? null);
  return values;
}

function reference(sheet: string, { top, bottom, left, right }: Range): string {
  const absolute = (row: number, column: number): string => toA1(row, column).replace(/^([A-Z]+)/, '$$$1$$');
  return `${quoteSheet(sheet)}!${absolute(top, left)}:${absolute(bottom, right)}`;
}
