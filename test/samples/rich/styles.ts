import { MAIN } from './package';

/** Cell formats of the rich workbook, by index. */
export const STYLE = {
  plain: 0,
  title: 1,
  header: 2,
  centre: 3,
  body: 4,
  percent: 5,
  unlocked: 6,
  link: 7,
} as const;
/** Differential formats, by index. */
export const DIFFERENTIAL = { alarm: 0, table: 1 } as const;

const border = ['left', 'right', 'top', 'bottom']
  .map((side) => `<${side} style="thin"><color auto="1"/></${side}>`)
  .join('');
const font = (name: string, size: number, more = ''): string =>
  `<font>${more}<sz val="${size}"/><color theme="1"/><name val="${name}"/><family val="3"/><charset val="134"/></font>`;
const xf = (attributes: string, alignment: string, more = ''): string =>
  `<xf ${attributes} xfId="0" applyAlignment="1">${alignment}${more}</xf>`;
const centred = '<alignment horizontal="center" vertical="center" wrapText="1"/>';
const left = '<alignment horizontal="left" vertical="center" wrapText="1"/>';

export const stylesXml = `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts><fonts count="5">${font('宋体', 11)}${font('宋体', 18, '<b/>')}${font('黑体', 12, '<b/>')}${font('仿宋', 11)}<font><u/><sz val="11"/><color theme="10"/><name val="仿宋"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor theme="4" tint="0.8"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${border}<diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="8"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${xf('numFmtId="0" fontId="1" fillId="0" borderId="0"', centred)}${xf('numFmtId="0" fontId="2" fillId="2" borderId="1"', centred)}${xf('numFmtId="0" fontId="3" fillId="0" borderId="1"', centred)}${xf('numFmtId="0" fontId="3" fillId="0" borderId="1"', left)}${xf('numFmtId="9" fontId="3" fillId="0" borderId="1"', centred)}${xf('numFmtId="0" fontId="3" fillId="0" borderId="1" applyProtection="1"', centred, '<protection locked="0"/>')}${xf('numFmtId="0" fontId="4" fillId="0" borderId="1"', left)}</cellXfs><cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles><dxfs count="2"><dxf><font><b/><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf><dxf><fill><patternFill><bgColor theme="4" tint="0.8"/></patternFill></fill></dxf></dxfs><tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/><extLst><ext uri="{EB79DEF2-80B8-43e5-95BD-54CBDDF9020C}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:slicerStyles defaultSlicerStyle="SlicerStyleLight1"/></ext></extLst></styleSheet>`;
