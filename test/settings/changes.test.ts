import fc from 'fast-check';
import { readBreakdown } from '../../src/breakdown/read';
import {
  corrected,
  namesIn,
  uncorrected,
  withAlias,
  withMembers,
  withoutSuccession,
  withSuccession,
  withoutAlias,
} from '../../src/settings/changes';
import { readRoster, rosterText, withRoster } from '../../src/settings/roster-file';
import { defaultSettings } from '../../src/settings/xml';
import { sheet, workbook } from '../grid/sheet';

const START = defaultSettings();

describe('corrections of a sheet', () => {
  test('are put over each other, taken back one by one, and leave nothing behind', () => {
    const first = corrected(START, '甲', { year: 2025, columns: { C: 'task', D: null } });
    const second = corrected(first, '甲', { range: 'A2:F9', columns: { C: 'section' } });
    expect(second.overrides).toEqual([
      { sheet: '甲', year: 2025, range: 'A2:F9', columns: { C: 'section', D: null } },
    ]);
    const back = corrected(second, '甲', {
      year: null,
      range: null,
      columns: { C: undefined, D: undefined },
    });
    expect(back).toEqual(START);
    expect(uncorrected(second, '甲')).toEqual(START);
  });

  test('touch no other sheet', () => {
    const one = corrected(START, '甲', { isTable: false });
    expect(corrected(one, '乙', { year: 2024 }).overrides).toEqual([
      { sheet: '甲', isTable: false },
      { sheet: '乙', year: 2024 },
    ]);
    expect(corrected(one, '甲', { isTable: null })).toEqual(START);
  });

  test('are what the reading goes by', () => {
    const book = workbook(
      sheet([
        ['某区2024年任务分解表'],
        ['序号', '工作任务', '牵头单位', '完成时限'],
        ['1', '新增规上工业企业二十家', '财政局', '6月底前'],
        ['2', '改造老旧小区八个', '教育局', '12月底前'],
      ]),
    );
    const read = (settings = START) => readBreakdown(book, settings).tables;
    expect(read()[0]?.year).toEqual({ value: 2024, source: 'title' });
    expect(read(corrected(START, '任务分解', { year: 2025 }))[0]?.year).toEqual({
      value: 2025,
      source: 'given',
    });
    expect(read(corrected(START, '任务分解', { isTable: false }))).toEqual([]);
    expect(read(corrected(START, '任务分解', { range: 'A2:D3' }))[0]?.tasks).toHaveLength(1);
    const [table] = read(corrected(START, '任务分解', { columns: { C: 'supportUnit' } }));
    expect(table?.columns.map(({ role, confidence }) => [role, confidence])).toContainEqual([
      'supportUnit',
      1,
    ]);
  });
});

describe('aliases', () => {
  test('follow the name that they point at, and never close to a ring', () => {
    const one = withAlias(START, '消防大队', '消防队');
    const two = withAlias(one, '消防队', '消防救援大队');
    expect(two.aliases).toEqual({ 消防大队: '消防救援大队', 消防队: '消防救援大队' });
    expect(withAlias(two, '消防救援大队', '消防队').aliases).toEqual({
      消防大队: '消防队',
      消防救援大队: '消防队',
    });
    expect(withoutAlias(two, '消防队').aliases).toEqual({ 消防大队: '消防救援大队' });
  });

  test('a name may be declared one of its own', () => {
    expect(withAlias(START, '商务局', '商务局').aliases).toEqual({ 商务局: '商务局' });
  });

  test('whatever is merged in whatever order, every name leads to its standard in one step', () => {
    const name = fc.constantFrom('甲局', '乙局', '丙局', '丁局', '__proto__');
    fc.assert(
      fc.property(fc.array(fc.tuple(name, name), { maxLength: 12 }), (merges) => {
        const { aliases } = merges.reduce((settings, [a, b]) => withAlias(settings, a, b), START);
        for (const [other, standard] of Object.entries(aliases)) {
          const next = Object.hasOwn(aliases, standard) ? aliases[standard] : standard;
          expect([other, next]).toEqual([other, standard]);
        }
      }),
    );
  });
});

test('names that people type', () => {
  expect(namesIn(' 陆家镇、统一镇\r\n建设街道；红旗街道,统一镇\n\n')).toEqual([
    '陆家镇',
    '统一镇',
    '建设街道',
    '红旗街道',
  ]);
});

describe('the roster as a file', () => {
  const NOTHING = { aliases: {}, members: {}, successions: [] };
  const given = withSuccession(
    withMembers(withAlias(START, '消防大队', '消防救援大队'), '各街镇', ['陆家镇', '统一镇', '陆家镇']),
    { kind: 'unit', from: '文旅局', to: '文体旅游局', since: '2024-03-01' },
  );

  test('comes back as it went', () => {
    const text = rosterText(given);
    expect(readRoster(`\ufeff${text}`)).toEqual({
      kind: 'task-breakdown-roster',
      version: 1,
      aliases: { 消防大队: '消防救援大队' },
      members: { 各街镇: ['陆家镇', '统一镇'] },
      successions: [{ kind: 'unit', from: '文旅局', to: '文体旅游局', since: '2024-03-01' }],
    });
    expect(withRoster(START, readRoster(text) ?? NOTHING)).toEqual(given);
  });

  test('goes before what the workbook says, and keeps the rest', () => {
    const file = { ...NOTHING, aliases: { 消防大队: '消防队' }, members: { 各镇: ['甲镇'] } };
    const merged = withRoster(given, file);
    expect(merged.aliases).toEqual({ 消防大队: '消防队' });
    expect(merged.members).toEqual({ 各街镇: ['陆家镇', '统一镇'], 各镇: ['甲镇'] });
  });

  test('a file from before there were changed responsibilities has none', () => {
    const old = '{"kind":"task-breakdown-roster","version":1,"aliases":{},"members":{}}';
    expect(readRoster(old)?.successions).toEqual([]);
  });

  test('who follows somebody from one day is said once', () => {
    const later = withSuccession(given, {
      kind: 'unit',
      from: '文旅局',
      to: '文广旅局',
      since: '2024-03-01',
    });
    expect(later.successions.map(({ to }) => to)).toEqual(['文广旅局']);
    expect(later.successions.flatMap((one) => withoutSuccession(later, one).successions)).toEqual([]);
  });

  test('anything else is no roster', () => {
    for (const text of ['', '[]', '{"kind":"task-breakdown-roster"}', '{"aliases":{},"members":{}}', 'PK'])
      expect(readRoster(text)).toBeNull();
  });

  test('members given as none make the collective unresolved again', () => {
    expect(withMembers(given, '各街镇', []).members).toEqual({});
  });
});
