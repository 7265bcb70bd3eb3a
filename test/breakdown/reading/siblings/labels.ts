import { dueOn, type Sibling } from './sibling';

/** What stands under a label in a cell, a title or a line, and what rows among the tasks say of those above them. */
export const LABELS: Readonly<Record<string, Sibling>> = {
  'who answers and by when in one cell, under labels': {
    rows: [
      ['2024年县政府工作报告任务分解', '<', '<', '<'],
      ['序号', '任务', '年度节点', '责任落实'],
      [
        1,
        '新建污水管网40公里',
        '1.5月底前完成20公里；2.10月底前完成40公里',
        '责任领导：常务副县长 程远；牵头单位：县住建局；配合单位：县财政局、县水利局；完成时限：10月底',
      ],
      [
        2,
        '县城公交全部更换为新能源车',
        '1.6月底前签订合同；2.11月底前投入运营',
        '责任领导：邹琳\n牵头单位：县交通局\n配合单位：县发改局\n完成时限：9月底',
      ],
    ],
    table: {
      columns: { number: ['A'], task: ['B'], indicators: ['C'], leadUnit: ['D'] },
      tasks: [
        {
          leaders: ['程远'],
          leadUnits: ['县住建局'],
          supportUnits: ['县财政局', '县水利局'],
          deadline: { date: '2024-10-31' },
          indicators: dueOn('2024-05-31', '2024-10-31'),
        },
        {
          leaders: ['邹琳'],
          leadUnits: ['县交通局'],
          supportUnits: ['县发改局'],
          deadline: { date: '2024-09-30' },
          indicators: dueOn('2024-06-30', '2024-11-30'),
        },
      ],
    },
    findings: ['milestone-after-deadline D4'],
  },
  'the same below words that nobody knows': {
    rows: [
      ['2024年区重点工作任务分解表', '<', '<', '<'],
      ['序号', '重点工作', '推进措施', '有关安排'],
      [1, '建成区档案馆新馆', '抓紧内部装修', '责任单位：区档案馆；责任人：白莉；时限：8月底前'],
      [2, '完成地名普查', '招标确定第三方', '责任单位：区民政局；责任人：俞航；时限：12月底前'],
      [3, '修编防洪规划', '组织专家评审', '责任单位：区水利局；责任人：白莉；时限：5月底前'],
    ],
    table: {
      columns: { indicators: ['C'], leadUnit: ['D'] },
      tasks: [
        { leaders: ['白莉'], leadUnits: ['区档案馆'], supportUnits: [], deadline: { date: '2024-08-31' } },
        { leaders: ['俞航'], leadUnits: ['区民政局'], indicators: [{ state: 'open' }] },
        { leaders: ['白莉'], leadUnits: ['区水利局'], indicators: [{ state: 'overdue' }] },
      ],
    },
  },
  'beside a column of deadlines the cell says no other': {
    rows: [
      ['2024年区重点工作任务分解表', '<', '<', '<'],
      ['序号', '重点工作', '责任单位', '完成时限'],
      [1, '建成区档案馆新馆', '牵头单位：区档案馆；责任领导：白莉', '8月底前'],
      [2, '完成地名普查', '牵头单位：区民政局；责任领导：俞航', '12月底前'],
    ],
    table: {
      tasks: [
        { leaders: ['白莉'], leadUnits: ['区档案馆'], supportUnits: [], deadline: { date: '2024-08-31' } },
        { leaders: ['俞航'], leadUnits: ['区民政局'], supportUnits: [], deadline: { date: '2024-12-31' } },
      ],
    },
  },
  'who leads stands in the titles of the groups alone': {
    rows: [
      ['2024年县重点工作任务清单', '<', '<', '<'],
      ['序号', '工作任务', '责任单位', '完成时限'],
      ['一', '交通建设（分管领导：副县长 石峰）', '<', '<'],
      [1, '改建县道12公里', '县交通局', '11月底'],
      [2, '新建停车场2处', '县城管局', '9月底'],
      ['二', '文化旅游（分管领导：县委常委、宣传部部长 柳青）', '<', '<'],
      [3, '举办梨花节', '县文旅局', '4月底'],
    ],
    table: {
      tasks: [
        { number: '1', leaders: ['石峰'], leadUnits: ['县交通局'] },
        { number: '2', leaders: ['石峰'] },
        { number: '3', leaders: ['柳青'], state: 'overdue' },
      ],
    },
  },
  'who leads stands in the rows of the groups, above blank cells': {
    rows: [
      ['2024年县重点工作任务清单', '<', '<', '<', '<'],
      ['序号', '工作任务', '分管领导', '责任单位', '完成时限'],
      ['一', '交通建设', '石峰', '', ''],
      [1, '改建县道12公里', '', '县交通局', '11月底'],
      [2, '新建停车场2处', '白帆', '县城管局', '9月底'],
      ['二', '文化旅游', '柳青', '', ''],
      [3, '举办梨花节', '', '县文旅局', '4月底'],
    ],
    table: {
      taskCount: 3,
      tasks: [
        { leaders: ['石峰'], sections: ['一、交通建设'] },
        { leaders: ['白帆'], sections: ['一、交通建设'] },
        { leaders: ['柳青'], sections: ['二、文化旅游'] },
      ],
    },
  },
  'who leads stands in a line above the table alone': {
    rows: [
      ['2024年重点工作推进清单', '<', '<', '<'],
      ['分管领导：副市长 秦岭', '<', '<', '<'],
      ['序号', '重点工作', '责任单位', '办结时限'],
      [1, '建成体育公园2个', '市体育局', '9月底'],
      [2, '举办马拉松', '市体育局', '10月底'],
    ],
    table: { tasks: [{ leaders: ['秦岭'] }, { leaders: ['秦岭'] }] },
  },
  'sums of the groups below them, one of them wrong': {
    rows: [
      ['2024年全区重点工作任务分解表', '<', '<', '<'],
      ['序号', '任务', '责任单位', '完成时限'],
      ['一、经济', '<', '<', '<'],
      [1, '培育规上企业10家', '区工信局', '12月底'],
      [2, '新开工项目8个', '区发改局', '10月底'],
      ['小计：2项', '<', '<', '<'],
      ['二、民生', '<', '<', '<'],
      [3, '新建幼儿园2所', '区教育局', '8月底'],
      ['小计：2项', '<', '<', '<'],
      ['合计：共3项', '<', '<', '<'],
    ],
    table: {
      taskCount: 3,
      stated: [
        { what: 'section', section: '一、经济', stated: 2, counted: 2, cell: 'A6' },
        { what: 'section', section: '二、民生', stated: 2, counted: 1, cell: 'A9' },
        { what: 'tasks', stated: 3, counted: 3, cell: 'A10' },
      ],
    },
    findings: ['stated-section A9'],
  },
  'sums of groups that are not called so, with figures in the columns': {
    rows: [
      ['2024年全区重点工作任务分解表', '<', '<', '<'],
      ['序号', '任务', '责任单位', '完成时限'],
      ['一、经济', '<', '<', '<'],
      [1, '培育规上企业10家', '区工信局', '12月底'],
      [2, '新开工项目8个', '区发改局', '10月底'],
      ['共2项', '<', '<', '<'],
      ['二、民生', '<', '<', '<'],
      [3, '新建幼儿园2所', '区教育局', '8月底'],
      ['小计', '1项', '', ''],
    ],
    table: {
      taskCount: 3,
      stated: [
        { what: 'section', section: '一、经济', stated: 2, counted: 2 },
        { what: 'section', section: '二、民生', stated: 1, counted: 1 },
      ],
    },
  },
  'a line above says how many tasks each group has': {
    rows: [
      ['2024年重点工作责任分解表', '<', '<', '<'],
      ['共安排重点工作3项，其中产业发展类2项、城市建设类2项。', '<', '<', '<'],
      ['序号', '任务', '责任单位', '完成时限'],
      ['一、产业发展类', '<', '<', '<'],
      [1, '培育规上企业10家', '区工信局', '12月底'],
      [2, '新开工项目8个', '区发改局', '10月底'],
      ['二、城市建设类', '<', '<', '<'],
      [3, '新建公园2个', '区住建局', '8月底'],
    ],
    table: {
      stated: [
        { what: 'tasks', stated: 3, counted: 3 },
        { what: 'section', section: '一、产业发展类', stated: 2, counted: 2, cell: 'A2' },
        { what: 'section', section: '二、城市建设类', stated: 2, counted: 1, cell: 'A2' },
      ],
    },
    findings: ['stated-section A2'],
  },
  'stages that say when in their headers': {
    rows: [
      ['2024年全县创建文明城市任务分解表', '<', '<', '<', '<', '<'],
      [
        '序号',
        '创建任务',
        '部署阶段\n（2月底前）',
        '实施阶段（3月—8月）',
        '验收阶段（10月31日前）',
        '牵头单位',
      ],
      [1, '背街小巷整治', '摸底', '整治30条', '验收', '县城管局'],
      [2, '文明交通', '制定方案', '路口值守', '', '县公安局'],
    ],
    table: {
      columns: { indicators: ['C', 'D', 'E'] },
      tasks: [
        { indicators: dueOn('2024-02-29', '2024-08-31', '2024-10-31') },
        { indicators: dueOn('2024-02-29', '2024-08-31') },
      ],
    },
  },
  'groups with Roman numerals': {
    rows: [
      ['2024年改革工作要点责任分解', '<', '<', '<'],
      ['序号', '工作内容', '牵头单位', '完成时限'],
      ['Ⅰ', '经济体制', '<', '<'],
      ['1.1', '推进国企改革', '县财政局', '5月底前'],
      ['1.2', '完善亩均评价', '县工信局', '6月底前'],
      ['II', '社会体制', '<', '<'],
      ['2.1', '深化殡葬改革', '县民政局', '年底前'],
    ],
    table: {
      taskCount: 3,
      tasks: [
        { number: '1.1', sections: ['Ⅰ、经济体制'] },
        { number: '1.2', sections: ['Ⅰ、经济体制'] },
        { number: '2.1', sections: ['II、社会体制'] },
      ],
    },
  },
  'tasks with Roman numerals': {
    rows: [
      ['2024年重点任务清单', '<', '<'],
      ['序号', '任务', '责任单位'],
      ['Ⅰ', '完成国土调查', '县自然资源局'],
      ['Ⅱ', '新建学校', '县教育局'],
      ['Ⅲ', '修路', '县交通局'],
    ],
    table: { tasks: [{ number: '1' }, { number: '2' }, { number: '3' }] },
  },
  'tasks whose words are those of headers, people before their offices': {
    rows: [
      ['2024年优化营商环境任务分工表', '<', '<', '<', '<'],
      ['序号', '事项', '主要内容', '责任人（责任单位）', '完成时限'],
      [1, '推行证照联办', '上线30个', '罗霞（市市场监管局）', '5月'],
      [2, '压缩登记时限', '3个工作日内办结', '古天（市自然资源局）', '6月底前'],
      [3, '公开办理结果', '公开率100%', '汤勇（市财政局）', '全年'],
    ],
    table: {
      taskCount: 3,
      tasks: [
        { leaders: ['罗霞'], leadUnits: ['市市场监管局'] },
        { leaders: ['古天'], leadUnits: ['市自然资源局'] },
        { leaders: ['汤勇'], leadUnits: ['市财政局'] },
      ],
    },
  },
  'leaders with the offices that they head, answers to proposals by their class': {
    rows: [
      ['2024年提案办理任务分解表', '<', '<', '<', '<', '<'],
      ['序号', '案由', '主办单位', '督办领导', '答复时限', '办理结果（A/B/C）'],
      [1, '完善非机动车道', '区住建局', '区政协副主席 温岚', '6月20日前', 'A'],
      [2, '发展林下经济', '区林业局', '区农业农村局局长 肖大勇', '6月20日前', 'B'],
      [3, '推进安宁疗护', '区卫健局', '区委宣传部副部长樊琳', '7月20日前', ''],
    ],
    table: {
      columns: { leader: ['D'], progress: ['F'] },
      tasks: [
        { leaders: ['温岚'], state: 'done' },
        { leaders: ['肖大勇'], state: 'overdue' },
        { leaders: ['樊琳'], state: 'soon' },
      ],
    },
  },
  'a time for beginning is no limit': {
    rows: [
      ['2024年重点项目责任分工表', '<', '<', '<', '<'],
      ['序号', '项目名称', '年度形象进度', '计划开（竣）工时间', '责任单位'],
      [1, '第二水厂', '12月底前完成取水口施工', '2024年5月开工', '县住建局'],
      [2, '康养小镇', '9月底前完成主体', '2024年8月竣工', '县文旅局'],
    ],
    table: {
      tasks: [{ deadline: { date: '2024-05-31' } }, { deadline: { date: '2024-08-31' } }],
    },
    findings: ['milestone-after-deadline D4'],
  },
};
