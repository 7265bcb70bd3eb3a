import { dueOn, type Sibling } from './sibling';

const TABLE: Sibling['rows'] = [
  ['2024年重点工作任务分解表', '<', '<', '<'],
  ['序号', '工作任务', '责任单位', '完成时限'],
  [1, '新建学校2所。', '区教育局', '9月底前'],
  [2, '修建道路3条。', '区交通局', '6月底前'],
];
const BOTH = {
  range: 'A2:D4',
  taskCount: 2,
  tasks: [
    { number: '1', state: 'open' },
    { number: '2', state: 'overdue' },
  ],
};
const below = (...rows: Sibling['rows']): Sibling => ({ rows: [...TABLE, ...rows], table: BOTH });
const numbered = (...numbers: readonly string[]): Sibling => ({
  rows: [
    ['2024年任务分解表', '<', '<'],
    ['序号', '目标任务', '责任单位'],
    ...numbers.map((number, index) => [number, `推进第${'一二三四五'.charAt(index)}片区建设。`, '区住建局']),
  ],
  table: { tasks: numbers.map((_, index) => ({ number: String(index + 1) })) },
});

/** Where tables begin and end, what is no breakdown, and how tasks are numbered. */
export const EDGES: Readonly<Record<string, Sibling>> = {
  'rows of numbers right below': below([3, 120, 45, 12], [4, 130, 46, 13], [5, 140, 47, 14]),
  'rows of numbers below, without one in the first column': below(['', 120, 45, 12], ['', 130, 46, 13]),
  'rows of numbers below a blank one': below(['', '', '', ''], [101, 202, 303, 404], [1, 2, 3, 4]),
  'a total of numbers': below(['合计', '', 12, 5]),
  'a statistic below the table': below(
    ['', '', '', ''],
    ['单位', '任务数', '已完成', '完成率'],
    ['区教育局', 1, 0, '0%'],
    ['区交通局', 1, 0, '0%'],
  ),
  'a table again under its header on another page': {
    rows: [
      ...TABLE,
      ['2024年重点工作任务分解表（续）', '<', '<', '<'],
      ['序号', '工作任务', '责任单位', '完成时限'],
      [3, '建成公园1座。', '区城管局', '年底前'],
    ],
    table: { taskCount: 3, tasks: [{ number: '1' }, { number: '2' }, { number: '3' }] },
  },
  'numbers that begin anew in each section': {
    rows: [
      ['2024年重点工作任务分解表', '<', '<', '<'],
      ['序号', '工作任务', '责任单位', '完成时限'],
      ['一、教育', '<', '<', '<'],
      [1, '新建学校2所。', '区教育局', '9月底前'],
      [2, '培训教师500人次。', '区教育局', '6月底前'],
      ['二、交通', '<', '<', '<'],
      [1, '修建道路3条。', '区交通局', '6月底前'],
      [2, '新增公交线路2条。', '区交通局', '8月底前'],
    ],
    table: {
      taskCount: 4,
      tasks: [
        { number: '1', sections: ['一、教育'] },
        { number: '2' },
        { number: '1', sections: ['二、交通'] },
        { number: '2' },
      ],
    },
  },
  'an extract that does not say so': {
    rows: [
      ['2024年政府工作报告任务分解表', '<', '<', '<'],
      ['序号', '工作任务', '牵头单位', '完成时限'],
      [3, '新建学校2所。', '区教育局', '9月底前'],
      [19, '修建道路3条。', '区交通局', '6月底前'],
      [27, '建成公园1座。', '区城管局', '年底前'],
      [41, '新增就业6000人。', '区人社局', '年底前'],
    ],
    table: { taskCount: 4 },
    findings: ['table-extract A1'],
  },
  'one number left out': {
    rows: [
      ['2024年政府工作报告任务分解表', '<', '<', '<'],
      ['序号', '工作任务', '牵头单位', '完成时限'],
      [1, '新建学校2所。', '区教育局', '9月底前'],
      [2, '修建道路3条。', '区交通局', '6月底前'],
      [4, '建成公园1座。', '区城管局', '年底前'],
      [5, '新增就业6000人。', '区人社局', '年底前'],
    ],
    table: { taskCount: 4 },
    findings: ['number-gap A5'],
  },
  'numbers in brackets': numbered('（1）', '（2）'),
  'numbers behind half a bracket': numbered('1）', '2）'),
  'numbers with strokes': numbered('1、', '2、'),
  'numbers as one character': numbered('⒈', '⒉'),
  'numbers in bracketed characters': numbered('⑴', '⑵'),
  'numbers in words': numbered('第一项', '第二项'),
  'numbers behind No.': numbered('No.1', 'No.2'),
  'numbers with a star behind': numbered('1★', '2'),
  'numbers behind a triangle': numbered('▲1', '2'),
  'numbers with noughts': numbered('01', '02'),
  'numbers of tasks': numbered('任务1', '任务2'),
  'codes as numbers': {
    rows: [
      ['2024年政府工作报告任务清单', '<', '<', '<', '<'],
      ['板块', '编号', '任务名称', '牵头部门', '完成时限'],
      ['产业', 'A-01', '打造绿色化工产业集群', '区工信局', '11月底前'],
      ['^', 'A-02', '推进数字化转型', '区工信局', '年底前'],
      ['城建', 'B-01', '实施老旧小区改造12个', '区住建局', '10月底前'],
      ['^', 'B-02', '新建停车位500个', '', '年底前'],
      ['合计', '4项', '', '', ''],
    ],
    table: {
      taskCount: 4,
      tasks: ['A-01', 'A-02', 'B-01', 'B-02'].map((number) => ({ number })),
      stated: [{ what: 'tasks', stated: 4, cell: 'B7' }],
    },
    findings: ['lead-unit-missing D6'],
  },
  'codes behind the name of a field, one of them twice': {
    rows: [
      ['2024年政府工作报告任务清单', '<', '<', '<'],
      ['任务编号', '任务名称', '牵头部门', '完成时限'],
      ['民生-1', '新建学校2所', '区教育局', '9月底前'],
      ['民生-2', '新增学位2000个', '区教育局', '9月底前'],
      ['城建-1', '修建道路3条', '区住建局', '6月底前'],
      ['城建-1', '新建停车位500个', '区住建局', '年底前'],
    ],
    table: { taskCount: 4, tasks: ['民生-1', '民生-2', '城建-1', '城建-1'].map((number) => ({ number })) },
    findings: ['number-duplicate A6'],
  },
  'a row of sums by columns': {
    rows: [
      ['2024年重点工作任务分解表', '<', '<', '<', '<'],
      ['序号', '工作任务', '阶段性指标', '责任单位', '完成时限'],
      [1, '新建学校', '（1）6月底前，完成主体；（2）9月底前，建成2所。', '区教育局', '9月底前'],
      [2, '修建道路', '6月底前，修建道路3条。', '区交通局', '6月底前'],
      ['合计', '2项', '4个', '', ''],
    ],
    table: {
      taskCount: 2,
      stated: [
        { what: 'tasks', stated: 2, counted: 2, cell: 'B5' },
        { what: 'indicators', stated: 4, counted: 3, matches: false, cell: 'C5' },
      ],
    },
    findings: ['stated-indicators C5'],
  },
  'names of projects beside what they consist of, above a sum and a note': {
    rows: [
      ['2024年民生实事项目责任分解及进度安排表', '<', '<', '<', '<', '<'],
      ['序号', '项目名称', '建设内容及规模', '总投资（万元）', '责任单位', '完成时限'],
      [1, '实验小学扩建', '新建教学楼1.2万平方米，新增学位800个', 6800, '区教育局', '12月底'],
      [2, '农村供水提质', '改造管网45公里', 2100, '区水利局', '11月底'],
      [3, '口袋公园建设', '新建口袋公园6个', 900, '区城管局', '10月底'],
      ['合计', '', '', 9800, '', ''],
      ['注：投资为计划数。', '', '', '', '', ''],
    ],
    table: {
      columns: { task: ['B'], details: ['C'] },
      tasks: ['实验小学扩建', '农村供水提质', '口袋公园建设'].map((text) => ({ text })),
    },
  },
  'tasks whose leaders are posts and whose deadlines are months': {
    rows: [
      ['2024年重点工作任务责任分解', '<', '<', '<', '<', '<'],
      ['项目', '内容', '分管领导', '主办单位', '协办单位', '完成期限'],
      ['主要目标', '1.一般公共预算收入增长5%', '常务副县长', '县财政局', '县税务局', '全年'],
      ['乡村振兴', '2.创建示范村10个', '分管农业副县长', '县农业农村局', '各乡镇', '11月底'],
      ['^', '3.粮食播种面积稳定在60万亩', '分管农业副县长', '县农业农村局', '', '10月底'],
      ['生态环保', '4.完成植树造林2万亩', '分管林业副县长', '县林业局', '各乡镇', '4月底'],
    ],
    table: {
      taskCount: 4,
      tasks: [
        { number: '1', leadUnits: ['县财政局'], sections: ['主要目标'] },
        { number: '2', deadline: { date: '2024-11-30' } },
        { number: '3', text: '粮食播种面积稳定在60万亩', deadline: { date: '2024-10-31' } },
        { number: '4', sections: ['生态环保'] },
      ],
    },
    findings: ['collective-unresolved E4'],
  },
  'quarters as Q1 to Q4': {
    rows: [
      ['2024年重点项目攻坚任务书', '<', '<', '<', '<', '<', '<'],
      ['编号', '攻坚任务', '挂图作战节点', '<', '<', '<', '责任部门'],
      ['^', '^', 'Q1', 'Q2', 'Q3', 'Q4', '^'],
      [1, '建设污水处理厂二期', '完成环评', '开工', '完成主体', '通水运行', '区住建局'],
      [2, '建设智慧园区平台', '/', '立项', '完成招标', '上线', '区大数据局'],
    ],
    table: {
      tasks: [
        { indicators: dueOn('2024-03-31', '2024-06-30', '2024-09-30', '2024-12-31') },
        { indicators: dueOn('2024-06-30', '2024-09-30', '2024-12-31') },
      ],
    },
  },
  'figures of an economy by months': {
    rows: [
      ['2024年主要经济指标完成情况', '<', '<', '<', '<', '<', '<', '<'],
      ['指标', '单位', '1月', '2月', '3月', '4月', '5月', '6月'],
      ['地区生产总值', '亿元', '', '', 80.1, '', '', 165.2],
      ['工业增加值', '亿元', 11.2, 22.8, 35.1, 46.9, 58.2, 70.4],
      ['固定资产投资', '亿元', 5.1, 11.7, 19.3, 28.8, 40.2, 55.6],
    ],
    table: null,
  },
  'how many tasks each unit has finished': {
    rows: [
      ['各单位重点任务完成情况统计', '<', '<', '<', '<', '<'],
      ['序号', '责任单位', '任务数', '已完成', '未完成', '完成率'],
      [1, '区教育局', 12, 6, 6, '50%'],
      [2, '区交通局', 8, 2, 6, '25%'],
      [3, '区城管局', 5, 5, 0, '100%'],
    ],
    table: null,
  },
  'money by project and month': {
    rows: [
      ['2024年重点项目投资完成情况表', '<', '<', '<', '<', '<', '<'],
      ['序号', '项目名称', '责任单位', '总投资（万元）', '1月', '2月', '3月'],
      [1, '城东水厂', '区水务局', 12000, 300, 420, 510],
      [2, '环山绿道', '区城管局', 8600, 120, 150, 230],
      [3, '智慧停车', '区交通局', 3000, 80, 95, 100],
    ],
    table: null,
  },
  'whom to call': {
    rows: [
      ['重点工作联络员登记表', '<', '<', '<', '<'],
      ['序号', '牵头单位', '分管领导', '联络员', '手机号码'],
      [1, '区教育局', '王志强', '李明', '13800000001'],
      [2, '区交通局', '刘志远', '赵军', '13800000002'],
      [3, '区城管局', '张国强', '陈静', '13800000003'],
    ],
    table: null,
  },
};
