import { checkCircular } from '../../../src/circular/check-circular';
import type { CircularFinding } from '../../../src/circular/model';
import { circularOfText } from '../../../src/circular/read-circular';

/** Tables whose cells follow from each other; below each, what is written instead of a right cell, where that is, and what is right. */
interface Sample {
  readonly of: string;
  readonly text: string;
  readonly wrong: readonly (readonly [from: string, to: string, cell: string, right: string])[];
}

const SAMPLES: readonly Sample[] = [
  {
    of: 'differences and growth against last month, cells apart by blanks',
    text: `单位       受理量(件)   上月受理(件)   环比增减(件)   环比(%)
城关镇     412          380            +32            +8.4
河东街道   356          371            -15            -4.0
河西街道   298          262            +36            +13.7
石桥镇     187          190            -3             -1.6
双井镇     143          120            +23            +19.2
合计       1396         1323           +73            +5.5`,
    wrong: [
      ['+36 ', '+63 ', 'D4', '36'],
      ['-4.0', '-4.9', 'E3', '-4.0'],
      ['+73 ', '+37 ', 'D7', '73'],
      ['+5.5', '+5.9', 'E7', '5.5'],
    ],
  },
  {
    of: 'differences in points and places moved',
    text: `单位\t应完成\t实际完成\t完成率（%）\t上季度（%）\t升降（百分点）\t本季度排名\t上季度排名\t排名变化
河口镇\t24\t21\t87.5\t83.3\t4.2\t3\t3\t—
金沙镇\t30\t27\t90.0\t88.2\t1.8\t2\t1\t↓1
渔关镇\t18\t17\t94.4\t85.6\t8.8\t1\t2\t↑1
回龙乡\t15\t12\t80.0\t81.0\t-1.0\t5\t4\t↓1
马鞍乡\t20\t17\t85.0\t80.5\t4.5\t4\t5\t↑1`,
    wrong: [
      ['\t8.8\t', '\t8.3\t', 'F4', '8.8'],
      ['\t-1.0\t', '\t-1.9\t', 'F5', '-1.0'],
      ['90.0\t88.2', '90.9\t88.2', 'D3', '90.0'],
      ['4.5\t4\t5\t↑1', '4.5\t3\t5\t↑2', 'G6', '4'],
    ],
  },
  {
    of: 'a header of two rows, growth and shares of the year',
    text: `指标\t单位\t年度目标\t上半年完成情况\t\t\t\t
\t\t\t完成数\t占目标%\t上年同期\t增减\t同比±%
地区生产总值\t亿元\t386.0\t184.2\t47.7\t173.5\t10.7\t6.2
一般公共预算收入\t亿元\t21.5\t11.3\t52.6\t10.7\t0.6\t5.6
规上工业增加值\t亿元\t92.0\t43.8\t47.6\t40.9\t2.9\t7.1
固定资产投资\t亿元\t158.0\t71.6\t45.3\t74.1\t-2.5\t-3.4
社会消费品零售总额\t亿元\t142.0\t70.2\t49.4\t66.9\t3.3\t4.9`,
    wrong: [
      ['52.6', '56.2', 'E4', '52.6'],
      ['-2.5\t', '-2.9\t', 'G6', '-2.5'],
      ['\t7.1', '\t1.7', 'H5', '7.1'],
    ],
  },
  {
    of: 'groups whose heads are sums',
    text: `序号\t项目名称\t总投资（亿元）\t年度计划（亿元）\t完成投资（亿元）\t完成率
一\t产业项目（3个）\t26.5\t9.3\t7.01\t75.4%
1\t智能装备产业园\t12.6\t4.2\t3.35\t79.8%
2\t高性能铝材线\t8.4\t3.0\t2.46\t82.0%
3\t冷链物流基地\t5.5\t2.1\t1.20\t57.1%
二\t基础设施项目（2个）\t7.8\t4.2\t3.18\t75.7%
4\t滨河路改造\t3.2\t1.8\t1.62\t90.0%
5\t污水厂扩建\t4.6\t2.4\t1.56\t65.0%
\t合计\t34.3\t13.5\t10.19\t75.5%`,
    wrong: [
      ['\t7.01\t', '\t7.10\t', 'E2', '7.01'],
      ['\t7.8\t', '\t8.7\t', 'C6', '7.8'],
      ['（3个）', '（4个）', 'B2', '产业项目(3个)'],
      ['\t13.5\t', '\t15.3\t', 'D9', '13.5'],
      ['82.0%', '80.2%', 'F4', '82.0%'],
    ],
  },
  {
    of: 'groups with their 小计 below',
    text: `类别\t单位\t交办\t已办结\t超期\t在办\t办结率
镇街\t新安镇\t16\t13\t1\t2\t81%
\t太平镇\t14\t9\t3\t2\t64%
\t小计\t30\t22\t4\t4\t73%
部门\t财政局\t7\t6\t0\t1\t86%
\t水利局\t11\t7\t2\t2\t64%
\t应急局\t9\t8\t1\t0\t89%
\t小计\t27\t21\t3\t3\t78%
总计\t\t57\t43\t7\t7\t75%`,
    wrong: [
      ['小计\t30\t22', '小计\t30\t23', 'D4', '22'],
      ['小计\t27\t21\t3', '小计\t27\t21\t4', 'E8', '3'],
      ['总计\t\t57', '总计\t\t75', 'C9', '57'],
      ['89%', '98%', 'G7', '89%'],
    ],
  },
  {
    of: 'a long table cut and set side by side',
    text: `位次\t单位\t得分\t位次\t单位\t得分
1\t青山街道\t96.35\t5\t白马镇\t93.90
2\t高桥镇\t95.80\t6\t柏树镇\t93.40
3\t南湖街道\t95.12\t7\t石门镇\t91.25
4\t枫林镇\t94.77\t8\t大坪乡\t88.65`,
    wrong: [
      ['95.12', '94.12', 'A4', '4'],
      ['\t93.40', '\t90.40', 'D3', '7'],
      ['8\t大坪乡\t88.65', '8\t大坪乡\t98.65', 'D5', '1'],
    ],
  },
  {
    of: 'months, their sum, mean and share',
    text: `| 事项 | 1月 | 2月 | 3月 | 一季度合计 | 月均办件 | 占比(%) |
|---|---|---|---|---|---|---|
| 企业开办 | 120 | 98 | 135 | 353 | 117.7 | 17.1 |
| 建设审批 | 32 | 28 | 41 | 101 | 33.7 | 4.9 |
| 不动产登记 | 410 | 365 | 498 | 1273 | 424.3 | 61.8 |
| 公积金 | 110 | 98 | 125 | 333 | 111.0 | 16.2 |
| 合计 | 672 | 589 | 799 | 2060 | 686.7 | 100.0 |`,
    wrong: [
      ['| 101 |', '| 110 |', 'E3', '101'],
      ['117.7', '171.7', 'F2', '117.7'],
      ['61.8', '68.1', 'G4', '61.8'],
      ['| 799 |', '| 979 |', 'D6', '799'],
    ],
  },
  {
    of: 'scores that are added up, and taken off',
    text: `名次\t单位\t任务落实（40分）\t信息报送（30分）\t群众评价（30分）\t加分\t扣分\t总分
1\t税务局\t38.5\t28.6\t27.0\t2.0\t0\t96.1
2\t财政局\t38.0\t28.0\t26.5\t1.0\t0\t93.5
3\t教育局\t36.4\t27.2\t26.0\t0.5\t0.5\t89.6
4\t人社局\t36.0\t26.8\t25.5\t1.0\t1.0\t88.3
5\t林业局\t34.0\t24.6\t23.8\t0\t1.5\t80.9`,
    wrong: [
      ['89.6', '89.9', 'H4', '89.6'],
      ['\t80.9', '\t83.9', 'H6', '80.9'],
      ['4\t人社局', '5\t人社局', 'A5', '4'],
    ],
  },
  {
    of: 'scores by the weights in their headers',
    text: `乡镇    项目推进（50%）  资金管理（30%）  档案资料（20%）  综合得分  排名
甲镇    92.0             88.5             95.0             91.55     2
乙镇    85.0             90.0             91.5             87.80     3
丙镇    78.5             82.0             88.0             81.45     4
丁乡    95.5             93.0             90.0             93.65     1
戊乡    81.0             79.5             84.5             81.25     5`,
    wrong: [
      ['87.80', '88.70', 'E3', '87.80'],
      ['81.45', '84.15', 'E4', '81.45'],
      ['81.25     5', '81.25     4', 'F6', '5'],
    ],
  },
  {
    of: 'a row of means, and ranks by a column with a name of its own',
    text: `乡镇\t本次满意（%）\t上次满意（%）\t变化（百分点）\t位次
清泉镇\t88.4\t85.1\t+3.3\t3
丰乐镇\t91.2\t92.0\t-0.8\t2
大湾镇\t86.5\t84.3\t+2.2\t4
和平镇\t93.7\t90.6\t+3.1\t1
五里乡\t82.9\t83.5\t-0.6\t5
平均\t88.5\t87.1\t+1.4\t`,
    wrong: [
      ['88.5', '89.5', 'B7', '88.5'],
      ['+2.2', '+2.6', 'D4', '2.2'],
      ['-0.8\t2', '-0.8\t3', 'E3', '2'],
    ],
  },
  {
    of: 'shares of a first row that has a name',
    text: `项目\t完成（亿元）\t上年同期（亿元）\t增减额（亿元）\t增幅（%）\t占比（%）
财政收入\t12.03\t11.71\t0.32\t2.7\t100.0
一、税收收入\t8.62\t8.05\t0.57\t7.1\t71.7
增值税\t3.15\t2.98\t0.17\t5.7\t26.2
企业所得税\t1.86\t1.72\t0.14\t8.1\t15.5
个人所得税\t0.74\t0.70\t0.04\t5.7\t6.2
其他税种\t2.87\t2.65\t0.22\t8.3\t23.9
二、非税收入\t3.41\t3.66\t-0.25\t-6.8\t28.3`,
    wrong: [
      ['23.9', '29.3', 'F7', '23.9'],
      ['8.62', '8.26', 'B3', '8.62'],
      ['-6.8', '-8.6', 'E8', '-6.8'],
    ],
  },
];

function found(text: string): CircularFinding[] {
  const whole = `关于有关情况的通报\n现将有关情况通报如下。\n${text}\n特此通报。`;
  return checkCircular(circularOfText(whole), { ledger: null, language: 'zh-CN' });
}

test.each(SAMPLES)('$of: nothing is found in a right table', ({ text }) => {
  expect(found(text)).toEqual([]);
});

test.each(SAMPLES.flatMap(({ of, text, wrong }) => wrong.map((one) => ({ of, text, one, to: one[1] }))))(
  '$of: $to',
  ({ text, one: [from, to, cell, right] }) => {
    expect(text.split(from)).toHaveLength(2);
    const findings = found(text.replace(from, to));
    expect(findings.map(({ place, expected }) => [place.cell, expected])).toContainEqual([cell, right]);
  },
);
