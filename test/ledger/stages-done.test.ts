import { understand } from '../../src/actions/understand';
import { sheet, workbook } from '../grid/sheet';

/** States at 2024-10-15 of `3月底前完成设计；6月底前开工；9月底前完工`, by what the progress column says. */
function stateAfter(progress: string): readonly string[] {
  const rows = [
    ['2024年重点工作任务分解表', '', '', '', ''],
    ['序号', '重点任务', '进度安排', '责任单位', '进展情况'],
    [1, '周转公寓建设', '3月底前完成设计；6月底前开工；12月底前完工。', '区住建局', progress],
  ];
  const { states } = understand(workbook(sheet(rows, { merges: ['A1:E1'] })), { asOf: '2024-05-15' });
  return [...states.values()].flatMap(({ indicators }) => indicators);
}

test.each([
  ['', 'overdue'],
  ['正在设计', 'overdue'],
  ['已完成设计', 'open'],
  ['已完工', 'done'],
  ['已完成', 'done'],
])('with %j it is %s', (progress, state) => {
  expect(stateAfter(progress)).toEqual([state]);
});
