import type { Position, Range } from '../../grid/address';
import { type CellError, type CellValue, isError } from '../../grid/grid';
import { FUNCTIONS, type Evaluation } from './functions';
import { type CellName, type Node, type Reference, parseFormula } from './parse';
import { compare, DIVISION_ERROR, numberOf, textOf } from './values';

/** What stands in cells. `sheet`: `null` is the one that the formula stands in. */
export interface Cells {
  value(sheet: string | null, row: number, column: number): CellValue;
  /** Of a range, row by row; absent: one by one. */
  values?(sheet: string | null, range: Range): readonly CellValue[];
}

/** A formula of the kinds that we write: it can be worked out wherever it stands. */
export interface Formula {
  /** What it looks at. */
  readonly references: readonly Reference[];
  evaluate(at: Position, cells: Cells): CellValue;
}

/** `null` where the formula says more than can be worked out here. @param at the cell that it was written for */
export function readFormula(formula: string, at: Position): Formula | null {
  const parsed = parseFormula(formula, at);
  if (!parsed || !isKnown(parsed)) return null;
  const node = folded(parsed);
  return {
    references: referencesOf(node),
    evaluate: (place, cells) => new Evaluator(place, cells).value(node),
  };
}

/** The cells that a reference means in a formula that stands at a place. */
export function rangeAt({ from, to }: Reference, at: Position): Range {
  const [r1, r2, c1, c2] = [rowAt(from, at), rowAt(to, at), columnAt(from, at), columnAt(to, at)];
  return {
    top: Math.min(r1, r2),
    bottom: Math.max(r1, r2),
    left: Math.min(c1, c2),
    right: Math.max(c1, c2),
  };
}

export function rowAt({ row, rowFixed }: CellName, at: Position): number {
  return rowFixed ? row : row + at.row;
}

export function columnAt({ column, columnFixed }: CellName, at: Position): number {
  return columnFixed ? column : column + at.column;
}

function isKnown(node: Node): boolean {
  switch (node.kind) {
    case 'value':
      return true;
    case 'reference':
      return true;
    case 'sign':
      return isSingle(node.operand) && isKnown(node.operand);
    case 'operator':
      return [node.left, node.right].every((one) => isSingle(one) && isKnown(one));
    case 'call': {
      const known = FUNCTIONS.get(node.name);
      return known?.takes(node.operands) === true && node.operands.every(isKnown);
    }
  }
}

/** Arithmetic with whole ranges makes arrays. */
export function isSingle(node: Node): boolean {
  return node.kind !== 'reference' || node.from === node.to;
}

const NO_CELLS: Cells = { value: () => null };

/** What says the same wherever it stands is worked out once: long texts come in pieces. */
function folded(node: Node): Node {
  const whole = foldedInside(node);
  const inner =
    whole.kind === 'operator' ? [whole.left, whole.right] : whole.kind === 'call' ? whole.operands : [];
  if (inner.length === 0 || !inner.every(({ kind }) => kind === 'value')) return whole;
  const value = new Evaluator({ row: 0, column: 0 }, NO_CELLS).value(whole);
  return value === null || isError(value) ? whole : { kind: 'value', value };
}

function foldedInside(node: Node): Node {
  switch (node.kind) {
    case 'sign':
      return { ...node, operand: folded(node.operand) };
    case 'operator':
      return { ...node, left: folded(node.left), right: folded(node.right) };
    case 'call':
      return { ...node, operands: node.operands.map(folded) };
    default:
      return node;
  }
}

function referencesOf(node: Node): readonly Reference[] {
  switch (node.kind) {
    case 'reference':
      return [node];
    case 'sign':
      return referencesOf(node.operand);
    case 'operator':
      return [...referencesOf(node.left), ...referencesOf(node.right)];
    case 'call':
      return node.operands.flatMap(referencesOf);
    case 'value':
      return [];
  }
}

class Evaluator implements Evaluation {
  constructor(
    private readonly at: Position,
    private readonly cells: Cells,
  ) {}

  value(node: Node): CellValue {
    switch (node.kind) {
      case 'value':
        return node.value;
      case 'reference':
        return this.cells.value(node.sheet, rowAt(node.from, this.at), columnAt(node.from, this.at));
      case 'sign': {
        const operand = numberOf(this.value(node.operand));
        return isError(operand) ? operand : -operand;
      }
      case 'operator':
        return operate(node.sign, this.value(node.left), this.value(node.right));
      case 'call':
        return FUNCTIONS.get(node.name)?.evaluate(node.operands, this) ?? null;
    }
  }

  values(node: Node): readonly CellValue[] {
    if (node.kind !== 'reference') return [this.value(node)];
    const range = rangeAt(node, this.at);
    if (this.cells.values) return this.cells.values(node.sheet, range);
    const { top, bottom, left, right } = range;
    const found: CellValue[] = [];
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++)
        found.push(this.cells.value(node.sheet, row, column));
    return found;
  }
}

function operate(sign: string, left: CellValue, right: CellValue): CellValue {
  if (isError(left)) return left;
  if (isError(right)) return right;
  switch (sign) {
    case '&':
      return joined(textOf(left), textOf(right));
    case '+':
    case '-':
    case '*':
    case '/':
      return calculated(sign, numberOf(left), numberOf(right));
    default:
      return compared(sign, compare(left, right));
  }
}

function joined(left: string | CellError, right: string | CellError): CellValue {
  if (isError(left)) return left;
  return isError(right) ? right : left + right;
}

function calculated(sign: string, left: number | CellError, right: number | CellError): CellValue {
  if (isError(left)) return left;
  if (isError(right)) return right;
  if (sign === '+') return left + right;
  if (sign === '-') return left - right;
  if (sign === '*') return left * right;
  return right === 0 ? DIVISION_ERROR : left / right;
}

function compared(sign: string, order: number | CellError): CellValue {
  if (isError(order)) return order;
  if (sign === '=') return order === 0;
  if (sign === '<>') return order !== 0;
  if (sign === '<') return order < 0;
  if (sign === '>') return order > 0;
  return sign === '<=' ? order <= 0 : order >= 0;
}
