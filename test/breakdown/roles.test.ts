import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HEADER_WORDS } from '../../src/breakdown/column-words';
import { COLUMN_ROLES } from '../../src/breakdown/roles';
import { readBreakdown } from '../../src/breakdown/read';
import enUS from '../../src/locales/en-US';
import zhCN from '../../src/locales/zh-CN';
import { settingsSchema } from '../../src/settings/model';
import { defaultSettings } from '../../src/settings/xml';
import { sheet, workbook } from '../grid/sheet';

describe('a role is known everywhere', () => {
  const [zh, en]: Readonly<Record<string, string>>[] = [zhCN, enUS];

  test.each(COLUMN_ROLES)('%s has header words, a label and may be chosen', (role) => {
    expect(HEADER_WORDS.some((word) => word.role === role)).toBe(true);
    for (const words of [zh, en]) expect(words?.[`pane.tables.role-${role}`]).toBeTruthy();
    expect(readFileSync(join(process.cwd(), 'docs/columns.md'), 'utf8')).toContain(`| \`${role}\` |`);
    const overrides = [{ sheet: '甲', columns: { B: role } }];
    expect(settingsSchema().parse({ overrides }).overrides).toEqual(overrides);
  });
});

test.each([
  ['供电所', '派出所'],
  ['气象站', '消防队'],
  ['滨河街道', '各村（社区）'],
])('a column without words that holds %s and %s names the units', (first, second) => {
  const [table] = readBreakdown(
    workbook(
      sheet([
        ['2024年重点工作任务分解表'],
        ['序号', '工作任务', '', '分管领导', '完成时限'],
        [1, '推进甲产业园区基础设施建设', first, '张三', '6月底'],
        [2, '完成老旧小区改造十个以上', second, '李四', '9月底'],
      ]),
    ),
    defaultSettings(),
  ).tables;
  expect(table?.columns.map(({ role }) => role)).toEqual([
    'number',
    'task',
    'leadUnit',
    'leader',
    'deadline',
  ]);
});
