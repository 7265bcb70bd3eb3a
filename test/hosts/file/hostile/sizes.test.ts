import { createHash } from 'node:crypto';
import { HostError } from '../../../../src/hosts/error';
import { crc32InScript } from '../../../../src/hosts/file/archive/crc32';
import { LIMITS } from '../../../../src/hosts/file/archive/limits';
import { inflateInPieces } from '../../../../src/hosts/file/archive/inflate';
import { openPackage } from '../../../../src/hosts/file/package';
import { readWorkbook } from '../../../../src/hosts/file/read/read-workbook';
import { deflateSync } from 'fflate';
import { crc32 } from 'node:zlib';
import { sheetXml, workbookXml, relationshipsXml, xlsxOf } from '../parts';

jest.setTimeout(300_000);

/** The code of the refusal, or 'read'. What would hang runs into the time limit of the test. */
function outcomeOf(bytes: Uint8Array): string {
  try {
    readWorkbook(bytes);
    return 'read';
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return error.code;
  }
}

/** A sheet part of `count` repetitions, made piece by piece as bytes. */
function repeated(head: string, unit: string, count: number, tail: string): Uint8Array {
  return Buffer.concat([
    Buffer.from(head),
    Buffer.alloc(Buffer.byteLength(unit) * count, unit),
    Buffer.from(tail),
  ]);
}

const HEAD = '<worksheet><sheetData>';
const TAIL = '</sheetData></worksheet>';

/** Rewrites the size that the directory claims for the first worksheet. */
function claiming(bytes: Uint8Array, part: string, size: number): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 46 < copy.length; at++) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    const name = new TextDecoder().decode(copy.subarray(at + 46, at + 46 + view.getUint16(at + 28, true)));
    if (name === part) view.setUint32(at + 24, size, true);
  }
  return copy;
}

test('a million formatted empty rows', () => {
  const row = '<row s="1" customFormat="1" ht="20"><c s="1"/></row>';
  const file = xlsxOf({ 'xl/worksheets/a.xml': repeated(HEAD, row, 1_048_576, TAIL) });
  const before = process.memoryUsage().heapUsed;
  const { sheets } = readWorkbook(file);
  expect(sheets[0]?.rows).toEqual([]);
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(300e6);
});

test('ten thousand sheets', () => {
  const names = Array.from({ length: 10_000 }, (_, index) => `s${index}`);
  const file = xlsxOf({
    'xl/workbook.xml': workbookXml(
      names.map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="${name}"/>`).join(''),
    ),
    'xl/_rels/workbook.xml.rels': relationshipsXml(
      names.map((name) => ({ id: name, type: 'worksheet', target: `worksheets/${name}.xml` })),
    ),
    ...Object.fromEntries(
      names.map((name) => [`xl/worksheets/${name}.xml`, sheetXml('<row><c><v>1</v></c></row>')]),
    ),
  });
  expect(outcomeOf(file)).toBe('read');
});

test('a cell as long as a cell can be', () => {
  const long = '任'.repeat(32_767);
  const file = xlsxOf({
    'xl/worksheets/a.xml': sheetXml(`<row><c t="inlineStr"><is><t>${long}</t></is></c></row>`),
  });
  expect(readWorkbook(file).sheets[0]?.rows[0]?.[0]?.value).toBe(long);
});

test.each<[string, Uint8Array]>([
  ['two hundred megabytes of white space', repeated(HEAD, ' '.repeat(1024), 200 * 1024, TAIL)],
  [
    'one text of a hundred megabytes',
    repeated(
      `${HEAD}<row><c t="inlineStr"><is><t>`,
      'x'.repeat(1024),
      100 * 1024,
      `</t></is></c></row>${TAIL}`,
    ),
  ],
])('%s', (_, part) => {
  expect(['too-large', 'damaged']).toContain(outcomeOf(xlsxOf({ 'xl/worksheets/a.xml': part })));
});

describe('limits, set lower here so that reaching them costs little', () => {
  afterEach(() => jest.restoreAllMocks());

  test('a part too large to be held as a whole', () => {
    jest.replaceProperty(LIMITS, 'wholePartBytes', 1e6);
    const file = xlsxOf({ 'xl/worksheets/a.xml': sheetXml(''), 'xl/media/film.mp4': Buffer.alloc(1.1e6) });
    expect(outcomeOf(file)).toBe('read');
    expect(() => openPackage(file).bytes('xl/media/film.mp4')).toThrow(new HostError('too-large'));
  });

  test('more cells than anybody has', () => {
    jest.replaceProperty(LIMITS, 'items', 100_000 as never);
    const rows = (count: number) =>
      xlsxOf({
        'xl/worksheets/a.xml': repeated(HEAD, `<row>${'<c><v>1</v></c>'.repeat(1000)}</row>`, count, TAIL),
      });
    expect(outcomeOf(rows(100))).toBe('read');
    expect(outcomeOf(rows(101))).toBe('too-large');
  });
});

test('hidden rows and columns to the end of the sheet, merges over all of it', () => {
  const file = xlsxOf({
    'xl/worksheets/a.xml': sheetXml('<row r="1"><c><v>1</v></c></row><row r="1048576" hidden="1"/>', {
      before: '<cols><col min="1" max="16384" hidden="1"/></cols>',
      after: '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>',
    }),
  });
  expect(readWorkbook(file).sheets[0]).toMatchObject({ hiddenColumns: new Set([0]), hiddenRows: new Set() });
});

test.each([0, 10, 1e6, 0xfffffff0])('a directory that claims %d bytes', (size) => {
  const file = xlsxOf({ 'xl/worksheets/a.xml': sheetXml(`<row><c><v>1</v></c></row>${' '.repeat(5000)}`) });
  const outcome = outcomeOf(claiming(file, 'xl/worksheets/a.xml', size));
  expect(outcome).toBe(size < 5000 ? 'damaged' : 'read');
});

test('what runs where there is no Node gives the same bytes and sums', () => {
  const bytes = new TextEncoder().encode('二月底前，完成。'.repeat(70_000));
  const pieces = [...inflateInPieces(deflateSync(bytes))];
  expect(sha(Buffer.concat(pieces))).toBe(sha(bytes));
  expect(pieces.reduce(crc32InScript, 0)).toBe(crc32(bytes));
  expect(crc32InScript(0, bytes.subarray(0, 13))).toBe(crc32(bytes.subarray(0, 13)));
});

test('a package without Node', () => {
  const original = Object.getOwnPropertyDescriptor(process, 'getBuiltinModule') ?? {};
  const file = xlsxOf({ 'xl/worksheets/a.xml': sheetXml('<row><c><v>1</v></c></row>') });
  try {
    Object.defineProperty(process, 'getBuiltinModule', {
      value: undefined,
      configurable: true,
      writable: true,
    });
    expect(openPackage(file).text('/XL/worksheets/A.xml')).toContain('<v>1</v>');
    expect(readWorkbook(file).sheets[0]?.rows).toHaveLength(1);
  } finally {
    Object.defineProperty(process, 'getBuiltinModule', {
      value: original,
      configurable: true,
      writable: true,
    });
  }
});

function sha(bytes: Uint8Array): string {
  return createHash('sha1').update(bytes).digest('hex');
}
