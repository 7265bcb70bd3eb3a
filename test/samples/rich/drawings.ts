import { OFFICE } from './package';

const SHEET = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const MAIN_D = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';

const place = (column: number, row: number, toColumn: number, toRow: number): string =>
  `<xdr:from><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>${toColumn}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${toRow}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>`;
const frame = (id: number, name: string, chart: string): string =>
  `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${id}" name="${name}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" r:id="${chart}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/>`;
const drawing = (anchors: string): string =>
  `<xdr:wsDr xmlns:xdr="${SHEET}" xmlns:a="${MAIN_D}" xmlns:r="${OFFICE}">${anchors}</xdr:wsDr>`;
const shape = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>';
const extent = '<a:xfrm><a:off x="0" y="0"/><a:ext cx="609600" cy="609600"/></a:xfrm>';

/** A chart and a picture and a text box on a sheet. */
export function sheetDrawingXml(chart: string, image: string): string {
  const picture = `<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="3" name="公章" descr="红色圆章"/><xdr:cNvPicPr><a:picLocks noChangeAspect="1"/></xdr:cNvPicPr></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="${image}"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr>${extent}${shape}</xdr:spPr></xdr:pic><xdr:clientData/>`;
  const box = `<xdr:sp macro="" textlink=""><xdr:nvSpPr><xdr:cNvPr id="4" name="文本框 1"/><xdr:cNvSpPr txBox="1"/></xdr:nvSpPr><xdr:spPr>${extent}${shape}</xdr:spPr><xdr:txBody><a:bodyPr/><a:lstStyle/><a:p><a:r><a:rPr lang="zh-CN" sz="1100"/><a:t>内部资料 注意保存</a:t></a:r></a:p></xdr:txBody></xdr:sp><xdr:clientData/>`;
  return drawing(
    `<xdr:twoCellAnchor>${place(16, 2, 22, 8)}${frame(2, '图表 1', chart)}</xdr:twoCellAnchor><xdr:twoCellAnchor editAs="oneCell">${place(16, 9, 17, 10)}${picture}</xdr:twoCellAnchor><xdr:twoCellAnchor>${place(18, 9, 21, 10)}${box}</xdr:twoCellAnchor>`,
  );
}

export function chartsheetDrawingXml(chart: string): string {
  return drawing(
    `<xdr:absoluteAnchor><xdr:pos x="0" y="0"/><xdr:ext cx="9300000" cy="6070000"/>${frame(2, '图表 1', chart)}</xdr:absoluteAnchor>`,
  );
}

/** A form control as a drawing: only readers that know Excel 2010 take it; the VML part is for the others. */
export function controlDrawingXml(): string {
  return drawing(
    `<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice xmlns:a14="http://schemas.microsoft.com/office/drawing/2010/main" Requires="a14"><xdr:twoCellAnchor editAs="oneCell">${place(4, 1, 5, 2)}<xdr:sp macro="" textlink=""><xdr:nvSpPr><xdr:cNvPr id="2049" name="复选框 1" hidden="1"><a:extLst><a:ext uri="{63B3BB69-23CF-44E3-9099-C40C66FF867C}"><a14:compatExt spid="_x0000_s2049"/></a:ext></a:extLst></xdr:cNvPr><xdr:cNvSpPr/></xdr:nvSpPr><xdr:spPr>${extent}${shape}</xdr:spPr></xdr:sp><xdr:clientData/></xdr:twoCellAnchor></mc:Choice><mc:Fallback/></mc:AlternateContent>`,
  );
}

/** A column chart of one series with the values it showed last. */
export function chartXml(
  title: string,
  names: string,
  values: string,
  points: readonly (readonly [string, number])[],
): string {
  const cache = (pick: 0 | 1): string =>
    `<c:ptCount val="${points.length}"/>${points.map((point, at) => `<c:pt idx="${at}"><c:v>${point[pick]}</c:v></c:pt>`).join('')}`;
  return `<c:chartSpace xmlns:c="${CHART}" xmlns:a="${MAIN_D}" xmlns:r="${OFFICE}"><c:roundedCorners val="0"/><c:chart><c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:rPr lang="zh-CN"/><a:t>${title}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/><c:ser><c:idx val="0"/><c:order val="0"/><c:cat><c:strRef><c:f>${names}</c:f><c:strCache>${cache(0)}</c:strCache></c:strRef></c:cat><c:val><c:numRef><c:f>${values}</c:f><c:numCache><c:formatCode>General</c:formatCode>${cache(1)}</c:numCache></c:numRef></c:val></c:ser><c:gapWidth val="150"/><c:axId val="111111"/><c:axId val="222222"/></c:barChart><c:catAx><c:axId val="111111"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:crossAx val="222222"/></c:catAx><c:valAx><c:axId val="222222"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:crossAx val="111111"/></c:valAx></c:plotArea><c:plotVisOnly val="1"/></c:chart></c:chartSpace>`;
}

/** The list of pictures that live in cells, as WPS stores it. */
export function cellImagesXml(name: string, image: string): string {
  return `<etc:cellImages xmlns:xdr="${SHEET}" xmlns:r="${OFFICE}" xmlns:a="${MAIN_D}" xmlns:etc="http://www.wps.cn/officeDocument/2017/etCustomData"><etc:cellImage><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="2" name="${name}" descr="现场照片"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="${image}"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr>${extent}${shape}</xdr:spPr></xdr:pic></etc:cellImage></etc:cellImages>`;
}
