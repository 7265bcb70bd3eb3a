import { readBreakdown } from '../../src/breakdown/read';
import type { ColumnRole } from '../../src/breakdown/roles';
import { defaultSettings } from '../../src/settings/xml';
import { sheet, workbook } from '../grid/sheet';

const TASKS = ['新建小学2所，增加学位1200个', '改造环城北路5公里', '建成城东污水处理厂二期'];

/** The roles of a table's columns, each a header over three cells. */
function rolesOf(
  ...columns: readonly (readonly [header: string, cells: readonly string[]])[]
): readonly (ColumnRole | null | undefined)[] {
  const rows = TASKS.map((_, at) => columns.map(([, cells]) => cells[at] ?? ''));
  const headers = columns.map(([header]) => header);
  const book = workbook(sheet([['2024年重点工作任务分解表'], headers, ...rows]));
  const [table] = readBreakdown(book, defaultSettings()).tables;
  return columns.map((_, at) => table?.columns[at]?.role);
}

const WORK = ['工作任务', TASKS] as const;
const UNITS = ['牵头单位', ['区教育局', '区住建局', '区水务局']] as const;
const DATES = ['完成时限', ['6月底前', '9月底前', '年底前']] as const;
/** Where a header alone shall tell. */
const BLANK = ['', '', ''];
const DESCRIBED = ['续建', '新建教学楼2栋', '城北'];

/** Each of some words, with what every one of them stands before or behind: `考核 验收` `~单位`. */
function each(words: string, around = '~'): string[] {
  return words.split(' ').map((word) => around.replace('~', word));
}

describe.each<[ColumnRole, string, readonly string[], cells?: readonly string[]]>([
  [
    'remark',
    'who examines, asks or is told',
    each(
      '考核 评价 评估 评分 审核 监督 督查 督办 检查 验收 填报 报送 反馈 提出 交办 业务指导 数据来源',
      '~单位',
    ),
  ],
  ['remark', 'how a matter came in', each('交办 下达 接收 收文 来文 立项 登记 提出', '~日期')],
  ['remark', 'how a matter ranks', each('督办 重要 紧急 风险 优先 任务 事项 预警 管控', '~等级')],
  [
    'remark',
    'who proposed it',
    [...each('领衔 提议 附议 联名', '~代表'), '政协委员', '第一提案人', '界别', '满意度'],
  ],
  ['remark', 'where it comes from', each('任务 工作 事项 问题 数据 文件 指标', '~来源')],
  ['remark', 'whom to call', each('联系 联络 经办 填报 填表 督办 督查 督导 跟踪 审核', '~人')],
  ['details', 'what is built, where and how', each('建设 改造 实施', '~规模'), DESCRIBED],
  ['details', 'its place', each('地点 位置 区域 范围', '项目~'), DESCRIBED],
  ['details', 'its stage', each('建设 实施 工作 项目 推进 当前 所处', '~阶段'), DESCRIBED],
  ['details', 'what it is measured by', each('完成 工作 验收 质量 评价 达标', '~标准'), DESCRIBED],
  ['details', 'what comes of it', each('预期 工作 项目 主要', '~成果'), DESCRIBED],
  [
    'leader',
    'by what they do',
    each(
      '分管 责任 牵头 负责 主管 包保 包抓 包案 挂点 挂包 挂帅 挂联 挂钩 督导 督办 督查 督战 指导 帮扶 联系 包联 领衔 协助 协管',
      '~领导',
    ),
  ],
  ['leader', 'by the place that they lead', each('市 县 区 旗 州 盟 镇 乡 省 厅 局 校 院', '~领导')],
  ['leader', 'by their office', each('市 县 区 旗 州 镇 乡 省', '副~长')],
  ['section', 'what kind of task', each('工作 任务 指标 项目 问题', '~类别')],
  ['section', 'of what field', each('领域 板块 章节 部分 方面 篇章')],
  ['figure', 'how it is measured', each('计量 计算 度量', '~单位')],
  ['figure', 'what is to be reached', each('目标 任务 指标 计划 预期 考核', '~值')],
  ['figure', 'how it has moved', each('同比 环比 增速 增幅 增长率 占比 比重 完成率 排名')],
])('%s: %s', (role, _, headers, cells = BLANK) => {
  test.each(headers)('%s', (header) => {
    expect(rolesOf(['序号', ['1', '2', '3']], WORK, UNITS, DATES, [header, cells]).at(-1)).toBe(role);
  });
});

test.each(
  each(
    '任务 项目 工作 指标 事项 问题 清单 台账 督办 督查 交办 立项 改革 建议 提案 议案 内部 统一 总 原',
    '~序号',
  ),
)('%s numbers the tasks', (header) => {
  expect(rolesOf([header, BLANK], WORK, UNITS, DATES)[0]).toBe('number');
});

test.each([
  ...each('任务 举措 工作 实事 事项 承诺', '~内容'),
  ...each('内容 要求 目标 事项 措施 举措 任务 要点 清单 名称 分解 描述', '工作~'),
])('%s is what is to be done', (header) => {
  expect(rolesOf([header, TASKS], UNITS, DATES)[0]).toBe('task');
});
