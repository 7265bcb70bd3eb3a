import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { sheetIn, sheetsOf, storedBook, storedFile } from './workbench-book';
import { workbenchTests } from './workbench-tests';
import { turnTo } from './turn-to';

jest.setTimeout(300_000);

const SAMPLE = '双台子区 2024 年任务分解.xlsx';
const SAMPLE_BYTES = readFileSync('assets/samples/shuangtaizi-2024.xlsx');

const { open, goOffline } = workbenchTests();

test('unsaved work: leaving warns, and it is offered again after a reload', async () => {
  const workbench = await open();
  const { page } = workbench;
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.accept();
  });
  await workbench.type('C4', '改过的第一项任务');
  await page.getByText('有改动，未下载').waitFor();
  await workbench.waitForStored();
  await page.reload();
  expect(asked).toEqual(['beforeunload']);
  await workbench.ready(SAMPLE);
  await page.getByText('上次有改动没有下载').waitFor();
  await workbench.button('恢复').click();
  await page.getByText('有改动，未下载').waitFor();
  const { bytes } = await workbench.download();
  expect(sheetIn(await sheetsOf(bytes), '任务分解').getCell('C4').value).toBe('改过的第一项任务');

  await page.reload();
  expect(asked).toHaveLength(1);
  await workbench.ready(SAMPLE);
  await expect(page.getByText('上次有改动没有下载').count()).resolves.toBe(0);
});

test('a file that is dropped opens; in place of unsaved work only if the person agrees', async () => {
  const workbench = await open();
  const { page } = workbench;
  const path = await storedBook('拖进来的.xlsx', (book) => {
    book.addWorksheet('表').getCell('A1').value = '一';
  });
  await workbench.drop(path);
  await workbench.ready('拖进来的.xlsx');
  await workbench.type('A2', '二');
  await page.getByText('有改动，未下载').waitFor();
  await workbench.button('示例').click();
  await page.getByRole('menuitem', { name: '台安县 2023 年任务分解' }).click();
  await page.getByText('打开别的文件会丢掉这些改动').waitFor();
  await workbench.button('取消').click();
  await workbench.ready('拖进来的.xlsx');
  await workbench.button('示例').click();
  await page.getByRole('menuitem', { name: '台安县 2023 年任务分解' }).click();
  await page.getByRole('button', { name: /^不保留/ }).click();
  await workbench.ready('台安县 2023 年任务分解.xlsx');

  // What cannot be opened says so at once: nobody need decide about work that is not at risk.
  await workbench.type('A1', '改动');
  await page.getByText('有改动，未下载').waitFor();
  const word = storedFile('方案.pdf', Buffer.from('%PDF-1.7\n'));
  await page.locator('header input[type=file]').setInputFiles(word);
  await page.getByRole('alert').filter({ hasText: '请找印发时的 Word 或表格原件' }).waitFor();
  expect(await page.getByText('打开别的文件会丢掉这些改动').count()).toBe(0);
  // What is kept first is not lost.
  await page.locator('header input[type=file]').setInputFiles(path);
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '先下载，再打开“拖进来的.xlsx”' }).click(),
  ]);
  expect(saved.suggestedFilename()).toBe('台安县 2023 年任务分解.xlsx');
  await workbench.ready('拖进来的.xlsx');
});

test('what cannot be opened says why, and what is open stays', async () => {
  const workbench = await open();
  const path = storedFile('旧表.xls', Buffer.from('D0CF11E0A1B11AE1', 'hex'));
  await workbench.page.locator('input[type=file]').setInputFiles(path);
  await workbench.page.getByRole('alert').filter({ hasText: '另存为' }).waitFor();
  await workbench.ready(SAMPLE);
  const { bytes } = await workbench.download();
  expect(Buffer.from(bytes).equals(SAMPLE_BYTES)).toBe(true);
});

test('files for every unit come in one zip', async () => {
  const workbench = await open();
  const [download] = await Promise.all([
    workbench.page.waitForEvent('download'),
    workbench.button('各单位文件').click(),
  ]);
  const files = unzipSync(new Uint8Array(readFileSync(await download.path())));
  expect(Object.keys(files).length).toBeGreaterThan(30);
  const book = await sheetsOf(files['财政局.xlsx'] ?? new Uint8Array());
  expect(book.worksheets.map(({ name }) => name)).toEqual(['财政局']);
});

// The last: from here on there is no server.
test('opened once, it works without its server: what was not used yet, and opening it anew', async () => {
  const workbench = await open();
  const { page } = workbench;
  await page.evaluate(() => navigator.serviceWorker.ready);
  await goOffline();
  await turnTo(page, 'overdue');
  await page.locator('#page-overdue').waitFor();

  await page.reload();
  await workbench.ready(SAMPLE);
  await workbench.button('一键体检').click();
  await page.getByRole('article').first().waitFor();
  // That there is no server is what is wrong here, and nothing else.
  workbench.forgive(/workbench(?:-files)?\.(?:html|json)|ERR_CONNECTION_REFUSED/);
});
