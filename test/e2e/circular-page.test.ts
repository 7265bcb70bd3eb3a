import { readFileSync } from 'node:fs';
import { paragraphTexts } from '../../src/word/model';
import { readWord } from '../../src/word/read-word';
import { turnTo } from './turn-to';
import { workbenchTests } from './workbench-tests';

jest.setTimeout(300_000);

const { open } = workbenchTests();

test('a circular is drafted, saved as a Word file, and a wrong figure put into it is found', async () => {
  const { page, button } = await open().then((workbench) => ({
    page: workbench.page,
    button: (name: string) => workbench.button(name),
  }));
  await turnTo(page, 'circular');
  const preview = page.getByRole('textbox', { name: '通报全文' });
  await preview.waitFor();
  const text = await preview.inputValue();
  expect(text).toContain('440项');
  await page.getByText(/^还有 \d+ 处【待补】$/).waitFor();

  await page.getByRole('textbox', { name: '时段' }).fill('第九季');
  await page.getByText('看不懂这个时段').waitFor();
  expect(await button('保存为 Word 文件').isDisabled()).toBe(true);
  await page.getByRole('textbox', { name: '时段' }).fill('1-11月');
  await page.getByText('看不懂这个时段').waitFor({ state: 'detached' });

  const [download] = await Promise.all([page.waitForEvent('download'), button('保存为 Word 文件').click()]);
  expect(download.suggestedFilename()).toMatch(/1—11月.*\.docx$/);
  const path = await download.path();
  const saved = paragraphTexts(readWord(new Uint8Array(readFileSync(path))).blocks).join('\n');
  expect(saved).toContain('440项');

  const file = page.locator('#page-circular input[type=file]');
  await file.setInputFiles(path);
  await page.getByText(/^数字不对 \d+ 处|^没有发现问题/).waitFor();
  expect(await page.getByText(/^数字不对 [1-9]/).count()).toBe(0);

  const pasted = '截至6月30日，共有任务10项，其中已完成6项、正在推进5项。';
  await page.getByRole('checkbox', { name: '再与本工作簿的台账对照' }).uncheck();
  await page.getByRole('textbox', { name: '或者把通报粘贴在这里' }).fill(pasted);
  await button('核对').click();
  await page.getByText('数字不对 1 处，写法提示 0 处。').waitFor();
  await page.getByRole('heading', { name: '各部分加起来不等于总数（1）' }).waitFor();
});
