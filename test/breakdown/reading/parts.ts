import type { Expected } from './cases';

/** Measures, stages and pieces in rows of their own below one number and task. */
export const PARTS: Readonly<Record<string, Expected>> = {
  v01: {
    table: {
      taskCount: 2,
      indicatorCount: 5,
      tasks: [
        {
          number: '1',
          text: '推进老旧小区改造',
          indicators: [
            { cell: 'C3', owners: ['区发展改革局'], timing: { due: ['2024-03-31'] }, state: 'overdue' },
            { cell: 'C4', owners: ['区住房城乡建设局'], timing: { due: ['2024-06-30'] }, state: 'overdue' },
            { cell: 'C5', owners: ['区住房城乡建设局'], timing: { due: ['2024-11-30'] }, state: 'open' },
          ],
        },
        { number: '2', indicators: [{ owners: ['区教育局'] }, { owners: ['区教师进修学校'] }] },
      ],
    },
    findings: ['collective-unresolved E4'],
  },
};
