import { dueOn, type Sibling } from './sibling';

const TITLE = ['2024年重点工作任务分解表', '<', '<', '<', '<', '<'];

/** Sections over numbered measures, whichever way the cells of the sections stand. */
const sortedBy = (second: string, fourth: string): Sibling => ({
  rows: [
    ['2024年重点工作任务分解表', '<', '<', '<', '<'],
    ['序号', '重点任务', '工作举措', '牵头单位', '完成时限'],
    [1, '提升城市品质', '新建口袋公园6座。', '区城管局', '6月底前'],
    [2, second, '改造主次干道3条。', '区住建局', '9月底前'],
    [3, '办好民生实事', '新建托育机构2家。', '区卫健局', '年底前'],
    [4, fourth, '改建农贸市场1个。', '区商务局', '5月底前'],
  ],
  table: {
    columns: { number: ['A'], section: ['B'], task: ['C'], leadUnit: ['D'], deadline: ['E'] },
    taskCount: 4,
    indicatorCount: 0,
    tasks: [
      { number: '1', text: '新建口袋公园6座。', sections: ['提升城市品质'], state: 'overdue' },
      { number: '2', text: '改造主次干道3条。', sections: ['提升城市品质'], state: 'open' },
      { number: '3', sections: ['办好民生实事'], leadUnits: ['区卫健局'] },
      { number: '4', sections: ['办好民生实事'], state: 'overdue' },
    ],
  },
});

/** Measures, stages and pieces in rows of their own. */
export const PARTS: Readonly<Record<string, Sibling>> = {
  'measures numbered anew below each task in a column of numbers of their own': {
    rows: [
      TITLE,
      ['序号', '重点任务', '序号', '具体举措', '责任单位', '完成时限'],
      [1, '提升城市品质', 1, '新建口袋公园6座', '区城管局', '6月底前'],
      ['^', '^', 2, '改造主次干道3条', '区住建局', '9月底前'],
      [2, '办好民生实事', 1, '新建托育机构2家', '区卫健局', '年底前'],
      ['^', '^', 2, '改建农贸市场1个', '区商务局', '5月底前'],
    ],
    table: {
      taskCount: 2,
      indicatorCount: 4,
      tasks: [
        {
          number: '1',
          text: '提升城市品质',
          indicators: [
            { text: '新建口袋公园6座', owners: ['区城管局'], timing: { due: ['2024-06-30'] } },
            { text: '改造主次干道3条', owners: ['区住建局'], timing: { due: ['2024-09-30'] } },
          ],
        },
        {
          number: '2',
          indicators: [
            { owners: ['区卫健局'], state: 'open' },
            { owners: ['区商务局'], state: 'overdue' },
          ],
        },
      ],
    },
  },
  'the numbers count the measures, the tasks are merged over them': sortedBy('^', '^'),
  'the numbers count the measures, the tasks are blank below the first': sortedBy('', ''),
  'the numbers count the measures, the tasks are printed again': sortedBy('提升城市品质', '办好民生实事'),
  'no column of numbers at all': {
    rows: [
      ['2024年重点工作任务分解表', '<', '<', '<'],
      ['重点任务', '工作措施', '责任单位', '完成时限'],
      ['推进一窗通办', '整合办事窗口20个', '区行政审批局', '3月底前'],
      ['^', '培训窗口人员100人次', '区人社局', '9月底前'],
      ['老旧小区改造', '改造老旧小区8个', '区住建局', '11月底前'],
    ],
    table: {
      taskCount: 2,
      indicatorCount: 3,
      tasks: [
        {
          text: '推进一窗通办',
          indicators: [
            { owners: ['区行政审批局'], state: 'overdue' },
            { owners: ['区人社局'], state: 'open' },
          ],
        },
        { text: '老旧小区改造', indicators: dueOn('2024-11-30') },
      ],
    },
  },
  'leader, units and deadline merged over different rows': {
    rows: [
      ['2024年重点工作任务分解表', '<', '<', '<', '<', '<', '<'],
      ['序号', '工作任务', '具体措施', '分管领导', '牵头单位', '配合单位', '完成时限'],
      [1, '推进河道治理', '清淤河道5公里', '王志强', '区水务局', '区财政局', '6月底前'],
      ['^', '^', '新建截污管网3公里', '^', '区住建局', '^', '^'],
      ['^', '^', '沿河绿化2万平方米', '李建华', '^', '区城管局', '10月底前'],
      [2, '推进垃圾分类', '建成分类小区30个', '李建华', '区城管局', '区民政局', '年底前'],
    ],
    table: {
      taskCount: 2,
      indicatorCount: 4,
      tasks: [
        {
          leaders: ['王志强', '李建华'],
          leadUnits: ['区水务局', '区住建局'],
          supportUnits: ['区财政局', '区城管局'],
          indicators: [
            { owners: ['区水务局'], supporters: ['区财政局'], leaders: ['王志强'], state: 'overdue' },
            { owners: ['区住建局'], supporters: ['区财政局'], leaders: ['王志强'], state: 'overdue' },
            { owners: ['区住建局'], supporters: ['区城管局'], leaders: ['李建华'], state: 'open' },
          ],
        },
        { indicators: dueOn('2024-12-31') },
      ],
    },
  },
  'a task printed again for each unit that answers for it': {
    rows: [
      ['2024年重点工作责任清单', '<', '<', '<', '<'],
      ['序号', '工作任务', '责任单位', '分管领导', '完成时限'],
      [1, '创建全国文明城市。', '区文明办', '张国强', '9月底前'],
      [1, '创建全国文明城市。', '区城管局', '刘志远', '6月底前'],
      [2, '举办文化旅游节。', '区文旅局', '刘志远', '10月底前'],
    ],
    table: {
      taskCount: 2,
      indicatorCount: 0,
      tasks: [
        {
          text: '创建全国文明城市。',
          leadUnits: ['区文明办', '区城管局'],
          parts: [
            { rows: [3], leadUnits: ['区文明办'], leaders: ['张国强'], state: 'open' },
            { rows: [4], leadUnits: ['区城管局'], leaders: ['刘志远'], state: 'overdue' },
          ],
        },
        { text: '举办文化旅游节。', state: 'open' },
      ],
    },
  },
  'stages of a project, named beside what they hold': {
    rows: [
      ['2024年重点项目推进计划', '<', '<', '<', '<', '<'],
      ['序号', '项目名称', '阶段', '工作内容', '责任单位', '完成时限'],
      [1, '城东水厂', '前期', '完成可研批复', '区水务局', '2月底前'],
      ['^', '^', '实施', '主体工程完工', '区水务局', '9月底前'],
      ['^', '^', '验收', '通水运行', '区水务局', '12月底前'],
      [2, '环山绿道', '前期', '完成用地预审', '区城管局', '5月底前'],
      ['^', '^', '实施', '建成绿道6公里', '区城管局', '11月底前'],
    ],
    table: {
      columns: { task: ['B'], leadUnit: ['E'], deadline: ['F'] },
      taskCount: 2,
      tasks: [
        {
          leadUnits: ['区水务局'],
          parts: [
            { rows: [3], text: '前期\n完成可研批复', state: 'overdue' },
            { rows: [4], text: '实施\n主体工程完工', timing: { due: ['2024-09-30'] } },
            { rows: [5], text: '验收\n通水运行', timing: { due: ['2024-12-31'] } },
          ],
        },
        { leadUnits: ['区城管局'], parts: [{ state: 'overdue' }, { state: 'open' }] },
      ],
    },
  },
  'measures numbered with circles, a unit each': {
    rows: [
      ['2024年重点工作任务分解表', '<', '<', '<'],
      ['序号', '目标任务', '推进措施', '责任单位'],
      [1, '推进垃圾分类', '①3月底前制定实施方案；', '区城管局'],
      ['^', '^', '②6月底前建成示范片区2个；', '区住建局'],
      ['^', '^', '③11月底前覆盖全部小区。', '区民政局'],
      [2, '推进养老服务', '①新建老年食堂5个。', '区民政局'],
    ],
    table: {
      taskCount: 2,
      indicatorCount: 4,
      tasks: [
        {
          indicators: [
            { number: '①', owners: ['区城管局'], timing: { due: ['2024-03-31'] } },
            { number: '②', owners: ['区住建局'], timing: { due: ['2024-06-30'] } },
            { number: '③', owners: ['区民政局'], timing: { due: ['2024-11-30'] } },
          ],
        },
        { indicators: [{ number: '①', owners: ['区民政局'] }] },
      ],
    },
  },
  'numbered pieces below a merged number, each with its unit and its progress': {
    rows: [
      ['2024年民生实事责任分解表', '<', '<', '<', '<', '<'],
      ['序号', '实事名称', '具体内容', '责任单位', '完成时限', '完成情况'],
      [1, '一老一小服务', '1.新建托育机构3家', '区卫健局', '6月底前', '已完成'],
      ['^', '^', '2.新建老年食堂5个', '区民政局', '6月底前', '正在选址'],
      [2, '便民停车', '新增泊位3000个', '区交通局', '10月底前', ''],
    ],
    table: {
      taskCount: 2,
      indicatorCount: 3,
      tasks: [
        {
          leadUnits: ['区卫健局', '区民政局'],
          indicators: [
            { number: '1', owners: ['区卫健局'], state: 'done' },
            { number: '2', owners: ['区民政局'], state: 'overdue' },
          ],
        },
        { indicators: [{ state: 'open' }] },
      ],
    },
  },
};
