import { readFileSync } from 'node:fs';
import { importPlan, importWord, readWordSheets } from '../../src/actions/import-word';
import { understand } from '../../src/actions/understand';
import { FileHost } from '../../src/hosts/file/file-host';
import { words } from '../../src/locales/words';
import { previewPlan } from '../../src/plan/preview';
import { bytesOf, LINES } from './tabs-workbook';

const SAMPLE = new Uint8Array(readFileSync('assets/samples/word-table.docx'));
const TITLE = '示例区2024年《政府工作报告》重点任务分解表';

async function sample() {
  const found = await readWordSheets(SAMPLE, '示例');
  if (!found) throw new Error('no table');
  return found;
}

test('the sample: its two pieces are one table, with what its title states, the tracked change taken as accepted', async () => {
  const { sheets, breakdown, others } = await sample();
  expect([sheets.map(({ name }) => name), others]).toEqual([[TITLE], 0]);
  const [table] = breakdown.tables;
  expect([table?.tasks.length, table?.indicatorCount, table?.year.value]).toEqual([8, 20, 2024]);
  expect(table?.stated.map(({ stated, counted }) => stated === counted)).toEqual([true, true]);
  expect(table?.tasks[5]?.text).toBe('城镇新增就业3500人。');
  expect(table?.tasks.map(({ sections }) => sections[0])).toEqual([
    ...['一、产业发展', '一、产业发展', '一、产业发展', '二、城市建设', '二、城市建设'],
    ...['三、民生保障', '三、民生保障', '三、民生保障'],
  ]);
});

test('into a workbook that is open: what was seen before is what stands there, and one step takes it back', async () => {
  const host = FileHost.open(await bytesOf(LINES, [TITLE]));
  const before = await host.read();
  const { sheets, breakdown } = await sample();
  const plan = importPlan(before, sheets);
  expect(previewPlan(plan).map((line) => words('zh-CN', line))).toEqual([
    '从 Word 导入 1 张表',
    // The name is taken: the user's sheet keeps it.
    `新增工作表“${TITLE} (2)”，共 11 行，今后由您自己修改。`,
  ]);
  const { inverse } = await host.apply(plan);
  const after = understand(await host.read(), { asOf: '2024-07-01' });
  expect(after.workbook.tabNames).toEqual(['任务分解', TITLE, `${TITLE} (2)`]);
  const read = after.issued.tables.find(({ sheet }) => sheet === `${TITLE} (2)`);
  const told = (
    tasks: readonly { number: string | null; text: string; indicators: readonly object[] }[] = [],
  ) => tasks.map(({ number, text, indicators }) => [number, text, indicators.length]);
  expect(told(read?.tasks)).toEqual(told(breakdown.tables[0]?.tasks));
  await host.apply(inverse);
  expect((await host.read()).tabNames).toEqual(before.tabNames);
});

test('as a workbook of its own it is read as it was told', async () => {
  const made = await importWord(SAMPLE, '示例');
  expect(made && understand(made.workbook, { asOf: '2024-07-01' }).issued.tables[0]?.tasks.length).toBe(8);
});
