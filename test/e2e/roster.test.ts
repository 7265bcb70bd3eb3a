import { readFileSync } from 'node:fs';
import { parseSettings } from '../../src/settings/xml';
import { loadXlsx } from '../excel-host/model/load-xlsx';
import type { WorkbookModel } from '../excel-host/model/workbook-model';
import type { ExcelPane } from './excel-pane';
import { type Look, paneTests, until } from './test-pages';

jest.setTimeout(300_000);

const pages = paneTests();
async function open(page: string, look: Look = {}): Promise<ExcelPane> {
  const model = await loadXlsx(readFileSync('assets/samples/shuangtaizi-2024.xlsx'));
  return pages.open(model, `?page=${page}`, look);
}

function settingsOf({ customXml }: WorkbookModel) {
  return parseSettings(customXml.find(({ xml }) => xml.includes('task-breakdown-assistant'))?.xml ?? null)
    .settings;
}

test('variants are merged with one click, members filled in, and both carried to another workbook', async () => {
  const { page, excel } = await open('roster');
  await page.getByRole('button', { name: '把“消防大队”统一为“消防救援大队”' }).click();
  await page.getByText('消防大队 → 消防救援大队').waitFor();
  await page.getByRole('heading', { name: '疑似同一单位' }).waitFor({ state: 'detached' });

  const members = page.getByRole('textbox', { name: /^各街镇（/ });
  await members.fill('陆家镇、统一镇\n建设街道');
  await page.getByRole('button', { name: '记住 3 个成员' }).click();
  await page.getByRole('button', { name: '记住 3 个成员' }).waitFor({ state: 'detached' });
  const { aliases, members: kept } = settingsOf(excel.model);
  expect({ aliases, kept }).toEqual({
    aliases: { 消防大队: '消防救援大队' },
    kept: { 各街镇: ['陆家镇', '统一镇', '建设街道'] },
  });

  await page.getByRole('button', { name: '导出', exact: true }).click();
  const text = await page.getByRole('textbox', { name: '名册文件的内容' }).inputValue();
  // A webview of Office saves no files (a download would be one of the pane's wrongs): the clipboard takes it.
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: '复制', exact: true }).click();
  await page.getByText('已复制，可以粘贴到记事本保存。').waitFor();
  await expect(page.evaluate(() => navigator.clipboard.readText())).resolves.toBe(text);

  const next = await open('roster');
  await next.page.getByRole('button', { name: '导入', exact: true }).click();
  await next.page.getByRole('textbox', { name: /粘贴在这里/ }).fill('这不是名册');
  await next.page.getByText('这不是导出的名册').waitFor();
  await next.page.locator('input[type=file]').setInputFiles({
    name: '单位名册.json',
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  });
  await next.page.getByRole('button', { name: '导入并记住' }).click();
  await next.page.getByText('消防大队 → 消防救援大队').waitFor();
  expect(settingsOf(next.excel.model)).toMatchObject({ aliases, members: kept });
  await next.page.getByRole('button', { name: '去掉“消防大队”的别名' }).click();
  await next.page.getByRole('heading', { name: '疑似同一单位' }).waitFor();
});

test('from a collective without members to the roster: units are ticked, and another collective takes the same', async () => {
  const { page, excel } = await open('check&run=1');
  await page.getByRole('searchbox').fill('其他相关部门');
  await page.getByRole('button', { name: '到“名册”处理' }).first().click();
  await page.getByRole('button', { name: '“各街镇”的成员：从单位中选' }).click();
  await page.getByRole('menuitemcheckbox', { name: '双盛街道办事处' }).click();
  await page.getByRole('menuitemcheckbox', { name: '陆家镇' }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '记住 2 个成员' }).click();
  await page.getByRole('button', { name: '同“各街镇”' }).first().click();
  await page.getByRole('button', { name: '记住 2 个成员' }).click();
  await page.getByRole('button', { name: '记住 2 个成员' }).waitFor({ state: 'detached' });
  const members = Object.entries(settingsOf(excel.model).members);
  expect(members).toHaveLength(2);
  for (const [, names] of members) expect([...names].sort()).toEqual(['双盛街道办事处', '陆家镇']);
});

test('settings are kept in the workbook; the language changes at once and is remembered on this computer', async () => {
  const { page, excel } = await open('settings');
  const days = page.getByRole('textbox', { name: '提前预警' });
  await days.fill('400');
  await page.getByText('请填 0 到 366').waitFor();
  expect(await page.getByRole('button', { name: '保存到本工作簿' }).isDisabled()).toBe(true);
  await days.fill('3');
  await page.getByRole('textbox', { name: '“临近”的名称' }).fill('蓝灯');
  await page.getByRole('radio', { name: '固定为一天' }).check();
  await page.getByLabel('固定的基准日').fill('2024-07-01');
  await page.getByRole('button', { name: '保存到本工作簿' }).click();
  await page.getByText('已完成：保存设置').waitFor();
  expect(settingsOf(excel.model)).toMatchObject({
    asOf: '2024-07-01',
    soonDays: 3,
    lights: { soon: { name: '蓝灯' } },
    language: 'zh-CN',
  });

  await page.getByRole('combobox', { name: /语言/ }).selectOption('English');
  await page.getByRole('heading', { name: 'Settings' }).waitFor();
  await expect(page.evaluate(() => document.documentElement.lang)).resolves.toBe('en-US');
  await until(() => settingsOf(excel.model).language === 'en-US');
  await page.reload();
  await page.getByRole('heading', { name: 'Settings' }).waitFor();
  await page.getByText('How indicators are counted').waitFor();
});

test('the first screen is seen once; the sample is one click away', async () => {
  const { page, excel } = await open('check', { welcome: true });
  await page.getByRole('dialog', { name: '把任务分解表交给我核对' }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '一键体检' }).waitFor();
  await page.reload();
  await page.getByRole('button', { name: '一键体检' }).waitFor();
  await page.goto(page.url().replace('page=check', 'page=about'));
  await page.getByText('数据不离开本机').waitFor();
  await page.getByRole('button', { name: '打开样表' }).click();
  await page.getByRole('progressbar').waitFor({ state: 'detached' });
  expect(await page.getByRole('alert').count()).toBe(0);
  expect(excel.notEmulated).toEqual([]);
});
