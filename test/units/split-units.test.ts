import { buildRoster } from '../../src/units/roster/build-roster';
import type { RosterGiven } from '../../src/units/model';
import { splitUnits } from '../../src/units/split-units';

const NOTHING_GIVEN: RosterGiven = { aliases: {}, members: {} };

/** The cell with its names between bars; ` ~` marks a collective, ` @` a person. */
function read(text: string, { others = [], given = NOTHING_GIVEN, leaders = [] }: Surroundings = {}) {
  const cell = splitUnits(text, buildRoster([text, ...others], given, leaders));
  const marks = { unit: '', collective: ' ~', person: ' @' };
  return {
    names: cell.mentions.map(({ name, kind }) => name + marks[kind]).join(' | '),
    problems: cell.problems.map(({ kind }) => kind).join(' '),
    tidy: cell.tidy,
  };
}

interface Surroundings {
  readonly others?: readonly string[];
  readonly given?: RosterGiven;
  readonly leaders?: readonly string[];
}

describe('separators', () => {
  test.each([
    ['财政局、税务局，民政局；教育局', '财政局 | 税务局 | 民政局 | 教育局'],
    ['财政局丶税务局､民政局', '财政局 | 税务局 | 民政局'],
    ['财政局,税务局;民政局/教育局', '财政局 | 税务局 | 民政局 | 教育局'],
    ['财政局\r\n税务局', '财政局 | 税务局'],
    ['财政局。', '财政局'],
    ['财政局、\n税务局、商务局\n教育局', '财政局 | 税务局 | 商务局 | 教育局'],
    ['教育局-财政局', '教育局 | 财政局'],
    ['工业和信息化局', '工业和信息化局'],
    ['住房和城乡建设局', '住房和城乡建设局'],
    ['林业和草原局', '林业和草原局'],
    ['财政局和税务局', '财政局 | 税务局'],
    ['发展改革局及财政局', '发展改革局 | 财政局'],
    ['教育局以及各街镇', '教育局 | 各街镇 ~'],
    ['财政局、税务局等', '财政局 | 税务局'],
    ['财政局等相关部门', '财政局 | 相关部门 ~'],
    ['财政局、税务局等部门', '财政局 | 税务局'],
    ['财政局、各镇（街道）按职责分工负责', '财政局 | 各镇（街道） ~'],
    ['（财政局、税务局）', '财政局 | 税务局'],
    ['（财政局）（税务局）', '（财政局）（税务局）'],
    ['一、财政局\n二、税务局', '财政局 | 税务局'],
    ['待定', ''],
    ['直属机关工委', '直属机关工委'],
    ['各镇、街道', '各镇、街道 ~'],
    ['各县、市、区人民政府', '各县、市、区人民政府 ~'],
    ['财政局、各县、市、区政府、各街道', '财政局 | 各县、市、区政府 ~ | 各街道 ~'],
    ['各乡镇（街道）人民政府、财政局', '各乡镇（街道）人民政府 ~ | 财政局'],
    ['高新园（邹区镇）\n各街道', '高新园（邹区镇） | 各街道 ~'],
    ['各乡镇（街道）党（工）委、政府（办事处）', '各乡镇（街道）党（工）委、政府（办事处） ~'],
    ['财政局\n各乡镇党委、政府\n各镇党委和政府', '财政局 | 各乡镇党委、政府 ~ | 各镇党委和政府 ~'],
    ['县公安局\n各乡、镇人民政府', '县公安局 | 各乡、镇人民政府 ~'],
    ['各镇（街道）\n各镇（街道）中心幼儿园', '各镇（街道） ~ | 各镇（街道）中心幼儿园 ~'],
    ['各镇街道平台公司、各村居、各街', '各镇街道平台公司 ~ | 各村居 ~ | 各街 ~'],
    ['县级有关部门（单位），财政局（单位）', '县级有关部门（单位） ~ | 财政局'],
    ['磨憨—磨丁合作区管委会、教育局—财政局', '磨憨—磨丁合作区管委会 | 教育局 | 财政局'],
    ['市住房公积金管理中心县管理部、市生态环境局县分局', '市住房公积金管理中心县管理部 | 市生态环境局县分局'],
    ['东城街道和西城街道', '东城街道 | 西城街道'],
    ['区人大办和区政协办', '区人大办 | 区政协办'],
    ['县委宣传部（县文明办）和县委统战部', '县委宣传部（县文明办） | 县委统战部'],
    ['财政局\n管委会\n教育局', '财政局 | 管委会 | 教育局'],
    ['检察院\n医院\n学校\n银行', '检察院 | 医院 | 学校 | 银行'],
    ['县人行\n县银保监组', '县人行 | 县银保监组'],
    ['县城投\n县交投', '县城投 | 县交投'],
    ['各派出所、行业主管部门、区属国企', '各派出所 ~ | 行业主管部门 ~ | 区属国企 ~'],
    ['牵头：教育局\n配合：财政局、民政局', '教育局 | 财政局 | 民政局'],
    ['责任单位:各街镇', '各街镇 ~'],
    ['1.教育局\n2.财政局', '教育局 | 财政局'],
    ['（1）教育局（2）财政局', '教育局 | 财政局'],
    ['①教育局②财政局', '教育局 | 财政局'],
    ['教育局（牵头）、财政局（配合）', '教育局 | 财政局'],
    ['住建（交通）局', '住建（交通）局'],
    ['各镇（街道、开发区）', '各镇（街道、开发区） ~'],
    ['12345热线办', '12345热线办'],
    ['张三\n财政局', '张三 @ | 财政局'],
    ['张  三', '张三 @'],
    ['李明（副区长）', '李明 @'],
    ['无', ''],
    ['—', ''],
    ['  \n ', ''],
    ['', ''],
  ])('%j', (text, names) => {
    expect(read(text)).toEqual({ names, problems: '', tidy: null });
  });
});

describe('what is tidied', () => {
  test.each([
    ['教育局 财政局', '教育局\n财政局', ''],
    ['教育局\u3000\u3000财政局\t民政局', '教育局\n财政局\n民政局', ''],
    ['妇  联', '妇联', ''],
    ['财 政 局\n教 育 局', '财政局\n教育局', ''],
    ['财政局、、税务局', '财政局、税务局', ''],
    ['、财政局', '财政局', ''],
    ['财政局、税务局、', '财政局、税务局', 'trailing'],
    ['财政局、\n税务局', '财政局\n税务局', 'trailing'],
    ['财政局\n\n税务局', '财政局\n税务局', ''],
    ['财政局 、税务局', '财政局、税务局', ''],
    ['牵头：教育局民政局\n配合：财政\n局', '牵头：教育局\n民政局\n配合：财政局', 'glued wrapped'],
    ['财政局、税务局教育局', '财政局、税务局、教育局', 'glued'],
  ])('%j', (text, tidy, problems) => {
    expect(read(text)).toMatchObject({ tidy, problems });
    expect(read(tidy)).toMatchObject({ names: read(text).names, tidy: null });
  });
});

describe('one name over several lines', () => {
  test.each([
    ['珍珠湖生态\n保护中心', '珍珠湖生态保护中心'],
    ['人力\n资源社会\n保障局\n财政局', '人力资源社会保障局 | 财政局'],
    ['双盛街道\n办事处', '双盛街道办事处'],
    ['双盛街道办\n事处\n统一镇', '双盛街道办事处 | 统一镇'],
    ['大数据\n中心\n财政局', '大数据中心 | 财政局'],
    ['各镇政府(街道\n办事处)', '各镇政府(街道办事处) ~'],
    ['市直各部门、单位\n各有关\n单位', '市直各部门、单位 ~ | 各有关单位 ~'],
    ['区安委会\n各成员单位', '区安委会各成员单位 ~'],
    ['国家税务总局\n双台区税务局', '国家税务总局双台区税务局'],
    ['国网北方电力有限公司\n双台县供电公司', '国网北方电力有限公司双台县供电公司'],
    ['市公安局\n高新分局\n财政局', '市公安局高新分局 | 财政局'],
    ['各镇\n（街道）', '各镇（街道） ~'],
    ['经济开发区\n管委会\n财政局', '经济开发区管委会 | 财政局'],
  ])('%j', (text, names) => {
    expect(read(text)).toMatchObject({ names, problems: 'wrapped' });
  });

  test.each([
    ['财政局\n税务局', '财政局 | 税务局'],
    ['统一镇\n陆家镇', '统一镇 | 陆家镇'],
    ['凤城镇\n参内镇\n房山区', '凤城镇 | 参内镇 | 房山区'],
    ['高新区\n开发区\n各区镇', '高新区 | 开发区 | 各区镇 ~'],
    ['社会事务办\n卫生院', '社会事务办 | 卫生院'],
    ['富祥实业\n统一镇', '富祥实业 | 统一镇'],
    ['区委\n区政府', '区委 | 区政府'],
    ['综合科\n业务科\n办公室', '综合科 | 业务科 | 办公室'],
    ['市公安局\n生态环境分局', '市公安局 | 生态环境分局'],
    ['国网双台县供电公司\n移动分公司', '国网双台县供电公司 | 移动分公司'],
    ['法院\n妇联\n团委\n政府办\n人武部\n创城办', '法院 | 妇联 | 团委 | 政府办 | 人武部 | 创城办'],
    ['组宣部\n一镇两办\n西投公司\n政法委\n审计局', '组宣部 | 一镇两办 ~ | 西投公司 | 政法委 | 审计局'],
  ])('%j is several', (text, names) => {
    expect(read(text)).toEqual({ names, problems: '', tidy: null });
  });

  test.each([
    ['太平镇\n人民政府\n李家镇\n人民政府', '太平镇人民政府 | 李家镇人民政府'],
    ['太平街道\n办事处\n李家镇\n人民政府', '太平街道办事处 | 李家镇人民政府'],
  ])('%j is two, each broken', (text, names) => {
    expect(read(text)).toMatchObject({ names, problems: 'wrapped wrapped' });
  });

  test('a name with an unusual ending is known by its different neighbours', () => {
    const others = ['天合源\n教育局', '教育局\n沥青局'];
    expect(read('天合源\n沥青局', { others })).toMatchObject({ names: '天合源 | 沥青局', problems: '' });
  });
});

describe('two names on one line', () => {
  test.each([
    ['住建局财政局教育局民政局司法局', [], '住建局 | 财政局 | 教育局 | 民政局 | 司法局'],
    ['星火局月光局', [], '星火局 | 月光局'],
    ['退役军人事务局各街镇', [], '退役军人事务局 | 各街镇 ~'],
    ['统一镇陆家镇', ['统一镇'], '统一镇 | 陆家镇'],
    ['东城街道西城街道', [], '东城街道 | 西城街道'],
    ['太平镇和平镇', [], '太平镇 | 和平镇'],
    ['公安分局城管执法大队', ['公安分局\n城管执法大队'], '公安分局 | 城管执法大队'],
    ['人力资源社会\n保障局商务局', [], '人力资源社会保障局 | 商务局'],
  ])('%j', (text, others, names) => {
    expect(read(text, { others })).toMatchObject({
      names,
      problems: expect.stringContaining('glued') as unknown,
    });
  });

  test.each([
    '国家税务总局盘锦市双台子区税务局',
    '盘锦市生态环境局双台子分局',
    '公安局交警大队',
    '区住房和城乡建设局质量监督站',
    '农业农村局畜牧中心',
    '区委组织部',
    '区纪委监委',
    '开发区管委会财政局',
    '沈阳综合保税区近海园区管委会',
    '中国移动通信集团辽宁有限公司',
    '国网辽中供电公司',
    '西洞庭管理区财政局',
    '各街镇财政所',
  ])('%s is one', (text) => {
    const others = ['财政局', '公安局\n交警大队', '自然资源分局', '区委', '生态环境局'];
    const { names, problems } = read(text, { others });
    expect(names.replace(' ~', '')).toBe(text);
    expect(problems).toBe('');
  });
});

describe('what people give', () => {
  const given: RosterGiven = {
    aliases: { 消防大队: '消防救援大队', 发改委: '发改局', 发改局: '发展改革局', 甲: '乙', 乙: '甲' },
    members: { 城区三办: ['甲街道', '乙街道'], 各街镇: ['统一镇', '陆家镇'] },
  };

  test('aliases, also one after the other, change the name and not what was written', () => {
    const roster = buildRoster(['消防大队、发改委', '消防救援大队'], given);
    expect(splitUnits('消防大队、发改委', roster).mentions).toEqual([
      { name: '消防救援大队', written: '消防大队', kind: 'unit' },
      { name: '发展改革局', written: '发改委', kind: 'unit' },
    ]);
    expect(roster.units.get('消防救援大队')).toMatchObject({ seen: 2 });
    expect([...roster.units.keys()].sort()).toEqual(['发展改革局', '消防救援大队'].sort());
    expect(roster.variants).toEqual([]);
  });

  test('a name and its alias in one cell are a repetition', () => {
    expect(read('消防大队\n消防救援大队', { given })).toMatchObject({ problems: 'repeated', tidy: null });
  });

  test('members are those given and no others', () => {
    const roster = buildRoster(['各街镇\n城区三办\n各有关部门'], given);
    expect([...roster.units.values()].sort((a, b) => (a.name < b.name ? -1 : 1))).toEqual([
      { name: '各有关部门', kind: 'collective', seen: 1, members: [] },
      { name: '各街镇', kind: 'collective', seen: 1, members: ['统一镇', '陆家镇'] },
      { name: '城区三办', kind: 'collective', seen: 1, members: ['甲街道', '乙街道'] },
    ]);
  });

  test.each(['商务局牵头，科技局、工信局配合', '由商务局牵头负责，科技局参与，工信局协助'])(
    '%s: the role is no part of a name',
    (text) => {
      const roster = buildRoster([text], NOTHING_GIVEN);
      expect(splitUnits(text, roster).mentions.map(({ name }) => name)).toEqual([
        '商务局',
        '科技局',
        '工信局',
      ]);
    },
  );

  test('a known leader is a person, whatever the surname', () => {
    expect(read('金海波\n财政局', { leaders: ['金海波'] })).toMatchObject({ names: '金海波 @ | 财政局' });
  });

  test('full-width and half-width brackets are one name, spelt as it mostly is', () => {
    const roster = buildRoster(['住建（交通）局', '住建（交通）局、财政局', '住建(交通)局'], NOTHING_GIVEN);
    expect([...roster.units.keys()]).toEqual(['住建（交通）局', '财政局']);
    expect(splitUnits('住建(交通)局', roster).mentions[0]).toMatchObject({
      name: '住建（交通）局',
      written: '住建(交通)局',
    });
  });
});

test('problems say what was written and what it stands for', () => {
  const roster = buildRoster(['财政局、教育局民政局、税\n务局、财政局、'], NOTHING_GIVEN);
  expect(splitUnits('财政局、教育局民政局、税\n务局、财政局、', roster).problems).toEqual([
    { kind: 'glued', written: '教育局民政局', names: ['教育局', '民政局'] },
    { kind: 'wrapped', written: '税\n务局', names: ['税务局'] },
    { kind: 'repeated', written: '财政局', names: ['财政局'] },
    { kind: 'trailing', written: '、', names: [] },
  ]);
});
