import { collect } from '../../src/collect/collect';
import { collectContext } from '../../src/collect/context';
import { decide } from '../../src/collect/decide';
import { originMark, readOrigin } from '../../src/collect/origin';
import { nowSettled, settledMark } from '../../src/collect/settled';
import { defaultSettings } from '../../src/settings/xml';
import { sheet } from '../grid/sheet';
import { returned, returnedRow, TABLE } from './returned';

const { breakdown, progress } = TABLE;
const context = collectContext(breakdown, progress.link, defaultSettings());
const [first, second, third, plan, end] = progress.link.occurrences;
if (!first || !second || !third || !plan || !end) throw new Error('five occurrences');

describe('two say the same about one field', () => {
  const said = { progress: '已开工' };

  test.each([
    ['both forms as the ledger is', {}, {}, 1, 0],
    ['one form older than the ledger', {}, { progress: '前期' }, 1, 0],
    ['both forms older than the ledger', { progress: '前期' }, { progress: '前期' }, 0, 1],
  ])('%s', (_, one, other, collected, conflicts) => {
    const found = collect(
      [
        returned('住建局', [returnedRow(first, said, one)]),
        returned('民政局', [returnedRow(first, said, other)]),
      ],
      context,
    );
    expect([found.collected.length, found.conflicts.length]).toEqual([collected, conflicts]);
  });
});

describe('whose rows are whose', () => {
  test('of a unit that is known its own, of none and of a stranger nobody knows', () => {
    const texts = (unit: string | null) => context.ownOf(unit)?.map(({ task }) => task.text) ?? null;
    expect(texts('民政局')).toEqual([second.task.text]);
    expect(texts(null)).toBeNull();
    expect(texts('气象局')).toBeNull();
  });

  test('a row without its key is looked for among those of its unit', () => {
    const row = { ...returnedRow(second, { progress: '已开工' }), key: null };
    expect(
      collect([returned('民政局', [row])], context).collected.map(({ occurrence }) => occurrence),
    ).toEqual([second]);
  });
});

describe('what was decided against', () => {
  const conflict = collect(
    [
      returned('住建局', [returnedRow(first, { progress: '已开工' })]),
      returned('民政局', [returnedRow(first, { progress: '未开工' })]),
    ],
    context,
  );
  const [id] = conflict.conflicts.map((one) => one.id);
  const chosen = (side: string) => decide(conflict, new Map([[id ?? '', side]]));
  const sides = conflict.conflicts[0]?.sides ?? [];
  const gone = settledMark({
    occurrence: { ...first, key: '没有了' },
    field: 'progress',
    base: '',
    value: '旧',
  });

  test('is remembered with what was before, and what is about nothing any more is forgotten', () => {
    const before = [settledMark({ occurrence: second, field: 'status', base: null, value: '完成' }), gone];
    const [, taken, other] = sides;
    const marks = nowSettled(before, chosen(taken?.name ?? ''), progress.link.occurrences);
    expect(marks).toEqual([before[0], ...(other?.reports ?? []).map(settledMark)]);
  });

  test('stays as it is where nothing was decided', () => {
    const before = [gone];
    expect(nowSettled(before, decide(conflict, new Map()), progress.link.occurrences)).toBe(before);
  });
});

describe('the mark of where a sheet came from', () => {
  const mark = originMark(breakdown);
  const sheetWith = (row: number) =>
    sheet([...Array.from({ length: row }, () => ['']), [mark], ...Array.from({ length: 5 }, () => [''])]);

  test('is sixteen characters behind its name, and found above the header alone, not far down', () => {
    expect(mark).toMatch(/^#origin [0-9a-f]{16}$/);
    expect([0, 3].map((row) => readOrigin(sheetWith(row), 4))).toEqual([mark, mark]);
    expect(readOrigin(sheetWith(4), 4)).toBeNull();
    expect([readOrigin(sheetWith(59), 100), readOrigin(sheetWith(60), 100)]).toEqual([mark, null]);
  });

  test('differs by title, sheet and year', () => {
    const [table] = breakdown.tables;
    if (!table) throw new Error('no table');
    const others = [
      { ...table, title: '另一张表' },
      { ...table, sheet: '另一页' },
      { ...table, year: { ...table.year, value: 2031 } },
      { ...table, year: { ...table.year, value: null } },
    ].map((one) => originMark({ tables: [one] }));
    expect(new Set([mark, ...others]).size).toBe(5);
  });
});

describe('a sheet that was made from another workbook', () => {
  const known = returnedRow(first, {});
  const strange = { ...known, key: 'x', content: 'x' };
  const elsewhere = (...rows: (typeof known)[]) => ({ ...returned('住建局', rows), origin: '#origin other' });
  const isForeign = (one: ReturnType<typeof returned>) => collect([one], context).foreign.length === 1;

  test('is refused where fewer than half of its rows are known', () => {
    expect(isForeign(elsewhere(known, strange, strange))).toBe(true);
    expect(isForeign(elsewhere(strange))).toBe(true);
    expect(isForeign(elsewhere(known, strange))).toBe(false);
    expect(isForeign(elsewhere())).toBe(false);
  });

  test('is told by its mark alone: without one, with ours, and as a tab it is taken', () => {
    const one = elsewhere(strange, strange);
    expect(isForeign({ ...one, origin: null })).toBe(false);
    expect(isForeign({ ...one, origin: context.origin })).toBe(false);
    expect(isForeign({ ...one, from: { ...one.from, kind: 'tab' } })).toBe(false);
  });
});

describe('a row whose words were changed', () => {
  const cells = [{ value: '在办', text: '在办' }];
  const outcome = (texts: { taskText?: string; itemText?: string }, about = first) => {
    const row = { ...returnedRow(about, { progress: '已开工' }), ...texts, cells };
    const { matched, unmatched, reworded } = collect([returned('住建局', [row])], context);
    return [[...matched.values()][0]?.size, unmatched.length, reworded.map(({ what }) => what).join()];
  };

  test.each([
    ['is about the same where little was changed', '改造城镇老旧小区九个惠及居民两千户', [1, 0, 'task']],
    ['is about the same where spaces were', '改造城镇老旧小区八个 惠及居民两千户', [1, 0, '']],
    ['is about the same where its texts are gone', '', [1, 0, '']],
    ['is about the same where a quarter of it stayed', '改造城镇老甲乙丙丁戊己庚辛壬癸子丑', [1, 0, 'task']],
    ['is about something else where less stayed', '改造城镇甲乙丙丁戊己庚辛壬癸子丑寅', [0, 1, '']],
    ['is about something else where all was', '举办全民健身运动会并表彰先进集体', [0, 1, '']],
  ])('%s', (_, taskText, expected) => {
    expect(outcome({ taskText })).toEqual(expected);
  });

  test('an item is something else where both it and its task are, or no task is named', () => {
    const itemText = '举办全民健身运动会并表彰先进集体';
    expect(outcome({ itemText }, plan)).toEqual([1, 0, 'item']);
    expect(outcome({ itemText, taskText: '' }, plan)).toEqual([0, 1, '']);
    expect(outcome({ itemText, taskText: '新建口袋公园三座种植乔木' }, plan)).toEqual([0, 1, '']);
  });

  test('a row that is about nothing is told, unless nothing stands in it', () => {
    const stranger = {
      ...returnedRow(first, {}),
      key: null,
      content: '',
      taskText: '另一件事',
      itemText: '',
    };
    const told = (texts: readonly string[]) => {
      const row = { ...stranger, cells: texts.map((text) => ({ value: text, text })) };
      return collect([returned('住建局', [row])], context).unmatched.length;
    };
    expect(told(['另一件事', '在办'])).toBe(1);
    expect(told([' ', ''])).toBe(0);
  });

  test('a task that was reworded in several rows is told once, each item for itself', () => {
    const rows = [plan, end].map((one) => ({
      ...returnedRow(one, {}),
      taskText: '整治农村黑臭水体三十条改善人居环境',
      itemText: `${one.text}并通过验收`,
    }));
    const { reworded } = collect([returned('生态环境局', rows)], context);
    expect(reworded.map(({ what }) => what)).toEqual(['task', 'item', 'item']);
  });
});

test('what the sides of a conflict are called, and what choosing one of them does', () => {
  const said = (progress: string) => returned('住建局', [returnedRow(first, { progress })], 'a.xlsx');
  const collection = collect([said('已开工'), said('未开工')], context);
  const [conflict] = collection.conflicts;
  expect(conflict?.sides.map(({ name, value }) => [name, value])).toEqual([
    ['ledger', ''],
    ['a.xlsx', '已开工'],
    ['a.xlsx (2)', '未开工'],
  ]);
  const changed = (side: string) => [...decide(collection, new Map([[conflict?.id ?? '', side]])).changes];
  expect(changed('a.xlsx (2)')).toEqual([[first.key, { progress: '未开工' }]]);
  expect(changed('ledger')).toEqual([]);
});
