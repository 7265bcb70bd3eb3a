import { MAIN } from './package';

const THREAD = '{3C2F6A10-0000-4000-8000-000000000001}';
const REPLY = '{3C2F6A10-0000-4000-8000-000000000002}';
const PERSON = '{5B1D2E30-0000-4000-8000-000000000001}';
const THREADED = 'http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments';

/** A note of one author, and the note that stands in for a thread in readers that know none. */
export const commentsXml = `<comments xmlns="${MAIN}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="xr" xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision"><authors><author>督查室</author><author>tc=${THREAD}</author></authors><commentList><comment ref="C4" authorId="0" shapeId="0"><text><r><rPr><b/><sz val="9"/><rFont val="宋体"/></rPr><t>督查室：</t></r><r><rPr><sz val="9"/><rFont val="宋体"/></rPr><t xml:space="preserve">
请按季度报送。</t></r></text></comment><comment ref="D5" authorId="1" shapeId="0" xr:uid="${THREAD}"><text><t>[线程批注]

批注:
    一季度数据待核。</t></text></comment></commentList></comments>`;

export const threadsXml = `<ThreadedComments xmlns="${THREADED}" xmlns:x="${MAIN}"><threadedComment ref="D5" dT="2024-04-02T01:00:00.00" personId="${PERSON}" id="${THREAD}"><text>一季度数据待核。</text></threadedComment><threadedComment ref="D5" dT="2024-04-03T01:00:00.00" personId="${PERSON}" id="${REPLY}" parentId="${THREAD}"><text>已核。</text></threadedComment></ThreadedComments>`;

export const personsXml = `<personList xmlns="${THREADED}" xmlns:x="${MAIN}"><person displayName="王伟" id="${PERSON}" userId="wangwei" providerId="None"/></personList>`;

const OPEN =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">';

/** The boxes of the notes on `C4` and `D5`. */
export const notesVml = `${OPEN}<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>${[
  [3, 2],
  [4, 3],
]
  .map(
    ([row, column], at) =>
      `<v:shape id="_x0000_s${1025 + at}" type="#_x0000_t202" style="position:absolute;margin-left:59pt;margin-top:2pt;width:108pt;height:60pt;z-index:${at + 1};visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${(column ?? 0) + 1}, 15, ${row ?? 0}, 2, ${(column ?? 0) + 3}, 31, ${(row ?? 0) + 3}, 1</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row ?? 0}</x:Row><x:Column>${column ?? 0}</x:Column></x:ClientData></v:shape>`,
  )
  .join('')}</xml>`;

/** The shape of the check box. */
export const controlVml = `${OPEN}<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="2"/></o:shapelayout><v:shapetype id="_x0000_t201" coordsize="21600,21600" o:spt="201" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path shadowok="f" o:extrusionok="f" strokeok="f" fillok="f" o:connecttype="rect"/><o:lock v:ext="edit" shapetype="t"/></v:shapetype><v:shape id="_x0000_s2049" type="#_x0000_t201" style="position:absolute;margin-left:250pt;margin-top:15pt;width:72pt;height:18pt;z-index:1" filled="f" stroked="f" o:insetmode="auto"><v:textbox style="mso-direction-alt:auto" o:singleclick="f"><div style="text-align:left"><font face="宋体" size="180">已审核</font></div></v:textbox><x:ClientData ObjectType="Checkbox"><x:SizeWithCells/><x:Anchor>4, 0, 1, 0, 5, 0, 2, 0</x:Anchor><x:AutoFill>False</x:AutoFill><x:AutoLine>False</x:AutoLine><x:TextVAlign>Center</x:TextVAlign><x:Checked>1</x:Checked><x:FmlaLink>$F$2</x:FmlaLink><x:NoThreeD/></x:ClientData></v:shape></xml>`;

export const controlXml =
  '<formControlPr xmlns="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" objectType="CheckBox" checked="Checked" fmlaLink="$F$2" lockText="1" noThreeD="1"/>';
