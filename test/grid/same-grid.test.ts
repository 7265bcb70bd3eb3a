import type { Cell, Grid } from '../../src/grid/grid';
import { sameGrid } from '../../src/grid/same-grid';

const range = { top: 0, left: 0, bottom: 0, right: 1 };
const cell: Cell = { value: 1.5, text: '1.50', numberFormat: '0.00', formula: 'A1' };
const grid = (part: Partial<Grid> = {}): Grid => ({
  name: '表',
  visible: true,
  rows: [undefined, [undefined, { ...cell }, { value: { error: '#REF!' }, text: '#REF!' }]],
  merges: [{ ...range }],
  hiddenRows: new Set([3]),
  hiddenColumns: new Set(),
  filter: { ...range },
  protected: false,
  ...part,
});
const withCell = (part: Partial<Cell>) => grid({ rows: [undefined, [undefined, { ...cell, ...part }]] });

test('a sheet that was read again says the same', () => {
  expect(sameGrid(grid(), grid())).toBe(true);
  expect(sameGrid(grid(), grid({ own: { kind: 'ledger', key: '' } }))).toBe(true);
});

test.each<[string, Grid, Grid]>([
  ['name', grid(), grid({ name: '别的' })],
  ['hidden', grid(), grid({ visible: false })],
  ['protected', grid(), grid({ protected: true })],
  ['merges', grid(), grid({ merges: [{ ...range, right: 2 }] })],
  ['fewer merges', grid(), grid({ merges: [] })],
  ['hidden rows', grid(), grid({ hiddenRows: new Set([4]) })],
  ['hidden columns', grid(), grid({ hiddenColumns: new Set([0]) })],
  ['filter', grid(), grid({ filter: { ...range, bottom: 9 } })],
  ['a row more', grid(), grid({ rows: [...grid().rows, [cell]] })],
  ['value', withCell({}), withCell({ value: 2 })],
  ['kind of value', withCell({ value: 1 }), withCell({ value: '1' })],
  ['error', withCell({ value: { error: '#N/A' } }), withCell({ value: { error: '#REF!' } })],
  ['error and text', withCell({ value: { error: '#N/A' } }), withCell({ value: '#N/A' })],
  ['text', withCell({}), withCell({ text: '1.5' })],
  ['number format', withCell({}), withCell({ numberFormat: '0%' })],
  ['formula', withCell({}), withCell({ formula: 'A2' })],
  ['a cell less', withCell({}), grid({ rows: [undefined, []] })],
])('it does not where it differs in %s', (_, one, other) => {
  expect(sameGrid(one, other)).toBe(false);
  expect(sameGrid(other, one)).toBe(false);
});

test('without a filter', () => {
  const { filter, ...without } = grid();
  expect(filter).toBeDefined();
  expect(sameGrid(without, { ...without })).toBe(true);
  expect(sameGrid(without, grid())).toBe(false);
});
