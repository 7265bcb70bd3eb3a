import { type CellError, type CellValue, isError } from '../../grid/grid';
import type { Node } from './parse';
import { conditionOf, criterionOf, numberOf, textOf, VALUE_ERROR } from './values';

/** Works out what a function is given. */
export interface Evaluation {
  value(node: Node): CellValue;
  /** Of a range: row by row. */
  values(node: Node): readonly CellValue[];
}

interface KnownFunction {
  takes(operands: readonly Node[]): boolean;
  evaluate(operands: readonly Node[], evaluation: Evaluation): CellValue;
}

/** The functions of Excel that the formulas and rules of our sheets are made of. */
export const FUNCTIONS: ReadonlyMap<string, KnownFunction> = new Map(
  Object.entries({
    IF: lazily(2, 3, (evaluation, condition, then, otherwise) => {
      const holds = condition ? conditionOf(evaluation.value(condition)) : null;
      if (isError(holds)) return holds;
      const chosen = holds === true ? then : otherwise;
      return chosen ? evaluation.value(chosen) : false;
    }),
    AND: logical((found) => found.every((one) => one)),
    OR: logical((found) => found.some((one) => one)),
    NOT: single((value) => {
      const holds = conditionOf(value);
      return isError(holds) ? holds : holds !== true;
    }),
    ISNUMBER: lazily(
      1,
      1,
      (evaluation, node) => node !== undefined && typeof evaluation.value(node) === 'number',
    ),
    N: single((value) => (typeof value === 'number' ? value : value === true ? 1 : 0)),
    LEN: onText((text) => text.length),
    TRIM: onText((text) => text.replace(/ +/g, ' ').replace(/^ | $/g, '')),
    LEFT: onText((text, count = 1) => (count < 0 ? VALUE_ERROR : text.slice(0, count))),
    RIGHT: onText((text, count = 1) => (count < 0 ? VALUE_ERROR : count === 0 ? '' : text.slice(-count))),
    CHAR: single((value) => {
      const code = numberOf(value);
      return isError(code) ? code : code >= 1 && code < 128 ? String.fromCharCode(code) : VALUE_ERROR;
    }),
    EXACT: onTexts((one, other) => one === other),
    FIND: onTexts((wanted, text) => {
      const at = text.indexOf(wanted);
      return at < 0 ? VALUE_ERROR : at + 1;
    }),
    SUM: {
      takes: () => true,
      evaluate: (operands, evaluation) => {
        let sum = 0;
        for (const operand of operands) {
          for (const value of evaluation.values(operand)) {
            if (isError(value)) return value;
            if (typeof value === 'number') sum += value;
          }
        }
        return sum;
      },
    },
    COUNTIF: counting((count) => count === 2),
    COUNTIFS: counting((count) => count >= 2 && count % 2 === 0),
  }),
);

function isRange(node: Node): boolean {
  return node.kind === 'reference' && node.from !== node.to;
}

function lazily(
  least: number,
  most: number,
  evaluate: (evaluation: Evaluation, ...operands: readonly (Node | undefined)[]) => CellValue,
): KnownFunction {
  return {
    takes: (operands) => operands.length >= least && operands.length <= most && !operands.some(isRange),
    evaluate: (operands, evaluation) => evaluate(evaluation, ...operands),
  };
}

function single(work: (value: string | number | boolean | null) => CellValue): KnownFunction {
  return lazily(1, 1, (evaluation, node) => {
    const value = node ? evaluation.value(node) : null;
    return isError(value) ? value : work(value);
  });
}

function onText(work: (text: string, count?: number) => CellValue): KnownFunction {
  return lazily(1, 2, (evaluation, first, second) => {
    const text = textOf(first ? evaluation.value(first) : null);
    if (isError(text)) return text;
    if (!second) return work(text);
    const count = numberOf(evaluation.value(second));
    return isError(count) ? count : work(text, Math.trunc(count));
  });
}

function onTexts(work: (one: string, other: string) => CellValue): KnownFunction {
  return lazily(2, 2, (evaluation, first, second) => {
    const [one, other] = [first, second].map((node) => textOf(node ? evaluation.value(node) : null));
    if (one === undefined || isError(one)) return one ?? VALUE_ERROR;
    if (other === undefined || isError(other)) return other ?? VALUE_ERROR;
    return work(one, other);
  });
}

function logical(decide: (found: readonly boolean[]) => boolean): KnownFunction {
  return {
    takes: (operands) => operands.length > 0 && !operands.some(isRange),
    evaluate: (operands, evaluation) => {
      const found: boolean[] = [];
      for (const operand of operands) {
        const holds: boolean | null | CellError = conditionOf(evaluation.value(operand));
        if (isError(holds)) return holds;
        if (holds !== null) found.push(holds);
      }
      return found.length === 0 ? VALUE_ERROR : decide(found);
    },
  };
}

/** COUNTIF and COUNTIFS: ranges and what is looked for in them, in turn. */
function counting(takes: (count: number) => boolean): KnownFunction {
  return {
    takes: (operands) =>
      takes(operands.length) &&
      operands.every((one, index) => (index % 2 === 0 ? one.kind === 'reference' : !isRange(one))),
    evaluate: (operands, evaluation) => {
      const pairs: { values: readonly CellValue[]; fits: (value: CellValue) => boolean }[] = [];
      for (let at = 0; at < operands.length; at += 2) {
        const [range, wanted] = [operands[at], operands[at + 1]];
        if (!range || !wanted) return VALUE_ERROR;
        pairs.push({ values: evaluation.values(range), fits: criterionOf(evaluation.value(wanted)) });
      }
      const length = pairs[0]?.values.length ?? 0;
      if (pairs.some(({ values }) => values.length !== length)) return VALUE_ERROR;
      let count = 0;
      for (let at = 0; at < length; at++)
        if (pairs.every(({ values, fits }) => fits(values[at] ?? null))) count++;
      return count;
    },
  };
}
