import { reported, reportedDone, type Reported } from '../../src/ledger/reported-done';

/** What is to be done, and what reports say of it: those that say done, and those that do not. */
const REPORTS: readonly { goal: string; done: readonly string[]; open: readonly string[] }[] = [
  {
    goal: '推进第1号工程。',
    done: [
      '已完成',
      '已完成。',
      ' 已 完成',
      '已​完成',
      '已办结',
      '已销号',
      '已完工',
      '已竣工',
      '已竣工验收',
      '已通过验收',
      '已完成竣工验收',
      '已整改完成',
      '已整改到位',
      '已整改',
      '已落实到位',
      '已超额完成',
      '已全面完成',
      '已全部完成',
      '已按期完成',
      '已提前完成',
      '已建成投用',
      '已建成并投入使用',
      '已投入使用',
      '已建成通车',
      '已交付使用',
      '已于3月20日完成',
      '已于3月底前全部完成',
      '3月已完成',
      '3月20日已完成',
      '2024.3.20已完成',
      '截至3月底已全部完成',
      '截至目前，已完成',
      '目前已完成',
      '现已完工',
      '任务已完成',
      '该任务已完成',
      '全年任务已完成',
      '年度目标任务已全部完成',
      '整改已完成',
      '整改完成',
      '任务完成',
      '工程已完工',
      '第1号工程已竣工验收',
      '已经完成',
      '均已完成',
      '全部完成',
      '按期完成',
      '圆满完成',
      '完成',
      '完成。',
      '完成了',
      '完成100%',
      '已完成100%',
      '100%',
      '完成率100%',
      '办结率100%',
      '已完成年度任务',
      '已完成全部任务',
      '已完成整改',
      '已完成约定事项',
      '已完成。下一步巩固成果',
      '已完成，并通过市级验收',
      '（1）已完成',
      '（1）已完成；（2）已完成。',
      '①已完成②已完工',
      '√',
      '√已完成',
      '☑',
      '1.已完成',
      '已清零',
      '已结案',
    ],
    open: [
      '未完成',
      '尚未完成',
      '未全部完成',
      '暂未完成',
      '没有完成',
      '无法完成',
      '基本完成',
      '主体完工',
      '主体工程已完工',
      '部分完成',
      '已部分完成',
      '正在推进',
      '推进中',
      '未启动',
      '已启动',
      '已开工',
      '已动工建设',
      '已部署',
      '已开展前期工作',
      '持续推进，已完成前期工作',
      '预计6月底完成',
      '计划6月底完成',
      '力争6月底完成',
      '待验收',
      '即将完成',
      '完成50%',
      '完成５０％',
      '60%',
      '完成率80%',
      '完成进度80%',
      '完成情况：正常',
      '办结率98%',
      '已完成80%',
      '已完成总工程量的80%',
      '已完成过半',
      '已完成大部分',
      '已完成3/5',
      '已完成三分之二',
      '已完成八成',
      '完成投资3亿元',
      '已完成投资3亿元',
      '已完成3个，剩余2个正在施工',
      '已完成招标',
      '已完成招标工作',
      '已完成立项审批',
      '已完成可研编制和批复',
      '已完成征地拆迁',
      '已完成主体封顶',
      '已完成一期工程',
      '已完成施工图设计',
      '招标已完成',
      '前期手续已办理完毕',
      '方案已完成',
      '已完成招标，正在施工',
      '已完成招标，7月中旬开工',
      '已完成可研，计划8月底前完成招标',
      '已完成方案制定，正在实施',
      '已完工，正在办理结算',
      '已完成，资料正在归档',
      '已完成1-5月任务，12月底前完成全年任务',
      '（1）已完成；（2）正在推进。',
      '已序时推进',
      '达序时进度',
      '否',
      '×',
    ],
  },
  {
    goal: '改造管网20公里',
    done: [
      '已完成20公里',
      '已完成20.5公里管网改造',
      '已完成管网改造20公里',
      '20公里管网已改造完成',
      '已全部完成，共改造20公里',
      '已完成管网改造',
      '已完成改造',
    ],
    open: [
      '已完成12公里',
      '完成12公里',
      '已改造12公里',
      '12公里已完工',
      '已完成12公里，占60%',
      '已完成投资5000万元',
      '已完成设计和招标',
    ],
  },
  {
    goal: '改造小区20个',
    done: ['已完成20个小区改造', '20个小区已全部完工', '已完成22个', '已完成小区改造'],
    open: [
      '已完成8个小区改造',
      '8个小区已完工',
      '已完成8个，其余12个施工中',
      '20个小区已开工',
      '已完成20个小区立面设计',
    ],
  },
  {
    goal: '新增就业12000人',
    done: ['已完成12000人', '完成1.25万人', '已完成全年目标的104%'],
    open: ['完成5600人', '已新增5600人'],
  },
  {
    goal: '新建公厕10座',
    done: ['已建成10座', '10座公厕已建成投用'],
    open: ['已完成4座主体施工', '已建成4座', '已完成10座选址', '已完成10座主体施工'],
  },
  {
    goal: '植树5万亩',
    done: ['已完成5万亩', '已完成植树5.1万亩'],
    open: ['已完成3万亩，占年度任务的60%', '已完成30000亩'],
  },
  { goal: '修路20公里', done: ['已完成通车'], open: ['已完成路基工程', '已完成路面15公里'] },
  { goal: '建校', done: ['已建成'], open: ['已完成立项审批', '已完成选址'] },
  { goal: '清欠', done: ['已完成清欠', '已清零'], open: ['已完成方案制定，正在实施'] },
  // What is a step elsewhere may be the whole of it.
  { goal: '3月底前完成招标', done: ['已完成招标', '招标已完成', '完成招标工作'], open: ['正在招标'] },
  {
    goal: '3月底前完成设计和招标',
    done: ['已完成设计、招标', '已完成设计和招标'],
    open: ['已完成设计', '已完成招标'],
  },
  {
    goal: '编制国土空间规划',
    done: ['已完成规划编制', '规划编制已完成'],
    open: ['已完成规划初稿', '已完成规划评审'],
  },
  { goal: '修订值班制度', done: ['已完成制度修订', '值班制度已修订完成'], open: ['已完成调研'] },
  // No goal with a figure to compare: a figure alone does not say that it is all.
  { goal: '改造老旧小区', done: ['已完成小区改造'], open: ['已完成8个小区改造'] },
];

const CASES = REPORTS.flatMap(({ goal, done, open }) => [
  ...done.map((text) => [text, goal, 'done'] as const),
  ...open.map((text) => [text, goal, 'open'] as const),
]);

test('the list is long enough to mean something', () => {
  expect(CASES.length).toBeGreaterThan(180);
});

test.each(CASES)('%s, of %s: %s', (text, goal, expected) => {
  expect(reportedDone(text, { goals: [goal] })).toBe(expected === 'done');
});

test.each<[text: string, header: string, expected: Reported]>([
  ['是', '是否完成', 'done'],
  ['是', '是否已办结', 'done'],
  ['是', '是否完成（是/否）', 'unknown'],
  ['是', '是否完成？', 'done'],
  ['√', '是否完成', 'done'],
  ['否', '是否完成', 'open'],
  ['×', '是否完成', 'open'],
  ['是', '是否开工', 'unknown'],
  ['是', '是否达到序时进度', 'unknown'],
  ['是', '进展情况', 'unknown'],
  ['已', '是否完成', 'done'],
  ['', '完成情况', 'none'],
  ['—', '完成情况', 'none'],
  ['无', '完成情况', 'none'],
  ['推进中', '完成状态', 'open'],
  ['未启动', '完成状态', 'open'],
  ['调整', '完成状态', 'open'],
  ['搞定', '完成状态', 'unknown'],
  ['OK', '完成情况', 'unknown'],
  ['差不多', '完成情况', 'unknown'],
  ['今年以来，各镇共召开现场会三次，群众反映良好', '进展情况', 'open'],
])('%s under %s: %s', (text, header, expected) => {
  expect(reported(text, { goals: ['修路'], header })).toBe(expected);
});

test.each(
  '推进 进行 正在 办理 实施 施工 建设 开工 启动 开展 难落实 难完成 未动 尚早 没有 待定 计划 准备 筹备 前期 持续 长期 常态 坚持 序时 进度 滞后 缓慢 受阻 暂缓 暂停 调整 部分 基本 难整改 阶段 招标 设计 审批 谋划 洽谈 对接 在谈 已谈 审核中 第3稿'.split(
    ' ',
  ),
)('%s is a status that is known, and not at its end', (text) => {
  expect(reported(text, { goals: ['修路'], header: '完成状态' })).toBe('open');
});

test('what is longer than a status tells a story', () => {
  expect(reported('群众反映良好', { goals: ['修路'], header: '完成状态' })).toBe('unknown');
  expect(reported('群众反映很良好', { goals: ['修路'], header: '完成状态' })).toBe('open');
});

test('of several goals the nearest with such a figure is held against it', () => {
  const goals = ['（1）6月底前改造10公里', '改造管网20公里'];
  expect(reportedDone('已完成12公里', { goals })).toBe(true);
  expect(reportedDone('已完成12公里', { goals: [...goals].reverse() })).toBe(false);
});

test('a report of one thing says nothing of another, unless an item names nothing', () => {
  const task = '完成公园路面、绿化';
  expect(reportedDone('已完成绿化', { goals: ['9月底前完成绿化', task] })).toBe(true);
  expect(reportedDone('已完成绿化', { goals: ['6月底前完成路面', task] })).toBe(false);
  expect(reportedDone('已完成绿化', { goals: ['6月底前完成', '绿化'] })).toBe(true);
});

test('a text that says much of the same is read in a moment', () => {
  expect(reportedDone(`${'于在均都全部'.repeat(4000)}完成`)).toBe(false);
  expect(reportedDone(`已完成${'（于'.repeat(4000)}`, { goals: ['于'.repeat(4000)] })).toBe(false);
});

test.each('否 未 不 × ✗ ✘ ☐ □ x X n N no 35% 12.5%'.split(' '))('%s alone is no', (written) => {
  expect(reported(written, { goals: ['完成投资35%'] })).not.toBe('done');
  expect(reported(written, { goals: [] })).toBe('open');
});

test.each('任务 工作 事项 整改 整治 建设 改造 项目 工程 内容 指标 目标'.split(' '))(
  'that the %s has passed its acceptance is said of the whole',
  (noun) => {
    expect(reportedDone(`已完成${noun}验收`, { goals: ['推进城东污水处理厂。'] })).toBe(true);
  },
);
