import ts from 'typescript';

/** One change of one line. Offsets are UTF-16 units into the source. */
export interface Mutant {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** What was done, in a few words. */
  readonly what: string;
}

type Change = Omit<Mutant, 'start' | 'end'> & Partial<Pick<Mutant, 'start' | 'end'>>;

const OTHER: Readonly<Record<string, string>> = {
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '===': '!==',
  '!==': '===',
  '&&': '||',
  '||': '&&',
  '+': '-',
  some: 'every',
  every: 'some',
};

/**
 * Every small slip that somebody could make in a source: a number one off, a comparison turned, every for some, a word of a list
 * left out, a condition negated.
 *
 * @param source of a TypeScript file
 */
export function mutantsOf(source: string): Mutant[] {
  const file = ts.createSourceFile('source.ts', source, ts.ScriptTarget.ES2022, true, ts.ScriptKind.TS);
  const found: Mutant[] = [];
  const visit = (node: ts.Node): void => {
    // Types decide nothing at run time.
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node) || ts.isInterfaceDeclaration(node)) return;
    for (const { start = node.getStart(file), end = node.getEnd(), ...change } of changesOf(node, file)) {
      found.push({ start, end, ...change });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function changesOf(node: ts.Node, file: ts.SourceFile): readonly Change[] {
  if (ts.isNumericLiteral(node)) return numbers(node);
  if (ts.isBinaryExpression(node)) return operators(node, file);
  if (ts.isPropertyAccessExpression(node)) return quantifiers(node, file);
  if (ts.isArrayLiteralExpression(node)) return wordsOf(node, file);
  if (ts.isRegularExpressionLiteral(node)) return alternatives(node.text, node.text.lastIndexOf('/'));
  // A piece of a pattern.
  if (ts.isStringLiteralLike(node)) return alternatives(node.getText(file), node.getText(file).length - 1);
  if (ts.isIfStatement(node)) return negated(node.expression, file);
  if (ts.isConditionalExpression(node)) return negated(node.condition, file);
  return [];
}

function numbers(node: ts.NumericLiteral): readonly Change[] {
  const value = Number(node.text.replaceAll('_', ''));
  const step = Number.isInteger(value) ? 1 : 0.1;
  return [step, -step].map((by) => {
    const text = String(Math.round((value + by) * 1000) / 1000);
    return { text: text.startsWith('-') ? `(${text})` : text, what: `${node.text} → ${text}` };
  });
}

function operators(node: ts.BinaryExpression, file: ts.SourceFile): readonly Change[] {
  const { operatorToken } = node;
  const text = OTHER[operatorToken.getText(file)];
  if (text === undefined || holdsText(node)) return [];
  const place = { start: operatorToken.getStart(file), end: operatorToken.getEnd() };
  return [{ ...place, text, what: `${operatorToken.getText(file)} → ${text}` }];
}

/** Texts that are joined: nothing to subtract. */
function holdsText({ operatorToken, left, right }: ts.BinaryExpression): boolean {
  if (operatorToken.kind !== ts.SyntaxKind.PlusToken) return false;
  return [left, right].some((side) => ts.isStringLiteralLike(side) || ts.isTemplateExpression(side));
}

function quantifiers(node: ts.PropertyAccessExpression, file: ts.SourceFile): readonly Change[] {
  const { name } = node;
  const text = name.text === 'some' || name.text === 'every' ? OTHER[name.text] : undefined;
  if (text === undefined) return [];
  return [{ start: name.getStart(file), end: name.getEnd(), text, what: `${name.text} → ${text}` }];
}

/** Each word of a list of words, left out. */
function wordsOf({ elements }: ts.ArrayLiteralExpression, file: ts.SourceFile): readonly Change[] {
  if (elements.length < 2 || !elements.every((one) => ts.isStringLiteralLike(one))) return [];
  return elements.map((one, at) => {
    const next = elements[at + 1];
    const start = at > 0 && !next ? (elements[at - 1] as ts.Node).getEnd() : one.getStart(file);
    return {
      start,
      end: next?.getStart(file) ?? one.getEnd(),
      text: '',
      what: `without ${one.getText(file)}`,
    };
  });
}

/**
 * Each alternative of a pattern, left out; at any depth.
 *
 * @param literal a regular expression or a string, with what it stands between
 * @param close where the pattern ends in it
 */
function alternatives(literal: string, close: number): readonly Change[] {
  const pattern = literal.slice(1, close);
  return branchesOf(pattern).map(([from, to]) => ({
    text: literal.charAt(0) + pattern.slice(0, from) + pattern.slice(to) + literal.slice(close),
    what: `without |${pattern.slice(from, to).replaceAll('|', '')}`,
  }));
}

/** Where the alternatives of a pattern stand, each with one of the strokes beside it. */
function branchesOf(pattern: string): readonly (readonly [number, number])[] {
  const branches: (readonly [number, number])[] = [];
  /** For each open group: where its alternatives begin and the strokes between them. */
  const open: { start: number; strokes: number[] }[] = [{ start: 0, strokes: [] }];
  const end = (at: number): void => {
    const { start, strokes } = open.pop() ?? { start: 0, strokes: [] };
    const edges = [start - 1, ...strokes, at];
    if (strokes.length === 0) return;
    for (let i = 0; i + 1 < edges.length; i++) {
      const [from, to] = [edges[i] as number, edges[i + 1] as number];
      branches.push(i === 0 ? [from + 1, to + 1] : [from, to]);
    }
  };
  let inClass = false;
  for (let at = 0; at < pattern.length; at++) {
    const letter = pattern[at];
    if (letter === '\\') at++;
    else if (letter === '[') inClass = true;
    else if (letter === ']') inClass = false;
    else if (inClass) continue;
    else if (letter === '(') open.push({ start: afterMark(pattern, at + 1), strokes: [] });
    else if (letter === '|') open.at(-1)?.strokes.push(at);
    else if (letter === ')') end(at);
  }
  end(pattern.length);
  return branches;
}

/** Behind `?:`, `?=`, `?<name>` and the like. */
function afterMark(pattern: string, at: number): number {
  const [mark = ''] = /^\?(?:[:=!]|<[=!]|<\w+>)/.exec(pattern.slice(at)) ?? [];
  return at + mark.length;
}

function negated(condition: ts.Expression, file: ts.SourceFile): readonly Change[] {
  const text = condition.getText(file);
  return [
    { start: condition.getStart(file), end: condition.getEnd(), text: `!(${text})`, what: `not (${text})` },
  ];
}
