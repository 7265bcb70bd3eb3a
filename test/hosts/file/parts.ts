import { crc32, deflateRawSync } from 'node:zlib';

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A zip of parts written by hand, texts as UTF-8. Written with Node's own means: the code under test shares nothing with it. */
export function zipOf(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, part] of Object.entries(parts)) {
    const content = typeof part === 'string' ? Buffer.from(part) : part;
    const deflated = deflateRawSync(content, { level: 1 });
    const nameBytes = Buffer.from(name);
    const header = Buffer.alloc(26);
    header.writeUInt16LE(20, 0);
    header.writeUInt16LE(0x800, 2);
    header.writeUInt16LE(8, 4);
    header.writeUInt32LE(crc32(content), 10);
    header.writeUInt32LE(deflated.length, 14);
    header.writeUInt32LE(content.length, 18);
    header.writeUInt16LE(nameBytes.length, 22);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    local.push(Buffer.from('PK\u0003\u0004'), header, nameBytes, deflated);
    central.push(Buffer.from('PK\u0001\u0002\u0014\0'), header, tail, nameBytes);
    offset += 30 + nameBytes.length + deflated.length;
  }
  const size = central.reduce((sum, piece) => sum + piece.length, 0);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006');
  end.writeUInt16LE(central.length / 4, 8);
  end.writeUInt16LE(central.length / 4, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...local, ...central, end]));
}

/**
 * An .xlsx whose package parts are filled in for the worksheets that `parts` holds (`xl/worksheets/….xml`): content types, relationships and a workbook with
 * sheets S1, S2 … A part that is given replaces the one that would be made; an empty text leaves it out.
 */
export function xlsxOf(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const sheets = Object.keys(parts).filter((name) => /^xl\/worksheets\/[^/]+$/.test(name));
  const related = [
    ...sheets.map((name) => ({ type: 'worksheet', name })),
    ...Object.entries({
      sharedStrings: 'xl/sharedStrings.xml',
      styles: 'xl/styles.xml',
      theme: 'xl/theme/theme1.xml',
    })
      .filter(([, name]) => name in parts)
      .map(([type, name]) => ({ type, name })),
  ];
  const all: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${SPREADSHEET}.sheet.main+xml"/>${related.map(({ type, name }) => `<Override PartName="/${name}" ContentType="${SPREADSHEET}.${type}+xml"/>`).join('')}</Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': workbookXml(
      sheets
        .map((_, index) => `<sheet name="S${index + 1}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`)
        .join(''),
    ),
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${related.map(({ type, name }, index) => `<Relationship Id="rId${index + 1}" Type="${REL}/${type}" Target="/${name}"/>`).join('')}</Relationships>`,
    ...parts,
  };
  return zipOf(Object.fromEntries(Object.entries(all).filter(([, part]) => part.length > 0)));
}

/** A workbook part: the `<sheet>` elements, what stands before them and what stands after. */
export function workbookXml(sheets: string, { before = '', after = '' } = {}): string {
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${REL}">${before}<sheets>${sheets}</sheets>${after}</workbook>`;
}

/** A worksheet part: the content of `<sheetData>`, what stands before it and what stands after. */
export function sheetXml(data: string, { before = '', after = '' } = {}): string {
  return `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${REL}">${before}<sheetData>${data}</sheetData>${after}</worksheet>`;
}

export function stringsXml(items: string): string {
  return `${HEAD}<sst xmlns="${MAIN}">${items}</sst>`;
}

/** A styles part with these number formats of its own and one cell style for each of the format ids. */
export function stylesXml(formatIds: readonly number[], own: Readonly<Record<number, string>> = {}): string {
  const formats = Object.entries(own).map(
    ([id, code]) =>
      `<numFmt numFmtId="${id}" formatCode="${code.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"/>`,
  );
  const styles = formatIds.map((id) => `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0" xfId="0"/>`);
  return `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts>${formats.join('')}</numFmts><fonts><font/></fonts><fills><fill/></fills><borders><border/></borders><cellStyleXfs><xf/></cellStyleXfs><cellXfs>${styles.join('')}</cellXfs></styleSheet>`;
}

/** The relationships of a part: id → type's last word and target. */
export function relationshipsXml(entries: readonly { id: string; type: string; target: string }[]): string {
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${entries.map(({ id, type, target }) => `<Relationship Id="${id}" Type="${REL}/${type}" Target="${target}"/>`).join('')}</Relationships>`;
}
