import { caseOf } from '../breakdown/reading/cases';
import { parseSettings } from '../../src/settings/xml';
import { bookOf } from './case-book';
import { paneTests } from './test-pages';

jest.setTimeout(300_000);

const pages = paneTests();
/** Steps under a header that nobody knows: they are not read until somebody says what they are. */
const UNKNOWN = {
  rows: [
    ['2024年重点工作任务分解表', '', '', ''],
    ['序号', '重点任务', '破题路径', '责任单位'],
    [1, '推进老旧小区改造。', '盘活存量房屋，引入社会资本', '区住建局'],
    [2, '推进教育优质均衡。', '推行集团办学，统筹教师编制', '区教育局'],
  ],
  merges: ['A1:D1'],
};

test('every column says what it was taken for and why, and one choice puts right the one that was not read', async () => {
  const pane = await pages.open(await bookOf(UNKNOWN), '?page=tables');
  const { page, excel } = pane;
  const role = page.getByRole('combobox', { name: 'C 列“破题路径”当作' });
  await role.waitFor();
  const chosen = async (): Promise<string[]> =>
    Promise.all((await page.getByRole('combobox', { name: / 列“/ }).all()).map((one) => one.inputValue()));
  expect(await chosen()).toEqual(['number', 'task', '', 'leadUnit']);
  await page.getByText('没有认出，这一列没有用到；请在右边选一个含义').waitFor();
  await role.selectOption('阶段性指标');
  await page.getByText(/指标 0 → 2 个/).waitFor();
  await page.getByRole('button', { name: '记住' }).click();
  await page.getByRole('button', { name: '放弃' }).waitFor({ state: 'detached' });
  const xml = excel.model.customXml.find((one) => one.xml.includes('task-breakdown-assistant'))?.xml ?? null;
  expect(parseSettings(xml).settings.overrides).toEqual([{ sheet: 'Sheet1', columns: { C: 'indicators' } }]);
});

test.each(['v26', 'v44', 'v43'])('%s: no column is without a word, and none is cut off', async (id) => {
  const pane = await pages.open(await bookOf(caseOf(id)), '?page=tables', {
    viewport: { width: 320, height: 720 },
  });
  const { page } = pane;
  const columns = page.getByRole('combobox', { name: / 列“/ });
  await columns.first().waitFor();
  await expect(columns.count()).resolves.toBe(caseOf(id).rows[1]?.length);
  await expect(page.getByText('没有认出').count()).resolves.toBe(0);
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(beyond).toBeLessThanOrEqual(0);
});
