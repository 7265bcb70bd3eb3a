import { HeldTyping } from '../../src/workbench/grid/held-typing';
import { sheet, workbook } from '../grid/sheet';

const at = (row: number, column: number) => ({
  startRow: row,
  endRow: row,
  startColumn: column,
  endColumn: column,
});
const book = (...rows: readonly (readonly string[])[]) => workbook(sheet([['任务', '进展情况'], ...rows]));
const SHEET = book().sheets[0]?.name;

test('what was typed waits, and goes into its cell where the row is still the same', () => {
  const held = new HeldTyping();
  const entry = held.add(book(['建学校', '']), SHEET, { range: at(1, 1), value: { v: '已开工' } });
  expect(entry?.text).toBe('已开工');
  // The cell itself may hold anything.
  const { typed, astray } = held.take(book(['建学校', '旧的']));
  expect([typed, astray]).toEqual([[entry], []]);
  expect(held.take(book())).toEqual({ typed: [], astray: [] });
});

test('where the row became another one, or the sheet went, it is told and not typed', () => {
  for (const after of [book(['建医院', ''], ['建学校', '']), workbook()]) {
    const held = new HeldTyping();
    held.add(book(['建学校', '']), SHEET, { range: at(1, 1), value: { v: '已开工' } });
    const { typed, astray } = held.take(after);
    expect(typed).toEqual([]);
    expect(astray.map(({ text, range: { top, left } }) => [text, top, left])).toEqual([['已开工', 1, 1]]);
  }
});

test.each<[unknown, string]>([
  [{ v: 12.5 }, '12.5'],
  [{ f: '=A1+1', v: null }, '=A1+1'],
  [{ p: { body: { dataStream: '两行\r\n' } } }, '两行'],
  [[[{ v: '甲' }, { v: '乙' }]], '甲'],
  [{ 3: { 1: { v: '丙' } } }, '丙'],
  [{ v: null, f: null, p: null }, ''],
])('what a person would say was typed: %j', (value, text) => {
  expect(new HeldTyping().add(book(), SHEET, { range: at(0, 0), value })?.text).toBe(text);
});

test('without a place or a sheet it cannot wait', () => {
  const held = new HeldTyping();
  expect(held.add(book(), SHEET, { value: { v: '甲' } })).toBeNull();
  expect(held.add(book(), undefined, { range: at(0, 0), value: { v: '甲' } })).toBeNull();
});
