import type { Cell, Grid } from '../../src/grid/grid';
import { holdsSameCells } from '../../src/plan/same-cells';
import type { SheetContent } from '../../src/plan/sheet-content';

const CONTENT: SheetContent = {
  columns: [{ width: 10 }, { width: 10, hidden: true }],
  rows: [
    { cells: [{ value: '标题' }, { value: '盖住' }] },
    { cells: [{ value: 1.5 }, { value: 0, formula: "COUNTA('财政局'!A1)" }, null, { value: '' }] },
  ],
  styles: [],
  merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
  validations: [],
  conditionalFormats: [],
};

const cell = (value: Cell['value'], formula?: string): Cell => ({
  value,
  text: '',
  ...(formula !== undefined && { formula }),
});

function grid(rows: Grid['rows'], part: Partial<Grid> = {}): Grid {
  const nothing = { hiddenRows: new Set<number>(), hiddenColumns: new Set([1]) };
  return { name: '表', visible: true, protected: false, merges: CONTENT.merges, ...nothing, rows, ...part };
}

const HELD: Grid['rows'] = [[cell('标题')], [cell(1.5), cell(7, 'COUNTA(财政局!A1)')]];

test('what stands under a merge, results of formulas, quotes and empty texts make no difference', () => {
  expect(holdsSameCells(grid(HELD), CONTENT)).toBe(true);
});

test.each<[string, Grid]>([
  ['a value', grid([[cell('别的')], HELD[1]])],
  ['a number', grid([HELD[0], [cell(1.6), HELD[1]?.[1]]])],
  ['a formula that became a value', grid([HELD[0], [cell(1.5), cell(7)]])],
  ['another formula', grid([HELD[0], [cell(1.5), cell(7, 'COUNTA(财政局!A2)')]])],
  ['a note below', grid([...HELD, undefined, [cell('备注')]])],
  ['a cell beside', grid([HELD[0], [...(HELD[1] ?? []), undefined, undefined, cell('王五')]])],
  ['a merge', grid(HELD, { merges: [] })],
  ['a merge elsewhere', grid(HELD, { merges: [{ top: 1, left: 0, bottom: 1, right: 1 }] })],
  ['a hidden row', grid(HELD, { hiddenRows: new Set([1]) })],
  ['a column that is shown', grid(HELD, { hiddenColumns: new Set() })],
  ['an error', grid([HELD[0], [cell({ error: '#REF!' }), HELD[1]?.[1]]])],
])('%s makes one', (_, held) => {
  expect(holdsSameCells(held, CONTENT)).toBe(false);
});
