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
  await workbench.button('生成进度统计').click();
  await workbench.button('打开“进度台账”').or(workbench.button('打开“进度统计”')).first().waitFor();
  await workbench.button('撤回').first().click();
  await page.getByText('已撤回').first().waitFor();
});
