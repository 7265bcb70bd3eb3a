import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { circularFindings } from '../../../src/actions/check-circular';
import { understand, type Understanding } from '../../../src/actions/understand';
import { circularOfText } from '../../../src/circular/read-circular';
import { FileHost } from '../../../src/hosts/file/file-host';

let understanding: Understanding;
beforeAll(async () => {
  const file = await readFile(path.join(process.cwd(), 'assets/samples/shuangtaizi-2024.xlsx'));
  understanding = understand(await FileHost.open(new Uint8Array(file)).read(), { asOf: '2024-07-01' });
});

function unlike(text: string): string[] {
  return circularFindings(circularOfText(text), understanding, 'zh-CN')
    .filter(({ check }) => check === 'circular-ledger')
    .map(({ observed, expected }) => `${observed} → ${expected}`);
}

// Nothing is reported done in the sample: what was due by 1 July is overdue.
const HEAD = `关于2024年区政府重点任务上半年推进情况的通报
截至2024年7月1日，今年全区共梳理重点任务137项，细化为440项阶段性指标，202项超过时限仍未办结。
`;
const UNITS = `${HEAD}二、牵头单位情况
承担指标任务最多的是商务局，共42项，逾期20项；工业和信息化局牵头41项，逾期19项，临近到期0项。农业农村局25项中已逾期14项。
逾期最多的前两位是开发区管委会（22项）、发展改革局（21项）。共有28个牵头单位存在逾期事项。`;
const LEADERS = `${HEAD}郭铧震同志分管222项，逾期100项；邹勇同志分管的74项中，逾期22项，临近到期7项。刘德胜、张昭昭同志分别逾期13项、9项。`;
const SECTIONS = `${HEAD}“主要预期目标”24项，逾期12项；“聚力实体经济”方面共110项，逾期55项；民生实事32项中逾期20项。`;
const TIMES = `${HEAD}全年共517期次，其中逾期234期次；一季度共111期次，二季度共123期次。`;
const OVERDUE = `${HEAD}由人武部牵头的“完成双台子区潜力调查工作”时限1月底，已逾期152天；“推动规上企业复工率100%”由工业和信息化局牵头负责，应于2月底完成，目前逾期123天。`;
const LIST = `${HEAD}附件：逾期未完成任务清单
序号	任务	时限	逾期天数	牵头单位
1	完成双台子区潜力调查工作	1月底	152	人武部
2	推动规上企业复工率100%（季节性生产企业除外）	2月底	123	工业和信息化局
3	完成高标准农田提升改造项目招标采购	2月底	123	农业农村局
4	3月底前，引进各类人才100人	3月底	92	人力资源社会保障局
5	4月底前，完成公共充电桩规划	4月底	62	住房城乡建设局`;
const TABLE = `${HEAD}表1 部分单位进展情况（单位：项）
单位	牵头项数	逾期	临近到期	未到期
商务局	42	20	1	21
区工业和信息化局	41	19	0	20
发展改革局	39	21	0	17
开发区管委会	32	22	0	10
卫生健康局	27	9	1	13`;
const OTHERS = `${HEAD}上半年，12345热线共受理诉求1545件，办结率97.7%；农村公路已建成22.8公里，完成率78.6%。
商务局一季度牵头12项，已完成8项。区卫生健康局承办建议提案9件，已办结7件。`;

test.each([
  ['units', UNITS],
  ['leaders', LEADERS],
  ['sections', SECTIONS],
  ['occurrences', TIMES],
  ['tasks named in sentences', OVERDUE],
  ['a list of tasks', LIST],
  ['a table of units', TABLE],
  ['what the ledger does not count', OTHERS],
])('%s: agrees with the ledger', (_name, text) => {
  expect(unlike(text)).toEqual([]);
});

test.each(
  (
    [
      [UNITS, '共42项', '共45项', '45项 → 42项'],
      [UNITS, '逾期20项', '逾期12项', '12项 → 20项'],
      [UNITS, '逾期19项', '逾期17项', '17项 → 19项'],
      [UNITS, '已逾期14项', '已逾期11项', '11项 → 14项'],
      [UNITS, '最多的是商务局', '最多的是发展改革局', '发展改革局 → 商务局'],
      [UNITS, '28个牵头单位', '25个牵头单位', '25个 → 28个'],
      [UNITS, '（22项）', '（23项）', '23项 → 22项'],
      [LEADERS, '分管222项', '分管212项', '212项 → 222项'],
      [LEADERS, '逾期22项', '逾期25项', '25项 → 22项'],
      [LEADERS, '9项', '6项', '6项 → 9项'],
      [SECTIONS, '逾期12项', '逾期13项', '13项 → 12项'],
      [SECTIONS, '逾期55项', '逾期50项', '50项 → 55项'],
      [SECTIONS, '逾期20项', '逾期22项', '22项 → 20项'],
      [TIMES, '517期次', '571期次', '571期次 → 517期次'],
      [TIMES, '234期次', '243期次', '243期次 → 234期次'],
      [TIMES, '共111期次', '共101期次', '101期次 → 111期次'],
      [OVERDUE, '由人武部', '由信访局', '信访局 → 人武部'],
      [OVERDUE, '时限1月底', '时限2月底', '2月底 → 1月底'],
      [OVERDUE, '152天', '125天', '125天 → 152天'],
      [OVERDUE, '应于2月底', '应于3月底', '3月底 → 2月底'],
      [LIST, '1月底\t152', '1月底\t142', '142 → 152天'],
      [LIST, '123\t农业农村局', '123\t商务局', '商务局 → 农业农村局'],
      [LIST, '2月底\t123\t工业', '4月底\t123\t工业', '4月底 → 2月底'],
      [LIST, '人才100人', '人才110人', '110人 → 100人'],
      [
        LIST,
        '4月底前，完成公共充电桩规划',
        '12月底前，地区生产总值增长6%',
        '12月底前,地区生产总值增长6% → 未到期',
      ],
      [TABLE, '42\t20', '44\t20', '44 → 42'],
      [TABLE, '41\t19', '41\t18', '18 → 19'],
      [TABLE, '9\t1\t13', '9\t1\t15', '15 → 13'],
      [HEAD, '137项', '147项', '147项 → 137项'],
      [HEAD, '440项', '404项', '404项 → 440项'],
      [HEAD, '202项', '220项', '220项 → 202项'],
    ] as const
  ).map(([text, right, wrong, expected]) => [right, wrong, text, expected] as const),
)('%s written as %s', (right, wrong, text, expected) => {
  expect(text).toContain(right);
  expect(unlike(text.replace(right, wrong))).toContain(expected);
});
