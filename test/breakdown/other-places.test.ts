import { readBreakdown } from '../../src/breakdown/read';
import type { Table } from '../../src/breakdown/model';
import type { OtherKind } from '../../src/breakdown/other-kinds';
import { columnName, rangeToA1 } from '../../src/grid/address';
import { defaultSettings } from '../../src/settings/xml';
import { drawn, type Drawn } from '../grid/drawn';
import { workbook } from '../grid/sheet';

/** Short extracts of tables that other districts and counties published, each laid out in its own way. */
function read(rows: Drawn): Table {
  const [table] = readBreakdown(workbook(drawn(rows)), defaultSettings()).tables;
  if (!table) throw new Error('no table');
  return table;
}

const roles = ({ columns }: Table): string =>
  columns.map(({ column, role }) => `${columnName(column)} ${role ?? '-'}`).join(', ');

test('大竹 2016: 民生实事 with nothing but its units and dates, one of them in two rows', () => {
  const table = read([
    ['附件'],
    ['2016年民生实事目标任务分解表', '<', '<', '<'],
    ['序号', '民生实事', '责任单位', '完成时限'],
    [1, '新建2座人行天桥。', '县住建局', '9月投入使用'],
    [2, '开工建设县老年养护楼。', '县民政局', '5月底前动工'],
    ['^', '开工建设老年大学。', '^', '12月底前'],
    [3, '新建1个农贸市场。', '县商务局', '12月底前'],
  ]);
  expect(rangeToA1(table.range)).toBe('A3:D7');
  expect(roles(table)).toBe('A number, B task, C leadUnit, D deadline');
  expect(table.tasks.map(({ number, deadline }) => [number, deadline?.date])).toEqual([
    ['1', '2016-09-30'],
    ['2', '2016-12-31'],
    ['3', '2016-12-31'],
  ]);
});

test('咸安 2023: unnumbered titles under （一）, which stand under 二、', () => {
  const table = read([
    ['2023年区《政府工作报告》重点工作任务责任分解方案', '<', '<', '<'],
    ['序号', '工作任务', '责任领导', '牵头单位'],
    ['一、主要预期目标', '<', '<', '<'],
    [1, '进出口总额增长15%以上。', '陈浩', '区商务局'],
    ['二、主要工作安排', '<', '<', '<'],
    ['（一）做强增长引擎', '<', '<', '<'],
    ['加强基础设施建设', '<', '<', '<'],
    [2, '启动南外环高速公路项目建设。', '洪声耀', '区交通运输局'],
    ['促进重大项目落地', '<', '<', '<'],
    [3, '新开工亿元以上项目30个。', '杜新国', '区发改局'],
    ['（二）优化营商环境', '<', '<', '<'],
    ['深化“放管服”改革', '<', '<', '<'],
    [4, '推进“一业一证”改革。', '杜新国', '区政务服务局'],
  ]);
  const [two, one, deep] = ['二、主要工作安排', '（一）做强增长引擎', '（二）优化营商环境'];
  expect(table.tasks.map(({ sections }) => sections)).toEqual([
    ['一、主要预期目标'],
    [two, one, '加强基础设施建设'],
    [two, one, '促进重大项目落地'],
    [two, deep, '深化“放管服”改革'],
  ]);
});

test('二连浩特 2024: totals said as 方面 and 项, sections with （分解任务2项）', () => {
  const table = read([
    ['《政府工作报告》2024年重点工作任务分工方案', '<', '<', '<', '<'],
    ['将《政府工作报告》分解为2个方面3项重点工作任务。', '<', '<', '<', '<'],
    ['序号', '重点工作任务', '牵头单位', '配合单位', '完成时限'],
    ['一、聚焦深化对外开放（分解任务2项）', '<', '<', '<', '<'],
    [1, '推进公路口岸智能化改造。', '市口岸办', '海关', '2024年6月底前'],
    [2, '办好中蒙经贸洽谈会。', '市商务局', '市外事办', '2024年9月底前'],
    ['二、完成民生实事1件', '<', '<', '<', '<'],
    [3, '推行“一网通办”。', '市政务服务局', '市直各部门', '持续推进'],
  ]);
  expect(table.stated.map(({ what, stated, counted }) => [what, stated, counted])).toEqual([
    ['tasks', 3, 3],
    ['section', 2, 2],
  ]);
  expect(table.tasks[2]?.sections).toEqual(['二、完成民生实事1件']);
});

test('泾县 2023: the numeral of a section stands in the number column, its count beside it', () => {
  const table = read([
    ['2023年目标任务分解表', '<', '<', '<'],
    ['序号', '目标任务', '牵头县领导', '牵头责任单位'],
    ['一', '主要预期目标（2项）', '', ''],
    [1, '地区生产总值增长7%左右', '吴明', '县发改委'],
    [2, '财政收入增长5%', '吴明', '县财政局'],
  ]);
  const [total] = table.stated;
  expect(total).toMatchObject({ what: 'section', stated: 2, counted: 2, place: { row: 2, column: 1 } });
  expect('主要预期目标（2项）'.slice(total?.start, total?.end)).toBe('2');
});

test('兴庆 2018: 责任人 of the unit is no leader beside 责任领导', () => {
  const table = read([
    ['2018年主要工作目标任务分解表', '<', '<', '<', '<', '<'],
    ['序号', '主要工作任务', '责任领导', '牵头责任单位', '<', '配合单位'],
    ['^', '^', '^', '单位', '责任人', '^'],
    [1, '新建幼儿园6所', '王丽', '教育局', '张强', '住建局'],
    [2, '改造老旧小区25个', '赵刚', '住建局', '陈明', '各街道'],
  ]);
  expect(roles(table)).toBe('A number, B task, C leader, D leadUnit, E -, F supportUnit');
});

test('江夏 2023: 总牵头单位 and 牵头单位 may be one unit', () => {
  const { tasks } = read([
    ['2023年主要目标任务责任分解表', '<', '<', '<'],
    ['序号', '主要目标任务', '总牵头单位', '牵头单位'],
    [1, '新增规上工业企业40家', '区科经局', '区科经局'],
    [2, '新开工亿元以上项目80个', '区发改局', '区科经局'],
  ]);
  expect(tasks.map(({ lead }) => [lead.mentions.map(({ name }) => name), lead.problems])).toEqual([
    [['区科经局'], []],
    [['区发改局', '区科经局'], []],
  ]);
});

test('金寨 2025: 具体工作内容 under a merged 目标任务 are its steps, each with its own progress', () => {
  const table = read([
    ['2025年主要目标任务进展情况', '<', '<', '<', '<'],
    ['序号', '目标任务', '具体工作内容', '主办单位', '进展情况'],
    [1, '粮食产量稳定在28万吨以上', '完成春播20万亩', '县农业农村局', '已完成20.1万亩'],
    ['^', '^', '完成秋播15万亩', '^', '尚未开始'],
    [2, '新增民宿50家', '新增25家', '县文旅体局', '新增18家'],
  ]);
  expect(roles(table)).toBe('A number, B task, C indicators, D leadUnit, E progress');
  expect(table.tasks[0]?.indicators.map(({ text, owners }) => [text, owners])).toEqual([
    ['完成春播20万亩', ['县农业农村局']],
    ['完成秋播15万亩', ['县农业农村局']],
  ]);
});

test('an audit’s list: 存在问题 are the tasks, 整改措施 the steps, 整改时限 the deadline', () => {
  const table = read([
    ['2024年度审计问题整改清单', '<', '<', '<', '<', '<'],
    ['序号', '存在问题', '整改措施', '整改目标', '整改时限', '责任单位'],
    [1, '部分专项资金未及时拨付', '①清理滞留资金；②按月调度。', '拨付到位', '2024年6月30日', '区财政局'],
    [2, '工程结算超期', '①组织审核；②明确时限。', '应结尽结', '立行立改', '区住建局'],
  ]);
  expect(roles(table)).toBe('A number, B task, C indicators, D details, E deadline, F leadUnit');
});

describe('a section right above the header', () => {
  const SAME: Drawn = [
    ['2024年政府工作报告重点任务分解表', '<', '<', '<'],
    ['一、发展目标（1项）', '<', '<', '<'],
    ['序号', '主要目标任务', '牵头领导', '牵头责任单位'],
    [1, '地区生产总值增长6.5%', '刘铁健', '县发改局'],
    ['二、民生实事（2项）', '<', '<', '<'],
    ['序号', '主要目标任务', '牵头领导', '牵头责任单位'],
    [1, '新增公办学位1000个', '胡雪', '县教体局'],
    [2, '改造老旧小区22个', '谭岳峰', '县住建局'],
  ];
  const [title = [], first = [], header = [], goal = [], second = [], , ...others] = SAME;

  test('whose header every section repeats', () => {
    const { tasks, stated } = read(SAME);
    expect(tasks.map(({ sections }) => sections)).toEqual([
      ['一、发展目标（1项）'],
      ['二、民生实事（2项）'],
      ['二、民生实事（2项）'],
    ]);
    expect(stated.map(({ what, stated: said, counted }) => [what, said, counted])).toEqual([
      ['section', 1, 1],
      ['section', 2, 2],
    ]);
  });

  test('with another header below it: two tables, both of the year in the title', () => {
    const own = ['序号', '实事项目', '牵头领导', '责任单位'];
    const { tables } = readBreakdown(
      workbook(drawn([title, first, header, goal, second, own, ...others])),
      defaultSettings(),
    );
    expect(
      tables.map(({ sections, year, stated }) => [
        sections.map((section) => section.title),
        year.value,
        stated.map(({ stated: said, counted }) => [said, counted]),
      ]),
    ).toEqual([
      [['一、发展目标（1项）'], 2024, [[1, 1]]],
      [['二、民生实事（2项）'], 2024, [[2, 2]]],
    ]);
  });
});

test('工作举措 and 年度目标 beside 工作任务 are its steps and goals', () => {
  const table = read([
    ['2024年政府工作报告重点工作分工表', '<', '<', '<', '<'],
    ['序号', '工作任务', '工作举措', '年度目标', '牵头单位'],
    [1, '推进省重点项目建设', '建立挂点联系机制，每月召开调度会。', '完成投资25亿元', '县发展改革局'],
    [2, '提振汽车家电消费', '开展以旧换新活动。', '10月底前完成', '县工信局'],
  ]);
  expect(roles(table)).toBe('A number, B task, C indicators, D indicators, E leadUnit');
});

test('建设规模及内容 belong to the projects, 总投资 is a figure, 责任站所 are the units', () => {
  const table = read([
    ['2022年为民办实事项目责任分解表', '<', '<', '<', '<', '<', '<'],
    ['序号', '项目名称', '建设规模及内容', '总投资（万元）', '年度目标', '责任站所', '分管领导'],
    [1, '城区小学扩容工程', '新建小学2所，新增学位3240个', 18000, '8月底前建成投用', '建设所', '王清洁'],
    [2, '农村公路提升', '改造提升农村公路120公里', 12000, '全面完成', '农业服务中心', '林志良'],
  ]);
  expect(roles(table)).toBe('A number, B task, C details, D figure, E indicators, F leadUnit, G leader');
});

test('改革事项 are the tasks though 工作目标 are longer, and their steps have a column of their own', () => {
  const table = read([
    ['2024年改革突破任务清单', '<', '<', '<', '<'],
    ['序号', '改革事项', '工作目标', '具体举措', '牵头部门'],
    [1, '国企改革', '区属亏损企业数量减少60%', '分类处置。', '区国资委'],
    [2, '园区改革', '规上工业产值增长10%以上', '管运分离。', '高新园区管委会'],
  ]);
  expect(roles(table)).toBe('A number, B task, C details, D indicators, E leadUnit');
});

test('short texts without a surname are no leaders', () => {
  const table = read([
    ['2024年重点任务分解表', '<', '<', '<'],
    ['序号', '重点任务', '来源', '责任单位'],
    [1, '新建道路3公里', '专项债', '住建局'],
    [2, '日供水5万吨水厂投运', '财政', '水利局'],
  ]);
  expect(roles(table)).toBe('A number, B task, C remark, D leadUnit');
});

test('1 above 1.1 and 1.2, with nobody to answer, is their heading', () => {
  const table = read([
    ['2024年重点任务清单', '<', '<', '<'],
    ['序号', '重点任务', '责任领导', '责任单位'],
    [1, '推进产业强县', '', ''],
    ['1.1', '新增规上工业企业12家', '刘军', '县工信局'],
    ['1.2', '工业用电量增长10%', '刘军', '县工信局'],
    [2, '推进农业富民', '周明', '县农业农村局'],
  ]);
  expect(table.tasks.map(({ number, sections }) => [number, sections])).toEqual([
    ['1.1', ['1.推进产业强县']],
    ['1.2', ['1.推进产业强县']],
    ['2', []],
  ]);
});

test('a header of three rows, whose first words are merged over all of them', () => {
  const table = read([
    ['2024年重点工作目标责任分解表', '<', '<', '<', '<', '<', '<'],
    ['序号', '重点工作', '目标', '<', '责任体系', '<', '<'],
    ['^', '^', '季度目标', '<', '包联领导', '责任单位', '<'],
    ['^', '^', '一季度', '二季度', '^', '牵头', '配合'],
    [1, '引进到位资金', '6亿元', '15亿元', '杨勇', '县招商局', '县工信局'],
    [2, '新开工重点项目', '10个', '25个', '何川', '县发改局', '各镇'],
  ]);
  expect(table.headerRows).toEqual([1, 2, 3]);
  expect([table.year.value, table.tasks.length]).toEqual([2024, 2]);
  expect(roles(table)).toBe(
    'A number, B task, C indicators, D indicators, E leader, F leadUnit, G supportUnit',
  );
});

test('sections written out in every row before the numbers, and 专班组长', () => {
  const table = read([
    ['2024年“十大工程”任务分解表', '<', '<', '<', '<', '<'],
    ['工程', '序号', '重点项目（事项）', '工作目标', '专班组长', '牵头单位'],
    ['产业倍增', 1, '汽车零部件产业园', '一期建成', '副市长马俊', '市工信局'],
    ['产业倍增', 2, '大数据中心', '建成机架', '副市长马俊', '市数据局'],
    ['乡村振兴', 3, '和美乡村示范带', '建成2条', '程刚', '市农业农村局'],
    ['乡村振兴', 4, '农村供水保障', '受益5万人', '程刚', '市水利局'],
  ]);
  expect(roles(table)).toBe('A section, B number, C task, D indicators, E leader, F leadUnit');
});

test('牵头领导及单位 names the units', () => {
  const { columns, tasks } = read([
    ['2024年重点工作任务分工表', '<', '<', '<'],
    ['序号', '工作任务', '牵头领导及单位', '责任单位'],
    [1, '推进乡村振兴', '赵亮 县农业农村局', '县水利局'],
    [2, '推进工业发展', '孙康 县工信局', '县经开区'],
  ]);
  expect(columns.map(({ role }) => role)).toEqual(['number', 'task', 'leadUnit', 'supportUnit']);
  expect(tasks.map(({ leaderPlace }) => leaderPlace)).toEqual([null, null]);
});

describe('what stands about a table is none of it', () => {
  const TABLE: Drawn = [
    ['2023年重点工作任务分解表', '<', '<', '<'],
    ['序号', '重点工作', '牵头单位', '责任单位'],
    [1, '新开工亿元以上项目30个。', '区发改局', '各街道'],
    [2, '推进“一业一证”改革。', '区政务服务局', '各街道'],
  ];

  test.each<[string, Drawn]>([
    [
      'who signs and when',
      [
        ['', '', '区政府办公室'],
        ['', '', '2023年3月28日'],
      ],
    ],
    ['when alone', [['', '二〇二三年三月二十八日']]],
    [
      'who filled it in, under columns that are not meant',
      [['填表人：张三', '', '审核人：李四', '电话：12345678']],
    ],
    ['a note', [['注：排第一位的为牵头单位。']]],
  ])('%s', (_, below) => {
    const plain = read(TABLE);
    const table = read([...TABLE, ...below]);
    expect(rangeToA1(table.range)).toBe('A2:D4');
    expect(table.tasks).toEqual(plain.tasks);
  });

  test('a remark beside a section', () => {
    const table = read([
      ['2023年重点工作任务分解表', '<', '<', '<'],
      ['序号', '重点工作', '牵头单位', '备注'],
      ['一、主要预期目标', '<', '<', ''],
      [1, '进出口总额增长15%以上。', '区商务局', ''],
      ['二、重点任务', '<', '<', '新增'],
      [2, '新开工亿元以上项目30个。', '区发改局', ''],
    ]);
    expect(table.tasks.map(({ rows, sections }) => [rows, sections])).toEqual([
      [[3], ['一、主要预期目标']],
      [[5], ['二、重点任务']],
    ]);
  });

  test('what a form adds to its header words', () => {
    const [title = [], header = [], ...tasks] = TABLE;
    const plain = roles(read(TABLE));
    expect(roles(read([title, header.map((word) => `*${word}`), ...tasks]))).toBe(plain);
    expect(roles(read([title, header.map((word) => `${word}（必填）`), ...tasks]))).toBe(plain);
  });

  test('a column of telephones beside the units', () => {
    const table = read([
      ['2023年重点工作责任分解表', '<', '<', '<'],
      ['序号', '重点工作', '责任单位', '联系人及电话'],
      [1, '新开工亿元以上项目30个。', '区发改局', '王芳 12345678'],
      [2, '推进“一业一证”改革。', '区政务服务局', '李明 12345679'],
    ]);
    expect(roles(table)).toBe('A number, B task, C leadUnit, D remark');
  });
});

test('二级指标 under 一级指标 are the tasks of a table of what is to be reached', () => {
  const table = read([
    ['2024年度高质量发展考核指标分解表', '<', '<', '<', '<', '<', '<', '<', '<'],
    ['序号', '一级指标', '二级指标', '单位', '权重', '2023年实绩', '2024年目标', '牵头单位', '责任单位'],
    [1, '经济发展', '地区生产总值增速', '%', 10, 5.8, 6.5, '发改局', '统计局'],
    [2, '^', '固定资产投资', '亿元', 5, 132, 150, '发改局', '各街道'],
    [3, '社会民生', '城镇新增就业', '人', 5, 11500, 12000, '人社局', '各街道'],
  ]);
  expect(roles(table)).toBe(
    'A number, B section, C task, D figure, E figure, F figure, G figure, H leadUnit, I supportUnit',
  );
  expect(table.tasks.map(({ sections }) => sections)).toEqual([['经济发展'], ['经济发展'], ['社会民生']]);
});

test('what a meeting decided: which meeting it was is no section', () => {
  const table = read([
    ['区政府常务会议议定事项督办清单（2024年）', '<', '<', '<', '<', '<'],
    ['序号', '会议名称', '议定事项', '承办单位', '办结时限', '办理情况'],
    [1, '第12次常务会', '修订值班制度', '区政府办', '9月30日前', '已办结'],
    [2, '第13次常务会', '推进停车场建设', '城管局', '年底前', '正在办理'],
  ]);
  expect(roles(table)).toBe('A number, B remark, C task, D leadUnit, E deadline, F progress');
});

test('a header of two rows: quarters under 形象进度, each with its steps, beside what is built', () => {
  const table = read([
    ['2024年重点项目建设计划', '<', '<', '<', '<', '<', '<', '<'],
    ['序号', '项目名称', '建设规模', '责任单位', '形象进度', '<', '<', '<'],
    ['^', '^', '^', '^', '一季度', '二季度', '三季度', '四季度'],
    [1, '水厂', '日供5万吨', '水务局', '设计', '开工', '主体', '通水'],
    [2, '环城路', '5公里', '住建局', '设计', '—', '路基', '通车'],
  ]);
  expect(roles(table)).toBe(
    'A number, B task, C details, D leadUnit, E indicators, F indicators, G indicators, H indicators',
  );
  expect(table.tasks.map(({ indicators }) => indicators.map(({ timing }) => timing.due[0]))).toEqual([
    ['2024-03-31', '2024-06-30', '2024-09-30', '2024-12-31'],
    ['2024-03-31', '2024-09-30', '2024-12-31'],
  ]);
});

/** Sheets that lie in the same workbook and hold words of a breakdown. */
test.each<[string, OtherKind | undefined, Drawn]>([
  [
    'a count by unit',
    'statistics',
    [
      ['任务分解情况统计表', '<', '<', '<'],
      ['序号', '责任单位', '任务数', '完成率'],
      [1, '发改局', 12, '25%'],
      [2, '财政局', 5, '80%'],
      [3, '教育局', 8, '38%'],
    ],
  ],
  [
    'who to call',
    'contacts',
    [
      ['联络员名单', '<', '<', '<', '<'],
      ['序号', '责任单位', '分管领导', '联络员', '联系电话'],
      [1, '区发改局', '张建国', '李四', '12345678'],
      [2, '区财政局', '王志强', '赵六', '12345679'],
      [3, '区教育局', '王五', '孙七', '12345670'],
    ],
  ],
  [
    'whom to call of those who lead',
    'contacts',
    [
      ['重点工作联络员名册', '<', '<', '<', '<'],
      ['序号', '牵头单位', '分管领导', '联络员', '联系方式'],
      [1, '县发改局', '张三', '李明', 13800000000],
      [2, '县财政局', '李四', '王强', 13800000001],
      [3, '县教育局', '王五', '陈刚', 13800000002],
    ],
  ],
  [
    'what the policies are',
    undefined,
    [
      ['2024年惠企政策清单', '<', '<', '<', '<'],
      ['序号', '政策名称', '主要内容', '责任单位', '咨询电话'],
      [1, '稳岗返还', '失业保险返还60%', '县人社局', 1234567],
      [2, '技改奖补', '按设备投资10%奖补', '县工信局', 1234568],
      [3, '人才补贴', '购房补贴10万元', '县委人才办', 1234569],
    ],
  ],
  [
    'whose money',
    'money',
    [
      ['重点项目资金安排表', '<', '<', '<', '<', '<'],
      ['序号', '项目名称', '建设内容', '总投资', '资金来源', '实施单位'],
      [1, '东环路', '新建道路3公里', 8000, '专项债', '住建局'],
      [2, '水厂', '日供水5万吨', 12000, '专项债', '水利局'],
      [3, '学校', '新建小学1所', 6000, '财政', '教育局'],
    ],
  ],
  [
    'a budget',
    'money',
    [
      ['部门预算项目支出表', '<', '<', '<'],
      ['序号', '项目名称', '预算金额（万元）', '责任单位'],
      [1, '信息化运行维护项目', 120, '区政府办'],
      [2, '干部教育培训项目', 20, '区人社局'],
      [3, '政务服务大厅改造项目', 300, '区政务服务局'],
    ],
  ],
  [
    'marks for an examination',
    'scores',
    [
      ['考核细则', '<', '<', '<', '<'],
      ['一级指标', '二级指标', '分值', '评分细则', '责任单位'],
      ['经济发展', '地区生产总值', 10, '每低1个百分点扣1分', '发改局'],
      ['^', '工业增加值', 10, '每低1个百分点扣1分', '工信局'],
      ['社会民生', '就业', 5, '未完成不得分', '人社局'],
    ],
  ],
  [
    'a meeting',
    undefined,
    [
      ['区政府常务会议议题安排', '<', '<', '<', '<'],
      ['序号', '议题', '汇报单位', '列席单位', '时间'],
      [1, '关于2024年预算调整的汇报', '区财政局', '区发改局', '9:00'],
      [2, '关于老旧小区改造的汇报', '区住建局', '区财政局', '9:20'],
      [3, '关于安全生产的汇报', '区应急局', '各街道', '9:40'],
    ],
  ],
  [
    'months of figures, with what they measure',
    'statistics',
    [
      ['2024年经济运行情况', '<', '<', '<', '<', '<'],
      ['项目', '单位', '1月', '2月', '3月', '4月'],
      ['地区生产总值', '亿元', 12.5, 13.1, 15.2, 14.8],
      ['城镇新增就业', '人', 450, 380, 620, 510],
      ['空气优良天数', '%', 86.2, 90.1, 88.4, 91],
    ],
  ],
  [
    'months of figures, with who answers for them',
    'statistics',
    [
      ['一季度各项目投资完成情况', '<', '<', '<', '<'],
      ['项目名称', '责任单位', '1月', '2月', '3月'],
      ['水厂', '水务局', 120, 130, 150],
      ['环城路', '住建局', 80, 90, 95],
      ['小学', '教育局', 10, 20, 30],
    ],
  ],
  [
    'months of figures without a title',
    'statistics',
    [
      ['指标名称', '计量单位', '一季度', '二季度', '三季度', '四季度'],
      ['固定资产投资', '亿元', 12, 35, 61, 90],
      ['规上工业增加值', '%', '5.8%', '6.1%', '6.0%', '6.2%'],
      ['社会消费品零售总额', '亿元', 8, 17, 26, 35],
    ],
  ],
])('no breakdown, and none that was meant to be: %s', (_, takenFor, rows) => {
  const { sheets, tables } = readBreakdown(workbook(drawn(rows)), defaultSettings());
  expect(tables).toEqual([]);
  expect(sheets).toEqual([{ name: '任务分解', kind: 'other', problem: null, takenFor }]);
});
