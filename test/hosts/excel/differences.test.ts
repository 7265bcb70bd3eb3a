import { differences } from '../../../src/hosts/excel/differences';
import type { CellStyle, SheetContent } from '../../../src/plan/sheet-content';

const CHARACTERS = { pixels: 7, standard: 54 };
const PLAIN: CellStyle = { font: { name: '等线', size: 11 }, locked: true };
const STYLES: readonly CellStyle[] = [{ font: { name: '宋体', size: 11 }, wrap: true }, { fill: '#FFFF00' }];

function content(part: Partial<SheetContent> = {}): SheetContent {
  const rows = Array.from({ length: 30 }, (_, row) => ({
    height: 30,
    cells: [{ value: row, style: 0 }, { value: `第${row}条` }, null],
  }));
  const nothing = { merges: [], validations: [], conditionalFormats: [] };
  return { columns: [{ width: 10 }], rows, styles: STYLES, ...nothing, ...part };
}

function changed(row: number, part: Partial<SheetContent['rows'][number]>): SheetContent {
  const { rows } = content();
  return content({ rows: rows.map((one, at) => (at === row ? { ...one, ...part } : one)) });
}

const between = (old: SheetContent, next: SheetContent) => differences(old, next, PLAIN, CHARACTERS);
const places = (old: SheetContent, next: SheetContent): string[] =>
  (between(old, next)?.cells ?? []).flatMap(({ cells }, row) =>
    cells.flatMap((cell, column) => (cell ? [`${row},${column}`] : [])),
  );

test('nothing differs where only what a style leaves open is said', () => {
  const said = content({
    styles: [{ font: { name: '宋体', size: 11, bold: false }, wrap: true, locked: true }],
  });
  expect(between(content(), said)).toEqual({
    cells: Array.from({ length: 30 }, () => ({ cells: [] })),
    relooked: new Set(),
    rows: [],
    growing: [],
  });
});

test.each<[string, SheetContent, string[], string[]]>([
  ['a value', changed(3, { cells: [{ value: 99, style: 0 }, { value: '第3条' }] }), ['3,0'], []],
  ['a look', changed(3, { cells: [{ value: 3, style: 1 }, { value: '第3条' }] }), ['3,0'], ['3,0']],
  ['a cell that is emptied', changed(3, { cells: [{ value: 3, style: 0 }] }), ['3,1'], []],
  [
    'a cell that is filled',
    changed(3, { cells: [{ value: 3, style: 0 }, { value: '第3条' }, { value: '新' }] }),
    ['3,2'],
    [],
  ],
  [
    'a formula',
    changed(3, { cells: [{ value: 3, formula: 'A1', style: 0 }, { value: '第3条' }] }),
    ['3,0'],
    [],
  ],
])('%s', (_, next, cells, relooked) => {
  expect(places(content(), next)).toEqual(cells);
  expect([...(between(content(), next)?.relooked ?? [])]).toEqual(relooked);
});

test('heights are the same within a pixel, which is not the same on every screen', () => {
  expect(between(content(), changed(3, { height: 30.6 }))?.rows).toEqual([]);
  expect(between(content(), changed(3, { height: 45 }))?.rows).toEqual([3]);
  expect(between(content(), changed(3, { hidden: true }))?.rows).toEqual([3]);
});

test('rows that grow with their texts are measured where something of them is written', () => {
  const grows = (one: SheetContent): SheetContent => ({
    ...one,
    rows: one.rows.map((row) => ({ ...row, grows: true })),
  });
  const other = changed(3, { cells: [{ value: 3, style: 0 }, { value: '更长的一条' }] });
  expect(between(content(), grows(other))?.growing).toEqual([3]);
  expect(between(content(), grows(content()))?.growing).toEqual([]);
});

const RANGE = { top: 0, left: 0, bottom: 1, right: 1 };
test.each<[string, Partial<SheetContent>]>([
  ['a merge', { merges: [RANGE] }],
  ['the width of a column', { columns: [{ width: 20 }] }],
  ['the filter', { filter: RANGE }],
  ['the colour of the tab', { tabColour: '#FF0000' }],
  ['a rule', { conditionalFormats: [{ range: RANGE, formula: 'TRUE', format: {} }] }],
  ['a list', { validations: [{ range: RANGE, rule: { kind: 'date' }, strict: false }] }],
  ['most of the cells', { rows: content().rows.map(() => ({ height: 30, cells: [{ value: '别的' }] })) }],
  ['a link', changed(3, { cells: [{ value: 3, style: 0, link: { sheet: '表', cell: 'A1' } }] })],
])('%s is another frame: the sheet is written anew', (_, part) => {
  expect(between(content(), content(part))).toBeNull();
});
