import { FileHost } from '../../../../src/hosts/file/file-host';
import { openPackage } from '../../../../src/hosts/file/package';
import { type XmlElement, readTree } from '../../../../src/hosts/file/read/xml-tree';
import { FULL, MARKS, plan, put } from '../../../contracts/plans';
import { sheetXml, xlsxOf } from '../parts';

/**
 * Attributes and children that ECMA-376 (Part 1, sml.xsd) allows where we write, children in its order. Excel repairs, that is
 * damages, a file that has others.
 */
const SCHEMA: Readonly<Record<string, readonly [attributes: string, children: string]>> = {
  worksheet: [
    '',
    'sheetPr dimension sheetViews sheetFormatPr cols sheetData autoFilter mergeCells conditionalFormatting dataValidations hyperlinks pageMargins pageSetup headerFooter',
  ],
  sheetPr: ['', 'tabColor pageSetUpPr'],
  tabColor: ['rgb', ''],
  pageSetUpPr: ['fitToPage', ''],
  dimension: ['ref', ''],
  sheetViews: ['', 'sheetView'],
  sheetView: ['showGridLines tabSelected zoomScale zoomScaleNormal workbookViewId', 'pane selection'],
  pane: ['xSplit ySplit topLeftCell activePane state', ''],
  selection: ['pane activeCell sqref', ''],
  sheetFormatPr: ['defaultRowHeight', ''],
  cols: ['', 'col'],
  col: ['min max width hidden customWidth', ''],
  sheetData: ['', 'row'],
  row: ['r ht customHeight hidden', 'c'],
  c: ['r s t', 'f v is'],
  f: ['', ''],
  v: ['', ''],
  is: ['', 't'],
  t: ['space', ''],
  autoFilter: ['ref', ''],
  mergeCells: ['count', 'mergeCell'],
  mergeCell: ['ref', ''],
  conditionalFormatting: ['sqref', 'cfRule'],
  cfRule: ['type dxfId priority stopIfTrue', 'formula'],
  formula: ['', ''],
  dataValidations: ['count', 'dataValidation'],
  dataValidation: [
    'type operator errorStyle allowBlank showInputMessage showErrorMessage prompt sqref',
    'formula1',
  ],
  formula1: ['', ''],
  hyperlinks: ['', 'hyperlink'],
  hyperlink: ['ref location tooltip', ''],
  pageMargins: ['left right top bottom header footer', ''],
  pageSetup: ['paperSize orientation fitToWidth fitToHeight', ''],
  headerFooter: ['', 'oddFooter'],
  oddFooter: ['', ''],
};

function faults({ name, attributes, children }: XmlElement): string[] {
  const [known = '', order = ''] = SCHEMA[name] ?? [];
  const places = children.map((child) => order.split(' ').indexOf(child.name));
  return [
    ...[...attributes.keys()].filter((one) => one !== 'xmlns' && !known.split(' ').includes(one)),
    ...places.filter((place, at) => place < 0 || place < (places[at - 1] ?? 0)).map(() => 'children'),
  ]
    .map((fault) => `${name}: ${fault}`)
    .concat(children.flatMap(faults));
}

test('a sheet of ours has what the schema allows, in its order', async () => {
  const host = FileHost.open(xlsxOf({ 'xl/worksheets/sheet1.xml': sheetXml('') }));
  await host.apply(plan(put(FULL), { ...MARKS, sheet: 'S1' }));
  const pack = openPackage(host.bytes());
  for (const sheet of ['sheet1', 'sheet2']) {
    const root = readTree(pack.textChunks(`xl/worksheets/${sheet}.xml`));
    expect(faults(root)).toEqual([]);
  }
  const written = new Set(
    readTree(pack.textChunks('xl/worksheets/sheet2.xml')).children.map(({ name }) => name),
  );
  expect([...written]).toEqual(SCHEMA['worksheet']?.[1].split(' '));
});
