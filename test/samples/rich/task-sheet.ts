import { parseRange, rangeToA1, toA1 } from '../../../src/grid/address';
import { type DocumentSheet } from '../documents';
import { escapeXml, MAIN, OFFICE } from './package';
import { STRING_IN_RUNS, type Strings } from './strings';
import { DIFFERENTIAL, STYLE } from './styles';

const X14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
const XM = 'http://schemas.microsoft.com/office/excel/2006/main';

/** Relationship ids that the sheet refers to. */
export interface TaskSheetIds {
  readonly link: string;
  readonly printer: string;
  readonly drawing: string;
  readonly comments: string;
}

/** First and last row of the tasks, 1-based. */
export const FIRST = 4;
export const LAST = 23;

/**
 * The first twenty tasks of a real table and, right of an empty column, everything that a sheet may carry: shared and
 * array formulas, a WPS cell image, data bars, icons, sparklines, validation, links.
 */
export function taskSheetXml(source: DocumentSheet, strings: Strings, ids: TaskSheetIds): string {
  const rows: string[] = [];
  for (let row = 1; row <= LAST; row++) {
    const texts = source.rows[row - 1] ?? [];
    const style = row === 1 ? STYLE.title : row === 2 ? STYLE.header : STYLE.centre;
    const cells = texts.map((text, column) => {
      const of = row > 2 && (column === 2 || column === 3) ? STYLE.body : style;
      const at = toA1(row - 1, column);
      return text === ''
        ? `<c r="${at}" s="${of}"/>`
        : `<c r="${at}" s="${of}" t="s"><v>${strings.of(text)}</v></c>`;
    });
    rows.push(
      `<row r="${row}" spans="1:15" ht="${row < 4 ? 30 : 120}" customHeight="1">${cells.join('')}${extras(row, strings)}</row>`,
    );
  }
  const merges = source.merges.flatMap((text) => {
    const range = parseRange(text);
    if (!range || range.top >= LAST) return [];
    const cut = { ...range, bottom: Math.min(range.bottom, LAST - 1) };
    return cut.top === cut.bottom && cut.left === cut.right ? [] : [`<mergeCell ref="${rangeToA1(cut)}"/>`];
  });
  const widths = [...source.columnWidths, 4, 10, 10, 12, 10, 10, 10]
    .map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`)
    .join('');
  return `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"><sheetPr><tabColor rgb="FFC00000"/><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:O${LAST}"/><sheetViews><sheetView tabSelected="1" workbookViewId="0" zoomScale="85"><pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="C4" sqref="C4"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15" x14ac:dyDescent="0.15"/><cols>${widths}</cols><sheetData>${rows.join('')}</sheetData><autoFilter ref="A2:H${LAST}"/><mergeCells count="${merges.length}">${merges.join('')}</mergeCells>${formatting()}<dataValidations count="1"><dataValidation type="list" allowBlank="1" showErrorMessage="1" errorTitle="状态" error="请从列表中选择" sqref="O${FIRST}:O${LAST}"><formula1>"未启动,推进中,已完成,已销号"</formula1></dataValidation></dataValidations><hyperlinks><hyperlink ref="J1" r:id="${ids.link}" tooltip="区政府网站"/><hyperlink ref="K1" location="数据!A1" display="看数据"/></hyperlinks><printOptions horizontalCentered="1"/><pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0" r:id="${ids.printer}"/><headerFooter><oddFooter>&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter></headerFooter><rowBreaks count="1" manualBreakCount="1"><brk id="12" max="16383" man="1"/></rowBreaks><drawing r:id="${ids.drawing}"/><legacyDrawing r:id="${ids.comments}"/>${extension()}</worksheet>`;
}

function extras(row: number, strings: Strings): string {
  const text = (column: string, written: string, style: number): string =>
    `<c r="${column}${row}" s="${style}" t="s"><v>${strings.of(written)}</v></c>`;
  if (row === 1) return text('J', '区政府网站', STYLE.link) + text('K', '看数据', STYLE.link);
  if (row === 2) {
    const words = ['完成率', null, '照片', '序', '累计', '状况'].map((word, at) => {
      const column = 'JKLMNO'[at] ?? '';
      if (word !== null) return text(column, word, STYLE.header);
      return `<c r="${column}${row}" s="${STYLE.header}" t="s"><v>${STRING_IN_RUNS}</v></c>`;
    });
    return words.join('');
  }
  if (row < FIRST) return '';
  const n = row - FIRST + 1;
  const shared =
    row === FIRST
      ? `<f t="shared" ref="M${FIRST}:M${LAST}" si="0">ROW()-${FIRST - 1}</f>`
      : '<f t="shared" si="0"/>';
  const array =
    row === FIRST
      ? `<c r="N${row}"><f t="array" ref="N${row}">SUM(J${FIRST}:J${LAST}*M${FIRST}:M${LAST})</f><v>143.5</v></c>`
      : '';
  const linked = row === FIRST + 1 ? `<c r="N${row}"><f>[1]上年!$A$1*2</f><v>200</v></c>` : '';
  const image =
    row === FIRST
      ? `<c r="L${row}" t="str"><f>_xlfn.DISPIMG("${CELL_IMAGE}",1)</f><v>${escapeXml(`=DISPIMG("${CELL_IMAGE}",1)`)}</v></c>`
      : '';
  return `<c r="J${row}" s="${STYLE.percent}"><v>${n / 20}</v></c><c r="K${row}"/>${image}<c r="M${row}">${shared}<v>${n}</v></c>${array}${linked}${row === FIRST ? text('O', '推进中', STYLE.centre) : ''}`;
}

/** How WPS names a picture that lives in a cell. */
export const CELL_IMAGE = 'ID_A16C8CE6E39B4F25934D584A1C41E1E1';
const BAR = '{D8A5E1F0-0000-4000-8000-000000000001}';

function formatting(): string {
  const points = [0, 33, 67].map((at) => `<cfvo type="percent" val="${at}"/>`).join('');
  return `<conditionalFormatting sqref="J${FIRST}:J${LAST}"><cfRule type="dataBar" priority="1"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar><extLst><ext uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}" xmlns:x14="${X14}"><x14:id>${BAR}</x14:id></ext></extLst></cfRule></conditionalFormatting><conditionalFormatting sqref="M${FIRST}:M${LAST}"><cfRule type="iconSet" priority="2"><iconSet iconSet="3TrafficLights1">${points}</iconSet></cfRule></conditionalFormatting><conditionalFormatting sqref="H${FIRST}:H${LAST}"><cfRule type="expression" dxfId="${DIFFERENTIAL.alarm}" priority="3"><formula>$H${FIRST}="3月31日"</formula></cfRule></conditionalFormatting>`;
}

function extension(): string {
  const icons = [0, 50, 75].map((at) => `<x14:cfvo type="percent"><xm:f>${at}</xm:f></x14:cfvo>`).join('');
  const bars = `<ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="${X14}"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="${XM}"><x14:cfRule type="dataBar" id="${BAR}"><x14:dataBar minLength="0" maxLength="100" border="1"><x14:cfvo type="autoMin"/><x14:cfvo type="autoMax"/><x14:borderColor rgb="FF638EC6"/><x14:negativeFillColor rgb="FFFF0000"/><x14:axisColor rgb="FF000000"/></x14:dataBar></x14:cfRule><xm:sqref>J${FIRST}:J${LAST}</xm:sqref></x14:conditionalFormatting><x14:conditionalFormatting xmlns:xm="${XM}"><x14:cfRule type="iconSet" priority="4" id="{D8A5E1F0-0000-4000-8000-000000000002}"><x14:iconSet iconSet="3Stars">${icons}</x14:iconSet></x14:cfRule><xm:sqref>N${FIRST}:N${LAST}</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext>`;
  const lines = [FIRST, FIRST + 1]
    .map(
      (row) =>
        `<x14:sparkline><xm:f>任务分解!J${FIRST}:J${LAST}</xm:f><xm:sqref>K${row}</xm:sqref></x14:sparkline>`,
    )
    .join('');
  const sparklines = `<ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" xmlns:x14="${X14}"><x14:sparklineGroups xmlns:xm="${XM}"><x14:sparklineGroup displayEmptyCellsAs="gap" markers="1"><x14:colorSeries theme="4"/><x14:sparklines>${lines}</x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext>`;
  return `<extLst>${bars}${sparklines}</extLst>`;
}
