import type { Sibling } from './sibling';

const cells = (
  title: string,
  ...rows: readonly (readonly [task: string, deadline: string])[]
): Sibling['rows'] => [
  [title, '<', '<', '<'],
  ['序号', '工作任务', '责任单位', '完成时限'],
  ...rows.map(([task, deadline], index) => [index + 1, task, '区住建局', deadline]),
];
const due = (...all: readonly (readonly string[])[]): object => ({
  tasks: all.map((days) => ({ timing: { due: days } })),
});
const TITLE = '2024年重点工作任务分解表';

/** Years, notices, local words, rates. */
export const TIMES: Readonly<Record<string, Sibling>> = {
  'the year in Chinese numerals': {
    rows: cells('二〇二四年重点工作任务分解表', ['新建学校2所。', '9月底前'], ['修建道路3条。', '三季度末']),
    table: { year: 2024, ...due(['2024-09-30'], ['2024-09-30']) },
  },
  'no year anywhere': {
    rows: cells('重点工作任务分解表', ['新建学校2所。', '9月底前'], ['修建道路3条。', '2025年6月底前']),
    table: { year: null, ...due([], ['2025-06-30']) },
    findings: ['year-unknown A1'],
  },
  'signed and dated below the table': {
    rows: [
      ...cells(
        '重点整改任务分解表',
        ['开展燃气安全排查。', '自发文之日起30日内'],
        ['完成违建整治。', '9月底前'],
      ),
      ['', '', '区人民政府办公室', '<'],
      ['', '', '2024年3月5日', '<'],
    ],
    table: { year: 2024, taskCount: 2, ...due(['2024-04-04'], ['2024-09-30']) },
  },
  'local words that nobody has dated': {
    rows: cells(
      TITLE,
      ['完成堤防加固。', '汛期前'],
      ['完成管网检修。', '供暖期前'],
      ['完成校舍修缮。', '开学前'],
      ['完成泵站检修。', '汛期前'],
      ['完成考点检查。', '高考前'],
    ),
    table: due([], [], [], [], ['2024-06-06']),
    findings: ['time-word-unknown D3', 'time-word-unknown D4', 'time-word-unknown D5'],
  },
  'local words of the settings': {
    rows: cells(
      TITLE,
      ['完成堤防加固。', '汛期前'],
      ['完成管网检修。', '供暖期前'],
      ['汛期前完成泵站检修。', '年底前'],
    ),
    timeWords: { 汛期: { month: 6, day: 1 }, 供暖期: { month: 11, day: 1 } },
    table: due(['2024-05-31'], ['2024-10-31'], ['2024-05-31']),
  },
  'rates, and dates within names': {
    rows: cells(
      TITLE,
      ['提高低保标准到每人每月609元。', '6月底前'],
      ['发放护理补贴每户每年2000元。', '12月底前'],
      ['2023年12月底前开工的项目全部竣工。', '10月底前'],
      ['建成年产10万吨生产线。', '9月底前'],
      ['落实《2024年3月整治方案》。', '8月底前'],
    ),
    table: due(['2024-06-30'], ['2024-12-31'], ['2024-10-31'], ['2024-09-30'], ['2024-08-31']),
  },
  'steps in the cell of the deadline': {
    rows: cells(
      TITLE,
      ['新建学校。', '3月底前开工；11月底前完工'],
      ['修建道路。', '6月底前完成50%，年底前全部完成'],
    ),
    table: due(['2024-03-31', '2024-11-30'], ['2024-06-30', '2024-12-31']),
  },
  'every kind of deadline': {
    rows: cells(
      TITLE,
      ['推进甲项目。', '2024年6月'],
      ['推进乙项目。', '2024.8'],
      ['推进丙项目。', '１０月３１日前'],
      ['推进丁项目。', '十一月底'],
      ['推进戊项目。', '持续推进'],
      ['推进己项目。', '每季度末'],
      ['推进庚项目。', '上半年'],
      ['推进辛项目。', '9月上旬'],
    ),
    table: due(
      ['2024-06-30'],
      ['2024-08-31'],
      ['2024-10-31'],
      ['2024-11-30'],
      [],
      ['2024-03-31', '2024-06-30', '2024-09-30', '2024-12-31'],
      ['2024-06-30'],
      ['2024-09-10'],
    ),
  },
  'stages within the task itself': {
    rows: [
      [TITLE, '<', '<'],
      ['序号', '工作任务', '责任单位'],
      [1, '建设湖滨公园。3月底前完成设计，6月底前开工，11月底前建成开放。', '区城管局'],
      [2, '一季度完成选址；\n二季度完成设计；\n四季度建成投用。', '区教育局'],
    ],
    table: {
      tasks: [
        { timing: { due: ['2024-03-31', '2024-06-30', '2024-11-30'] }, state: 'overdue' },
        {
          timing: {
            stages: [
              { due: '2024-03-31', text: '一季度完成选址' },
              { due: '2024-06-30', text: '二季度完成设计' },
              { due: '2024-12-31', text: '四季度建成投用' },
            ],
          },
        },
      ],
    },
  },
};
