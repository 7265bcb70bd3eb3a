import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { documentSchema } from '../../src/cli/contract/document';
import { docx, p, tbl, tc, tr } from '../word/docx';
import { cli } from './command';

let folder: string;
const at = (name: string): string => path.join(folder, name);
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'import-'));
});
afterEach(() => rm(folder, { recursive: true }));

const TABLE = tbl(
  tr(tc('序号'), tc('工作任务'), tc('责任单位'), tc('完成时限')),
  tr(tc('1'), tc('新建学校2所。'), tc('教育局'), tc('9月底前')),
  tr(tc('2'), tc('修路3条。'), tc('交通局'), tc('6月底前')),
);

test('a Word table becomes a workbook that check reads; what the table holds makes no exit 1', async () => {
  await writeFile(at('表.docx'), docx(p('某区2024年重点任务分解表') + TABLE));
  const { code, out, error } = await cli('import', at('表.docx'), '--out', at('表.xlsx'), '--json');
  expect([code, error]).toEqual([0, '']);
  const { tables } = documentSchema.parse(JSON.parse(out));
  expect(tables.map(({ sheet, year, taskCount }) => [sheet, year, taskCount])).toEqual([
    ['某区2024年重点任务分解表', 2024, 2],
  ]);
  const checked = await cli('check', at('表.xlsx'), '--as-of', '2024-07-01', '--json');
  expect(documentSchema.parse(JSON.parse(checked.out)).tables).toMatchObject([{ taskCount: 2 }]);
});

test('a file without a breakdown, and one that is no Word file: exit 2, one line, nothing written', async () => {
  await writeFile(at('信.docx'), docx(p('尊敬的领导')));
  await writeFile(at('假.docx'), 'text');
  for (const name of ['信.docx', '假.docx']) {
    const { code, out, error } = await cli('import', at(name), '--out', at('x.xlsx'));
    expect([code, out, error.trimEnd().split('\n').length]).toEqual([2, '', 1]);
    expect(error).toContain(name);
  }
  expect(await readdir(folder)).not.toContain('x.xlsx');
});
