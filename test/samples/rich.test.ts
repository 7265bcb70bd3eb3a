import { readFileSync } from 'node:fs';
import exceljs from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { richWorkbook } from './rich';
import { FEATURES } from './rich/features';

const bytes = new Uint8Array(readFileSync('test/fixtures/rich/rich.xlsx'));
const parts = unzipSync(bytes);

test.each(Object.entries(FEATURES))('the rich workbook has: %s', (_, [part, contains]) => {
  const content = parts[part];
  expect(content).toBeDefined();
  if (content && contains !== '') expect(strFromU8(content)).toContain(contains);
});

test('the fixture is what the script makes', () => {
  const theme = parts['xl/theme/theme1.xml'];
  if (!theme) throw new Error('no theme');
  expect(Object.keys(unzipSync(richWorkbook(theme)))).toEqual(Object.keys(parts));
  expect(unzipSync(richWorkbook(theme))).toEqual(parts);
});

test('every relationship leads to a part', () => {
  const missing: string[] = [];
  for (const [path, content] of Object.entries(parts)) {
    if (!path.endsWith('.rels')) continue;
    const base = `file:///${path.replace(/_rels\/[^/]*$/, '')}`;
    for (const [tag, target] of strFromU8(content).matchAll(/<Relationship [^>]*Target="([^"]*)"[^>]*>/g)) {
      if (tag.includes('TargetMode="External"')) continue;
      const to = decodeURI(new URL(target ?? '', base).pathname).slice(1);
      if (!parts[to]) missing.push(`${path} → ${to}`);
    }
  }
  expect(missing).toEqual([]);
});

test('another library can load it', async () => {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(bytes.slice().buffer);
  expect(workbook.worksheets.map((sheet) => sheet.name)).toEqual(['任务分解', '汇总', '数据', '代码']);
  expect(workbook.getWorksheet('任务分解')?.getCell('C23').text).toMatch(/^20\./);
});
