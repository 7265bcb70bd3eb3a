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
const [first, second, third] = progress.link.occurrences;
if (!first || !second || !third) throw new Error('three occurrences');

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
