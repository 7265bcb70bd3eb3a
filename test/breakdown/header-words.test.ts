import { readBreakdown } from '../../src/breakdown/read';
import type { ColumnRole } from '../../src/breakdown/roles';
import { defaultSettings } from '../../src/settings/xml';
import { sheet, workbook } from '../grid/sheet';

/** What the cells of a role usually hold, in three rows. */
const CELLS = {
  number: [1, 2, 3],
  tasks: ['新建小学2所，增加学位1200个', '改造环城北路5公里', '建成城东污水处理厂二期'],
  units: ['区教育局', '区交通运输局', '区水务局'],
  others: ['区财政局', '区自然资源局、区住建局', '各街道'],
  people: ['张建国', '李文华', '王志强'],
  dates: ['6月底前', '9月30日前', '年底前'],
  steps: ['3月底前完成设计；6月底前开工。', '5月底前进场，9月底前完工。', '6月底前通水试运行。'],
  shortSteps: ['3月：完成设计', '6月：开工', '10月：验收'],
  reports: ['已完成', '正在推进', '尚未启动'],
  yesNo: ['是', '否', '√'],
  money: [12800, 8600, 45000],
  rates: ['5.8', '86.2%', '6.5%'],
  measures: ['%', '亿元', '人'],
  built: ['新建教学楼2栋', '改造路面5公里', '日处理污水5万吨'],
  words: ['续建', '市政府工作报告', '群众反映'],
  months: ['办手续', '招标', '开工'],
} as const;

type Cells = keyof typeof CELLS;

/** A task table around one column; without the columns of a role that is asked for. */
function roleOf(
  header: string,
  cells: Cells,
  frame: readonly [string, Cells][],
): ColumnRole | null | undefined {
  const columns = [...frame, [header, cells] as const];
  const rows = [0, 1, 2].map((row) => columns.map(([, kind]) => CELLS[kind][row] ?? ''));
  const book = workbook(sheet([['2024年重点工作任务分解表'], columns.map(([words]) => words), ...rows]));
  const [table] = readBreakdown(book, defaultSettings()).tables;
  return table?.columns[columns.length - 1]?.role;
}

const NUMBER: [string, Cells] = ['序号', 'number'];
const TASK: [string, Cells] = ['工作任务', 'tasks'];
const LEAD: [string, Cells] = ['牵头单位', 'units'];
const UNIT: [string, Cells] = ['责任单位', 'units'];
const DEADLINE: [string, Cells] = ['完成时限', 'dates'];
const PROJECT: [string, Cells] = ['项目名称', 'tasks'];
/** A table that lacks nothing. */
const WHOLE = [NUMBER, TASK, LEAD, ['配合单位', 'others'], ['分管领导', 'people'], DEADLINE] as [
  string,
  Cells,
][];

describe.each<[ColumnRole, readonly [string, Cells][], Cells, readonly string[]]>([
  [
    'number',
    [TASK, UNIT, DEADLINE],
    'number',
    ['序号', '序 号', '编号', '项次', '任务编号', '总序号', 'No.', '№', '\u200b序号', '序\n号'],
  ],
  [
    'task',
    [NUMBER, UNIT, DEADLINE],
    'tasks',
    [
      '工作任务',
      '重点任务',
      '目标任务',
      '项目名称',
      '项目',
      '工程名称',
      '指标名称',
      '考核指标',
      '议定事项',
      '案由',
      '建议标题',
      '督办事项',
      '民生实事',
      '实事项目',
      '存在问题',
      '重点项目',
      '事项名称',
      '任务名称',
      '工作内容',
      '建设内容',
      '主要任务（项目）',
    ],
  ],
  [
    'details',
    [NUMBER, PROJECT, UNIT, DEADLINE],
    'built',
    [
      '建设内容',
      '建设规模',
      '建设规模及内容',
      '建设内容及规模',
      '建设地点',
      '主要建设内容',
      '项目概况',
      '规模',
      '建设性质',
      '工程规模',
      '主要内容',
      '年度建设内容',
      '建设规模和主要内容',
    ],
  ],
  [
    'figure',
    WHOLE,
    'money',
    [
      '总投资（万元）',
      '2024年计划投资（万元）',
      '年度计划投资',
      '投资额',
      '累计完成投资（亿元）',
      '资金需求',
      '金额',
      '2023年完成',
      '上年实际',
      '2024年目标',
      '目标值',
      '基数',
      '权重',
      '分值',
      '预算（万元）',
      '概算投资',
      '任务数',
      '某数',
    ],
  ],
  ['figure', WHOLE, 'measures', ['单位', '计量单位', '度量单位']],
  ['figure', WHOLE, 'rates', ['2023年完成情况', '同比增速', '增幅（%）', '目标值', '一季度目标']],
  [
    'indicators',
    [NUMBER, TASK, UNIT, DEADLINE],
    'steps',
    [
      '时间节点及阶段性目标',
      '进度安排',
      '形象进度',
      '具体措施',
      '细化措施',
      '推进计划',
      '工作计划',
      '时序进度',
      '工作措施',
      '推进步骤',
      '阶段目标',
      '整改措施',
      '实施计划',
      '年度计划',
      '节点目标',
    ],
  ],
  [
    'indicators',
    [NUMBER, TASK, UNIT],
    'shortSteps',
    [
      '进度安排',
      '形象进度',
      '具体措施',
      '工作进度',
      '时序进度',
      '推进措施',
      '建设进度',
      '项目进度',
      '实施进度',
      '推进进度',
    ],
  ],
  [
    'indicators',
    [NUMBER, PROJECT, UNIT],
    'months',
    [
      '1月',
      '10月份',
      '一月',
      '1-3月',
      '4—6月',
      '1～6月',
      '一季度',
      '第四季度',
      '上半年',
      '6月底',
      '二季度目标',
      '3月底前',
      '2024年1月',
      '三季度末',
      '前三季度',
    ],
  ],
  [
    'leadUnit',
    [NUMBER, TASK, DEADLINE],
    'units',
    [
      '责任单位',
      '牵头单位',
      '责任分工',
      '部门分工',
      '任务分工',
      '工作分工',
      '职责分工',
      '责任部门',
      '承办单位',
      '主责单位',
      '牵头科室',
      '责任主体',
      '落实单位',
      '整改单位',
      '建设单位',
      '单位',
      '牵 头\n单 位',
    ],
  ],
  [
    'supportUnit',
    [NUMBER, TASK, LEAD, DEADLINE],
    'others',
    ['责任单位', '配合单位', '协办单位', '责任（配合）单位', '参与部门', '其他责任单位', '建设单位'],
  ],
  [
    'leader',
    [NUMBER, TASK, UNIT, DEADLINE],
    'people',
    ['分管领导', '责任领导', '包抓县领导', '分管副区长', '责任人', '牵头市领导', '分管局长'],
  ],
  [
    'deadline',
    [NUMBER, TASK, UNIT],
    'dates',
    [
      '完成时限',
      '时限要求',
      '办结时限',
      '完成时间',
      '整改时限',
      '计划完成时间',
      '时间节点',
      '完成期限',
      '办理期限',
    ],
  ],
  [
    'progress',
    WHOLE,
    'reports',
    [
      '进展情况',
      '整改情况',
      '完成进度',
      '工作进展及存在问题',
      '落实情况',
      '完成情况说明',
      '目前进展',
      '办理情况',
      '推进情况',
      '工作进展情况',
      '截至6月底完成情况',
      '1-6月完成情况',
      '整改进展',
      '处理结果',
      '整改落实情况',
      '任务状态',
      '当前进度',
      '完成情况（是/否）',
      '贯彻落实情况',
      '工作进度',
      '建设进度',
      '项目进度',
      '实施进度',
      '推进进度',
    ],
  ],
  ['progress', WHOLE, 'yesNo', ['是否完成', '是否办结', '是否已完成', '是否整改到位', '是否完工']],
  [
    'remark',
    WHOLE,
    'words',
    [
      '备注',
      '说明',
      '任务来源',
      '文件依据',
      '联系人',
      '联系人及电话',
      '存在问题',
      '下一步工作计划',
      '未完成原因',
      '存在困难及建议',
    ],
  ],
])('%s beside %j, over %s', (role, frame, cells, headers) => {
  test.each(headers)('%j', (header) => {
    expect(roleOf(header, cells, frame)).toBe(role);
  });
});
