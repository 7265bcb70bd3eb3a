import type { Sibling } from './sibling';

const states = (...all: readonly string[]): object => ({ tasks: all.map((state) => ({ state })) });
const list = (
  header: string,
  said: readonly (readonly [task: string, progress: string])[],
): Sibling['rows'] => [
  ['2024年任务分解表', '<', '<', '<', '<'],
  ['序号', '工作任务', '责任单位', '完成时限', header],
  ...said.map(([task, progress], index) => [index + 1, task, '区住建局', '3月底前', progress]),
];
/** Tasks without a figure of their own. */
const plain = (header: string, ...said: readonly string[]): Sibling['rows'] =>
  list(
    header,
    said.map((one, index) => [`推进第${'一二三四五六七八九十甲乙丙丁戊'.charAt(index)}片区建设`, one]),
  );

/** What progress columns say, done or not. */
export const PROGRESS: Readonly<Record<string, Sibling>> = {
  'yes and no': {
    rows: plain('是否完成', '是', '否', '√', '×', '已完成', '未完成', '部分完成', ''),
    table: states('done', 'overdue', 'done', 'overdue', 'done', 'overdue', 'overdue', 'overdue'),
  },
  'states in a word': {
    rows: plain(
      '完成状态',
      '已完成',
      '进行中',
      '未启动',
      '提前完成',
      '超额完成',
      '基本完成',
      '滞后',
      '完成',
      '已办结',
      '推进中',
    ),
    table: states(
      'done',
      'overdue',
      'overdue',
      'done',
      'done',
      'overdue',
      'overdue',
      'done',
      'done',
      'overdue',
    ),
  },
  'done, and when or how': {
    rows: plain(
      '落实情况',
      '已办结（3月20日）',
      '已全部完工并投入使用',
      '已完成年度任务',
      '已于3月15日通过验收',
      '已完成整改并销号',
      '已完成年度目标的60%',
      '完成率100%',
      '已完成80%',
    ),
    table: states('done', 'done', 'done', 'done', 'done', 'overdue', 'done', 'overdue'),
  },
  'figures against those of the task': {
    rows: list('工作进展', [
      ['新建公厕20座', '已完成20座，完成率100%'],
      ['完成投资1.5亿元', '累计完成投资1.2亿元，占年度计划的80%'],
      ['新建绿道12公里', '已建成15公里，超额完成'],
      ['改造管网20公里', '完成12公里，剩余8公里正在施工'],
      ['培训农民3000人次', '已培训3200人次'],
      ['改造危房160户', '已完成改造160户'],
      ['新增学位3000个', '已完成主体工程，正在装修'],
    ]),
    table: states('done', 'overdue', 'done', 'overdue', 'done', 'done', 'overdue'),
  },
  'words of which nobody knows whether they mean done': {
    rows: plain('推进情况', '已完成', 'OK', '正在推进', '搞定'),
    table: states('done', 'overdue', 'overdue', 'overdue'),
    findings: ['progress-inconsistent E4', 'progress-inconsistent E6'],
  },
  'progress and whether it is done: the later column': {
    rows: [
      ['2024年任务台账', '<', '<', '<', '<', '<'],
      ['序号', '工作任务', '责任单位', '完成时限', '进展情况', '是否完成'],
      [1, '修订值班制度。', '区政府办', '3月底前', '印发执行', '是'],
      [2, '清理台账资料。', '区财政局', '3月底前', '正在清理', '否'],
      [3, '核查在建项目。', '区发改局', '3月底前', '已完成核查', ''],
    ],
    table: { columns: { progress: ['E', 'F'] }, ...states('done', 'overdue', 'done') },
  },
  'per row of a task': {
    rows: [
      ['2024年任务分解表', '<', '<', '<', '<', '<'],
      ['序号', '重点任务', '具体措施', '责任单位', '完成时限', '目前进展'],
      [1, '推进城市更新', '改造小区6个', '区住建局', '3月底前', '已完成6个'],
      ['^', '^', '改造道路4条', '区交通局', '6月底前', '已完成2条'],
      ['^', '^', '建成公园1座', '区城管局', '11月底前', ''],
      [2, '推进智慧停车', '新增泊位3000个', '区交通局', '6月底前', '已全部建成投用'],
    ],
    table: {
      tasks: [
        { indicators: [{ state: 'done' }, { state: 'overdue' }, { state: 'open' }] },
        { indicators: [{ state: 'done' }] },
      ],
    },
  },
  'a word that nobody knows, a date ahead and one of another year, each in the row of its part': {
    rows: [
      ['2024年任务分解表', '<', '<', '<', '<', '<'],
      ['序号', '重点任务', '具体措施', '责任单位', '完成时限', '目前进展'],
      [1, '推进城市更新', '改造小区6个', '区住建局', '3月底前', '搞定'],
      ['^', '^', '改造道路4条', '区交通局', '6月底前', '已完成（2024年9月）'],
      ['^', '^', '建成公园1座', '区城管局', '11月底前', '已完成（2023年11月）'],
      [2, '推进智慧停车', '新增泊位3000个', '区交通局', '10月底前', '已完成2000个（2023年11月）'],
    ],
    table: {
      tasks: [
        { indicators: [{ state: 'overdue' }, { state: 'done' }, { state: 'done' }] },
        { indicators: [{ state: 'open' }] },
      ],
    },
    findings: ['progress-inconsistent F3', 'progress-inconsistent F4', 'progress-inconsistent F5'],
  },
  'what is to be built stands beside the project': {
    rows: [
      ['2024年重点项目责任清单', '<', '<', '<', '<', '<'],
      ['序号', '项目名称', '建设内容', '责任单位', '完成时限', '项目进展'],
      [1, '老旧管网工程', '改造管网20公里', '区住建局', '6月底前', '已完成12公里'],
      [2, '公厕提升工程', '新建公厕10座', '区城管局', '6月底前', '已完成10座'],
    ],
    table: { tasks: [{ state: 'overdue' }, { state: 'done' }] },
  },
  'a goal beside the project that the last stage does not reach': {
    rows: [
      ['2024年重点项目推进计划', '<', '<', '<', '<', '<'],
      ['序号', '项目名称', '建设内容', '二季度目标', '四季度目标', '责任单位'],
      [1, '老旧小区提升', '改造老旧小区20个', '改造老旧小区8个', '累计改造老旧小区15个', '区住建局'],
      [2, '口袋公园建设', '新建口袋公园6座', '新建口袋公园2座', '累计新建口袋公园6座', '区城管局'],
    ],
    table: { indicatorCount: 4 },
    findings: ['target-misses-goal E3'],
  },
};
