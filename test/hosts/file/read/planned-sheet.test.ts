import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { buildLedger } from '../../../../src/actions/build-ledger';
import { buildUnitTabs } from '../../../../src/actions/build-unit-tabs';
import { understand } from '../../../../src/actions/understand';
import { FileHost } from '../../../../src/hosts/file/file-host';
import { readWorkbook } from '../../../../src/hosts/file/read/read-workbook';
import { planFaults } from '../../../../src/plan/check-plan';
import type { SheetContent } from '../../../../src/plan/sheet-content';
import { anyCharacter } from '../../../any-character';
import { LONG } from '../../../amount';
import { fixture } from '../../../contracts/fixture';
import { plan, put } from '../../../contracts/plans';

const AS_OF = '2024-07-01';

const text = fc.oneof(
  fc.string({
    unit: fc.constantFrom(
      '一',
      '局',
      '=',
      '\n',
      '\r',
      '\t',
      ' ',
      '&',
      '<',
      '😀',
      '\ud800',
      '_x000A_',
      '1',
      '\u0001',
    ),
    maxLength: 8,
  }),
  fc.string({ unit: anyCharacter, maxLength: 6 }),
);
const value = fc.oneof(
  text,
  fc.double({ noNaN: true, min: -1e9, max: 1e9 }),
  fc.integer({ min: -5, max: 60_000 }),
  fc.boolean(),
  fc.constant(null),
);
const cell = fc.record(
  {
    value,
    style: fc.integer({ min: 0, max: 4 }),
    formula: fc.oneof(
      fc.constantFrom('A1+1', 'IF(B2="甲","○",1)', '"a\nb"', '"_x0041_"', '"&<>"'),
      text.map((one) => `"${one}"`),
    ),
  },
  { requiredKeys: ['value'] },
);
const content: fc.Arbitrary<SheetContent> = fc.record({
  columns: fc.array(fc.record({ width: fc.constantFrom(0, 8, 20), hidden: fc.boolean() }), { maxLength: 5 }),
  rows: fc.array(
    fc.record(
      {
        cells: fc.array(fc.option(cell), { maxLength: 6 }),
        height: fc.constantFrom(0, 15, 40),
        hidden: fc.boolean(),
      },
      { requiredKeys: ['cells'] },
    ),
    { maxLength: 7 },
  ),
  styles: fc.constant([
    {},
    { numberFormat: 'yyyy-mm-dd' },
    { numberFormat: '0.00%' },
    { numberFormat: '@"项"' },
    { font: { bold: true } },
  ]),
  merges: fc.constantFrom([], [{ top: 0, bottom: 1, left: 0, right: 2 }]),
  validations: fc.constant([]),
  conditionalFormats: fc.constant([]),
});

test('a sheet that was put reads as the file says, without being read', async () => {
  const books = [await fixture(), dates1904(await fixture())];
  await fc.assert(
    fc.asyncProperty(content, content, fc.nat(1), async (first, second, book) => {
      fc.pre([first, second].every((one) => planFaults(plan(put(one))).length === 0));
      const host = FileHost.open(books[book] ?? new Uint8Array());
      await host.apply(plan(put(first)));
      expect(await host.read()).toEqual(readWorkbook(host.bytes()));
      // In place of the first.
      await host.apply(plan(put(second)));
      expect(await host.read()).toEqual(readWorkbook(host.bytes()));
    }),
    { numRuns: LONG ? 1000 : 60 },
  );
});

test('the ledger and the tabs of the sample read as the file says', async () => {
  const host = FileHost.open(new Uint8Array(readFileSync('assets/samples/shuangtaizi-2024.xlsx')));
  await buildLedger(host, understand(await host.read(), { asOf: AS_OF }), 'zh-CN');
  expect(await host.read()).toEqual(readWorkbook(host.bytes()));
  await buildUnitTabs(host, understand(await host.read(), { asOf: AS_OF }), { language: 'zh-CN' });
  expect(await host.read()).toEqual(readWorkbook(host.bytes()));
});

test('writing tells how many rows are done, and can be stopped between sheets', async () => {
  const rows = (count: number) => ({
    ...EMPTY,
    rows: Array.from({ length: count }, () => ({ cells: [{ value: 1 }] })),
  });
  const both = plan(put(rows(3)), put(rows(5), { identity: { kind: 'unit', key: '甲局' }, name: '甲局' }));
  const host = FileHost.open(await fixture());
  const told: string[] = [];
  await host.apply(both, { onProgress: ({ done, total }) => told.push(`${done}/${total}`) });
  expect(told).toEqual(['3/8', '8/8']);

  const other = FileHost.open(await fixture());
  const before = other.bytes();
  const stop = new AbortController();
  const onProgress = () => {
    stop.abort();
  };
  await expect(other.apply(both, { signal: stop.signal, onProgress })).rejects.toMatchObject({
    code: 'cancelled',
  });
  expect(other.bytes()).toBe(before);
});

function dates1904(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const book = strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array());
  parts['xl/workbook.xml'] = strToU8(book.replace('<workbookPr', '<workbookPr date1904="1"'));
  return zipSync(parts);
}

const EMPTY: SheetContent = {
  columns: [],
  rows: [],
  styles: [],
  merges: [],
  validations: [],
  conditionalFormats: [],
};
