import { type CellError, type CellValue, isError } from '../../grid/grid';

export const VALUE_ERROR: CellError = { error: '#VALUE!' };
export const DIVISION_ERROR: CellError = { error: '#DIV/0!' };

/** A number for arithmetic: texts of numbers count, empty cells are 0. */
export function numberOf(value: CellValue): number | CellError {
  if (typeof value === 'number') return value;
  if (value === null) return 0;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (isError(value)) return value;
  const text = value.trim();
  const number = Number(text);
  return text === '' || !Number.isFinite(number) ? VALUE_ERROR : number;
}

export function textOf(value: CellValue): string | CellError {
  if (typeof value === 'string') return value;
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'number' ? String(value) : value;
}

/** A condition; `null`: an empty cell says nothing. */
export function conditionOf(value: CellValue): boolean | null | CellError {
  if (typeof value === 'boolean' || value === null || isError(value)) return value;
  if (typeof value === 'number') return value !== 0;
  return /^true$/i.test(value) ? true : /^false$/i.test(value) ? false : VALUE_ERROR;
}

/** Less than 0, 0 or more: numbers before texts before logical values; case does not count. */
export function compare(left: CellValue, right: CellValue): number | CellError {
  if (isError(left)) return left;
  if (isError(right)) return right;
  const a = left ?? emptyLike(right);
  const b = right ?? emptyLike(left);
  if (typeof a === 'string' && typeof b === 'string') {
    const [x, y] = [a.toLowerCase(), b.toLowerCase()];
    return x < y ? -1 : x > y ? 1 : 0;
  }
  const rank = (value: string | number | boolean) =>
    typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2;
  return rank(a) - rank(b) || Number(a) - Number(b);
}

/** What an empty cell counts as beside another value. */
function emptyLike(other: CellValue): string | number | boolean {
  return typeof other === 'string' ? '' : typeof other === 'boolean' ? false : 0;
}

/** What COUNTIF looks for: `▲*`, `<>0`, `5`. */
export function criterionOf(wanted: CellValue): (value: CellValue) => boolean {
  if (wanted === null || typeof wanted === 'boolean' || isError(wanted)) return (value) => value === wanted;
  const [, sign = '=', rest = ''] = /^(<=|>=|<>|<|>|=)?([\s\S]*)$/.exec(String(wanted)) ?? [];
  const number = rest.trim() === '' ? NaN : Number(rest);
  if (sign === '=' || sign === '<>') {
    const same = Number.isNaN(number) ? likeText(rest) : (value: CellValue) => isSame(value, number);
    return sign === '=' ? same : (value) => !same(value);
  }
  return (value) => {
    if (typeof value !== (Number.isNaN(number) ? 'string' : 'number')) return false;
    const order = compare(value, Number.isNaN(number) ? rest : number);
    if (typeof order !== 'number') return false;
    return sign.startsWith('<')
      ? order < 0 || (order === 0 && sign === '<=')
      : order > 0 || (order === 0 && sign === '>=');
  };
}

function isSame(value: CellValue, number: number): boolean {
  return value === number || (typeof value === 'string' && value.trim() !== '' && Number(value) === number);
}

/** `*` stands for anything, `?` for one character, `~` takes their meaning away. */
function likeText(pattern: string): (value: CellValue) => boolean {
  if (pattern === '') return (value) => value === null || value === '';
  // What most of our formulas look for: a name anywhere in a text.
  const inside = /^\*([^*?~]+)\*$/.exec(pattern)?.[1]?.toLowerCase();
  if (inside !== undefined)
    return (value) => typeof value === 'string' && value.toLowerCase().includes(inside);
  const source = pattern.replace(
    /~([*?~])|([*?])|[.+^${}()|[\]\\]/g,
    (found, plain?: string, wild?: string) =>
      wild === '*' ? '[\\s\\S]*' : wild === '?' ? '[\\s\\S]' : `\\${plain ?? found}`,
  );
  const expression = new RegExp(`^${source}$`, 'iu');
  return (value) => typeof value === 'string' && expression.test(value);
}
