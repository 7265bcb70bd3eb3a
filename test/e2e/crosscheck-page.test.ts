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

test('the report as text: a clause pressed shows its task; the part that is compared is moved and found again', async () => {
  const workbench = await open();
  const { page } = workbench;
  await turnTo(page, 'crosscheck');
  await workbench.button('用示例报告试试').click();
  await workbench.button('原文').click();
  await page
    .getByRole('button', { name: /^已落实：完成高标准农田提升改造|^已落实：大力发展/ })
    .first()
    .waitFor();
  const carried = page.locator('#page-crosscheck [role=button][aria-label^="已落实"]').first();
  await carried.click();
  const card = page.locator('#page-crosscheck article');
  await card.waitFor();
  const locate = card.getByRole('button', { name: /^定位到 / }).first();
  const where = (await locate.getAttribute('aria-label'))?.split(' ').at(-1) ?? '';
  await workbench.waitForSelection(where);

  const counts = page.getByText(/^承诺 \d+ = /);
  const [before = 0] = numbersOf(await counts.innerText());
  await workbench.button('调整对照范围').click();
  const from = page.getByLabel('从这一段起');
  const chosen = Number(await from.inputValue());
  await from.selectOption(String(chosen + 12));
  await workbench.button('恢复自动识别的范围').waitFor();
  const [fewer = 0] = numbersOf(await counts.innerText());
  expect(fewer).toBeLessThan(before);
  await workbench.button('恢复自动识别的范围').click();
  await page.getByText(new RegExp(`^承诺 ${before} = `)).waitFor();
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
