import { turnTo } from './turn-to';
import { workbenchTests } from './workbench-tests';

jest.setTimeout(300_000);

const { open } = workbenchTests();

test('the figures are seen, and the sheet of statistics is written and can be taken back', async () => {
  const workbench = await open();
  const { page } = workbench;
  await turnTo(page, 'statistics');
  await page.getByText(/共 440 项：/).waitFor();
  await page.getByRole('table', { name: '按牵头单位' }).waitFor();
  // The charts of the sheet, each saying its figures: the lines, then bars by unit and by leader.
  await page.getByRole('img', { name: /^完成进度与序时进度（期次）：到\d+月：完成进度 \d+%/ }).waitFor();
  const units = page.getByRole('region', { name: '按牵头单位' });
  expect(await units.getByRole('img', { name: /：共 \d+，逾期 \d+/ }).count()).toBe(10);
  await units.getByRole('button', { name: /^显示全部/ }).click();
  expect(await units.getByRole('img').count()).toBe((await units.getByRole('row').count()) - 1);
  await workbench.button('生成进度统计').click();
  await workbench.button('打开“进度台账”').or(workbench.button('打开“进度统计”')).first().waitFor();
  await workbench.button('撤回').first().click();
  await page.getByText('已撤回').first().waitFor();
});
