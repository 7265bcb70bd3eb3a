import { strToU8 } from 'fflate';
import { HostError } from '../../../../src/hosts/error';
import { readWorkbook } from '../../../../src/hosts/file/read/read-workbook';
import { sheetXml, xlsxOf, zipOf } from '../parts';

/** A compound file whose directory names these streams. */
function compound(...streams: string[]): Uint8Array {
  const bytes = new Uint8Array(512 * 6);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  ['Root Entry', ...streams].forEach((name, index) => {
    const at = 1024 + index * 128;
    Array.from(name).forEach((char, offset) => (bytes[at + offset * 2] = char.charCodeAt(0)));
    bytes[at + 64] = name.length * 2 + 2;
    bytes[at + 66] = index === 0 ? 5 : 2;
  });
  return bytes;
}

const types = (part: string, type: string): Record<string, string> => ({
  '[Content_Types].xml': `<Types><Override PartName="/${part}" ContentType="${type}"/></Types>`,
  '_rels/.rels': `<Relationships><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="${part}"/></Relationships>`,
  [part]: '<x/>',
});
const latin = (text: string): Uint8Array => strToU8(text, true);

function refusal(bytes: Uint8Array): string {
  try {
    readWorkbook(bytes);
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    const { found } = error.params;
    return found === undefined ? error.code : `${error.code} ${found}`;
  }
  return 'read';
}

const GOOD = xlsxOf({ 'xl/worksheets/a.xml': sheetXml('<row><c><v>1</v></c></row>') });

/** The bytes with one little-endian number of two bytes changed in each of the headers with this signature. */
function patched(bytes: Uint8Array, signature: number, offset: number, value: number): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 4 <= copy.length; at++) {
    if (view.getUint32(at, true) === signature) view.setUint16(at + offset, value, true);
  }
  return copy;
}

test.each<[string, Uint8Array, string]>([
  ['nothing', new Uint8Array(0), 'not-xlsx empty'],
  ['.csv', strToU8('序号,任务\n1,建设'), 'not-xlsx csv'],
  ['.csv in GBK', new Uint8Array([0xd0, 0xf2, 0xba, 0xc5, 0x2c, 0xc8, 0xce, 0x0a]), 'not-xlsx csv'],
  ['.txt', strToU8('你好'), 'not-xlsx text'],
  ['an .html named .xls', strToU8('\uFEFF<html><table></table></html>'), 'not-xlsx html'],
  ['an .xml named .xls', strToU8('<?xml version="1.0"?><Workbook/>'), 'not-xlsx xml'],
  ['.pdf', latin('%PDF-1.7\n'), 'not-xlsx pdf'],
  ['.rtf', latin('{\\rtf1'), 'not-xlsx rtf'],
  ['.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d]), 'not-xlsx image'],
  ['noise', new Uint8Array([1, 2, 3, 0, 255]), 'not-xlsx unknown'],
  ['.xls and .et', compound('Workbook'), 'legacy-xls'],
  ['Excel 5', compound('Book'), 'legacy-xls'],
  ['a compound file cut off', compound('Workbook').slice(0, 100), 'legacy-xls'],
  ['.doc and .wps', compound('WordDocument', '1Table'), 'not-xlsx doc'],
  ['.ppt', compound('PowerPoint Document'), 'not-xlsx ppt'],
  ['with a password to open', compound('EncryptionInfo', 'EncryptedPackage'), 'encrypted'],
  [
    '.docx',
    zipOf(
      types(
        'word/document.xml',
        'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
      ),
    ),
    'not-xlsx docx',
  ],
  [
    '.pptx',
    zipOf(
      types(
        'ppt/presentation.xml',
        'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml',
      ),
    ),
    'not-xlsx pptx',
  ],
  [
    '.xlsb',
    zipOf(types('xl/workbook.bin', 'application/vnd.ms-excel.sheet.binary.macroEnabled.main')),
    'not-xlsx xlsb',
  ],
  [
    '.ods',
    zipOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' }),
    'not-xlsx ods',
  ],
  ['.zip', zipOf({ 'a.txt': 'x' }), 'not-xlsx zip'],
  ['an empty .zip', zipOf({}), 'not-xlsx zip'],
  ['a zip cut off', GOOD.slice(0, GOOD.length - 30), 'damaged'],
  ['the first bytes of a zip', latin('PK\u0003\u0004'), 'damaged'],
  ['a zip with a password', patched(patched(GOOD, 0x02014b50, 8, 1), 0x04034b50, 6, 1), 'encrypted'],
  ['a method nobody knows', patched(GOOD, 0x02014b50, 10, 99), 'damaged'],
  ['a check sum that is wrong', patched(GOOD, 0x02014b50, 16, 0), 'damaged'],
  ['no workbook part', xlsxOf({ 'xl/worksheets/a.xml': sheetXml(''), 'xl/workbook.xml': '' }), 'damaged'],
  ['a worksheet that is missing', xlsxOf({ 'xl/worksheets/a.xml': '' }), 'damaged'],
  [
    'a worksheet that stops',
    xlsxOf({ 'xl/worksheets/a.xml': '<worksheet><sheetData><row r="1"><c r="A1"><v>1' }),
    'damaged',
  ],
  [
    'a worksheet that stops inside a tag',
    xlsxOf({ 'xl/worksheets/a.xml': '<worksheet><sheetData><row r="1' }),
    'damaged',
  ],
  ['a worksheet that is no XML', xlsxOf({ 'xl/worksheets/a.xml': 'PK' }), 'damaged'],
  ['end tags without a beginning', xlsxOf({ 'xl/worksheets/a.xml': '</worksheet></worksheet>' }), 'damaged'],
  ['attributes without quotes', xlsxOf({ 'xl/worksheets/a.xml': '<worksheet a=b></worksheet>' }), 'damaged'],
  ['elements nested without end', xlsxOf({ 'xl/worksheets/a.xml': '<a>'.repeat(100_000) }), 'damaged'],
])('%s', (_, bytes, expected) => {
  expect(refusal(bytes)).toBe(expected);
});

test('a good file is read, and so is one with names that lead elsewhere or come in other cases', () => {
  expect(refusal(GOOD)).toBe('read');
  expect(
    refusal(
      xlsxOf({
        'xl/worksheets/a.xml': sheetXml(''),
        '../../evil.xml': 'x',
        '/etc/passwd': 'x',
        'C:\\x': 'x',
      }),
    ),
  ).toBe('read');
});

test('every beginning of a file is refused', () => {
  for (let length = 0; length < GOOD.length; length++)
    expect(refusal(GOOD.slice(0, length))).not.toBe('read');
});

test('entities that a part defines itself are not expanded', () => {
  const laughs = `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(100)}"><!ENTITY e SYSTEM "file:///etc/passwd"> ]>`;
  const xml = `<?xml version="1.0"?>${laughs}<worksheet><sheetData><row><c t="inlineStr"><is><t>&b;&e;</t></is></c></row></sheetData></worksheet>`;
  const { sheets } = readWorkbook(xlsxOf({ 'xl/worksheets/a.xml': xml }));
  expect(sheets[0]?.rows[0]?.[0]?.value).toBe('&b;&e;');
});
