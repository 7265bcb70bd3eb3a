import type { Finding } from '../../src/checks/model';
import { runChecks } from '../../src/checks/run';
import { parseA1, parseRange, toA1, type Range } from '../../src/grid/address';
import type { Cell, Grid, WorkbookGrid } from '../../src/grid/grid';
import { documentGrid } from '../samples/grids';
import type { DocumentName } from '../samples/documents';
import { contextOf } from './table';

/**
 * One fault planted in a real table gives exactly the findings that follow from it and takes none away but those that
 * it removes. Findings are written `check task`, or `check A1` where they belong to no task.
 */
interface Plant {
  readonly fault: string;
  readonly change: (grid: Grid) => Grid;
  readonly more?: readonly string[];
  readonly fewer?: readonly string[];
  /** The cell where the first of `more` must be. */
  readonly at?: string;
}

const put =
  (a1: string, after: string | number | ((before: string) => string)): Plant['change'] =>
  (grid) => {
    const place = parseA1(a1);
    if (!place) throw new Error(a1);
    const before = grid.rows[place.row]?.[place.column]?.text ?? '';
    const value = typeof after === 'function' ? after(before) : after;
    if (String(value) === before) throw new Error(`nothing changes in ${a1}: ${before}`);
    return withCell(grid, place.row, place.column, value === '' ? undefined : { value, text: String(value) });
  };

const error =
  (a1: string): Plant['change'] =>
  (grid) => {
    const place = parseA1(a1);
    return place
      ? withCell(grid, place.row, place.column, {
          value: { error: '#REF!' },
          text: '#REF!',
          formula: '#REF!',
        })
      : grid;
  };

const replace = (a1: string, from: string, to: string): Plant['change'] =>
  put(a1, (before) => before.replace(from, to));

const merge =
  (a1: string): Plant['change'] =>
  (grid) => {
    const range = parseRange(a1);
    if (!range) throw new Error(a1);
    let merged: Grid = { ...grid, merges: [...grid.merges, range] };
    for (let row = range.top + 1; row <= range.bottom; row++)
      merged = withCell(merged, row, range.left, undefined);
    return merged;
  };

/** Takes a row out, 1-based, and closes up the merges. */
const withoutRow =
  (row: number): Plant['change'] =>
  (grid) => ({
    ...grid,
    rows: grid.rows.filter((_, index) => index !== row - 1),
    merges: grid.merges.flatMap((one): Range[] => {
      const top = one.top > row - 1 ? one.top - 1 : one.top;
      const bottom = one.bottom >= row - 1 ? one.bottom - 1 : one.bottom;
      return bottom < top || (top === bottom && one.left === one.right) ? [] : [{ ...one, top, bottom }];
    }),
  });

function withCell(grid: Grid, row: number, column: number, cell: Cell | undefined): Grid {
  const rows = [...grid.rows];
  const cells = [...(rows[row] ?? [])];
  cells[column] = cell;
  rows[row] = cells;
  return { ...grid, rows };
}

const PLANTS: Readonly<Partial<Record<DocumentName, readonly Plant[]>>> = {
  'shuangtaizi-2024': [
    { fault: 'number twice', change: replace('C15', '12.', '11.'), more: ['number-duplicate 11'], at: 'C15' },
    {
      fault: 'number too high',
      change: replace('C15', '12.', '72.'),
      more: ['number-duplicate 72'],
      at: 'C15',
    },
    {
      fault: 'number out of order',
      change: replace('C15', '12.', '212.'),
      more: ['number-order 212'],
      at: 'C15',
    },
    {
      fault: 'last number too high',
      change: replace('C131', '127.', '128.'),
      more: ['number-gap 128'],
      at: 'C131',
    },
    {
      fault: 'no number',
      change: put('C15', (text) => text.replace('12.', '')),
      more: ['number-missing C15'],
      at: 'C15',
    },
    { fault: 'tasks stated', change: replace('A3', '127', '128'), more: ['stated-tasks A3'], at: 'A3' },
    {
      fault: 'indicators stated',
      change: replace('A3', '408', '388'),
      more: ['stated-indicators A3'],
      at: 'A3',
    },
    {
      fault: 'a row taken out',
      change: withoutRow(15),
      more: ['number-gap 13', 'stated-tasks A3', 'stated-indicators A3'],
    },
    { fault: 'no lead unit', change: put('F41', ''), more: ['lead-unit-missing 38'], at: 'F41' },
    { fault: 'no leader', change: put('E41', ''), more: ['leader-missing 38'], at: 'E41' },
    { fault: 'no deadline', change: put('H41', ''), more: ['deadline-missing 38'], at: 'H41' },
    {
      fault: 'deadline unreadable',
      change: put('H41', '见附件'),
      more: ['deadline-unreadable 38'],
      at: 'H41',
    },
    { fault: 'deadline impossible', change: put('H41', '11月31日'), more: ['date-impossible 38'], at: 'H41' },
    {
      fault: 'deadline too early',
      change: put('H41', '11月30日'),
      more: ['milestone-after-deadline 38'],
      at: 'H41',
    },
    {
      fault: 'milestone after its deadline',
      change: replace('D43', '（3）5月底前', '（3）6月底前'),
      more: ['milestone-after-deadline 40'],
      at: 'H43',
    },
    {
      fault: 'the deadline put right',
      change: put('H63', '12月31日'),
      fewer: ['milestone-after-deadline 60'],
    },
    {
      fault: 'milestone impossible',
      change: replace('D41', '（1）3月底前', '（1）3月32日前'),
      more: ['date-impossible 38'],
      at: 'D41',
    },
    {
      fault: 'month 13',
      change: replace('D41', '（4）12月底前', '（4）13月底前'),
      more: ['date-impossible 38'],
      at: 'D41',
    },
    {
      fault: 'milestones out of order',
      change: replace('D41', '（2）6月底前', '（2）11月底前'),
      more: ['milestone-order 38'],
      at: 'D41',
    },
    {
      fault: 'milestones end early',
      change: replace('D42', '（4）12月底前', '（4）9月底前'),
      more: ['milestones-end-early 39'],
      at: 'H42',
    },
    {
      fault: 'indicator numbers: a gap',
      change: replace('D41', '（2）', '（3）'),
      more: ['indicator-numbering 38'],
      at: 'D41',
    },
    {
      fault: 'indicator numbers: circled, twice',
      change: replace('D121', '②', '①'),
      more: ['indicator-numbering 117'],
      at: 'D121',
    },
    {
      fault: 'indicator numbers: under a heading that goes on',
      change: replace('D13', '（6）', '（7）'),
      more: ['indicator-numbering 10'],
      at: 'D13',
    },
    {
      fault: 'indicator numbers: in the second row of a task',
      change: replace('D90', '（9）', '（8）'),
      more: ['indicator-numbering 86'],
      at: 'D90',
    },
    { fault: 'an error value', change: error('G41'), more: ['formula-error 38'], at: 'G41' },
    { fault: 'merged deadlines', change: merge('H41:H42'), more: ['merged-inconsistent 38'], at: 'H41' },
    { fault: 'merged leaders', change: merge('E20:E21'), more: ['merged-inconsistent 17'], at: 'E20' },
    {
      fault: 'no year',
      change: replace('A1', '2024年', ''),
      more: ['year-unknown A1'],
      fewer: [
        'milestone-after-deadline 60',
        ...[45, 46, 47, 67, 83, 105, 112].map((task) => `milestones-end-early ${task}`),
      ],
      at: 'A1',
    },
  ],
  'taian-2023': [
    { fault: 'section put right', change: replace('A27', '13', '12'), fewer: ['stated-section A27'] },
    { fault: 'section stated', change: replace('A4', '6', '7'), more: ['stated-section A4'], at: 'A4' },
    {
      fault: 'a row taken out',
      change: withoutRow(8),
      more: ['number-gap 5', 'stated-section A4', 'stated-section A26'],
      fewer: ['stated-section A27'],
    },
    { fault: 'number twice', change: put('A50', 41), more: ['number-duplicate 41'], at: 'A50' },
    {
      fault: 'numbers swapped',
      change: (grid) => put('A50', 43)(put('A51', 42)(grid)),
      more: ['number-order 42'],
      at: 'A51',
    },
    { fault: 'a task without text', change: put('B50', ''), more: ['task-empty 42'], at: 'B50' },
    { fault: 'no lead unit', change: put('D50', ''), more: ['lead-unit-missing 42'], at: 'D50' },
    {
      fault: 'no section row',
      change: withoutRow(4),
      more: [...[1, 2, 3, 4, 5, 6].map((n) => `section-missing ${n}`), 'stated-section A26'],
      fewer: ['stated-section A27'],
    },
  ],
  'liaozhong-2024': [
    { fault: 'no number in a task row', change: put('A61', ''), more: ['number-missing A61'], at: 'A61' },
    { fault: 'no lead unit', change: put('C61', ''), more: ['lead-unit-missing 43'], at: 'C61' },
    { fault: 'no leader', change: put('E61', ''), more: ['leader-missing 43'], at: 'E61' },
    {
      fault: 'a date in the text',
      change: put('B61', '13月底前完成整改。'),
      more: ['date-impossible 43'],
      at: 'B61',
    },
  ],
  'xidongting-2024': [
    { fault: 'number put right', change: put('A63', 60), fewer: ['number-missing A63'] },
    { fault: 'number left out', change: put('A20', 18), more: ['number-duplicate 18'], at: 'A20' },
    { fault: 'no lead unit', change: put('F20', ''), more: ['lead-unit-missing 17'], at: 'F20' },
  ],
};

/** Checks of the wording of units and texts have tests of their own. */
const WATCHED =
  /^(?:table|number|indicator-numbering|task-empty|section|lead-unit-missing|leader-missing|row|stated|deadline|year|date|milestone|formula|merged|internal)/;

function shortly({ check, task, place }: Finding): string {
  return `${check} ${task?.number ?? (place ? toA1(place.row, place.column) : '')}`;
}

function watched(book: WorkbookGrid): Finding[] {
  const first = book.sheets[0]?.name;
  return runChecks(contextOf(book)).filter(
    ({ check, sheet }) => WATCHED.test(check) && (sheet === first || sheet === ''),
  );
}

describe.each(Object.entries(PLANTS))('one fault in %s', (name, plants) => {
  const book = documentGrid(name as DocumentName);
  const before = watched(book).map(shortly);

  test.each(plants)('$fault', ({ change, more = [], fewer = [], at }) => {
    const [first, ...rest] = book.sheets;
    if (!first) throw new Error('no sheet');
    const found = watched({ ...book, sheets: [change(first), ...rest] });
    const expected = [...before.filter((one) => !fewer.includes(one)), ...more];
    expect(found.map(shortly).sort()).toEqual(expected.sort());
    if (at === undefined) return;
    const planted = found.find((finding) => shortly(finding) === more[0]);
    expect(planted?.place && toA1(planted.place.row, planted.place.column)).toBe(at);
  });
});
