import type { Expected } from './cases';

/** Dates, stages of one text, progress, years and targets. */
export const TIMES: Readonly<Record<string, Expected>> = {
  v29: {
    table: {
      taskCount: 2,
      indicatorCount: 2,
      tasks: [
        {
          indicators: [
            {
              timing: {
                due: ['2024-03-31', '2024-06-30', '2024-10-31'],
                stages: [
                  { due: '2024-03-31', text: '3月底前完成设计并报批' },
                  { due: '2024-06-30', text: '6月底前开工建设' },
                  { due: '2024-10-31', text: '10月底前完成竣工验收' },
                ],
              },
            },
          ],
        },
        {
          indicators: [
            {
              timing: {
                due: ['2024-03-31', '2024-06-30', '2024-09-30'],
                stages: [
                  { due: '2024-03-31', text: '一季度：完成选址' },
                  { due: '2024-06-30', text: '二季度：开工' },
                  { due: '2024-09-30', text: '三季度：完工' },
                ],
              },
            },
          ],
        },
      ],
    },
    findings: [],
  },
  v32: { table: { tasks: Array.from({ length: 12 }, () => ({ state: 'done' })) }, findings: [] },
  v48: {
    table: {
      tasks: [...Array<object>(8).fill({ state: 'overdue' }), { state: 'done' }, { state: 'overdue' }],
    },
    findings: ['task-duplicate B11'],
  },
  v41: { table: { taskCount: 5, indicatorCount: 20 }, findings: [] },
};
