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
    of: 'two wrong shares in one column',
    text: `类别	数量（件）	占比
城市管理	412	34.3%
交通出行	268	22.3%
住房保障	195	16.3%
环境保护	143	11.9%
教育医疗	104	8.7%
其他	78	6.5%
合计	1200	100.0%`,
    wrong: [
      ['268\t22.3%\n住房保障\t195\t16.3%', '268\t23.3%\n住房保障\t195\t16.9%', 'C3', '22.3%'],
      ['268\t22.3%\n住房保障\t195\t16.3%', '268\t23.3%\n住房保障\t195\t16.9%', 'C4', '16.3%'],
      ['104\t8.7%\n其他\t78\t6.5%', '104\t7.8%\n其他\t78\t5.6%', 'C6', '8.7%'],
      ['104\t8.7%\n其他\t78\t6.5%', '104\t7.8%\n其他\t78\t5.6%', 'C7', '6.5%'],
      ['11.9%', '19.1%', 'C5', '11.9%'],
    ],
  },
  {
    of: 'two wrong rates in one column',
    text: `单位	应办	已办结	办结率
公安局	45	41	91.1%
民政局	38	30	78.9%
人社局	52	47	90.4%
司法局	27	22	81.5%
医保局	33	29	87.9%
信访局	19	12	63.2%`,
    wrong: [
      ['78.9%\n人社局\t52\t47\t90.4%', '79.8%\n人社局\t52\t47\t94.0%', 'D3', '78.9%'],
      ['78.9%\n人社局\t52\t47\t90.4%', '79.8%\n人社局\t52\t47\t94.0%', 'D4', '90.4%'],
      ['33\t29', '33\t28', 'D6', '84.8%'],
    ],
  },
  {
    of: 'ranks with ties',
    text: `单位	得分	名次
甲镇	92.5	2
乙镇	94.0	1
丙镇	92.5	2
丁镇	88.0	4
戊乡	85.5	5
己乡	85.5	5`,
    wrong: [
      ['88.0\t4', '88.0\t3', 'C5', '4'],
      ['己乡\t85.5\t5', '己乡\t85.5\t6', 'C7', '5'],
      ['丙镇\t92.5\t2', '丙镇\t92.5\t3', 'C4', '2'],
      ['甲镇\t92.5\t2', '甲镇\t92.5\t1', 'C2', '2'],
    ],
  },
  {
    of: 'dense ranks with ties',
    text: `单位	得分	名次
甲镇	92.5	2
乙镇	94.0	1
丙镇	92.5	2
丁镇	88.0	3
戊乡	85.5	4
己乡	84.0	5`,
    wrong: [['84.0\t5', '84.0\t6', 'C7', '5']],
  },
  {
    of: 'growth and change against the last period',
    text: `指标	本期	上期	较上期增减	增幅（%）
企业注册	320	296	24	8.1
项目备案	85	92	-7	-7.6
施工许可	46	40	6	15.0
竣工验收	31	28	3	10.7`,
    wrong: [
      ['\t24\t', '\t42\t', 'D2', '24'],
      ['-7.6', '-6.7', 'E3', '-7.6'],
      ['15.0', '13.0', 'E4', '15.0'],
    ],
  },
  {
    of: '较上期 alone',
    text: `镇街	本次排名	上次排名	较上次
甲街道	1	3	↑2
乙街道	2	1	↓1
丙镇	3	2	↓1
丁镇	4	4	—
戊镇	5	7	↑2
己镇	6	5	↓1
庚镇	7	6	↓1`,
    wrong: [
      ['甲街道\t1\t3\t↑2', '甲街道\t1\t3\t↑3', 'D2', '2'],
      ['庚镇\t7\t6\t↓1', '庚镇\t7\t6\t↑1', 'D8', '-1'],
      ['丁镇\t4\t4\t—', '丁镇\t4\t4\t↑1', 'D5', '0'],
    ],
  },
  {
    of: 'rows that are numbered',
    text: `序号	任务名称	责任单位	进度
1	建设口袋公园	城管局	60%
2	改造农贸市场	商务局	45%
3	新增停车泊位	交警大队	80%
4	修缮校舍	教育局	100%
5	更新电梯	市监局	30%`,
    wrong: [
      ['4\t修缮校舍', '5\t修缮校舍', 'A5', '4'],
      ['3\t新增停车泊位', '2\t新增停车泊位', 'A4', '3'],
      ['5\t更新电梯', '6\t更新电梯', 'A6', '5'],
    ],
  },
  {
    of: 'groups with 小计 and merged cells before',
    text: `片区	镇街	户数	已改造	完成率
北片	甲镇	120	96	80.0%
	乙镇	80	72	90.0%
	小计	200	168	84.0%
南片	丙镇	150	90	60.0%
	丁镇	50	45	90.0%
	小计	200	135	67.5%
全县合计		400	303	75.8%`,
    wrong: [
      ['小计\t200\t168', '小计\t200\t186', 'D4', '168'],
      ['67.5%', '65.7%', 'E7', '67.5%'],
      ['全县合计\t\t400\t303', '全县合计\t\t400\t330', 'D8', '303'],
      ['75.8%', '78.5%', 'E8', '75.8%'],
    ],
  },
  {
    of: 'states that make up the whole of a row',
    text: `单位  任务数  已完成  正在推进  逾期
教育局    12    8    3    1
卫健局    15    9    4    2
文旅局    9     6    3    0
体育局    7     5    1    1
合计      43    28   11   4`,
    wrong: [
      ['15    9    4', '15    9    5', 'D3', '4'],
      ['9     6    3', '8     6    3', 'B4', '9'],
      ['43    28', '43    82', 'C6', '28'],
    ],
  },
  {
    of: 'bars',
    text: `| 单位 | 计划数 | 完成数 | 完成率 |
| --- | --- | --- | --- |
| 一中 | 40 | 30 | 75% |
| 二中 | 50 | 45 | 90% |
| 三中 | 60 | 42 | 70% |
| 合计 | 150 | 117 | 78% |`,
    wrong: [
      ['| 42 | 70%', '| 42 | 77%', 'D4', '70%'],
      ['| 117 |', '| 171 |', 'C5', '117'],
    ],
  },
  {
    of: 'a total above the rows',
    text: `单位	交办	办结	未办结	办结率
全区	96	80	16	83.3%
甲局	36	30	6	83.3%
乙局	25	22	3	88.0%
丙局	20	17	3	85.0%
丁局	15	11	4	73.3%`,
    wrong: [
      ['96\t80\t16', '96\t81\t16', 'C2', '80'],
      ['88.0%', '80.8%', 'E4', '88.0%'],
      ['15\t11\t4', '15\t11\t5', 'D6', '4'],
    ],
  },
  {
    of: 'share of an investment and per head',
    text: `项目	计划（万元）	到位（万元）	到位率	受益户（户）	户均（万元）
道路硬化	600	480	80.0%	320	1.5
安全饮水	450	405	90.0%	270	1.5
危房改造	300	240	80.0%	96	2.5
合计	1350	1125	83.3%	686	1.64`,
    wrong: [
      ['405\t90.0%', '405\t99.0%', 'D3', '90.0%'],
      ['96\t2.5', '96\t2.8', 'F4', '2.50'],
    ],
  },
];

function found(text: string): CircularFinding[] {
  const whole = `关于有关情况的通报\n现将有关情况通报如下。\n${text}\n特此通报。`;
  return checkCircular(circularOfText(whole), { ledger: null, language: 'zh-CN' }).filter(
    ({ severity }) => severity === 'error',
  );
}

test.each(SAMPLES)('$of: nothing is found where all agrees', ({ text }) => {
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
