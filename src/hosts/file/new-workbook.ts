import { strToU8, zipSync } from 'fflate';
import { quoteSheet } from '../../grid/address';
import type { OwnIdentity } from '../../grid/grid';
import { nameOfIdentity } from '../../plan/identity';
import { CONTENT_TYPES, XML_HEAD } from './write/parts/namespaces';
import { escapeAttribute, escapePlain } from './write/xml/escape';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEETML = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** The same input gives the same bytes. */
const NO_DATE = '1980-01-01T00:00:00';

/** The font of cells that say none; widths count its digits. */
export interface DefaultFont {
  readonly name: string;
  /** Points. */
  readonly size: number;
}

const USUAL: DefaultFont = { name: '宋体', size: 11 };

/**
 * A new .xlsx with one empty sheet, which is ours already: what a plan puts under this identity fills it. `name` must
 * be a valid name of a sheet.
 */
export function newWorkbook(name: string, identity: OwnIdentity, font: DefaultFont = USUAL): Uint8Array {
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEETML}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${CONTENT_TYPES.worksheet}"/><Override PartName="/xl/styles.xml" ContentType="${SHEETML}.styles+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${escapeAttribute(name)}" sheetId="1" r:id="rId1"/></sheets><definedNames><definedName name="${escapeAttribute(nameOfIdentity(identity))}" hidden="1">${escapePlain(quoteSheet(name))}!$A$1</definedName></definedNames></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}"><sheetData/></worksheet>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="${font.size}"/><name val="${escapeAttribute(font.name)}"/><charset val="134"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`,
  };
  const bytes = Object.fromEntries(
    Object.entries(parts).map(([part, xml]) => [part, strToU8(XML_HEAD + xml)]),
  );
  return zipSync(bytes, { level: 6, mtime: NO_DATE });
}
