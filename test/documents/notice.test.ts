import { draftNotices } from '../../src/actions/notices';
import { understand } from '../../src/actions/understand';
import { paperText } from '../../src/documents/text';
import { sheet, workbook } from '../grid/sheet';

const SOURCE = sheet([
  ['某某区2024年政府工作报告任务分解表'],
  ['序号', '工作任务', '阶段性指标', '牵头单位', '完成时限'],
  ['1', '改造老旧管网10公里。', '3月底前完成设计。', '住建局', ''],
  ['2', '新建养老床位100张。', '', '民政局', '12月31日'],
  ['3', '完成电网改造。', '7月20日前完成。', '供电公司', ''],
]);
const LEDGER = sheet(
  [
    ['任务序号', '任务内容', '指标序号', '指标内容', '时间节点', '状态', '完成数值'],
    ['2', '新建养老床位100张。', '', '', '2024-12-31', '推进中', '20'],
  ],
  { name: '进度台账', own: { kind: 'ledger', key: '' } },
);

/** Each unit has one item, by which its notice has its colour. */
test.each([
  {
    unit: '住建局',
    level: '红色（逾期）',
    column: '逾期天数',
    row: '1\t第1项  改造老旧管网10公里：3月底前完成设计\t3月底\t91\t',
    first: '1．逐项查明未完成的原因，明确具体措施、责任人和完成时间，抓紧办理。',
  },
  {
    unit: '民政局',
    level: '黄色（未达序时进度）',
    column: '到期情况',
    row: '1\t第2项  新建养老床位100张\t12月底\t未达序时\t已完成20张（目标100张）',
    first: '1．逐项查明进度滞后的原因，明确具体措施、责任人和完成时间，抓紧补齐进度。',
  },
  {
    unit: '供电公司',
    level: '蓝色（临近到期）',
    column: '到期情况',
    row: '1\t第3项  完成电网改造：7月20日前完成\t7月20日\t还有20天\t',
    first: '1．对照时限倒排工期，明确具体措施和责任人，确保按期完成。',
  },
])('the notice of $unit asks for what its colour means', async ({ unit, level, column, row, first }) => {
  const { notices } = await draftNotices(understand(workbook(SOURCE, LEDGER), { asOf: '2024-06-30' }));
  const paper = notices.find(({ urging }) => urging.unit === unit)?.paper;
  const lines = paper ? paperText(paper).split('\n') : [];
  expect(lines).toEqual(expect.arrayContaining([row, first, expect.stringContaining(level)]));
  expect(lines).toContain(`序号\t督办事项\t时限\t${column}\t目前进展`);
});

test('no page holds the signature alone, and the slip is not parted from what says whose it is', async () => {
  const { notices } = await draftNotices(understand(workbook(SOURCE), { asOf: '2024-06-30' }));
  const blocks = notices[0]?.paper.sections[0]?.blocks ?? [];
  const stays = blocks.flatMap((one) => (one.kind === 'paragraph' && one.stays === true ? [one.text] : []));
  expect(stays).toEqual([
    expect.stringMatching(/^3．请填写所附回执/),
    expect.stringMatching(/^编号：.*承办单位：/),
  ]);
});
