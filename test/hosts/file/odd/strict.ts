import { crc32, inflateRawSync } from 'node:zlib';
import { SaxesParser } from 'saxes';

/**
 * What a strict reader (openpyxl, Open XML SDK) refuses, told without any code of ours: check sums, parts without a
 * content type, relationships that lead nowhere, XML that is none, children out of the schema's order, ids twice, numbers
 * of styles, texts and formats that are not there.
 */
export function strictFaults(file: Uint8Array): string[] {
  const faults: string[] = [];
  const parts = unzip(file, faults);
  const trees = new Map<string, Node>();
  for (const [name, bytes] of parts) {
    if (!/\.(?:xml|rels)$/i.test(name)) continue;
    const tree = parse(
      Buffer.from(bytes)
        .toString(encodingOf(bytes))
        .replace(/^\uFEFF/, ''),
    );
    if (typeof tree === 'string') faults.push(`${name}: ${tree}`);
    else trees.set(name, tree);
  }
  const types = trees.get('[Content_Types].xml');
  if (!types) faults.push('no content types');
  else
    faults.push(
      ...twice(
        types.children.map(
          (one) => `${one.name} ${(one.get('PartName') ?? one.get('Extension') ?? '').toLowerCase()}`,
        ),
      ),
    );
  for (const [name, tree] of trees) {
    if (name.endsWith('.rels')) faults.push(...relationshipFaults(name, tree, parts));
    faults.push(...orderFaults(name, tree));
    if (tree.name === 'workbook') faults.push(...workbookFaults(tree));
  }
  const related = (type: string): Node | undefined => {
    const one = trees
      .get('xl/_rels/workbook.xml.rels')
      ?.children.find((child) => child.get('Type')?.endsWith(`/${type}`));
    return trees.get(new URL(one?.get('Target') ?? '', 'file:///xl/').pathname.slice(1));
  };
  // Without the list of what belongs to the workbook there is no telling what numbers mean.
  if (!trees.has('xl/_rels/workbook.xml.rels')) return faults;
  const [styles, strings] = [related('styles'), related('sharedStrings')];
  for (const [name, tree] of trees)
    if (tree.name === 'worksheet') faults.push(...sheetFaults(name, tree, styles, strings));
  return faults;
}

class Node {
  readonly children: Node[] = [];
  constructor(
    readonly name: string,
    private readonly attributes: Readonly<Record<string, string>>,
  ) {}
  get(name: string): string | undefined {
    return this.attributes[name];
  }
  child(name: string): Node | undefined {
    return this.children.find((one) => one.name === name);
  }
  all(name: string): Node[] {
    return [
      ...this.children.filter((one) => one.name === name),
      ...this.children.flatMap((one) => one.all(name)),
    ];
  }
}

function parse(xml: string): Node | string {
  const open: Node[] = [];
  let root: Node | undefined;
  const parser = new SaxesParser({ xmlns: true });
  try {
    parser.on('error', (error) => {
      throw error;
    });
    parser.on('opentag', ({ local, attributes }) => {
      const plain: Record<string, string> = {};
      for (const { local: key, prefix, value } of Object.values(attributes))
        plain[prefix !== '' && key === 'id' ? 'r:id' : key] = value;
      const node = new Node(local, plain);
      open.at(-1)?.children.push(node);
      root ??= node;
      open.push(node);
    });
    parser.on('closetag', () => open.pop());
    parser.write(xml).close();
  } catch (error) {
    return String(error);
  }
  return root ?? 'empty';
}

function encodingOf(bytes: Uint8Array): BufferEncoding {
  return bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf16le' : 'utf8';
}

function unzip(file: Uint8Array, faults: string[]): Map<string, Uint8Array> {
  const parts = new Map<string, Uint8Array>();
  const zip = Buffer.from(file);
  const end = zip.lastIndexOf('PK\u0005\u0006');
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const [name, extra, comment] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    const text = zip.toString('utf8', at + 46, at + 46 + name);
    const local = zip.readUInt32LE(at + 42);
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const stored = zip.subarray(from, from + zip.readUInt32LE(at + 20));
    const bytes = zip.readUInt16LE(at + 10) === 0 ? stored : inflateRawSync(stored);
    if (crc32(bytes) !== zip.readUInt32LE(at + 16)) faults.push(`${text}: check sum`);
    if (parts.has(text.toLowerCase())) faults.push(`${text} twice`);
    parts.set(text, bytes);
    at += 46 + name + extra + comment;
  }
  return parts;
}

function relationshipFaults(name: string, tree: Node, parts: ReadonlyMap<string, unknown>): string[] {
  const folder = name.replace(/_rels\/[^/]*$/, '');
  const there = new Set([...parts.keys()].map((one) => one.toLowerCase()));
  return [
    ...twice(tree.children.map((one) => `${name} ${one.get('Id') ?? ''}`)),
    ...tree.children.flatMap((one) => {
      if (one.get('TargetMode') === 'External') return [];
      const { pathname } = new URL(one.get('Target') ?? '', `file:///${folder}`);
      const part = decodeURIComponent(pathname).slice(1);
      return there.has(part.toLowerCase()) ? [] : [`${name}: no ${part}`];
    }),
  ];
}

const ORDER: Readonly<Record<string, string>> = {
  worksheet:
    'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst',
  workbook:
    'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst',
  styleSheet: 'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst',
};

function orderFaults(name: string, tree: Node): string[] {
  const order = ORDER[tree.name]?.split(' ');
  if (!order) return [];
  const places = tree.children.map((one) => order.indexOf(one.name)).filter((place) => place >= 0);
  return places.some((place, at) => place < (places[at - 1] ?? 0)) ? [`${name}: order`] : [];
}

function workbookFaults(tree: Node): string[] {
  const sheets = tree.child('sheets')?.children ?? [];
  const related = sheets.map((one) => one.get('r:id') ?? '').filter((id) => id !== '');
  const names = tree.child('definedNames')?.children ?? [];
  return [
    ...twice(sheets.map((one) => `sheet ${(one.get('name') ?? '').toLowerCase()}`)),
    ...twice(sheets.map((one) => `sheetId ${one.get('sheetId') ?? ''}`)),
    ...sheets.filter((one) => !(Number(one.get('sheetId')) <= 65_534)).map(() => 'sheetId too high'),
    ...twice(related),
    ...twice(names.map((one) => `${one.get('localSheetId') ?? ''} ${(one.get('name') ?? '').toLowerCase()}`)),
  ];
}

function sheetFaults(name: string, tree: Node, styles?: Node, strings?: Node): string[] {
  const faults: string[] = [];
  const most = styles?.child('cellXfs')?.children.length ?? 1;
  const formats = styles?.child('dxfs')?.children.length ?? 0;
  const texts = strings?.children.filter((one) => one.name === 'si').length ?? 0;
  let last = 0;
  for (const row of tree.child('sheetData')?.children ?? []) {
    const cells = row.children.map((one) => one.get('r'));
    const told = row.get('r') ?? /\d+$/.exec(cells.find((one) => one !== undefined) ?? '')?.[0];
    const number = told === undefined ? last + 1 : Number(told);
    if (number <= last) faults.push(`${name}: row ${number}`);
    last = number;
    faults.push(...twice(cells.filter((one) => one !== undefined).map((one) => `${name} ${one}`)));
    for (const cell of row.children) {
      if (Number(cell.get('s') ?? 0) >= most)
        faults.push(`${name} ${cell.get('r') ?? ''}: style ${cell.get('s') ?? ''}`);
      if (cell.get('t') === 's' && texts === 0) faults.push(`${name} ${cell.get('r') ?? ''}: text`);
    }
  }
  for (const rule of tree.all('cfRule')) {
    const dxf = rule.get('dxfId');
    if (dxf !== undefined && Number(dxf) >= formats) faults.push(`${name}: format ${dxf}`);
    if (!(Number(rule.get('priority')) <= 2_147_483_647)) faults.push(`${name}: priority`);
  }
  return faults;
}

function twice(keys: readonly string[]): string[] {
  return keys.filter((key, at) => keys.indexOf(key) !== at).map((key) => `${key} twice`);
}
