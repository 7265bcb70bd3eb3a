import { strFromU8, unzipSync } from 'fflate';
import { HostError } from '../../../../src/hosts/error';
import { hostErrorWords } from '../../../../src/hosts/error-words';
import { FileHost } from '../../../../src/hosts/file/file-host';
import type { Operation } from '../../../../src/plan/model';
import { FULL, MARKS, plan, put } from '../../../contracts/plans';
import { sheetXml, stylesXml, xlsxOf } from '../parts';
import { ODD, SHEET, odd, tableRows } from './corpus';
import { strictFaults } from './strict';

/** A sheet of ours with everything, and marks over the user's. */
const EVERYTHING: Operation[] = [put(FULL), { ...MARKS, sheet: 'S1' }];

async function outcome(work: () => unknown): Promise<string | undefined> {
  try {
    await work();
    return undefined;
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    const words = hostErrorWords('zh-CN', error);
    expect(words).not.toMatch(/[{}\n]|Excel 没有完成/);
    return [error.code, error.params['of']].filter((one) => one !== undefined).join(' ');
  }
}

const part = (file: Uint8Array, name: string): string => strFromU8(unzipSync(file)[name] ?? new Uint8Array());

test.each(ODD.map((one) => [one.name, one] as const))('%s', async (_, { file, reading, writing }) => {
  const before = file();
  let host: FileHost | undefined;
  expect(
    await outcome(async () => {
      host = FileHost.open(before);
      await host.read();
    }),
  ).toBe(reading);
  if (!host || reading !== undefined) return;
  const open = host;
  expect(await outcome(() => open.apply(plan(...EVERYTHING)))).toBe(writing);
  if (writing !== undefined) {
    expect(host.bytes()).toBe(before);
    return;
  }
  const known = new Set(strictFaults(before));
  expect(strictFaults(host.bytes()).filter((fault) => !known.has(fault))).toEqual([]);
  // Once more on top of what was written: what was free may not be any more.
  const again = FileHost.open(host.bytes());
  await again.apply(plan(put(FULL, { identity: { kind: 'ledger', key: '' }, name: '进度台账' })));
  expect(strictFaults(again.bytes()).filter((fault) => !known.has(fault))).toEqual([]);
  expect((await again.read()).tabNames).toEqual(expect.arrayContaining(['S1', '检查报告', '进度台账']));
});

test('styles that nothing relates to stay as they are: ours are a part of their own, behind the numbers that cells use', async () => {
  const file = xlsxOf({
    [SHEET]: sheetXml(tableRows().replace('<c r="A3"', '<c s="7" r="A3"')),
    'xl/styles1.xml': 'x',
    'xl/styles.xml': stylesXml([0]),
    'xl/_rels/workbook.xml.rels': part(xlsxOf({ [SHEET]: sheetXml('') }), 'xl/_rels/workbook.xml.rels'),
  });
  const host = FileHost.open(file);
  await host.apply(plan(put(FULL)));
  const names = Object.keys(unzipSync(host.bytes()));
  expect(names).toContain('xl/styles2.xml');
  expect(part(host.bytes(), 'xl/styles.xml')).toBe(stylesXml([0]));
  const [xfs = ''] = /<cellXfs>.*<\/cellXfs>/.exec(part(host.bytes(), 'xl/styles2.xml')) ?? [];
  expect(xfs.match(/<xf [^>]*fontId="0" fillId="0" borderId="0"(?: xfId="0")?\/>/g)).toHaveLength(8);
});

const place = (row: number, column: number) => ({ row, column });
const setB3: Operation = {
  op: 'set-cells',
  sheet: 'S1',
  cells: [{ place: place(2, 0), before: '1', after: '改' }],
};

describe('rows and cells, for reading and for changing them', () => {
  test.each<[string, string, string]>([
    ['rows without a number', tableRows(() => ''), '改'],
    ['cells and rows without a number', tableRows(() => '').replaceAll(/ r="[A-Z]+\d"/g, ''), '改'],
  ])('%s: the edit meets the cell that was read', async (_, data, expected) => {
    const host = FileHost.open(odd({ [SHEET]: sheetXml(data) }));
    await host.apply(plan(setB3));
    const { sheets } = await host.read();
    expect(sheets[0]?.rows[2]?.[0]?.value).toBe(expected);
    expect(sheets[0]?.rows[2]?.[1]?.value).toContain('农村公路');
    expect(sheets[0]?.rows[3]?.[0]?.value).toBe('2');
    expect(strictFaults(host.bytes())).toEqual([]);
  });

  test('a row that only its cells place keeps its place when the last of them goes', async () => {
    const data = `<row><c r="A5"><v>5</v></c></row><row><c><v>6</v></c></row>`;
    const host = FileHost.open(odd({ [SHEET]: sheetXml(data) }));
    const gone: Operation = {
      op: 'set-cells',
      sheet: 'S1',
      cells: [{ place: place(4, 0), before: 5, after: null }],
    };
    await host.apply(plan(gone));
    const { sheets } = await host.read();
    expect(sheets[0]?.rows[5]?.[0]?.value).toBe(6);
    expect(part(host.bytes(), SHEET)).toContain('<row r="5"/>');
  });

  test.each<[string, string]>([
    ['a row that stands there twice', `${tableRows()}<row r="3"><c r="A3"><v>9</v></c></row>`],
    [
      'rows out of order',
      tableRows((row) => ` r="${[1, 2, 3, 5, 4][row] ?? 0}"`).replaceAll(/ r="[A-Z]+\d"/g, ''),
    ],
    ['a cell that stands there twice', tableRows().replace('<c r="B3"', '<c r="A3"')],
  ])('%s cannot be changed', async (_, data) => {
    const file = odd({ [SHEET]: sheetXml(data) });
    const host = FileHost.open(file);
    const { sheets } = await host.read();
    const value = sheets[0]?.rows[2]?.[0]?.value;
    const before = typeof value === 'number' || typeof value === 'string' ? value : null;
    const edit: Operation = {
      op: 'set-cells',
      sheet: 'S1',
      cells: [{ place: place(2, 0), before, after: '改' }],
    };
    expect(await outcome(() => host.apply(plan(edit)))).toBe('damaged rows');
    expect(host.bytes()).toBe(file);
  });
});
