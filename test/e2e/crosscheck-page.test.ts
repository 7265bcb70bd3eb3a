import { writeFileSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sheetIn, sheetsOf } from './workbench-book';
import { workbenchTests } from './workbench-tests';
import { turnTo } from './turn-to';

jest.setTimeout(300_000);

const { open } = workbenchTests();

/** Numbers of a reconciliation; commitments first. */
const numbersOf = (text: string): number[] => (text.match(/\d+/g) ?? []).map(Number);

test('the sample report: reconciled, waived and taken back, located, written as a sheet', async () => {
  const workbench = await open();
  const { page } = workbench;
  await turnTo(page, 'crosscheck');
  await workbench.button('用示例报告试试').click();
  const counts = page.getByText(/^承诺 \d+ = /);
  await counts.waitFor();
  const [commitments = 0, ...parts] = numbersOf(await counts.innerText());
  expect(commitments).toBeGreaterThan(100);
  expect(parts.reduce((sum, one) => sum + one, 0)).toBe(commitments);
  expect(parts.at(-1)).toBe(0);

  // What is said of a clause is kept, counted, and taken back.
  const cards = page.locator('#page-crosscheck article');
  const clause = await cards.first().locator('p').nth(1).innerText();
  await cards.first().getByRole('button', { name: '无需分解' }).click();
  await page.getByRole('button', { name: '日常工作' }).click();
  await page.getByRole('button', { name: '无需分解', exact: true }).last().click();
  await page.getByRole('button', { name: '无需分解 1', exact: true }).click();
  expect(await cards.count()).toBe(1);
  expect(await cards.first().innerText()).toContain(clause);
  expect(await cards.first().innerText()).toContain('日常工作');

  // The way to the cell of a task.
  await page.getByRole('button', { name: /^有差异 \d+$/ }).click();
  const locate = cards
    .first()
    .getByRole('button', { name: /^定位到 / })
    .first();
  const where = (await locate.getAttribute('aria-label'))?.split(' ').at(-1) ?? '';
  await locate.click();
  await workbench.waitForSelection(where);

  await workbench.button('写出对照表').click();
  await workbench.tab('报告对照').waitFor();
  const sheet = sheetIn(await sheetsOf((await workbench.download()).bytes), '报告对照');
  const texts = sheet.getSheetValues().flatMap((row) => (Array.isArray(row) ? row : []));
  expect(texts.map(String).some((text) => text.includes(`承诺 ${commitments} = `))).toBe(true);

  await page.getByRole('button', { name: '无需分解 1', exact: true }).click();
  await page.getByRole('button', { name: /^撤回对“/ }).click();
  await page.getByRole('button', { name: '无需分解 0', exact: true }).waitFor();
});

test('a report from a file, and one that cannot be read', async () => {
  const workbench = await open();
  const { page } = workbench;
  await turnTo(page, 'crosscheck');
  const folder = mkdtempSync(join(tmpdir(), 'report-'));
  const [broken, report] = [join(folder, '坏的.docx'), join(folder, '报告.txt')];
  writeFileSync(broken, 'PK\u0003\u0004 not a document');
  writeFileSync(report, readFileSync('assets/samples/shuangtaizi-2024-report.txt'));
  const input = page.locator('#page-crosscheck input[type=file]');
  await input.setInputFiles(broken);
  await page.getByText('“坏的.docx”没有读成：').waitFor();
  await input.setInputFiles(report);
  await page.getByText(/^承诺 \d+ = /).waitFor();
  await page.getByText('报告.txt', { exact: true }).waitFor();
});
