import { titleKind } from '../../src/breakdown/title-kinds';

test.each(
  [
    '任务分解 责任清单 责任分工 责任台账 责任表 任务分工 工作分工 项目分工 部门分工',
    '任务清单 项目清单 事项清单 问题清单 整改清单 督办清单 督查清单 交办清单 销号清单 实事清单 指标清单 措施清单',
    '措施推进清单 措施落实台账 措施一览表 措施表 重点工作 重点项目 民生实事',
    '进度计划 推进计划 实施计划 建设计划 工作计划 督办事项 议定事项 交办事项 目标责任 工作台账 任务台账 工作要点',
  ].flatMap((some) => some.split(' ')),
)('a table of tasks is called %s', (name) => {
  expect(titleKind(`2024年${name}`)).toBe('breakdown');
});

test.each(
  '统计表 统计台账 统计月报 统计年报 统计情况 统计数据 统计汇总 统计分析'
    .split(' ')
    .concat('情况 数据 信息 得分 成绩 费用 经费 资金 工资 预算 决算'.split(' ').map((of) => `${of}明细表`))
    .concat('一览 汇总 明细 安排 分配'.split(' ').map((kind) => `进展情况${kind}表`)),
)('what counts over tasks is called %s', (name) => {
  expect(titleKind(`2024年任务分解${name}`)).toBe('other');
});

test.each('任务完成情况统计表 资金安排表 通讯录 人员名单 年度预算 值班安排 评分细则 会议议程'.split(' '))(
  'a table of something else is called %s',
  (name) => {
    expect(titleKind(`2024年${name}`)).toBe('other');
  },
);

test.each('2024年政府工作报告 清单 附件1'.split(' '))('%s says nothing either way', (name) => {
  expect(titleKind(name)).toBeNull();
});
