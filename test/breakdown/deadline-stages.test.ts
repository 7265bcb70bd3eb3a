import { readBreakdown } from '../../src/breakdown/read';
import { defaultSettings } from '../../src/settings/xml';
import { drawn } from '../grid/drawn';
import { workbook } from '../grid/sheet';

function timingOf(task: string, deadline: string) {
  const { tables } = readBreakdown(
    workbook(
      drawn([
        ['2024年重点工作任务分解表', '<', '<', '<'],
        ['序号', '工作任务', '牵头单位', '完成时限'],
        [1, task, '区住建局', deadline],
        [2, '完成违建整治。', '区城管局', '12月底前'],
      ]),
    ),
    defaultSettings(),
  );
  return tables[0]?.tasks[0]?.timing;
}

const STEPS = '3月底前完成设计；6月底前开工；10月底前验收';

test.each([
  ['建设区文化馆。', STEPS],
  ['建设区文化馆。', STEPS.replaceAll('；', '\n')],
  ['建设区文化馆。', STEPS.replaceAll('；', '，')],
  ['持续推进区文化馆建设。', STEPS],
])('the steps of a deadline cell are stages of %s', (task, deadline) => {
  expect(timingOf(task, deadline)).toMatchObject({
    source: 'deadline',
    due: ['2024-03-31', '2024-06-30', '2024-10-31'],
    stages: [
      { due: '2024-03-31', text: '3月底前完成设计' },
      { due: '2024-06-30', text: '6月底前开工' },
      { due: '2024-10-31', text: '10月底前验收' },
    ],
  });
});

test('a text with a date of its own keeps it', () => {
  const timing = timingOf('9月底前建成区文化馆。', STEPS);
  expect(timing).toMatchObject({ source: 'own', due: ['2024-09-30'] });
  expect(timing?.stages).toBeUndefined();
});

test.each(['12月31日', '6月30日、12月31日', '5月底前动工'])('%s is one date, its last', (deadline) => {
  const timing = timingOf('建设区文化馆。', deadline);
  expect(timing?.due).toHaveLength(1);
  expect(timing?.stages).toBeUndefined();
});
