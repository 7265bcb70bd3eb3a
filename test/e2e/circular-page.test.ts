import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { paragraphTexts } from '../../src/word/model';
import { readWord } from '../../src/word/read-word';
import { turnTo } from './turn-to';
import { workbenchTests } from './workbench-tests';

jest.setTimeout(300_000);

const { open } = workbenchTests();

test('a circular is drafted, saved as a Word file, and a wrong figure put into it is found', async () => {
  const workbench = await open();
  const { page } = workbench;
  const button = (name: string) => workbench.button(name);
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

test('masthead, words and period are kept in the workbook and followed; a period kept can be cleared', async () => {
  const workbench = await open();
  const { page } = workbench;
  await turnTo(page, 'circular');
  const preview = page.getByRole('textbox', { name: '通报全文' });
  const says = (text: string) =>
    page.waitForFunction(
      (wanted) =>
        document.querySelector<HTMLTextAreaElement>('[aria-label="通报全文"]')?.value.includes(wanted),
      text,
    );
  await preview.waitFor();
  await page.getByRole('textbox', { name: '时段' }).fill('1-11月');
  await workbench.button('抬头、用词和次序').click();
  const keep = workbench.button('记入本工作簿');
  await page.getByRole('textbox', { name: '期号' }).fill('〇');
  await page.getByText('期号请填 1 到 9999').waitFor();
  expect(await keep.isDisabled()).toBe(true);
  await page.getByRole('textbox', { name: '期号' }).fill('7');
  await page.getByRole('textbox', { name: '发文机关' }).fill('某某区政府督查室');
  await page.getByRole('textbox', { name: '督查依据' }).fill('区政府第3次常务会议');
  await page.getByRole('combobox', { name: '各单位情况表的次序' }).selectOption('rate');
  await page.getByLabel('上次通报的截至日期').fill('2024-03-31');
  await keep.click();
  await says('第7期');
  await says('与上次通报（截至3月31日）相比');
  await says('根据区政府第3次常务会议要求');
  await says('某某区政府督查室');
  expect(await preview.inputValue()).not.toContain('【待补：期号】');

  // Another page and back: what was kept is there.
  await turnTo(page, 'statistics');
  await turnTo(page, 'circular');
  await says('1—11月');
  await page.getByRole('textbox', { name: '时段' }).fill('');
  await says('第7期');
  await page.waitForFunction(
    () => !document.querySelector<HTMLTextAreaElement>('[aria-label="通报全文"]')?.value.includes('1—11月'),
  );
});

test('a circular is copied as text and with its tables; where only the older way is left, too', async () => {
  const workbench = await open();
  const { page } = workbench;
  await turnTo(page, 'circular');
  const preview = page.getByRole('textbox', { name: '通报全文' });
  await preview.waitFor();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const copied = async (): Promise<{ text: string; html: string }> => {
    await workbench.button('复制全文').click();
    await page.getByText('已复制，粘贴到 Word 或 WPS 里，字体、表格都在。').waitFor();
    return page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const read = async (type: string): Promise<string> => (await item?.getType(type))?.text() ?? '';
      return { text: await read('text/plain'), html: await read('text/html') };
    });
  };
  const { text, html } = await copied();
  expect(text).toBe(await preview.inputValue());
  const tables = await page.evaluate(
    (source) => new DOMParser().parseFromString(source, 'text/html').querySelectorAll('table').length,
    html,
  );
  // Two of the overview, the chart's figures, three attachments, 版记.
  expect(tables).toBe(7);

  await page.evaluate(async () => {
    await navigator.clipboard.writeText('');
    Object.defineProperty(window, 'ClipboardItem', { value: undefined });
  });
  const older = await copied();
  expect(older.text).toBe(text);
  expect(older.html).toContain('<table');

  await page.evaluate(() => {
    Object.defineProperty(document, 'execCommand', { value: () => false });
  });
  await workbench.button('复制全文').click();
  await page.getByText('已复制，但这里只能复制文字').waitFor();
});

test('the sample circular is checked by itself with one click, and its text can be changed', async () => {
  const workbench = await open();
  const { page } = workbench;
  await turnTo(page, 'circular');
  await workbench.button('用示例通报试试').click();
  await page.getByText('数字不对 4 处，写法提示 1 处。').waitFor();
  await page.getByText('只核对了通报自身。').waitFor();
  await page.getByText('应为：50.0%').waitFor();
  const box = page.getByRole('textbox', { name: '或者把通报粘贴在这里' });
  const text = await box.inputValue();
  expect(text).toContain('并非真实通报');
  await page.getByRole('checkbox', { name: '再与本工作簿的台账对照' }).uncheck();
  await box.fill(text.replace('55.0%', '50.0%'));
  await workbench.button('核对').click();
  await page.getByText('数字不对 3 处，写法提示 1 处。').waitFor();
});

test('urging letters are listed, saved in one zip, recorded in the ledger, and the next ones are numbered on', async () => {
  const workbench = await open();
  const { page } = workbench;
  await turnTo(page, 'circular');
  await page.getByText(/^红色 \d+ 个单位/).waitFor();
  const list = page.getByRole('button', { name: /^列出 \d+ 个单位$/ });
  const count = Number(/\d+/.exec(await list.innerText())?.[0]);
  await list.click();
  await page.getByText(/督办〔\d{4}〕1号/).waitFor();

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    workbench.button('保存全部督办单（zip）').click(),
  ]);
  const files = unzipSync(new Uint8Array(readFileSync(await download.path())));
  expect(Object.keys(files).length).toBe(count);
  const [first = new Uint8Array()] = Object.values(files);
  expect(paragraphTexts(readWord(first).blocks).join('\n')).toMatch(/督办〔\d{4}〕1号/);

  await workbench.button('记入台账').click();
  await page.getByText('已记入台账。上面还是记下的这一批').waitFor();
  await page.getByText(/督办〔\d{4}〕1号/).waitFor();
  await workbench.button('起草下一批').click();
  await page.getByText(new RegExp(`督办〔\\d{4}〕${count + 1}号`)).waitFor();
});
