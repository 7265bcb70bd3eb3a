import { readFileSync } from 'node:fs';
import { changedParts, differences, findCell, sheetIn, sheetsOf } from './workbench-book';
import { workbenchTests } from './workbench-tests';
import { turnTo } from './turn-to';

jest.setTimeout(300_000);

const SAMPLE = '双台子区 2024 年任务分解.xlsx';
const SAMPLE_BYTES = new Uint8Array(readFileSync('assets/samples/shuangtaizi-2024.xlsx'));

const { open } = workbenchTests();

test('a quarter of an office: check, mend, mark, build ledger and tabs, fill in, collect, download', async () => {
  const workbench = await open();
  const { page } = workbench;
  const untouched = await workbench.download();
  expect(untouched.name).toBe(SAMPLE);
  expect(Buffer.from(untouched.bytes).equals(Buffer.from(SAMPLE_BYTES))).toBe(true);

  await workbench.button('一键体检').click();
  const finding = page.getByRole('article').filter({ hasText: '任务60的完成时限是“10月31日”' });
  await finding.getByRole('button', { name: '定位' }).click();
  await workbench.waitForSelection('H63');
  await workbench.type('H63', '12月31日');
  await page.getByText('有改动，未下载').waitFor();
  await workbench.button('重新检查').first().click();
  await finding.waitFor({ state: 'detached' });
  const mended = await workbench.download();
  expect(changedParts(SAMPLE_BYTES, mended.bytes)).toEqual(['xl/worksheets/sheet1.xml']);

  await workbench.button('写出检查报告').click();
  await workbench.tab('检查报告').waitFor();

  await turnTo(page, 'overdue');
  await page.locator('#page-overdue input[type=date]').first().fill('2024-07-01');
  await page.getByText('202', { exact: true }).waitFor();
  await page.getByText('本工作簿的基准日固定为 2024年7月1日').waitFor();
  await workbench.button('标记').click();
  await page.locator('#page-overdue').getByText('在“任务分解”上加 212 处标记').waitFor();
  await workbench.button('建立台账').click();
  await workbench.tab('进度台账').waitFor();

  await turnTo(page, 'tabs');
  await page.getByRole('button', { name: /^(生成|更新) \d+ 张分表$/ }).click();
  await page.getByText('核对相符，一项不漏').waitFor({ timeout: 60_000 });
  await page.getByRole('progressbar').waitFor({ state: 'detached' });

  // By the links of the index to a tab, and of the tab back to the index; then fill in by typing and from the list.
  const built = await sheetsOf((await workbench.download()).bytes);
  const [index, form] = [sheetIn(built, '单位目录'), sheetIn(built, '发展改革局')];
  await page.setViewportSize({ width: 2600, height: 900 });
  await workbench.show('单位目录');
  await workbench.click(index, findCell(index, '发展改革局').address);
  await workbench.waitForSheet('发展改革局');
  await workbench.click(form, findCell(form, '← 返回单位目录').address);
  await workbench.waitForSheet('单位目录');
  await workbench.show('发展改革局');
  await workbench.choose(form, findCell(form, '状态').below, '已完成');
  // What is typed changes the light and the counts above, each time.
  const statuses = findCell(form, '状态');
  const light = findCell(form, '亮灯').below;
  expect(await workbench.copied(light)).toBe('●绿灯');
  const next = statuses.below.replace(/\d+$/, (row) => String(Number(row) + 1));
  const counts = form.getCell('F3').text;
  // Counts are asked of the engine, which takes a moment.
  const waitForDone = async (more: number): Promise<void> => {
    const expected = countedDone(counts, more);
    for (let tries = 0; tries < 20 && (await workbench.copied('F3')) !== expected; tries++);
    expect(await workbench.copied('F3')).toBe(expected);
  };
  await waitForDone(1);
  await workbench.choose(form, next, '已完成');
  await waitForDone(2);
  await workbench.goTo(next);
  await page.keyboard.press('Delete');
  await waitForDone(1);
  // As people have it: the columns to fill in are out of sight, behind frozen ones, until they are gone to.
  await page.setViewportSize({ width: 1366, height: 768 });
  await workbench.type(findCell(form, '完成日期').below, '2024-3-29');
  await workbench.type(findCell(form, '进展情况').below, '已完成一半');

  await turnTo(page, 'collect');
  await workbench.button('收本工作簿的分表').click();
  await page.getByRole('checkbox', { name: '全部采纳' }).check();
  await page.getByRole('button', { name: /^把选中的 \d+ 处写入台账$/ }).click();
  await page.getByText('已写入台账。').waitFor();

  const { bytes } = await workbench.download();
  await page.getByText('已下载').waitFor();
  const book = await sheetsOf(bytes);
  const ledger = sheetIn(book, '进度台账');
  const [progress, status] = [findCell(ledger, '进展情况').column, findCell(ledger, '状态').column];
  const done = findCell(ledger, '完成日期').column;
  const reported: unknown[] = [];
  ledger.eachRow((cells) => {
    if (cells.getCell(progress).value === '已完成一半')
      reported.push([cells.getCell(status).value, cells.getCell(done).value]);
  });
  expect(reported).toEqual([['已完成', new Date(Date.UTC(2024, 2, 29))]]);
  // The source: marked over, and no cell changed but the one that was mended, which keeps its look.
  const [before, after] = [await sheetsOf(SAMPLE_BYTES), book].map((one) => sheetIn(one, '任务分解'));
  expect(differences(before, after)).toEqual(['H63']);
  expect(after?.getCell('H63').value).toBe('12月31日');
  expect(after?.getCell('H63').style).toEqual(before?.getCell('H63').style);
  expect(book.worksheets.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['任务分解', '民生实事', '进度台账', '单位目录', '发展改革局', '检查报告']),
  );
});

/** `▲红灯 55 … ●绿灯 0` with so many from red to green. */
function countedDone(counts: string, count: number): string {
  return counts
    .replace(/(▲红灯 )(\d+)/, (_, name: string, before: string) => `${name}${Number(before) - count}`)
    .replace(/(●绿灯 )(\d+)/, (_, name: string, before: string) => `${name}${Number(before) + count}`);
}
