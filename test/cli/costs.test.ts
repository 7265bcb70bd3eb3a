import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { toA1 } from '../../src/grid/address';
import type { JsonDocument } from '../../src/cli/contract/document';
import { odd, SHEET, TABLE } from '../hosts/file/odd/corpus';
import { sheetXml } from '../hosts/file/parts';
import { cli } from './command';

/** What would cost much is bounded before it is spent, and rows of figures below a table are none of its tasks. */
let folder: string;
const at = (name: string): string => path.join(folder, name);
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'costs-'));
});
afterEach(() => rm(folder, { recursive: true }));

const row = (index: number, cells: readonly (string | number)[]): string =>
  `<row r="${index + 1}">${cells
    .map((value, column) =>
      typeof value === 'number'
        ? `<c r="${toA1(index, column)}"><v>${value}</v></c>`
        : `<c r="${toA1(index, column)}" t="inlineStr"><is><t>${value}</t></is></c>`,
    )
    .join('')}</row>`;
const table = (...more: readonly (readonly (string | number)[])[]): Uint8Array =>
  odd({ [SHEET]: sheetXml([...TABLE, ...more].map((cells, index) => row(index, cells)).join('')) });

async function refused(...argv: string[]): Promise<string> {
  const before = await readdir(folder);
  const { code, out, error } = await cli(...argv);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(error).toMatch(/^[^\n]+\n$/);
  expect(error).not.toContain('Excel 没有完成');
  expect(await readdir(folder)).toEqual(before);
  return error;
}

test('20,000 rows of figures right below a table are none of its tasks', async () => {
  const figures = Array.from({ length: 20_000 }, (_, index) => [index + 4, index, index * 2, index % 7, 12]);
  await writeFile(at('a.xlsx'), table(...figures));
  const { out } = await cli('check', at('a.xlsx'), '--as-of', '2024-07-01', '--json');
  const { tables } = JSON.parse(out) as JsonDocument;
  expect(tables.map(({ range, taskCount }) => [range, taskCount])).toEqual([['A2:E5', 3]]);
  const made = await cli('check', at('a.xlsx'), '--as-of', '2024-07-01', '--out', at('b.xlsx'));
  expect(made.code).toBeLessThan(2);
});

test('3,000 units in a cell are read; as many tabs are refused before they are made', async () => {
  const units = Array.from({ length: 3000 }, (_, index) => `第${index + 1}街道办事处`).join('、');
  await writeFile(at('a.xlsx'), table(['4', '开展人口普查。', units, '', '年底前']));
  const { out } = await cli('check', at('a.xlsx'), '--as-of', '2024-07-01', '--json');
  const { tables } = JSON.parse(out) as JsonDocument;
  expect(tables[0]?.tasks.at(-1)?.leadUnits).toHaveLength(3000);
  const said = await refused('units', at('a.xlsx'), '--out', at('b.xlsx'), '--separate', at('each'));
  expect(said).toContain('600');
});

test('a workbook of more than a million cells is refused, with the limit', async () => {
  const cells = '<c><v>1</v></c>'.repeat(1000);
  const rows = Array.from({ length: 1001 }, (_, index) => `<row r="${index + 1}">${cells}</row>`).join('');
  await writeFile(at('a.xlsx'), odd({ [SHEET]: sheetXml(rows) }));
  expect(await refused('check', at('a.xlsx'))).toContain('1000000');
  expect(await refused('check', at('a.xlsx'), '--out', at('b.xlsx'))).toContain('1000000');
});
