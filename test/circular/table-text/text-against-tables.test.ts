import { checkCircular } from '../../../src/circular/check-circular';
import type { CircularFinding } from '../../../src/circular/model';
import { circularOfText } from '../../../src/circular/read-circular';

/** Sentences about tables that say what these say; below, what else they might say, and what is right. */
interface Sample {
  readonly of: string;
  readonly text: string;
  readonly wrong: readonly (readonly [from: string, to: string, right: string])[];
}

const RATES = `序号	责任单位	任务数（项）	已完成	正常推进	滞后	完成率（%）
1	发展和改革局	18	14	3	1	77.8
2	教育局	12	10	2	0	83.3
3	民政局	9	6	2	1	66.7
4	住房和城乡建设局	22	15	5	2	68.2
5	卫生健康局	11	10	1	0	90.9
6	文化和旅游局	8	5	2	1	62.5
合计		80	60	15	5	75.0`;

const SCORES = `位次	单位	得分	等次	位次	单位	得分	等次
1	青山街道	96.35	优秀	5	白马镇	93.90	良好
2	高桥镇	95.80	优秀	6	柏树镇	93.40	良好
3	南湖街道	95.12	优秀	7	石门镇	91.25	良好
4	枫林镇	94.77	良好	8	大坪乡	88.65	一般`;

const HOTLINE = `单位	受理量（件）	按时办结率	上月受理（件）	环比增减（件）	环比
城关镇	412	98.3%	380	+32	+8.4%
河东街道	356	98.0%	371	-15	-4.0%
河西街道	298	94.0%	262	+36	+13.7%
石桥镇	187	99.5%	190	-3	-1.6%
双井镇	143	91.6%	120	+23	+19.2%`;

const MONTHS = `事项	1月	2月	3月	一季度合计
企业开办	120	98	135	353
建设审批	32	28	41	101
不动产登记	410	365	498	1273
合计	562	491	674	1727`;

const GROUPS = `类别	单位	交办（件）	已办结（件）	超期（件）
镇街办事处	新安镇	16	13	1
	太平镇	14	9	3
	小计	30	22	4
区直部门	财政局	7	6	0
	水利局	11	7	2
	应急局	9	8	1
	小计	27	21	3
总计		57	43	7`;

const INDICATORS = `指标	单位	年度目标	上半年	占目标（%）	上年同期	同比（%）
地区生产总值	亿元	386.0	184.2	47.7	173.5	6.2
一般公共预算收入	亿元	21.5	11.3	52.6	10.7	5.6
固定资产投资	亿元	158.0	71.6	45.3	74.1	-3.4
城镇新增就业	人	5200	2868	55.2	2715	5.6`;

const LIGHTS = `单位	任务数	完成数	完成率	评价	单位	任务数	完成数	完成率	评价
工信局	9	9	100%	绿	交通局	8	6	75%	黄
教育局	7	6	86%	绿	水利局	6	6	100%	绿
民政局	5	3	60%	黄	商务局	4	1	25%	红
住建局	12	7	58%	红	文旅局	5	4	80%	绿`;

const SAMPLES: readonly Sample[] = [
  {
    of: 'a figure of a row',
    text: `${RATES}
住房和城乡建设局承担任务最多，共22项，其中已完成15项，仍有2项进展滞后；民政局承担9项，已完成6项。`,
    wrong: [
      ['已完成15项', '已完成16项', '15项'],
      ['共22项', '共21项', '22项'],
      ['已完成6项', '已完成7项', '6项'],
    ],
  },
  {
    of: 'the greatest and the least',
    text: `${RATES}
从完成率看，卫生健康局完成率最高，为90.9%；文化和旅游局最低，为62.5%。任务数最多的是住房和城乡建设局。`,
    wrong: [
      ['最高，为90.9%', '最高，为91.9%', '90.9%'],
      ['文化和旅游局最低', '民政局最低', '文化和旅游局'],
      ['最多的是住房和城乡建设局', '最多的是发展和改革局', '住房和城乡建设局'],
    ],
  },
  {
    of: 'how many are above or below',
    text: `${RATES}
完成率低于70%的单位有3个，分别是民政局、住房和城乡建设局、文化和旅游局；高于全区平均水平的有3个。教育局、卫生健康局2个单位没有滞后事项。其中卫生健康局完成率90.9%。`,
    wrong: [
      ['有3个，分别', '有4个，分别', '3个'],
      ['水平的有3个', '水平的有2个', '3个'],
      ['教育局、卫生健康局2个', '教育局、民政局2个', '卫生健康局'],
    ],
  },
  {
    of: 'places, classes and gaps of scores',
    text: `${SCORES}
得分95分以上的有3个，90分以下的1个。排名前三位的是青山街道、高桥镇、南湖街道，得分分别为96.35分、95.80分、95.12分。优秀等次3个、良好等次4个。第一名青山街道与末位大坪乡相差7.70分。`,
    wrong: [
      ['95分以上的有3个', '95分以上的有4个', '3个'],
      ['高桥镇、南湖街道', '高桥镇、枫林镇', '南湖街道'],
      ['95.80分', '95.08分', '95.80分'],
      ['良好等次4个', '良好等次3个', '4个'],
      ['相差7.70分', '相差7.07分', '7.70分'],
    ],
  },
  {
    of: 'what rose and what fell',
    text: `${HOTLINE}
环比上升的有3个单位，环比下降的有2个，其中双井镇升幅最大，环比增长19.2%；河东街道环比减少15件。按时办结率低于95%的有河西街道（94.0%）、双井镇（91.6%）2个单位。`,
    wrong: [
      ['上升的有3个', '上升的有4个', '3个'],
      ['增长19.2%', '增长12.9%', '19.2%'],
      ['减少15件', '减少51件', '15件'],
      ['（94.0%）', '（94.9%）', '94.0%'],
    ],
  },
  {
    of: 'columns of months',
    text: `${MONTHS}
从月份看，3月办件最多，为674件；2月最少，为491件。不动产登记3月达到498件，建设审批3月办理41件。`,
    wrong: [
      ['为674件', '为647件', '674件'],
      ['2月最少', '1月最少', '2月'],
      ['达到498件', '达到489件', '498件'],
    ],
  },
  {
    of: 'groups, and lists of names with their figures',
    text: `${GROUPS}
镇街办事处承办30件，已办结22件；区直部门承办27件，已办结21件。7件超期事项涉及4个单位：新安镇1件、太平镇3件、水利局2件、应急局1件。`,
    wrong: [
      ['承办27件', '承办26件', '27件'],
      ['涉及4个', '涉及5个', '4个'],
      ['水利局2件', '水利局3件', '2件'],
    ],
  },
  {
    of: 'indicators, each in a unit of its own',
    text: `${INDICATORS}
完成过半的指标2项：一般公共预算收入完成11.3亿元，占年度目标的52.6%；城镇新增就业2868人，占年度目标的55.2%。固定资产投资同比下降3.4%，占年度目标的45.3%。`,
    wrong: [
      ['过半的指标2项', '过半的指标3项', '2项'],
      ['完成11.3亿元', '完成13.1亿元', '11.3亿元'],
      ['占年度目标的55.2%', '占年度目标的52.5%', '55.2%'],
      ['下降3.4%', '下降4.3%', '3.4%'],
    ],
  },
  {
    of: 'lights, what is all done, and some of the rows together',
    text: `${LIGHTS}
亮红灯的单位为住建局、商务局，黄灯2个。住建局12项任务仅完成7项。工信局、水利局2个单位任务已全部完成。未到一半的是商务局；住建局、商务局任务数合计16项。`,
    wrong: [
      ['住建局、商务局，黄灯', '住建局、水利局，黄灯', '商务局'],
      ['黄灯2个', '黄灯3个', '2个'],
      ['局12项任务', '局13项任务', '12项'],
      ['工信局、水利局2个', '工信局、民政局2个', '水利局'],
      ['合计16项', '合计18项', '16项'],
    ],
  },
];

function found(text: string): CircularFinding[] {
  return checkCircular(circularOfText(`关于有关情况的通报\n现将有关情况通报如下。\n${text}`), {
    ledger: null,
    language: 'zh-CN',
  });
}

test.each(SAMPLES)('$of: nothing is found where text and table agree', ({ text }) => {
  expect(found(text)).toEqual([]);
});

test.each(SAMPLES.flatMap(({ of, text, wrong }) => wrong.map((one) => ({ of, text, one, to: one[1] }))))(
  '$of: $to',
  ({ text, one: [from, to, right] }) => {
    expect(text.split(from)).toHaveLength(2);
    expect(found(text.replace(from, to)).map(({ expected }) => expected)).toContain(right);
  },
);

test.each([
  ['another thing of a row', '住房和城乡建设局新增受理诉求35项，另有12项正在协商。'],
  ['another time', '截至上月末，民政局已完成5项，发展和改革局上月完成率70.1%。'],
  ['somebody else within a row', '住房和城乡建设局22项任务中，人民防空中心牵头4项，已完成3项。'],
  ['a limit that is wanted', '力争年底前各单位完成率均达到95%以上，低于90%的将被约谈。'],
  ['some of the rows', '进展滞后的4个单位中，完成率低于70%的有2个。'],
  ['a place of a problem', '检查发现问题点位5处，其中民政局2处、教育局3处。'],
  ['a part of all', '80项任务中，推进滞后且已约谈的已完成8项。'],
  ['another rate', '群众满意率：民政局96%、教育局91%、卫生健康局88%。'],
  ['what is asked for', '民政局要确保10月底前完成率达到80%，教育局12月底前完成率达到90%。'],
  ['things that are not the rows', '有4个项目完成率低于60%，有7件信访件未办结。'],
])('%s is not held against the table', (_what, sentence) => {
  expect(found(`${RATES}\n民政局承担9项，已完成6项，完成率66.7%。\n${sentence}`)).toEqual([]);
});

test('an excerpt of a list says nothing of how many there are, or of their mean', () => {
  const text = `排名\t单位\t得分
1\t发改局\t97.2
2\t税务局\t96.8
…\t…\t…
30\t林业局\t78.9
30个单位平均得分88.7分，得分95分以上的有5个，80分以下的有2个。发改局得分97.2分，林业局得分78.9分。`;
  expect(found(text)).toEqual([]);
  expect(found(text.replace('局得分97.2分', '局得分92.7分')).map(({ expected }) => expected)).toContain(
    '97.2分',
  );
});

test('what stands in the table as the text has it is not worked out from other figures', () => {
  const text = `${RATES}\n住房和城乡建设局共22项，已完成15项；卫生健康局进展较快，完成率90.9%。教育局12项任务已完成10项，完成率83.3%。`;
  expect(found(text)).toEqual([]);
});
