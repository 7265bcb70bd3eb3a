import { textHygiene } from '../../src/checks/text-hygiene';
import { findings, placeAndCheck, tableOf, taskRow, type TaskCells, type Value } from './table';

const COUNT = 12;

/** A table of faultless tasks in which the given ones have other cells. */
function rowsWith(given: Readonly<Record<number, Partial<TaskCells>>>): (readonly Value[])[] {
  const rows = Array.from({ length: COUNT }, (_, n) => taskRow(n + 1, given[n + 1] ?? {}));
  return tableOf(...rows);
}

const placesOf = (given: Parameters<typeof rowsWith>[0]): string[] =>
  findings(textHygiene, rowsWith(given)).map(placeAndCheck);

describe('text-hygiene', () => {
  test('a faultless table has none', () => {
    expect(placesOf({})).toEqual([]);
  });

  test.each<[string, Partial<TaskCells>, string, string]>([
    ['spaces', { task: '推进老旧 小区改造。' }, 'C', '推进老旧小区改造。'],
    [
      'spaces',
      { indicators: '（1）6月底前，开工；     \n（2）12月底前，完工。' },
      'D',
      '（1）6月底前，开工；\n（2）12月底前，完工。',
    ],
    [
      'width',
      { indicators: '（1）6月底前,开工；\n（2）12月底前,完工。' },
      'D',
      '（1）6月底前，开工；\n（2）12月底前，完工。',
    ],
    ['doubled', { task: '推进小区改造。。' }, 'C', '推进小区改造。'],
    ['ending', { task: '推进小区改造' }, 'C', '推进小区改造。'],
    [
      'ending',
      { indicators: '（1）6月底前，开工。\n（2）12月底前，完工。' },
      'D',
      '（1）6月底前，开工；\n（2）12月底前，完工。',
    ],
    [
      'ending',
      { indicators: '（1）6月底前，开工\n（2）12月底前，完工。' },
      'D',
      '（1）6月底前，开工；\n（2）12月底前，完工。',
    ],
    [
      'ending',
      { indicators: '（1）6月底前，开工；\n（2）12月底前，完工' },
      'D',
      '（1）6月底前，开工；\n（2）12月底前，完工。',
    ],
    [
      'several',
      { indicators: '（1）6月底前,开工； \n（2）12月底前，完工；' },
      'D',
      '（1）6月底前，开工；\n（2）12月底前，完工。',
    ],
    ['separator', { support: '税务局、审计局、' }, 'G', '税务局、审计局'],
    ['separator', { support: '税务局 、审计局' }, 'G', '税务局、审计局'],
    ['separator', { support: '税务局、\n审计局' }, 'G', '税务局\n审计局'],
    ['separator', { support: '税务局        审计局' }, 'G', '税务局\n审计局'],
  ])('%s: %o', (kind, given, column, after) => {
    // One slip among many tasks: what nearly all do is the habit.
    const rows = rowsWith({ 5: given });
    for (let n = COUNT + 1; n <= 30; n++) rows.push(taskRow(n, { support: '统计局\n信访局' }));
    const found = findings(textHygiene, rows);
    expect(found.map(placeAndCheck)).toEqual([`任务分解!${column}7 text-hygiene`]);
    expect(found[0]?.message.id).toBe(`checks.text-hygiene.${kind}`);
    expect(found[0]?.severity).toBe('info');
    expect(found[0]?.edits?.map((edit) => edit.after)).toEqual([after]);
  });

  test('a text merged over the lines of its units ends in its own cell', () => {
    const rows = rowsWith({ [COUNT]: { task: '建设智慧停车平台', support: '税务局' } });
    const last = rows.length;
    rows.push(['', '', '', '', '', '', '审计局', '']);
    const merges = ['A', 'B', 'C', 'D', 'E', 'F', 'H'].map(
      (column) => `${column}${last}:${column}${last + 1}`,
    );
    expect(findings(textHygiene, rows, { merges }).map(placeAndCheck)).toEqual([
      `任务分解!C${last} text-hygiene`,
    ]);
  });

  test('a habit of the whole table is no slip', () => {
    const half: Record<number, Partial<TaskCells>> = {};
    for (let n = 1; n <= COUNT; n++) {
      half[n] = { task: `推进第${n}个项目,加快建设`, indicators: `(1)6月底前,开工\n(2)12月底前,完工` };
    }
    expect(placesOf(half)).toEqual([]);
    const lines: Record<number, Partial<TaskCells>> = {};
    for (let n = 1; n <= COUNT; n++)
      lines[n] = { support: n % 2 ? '税务局、\n审计局' : '税务局、\n审计局、\n统计局' };
    expect(placesOf(lines)).toEqual([]);
  });

  test('the last item under a heading or a parent may end in a full stop, and so may all of a cell', () => {
    const given = (indicators: string): Record<number, Partial<TaskCells>> => ({ 3: { indicators } });
    for (const indicators of [
      '财政局：\n（1）6月底前，开工；\n（2）9月底前，完工。\n教育局：\n（3）12月底前，招生。',
      '（1）培训：\n①6月底前，两期；\n②9月底前，四期。\n（2）12月底前，做好总结。',
      '（1）6月底前，开工。\n（2）9月底前，完工。\n（3）12月底前，验收。',
      '（1）6月底前，开工\n（2）9月底前，完工\n（3）12月底前，验收',
    ]) {
      expect(findings(textHygiene, rowsWith(given(indicators)))).toEqual([]);
    }
  });

  test.each([
    [1, 1],
    [2, 2],
    [3, 0],
  ])('of twenty cells with several names %d set apart by spaces: %d slips', (spaced, slips) => {
    const rows = Array.from({ length: 20 }, (_, n) =>
      taskRow(n + 1, { support: n < spaced ? '税务局        审计局' : '税务局、审计局' }),
    );
    expect(findings(textHygiene, tableOf(...rows))).toHaveLength(slips);
  });

  test('an item of several sentences may end in a full stop, and padded names are not looked at', () => {
    expect(
      placesOf({
        3: { indicators: '（1）6月底前，开工。抓好进度。\n（2）12月底前，完工。' },
        4: { leader: '张  辉' },
        5: { task: '举办“全民参保 惠全民”活动。' },
      }),
    ).toEqual([]);
  });

  test('shows the place of the slip, spaces made visible', () => {
    const [found] = findings(textHygiene, rowsWith({ 2: { task: '推进老旧  小区改造。' } }));
    expect([found?.observed, found?.expected]).toEqual(['推进老旧␣␣小区改造。', '推进老旧小区改造。']);
  });

  test('nothing is proposed for a formula', () => {
    const task = '推进老旧 小区改造。';
    const [found] = findings(
      textHygiene,
      rowsWith({ 2: { task: { value: task, text: task, formula: 'K1' } } }),
    );
    expect(found?.edits).toEqual([]);
  });
});
