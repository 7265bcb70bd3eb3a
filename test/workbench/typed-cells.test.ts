import fc from 'fast-check';
import type { Cell, Grid } from '../../src/grid/grid';
import type { CellEntry } from '../../src/hosts/workbench/grid-view';
import { type GridCell, valueOf } from '../../src/workbench/grid/cell-values';
import { type Formats, typedCells } from '../../src/workbench/grid/typed-cells';

const FORMATS: Formats = {
  shift: () => 0,
  written: () => '',
  live: ({ s }) => (typeof s === 'object' && s ? (s.n?.pattern ?? '') : ''),
};

function grid(rows: Grid['rows']): Grid {
  return {
    name: '表',
    visible: true,
    rows,
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    protected: false,
  };
}

function typed(before: Cell | undefined, live: GridCell | undefined): CellEntry[] {
  return typedCells(grid([[before]]), live ? { 0: { 0: live } } : {}, FORMATS);
}

const TEXT: Cell = { value: '原', text: '原' };
const SUM: Cell = { value: 3, text: '3', formula: 'A1+A2' };

test.each<[what: string, before: Cell | undefined, live: GridCell | undefined, entry: object | null]>([
  ['nothing', undefined, undefined, null],
  ['the same text', TEXT, { v: '原', t: 1 }, null],
  ['an empty text where nothing was', undefined, { v: '', t: 1 }, null],
  ['a look alone', undefined, { s: 's3' }, null],
  ['another result of the same formula', SUM, { v: 4, t: 2, f: '=A1+A2' }, null],
  ['an error value as it was', { value: { error: '#REF!' }, text: '#REF!' }, { v: '#REF!', t: 1 }, null],
  ['a text', TEXT, { v: '新', t: 1 }, { value: '新' }],
  ['a text that looks like a number', TEXT, { v: '007', t: 4 }, { value: '007' }],
  ['a number', TEXT, { v: 7, t: 2 }, { value: 7 }],
  ['a number that came as text', TEXT, { v: '7', t: 2 }, { value: 7 }],
  ['a logical value', TEXT, { v: 1, t: 3 }, { value: true }],
  [
    'a date',
    TEXT,
    { v: 45473, t: 2, s: { n: { pattern: 'yyyy-mm-dd' } } },
    { value: 45473, numberFormat: 'yyyy-mm-dd' },
  ],
  ['emptied', TEXT, { s: 's3' }, { value: null }],
  ['gone', TEXT, undefined, { value: null }],
  ['lines with looks of their own', TEXT, { p: { body: { dataStream: '甲\r乙\r\n' } } }, { value: '甲\n乙' }],
  ['a formula', TEXT, { v: 3, t: 2, f: '=A1+A2' }, { value: 3, formula: 'A1+A2' }],
  ['a formula that fails', TEXT, { v: '#DIV/0!', t: 1, f: '=1/0' }, { value: null, formula: '1/0' }],
  ['a value over a formula, equal to its result', SUM, { v: 3, t: 2 }, { value: 3 }],
])('%s', (_, before, live, entry) => {
  expect(typed(before, live)).toEqual(entry === null ? [] : [{ row: 0, column: 0, ...entry }]);
});

test('what the file holds is never an entry, wherever it stands', () => {
  const cell = fc.option(
    fc.oneof(
      fc.string({ minLength: 1 }).map((value): Cell => ({ value, text: value })),
      fc.double({ noNaN: true }).map((value): Cell => ({ value, text: String(value) })),
      fc.boolean().map((value): Cell => ({ value, text: String(value) })),
      fc.constant<Cell>({ value: { error: '#N/A' }, text: '#N/A' }),
    ),
    { nil: undefined },
  );
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 6 }), (rows) => {
      const live = Object.fromEntries(
        rows.map((row, index) => [
          index,
          Object.fromEntries(row.flatMap((one, column) => (one ? [[column, valueOf(one, 0)]] : []))),
        ]),
      );
      expect(typedCells(grid(rows), live, FORMATS)).toEqual([]);
    }),
  );
});
