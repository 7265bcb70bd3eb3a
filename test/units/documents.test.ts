import { buildRoster } from '../../src/units/roster/build-roster';
import { readLeaders } from '../../src/units/people/people';
import { splitUnits } from '../../src/units/split-units';
import { DOCUMENTS, leaderCells, unitCells, unitRows, type DocumentName } from './documents';

const NOTHING_GIVEN = { aliases: {}, members: {} };

function rosterOf(name: DocumentName) {
  return buildRoster(unitCells(name), NOTHING_GIVEN);
}

describe('双台子 2024', () => {
  const roster = rosterOf('shuangtaizi');
  const rows = unitRows('shuangtaizi');
  const count = (table: number, field: 'lead' | 'support'): number =>
    rows
      .filter((row) => row.table === table)
      .reduce((sum, row) => sum + splitUnits(row[field], roster).mentions.length, 0);

  test('127 and 10 tasks have 140 and 11 lead, 347 and 22 support assignments', () => {
    expect(rows.filter((row) => row.table === 0)).toHaveLength(127);
    expect([count(0, 'lead'), count(1, 'lead')]).toEqual([140, 11]);
    expect([count(0, 'support'), count(1, 'support')]).toEqual([347, 22]);
  });

  test('the first table has these 32 lead units', () => {
    const lead = rows
      .filter((row) => row.table === 0)
      .flatMap((row) => splitUnits(row.lead, roster).mentions);
    expect([...new Set(lead.map((mention) => mention.name))].sort()).toEqual(
      [
        ...[
          '发展改革局',
          '财政局',
          '工业和信息化局',
          '商务局',
          '人力资源社会保障局',
          '营商局',
          '政府办',
          '市场监管局',
          '富祥实业',
        ],
        ...[
          '投资促进中心',
          '开发区管委会',
          '民政局',
          '文旅广电局',
          '生态环境分局',
          '农业农村局',
          '自然资源分局',
          '住房城乡建设局',
        ],
        ...[
          '房屋征收中心',
          '城建中心',
          '交警大队',
          '城管执法大队',
          '创城办',
          '卫生健康局',
          '教育局',
          '医保分中心',
          '应急局',
        ],
        ...['消防救援大队', '铁东街道办事处', '信访局', '智慧城市运管中心', '公安分局', '人武部'],
      ].sort(),
    );
  });

  test('its collectives', () => {
    expect(collectives(roster)).toEqual(
      [
        ...['各街镇', '其他相关部门', '各街道办事处', '各相关街镇', '相关街道办事处', '安委会成员单位'],
        ...['信访工作联席会议成员单位', '根治拖欠农民工工资工作领导小组成员单位'],
      ].sort(),
    );
  });
});

/** Every odd cell of the documents, read by eye: the name broken or the names glued, and what they stand for. */
const ODD: Readonly<Record<DocumentName, readonly string[]>> = {
  shuangtaizi: [
    'wrapped 人力资源社会⏎保障局 = 人力资源社会保障局',
    'wrapped 住房城乡⏎建设局 = 住房城乡建设局',
    'wrapped 智慧城市运管⏎中心 = 智慧城市运管中心',
    'glued 住房城乡建设局商务局 = 住房城乡建设局 商务局',
    'glued 住房城乡建设局自然资源分局 = 住房城乡建设局 自然资源分局',
    'glued 双盛街道办事处陆家镇 = 双盛街道办事处 陆家镇',
    'glued 工业和信息化局卫生健康局 = 工业和信息化局 卫生健康局',
    'glued 工业和信息化局市场监管局 = 工业和信息化局 市场监管局',
    'glued 胜利街道办事处富祥实业 = 胜利街道办事处 富祥实业',
  ],
  liaozhong: ['trailing 、 = '],
  taian: [],
  xidongting: ['glued 综合行政执法局西投公司 = 综合行政执法局 西投公司'],
};

/** Cells whose only oddity is white space, and how they should be written. */
const SPACED: Readonly<Record<DocumentName, readonly string[]>> = {
  shuangtaizi: ['开发区管委会⏎发展改革局'],
  liaozhong: ['蒲东街道、自然资源分局、区城乡建设局、区发展改革局'],
  taian: [],
  xidongting: [
    '自然资源局⏎住建（交通）局⏎综合行政执法局',
    '科工局⏎市监局⏎行政审批局⏎优化办',
    '自然资源局⏎农业农村局',
    '教育局⏎西投公司⏎农投公司',
    '农投公司⏎农业农村局',
    '农投公司⏎金凤街道⏎祝丰镇',
  ],
};

const VARIANTS: Readonly<Record<DocumentName, readonly { variant: string; standard: string }[]>> = {
  shuangtaizi: [{ variant: '消防大队', standard: '消防救援大队' }],
  liaozhong: [],
  taian: [{ variant: '生态环境局', standard: '生态环境分局' }],
  xidongting: [],
};

describe.each(DOCUMENTS)('%s', (name) => {
  const roster = rosterOf(name);
  const cells = [...new Set(unitCells(name))].map((text) => splitUnits(text, roster));

  test('problems, all and no other', () => {
    const found = cells.flatMap(({ problems }) =>
      problems.map(
        ({ kind, written, names }) => `${kind} ${written.replace('\n', '⏎')} = ${names.join(' ')}`,
      ),
    );
    expect([...new Set(found)].sort()).toEqual([...ODD[name]].sort());
  });

  test('white space, all and no other', () => {
    const found = cells.filter(({ problems, tidy }) => problems.length === 0 && tidy !== null);
    expect(found.map(({ tidy }) => tidy?.replaceAll('\n', '⏎')).sort()).toEqual([...SPACED[name]].sort());
  });

  test('variants, all and no other', () => {
    expect(roster.variants).toEqual(VARIANTS[name]);
  });

  test('nobody in a unit cell is taken for a person', () => {
    expect([...roster.units.values()].filter(({ kind }) => kind === 'person')).toEqual([]);
  });
});

test('辽中: a unit and a collective linked by 及, and the other collectives', () => {
  const roster = rosterOf('liaozhong');
  const cell = splitUnits('各镇政府(街道办事处)、社保分中心及“五经普”相关成员单位', roster);
  expect(cell.mentions.map(({ name, kind }) => [name, kind])).toEqual([
    ['各镇政府(街道办事处)', 'collective'],
    ['社保分中心', 'unit'],
    ['“五经普”相关成员单位', 'collective'],
  ]);
  expect(cell.problems).toEqual([]);
  expect(collectives(roster)).toEqual(
    [
      '各镇政府(街道办事处)',
      '“五经普”相关成员单位',
      '区安委会各成员单位',
      '区直各相关单位',
      '区相关局',
    ].sort(),
  );
});

test('台安 and 西洞庭: collectives', () => {
  expect(collectives(rosterOf('taian'))).toEqual(
    ['各有关部门', '各镇街道', '各开发园区', '各有关镇街道', '各国有集团公司', '各部门'].sort(),
  );
  expect(collectives(rosterOf('xidongting'))).toEqual(['一镇两办']);
});

const LEADERS: Readonly<Record<DocumentName, string>> = {
  shuangtaizi: '郭铧震 何玉华 刘德胜 张昭昭 邹勇 孙大庆 储良 李甫明',
  liaozhong: '冯冬昌 程廷霜',
  taian: '于德忱 张辉 董力芳 高会巨 梁小鹰 张健 赵玉宇 姚斯杰 李聪 辛德 姚智聪',
  xidongting: '辛勤 王亮 任立 郑涵文 郭蕾 谈海波',
};

test.each(DOCUMENTS)('leaders of %s', (name) => {
  const found = leaderCells(name).map((text) => readLeaders(text));
  expect([...new Set(found.flatMap(({ names }) => names))].join(' ')).toBe(LEADERS[name]);
  const problems = found.flatMap(({ problem }) => (problem ? [problem.written] : []));
  expect(problems).toEqual(
    {
      shuangtaizi: [],
      liaozhong: ['(公安)'],
      taian: ['推广“积分制”基层治理新模式，激发基层社会治理新活力'],
      xidongting: [],
    }[name],
  );
});

function collectives(roster: ReturnType<typeof buildRoster>): readonly string[] {
  return [...roster.units.values()]
    .filter(({ kind }) => kind === 'collective')
    .map(({ name }) => name)
    .sort();
}
