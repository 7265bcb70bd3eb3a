import { figuresByItem } from '../../src/actions/statistics';
import { understand } from '../../src/actions/understand';
import { documentSchema } from '../../src/cli/contract/document';
import { toDocument } from '../../src/cli/json';
import { withFigures } from '../../src/cli/summary-json';
import { sheet, workbook } from '../grid/sheet';

const TEXTS = ['年底前新建农村公路20公里。', '年底前新增床位100张。', '每季度末调度一次。'] as const;
const SOURCE = sheet([
  ['某区2024年政府工作报告任务分解表'],
  ['序号', '工作任务', '阶段性指标', '牵头单位', '完成时限'],
  ['1', '修建农村公路。', TEXTS.map((text, at) => `（${at + 1}）${text}`).join('\n'), '交通局', '12月31日'],
]);
const LEDGER = sheet(
  [
    ['任务序号', '任务内容', '指标序号', '指标内容', '时间节点', '状态', '完成日期', '完成数值'],
    ['1', '修建农村公路。', '1', TEXTS[0], '2024-12-31', '推进中', '', '12'],
    ['1', '修建农村公路。', '2', TEXTS[1], '2024-12-31', '推进中', '', '20'],
  ],
  { name: '进度台账', own: { kind: 'ledger', key: '' } },
);

test('an indicator with a reported figure says how far it is, one without says nothing', () => {
  const understanding = understand(workbook(SOURCE, LEDGER), { asOf: '2024-07-01' });
  const plain = toDocument('a.xlsx', understanding);
  const tables = withFigures(plain.tables, understanding.breakdown, figuresByItem(understanding));
  const read = documentSchema.parse(JSON.parse(JSON.stringify({ ...plain, tables })));
  expect(read.tables[0]?.tasks[0]?.indicators.map(({ figure }) => figure)).toEqual([
    { goal: 20, done: 12, unit: '公里', ratio: 0.6, expected: 10, pace: 'ahead' },
    {
      goal: 100,
      done: 20,
      unit: '张',
      ratio: 0.2,
      expected: 50,
      pace: 'behind',
      light: expect.any(String) as string,
    },
    undefined,
  ]);
});
