import { circularFindings } from '../../src/actions/check-circular';
import { draftCircular } from '../../src/actions/circular';
import { understand } from '../../src/actions/understand';
import { circularOfWord } from '../../src/circular/read-circular';
import type { PaperBlock, PaperTable } from '../../src/documents/model';
import { writePaper } from '../../src/documents/write/write-paper';
import type { Grid } from '../../src/grid/grid';
import { defaultSettings, settingsXml } from '../../src/settings/xml';
import { readWord } from '../../src/word/read-word';
import { sheet, workbook } from '../grid/sheet';

const TITLE = ['某某县2024年政府工作报告任务分解表'];
const HEADER = ['序号', '类别', '工作任务', '阶段性指标', '分管领导', '牵头单位', '完成时限'];
const TASKS = ['改造老旧管网10公里。', '新建小学1所。', '新增就业3000人。', '改造户厕500户。'];
const UNITS = ['住建局', '教育局', '人社局', '农业农村局'];
const LEADERS = ['张建国', '李文华'];

interface Shape {
  readonly without?: readonly string[];
  readonly indicator?: (at: number) => string;
  readonly units?: readonly string[];
  readonly leaders?: readonly string[];
}

/** Four tasks with an indicator each; columns can be left out. */
function table({
  without = [],
  indicator = (at) => `${3 * (at + 1)}月底前完成。`,
  units = UNITS,
  leaders = LEADERS,
}: Shape = {}): Grid {
  const rows = TASKS.map((text, at) => [
    ...[String(at + 1), at < 2 ? '一、城建' : '二、民生', text, indicator(at)],
    ...[leaders[at % leaders.length] ?? '', units[at % units.length] ?? '', '12月31日'],
  ]);
  const kept = HEADER.map((name) => !without.includes(name));
  const cut = (row: readonly string[]): string[] => row.filter((_, at) => kept[at]);
  return sheet([TITLE, cut(HEADER), ...rows.map(cut)]);
}

const ENTRY = [
  '任务序号',
  '任务内容',
  '指标序号',
  '指标内容',
  '时间节点',
  '状态',
  '完成日期',
  '调整后时限',
  '调整依据',
];

/** What the ledger says of the task at a place: state, when it was done, the approved date and why. */
type Entry = (at: number) => readonly string[] | null;

function ledger(entry: Entry): Grid {
  const ends = ['2024-03-31', '2024-06-30', '2024-09-30', '2024-12-31'];
  const rows = TASKS.flatMap((text, at) => {
    const said = entry(at);
    const task = [String(at + 1), text, '', `${3 * (at + 1)}月底前完成。`, ends[at] ?? ''];
    return said === null ? [] : [[...task, ...said]];
  });
  return sheet([ENTRY, ...rows], { name: '进度台账', own: { kind: 'ledger', key: '' } });
}

const ALL_DONE: Entry = (at) => ['已完成', `2024-0${at + 2}-01`];

interface Case {
  readonly name: string;
  readonly source: Grid;
  readonly asOf: string;
  readonly entry?: Entry;
  readonly returned?: readonly string[];
  /** Lines that stand in it. */
  readonly says: readonly string[];
  /** What stands nowhere in it. */
  readonly never?: readonly string[];
}

const UNKNOWN = (date: string, count: number): string =>
  `截至${date}，台账中没有本期的报送记录，共涉及${count}个单位。【待补：核定未按要求报送的单位】`;

const CASES: readonly Case[] = [
  {
    name: 'before anything is due',
    source: table(),
    asOf: '2024-01-01',
    says: [
      '《报告》共明确4项任务，分解为4项指标。截至1月1日，已完成0项；未到期4项，占100.0%；没有逾期未完成的事项。尚无到期的事项。',
      UNKNOWN('1月1日', 4),
      '附件：1．各单位情况统计表',
      '　　　2．全部任务进展情况',
      '附件2',
    ],
    never: ['附件3', '（一）', '逾期未完成任务清单', '逾期事项', '占0.0%'],
  },
  {
    name: 'all done in time, looked at in the next year, everybody handed in',
    source: table(),
    asOf: '2025-01-15',
    entry: ALL_DONE,
    returned: UNITS,
    says: [
      '关于2024年《政府工作报告》重点任务全年落实情况的通报',
      '《报告》共明确4项任务，分解为4项指标。截至2025年1月15日，已完成4项，占100.0%；没有逾期未完成的事项。时限在2025年1月15日及以前的应完成4项，全部按期完成，按期率100.0%。',
      '各牵头单位的到期事项全部按期完成。',
      '截至2025年1月15日，没有逾期未完成、未达序时进度和30天内到期的事项，也没有未按要求报送的单位。【待补：其他需要重视的问题】',
      '一要巩固工作成果。各牵头单位要对已完成的事项开展“回头看”，查漏补缺，确保成效落到实处。',
    ],
    never: ['（一）', '逾期未完成任务清单', '加快工作进度', '持续督办'],
  },
  {
    name: 'nothing done by the end of the year: nothing can be done in time any more',
    source: table(),
    asOf: '2025-01-10',
    says: [
      '《报告》共明确4项任务，分解为4项指标。截至2025年1月10日，已完成0项；逾期未完成4项，占100.0%。时限在2025年1月10日及以前的应完成4项，目前没有按期完成的。',
      '截至2025年1月10日，4个牵头单位共有4项逾期未完成：',
      '1．由住建局牵头的第1项“改造老旧管网10公里：3月底前完成”，时限3月底，逾期285天。',
      '二要加快工作进度。逾期事项要倒排工期、挂图作战，抓紧补齐进度，尽快完成。',
    ],
    never: ['临近到期（', '确保按期完成'],
  },
  {
    name: 'the half-year, one done, one due that day, one put off',
    source: table(),
    asOf: '2024-06-30',
    entry: (at) =>
      [['已完成', '2024-03-20'], ['推进中'], ['推进中', '', '2024-07-15', '会议纪要']][at] ?? null,
    says: [
      '关于2024年《政府工作报告》重点任务上半年落实情况的通报',
      '《报告》共明确4项任务，分解为4项指标。截至6月30日，已完成1项，占25.0%；临近到期（30天内）2项，占50.0%；未到期1项，占25.0%；没有逾期未完成的事项。时限在6月30日及以前的应完成2项，其中按期完成1项，按期率50.0%。经批准调整时限的1项，按调整后的时限统计，已计入上述各类。',
      '1．由教育局牵头的第2项“新建小学1所：6月底前完成”，时限6月底，当日到期。',
      '2．由人社局牵头的第3项“新增就业3000人：9月底前完成”，时限7月15日（原定9月底），还有15天。',
    ],
  },
  {
    name: 'put off and late all the same',
    source: table(),
    asOf: '2024-11-30',
    entry: (at) => (at === 0 ? ['推进中', '', '2024-10-31', '会议纪要'] : null),
    says: [
      '关于2024年《政府工作报告》重点任务1—11月落实情况的通报',
      '3．由住建局牵头的第1项“改造老旧管网10公里：3月底前完成”，时限10月底（原定3月底），逾期30天。',
    ],
  },
  {
    name: 'one unit only: it is compared with nobody',
    source: table({ units: ['住建局'], leaders: ['张建国'] }),
    asOf: '2024-04-10',
    says: ['截至4月10日，共有1项逾期未完成：', '表1  各类任务进展情况（单位：项）'],
    never: ['图1', '各分管领导', '1个牵头单位'],
  },
  {
    name: 'without leaders and sections',
    source: table({ without: ['类别', '分管领导'] }),
    asOf: '2024-07-05',
    says: [
      '图1  各牵头单位任务进展情况（单位：项）',
      '序号\t任务\t指标\t时限\t逾期天数\t牵头单位\t进展\t原因\t下步措施',
    ],
    never: ['表1', '分管领导'],
  },
  {
    name: 'without indicators',
    source: table({ without: ['阶段性指标'] }),
    asOf: '2025-01-05',
    says: [
      '《报告》共明确4项任务。截至2025年1月5日，已完成0项；逾期未完成4项，占100.0%。时限在2025年1月5日及以前的应完成4项，目前没有按期完成的。',
      '1．由住建局牵头的第1项“改造老旧管网10公里”，时限12月底，逾期5天。',
      '序号\t任务\t时限\t牵头单位\t状态\t进展',
    ],
    never: ['\t指标'],
  },
  {
    name: 'collectives, who hand in nothing and are nobody knows how many',
    source: table({ units: ['各街镇', '各有关部门'] }),
    asOf: '2024-07-05',
    says: ['截至7月5日，共有2项逾期未完成：'],
    never: ['个牵头单位', '报送的单位', '均已报送'],
  },
];

function understood({ source, entry, asOf, returned = [] }: Case) {
  const stored = { ...defaultSettings(), returns: returned.map((unit) => ({ unit, asOf, source: unit })) };
  const grids = entry ? [source, ledger(entry)] : [source];
  return understand({ ...workbook(...grids), settings: settingsXml(stored) }, { asOf });
}

test.each(CASES)('$name', async (one) => {
  const understanding = understood(one);
  const { paper, text } = await draftCircular(understanding);
  const lines = text.split('\n');
  for (const line of one.says) expect(lines).toContain(line);
  for (const words of one.never ?? []) expect(text).not.toContain(words);
  const blocks = paper.sections.flatMap(({ blocks: own }) => own);
  expect(emptyTables(blocks)).toEqual([]);
  expect(headingsWithoutText(blocks)).toEqual([]);
  // Every attachment that is spoken of is there.
  const labels = new Set(lines.filter((line) => /^附件\d?$/.test(line)));
  for (const [named] of text.matchAll(/(?<=名单见|列入)附件\d?/g)) expect(labels).toContain(named);
  const circular = circularOfWord(readWord(await writePaper(paper)));
  expect(circularFindings(circular, understanding, 'zh-CN')).toEqual([]);
});

test('who was in time with every date so far has not done all: where that happens, it is explained', async () => {
  const source = table({ indicator: () => '每季度末调度一次。' });
  const rows = TASKS.map((text, at) => [
    ...[String(at + 1), text, '', '每季度末调度一次。', '2024-03-31', '已完成', '2024-03-31'],
  ]);
  const entries = sheet([ENTRY, ...rows], { name: '进度台账', own: { kind: 'ledger', key: '' } });
  const { text } = await draftCircular(understand(workbook(source, entries), { asOf: '2024-04-15' }));
  expect(text).toContain(
    '截至4月15日，已完成0项；未到期4项，占100.0%；没有逾期未完成的事项。时限在4月15日及以前的应完成4项，全部按期完成，按期率100.0%（分期次的事项，已到期的期次均按期完成即计入按期完成，全部期次完成才计入已完成）。按期次统计，全年共16期次，没有逾期的期次。',
  );
  expect(text).toContain('已到期的期次均按期完成即计入“按期完成”，全部期次完成才计入“已完成”。');
});

test('of many that are done some are named, and it is said how many', async () => {
  const done = Array.from({ length: 12 }, (_, at) => [
    ...[String(at + 1), `整治第${at + 1}条河道。`, '水利局', '2024年3月底', '已完成'],
  ]);
  const source = sheet([TITLE, ['序号', '工作任务', '牵头单位', '完成时限', '进展情况'], ...done]);
  const understanding = understand(workbook(source), { asOf: '2024-04-15' });
  const { paper, text } = await draftCircular(understanding);
  expect(text).toContain('截至4月15日，已完成12项，其中列在前面的10项：');
  const circular = circularOfWord(readWord(await writePaper(paper)));
  expect(circularFindings(circular, understanding, 'zh-CN')).toEqual([]);
});

function emptyTables(blocks: readonly PaperBlock[]): readonly PaperTable[] {
  return blocks.filter((one): one is PaperTable => one.kind === 'table' && one.rows.length === 0);
}

/** Headings that nothing follows but another heading, and lines that lead to nothing. */
function headingsWithoutText(blocks: readonly PaperBlock[]): readonly string[] {
  return blocks.flatMap((one, at) => {
    const next = blocks[at + 1];
    if (one.kind !== 'paragraph') return [];
    const leads = /^heading/.test(one.is) || (one.is === 'body' && one.text.endsWith('：'));
    const follows =
      next?.kind !== 'paragraph' || next.is === 'body' || (one.is === 'heading1' && next.is === 'heading2');
    return leads && !follows ? [one.text] : [];
  });
}
