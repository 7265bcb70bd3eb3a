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
    FIND: plain(2, 3, (wanted, text, from = 1) => {
      const [what, where, first] = [textOf(wanted), textOf(text), numberOf(from)];
      if (isError(what)) return what;
      if (isError(where)) return where;
      if (isError(first)) return first;
      const at = first < 1 ? -1 : where.indexOf(what, Math.trunc(first) - 1);
      return at < 0 ? VALUE_ERROR : at + 1;
    }),
    MID: plain(3, 3, (text, from, count) => {
      const [whole, first, length] = [textOf(text), numberOf(from ?? null), numberOf(count ?? null)];
      if (isError(whole)) return whole;
      if (isError(first)) return first;
      if (isError(length)) return length;
      if (first < 1 || length < 0) return VALUE_ERROR;
      const start = Math.trunc(first) - 1;
      return whole.slice(start, start + Math.trunc(length));
    }),
    SUBSTITUTE: plain(3, 3, (text, old, fresh) => {
      const [whole, from, to] = [textOf(text), textOf(old ?? null), textOf(fresh ?? null)];
      if (isError(whole)) return whole;
      if (isError(from)) return from;
      if (isError(to)) return to;
      return from === '' ? whole : whole.split(from).join(to);
    }),
    IFERROR: lazily(2, 2, (evaluation, tried, otherwise) => {
      const value = tried ? evaluation.value(tried) : null;
      return isError(value) && otherwise ? evaluation.value(otherwise) : value;
    }),
    INT: single((value) => {
      const number = numberOf(value);
      return isError(number) ? number : Math.floor(number);
    }),
    MIN: plain(1, Infinity, (...values) => {
      const numbers = values.map(numberOf);
      return numbers.find(isError) ?? Math.min(...(numbers as number[]));
    }),
    DATE: plain(3, 3, (...parts) => {
      const [year, month, day] = parts.map(numberOf);
      for (const part of [year, month, day])
        if (part === undefined || isError(part)) return part ?? VALUE_ERROR;
      // Months and days beyond their ends go on: the 0th of a month is the last of the one before.
      const at = Date.UTC(Number(year), Number(month) - 1, Number(day));
      return at / DAY + EPOCH;
    }),
    NA: lazily(0, 0, () => ({ error: '#N/A' })),
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

const DAY = 86_400_000;
/** Serial of 1 January 1970. */
const EPOCH = 25_569;

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

/** A function of plain values, the errors among them left to it. */
function plain(least: number, most: number, work: (...values: CellValue[]) => CellValue): KnownFunction {
  return lazily(least, most, (evaluation, ...operands) => {
    const given = operands.map((node) => (node ? evaluation.value(node) : null));
    return work(...given);
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
