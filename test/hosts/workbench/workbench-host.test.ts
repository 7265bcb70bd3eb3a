import { strFromU8, unzipSync, zipSync, strToU8 } from 'fflate';
import { HostError } from '../../../src/hosts/error';
import type { CellEntry } from '../../../src/hosts/workbench/grid-view';
import { FileEngine } from '../../../src/hosts/workbench/file-engine';
import { WorkbenchHost } from '../../../src/hosts/workbench/workbench-host';
import { SOURCE, fixture } from '../../contracts/fixture';
import { describeHost } from '../../contracts/host-contract';
import { plan, put } from '../../contracts/plans';
import { TypedGrid } from './typed-grid';

const silent = { changed: () => undefined, refused: () => undefined, download: () => undefined };

describeHost('workbench', async (xlsx) =>
  WorkbenchHost.open(await FileEngine.open(xlsx), new TypedGrid(), silent),
);

/** A host over the small breakdown, with everything that it told. */
async function opened(bytes?: Uint8Array) {
  const grid = new TypedGrid();
  const file = bytes ?? (await fixture());
  const told: (string | null)[] = [];
  const refused: string[] = [];
  const host = await WorkbenchHost.open(await FileEngine.open(file), grid, {
    changed: (sheet) => told.push(sheet),
    refused: (cells) => refused.push(...cells.map(({ sheet, row, column }) => `${sheet} ${row},${column}`)),
    download: () => undefined,
  });
  const cell = async (row: number, column: number) =>
    (await host.read()).sheets.find(({ name }) => name === SOURCE)?.rows[row]?.[column];
  return { grid, file, host, told, refused, cell };
}

/** Names of the parts that differ. */
function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const [old, now] = [unzipSync(before), unzipSync(after)];
  return [...new Set([...Object.keys(old), ...Object.keys(now)])]
    .filter((name) => strFromU8(old[name] ?? new Uint8Array()) !== strFromU8(now[name] ?? new Uint8Array()))
    .sort();
}

function edited(bytes: Uint8Array, part: string, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  parts[part] = strToU8(change(strFromU8(parts[part] ?? new Uint8Array())));
  return zipSync(parts);
}

describe('what is typed', () => {
  test('nothing typed: the very bytes', async () => {
    const { host, file } = await opened();
    await host.read();
    expect(await host.bytes()).toBe(file);
  });

  const cases: [what: string, entry: CellEntry, found: object | undefined][] = [
    ['text', { row: 2, column: 1, value: '改过的任务' }, { value: '改过的任务', text: '改过的任务' }],
    ['two lines', { row: 2, column: 1, value: '甲\n乙' }, { value: '甲\n乙', text: '甲\n乙' }],
    ['a number', { row: 2, column: 5, value: 7 }, { value: 7, text: '7' }],
    ['a logical value', { row: 2, column: 5, value: true }, { value: true, text: 'TRUE' }],
    ['nothing', { row: 2, column: 5, value: null }, undefined],
    ['a cell beyond the table', { row: 20, column: 9, value: '备注' }, { value: '备注', text: '备注' }],
    [
      'a formula',
      { row: 2, column: 5, value: 3, formula: 'F4+F5' },
      { value: 3, text: '3', formula: 'F4+F5' },
    ],
    [
      'a formula of a newer function',
      { row: 2, column: 5, value: 3, formula: 'xlookup(1,A3:A8,"XLOOKUP(")' },
      { value: 3, text: '3', formula: '_xlfn.xlookup(1,A3:A8,"XLOOKUP(")' },
    ],
    ['a value over a formula', { row: 8, column: 5, value: 12 }, { value: 12, text: '12' }],
    [
      'a date into a cell of no format',
      { row: 2, column: 5, value: 45473, numberFormat: 'yyyy"年"m"月"d"日"' },
      { value: 45473, text: '2024年6月30日', numberFormat: 'yyyy"年"m"月"d"日"' },
    ],
    [
      'a date into a cell with a date',
      { row: 2, column: 4, value: 45473 },
      { value: 45473, text: '2024-06-30', numberFormat: 'yyyy-mm-dd' },
    ],
  ];
  test.each(cases)('%s', async (_, entry, found) => {
    const { grid, cell, told } = await opened();
    grid.type(SOURCE, entry);
    expect(told).toEqual([SOURCE]);
    expect(await cell(entry.row, entry.column)).toEqual(found);
  });

  test('changes the part of its sheet, and what must follow', async () => {
    const { grid, host, file } = await opened();
    grid.type(SOURCE, { row: 2, column: 1, value: '改' });
    // The workbook part asks for calculation, for the sheet has a formula.
    expect(changedParts(file, await host.bytes())).toEqual(['xl/workbook.xml', 'xl/worksheets/sheet1.xml']);
    grid.type('说明', { row: 4, column: 0, value: 0.5, numberFormat: '0%' });
    expect(changedParts(file, await host.bytes())).toEqual([
      'xl/styles.xml',
      'xl/workbook.xml',
      'xl/worksheets/sheet1.xml',
      'xl/worksheets/sheet2.xml',
    ]);
  });

  test('keeps the look of the cell, and every other cell as it is', async () => {
    const { grid, host, file } = await opened();
    const rowOf = (bytes: Uint8Array, row: number) =>
      new RegExp(`<row r="${row}".*?</row>`).exec(
        strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array()),
      )?.[0];
    grid.type(SOURCE, { row: 2, column: 4, value: 45473, numberFormat: 'm"月"d"日"' });
    const bytes = await host.bytes();
    for (const row of [1, 2, 4, 5, 6, 7, 8, 9]) expect(rowOf(bytes, row)).toBe(rowOf(file, row));
    const [content] = (await host.readContent([{ sheet: SOURCE }])).values();
    const styleAt = (row: number, column: number) =>
      content?.styles[content.rows[row]?.cells[column]?.style ?? -1];
    expect(styleAt(2, 4)).toEqual({ ...styleAt(3, 4), numberFormat: 'm"月"d"日"' });
  });

  test('dates of the 1904 system', async () => {
    const { grid, cell } = await opened(
      edited(await fixture(), 'xl/workbook.xml', (xml) =>
        xml.replace('<workbookPr', '<workbookPr date1904="1"'),
      ),
    );
    grid.type(SOURCE, { row: 2, column: 4, value: 45473 });
    grid.type(SOURCE, { row: 2, column: 5, value: 45473 });
    expect(await cell(2, 4)).toEqual({ value: 45473 - 1462, text: '2024-06-30', numberFormat: 'yyyy-mm-dd' });
    expect((await cell(2, 5))?.value).toBe(45473);
  });

  test('over an error value', async () => {
    const { grid, cell } = await opened(
      edited(await fixture(), 'xl/worksheets/sheet1.xml', (xml) =>
        xml.replace(/<c r="F3"([^>]*)><v>1.5<\/v>/, '<c r="F3"$1 t="e"><v>#REF!</v>'),
      ),
    );
    expect((await cell(2, 5))?.value).toEqual({ error: '#REF!' });
    grid.type(SOURCE, { row: 2, column: 5, value: 2 });
    expect((await cell(2, 5))?.value).toBe(2);
  });

  test('into a protected sheet or an array formula: refused, and shown again as it was', async () => {
    const locked = await opened(await fixture({ protected: true }));
    locked.grid.type(SOURCE, { row: 2, column: 1, value: '改' });
    expect(await locked.host.bytes()).toEqual(locked.file);
    expect(locked.refused).toEqual([`${SOURCE} 2,1`]);
    expect(locked.grid.refreshed).toEqual([[SOURCE]]);

    const array = await opened(
      edited(await fixture(), 'xl/worksheets/sheet1.xml', (xml) =>
        xml.replace('<f>SUM(F3:F8)</f>', '<f t="array" ref="E9:F9">SUM(F3:F8)</f>'),
      ),
    );
    array.grid.type(
      SOURCE,
      { row: 8, column: 5, value: 1 },
      { row: 8, column: 4, value: 1 },
      { row: 8, column: 1, value: '可' },
    );
    expect(await array.cell(8, 1)).toEqual({ value: '可', text: '可' });
    expect((await array.cell(8, 5))?.formula).toBe('SUM(F3:F8)');
    expect(array.refused).toEqual([`${SOURCE} 8,5`, `${SOURCE} 8,4`]);
  });
});

describe('what is written', () => {
  test('a plan sees what was typed, and refreshes the sheets that it changed', async () => {
    const { grid, host, told, cell } = await opened();
    grid.type(SOURCE, { row: 2, column: 1, value: '改' });
    const { inverse } = await host.apply(plan(put({})));
    expect(await cell(2, 1)).toEqual({ value: '改', text: '改' });
    expect(grid.refreshed).toEqual([['检查报告']]);
    expect(told).toEqual([SOURCE, '检查报告']);
    await host.apply(inverse);
    expect(grid.refreshed).toEqual([['检查报告'], ['检查报告']]);
    expect(grid.shown?.grid.sheets.map(({ name }) => name)).toEqual([SOURCE, '说明']);
  });

  test('what was asked for at once is done in turn', async () => {
    const { grid, host } = await opened();
    grid.type(SOURCE, { row: 2, column: 1, value: '改' });
    const [read, , bytes] = await Promise.all([host.read(), host.apply(plan(put({}))), host.bytes()]);
    expect(read.sheets).toHaveLength(2);
    expect(Object.keys(unzipSync(bytes))).toContain('xl/worksheets/sheet3.xml');
  });

  test('a cell of a sheet that is not there cannot be selected', async () => {
    const { host } = await opened();
    await expect(host.select(SOURCE, { row: 0, column: 0 })).resolves.toBeUndefined();
    await expect(host.select('没有', { row: 0, column: 0 })).rejects.toEqual(
      new HostError('not-found', { sheet: '没有' }),
    );
  });
});
