import type { Sibling } from './sibling';

const TITLE = ['2024年重点工作任务分解表', '<', '<', '<'] as const;
const HEADER = ['序号', '工作任务', '责任单位', '完成时限'] as const;

/** Habits of those who fill in tables. */
export const HABITS: Readonly<Record<string, Sibling>> = {
  'the same as above': {
    rows: [
      ['2024年重点工作任务分解表', '<', '<', '<', '<'],
      ['序号', '工作任务', '分管领导', '责任单位', '完成时限'],
      [1, '新建学校2所。', '王志强', '区教育局', '9月底前'],
      [2, '培训教师500人次。', '同上', '同上', '6月底前'],
      [3, '修建道路3条。', '李建华', '区交通局', '〃'],
    ],
    table: {
      tasks: [
        { leaders: ['王志强'], leadUnits: ['区教育局'], deadline: { date: '2024-09-30' } },
        { leaders: ['王志强'], leadUnits: ['区教育局'], deadline: { date: '2024-06-30' } },
        { leaders: ['李建华'], leadUnits: ['区交通局'], deadline: { date: '2024-06-30' } },
      ],
    },
  },
  'leaders with what they are': {
    rows: [
      ['2024年重点工作任务分解表', '<', '<', '<'],
      ['序号', '工作任务', '牵头领导', '牵头单位'],
      [1, '新建学校2所。', '王志强副区长', '区教育局'],
      [2, '修建道路3条。', '区委常委、副区长李建华', '区交通局'],
      [3, '建成公园1座。', '张国强、刘志远', '区城管局'],
      [4, '新增就业6000人。', '陈志刚（常务副区长）', '区人社局'],
    ],
    table: {
      tasks: [
        { leaders: ['王志强'] },
        { leaders: ['李建华'] },
        { leaders: ['张国强', '刘志远'] },
        { leaders: ['陈志刚'] },
      ],
    },
  },
  'a person behind a stroke or in brackets': {
    rows: [
      ['2024年重点工作任务分解表', '<', '<'],
      ['序号', '工作任务', '责任单位/责任人'],
      [1, '新建学校2所。', '区教育局/王志强'],
      [2, '修建道路3条。', '区交通局（李建华）'],
    ],
    table: {
      tasks: [
        { leadUnits: ['区教育局'], supportUnits: [] },
        { leadUnits: ['区交通局'], supportUnits: [] },
      ],
    },
  },
  'a blank row behind each task': {
    rows: [
      TITLE,
      HEADER,
      [1, '新建学校2所。', '区教育局', '9月底前'],
      ['', '', '', ''],
      [2, '修建道路3条。', '区交通局', '6月底前'],
      ['', '', '', ''],
      [3, '建成公园1座。', '区城管局', '年底前'],
    ],
    table: { taskCount: 3, range: 'A2:D7' },
  },
  'a number that was forgotten': {
    rows: [
      TITLE,
      HEADER,
      [1, '新建学校2所。', '区教育局', '9月底前'],
      ['', '修建道路3条。', '区交通局', '6月底前'],
      [3, '建成公园1座。', '区城管局', '年底前'],
    ],
    table: { taskCount: 3 },
    findings: ['number-missing A4'],
  },
  'one deadline merged over all tasks': {
    rows: [
      TITLE,
      HEADER,
      [1, '新建学校2所。', '区教育局', '2024年11月底前'],
      [2, '修建道路3条。', '区交通局', '^'],
      [3, '建成公园1座。', '区城管局', '^'],
    ],
    table: {
      tasks: [
        { deadline: { date: '2024-11-30' } },
        { deadline: { date: '2024-11-30' } },
        { deadline: { date: '2024-11-30' } },
      ],
    },
    findings: ['merged-inconsistent D3'],
  },
  'more that is done, and more that is not': {
    rows: [
      ['2024年任务分解表', '<', '<', '<', '<'],
      ['序号', '工作任务', '责任单位', '完成时限', '最新进展'],
      [1, '推进第一片区建设。', '区住建局', '3月底前', '已完成，待验收'],
      [2, '推进第二片区建设。', '区住建局', '3月底前', '已完成前期工作'],
      [3, '推进第三片区建设。', '区住建局', '3月底前', '已启动'],
      [4, '推进第四片区建设。', '区住建局', '3月底前', '按计划推进'],
      [5, '推进第五片区建设。', '区住建局', '3月底前', '已建成投产'],
      [6, '推进第六片区建设。', '区住建局', '3月底前', '2024年3月25日已完成竣工验收'],
      [7, '推进第七片区建设。', '区住建局', '3月底前', '未完成，资金未到位'],
      [8, '推进第八片区建设。', '区住建局', '3月底前', '已完成主体工程'],
    ],
    table: {
      tasks: ['overdue', 'overdue', 'overdue', 'overdue', 'done', 'done', 'overdue', 'overdue'].map(
        (state) => ({ state }),
      ),
    },
  },
  'numbers in brackets below numbers, each with who answers': {
    rows: [
      TITLE,
      HEADER,
      [1, '推进城市更新', '', ''],
      ['（1）', '改造老旧小区6个。', '区住建局', '6月底前'],
      ['（2）', '改造主次干道4条。', '区交通局', '9月底前'],
      [2, '推进教育优质均衡', '', ''],
      ['（1）', '新建学校2所。', '区教育局', '8月底前'],
    ],
    table: {
      taskCount: 3,
      tasks: [
        { sections: ['1.推进城市更新'], leadUnits: ['区住建局'], state: 'overdue' },
        { sections: ['1.推进城市更新'], leadUnits: ['区交通局'] },
        { sections: ['2.推进教育优质均衡'], leadUnits: ['区教育局'] },
      ],
    },
  },
  'a title over three lines with who issues it and when': {
    rows: [
      ['东山区人民政府办公室', '<', '<', '<'],
      ['关于印发2024年政府工作报告重点工作任务分解表的通知', '<', '<', '<'],
      ['东政办〔2024〕3号　　2024年2月8日', '<', '<', '<'],
      HEADER,
      [1, '完成违建整治。', '区城管局', '通知印发后三个月内'],
      [2, '开展燃气排查。', '区住建局', '即日起两周内'],
    ],
    table: {
      year: 2024,
      tasks: [{ deadline: { date: '2024-05-08' } }, { deadline: { date: '2024-02-22' } }],
    },
  },
};
