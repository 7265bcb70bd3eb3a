import { type Position, columnIndex, MAX_ROWS } from '../../grid/address';

/** A cell as a formula names it: what is not fixed is a distance from the cell that holds the formula. */
export interface CellName {
  readonly row: number;
  readonly rowFixed: boolean;
  readonly column: number;
  readonly columnFixed: boolean;
}

/** `sheet`: `null` is that of the formula. A single cell begins and ends in itself. */
export interface Reference {
  readonly kind: 'reference';
  readonly sheet: string | null;
  readonly from: CellName;
  readonly to: CellName;
}

export type Node =
  | Reference
  | { readonly kind: 'value'; readonly value: string | number | boolean }
  | { readonly kind: 'call'; readonly name: string; readonly operands: readonly Node[] }
  | { readonly kind: 'sign'; readonly operand: Node }
  | { readonly kind: 'operator'; readonly sign: string; readonly left: Node; readonly right: Node };

const TOKEN =
  /\s*(?:("(?:[^"]|"")*")|((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6})(?![\p{L}\p{N}_.(!])|(\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)|([A-Za-z_][\w.]*)|(<=|>=|<>|[-+*/&=<>(),:]))/uy;

type Token =
  | { readonly kind: 'text' | 'number' | 'name' | 'sign'; readonly text: string }
  | { readonly kind: 'cell'; readonly sheet: string | null; readonly cell: CellName };

/** From the loosest to the tightest. */
const OPERATORS = [['=', '<>', '<', '>', '<=', '>='], ['&'], ['+', '-'], ['*', '/']] as const;

/**
 * What a formula says, without its leading `=`, as it stands in a cell; `null` where it says something that is not read
 * here: names, tables, arrays, other files, errors.
 */
export function parseFormula(formula: string, at: Position): Node | null {
  const tokens = tokensOf(formula, at);
  if (!tokens) return null;
  const parser = new Parser(tokens);
  const node = parser.expression(0);
  return node && parser.done ? node : null;
}

function tokensOf(formula: string, at: Position): Token[] | null {
  const tokens: Token[] = [];
  const text = formula.trimEnd();
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const match = TOKEN.exec(text);
    if (!match) return null;
    const [, quoted, sheet, cell, number, name, sign] = match;
    if (quoted !== undefined) tokens.push({ kind: 'text', text: quoted.slice(1, -1).replaceAll('""', '"') });
    else if (cell !== undefined) {
      const place = cellName(cell, at);
      if (!place) return null;
      tokens.push({ kind: 'cell', sheet: sheet === undefined ? null : sheetName(sheet), cell: place });
    } else if (number !== undefined) tokens.push({ kind: 'number', text: number });
    else if (name !== undefined) tokens.push({ kind: 'name', text: name.toUpperCase() });
    else tokens.push({ kind: 'sign', text: sign ?? '' });
  }
  return tokens;
}

function cellName(text: string, at: Position): CellName | null {
  const match = /^(\$?)([A-Za-z]+)(\$?)(\d+)$/.exec(text);
  const column = columnIndex(match?.[2] ?? '');
  const row = Number(match?.[4]) - 1;
  if (!match || column === null || row >= MAX_ROWS) return null;
  const [columnFixed, rowFixed] = [match[1] === '$', match[3] === '$'];
  return {
    row: rowFixed ? row : row - at.row,
    rowFixed,
    column: columnFixed ? column : column - at.column,
    columnFixed,
  };
}

function sheetName(written: string): string {
  const name = written.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

class Parser {
  private at = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  get done(): boolean {
    return this.at === this.tokens.length;
  }

  expression(level: number): Node | null {
    const signs: readonly string[] | undefined = OPERATORS[level];
    if (!signs) return this.operand();
    let left = this.expression(level + 1);
    while (left) {
      const sign = this.sign(signs);
      if (sign === null) return left;
      const right = this.expression(level + 1);
      left = right && { kind: 'operator', sign, left, right };
    }
    return null;
  }

  private operand(): Node | null {
    if (this.sign(['-']) !== null) {
      const operand = this.operand();
      return operand && { kind: 'sign', operand };
    }
    if (this.sign(['(']) !== null) {
      const inner = this.expression(0);
      return inner && this.sign([')']) !== null ? inner : null;
    }
    const token = this.tokens[this.at++];
    switch (token?.kind) {
      case 'text':
        return { kind: 'value', value: token.text };
      case 'number':
        return { kind: 'value', value: Number(token.text) };
      case 'cell':
        return this.reference(token.sheet, token.cell);
      case 'name':
        return this.call(token.text);
      default:
        return null;
    }
  }

  private reference(sheet: string | null, from: CellName): Node | null {
    if (this.sign([':']) === null) return { kind: 'reference', sheet, from, to: from };
    const token = this.tokens[this.at++];
    if (token?.kind !== 'cell' || token.sheet !== null) return null;
    return { kind: 'reference', sheet, from, to: token.cell };
  }

  private call(name: string): Node | null {
    if (this.sign(['(']) === null) {
      return name === 'TRUE' || name === 'FALSE' ? { kind: 'value', value: name === 'TRUE' } : null;
    }
    const operands: Node[] = [];
    if (this.sign([')']) !== null) return { kind: 'call', name, operands };
    for (;;) {
      const operand = this.expression(0);
      if (!operand) return null;
      operands.push(operand);
      if (this.sign([')']) !== null) return { kind: 'call', name, operands };
      if (this.sign([',']) === null) return null;
    }
  }

  private sign(wanted: readonly string[]): string | null {
    const token = this.tokens[this.at];
    if (token?.kind !== 'sign' || !wanted.includes(token.text)) return null;
    this.at++;
    return token.text;
  }
}
