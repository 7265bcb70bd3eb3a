import { dueOn, type Sibling } from './sibling';

/** Whole tables as offices of other kinds lay them out. */
export const OFFICES: Readonly<Record<string, Sibling>> = {
  'goals, measures, who leads, who answers and who helps': {
    rows: [
      ['2024年重点工作责任分解表', '<', '<', '<', '<', '<', '<', '<', '<'],
      [
        '序号',
        '工作任务',
        '工作目标',
        '具体措施',
        '县级责任领导',
        '牵头单位',
        '责任单位',
        '配合单位',
        '完成时限',
      ],
      [
        1,
        '培育工业企业',
        '新增规上企业15家',
        '（1）6月底前建立培育库；\n（2）11月底前完成申报。',
        '王志强',
        '县工信局',
        '县统计局',
        '各乡镇',
        '12月底',
      ],
      [
        2,
        '发展电子商务',
        '网络零售额增长15%',
        '（1）9月底前举办直播节；\n（2）每季度培训1次。',
        '李建华',
        '县商务局',
        '县农业农村局',
        '县财政局',
        '12月底',
      ],
    ],
    table: {
      columns: {
        number: ['A'],
        task: ['B'],
        details: ['C'],
        indicators: ['D'],
        leader: ['E'],
        leadUnit: ['F'],
        supportUnit: ['G', 'H'],
        deadline: ['I'],
      },
      taskCount: 2,
      indicatorCount: 4,
      tasks: [
        {
          leaders: ['王志强'],
          leadUnits: ['县工信局'],
          supportUnits: ['县统计局', '各乡镇'],
          indicators: dueOn('2024-06-30', '2024-11-30'),
        },
        { indicators: [{ timing: { due: ['2024-09-30'] } }, { timing: { every: 'quarter' } }] },
      ],
    },
    findings: ['collective-unresolved G3'],
  },
  'numbers within the texts of the tasks': {
    rows: [
      ['2024年民生实事任务分解表', '<', '<'],
      ['实事内容', '责任单位', '完成时限'],
      ['1.新建幼儿园2所。', '区教育局', '8月底前'],
      ['2.改造农贸市场3个。', '区商务局', '10月底前'],
      ['3.建成养老服务中心1个。', '区民政局', '5月底前'],
    ],
    table: {
      tasks: [
        { number: '1', text: '新建幼儿园2所。', state: 'open' },
        { number: '2', text: '改造农贸市场3个。' },
        { number: '3', state: 'overdue' },
      ],
    },
  },
  'numbers of columns below the header': {
    rows: [
      ['2024年重点工作任务分解表', '<', '<', '<'],
      ['序号', '工作任务', '责任单位', '完成时限'],
      [1, 2, 3, 4],
      [1, '新建学校2所。', '区教育局', '9月底前'],
      [2, '修建道路3条。', '区交通局', '6月底前'],
    ],
    table: {
      taskCount: 2,
      tasks: [
        { number: '1', state: 'open' },
        { number: '2', state: 'overdue' },
      ],
    },
  },
  'a plan by months, the months before the tasks': {
    rows: [
      ['2024年督查工作计划', '<', '<'],
      ['月份', '工作内容', '责任科室'],
      ['1月', '汇总上年度督查情况。', '综合科'],
      ['^', '起草年度督查计划。', '督查一科'],
      ['3月', '开展春耕生产督查。', '督查二科'],
      ['7月', '开展防汛工作督查。', '督查一科'],
    ],
    table: {
      columns: { task: ['B'], leadUnit: ['C'], deadline: ['A'] },
      taskCount: 4,
      tasks: dueOn('2024-01-31', '2024-01-31', '2024-03-31', '2024-07-31'),
    },
  },
  'what inspectors found and how it is mended': {
    rows: [
      ['2024年巡察反馈问题整改台账', '<', '<', '<', '<', '<', '<', '<'],
      ['序号', '反馈问题', '整改措施', '整改目标', '整改时限', '责任领导', '责任单位', '整改完成情况'],
      [
        1,
        '项目资金拨付不及时',
        '1.清理滞留资金\n2.按月调度',
        '资金及时拨付',
        '2024年4月底',
        '王志强',
        '财政局',
        '已完成整改',
      ],
      [
        2,
        '工程招标不规范',
        '1.修订招标办法\n2.开展自查',
        '招标规范',
        '立行立改',
        '李建华',
        '住建局',
        '正在整改',
      ],
      [3, '学习制度不落实', '1.每月集中学习1次', '制度落实', '长期坚持', '王志强', '办公室', '长期坚持'],
    ],
    table: {
      columns: {
        number: ['A'],
        task: ['B'],
        indicators: ['C'],
        details: ['D'],
        deadline: ['E'],
        leader: ['F'],
        leadUnit: ['G'],
        progress: ['H'],
      },
      taskCount: 3,
      indicatorCount: 5,
      tasks: [
        { indicators: [{ state: 'done' }, { state: 'done' }] },
        { leadUnits: ['住建局'] },
        { leadUnits: ['办公室'] },
      ],
    },
  },
  'what meetings decided': {
    rows: [
      ['2024年区政府常务会议议定事项督办台账', '<', '<', '<', '<', '<', '<'],
      ['序号', '会议名称', '议定事项', '承办单位', '协办单位', '办结时限', '办理情况'],
      [1, '第8次常务会议', '出台人才公寓管理办法。', '区住建局', '区人社局', '3月底前', '已出台，已办结'],
      [2, '第9次常务会议', '完成停车场特许经营招标。', '区城管局', '区财政局', '6月底前', '正在办理'],
    ],
    table: {
      columns: { task: ['C'], leadUnit: ['D'], supportUnit: ['E'], deadline: ['F'], progress: ['G'] },
      tasks: [{ state: 'done' }, { state: 'overdue' }],
    },
  },
  'what an examination counts, and who examines': {
    rows: [
      ['2024年目标管理考核指标责任分解表', '<', '<', '<', '<', '<', '<'],
      ['序号', '考核指标', '分值', '目标值', '考核单位', '责任单位', '完成时限'],
      [1, '新增规上工业企业', 5, '15家', '市工信局', '区工信局', '12月底前'],
      [2, '新建高标准农田', 5, '2万亩', '市农业农村局', '区农业农村局', '11月底前'],
      [3, '空气优良天数比例', 4, '88%', '市生态环境局', '区生态环境局', '12月底前'],
    ],
    table: {
      columns: { task: ['B'], figure: ['C', 'D'], leadUnit: ['F'], deadline: ['G'] },
      taskCount: 3,
      tasks: [
        { leadUnits: ['区工信局'], supportUnits: [] },
        { leadUnits: ['区农业农村局'] },
        { leadUnits: ['区生态环境局'] },
      ],
    },
  },
  'what is done in the first half and planned for the second': {
    rows: [
      ['2024年重点项目推进台账', '<', '<', '<', '<'],
      ['序号', '项目名称', '上半年完成情况', '下半年工作计划', '责任单位'],
      [1, '城东水厂扩建', '完成土建工程', '9月底前完成设备安装', '区水务局'],
      [2, '环山绿道建设', '完成一期5公里', '年底前建成二期7公里', '区城管局'],
    ],
    table: {
      columns: { task: ['B'], progress: ['C'], indicators: ['D'], leadUnit: ['E'] },
      indicatorCount: 2,
      tasks: [{ indicators: dueOn('2024-09-30') }, { indicators: dueOn('2024-12-31') }],
    },
  },
  'towns answer, in an office of a county': {
    rows: [
      ['2024年乡村振兴重点任务清单', '<', '<', '<', '<', '<'],
      ['序号', '任务名称', '完成标准', '责任镇街', '包抓领导', '完成时限'],
      [1, '改造户厕300座', '验收合格', '东山街道', '王志强', '10月底前'],
      [2, '硬化村道5公里', '通车', '南河镇', '李建华', '6月底前'],
    ],
    table: {
      columns: { task: ['B'], leadUnit: ['D'], leader: ['E'], deadline: ['F'] },
      tasks: [
        { leadUnits: ['东山街道'], leaders: ['王志强'] },
        { leadUnits: ['南河镇'], state: 'overdue' },
      ],
    },
  },
  'persons in charge alone answer within an office': {
    rows: [
      ['办公室2024年重点工作任务分解表', '<', '<', '<', '<'],
      ['序号', '重点工作', '责任科室', '责任人', '完成时限'],
      [1, '修订公文处理办法。', '秘书科', '周文斌', '3月底前'],
      [2, '建成督查信息系统。', '督查科', '陈志刚', '9月底前'],
    ],
    table: {
      columns: { task: ['B'], leadUnit: ['C'], leader: ['D'], deadline: ['E'] },
      tasks: [{ leadUnits: ['秘书科'], leaders: ['周文斌'], state: 'overdue' }, { leaders: ['陈志刚'] }],
    },
  },
  'units of the city and of the districts': {
    rows: [
      ['2024年重点任务责任分工', '<', '<', '<', '<'],
      ['序号', '重点任务', '市级牵头单位', '市级配合单位', '责任县区'],
      [1, '建设高标准农田10万亩。', '市农业农村局', '市水利局、市财政局', '各县（市、区）'],
      [2, '建成城市快速路8公里。', '市住建局', '市自然资源局', '东城区、西城区'],
    ],
    table: {
      taskCount: 2,
      columns: { task: ['B'], leadUnit: ['C'] },
      tasks: [
        { leadUnits: ['市农业农村局'], supportUnits: ['市水利局', '市财政局', '各县（市、区）'] },
        { leadUnits: ['市住建局'], supportUnits: ['市自然资源局', '东城区', '西城区'] },
      ],
    },
    findings: ['collective-unresolved D3'],
  },
  'a table that begins further down and to the right': {
    rows: [
      ['', '附件2', '', '', '', ''],
      ['', '2024年政府工作报告重点任务分解表', '<', '<', '<', '<'],
      ['', '（截至2024年6月30日）', '<', '<', '<', '<'],
      ['', '', '', '', '', ''],
      ['', '序 号', '重 点\n任 务', '责 任\n领 导', '牵 头\n单 位', '完 成\n时 限'],
      ['', 1, '新建学校2所。', '王志强', '区教育局', '9月底前'],
      ['', 2, '修建道路3条。', '李建华', '区交通局', '6月底前'],
      ['', '注：1.本表由区政府办公室负责解释。', '<', '<', '<', '<'],
      ['', '2.各单位于每月25日前报送进展。', '<', '<', '<', '<'],
    ],
    table: {
      range: 'B5:F7',
      year: 2024,
      columns: { number: ['B'], task: ['C'], leader: ['D'], leadUnit: ['E'], deadline: ['F'] },
      tasks: [{ state: 'open' }, { state: 'overdue' }],
    },
  },
  'stages by ranges of months, and by phases': {
    rows: [
      ['2024年重点工作任务分解表', '<', '<', '<'],
      ['序号', '重点任务', '进度安排', '责任单位'],
      [1, '推进全民健身中心建设', '1-3月：完成设计；4-6月：完成招标；7-12月：完成主体。', '区文旅局'],
      [
        2,
        '推进智慧城管建设',
        '第一阶段（1-3月）：需求调研；\n第二阶段（4-9月）：平台开发；\n第三阶段（10-12月）：上线运行。',
        '区城管局',
      ],
      [3, '编制国土空间规划', '3月启动，6月完成初稿，9月报审，12月印发。', '区自然资源局'],
    ],
    table: {
      indicatorCount: 3,
      tasks: [
        { indicators: [{ timing: { due: ['2024-03-31', '2024-06-30', '2024-12-31'] } }] },
        { indicators: [{ timing: { due: ['2024-03-31', '2024-09-30', '2024-12-31'] } }] },
        { indicators: [{ timing: { due: ['2024-03-31', '2024-06-30', '2024-09-30', '2024-12-31'] } }] },
      ],
    },
  },
  'numbers of two levels': {
    rows: [
      ['2024年重点工作任务分解表', '<', '<', '<'],
      ['序号', '重点任务', '责任单位', '完成时限'],
      ['1-1', '新建学校2所。', '区教育局', '9月底前'],
      ['1-2', '培训教师500人次。', '区教育局', '6月底前'],
      ['2-1', '修建道路3条。', '区交通局', '6月底前'],
    ],
    table: { tasks: [{ number: '1-1' }, { number: '1-2' }, { number: '2-1' }] },
  },
  'who is to answer in two rows of a header': {
    rows: [
      ['2024年重点任务分解表', '<', '<', '<', '<', '<'],
      ['序号', '重点任务', '责任分工', '<', '<', '完成时限'],
      ['^', '^', '分管领导', '牵头单位', '配合单位', '^'],
      [1, '新建学校2所。', '王志强', '区教育局', '区财政局', '9月底前'],
      [2, '修建道路3条。', '李建华', '区交通局', '区住建局', '6月底前'],
    ],
    table: {
      columns: { leader: ['C'], leadUnit: ['D'], supportUnit: ['E'], deadline: ['F'] },
      tasks: [{ leadUnits: ['区教育局'], supportUnits: ['区财政局'] }, { leaders: ['李建华'] }],
    },
  },
  'sections over the whole width with who leads them': {
    rows: [
      ['2024年政府工作报告任务分解表', '<', '<', '<'],
      ['序号', '工作任务', '责任单位', '完成时限'],
      ['一、推动产业升级（责任领导：王志强）', '<', '<', '<'],
      [1, '新增规上企业15家。', '区工信局', '12月底前'],
      ['二、增进民生福祉（责任领导：李建华）', '<', '<', '<'],
      [2, '新增就业6000人。', '区人社局', '12月底前'],
    ],
    table: {
      taskCount: 2,
      tasks: [{ number: '1' }, { number: '2', sections: ['二、增进民生福祉（责任领导：李建华）'] }],
    },
  },
  'main points of an office, without anybody who answers': {
    rows: [
      ['2024年工作要点任务清单', '<', '<'],
      ['序号', '工作任务', '完成时限'],
      [1, '召开全区经济工作会议。', '1月底前'],
      [2, '开展大兴调查研究。', '持续推进'],
      [3, '组织年终述职。', '12月中旬'],
    ],
    table: {
      taskCount: 3,
      tasks: [{ state: 'overdue' }, { state: 'undated' }, { timing: { due: ['2024-12-20'] } }],
    },
  },
  'quarters of work beside what is built and who invests': {
    rows: [
      ['2024年市重点建设项目季度推进计划', '<', '<', '<', '<', '<', '<', '<', '<', '<'],
      [
        '项目类别',
        '序号',
        '项目名称',
        '建设单位',
        '总投资（亿元）',
        '一季度',
        '二季度',
        '三季度',
        '四季度',
        '责任单位',
      ],
      [
        '产业类',
        1,
        '新能源产业园',
        '城投集团',
        12.5,
        '完成征地',
        '完成场平',
        '厂房开工',
        '主体完工',
        '市工信局',
      ],
      ['^', 2, '冷链物流园', '交投集团', 8.6, '完成可研', '完成设计', '完成招标', '开工建设', '市商务局'],
      [
        '民生类',
        3,
        '中心医院新院',
        '卫健集团',
        15,
        '基础完成',
        '主体五层',
        '主体封顶',
        '二次结构',
        '市卫健委',
      ],
    ],
    table: {
      columns: {
        section: ['A'],
        number: ['B'],
        task: ['C'],
        figure: ['E'],
        indicators: ['F', 'G', 'H', 'I'],
      },
      indicatorCount: 12,
      tasks: [
        { sections: ['产业类'], indicators: dueOn('2024-03-31', '2024-06-30', '2024-09-30', '2024-12-31') },
        { sections: ['产业类'] },
        { sections: ['民生类'] },
      ],
    },
  },
};
