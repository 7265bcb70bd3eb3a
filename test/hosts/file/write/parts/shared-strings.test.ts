import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { FileHost } from '../../../../../src/hosts/file/file-host';
import { SharedStrings, emptyStrings } from '../../../../../src/hosts/file/write/parts/shared-strings';
import { sharedReferences } from '../../../../../src/hosts/file/write/xml/without-cells';
import type { Operation } from '../../../../../src/plan/model';
import type { ContentRow } from '../../../../../src/plan/sheet-content';
import { plan, put } from '../../../../contracts/plans';
import { MAIN, sheetXml, stringsXml, xlsxOf } from '../../parts';

const STRINGS = 'xl/sharedStrings.xml';
const THEIRS = `<?xml version="1.0" encoding="UTF-8"?><sst xmlns="${MAIN}" count="2" uniqueCount="7"><si><r><t>富</t></r><r><t>文本</t></r></si> <si><t>财政局</t></si><extLst/></sst>`;

function shared(xml: string, texts: readonly string[], cells = 0): { indexes: number[]; xml: string } {
  const strings = new SharedStrings(xml);
  const indexes = texts.map((text) => strings.indexOf(text));
  strings.refer(cells);
  return { indexes, xml: strings.toXml() };
}

test('texts that are there keep their bytes and numbers; new ones come behind them, each once, and are counted', () => {
  expect(shared(THEIRS, ['住建局', '财政局', ' 两\n行', '住建局', 'a_x0041_<&'], 5)).toEqual({
    indexes: [2, 1, 3, 2, 4],
    xml: THEIRS.replace('count="2" uniqueCount="7"', 'count="7" uniqueCount="5"').replace(
      '<extLst/>',
      '<si><t>住建局</t></si><si><t xml:space="preserve"> 两\n行</t></si><si><t>a_x005F_x0041_&lt;&amp;</t></si><extLst/>',
    ),
  });
});

test.each([
  ['nothing new', THEIRS, ['财政局'], THEIRS],
  ['no numbers', '<sst><si/></sst>', ['新'], '<sst><si/><si><t>新</t></si></sst>'],
  ['an empty element', '<sst />', ['新'], '<sst><si><t>新</t></si></sst>'],
  [
    'a prefix',
    '<x:sst><x:si><x:t>一</x:t></x:si></x:sst>',
    ['一', '二'],
    '<x:sst><x:si><x:t>一</x:t></x:si><x:si><x:t>二</x:t></x:si></x:sst>',
  ],
  [
    'what looks like an end',
    '<sst><si><t><![CDATA[</si>]]></t></si></sst>',
    ['新'],
    '<sst><si><t><![CDATA[</si>]]></t></si><si><t>新</t></si></sst>',
  ],
])('%s', (_, before, texts, after) => {
  expect(shared(before, texts).xml).toBe(after);
});

/** Rows enough that a plan shares its texts. */
function many(words: string): readonly ContentRow[] {
  return Array.from({ length: 6000 }, (_, row) => ({
    cells: [
      { value: `第${row % 50}项 ` },
      { value: words },
      { value: row },
      ...new Array<null>(14).fill(null),
      { value: '=1 & <b>', formula: 'A1&"一"' },
    ],
  }));
}

const UNIT = { kind: 'unit', key: '财政局' } as const;

const tab = (words: string): Operation => put({ rows: many(words) }, { name: '财政局', identity: UNIT });

async function written(
  file: Uint8Array,
  ...operations: Operation[]
): Promise<{ file: Uint8Array; parts: Record<string, string> }> {
  const host = FileHost.open(file);
  await host.apply(plan(...operations));
  const parts = Object.entries(unzipSync(host.bytes())).map(([name, bytes]) => [name, strFromU8(bytes)]);
  return { file: host.bytes(), parts: Object.fromEntries(parts) as Record<string, string> };
}

test.each([
  ['with shared texts', { [STRINGS]: stringsXml('<si><t>共享</t></si>') }, 1],
  ['without', {}, 0],
])('a large sheet in a workbook %s is read as it was written', async (_, more, theirs) => {
  const source = xlsxOf({
    'xl/worksheets/sheet1.xml': sheetXml('<row r="1"><c r="A1"><v>1</v></c></row>'),
    ...more,
  });
  const { file, parts } = await written(source, tab('=未尽事宜'));
  expect(sharedReferences(parts['xl/worksheets/sheet2.xml'] ?? '')).toBe(12_000);
  expect(parts[STRINGS]?.match(/<si>/g)).toHaveLength(51 + theirs);
  const grid = (await FileHost.open(file).read()).sheets[1];
  expect(Array.from(grid?.rows[5999] ?? [], (cell) => cell?.value ?? null)).toEqual([
    '第49项 ',
    '=未尽事宜',
    5999,
    ...new Array<null>(14).fill(null),
    '=1 & <b>',
  ]);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(file.slice().buffer);
  const sheet = workbook.getWorksheet('财政局');
  expect([sheet?.getCell('A51').value, sheet?.getCell('B6000').value]).toEqual(['第0项 ', '=未尽事宜']);
});

test('rebuilt, a sheet adds the texts that are new alone; removed, its cells are counted no more', async () => {
  const source = xlsxOf({ 'xl/worksheets/sheet1.xml': sheetXml(''), [STRINGS]: emptyStrings(MAIN) });
  const first = await written(source, tab('一'));
  expect(first.parts[STRINGS]).toContain('count="12000" uniqueCount="51"');
  const same = await written(first.file, tab('一'));
  expect(same.file).toEqual(first.file);
  const second = await written(first.file, tab('二'));
  expect(second.parts[STRINGS]).toBe(
    first.parts[STRINGS]?.replace('uniqueCount="51"', 'uniqueCount="52"').replace(
      '</sst>',
      '<si><t>二</t></si></sst>',
    ),
  );
  const other = put({ rows: many('一') }, { name: '住建局', identity: { kind: 'unit', key: '住建局' } });
  const third = await written(second.file, { op: 'remove-sheet', identity: UNIT }, other);
  expect(third.parts[STRINGS]).toBe(second.parts[STRINGS]);
});
