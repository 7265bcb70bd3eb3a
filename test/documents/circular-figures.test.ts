import fc from 'fast-check';
import { draftCircular } from '../../src/actions/circular';
import { draftNotices } from '../../src/actions/notices';
import { statisticsOf } from '../../src/actions/statistics';
import { understand } from '../../src/actions/understand';
import { paperText } from '../../src/documents/text';
import { writePaper } from '../../src/documents/write/write-paper';
import { defaultSettings, settingsXml } from '../../src/settings/xml';
import { type Block, cellText, type WordTable } from '../../src/word/model';
import { readWord } from '../../src/word/read-word';
import { sheet, workbook } from '../grid/sheet';
import { smallLedger, smallTable, someDay, someRows } from '../statistics/small-table';

const SOURCE = smallTable({ title: '某某区2024年政府工作报告任务分解表', roadLed: '交通局、住建局' });

function tableWith(blocks: readonly Block[], header: string): readonly (readonly string[])[] {
  const table = blocks.find(
    (one): one is WordTable =>
      one.kind === 'table' && (one.rows[0]?.cells.some((cell) => cellText(cell) === header) ?? false),
  );
  return (table?.rows ?? []).map(({ cells }) => cells.map(cellText));
}

/** Figures by their headers; the header itself left out. */
function byHeader(table: readonly (readonly string[])[]): readonly Readonly<Record<string, string>>[] {
  const [head = [], ...rows] = table;
  return rows.map((cells) => Object.fromEntries(cells.map((cell, at) => [head[at] ?? '', cell])));
}

test('no page of a circular holds the signature alone, and no attachment ends with an empty line', async () => {
  const understanding = understand(workbook(SOURCE), { asOf: '2024-07-01' });
  const { paper } = await draftCircular(understanding);
  const [body, ...others] = paper.sections;
  const blocks = body?.blocks ?? [];
  const last = blocks.findLastIndex((one) => one.kind === 'paragraph' && one.is === 'body');
  expect(blocks[last]).toMatchObject({ stays: true });
  expect(new Set(blocks.slice(last + 1).map((one) => one.kind === 'paragraph' && one.is))).toEqual(
    new Set(['blank', 'attachments', 'signature', 'signed-on']),
  );
  expect(
    others
      .map(({ blocks: of }) => of.at(-1))
      .filter((one) => one?.kind === 'paragraph' && one.is === 'blank'),
  ).toEqual([]);
});

test('names of units that leave no room for the bars are cut beside them, and stand whole in the attachment', async () => {
  const long = '某某市某某区生态文明建设和环境保护委员会办公室';
  const table = smallTable({ title: '某某区2024年政府工作报告任务分解表', roadLed: `${long}、住建局` });
  const { paper, text } = await draftCircular(understand(workbook(table), { asOf: '2024-07-01' }));
  const chart = paper.sections.flatMap(({ blocks }) => blocks).find((one) => one.kind === 'chart');
  expect(chart?.kind === 'chart' && chart.names).toContain(`${long.slice(0, 13)}…`);
  expect(JSON.stringify(text)).toContain(long);
});

test('whatever the ledger says, the figures read back from the .docx are those of the summary', async () => {
  await fc.assert(
    fc.asyncProperty(
      someRows(['', '已完成招标，共3家投标。', '{PAGE}=1+1'], ['', '资金未到位']),
      someDay,
      async (rows, asOf) => {
        const understanding = understand(workbook(SOURCE, smallLedger(rows)), { asOf });
        const { all, occurrences, byUnit, byLeader, bySection } = statisticsOf(understanding);
        const { paper } = await draftCircular(understanding);
        const { blocks } = readWord(await writePaper(paper));
        const texts = blocks.flatMap((one) => (one.kind === 'paragraph' ? [one.text] : []));

        const overview = texts.find((text) => text.includes('共明确')) ?? '';
        // What there is none of is not counted, but what is done.
        const number = (pattern: RegExp): number => Number(pattern.exec(overview)?.[1] ?? 0);
        expect(overview.replace('已完成0项', '')).not.toMatch(/\D0[项期]/);
        expect(overview.includes('没有逾期未完成的事项')).toBe(all.overdue === 0);
        expect(number(/分解为(\d+)项/)).toBe(all.items);
        expect(number(/已完成(\d+)项/)).toBe(all.done);
        expect(number(/逾期未完成(\d+)项/)).toBe(all.overdue);
        expect(number(/天内）(\d+)项/)).toBe(all.soon);
        expect(number(/未到期(\d+)项/)).toBe(all.open);
        expect(number(/无明确时限(\d+)项/)).toBe(all.undated);
        expect(number(/共(\d+)期次/)).toBe(occurrences.all);
        expect(number(/逾期(\d+)期次/)).toBe(occurrences.overdue);
        expect(number(/应完成(\d+)项/)).toBe(all.due);
        expect(number(/经批准调整时限的(\d+)项/)).toBe(all.adjusted);
        const shares = [...overview.matchAll(/占([\d.]+)%/g)].map(([, share]) =>
          Math.round(Number(share) * 10),
        );
        const classes = [all.done, all.overdue, all.soon, all.open, all.undated].filter((one) => one > 0);
        expect([shares.length, shares.reduce((sum, one) => sum + one, 0)]).toEqual([classes.length, 1000]);

        const units = byHeader(tableWith(blocks, '报送情况'));
        expect(
          units.map((one) => [
            one['单位'],
            one['牵头项数'],
            one['应完成'],
            one['已完成'],
            one['逾期'],
            one['临近到期'],
            one['配合项数'],
            one['配合逾期'],
            one['完成率（%）'],
            one['按期率（%）'],
          ]),
        ).toEqual(
          byUnit.map(({ unit, lead, support }) =>
            [
              unit,
              lead.items,
              lead.due,
              lead.done,
              lead.overdue,
              lead.soon,
              support.items,
              support.overdue,
              (lead.rate * 100).toFixed(1),
              (lead.onTimeRate * 100).toFixed(1),
            ].map(String),
          ),
        );
        const sections = byHeader(tableWith(blocks, '类别'));
        expect(sections.map((one) => [one['类别'], one['项数'], one['逾期']])).toEqual([
          ...bySection.map((one) => [one.section, String(one.items), String(one.overdue)]),
          ['合计', String(all.items), String(all.overdue)],
        ]);
        const leaders = byHeader(tableWith(blocks, '分管领导'));
        expect(leaders.map((one) => [one['分管领导'], one['项数'], one['已完成']])).toEqual(
          byLeader.map((one) => [one.leader, String(one.items), String(one.done)]),
        );
        const overdue = byHeader(tableWith(blocks, '下步措施'));
        expect(overdue).toHaveLength(all.overdue);
        expect(texts.some((text) => text.includes('逾期未完成任务清单'))).toBe(all.overdue > 0);
        expect(overdue.every((one) => Number(one['逾期天数']) > 0)).toBe(true);
        const every = byHeader(tableWith(blocks, '状态'));
        expect(every.filter((one) => one['状态'] === '逾期')).toHaveLength(all.overdue);
        expect(every).toHaveLength(all.items);
        // Named in the text one by one, as few as they are here.
        expect(texts.filter((text) => /，逾期\d+天/.test(text))).toHaveLength(all.overdue);
        expect(texts.filter((text) => /，还有\d+天。|当日到期。/.test(text))).toHaveLength(all.soon);
      },
    ),
    { numRuns: 25 },
  );
});

const draft = (
  asOf: string,
  choices = {},
  rows: readonly (readonly string[])[] = [],
  returns: readonly string[] = [],
) => {
  const stored = {
    ...defaultSettings(),
    returns: returns.map((unit) => ({ unit, asOf, source: unit })),
  };
  const grid = workbook(SOURCE, smallLedger(rows));
  return draftCircular(understand({ ...grid, settings: settingsXml(stored) }, { asOf }), { choices });
};

test('the whole of a small circular, read by hand', async () => {
  const { text, open } = await draft(
    '2024-07-01',
    { basis: '《督查工作办法》', masthead: 'red', documentNumber: '某政督〔2024〕5号' },
    [
      [
        '1',
        '建设产业园区。',
        '1',
        '3月底前完成设计；',
        '2024-03-31',
        '已完成',
        '2024-03-20',
        '',
        '',
        '图纸已审定',
        '',
      ],
      [
        '2',
        '修建乡村道路。',
        '',
        '6月底前完工。',
        '2024-06-30',
        '推进中',
        '',
        '',
        '',
        '路基完成',
        '征地受阻',
      ],
    ],
    ['发展改革局'],
  );
  for (const line of [
    '某某区人民政府督查室文件',
    '某政督〔2024〕5号',
    '关于2024年《政府工作报告》重点任务上半年落实情况的通报',
    '各镇人民政府、街道办事处，区政府各部门、各直属机构：',
    '根据《督查工作办法》要求，区政府督查室对2024年《政府工作报告》重点任务上半年落实情况进行了督查，现通报如下。',
    // Four items: the design is done, two are overdue (each quarter; the road), the patrol has no date.
    '《报告》共明确3项任务，分解为4项指标。截至7月1日，已完成1项，占25.0%；逾期未完成2项，占50.0%；无明确时限1项，占25.0%。时限在7月1日及以前的应完成3项，其中按期完成1项，按期率33.3%（分期次的事项，已到期的期次均按期完成即计入按期完成，全部期次完成才计入已完成）。按期次统计，全年共7期次，其中逾期3期次。',
    '1．发展改革局牵头的第1项（1）“建设产业园区：3月底前完成设计”已完成：图纸已审定。',
    '截至7月1日，3个牵头单位共有2项逾期未完成：',
    '1．由发展改革局牵头的第1项（2）“建设产业园区：每季度末调度进度”，时限3月底、6月底，逾期92天。',
    '2．由交通局、住建局牵头的第2项“修建乡村道路：6月底前完工”，时限6月底，逾期1天，目前进展：路基完成，存在问题：征地受阻。',
    '（二）未按要求报送的单位',
    '截至7月1日，交通局、住建局、教育局、财政局4个单位本期未报送进展情况。',
    '附件：1．逾期未完成任务清单',
    '某某区人民政府督查室',
    '2024年7月1日',
  ])
    expect(text.split('\n')).toContain(line);
  expect(open).toEqual(['【待补：进展较好的事项、典型做法】', '【待补：抄送单位】']);
});

test('where nobody handed in nobody is accused; parts that are left out leave no gap in the numbers', async () => {
  const { text } = await draft('2024-02-01', {
    withGood: false,
    withAll: false,
    withTables: false,
    withChart: false,
    masthead: 'none',
  });
  const headings = text.split('\n').filter((line) => /^[一二三四]、/.test(line));
  expect(headings).toEqual(['一、总体情况', '二、存在的问题', '三、工作要求']);
  expect(text).toContain('台账中没有本期的报送记录，共涉及5个单位。【待补：核定未按要求报送的单位】');
  expect(text).not.toContain('附件3');
  expect(text).not.toContain('第【待补：期号】期');
});

test('what is behind 序时 by its figure is a problem of its own, and urged in yellow', async () => {
  const source = sheet([
    ['某某区2024年政府工作报告任务分解表'],
    ['序号', '工作任务', '牵头单位', '完成时限'],
    ['1', '新建改造农村公路20公里。', '交通局', '12月31日'],
    ['2', '新建养老床位100张。', '民政局', '12月31日'],
    ['3', '完成电网改造。', '供电公司', '7月20日'],
  ]);
  const entries = sheet(
    [
      ['任务序号', '任务内容', '指标序号', '指标内容', '时间节点', '状态', '完成数值', '进展情况'],
      ['1', '新建改造农村公路20公里。', '', '', '2024-12-31', '推进中', '5', '路基施工'],
      ['2', '新建养老床位100张。', '', '', '2024-12-31', '推进中', '60', ''],
    ],
    { name: '进度台账', own: { kind: 'ledger', key: '' } },
  );
  // 上半年 is half of the year: 10 公里 and 50 张 should have been reached.
  const understanding = understand(workbook(source, entries), { asOf: '2024-06-30' });
  const { text } = await draftCircular(understanding);
  const lines = text.split('\n');
  expect(lines.filter((line) => /^（[一二三四]）/.test(line))).toEqual([
    '（一）未达序时进度',
    '（二）临近到期',
    '（三）未按要求报送的单位',
  ]);
  expect(lines).toContain('截至6月30日，尚未逾期、但完成数值未达序时进度的有1项：');
  expect(lines).toContain(
    '1．由交通局牵头的第1项“新建改造农村公路20公里”，目标20公里，已完成5公里，此时应完成10公里，目前进展：路基施工。',
  );
  const { notices, changes } = await draftNotices(understanding);
  expect(notices.map(({ urging: { unit, level } }) => [unit, level])).toEqual([
    ['交通局', 'yellow'],
    ['供电公司', 'blue'],
  ]);
  expect([...changes.values()].map(({ noticeNumber }) => noticeNumber)).toEqual([
    '督办〔2024〕1号',
    '督办〔2024〕2号',
  ]);
  const [notice] = notices;
  const printed = notice ? paperText(notice.paper) : '';
  expect(printed).toContain('有未达序时进度事项1项');
  expect(printed).toContain('未达序时\t已完成5公里（目标20公里） 路基施工');
});
