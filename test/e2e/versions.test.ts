import { book, bookWithLedger, REVISED, ROWS } from '../taskpane/pages/versions/books';
import { sheetIn, sheetsOf, storedFile } from './workbench-book';
import { turnTo } from './turn-to';
import { workbenchTests } from './workbench-tests';
import type { WorkbenchPage } from './workbench-page';

jest.setTimeout(300_000);

const { open } = workbenchTests();

async function compare(workbench: WorkbenchPage, bytes: Uint8Array, name = '旧版.xlsx'): Promise<void> {
  await turnTo(workbench.page, 'versions');
  await workbench.page.locator('#page-versions input[type=file]').setInputFiles(storedFile(name, bytes));
}

test('a revision: what changed, the way there, the sheet, and the entries of the old ledger', async () => {
  const workbench = await open();
  const { page } = workbench;
  await workbench.openFile(storedFile('修订版.xlsx', await book(REVISED)));
  await compare(workbench, await bookWithLedger(ROWS, ['已入库12家', '平台招标中']));
  await page.getByText('与“旧版.xlsx”对照').waitFor();
  await page.getByText('5 处不同').waitFor();
  const kinds = page.locator('#page-versions details > summary');
  await expect(kinds.allInnerTexts()).resolves.toEqual([
    '新增任务 1',
    '删去任务 1',
    '任务改文字 1',
    '数字调整 1',
    '时限变动 1',
  ]);
  await expect(page.locator('#page-versions ins').allInnerTexts()).resolves.toEqual(['模以', '10']);

  await page.getByText('11月30日 → 12月15日').waitFor();

  await workbench.button('定位到 任务分解 B5').click();
  await workbench.waitForSelection('B5');

  await workbench.button('生成版本对照').click();
  await workbench.button('更新版本对照').waitFor();
  await workbench.button('看看能接过多少').click();
  await page.getByText('旧台账有填报的 2 行：对得上这本工作簿的 1 行，对不上的 1 行。').waitFor();
  await workbench.button('接过这些填报').click();
  await workbench.button('看看能接过多少').waitFor();

  const { bytes } = await workbench.download();
  const written = await sheetsOf(bytes);
  const words = (name: string): string =>
    JSON.stringify(sheetIn(written, name).getSheetValues().flat(1).map(String));
  expect(words('版本对照')).toContain('整治农贸市场环境。');
  expect(words('进度台账')).toContain('已入库12家');
  // What finds no place is kept.
  expect(words('进度台账')).toContain('平台招标中');
});

test('last year’s table: what became of its tasks; a file that is none says why', async () => {
  const workbench = await open();
  const { page } = workbench;
  await workbench.openFile(storedFile('今年.xlsx', await book(REVISED, 2025)));
  await compare(workbench, await book(ROWS), '去年.xlsx');
  await page.getByText('结转：上一年的任务到这一年怎样了').waitFor();
  await page.getByText('“去年.xlsx”里没有进度台账').waitFor();
  await page.getByText('未完成的，请先定怎么办 3').waitFor();

  await compare(workbench, new TextEncoder().encode('只是文字'), '坏.xlsx');
  await page.getByRole('alert').filter({ hasText: '“坏.xlsx”没有读成' }).waitFor();
});
