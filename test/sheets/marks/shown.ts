import { type Range, toA1 } from '../../../src/grid/address';
import { cellAt, type Grid } from '../../../src/grid/grid';
import type { HighlightRule } from '../../../src/plan/model';
import type { HighlightFormat } from '../../../src/plan/sheet-content';

/** What the rules of marks show on a sheet, worked out cell by cell as the programs do; several rules on one cell are an error. */
export function shownMarks(grid: Grid, rules: readonly HighlightRule[]): Map<string, HighlightFormat> {
  const shown = new Map<string, HighlightFormat>();
  for (const { range, also = [], formula, format } of rules) {
    for (const part of [range, ...also]) {
      for (const [row, column] of cellsOf(part)) {
        if (!holds(grid, formula, row - range.top)) continue;
        const cell = toA1(row, column);
        if (shown.has(cell)) throw new Error(`Two rules hold in ${cell}`);
        shown.set(cell, format);
      }
    }
  }
  return shown;
}

function* cellsOf({ top, bottom, left, right }: Range): Generator<readonly [number, number]> {
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) yield [row, column];
}

type Value = string | number | boolean;

/** Works out the few functions that marks are written with; `down`: how far the cell is below the one it was written for. */
export function holds(grid: Grid, formula: string, down: number): boolean {
  const tokens = formula.match(/"(?:[^"]|"")*"|\$[A-Z]+\d+|[A-Z]+|\d+|[(),&=]/g) ?? [];
  if (tokens.join('') !== formula) throw new Error(`Not understood: ${formula}`);
  let at = 0;
  const next = (): string => tokens[at++] ?? '';
  const sum = (): Value => {
    let value = one();
    while (tokens[at] === '&') {
      at++;
      value = `${String(value)}${String(one())}`;
    }
    return value;
  };
  const compared = (): Value => {
    const value = sum();
    if (tokens[at] !== '=') return value;
    at++;
    return value === sum();
  };
  const one = (): Value => {
    const token = next();
    if (token.startsWith('"')) return token.slice(1, -1).replaceAll('""', '"');
    if (/^\d+$/.test(token)) return Number(token);
    if (token.startsWith('$')) return valueAt(token);
    const given: Value[] = [];
    next();
    while (tokens[at] !== ')') {
      given.push(compared());
      if (tokens[at] === ',') at++;
    }
    next();
    return call(token, given);
  };
  const valueAt = (token: string): Value => {
    const [, letters = '', digits = ''] = /^\$([A-Z]+)(\d+)$/.exec(token) ?? [];
    const column = Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    const value = cellAt(grid, Number(digits) - 1 + down, column)?.value ?? '';
    return typeof value === 'object' ? '' : value;
  };
  return compared() === true;
}

function call(name: string, given: readonly Value[]): Value {
  const [first = '', second = ''] = given;
  const text = String(first);
  switch (name) {
    case 'AND':
      return given.every((value) => value === true);
    case 'LEN':
      return text.length;
    case 'LEFT':
      return text.slice(0, Number(second));
    case 'RIGHT':
      return text.slice(Math.max(0, text.length - Number(second)));
    case 'CHAR':
      return String.fromCharCode(Number(first));
    case 'EXACT':
      return text === String(second);
    // As a number, or what is none.
    case 'FIND':
      return String(second).includes(text) ? 1 : '#VALUE!';
    case 'ISNUMBER':
      return typeof first === 'number';
    default:
      throw new Error(`Not known: ${name}`);
  }
}
