import type { Expected } from './cases';

const MEASURES: Expected = {
  table: {
    taskCount: 2,
    indicatorCount: 5,
    tasks: [
      {
        number: '1',
        text: '推进老旧小区改造',
        indicators: [
          {
            cell: 'C3',
            owners: ['区发展改革局'],
            supporters: ['区财政局'],
            timing: { due: ['2024-03-31'] },
            state: 'overdue',
          },
          {
            cell: 'C4',
            owners: ['区住房城乡建设局'],
            supporters: ['各街道'],
            timing: { due: ['2024-06-30'] },
            state: 'overdue',
          },
          {
            cell: 'C5',
            owners: ['区住房城乡建设局'],
            supporters: ['区城市管理局'],
            timing: { due: ['2024-11-30'] },
            state: 'open',
          },
        ],
      },
      {
        number: '2',
        indicators: [
          { owners: ['区教育局'], timing: { due: ['2024-09-30'] } },
          {
            owners: ['区教师进修学校'],
            deadline: { text: '每季度末' },
            timing: { due: ['2024-03-31', '2024-06-30', '2024-09-30', '2024-12-31'] },
          },
        ],
      },
    ],
  },
  findings: ['collective-unresolved E4'],
};

const due = (...dates: string[]): object[] => dates.map((date) => ({ timing: { due: [date] } }));

const STAGES: Expected['table'] = {
  taskCount: 2,
  indicatorCount: 5,
  tasks: [
    {
      text: '周转公寓建设',
      leadUnits: ['区住建局'],
      indicators: due('2024-03-31', '2024-06-30', '2024-10-31'),
    },
    { text: '停车场建设', leadUnits: ['区城管局'], indicators: due('2024-04-30', '2024-09-30') },
  ],
};
const SHORT_STAGES: Expected = {
  table: { ...STAGES, columns: { task: ['B'], indicators: ['C'], leadUnit: ['D'] } },
  findings: [],
};

/** Measures, stages and pieces in rows of their own below one number and task. */
export const PARTS: Readonly<Record<string, Expected>> = {
  v01: MEASURES,
  v04: MEASURES,
  v28: { table: STAGES, findings: [] },
  v39: {
    table: {
      indicatorCount: 3,
      tasks: [
        {
          indicators: [
            { text: '推行一网通办，压缩审批时限', cell: 'C3', timing: { due: ['2024-12-31'] } },
            { text: '开展企业走访，解决问题100个', cell: 'C4', timing: { due: ['2024-12-31'] } },
            { text: '出台惠企政策清单', cell: 'C5', timing: { due: ['2024-12-31'] } },
          ],
        },
      ],
    },
    findings: [],
  },
  'v27-进度安排': SHORT_STAGES,
  'v27-形象进度': SHORT_STAGES,
  'v27-具体措施': SHORT_STAGES,
  'v27-工作进度': SHORT_STAGES,
  v23: {
    table: {
      taskCount: 2,
      indicatorCount: 0,
      tasks: [
        {
          text: '老城复兴',
          leadUnits: ['区文体旅局', '区住建局'],
          parts: [
            {
              rows: [3],
              text: '完成纪念馆提升。',
              leaders: ['周一平'],
              leadUnits: ['区文体旅局'],
              supportUnits: ['城建公司'],
            },
            {
              rows: [4],
              text: '推进道路整治。',
              leaders: ['吴二春'],
              leadUnits: ['区住建局'],
              supportUnits: ['新桥街道'],
            },
          ],
        },
        { text: '养老', leadUnits: ['区民政局'] },
      ],
    },
    findings: ['collective-unresolved F5'],
  },
  v20: {
    table: {
      tasks: [
        {
          text: '校舍改造',
          indicators: [
            {
              heading: '宿舍改造 防火门翻新',
              owners: ['基建科'],
              timing: { due: ['2024-03-31', '2024-09-30'] },
            },
            {
              heading: '宿舍改造 厕所改造',
              owners: ['基建科'],
              timing: { due: ['2024-04-30', '2024-08-31'] },
            },
            { heading: '食堂改造', owners: ['膳食科'], timing: { due: ['2024-06-30'] } },
          ],
        },
        { text: '周转公寓', indicators: [{ owners: ['基建科'], timing: { due: ['2024-10-31'] } }] },
      ],
    },
    findings: [],
  },
  v17: { table: { taskCount: 3 }, findings: ['table-extract A1'] },
};
