import type { Cell, Grid } from '../../src/grid/grid';
import { fingerprint } from '../../src/plan/fingerprint';
import type { SetCells } from '../../src/plan/model';
import type { ContentCell, SheetContent } from '../../src/plan/sheet-content';
import { contentOfCells, inFewCells, rowsExpected } from '../../src/sheets/few-cells';
import { ledgerLooksAlike } from '../../src/sheets/ledger/looks-alike';
import { DONE_WORDS, FIRST_ROW, HEADER_ROW, tabLooksAlike } from '../../src/sheets/units/tab-frame';
import { TAB_COLUMNS } from '../../src/sheets/units/tab-columns';

const cell = (value: Cell['value'], formula?: string): Cell => ({
  value,
  text: '',
  ...(formula !== undefined && { formula }),
});

function grid(rows: Grid['rows'], part: Partial<Grid> = {}): Grid {
  const nothing = { hiddenRows: new Set<number>(), hiddenColumns: new Set<number>() };
  return { name: '表', visible: true, protected: false, merges: [], ...nothing, rows, ...part };
}

const HELD: Grid['rows'] = [
  [cell('项'), cell('状态'), cell('灯')],
  [cell(1), cell('推进中'), cell('○', 'A2')],
  undefined,
  [cell(2), undefined, cell({ error: '#REF!' })],
];

type Line = (ContentCell | null)[];

/** What is held, with other rows. */
function content(changes: Readonly<Record<number, (line: Line) => Line>>): SheetContent {
  const held = contentOfCells(grid(HELD));
  const length = Math.max(held.rows.length, ...Object.keys(changes).map((row) => Number(row) + 1));
  const rows = Array.from({ length }, (_, row) => {
    const cells = [...(held.rows[row]?.cells ?? [])];
    return { cells: changes[row]?.(cells) ?? cells };
  });
  return { ...held, rows };
}
const changed = content({
  1: ([item = null, , light = null]) => [item, { value: '已完成' }, light],
  3: ([item = null]) => [item, { value: 5 }, { value: '●', formula: 'B4' }],
});
const any = (): boolean => true;

test('a few cells, with what they held', () => {
  expect(inFewCells(grid(HELD), changed, any)).toEqual({
    op: 'set-cells',
    sheet: '表',
    ours: true,
    cells: [
      { place: { row: 1, column: 1 }, before: '推进中', after: '已完成' },
      { place: { row: 3, column: 1 }, before: null, after: 5 },
      { place: { row: 3, column: 2 }, before: '#REF!', after: '●', formula: 'B4' },
    ],
  });
  expect(inFewCells(grid(HELD), contentOfCells(grid(HELD)), any)?.cells).toEqual([]);
});

test.each<[string, Grid, SheetContent, (place: { row: number; column: number }) => boolean]>([
  ['a cell that looks by what it holds', grid(HELD), changed, ({ column }) => column !== 2],
  ['a hidden row', grid(HELD, { hiddenRows: new Set([2]) }), changed, any],
  ['a protected sheet', grid(HELD, { protected: true }), changed, any],
  ['a hidden column', grid(HELD, { hiddenColumns: new Set([0]) }), changed, any],
  ['another merge', grid(HELD, { merges: [{ top: 0, left: 0, bottom: 0, right: 1 }] }), changed, any],
  [
    'a link',
    grid(HELD),
    content({ 1: ([item = null]) => [item, { value: '去', link: { sheet: '表', cell: 'A1' } }] }),
    any,
  ],
  [
    'more than a few',
    grid(HELD),
    content(Object.fromEntries(Array.from({ length: 201 }, (_, at) => [at + 4, () => [{ value: at }]]))),
    any,
  ],
])('a sheet is written anew with %s', (_, held, next, alike) => {
  expect(inFewCells(held, next, alike)).toBeNull();
});

test('the rows that are written are expected, near ones as one range', () => {
  const places = [1, 3, 9].map((row) => ({ place: { row, column: 1 }, before: null, after: 'x' }));
  const few: SetCells = { op: 'set-cells', sheet: '表', cells: places };
  const held = grid(HELD);
  const range = (top: number, bottom: number) => ({ top, bottom, left: 0, right: 2 });
  expect(rowsExpected(held, few)).toEqual(
    [range(1, 3), range(9, 9)].map((one) => ({
      sheet: '表',
      range: one,
      fingerprint: fingerprint(held, one),
    })),
  );
});

test('in a tab what people fill in looks alike, and the head; in a ledger that and the lights', () => {
  const alike = (row: number): string[] => TAB_COLUMNS.filter((_, column) => tabLooksAlike({ row, column }));
  expect(alike(HEADER_ROW)).toEqual([]);
  expect(alike(0)).toEqual(TAB_COLUMNS);
  expect(alike(DONE_WORDS.row)).toEqual(TAB_COLUMNS.filter((name) => name !== 'status'));
  expect(alike(FIRST_ROW)).toEqual([
    ...['light', 'status', 'doneOn', 'amount', 'progress', 'problem', 'evidence', 'requestTo'],
    ...['requestReason', 'base'],
  ]);
  const columns = new Map([
    ['key', 0],
    ['status', 1],
    ['light', 2],
    ['itemText', 3],
    ['note', 4],
  ]);
  const inLedger = ledgerLooksAlike({ sheet: '台账', headerRow: 3, columns, rows: [] });
  const row = (at: number): boolean[] => [0, 1, 2, 3, 4, 5].map((column) => inLedger({ row: at, column }));
  expect(row(4)).toEqual([false, true, true, false, true, false]);
  expect(row(3)).toEqual([false, false, false, false, false, false]);
  // Above 状态 stands what is looked up for it, and shows nothing.
  expect(row(1)).toEqual([true, false, true, true, true, true]);
});
