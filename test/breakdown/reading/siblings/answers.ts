import { dueOn, type Sibling } from './sibling';

/** Who answers and by when in other places than columns of their own, and rows and headers around them. */
export const ANSWERS: Readonly<Record<string, Sibling>> = {
  'who answers at the end of the text of each task': {
    rows: [
      ['2024年县政府工作要点任务分工', '<'],
      ['序号', '工作任务及责任分工'],
      ['一、产业', '<'],
      [1, '新增规上企业8家。（牵头单位：县工信局；责任单位：县统计局、县税务局；完成时限：12月底前）'],
      [2, '举办丰收节。（牵头单位：县农业农村局；责任领导：石峰；完成时限：5月底前）'],
      ['二、民生', '<'],
      [3, '新建学校2所。（责任单位：县教育局）'],
    ],
    table: {
      columns: { number: ['A'], task: ['B'] },
      taskCount: 3,
      tasks: [
        {
          leadUnits: ['县工信局'],
          supportUnits: ['县统计局', '县税务局'],
          deadline: { date: '2024-12-31' },
          sections: ['一、产业'],
        },
        { leadUnits: ['县农业农村局'], leaders: ['石峰'], supportUnits: [], state: 'overdue' },
        { leadUnits: ['县教育局'], supportUnits: [], sections: ['二、民生'] },
      ],
    },
  },
  'the same in lines below the text, without brackets': {
    rows: [
      ['2024年重点任务清单', '<', '<'],
      ['序号', '重点任务', '完成时限'],
      [1, '建成养老服务中心2个\n牵头单位：县民政局\n配合单位：县卫健局', '11月底'],
      [2, '完成渠道清淤60公里\n牵头单位：县水利局\n配合单位：县农业农村局', '4月底'],
    ],
    table: {
      tasks: [
        { leadUnits: ['县民政局'], supportUnits: ['县卫健局'], deadline: { date: '2024-11-30' } },
        { leadUnits: ['县水利局'], supportUnits: ['县农业农村局'], state: 'overdue' },
      ],
    },
  },
  'items in the cells of a column that names them beside the tasks': {
    rows: [
      ['2024年政府工作报告重点任务分解表', '<', '<', '<'],
      ['（共2项任务、4个节点）', '<', '<', '<'],
      ['序号', '重点任务及工作节点', '责任单位', '完成时限'],
      [1, '加快路网建设\n（1）5月底前开工；\n（2）10月底前通车。', '县交通局', '10月底'],
      [2, '扩大优质教育\n（1）3月底前招标；\n（2）8月底前投用。', '县教育局', '8月底'],
    ],
    table: {
      indicatorCount: 4,
      stated: [
        { what: 'tasks', stated: 2, counted: 2 },
        { what: 'indicators', stated: 4, counted: 4 },
      ],
      tasks: [
        { indicators: dueOn('2024-05-31', '2024-10-31') },
        { indicators: dueOn('2024-03-31', '2024-08-31') },
      ],
    },
  },
  'from when and until when below one time': {
    rows: [
      ['2024年重点任务清单', '<', '<', '<', '<'],
      ['序号', '重点任务', '责任单位', '时间安排', '<'],
      ['^', '^', '^', '启动', '完成'],
      [1, '建设碧道15公里', '区水务局', '2月', '11月'],
      [2, '盘活闲置校舍8处', '区教育局', '1月', '5月'],
    ],
    table: {
      columns: { deadline: ['E'] },
      tasks: [
        { deadline: { date: '2024-11-30' }, timing: { due: ['2024-11-30'] } },
        { deadline: { date: '2024-05-31' }, state: 'overdue' },
      ],
    },
  },
  'a unit with its person on a line below': {
    rows: [
      ['2024年民生实事项目推进表', '<', '<', '<'],
      ['序号', '项目名称', '建设地点', '牵头单位\n（责任人）'],
      [1, '社区服务综合体', '福安里', '区民政局\n（鲁平）'],
      [2, '雨污管网提升', '锦绣路', '区水务局\n（包新）'],
    ],
    table: {
      columns: { details: ['C'], leadUnit: ['D'] },
      tasks: [
        { leadUnits: ['区民政局'], leaders: ['鲁平'] },
        { leadUnits: ['区水务局'], leaders: ['包新'] },
      ],
    },
  },
  'a sum of all tasks below the last group': {
    rows: [
      ['2024年重点工作任务分解表', '<', '<', '<'],
      ['类别', '重点任务', '责任单位', '完成时限'],
      ['一、责任', '1.落实党政责任', '市安委办', '6月底'],
      ['^', '2.落实企业责任', '市应急局', '9月底'],
      ['二、整治', '3.燃气整治', '市住建局', '11月底'],
      ['小计', '3项', '', ''],
    ],
    table: { stated: [{ what: 'tasks', stated: 3, counted: 3 }] },
  },
  'projects that leaders look after, and who filled the form in': {
    rows: [
      ['2024年市级领导包联重点项目责任表', '<', '<', '<', '<', '<'],
      ['包联领导', '包联项目', '项目责任单位', '年度目标', '节点目标', '完成时限'],
      ['市委书记 皇甫嵩', '氢能产业园', '经开区管委会', '完成投资8亿元', '5月底前封顶', '2024年12月'],
      ['市长 端木青', '高铁新城', '市住建局', '完成投资5亿元', '4月底前开工', '2024年11月'],
      ['市委副书记 常乐', '农业示范园', '市农业农村局', '建成大棚300座', '9月底前建成', '2024年9月'],
      ['填报人：', '', '', '审核人（签字）：', '', ''],
    ],
    table: {
      columns: { leader: ['A'], task: ['B'], leadUnit: ['C'], deadline: ['F'] },
      taskCount: 3,
      tasks: [{ text: '氢能产业园', leaders: ['皇甫嵩'] }, { text: '高铁新城' }, { text: '农业示范园' }],
    },
    findings: ['milestones-end-early F3', 'milestones-end-early F4'],
  },
  'units with how many tasks they have, merged before them': {
    rows: [
      ['2024年重点工作分解表', '<', '<', '<'],
      ['责任单位', '序号', '工作任务', '完成时限'],
      ['区发改局（牵头2项）', 1, '编制年度计划', '1月底前'],
      ['^', 2, '争取两重资金8亿元', '年底前'],
      ['区商务局（1项）', 3, '举办促消费活动30场', '11月底前'],
    ],
    table: {
      tasks: [{ leadUnits: ['区发改局'] }, { leadUnits: ['区发改局'] }, { leadUnits: ['区商务局'] }],
    },
  },
  'three levels of which the last has the numbers': {
    rows: [
      ['2024年政府工作报告任务分解', '<', '<', '<', '<'],
      ['一级任务', '二级任务', '三级任务（具体举措）', '责任单位', '完成时限'],
      ['一、产业', '（一）脐橙', '1.改造老果园2万亩', '县果业局', '11月底'],
      ['^', '^', '2.建成分选中心', '县果业局', '9月底'],
      ['^', '（二）工业', '3.新开工项目20个', '县工信局', '12月底'],
    ],
    table: {
      columns: { section: ['A', 'B'], task: ['C'] },
      tasks: [
        { number: '1', sections: ['一、产业', '（一）脐橙'], indicators: [] },
        { number: '2', sections: ['一、产业', '（一）脐橙'] },
        { number: '3', sections: ['一、产业', '（二）工业'] },
      ],
    },
  },
  'a goal between the title of each section and its header, and a sum that begins in the second column': {
    rows: [
      ['2024年十大工程任务书', '<', '<', '<'],
      ['（一）科技创新工程', '<', '<', '<'],
      ['总目标：高新技术企业达到300家。', '<', '<', '<'],
      ['序号', '年度任务', '牵头单位', '完成时限'],
      [1, '新认定高新技术企业45家', '区科技局', '12月'],
      ['（二）绿色低碳工程', '<', '<', '<'],
      ['总目标：空气优良天数达到330天。', '<', '<', '<'],
      ['序号', '年度任务', '牵头单位', '完成时限'],
      [1, '新建绿道20公里', '区城管局', '9月'],
      ['', '小计', '1项', ''],
    ],
    table: {
      taskCount: 2,
      tasks: [{ sections: ['（一）科技创新工程'] }, { sections: ['（二）绿色低碳工程'] }],
    },
  },
  'one header over the titles of sections and the numbers of their tasks': {
    rows: [
      ['2024年重点任务分解及责任分工', '<', '<', '<', '<'],
      ['重点任务', '<', '具体工作', '牵头单位', '时限要求'],
      ['一、经济增长', 1, '粮食总产稳定在42万吨', '市农业农村局', '10月底前'],
      ['^', 2, '新增专精特新企业15家', '市工信局', '11月底前'],
      ['二、城乡建设', 3, '改造供热管网28公里', '市住建局', '10月15日前'],
    ],
    table: {
      columns: { section: ['A'], number: ['B'], task: ['C'] },
      tasks: [{ number: '1' }, { number: '2' }, { number: '3', sections: ['二、城乡建设'] }],
    },
  },
  'offices with their people below 责任人': {
    rows: [
      ['2024年一季度重点工作任务清单', '<', '<', '<', '<'],
      ['序号', '任务', '2月', '3月', '责任人'],
      [1, '项目开工', '办理手续', '集中开工', '区发改局 佟丽'],
      [2, '春耕备耕', '农资储备', '技术培训', '区农业农村局 艾春'],
    ],
    table: {
      columns: { leadUnit: ['E'], indicators: ['C', 'D'] },
      tasks: [
        { leaders: ['佟丽'], leadUnits: ['区发改局'] },
        { leaders: ['艾春'], leadUnits: ['区农业农村局'] },
      ],
    },
  },
  'the year stands in a header alone': {
    rows: [
      ['张副区长牵头重点工作（2项）', '<', '<', '<'],
      ['序号', '重点工作', '责任单位', '2024年目标'],
      [1, '招商引资', '区投促局', '9月底前签约8个'],
      [2, '夜间经济', '区商务局', '6月底前开街2条'],
    ],
    table: { year: 2024, stated: [{ what: 'tasks', stated: 2, counted: 2 }] },
  },
  'villages that answer beside the offices of a town': {
    rows: [
      ['2024年镇重点任务责任清单', '<', '<', '<', '<'],
      ['序号', '任务', '责任部门', '责任村居', '时限'],
      [1, '整治坑塘18处', '环保所', '张庄村、李庄村', '6月底'],
      [2, '改厕260户', '村建办', '李庄村', '10月底'],
    ],
    table: {
      columns: { leadUnit: ['C'], supportUnit: ['D'] },
      tasks: [
        { leadUnits: ['环保所'], supportUnits: ['张庄村', '李庄村'], state: 'overdue' },
        { leadUnits: ['村建办'], supportUnits: ['李庄村'] },
      ],
    },
  },
  'where a matter stands now': {
    rows: [
      ['2024年信访积案化解任务分解表', '<', '<', '<', '<'],
      ['序号', '信访事项', '责任单位', '化解时限', '当前状态'],
      [1, '安置房办证问题', '区住建局', '5月底前', '已化解'],
      [2, '职工社保问题', '区人社局', '9月底前', '正在化解'],
    ],
    table: { columns: { progress: ['E'] }, tasks: [{ state: 'done' }, { state: 'open' }] },
  },
  'chains with who heads and who convenes them': {
    rows: [
      ['2024年产业链工作专班任务分解表', '<', '<', '<', '<', '<'],
      ['序号', '产业链', '链长', '专班召集人', '牵头部门', '2024年重点任务'],
      [1, '新能源', '市长 霍启', '市政府副秘书长 容健', '市工信局', '引进配套企业6家'],
      [2, '绿色食品', '副市长 甄妮', '市政府副秘书长 阎锐', '市农业农村局', '新增龙头企业2家'],
    ],
    table: {
      columns: { section: ['B'], leader: ['C'], task: ['F'] },
      tasks: [
        { leaders: ['霍启'], sections: ['新能源'] },
        { leaders: ['甄妮'], sections: ['绿色食品'] },
      ],
    },
  },
};
