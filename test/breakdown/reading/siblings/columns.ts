import { dueOn, type Sibling } from './sibling';

/** Lists of projects, tables of what is to be reached, columns of months and quarters. */
export const COLUMNS: Readonly<Record<string, Sibling>> = {
  'a list of projects with all that such lists hold': {
    rows: [
      ['2024年区级重点项目建设计划表', '<', '<', '<', '<', '<', '<', '<', '<', '<', '<'],
      [
        '序号',
        '项目名称',
        '建设地点',
        '建设规模及主要内容',
        '建设性质',
        '建设年限',
        '总投资（万元）',
        '2024年计划投资（万元）',
        '2024年建设目标',
        '责任单位',
        '包抓领导',
      ],
      [
        1,
        '城东水厂扩建',
        '城东街道',
        '日供水5万吨',
        '续建',
        '2023-2025',
        12000,
        5000,
        '6月底前主体封顶',
        '区水务局',
        '王志强',
      ],
      [
        2,
        '环山绿道',
        '南山街道',
        '长12公里',
        '新建',
        '2024-2025',
        8600,
        3000,
        '年底前建成6公里',
        '区城管局',
        '李建华',
      ],
      [
        3,
        '智慧停车',
        '全区',
        '泊位3000个',
        '新建',
        '2024',
        3000,
        3000,
        '9月底前投入使用',
        '区交通局',
        '张国强',
      ],
    ],
    table: {
      columns: {
        number: ['A'],
        task: ['B'],
        details: ['C', 'D', 'E'],
        figure: ['G', 'H'],
        indicators: ['I'],
        leadUnit: ['J'],
        leader: ['K'],
      },
      taskCount: 3,
      indicatorCount: 3,
      tasks: [
        {
          text: '城东水厂扩建',
          leaders: ['王志强'],
          leadUnits: ['区水务局'],
          indicators: dueOn('2024-06-30'),
        },
        { indicators: dueOn('2024-12-31') },
        { indicators: dueOn('2024-09-30') },
      ],
    },
  },
  'when works begin and when they end': {
    rows: [
      ['2024年市政工程责任清单', '<', '<', '<', '<', '<'],
      ['序号', '工程名称', '工程规模', '开工时间', '竣工时间', '实施单位'],
      [1, '湖滨路改造', '3公里', '3月底前', '10月底前', '区住建局'],
      [2, '桥东路新建', '2公里', '2024年5月', '2024年12月', '区住建局'],
    ],
    table: {
      columns: { task: ['B'], details: ['C'], leadUnit: ['F'] },
      tasks: [{ deadline: { date: '2024-10-31' } }, { deadline: { date: '2024-12-31' } }],
    },
  },
  'totals and subtotals of money among projects': {
    rows: [
      ['2024年重点项目责任分解表', '<', '<', '<', '<'],
      ['序号', '项目名称', '总投资（万元）', '责任单位', '完成时限'],
      ['', '合计（3个）', 24000, '', ''],
      ['一', '交通类（2个）', 14000, '', ''],
      [1, '湖滨路改造', 8000, '区交通局', '10月底前'],
      [2, '桥东路新建', 6000, '区交通局', '年底前'],
      ['', '小计', 14000, '', ''],
      ['二', '水利类（1个）', 10000, '', ''],
      [3, '清河治理', 10000, '区水务局', '11月底前'],
    ],
    table: {
      taskCount: 3,
      tasks: [
        { number: '1', sections: ['一、交通类（2个）'] },
        { number: '2' },
        { number: '3', sections: ['二、水利类（1个）'] },
      ],
    },
  },
  'figures to reach, with how they are measured and what they were': {
    rows: [
      ['2024年经济社会发展主要指标责任分解表', '<', '<', '<', '<', '<', '<', '<'],
      ['序号', '主要指标', '计量单位', '2023年实际', '2024年目标', '增速（%）', '牵头单位', '分管领导'],
      [1, '地区生产总值', '亿元', 320, 345, 7, '区发改局', '王志强'],
      [2, '社会消费品零售总额', '亿元', 98, 106, 8, '区商务局', '李建华'],
      [3, '城镇登记失业率', '%', 4.1, '4.5以内', '—', '区人社局', '张国强'],
    ],
    table: {
      columns: { number: ['A'], task: ['B'], figure: ['C', 'D', 'E', 'F'], leadUnit: ['G'], leader: ['H'] },
      taskCount: 3,
      indicatorCount: 0,
      tasks: [{ text: '地区生产总值', leadUnits: ['区发改局'] }, {}, { leadUnits: ['区人社局'] }],
    },
  },
  'figures to reach by quarters, without units of measure in the cells': {
    rows: [
      ['2024年主要经济指标目标任务分解表', '<', '<', '<', '<', '<', '<', '<', '<'],
      ['序号', '指标名称', '单位', '全年目标', '一季度', '二季度', '三季度', '四季度', '责任单位'],
      [1, '固定资产投资', '亿元', 150, 30, 75, 115, 150, '区发改局'],
      [2, '城镇新增就业', '人', 12000, 4000, 7000, 10000, 12000, '区人社局'],
      [3, '招商到位资金', '亿元', 60, 12, 30, 45, 60, '区招商局'],
    ],
    table: {
      columns: { number: ['A'], task: ['B'], leadUnit: ['I'], figure: ['C', 'D', 'E', 'F', 'G', 'H'] },
      taskCount: 3,
      indicatorCount: 0,
      tasks: [{ leadUnits: ['区发改局'] }, { leadUnits: ['区人社局'] }, { leadUnits: ['区招商局'] }],
    },
  },
  'what is reached from January on': {
    rows: [
      ['2024年目标任务分解表', '<', '<', '<', '<', '<', '<'],
      ['序号', '工作任务', '1-3月目标', '1-6月目标', '1-9月目标', '全年目标', '责任单位'],
      [1, '招商引资', '签约10亿元', '签约22亿元', '签约35亿元', '签约50亿元', '区招商局'],
      [2, '工业投资', '完成4亿元', '完成9亿元', '完成14亿元', '完成20亿元', '区工信局'],
    ],
    table: {
      columns: { task: ['B'], indicators: ['C', 'D', 'E', 'F'], leadUnit: ['G'] },
      indicatorCount: 8,
      tasks: [
        { indicators: dueOn('2024-03-31', '2024-06-30', '2024-09-30', '2024-12-31') },
        { indicators: dueOn('2024-03-31', '2024-06-30', '2024-09-30', '2024-12-31') },
      ],
    },
  },
  'columns headed by the ends of months': {
    rows: [
      ['2024年重点工作推进计划', '<', '<', '<', '<', '<', '<'],
      ['序号', '重点工作', '3月底前', '6月底前', '9月底前', '12月底前', '牵头部门'],
      [1, '智慧停车', '完成方案', '完成招标', '建成一期', '全部投用', '区交通局'],
      [2, '数字城管', '/', '完成方案', '', '平台上线', '区城管局'],
    ],
    table: {
      columns: { task: ['B'], indicators: ['C', 'D', 'E', 'F'], leadUnit: ['G'] },
      indicatorCount: 6,
      tasks: [
        { indicators: dueOn('2024-03-31', '2024-06-30', '2024-09-30', '2024-12-31') },
        { indicators: dueOn('2024-06-30', '2024-12-31') },
      ],
    },
  },
  'quarters below one heading, numbered items in their cells': {
    rows: [
      ['2024年度重点工作任务清单', '<', '<', '<', '<', '<', '<', '<'],
      ['序号', '工作任务', '2024年工作计划', '<', '<', '<', '责任单位', '责任领导'],
      ['^', '^', '第一季度', '第二季度', '第三季度', '第四季度', '^', '^'],
      [
        1,
        '城市体检',
        '1.制定方案\n2.组建专班',
        '5月20日前完成评审',
        '完成报告',
        '整改到位',
        '区住建局',
        '王志强',
      ],
      [
        2,
        '河湖治理',
        '完成摸排',
        '1.清淤3公里\n2.岸坡整治2公里',
        '完成绿化',
        '通过验收',
        '区水务局',
        '李建华',
      ],
    ],
    table: {
      columns: {
        number: ['A'],
        task: ['B'],
        indicators: ['C', 'D', 'E', 'F'],
        leadUnit: ['G'],
        leader: ['H'],
      },
      taskCount: 2,
      indicatorCount: 10,
      tasks: [
        {
          indicators: [
            { number: '1', text: '制定方案', timing: { due: ['2024-03-31'] } },
            { number: '2', text: '组建专班', timing: { due: ['2024-03-31'] } },
            { timing: { due: ['2024-05-20'] } },
            { timing: { due: ['2024-09-30'] }, state: 'open' },
            { timing: { due: ['2024-12-31'] } },
          ],
        },
        { indicators: dueOn('2024-03-31', '2024-06-30', '2024-06-30', '2024-09-30', '2024-12-31') },
      ],
    },
  },
  'halves of the year': {
    rows: [
      ['2024年重点任务分工表', '<', '<', '<', '<'],
      ['序号', '任务名称', '上半年目标', '下半年目标', '责任部门'],
      [1, '创建卫生城市', '完成初评', '通过验收', '区卫健局'],
      [2, '建设图书馆', '主体封顶', '开馆试运行', '区文旅局'],
    ],
    table: {
      columns: { task: ['B'], indicators: ['C', 'D'], leadUnit: ['E'] },
      indicatorCount: 4,
      tasks: [
        { indicators: dueOn('2024-06-30', '2024-12-31') },
        { indicators: dueOn('2024-06-30', '2024-12-31') },
      ],
    },
  },
  'months below 月度计划 in a header of two rows': {
    rows: [
      ['2024年上半年重点项目推进计划表', '<', '<', '<', '<', '<', '<', '<'],
      ['序号', '项目', '责任单位', '月度计划', '<', '<', '<', '<'],
      ['^', '^', '^', '2月', '3月', '4月', '5月', '6月'],
      [1, '人才公寓', '区住建局', '完成设计', '完成招标', '进场', '基础施工', '主体施工'],
      [2, '社区医院', '区卫健局', '—', '完成选址', '立项', '设计', '招标'],
    ],
    table: {
      columns: { task: ['B'], leadUnit: ['C'], indicators: ['D', 'E', 'F', 'G', 'H'] },
      indicatorCount: 9,
      tasks: [
        { indicators: dueOn('2024-02-29', '2024-03-31', '2024-04-30', '2024-05-31', '2024-06-30') },
        { indicators: dueOn('2024-03-31', '2024-04-30', '2024-05-31', '2024-06-30') },
      ],
    },
  },
  'what is reported by quarters is no plan': {
    rows: [
      ['2024年重点任务台账', '<', '<', '<', '<', '<'],
      ['序号', '工作任务', '责任单位', '完成时限', '一季度进展情况', '二季度进展情况'],
      [1, '新建学校2所。', '区教育局', '6月底前', '已完成选址', '已完成'],
      [2, '修建道路3条。', '区交通局', '6月底前', '正在推进', '正在推进'],
    ],
    table: {
      columns: { progress: ['E', 'F'], task: ['B'], deadline: ['D'] },
      indicatorCount: 0,
      tasks: [{ state: 'done' }, { state: 'overdue' }],
    },
  },
  'the sentence of the report, the tasks in it, and what each is to reach': {
    rows: [
      ['2024年《政府工作报告》任务分解表', '<', '<', '<', '<', '<'],
      ['报告原文', '序号', '任务分解', '工作目标', '牵头单位', '完成时限'],
      ['推动城市更新，改善人居环境', 1, '实施老旧小区改造', '改造小区20个', '区住建局', '11月底前'],
      ['^', 2, '实施背街小巷整治', '整治小巷50条', '区城管局', '9月底前'],
      ['办好人民满意的教育', 3, '扩大学位供给', '新增学位3000个', '区教育局', '8月底前'],
    ],
    table: {
      columns: { section: ['A'], number: ['B'], task: ['C'], leadUnit: ['E'], deadline: ['F'] },
      taskCount: 3,
      tasks: [
        { text: '实施老旧小区改造', sections: ['推动城市更新，改善人居环境'] },
        { sections: ['推动城市更新，改善人居环境'] },
        { sections: ['办好人民满意的教育'] },
      ],
    },
  },
  'marks in the months in which something goes on': {
    rows: [
      ['2024年重点工作推进计划', '<', '<', '<', '<', '<', '<', '<'],
      ['序号', '工作任务', '责任单位', '1月', '2月', '3月', '4月', '5月'],
      [1, '修编总体规划', '区自然资源局', '●', '●', '●', '', ''],
      [2, '开展项目审计', '区审计局', '', '', '●', '●', '●'],
      [3, '组织技能大赛', '区人社局', '', '', '', '●', '●'],
    ],
    table: {
      taskCount: 3,
      indicatorCount: 0,
      columns: { task: ['B'], leadUnit: ['C'], indicators: ['D', 'E', 'F', 'G', 'H'] },
      tasks: dueOn('2024-03-31', '2024-05-31', '2024-05-31'),
    },
  },
  'a column of a kind that nobody foresaw, and columns that need not be read': {
    rows: [
      ['2024年重点任务分解表', '<', '<', '<', '<', '<', '<', '<'],
      ['序号', '任务内容', '任务来源', '破题路径', '责任单位', '联系人', '联系电话', '备注'],
      [1, '新建学校2所。', '政府工作报告', '盘活存量土地', '区教育局', '王芳', '12345678', ''],
      [2, '修建道路3条。', '代表建议', '引入社会资本', '区交通局', '李明', '12345679', '续建'],
      [3, '建成公园1座。', '政府工作报告', '统筹专项资金', '区城管局', '赵军', '12345670', ''],
    ],
    table: { columns: { task: ['B'], leadUnit: ['E'] }, taskCount: 3 },
    findings: ['column-unread D2'],
  },
  'goals beside tasks sorted by a column before the numbers': {
    rows: [
      ['2024年重点工作任务责任分工', '<', '<', '<', '<', '<'],
      ['工作板块', '项次', '工作内容', '目标要求', '完成时间', '责任单位（首位为牵头单位）'],
      ['经济发展', 1, '培育规上企业', '新增规上企业15家', '12月底前', '区工信局、区统计局'],
      ['^', 2, '推进招商引资', '引进亿元项目8个', '11月底前', '区招商局、区发改局'],
      ['社会民生', 3, '稳定和扩大就业', '新增就业6000人', '年底前', '区人社局、区教育局'],
    ],
    table: {
      columns: { section: ['A'], number: ['B'], task: ['C'], deadline: ['E'], leadUnit: ['F'] },
      taskCount: 3,
      tasks: [
        { sections: ['经济发展'], leadUnits: ['区工信局'], supportUnits: ['区统计局'] },
        { leadUnits: ['区招商局'], supportUnits: ['区发改局'] },
        { sections: ['社会民生'], leadUnits: ['区人社局'], supportUnits: ['区教育局'] },
      ],
    },
  },
  'steps below a word that nobody knows': {
    rows: [
      ['2024年重点工作任务分解表', '<', '<', '<'],
      ['序号', '重点任务', '破题路径', '责任单位'],
      [1, '推进老旧小区改造。', '3月底前完成设计，6月底前开工', '区住建局'],
      [2, '推进教育优质均衡。', '9月底前新建幼儿园2所', '区教育局'],
    ],
    table: {
      columns: { task: ['B'], indicators: ['C'], leadUnit: ['D'] },
      indicatorCount: 2,
      tasks: [
        { indicators: [{ timing: { due: ['2024-03-31', '2024-06-30'] } }] },
        { indicators: dueOn('2024-09-30') },
      ],
    },
  },
  'days below a word that nobody knows': {
    rows: [
      ['2024年重点工作任务分解表', '<', '<', '<'],
      ['序号', '重点任务', '责任单位', '交卷'],
      [1, '推进老旧小区改造。', '区住建局', '6月底前'],
      [2, '推进教育优质均衡。', '区教育局', '9月底前'],
    ],
    table: {
      columns: { task: ['B'], leadUnit: ['C'], deadline: ['D'] },
      tasks: [{ state: 'overdue' }, { state: 'open' }],
    },
  },
};
