import { readFileSync } from 'node:fs';
import { Document, Packer, Paragraph } from 'docx';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { sheetIn, sheetsOf, storedBook, storedFile } from './workbench-book';
import { workbenchTests } from './workbench-tests';
import { turnTo } from './turn-to';

jest.setTimeout(300_000);

const SAMPLE = '双台子区 2024 年任务分解.xlsx';
const SAMPLE_BYTES = readFileSync('assets/samples/shuangtaizi-2024.xlsx');

const { open, goOffline } = workbenchTests();

/** A workbook of one sheet. */
function small(name: string, text = '一'): Promise<string> {
  return storedBook(name, (book) => {
    book.addWorksheet('表').getCell('A1').value = text;
  });
}

function acceptDialogs(page: Page): string[] {
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.accept();
  });
  return asked;
}

const firstCell = async (bytes: Uint8Array, cell: string) =>
  (await sheetsOf(bytes)).worksheets[0]?.getCell(cell).value;

test('unsaved work: leaving warns, and a reload comes back to it; what was downloaded, and what was only opened, too', async () => {
  const workbench = await open();
  const { page } = workbench;
  const asked = acceptDialogs(page);
  await workbench.type('C4', '改过的第一项任务');
  await page.getByText('有改动，未下载').waitFor();
  await workbench.waitForStored();
  await page.reload();
  expect(asked).toEqual(['beforeunload']);
  await workbench.ready(SAMPLE);
  await page.getByText('有改动，未下载').waitFor();
  const { bytes } = await workbench.download();
  expect(sheetIn(await sheetsOf(bytes), '任务分解').getCell('C4').value).toBe('改过的第一项任务');
  await page.getByText('已下载').waitFor();

  await page.reload();
  expect(asked).toHaveLength(1);
  await workbench.ready(SAMPLE);
  await page.getByText('没有改动').waitFor();
  expect(Buffer.from((await workbench.download()).bytes).equals(Buffer.from(bytes))).toBe(true);

  await workbench.openFile(await small('只是打开.xlsx'));
  await page.reload();
  await workbench.ready('只是打开.xlsx');
  await expect(page.getByText('要接着做吗').count()).resolves.toBe(0);
});

test('every file has its own place: nothing is lost by opening another one, whatever bar is open', async () => {
  const workbench = await open();
  const { page } = workbench;
  acceptDialogs(page);
  for (const [name, typed, shown] of [
    ['甲.xlsx', '甲改', '未完成 1'],
    ['乙.xlsx', '乙改', '未完成 2'],
  ] as const) {
    await workbench.openFile(await small(name));
    await workbench.type('A2', typed);
    await page.getByText(shown).waitFor();
    // As in another tab: nothing is known of what was open here before.
    await page.evaluate(() => {
      sessionStorage.clear();
    });
    await page.goto(page.url());
    await workbench.ready(SAMPLE);
    await page.getByText('要接着做吗').waitFor();
  }
  // The bar is open still, and work goes on being kept.
  await workbench.openFile(await small('丙.xlsx'));
  await workbench.type('A2', '丙改');
  await page.getByText('未完成 3').waitFor();
  await page.getByText('未完成 3').click();
  const list = page.getByRole('dialog');
  const works = list.getByRole('listitem');
  expect(await works.count()).toBe(3);
  expect((await works.allInnerTexts()).map((text) => text.split('\n')[0])).toEqual([
    '丙.xlsx',
    '乙.xlsx',
    '甲.xlsx',
  ]);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    list.getByRole('button', { name: '下载“乙.xlsx”' }).click(),
  ]);
  expect(await firstCell(new Uint8Array(readFileSync(await download.path())), 'A2')).toBe('乙改');
  await list.getByRole('button', { name: '丢弃“乙.xlsx”' }).click();
  await list.getByRole('button', { name: '留着' }).click();
  await list.getByRole('button', { name: '丢弃“乙.xlsx”' }).click();
  await list.getByRole('button', { name: '确定丢弃' }).click();
  await works.nth(2).waitFor({ state: 'detached' });
  await list.getByRole('button', { name: '打开“甲.xlsx”' }).click();
  await workbench.ready('甲.xlsx');
  expect(await firstCell((await workbench.download()).bytes, 'A2')).toBe('甲改');

  await page.getByText('未完成 1').click();
  await page.getByRole('button', { name: '打开“丙.xlsx”' }).click();
  await workbench.ready('丙.xlsx');
  expect(await firstCell((await workbench.download()).bytes, 'A2')).toBe('丙改');
  await workbench.button('未完成').click();
  await page.getByText('没有未完成的工作').waitFor();
  await workbench.button('清除本机保存').click();
  await workbench.button('确定清除').click();
  await workbench.button('关闭').first().click();
  await page.reload();
  await workbench.ready(SAMPLE);
});

test('a file that is dropped opens; beside unsaved work one may download that first', async () => {
  const workbench = await open();
  const { page } = workbench;
  await workbench.drop(await small('拖进来的.xlsx'));
  await workbench.ready('拖进来的.xlsx');
  await workbench.type('A2', '二');
  await page.getByText('有改动，未下载').waitFor();
  // What cannot be opened at all asks nothing.
  await workbench.drop(storedFile('扫描件.xlsx', Buffer.from('%PDF-1.7 扫描件')));
  await page.getByRole('alert').filter({ hasText: 'PDF' }).waitFor();
  await expect(page.getByText('仍存在本机').count()).resolves.toBe(0);

  await workbench.button('示例').click();
  await page.getByRole('menuitem', { name: '台安县 2023 年任务分解' }).click();
  await page.getByText('仍存在本机').waitFor();
  await workbench.button('取消').click();
  await workbench.ready('拖进来的.xlsx');
  await workbench.button('示例').click();
  await page.getByRole('menuitem', { name: '台安县 2023 年任务分解' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    workbench.button('先下载再打开').click(),
  ]);
  expect(await firstCell(new Uint8Array(readFileSync(await download.path())), 'A2')).toBe('二');
  await workbench.ready('台安县 2023 年任务分解.xlsx');
});

test('a form that a unit sent back is collected, or opened by itself', async () => {
  const workbench = await open();
  const { page } = workbench;
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    workbench.button('各单位文件').click(),
  ]);
  const files = unzipSync(new Uint8Array(readFileSync(await download.path())));
  const form = storedFile('财政局.xlsx', Buffer.from(files['财政局.xlsx'] ?? []));
  await workbench.drop(form);
  await page.getByText('是单位填好送回的表').waitFor();
  await workbench.button('收回到台账').click();
  await page.locator('#page-collect').getByText('财政局.xlsx').waitFor();
  await page.locator('#page-collect').getByText('没有新的填报').waitFor();
  await workbench.ready(SAMPLE);
  await workbench.drop(form);
  await workbench.button('单独打开').click();
  await workbench.ready('财政局.xlsx');
});

const REPORT = readFileSync('assets/samples/shuangtaizi-2024-report.txt', 'utf8');

test('a report that is dropped is compared with what is open, whose changes stay; a circular is checked', async () => {
  const workbench = await open();
  const { page } = workbench;
  await workbench.type('C4', '改过的第一项任务');
  await page.getByText('有改动，未下载').waitFor();
  // A report as .docx, without a table.
  const lines = REPORT.split('\n').map((text) => new Paragraph(text));
  const report = await Packer.toBuffer(new Document({ sections: [{ children: lines }] }));
  await workbench.drop(storedFile('政府工作报告.docx', report));
  await page.getByText('“政府工作报告.docx”里没有任务分解表').waitFor();
  // The pane has one too while it still reads.
  await workbench.button('取消').first().click();
  await expect(page.locator('#page-crosscheck').count()).resolves.toBe(0);

  await workbench.drop(storedFile('政府工作报告.docx', report));
  await workbench.button('当作工作报告：报告对照').click();
  await page
    .locator('#page-crosscheck')
    .getByText(/政府工作报告\.docx/)
    .first()
    .waitFor();
  await page.locator('#page-crosscheck').getByText(/承诺/).first().waitFor();

  // Another one while the first is in view; text by itself is never a workbook.
  await page.locator('header input[type=file]').setInputFiles(storedFile('另一份.txt', Buffer.from(REPORT)));
  await workbench.button('当作工作报告：报告对照').click();
  await page
    .locator('#page-crosscheck')
    .getByText(/另一份\.txt/)
    .first()
    .waitFor();

  const circular = '督查通报\n截至2024年6月30日，共10项任务，完成3项，未完成8项。';
  await workbench.drop(storedFile('通报.txt', Buffer.from(circular)));
  await workbench.button('当作通报：核对通报').click();
  await page
    .locator('#page-circular')
    .getByText(/通报\.txt/)
    .first()
    .waitFor();

  await workbench.ready(SAMPLE);
  const { bytes } = await workbench.download();
  expect(sheetIn(await sheetsOf(bytes), '任务分解').getCell('C4').value).toBe('改过的第一项任务');
});

test('a table of a Word file is opened as a workbook; beside unsaved work it asks first', async () => {
  const workbench = await open();
  const { page } = workbench;
  await workbench.type('C4', '改过的第一项任务');
  await page.getByText('有改动，未下载').waitFor();
  await workbench.drop(storedFile('分解表.docx', readFileSync('assets/samples/word-table.docx')));
  await page.getByText('仍存在本机').waitFor();
  await workbench.button('直接打开').click();
  await workbench.ready('分解表.xlsx');
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
  const workbench = await open('', { serviceWorkers: 'allow' });
  const { page } = workbench;
  await page.evaluate(() => navigator.serviceWorker.ready);
  await workbench.forgetFiles();
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
