import { HostError } from '../../error';
import { notXlsx } from '../archive/recognise';
import type { Package } from '../package';
import { type Relationship, relationshipsOf } from './relationships';
import { XmlScanner } from './xml-scanner';
import { childOf, childrenOf, isTrue, readTree } from './xml-tree';

export interface SheetEntry {
  readonly name: string;
  readonly sheetId: string;
  /** Id of the relationship from the workbook part to the sheet's. */
  readonly relationshipId: string;
  readonly part: string;
  /** Only worksheets hold cells; the others are charts, dialogs and macro sheets. */
  readonly kind: 'worksheet' | 'other';
  readonly visible: boolean;
}

export interface DefinedName {
  readonly name: string;
  readonly refersTo: string;
  readonly hidden: boolean;
  /** 0-based index of the tab that the name belongs to; `null`: the whole workbook. */
  readonly tab: number | null;
}

export interface WorkbookPart {
  /** Its name in the package. */
  readonly part: string;
  readonly relationships: readonly Relationship[];
  /** In tab order. */
  readonly tabs: readonly SheetEntry[];
  readonly names: readonly DefinedName[];
  readonly date1904: boolean;
  /** Of the parts that belong to the whole workbook. */
  readonly sharedStrings: string | undefined;
  readonly styles: string | undefined;
  readonly theme: string | undefined;
}

/**
 * The workbook part, found by its relationship from the package, else by its content type.
 * @throws HostError `not-xlsx` where the zip is some other kind of document, `damaged` (`of: 'no-sheets'` where it has no tab)
 */
export function readWorkbookPart(pack: Package): WorkbookPart {
  const part = findWorkbook(pack);
  const root = readTree(pack.textChunks(part));
  if (root.name !== 'workbook') throw new HostError('damaged');
  const relationships = relationshipsOf(pack, part);
  const byId = new Map(relationships.map((one) => [one.id, one]));
  const targets = (type: string): string[] =>
    relationships.flatMap((one) => (one.type === type && pack.has(one.target) ? [one.target] : []));

  const tabs = childrenOf(childOf(root, 'sheets'), 'sheet').map(({ attributes }): SheetEntry => {
    const relationshipId = attributes.get('id') ?? '';
    const relationship = byId.get(relationshipId);
    const state = attributes.get('state');
    return {
      name: attributes.get('name') ?? '',
      sheetId: attributes.get('sheetId') ?? '',
      relationshipId,
      part: relationship?.target ?? '',
      // Sheets of macro modules, which Excel 95 had and later ones keep, refer to nothing.
      kind:
        relationshipId !== '' && (relationship?.type ?? 'worksheet') === 'worksheet' ? 'worksheet' : 'other',
      visible: state !== 'hidden' && state !== 'veryHidden',
    };
  });
  if (tabs.length === 0) throw new HostError('damaged', { of: 'no-sheets' });
  const names = childrenOf(childOf(root, 'definedNames'), 'definedName').map(
    ({ attributes, text }): DefinedName => {
      const tab = attributes.get('localSheetId');
      return {
        name: attributes.get('name') ?? '',
        refersTo: text,
        hidden: isTrue(attributes.get('hidden')),
        tab: tab === undefined ? null : Number(tab),
      };
    },
  );
  return {
    part,
    relationships,
    tabs,
    names,
    date1904: isTrue(childOf(root, 'workbookPr')?.attributes.get('date1904')),
    sharedStrings: targets('sharedStrings')[0],
    styles: targets('styles').find((one) => rootOf(pack, one) === 'styleSheet'),
    theme: targets('theme')[0],
  };
}

/** Local name of a part's root; a relationship may lead to a part of another kind. `null` where it is no XML. */
function rootOf(pack: Package, part: string): string | null {
  // Kept: it is read as a whole straight after this.
  pack.bytes(part);
  const xml = new XmlScanner(pack.textChunks(part));
  try {
    while (xml.next()) if (xml.opens) return xml.name;
  } catch {
    return null;
  }
  return null;
}

/** Content type of a part, '' where the package states none. */
type ContentTypes = (part: string) => string;

export function readContentTypes(pack: Package): ContentTypes {
  const exact = new Map<string, string>();
  const byExtension = new Map<string, string>();
  if (pack.has('[Content_Types].xml')) {
    for (const { name, attributes } of readTree(pack.textChunks('[Content_Types].xml')).children) {
      const type = attributes.get('ContentType') ?? '';
      if (name === 'Override')
        exact.set((attributes.get('PartName') ?? '').replace(/^\/+/, '').toLowerCase(), type);
      if (name === 'Default') byExtension.set((attributes.get('Extension') ?? '').toLowerCase(), type);
    }
  }
  return (part) => {
    const key = part.replace(/^\/+/, '').toLowerCase();
    return exact.get(key) ?? byExtension.get(key.slice(key.lastIndexOf('.') + 1)) ?? '';
  };
}

function findWorkbook(pack: Package): string {
  const typeOf = readContentTypes(pack);
  const main = relationshipsOf(pack, '').find(
    ({ type, external }) => type === 'officeDocument' && !external,
  )?.target;
  const type = main === undefined ? '' : typeOf(main);
  for (const [mark, found] of OTHER_DOCUMENTS) if (type.includes(mark)) throw notXlsx(found);
  if (main !== undefined && pack.has(main)) return main;
  const byType = pack.names.find((name) =>
    /spreadsheetml\.(sheet|template)\.main|ms-excel\.\w+\.macroEnabled\.main/i.test(typeOf(name)),
  );
  if (byType !== undefined) return byType;
  if (pack.has('xl/workbook.xml')) return 'xl/workbook.xml';
  if (pack.has('word/document.xml')) throw notXlsx('docx');
  if (pack.has('ppt/presentation.xml')) throw notXlsx('pptx');
  if (pack.has('xl/workbook.bin')) throw notXlsx('xlsb');
  if (pack.has('mimetype') && pack.text('mimetype').includes('opendocument')) throw notXlsx('ods');
  if (pack.has('[Content_Types].xml')) throw new HostError('damaged');
  throw notXlsx('zip');
}

const OTHER_DOCUMENTS: readonly (readonly [string, string])[] = [
  ['wordprocessingml', 'docx'],
  ['ms-word', 'docx'],
  ['presentationml', 'pptx'],
  ['ms-powerpoint', 'pptx'],
  ['sheet.binary', 'xlsb'],
  ['visio', 'vsdx'],
];
