import type { Range } from '../../grid/address';
import type { Validation } from '../../plan/sheet-content';
import type { Ask } from './ask';
import { rangeAt } from './places';
import { placeOf } from './survey';

/** A range of a sheet, to be asked about. */
interface Piece {
  readonly part: number;
  readonly sheetId: string;
  readonly range: Range;
}

const AREAS = 'areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount';

/** Asks where in a range there are data validations. */
export function queueValidatedAreas(
  sheet: Excel.Worksheet,
  range: Range,
  isProtected: boolean,
): () => Range[] {
  // Special cells cannot be asked for on a protected sheet.
  if (isProtected) return () => [range];
  const areas = rangeAt(sheet, range).getSpecialCellsOrNullObject('DataValidations');
  areas.load(AREAS);
  return () => (areas.isNullObject ? [] : areas.areas.items.flatMap((area) => common(placeOf(area), range)));
}

/**
 * The data validations of parts of sheets that a plan can say: lists and dates. Excel says what a range's is if it is
 * one for all its cells; a mixed area is cut into columns and then in halves, all of them in one request, until each
 * piece is of one kind.
 */
export async function readValidations(
  parts: readonly { readonly sheetId: string; readonly validated: readonly Range[] }[],
  ask: Ask,
): Promise<Validation[][]> {
  const found = parts.map((): Validation[] => []);
  let pieces = parts.flatMap(({ sheetId, validated }, part) =>
    validated.map((range): Piece => ({ part, sheetId, range })),
  );
  while (pieces.length > 0) {
    const kinds = await kindsOf(pieces, ask);
    pieces = pieces.flatMap((piece, at) => {
      const kind = kinds[at];
      if (kind === 'mixed') return halves(piece.range).map((range) => ({ ...piece, range }));
      if (kind) found[piece.part]?.push({ range: piece.range, ...kind });
      return [];
    });
  }
  return found.map(joined);
}

function common(a: Range, b: Range): Range[] {
  const range = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return range.top <= range.bottom && range.left <= range.right ? [range] : [];
}

type Kind = Omit<Validation, 'range'>;

/** About what a rule with its words takes. */
const RULE_BYTES = 500;

async function kindsOf(pieces: readonly Piece[], ask: Ask): Promise<(Kind | 'mixed' | null)[]> {
  const kinds: (Kind | 'mixed' | null)[] = pieces.map(() => null);
  await ask(
    pieces.map(({ sheetId, range }, at) => ({
      sheetId,
      bytes: RULE_BYTES,
      queue: (sheet) => {
        const { dataValidation } = rangeAt(sheet, range);
        dataValidation.load('type,rule,errorAlert,prompt');
        return () => {
          kinds[at] = kindOf(dataValidation);
        };
      },
    })),
  );
  return kinds;
}

function kindOf({ type, rule, errorAlert, prompt }: Excel.DataValidation): Kind | 'mixed' | null {
  if (type === 'MixedCriteria' || type === 'Inconsistent') return 'mixed';
  if (type === 'Date') return { rule: { kind: 'date' }, ...manner(errorAlert, prompt) };
  const source: unknown = rule.list?.source;
  if (type !== 'List' || typeof source !== 'string' || source.startsWith('=')) return null;
  return { rule: { kind: 'list', items: source.split(',') }, ...manner(errorAlert, prompt) };
}

function manner(
  { style }: Excel.DataValidationErrorAlert,
  { message }: Excel.DataValidationPrompt,
): Pick<Validation, 'strict' | 'prompt'> {
  return { strict: style === 'Stop', ...(message && { prompt: message }) };
}

function halves(range: Range): Range[] {
  const { top, left, bottom, right } = range;
  if (left < right) {
    return Array.from({ length: right - left + 1 }, (_, at) => ({
      ...range,
      left: left + at,
      right: left + at,
    }));
  }
  const middle = Math.floor((top + bottom) / 2);
  return top === bottom
    ? []
    : [
        { ...range, bottom: middle },
        { ...range, top: middle + 1 },
      ];
}

/** Puts together what was cut: pieces of one column that touch and say the same, then columns side by side. */
function joined(found: readonly Validation[]): Validation[] {
  const down = join(
    found,
    ({ range: a }, { range: b }) => a.left === b.left && a.right === b.right && a.bottom + 1 === b.top,
  );
  return join(
    down,
    ({ range: a }, { range: b }) => a.top === b.top && a.bottom === b.bottom && a.right + 1 === b.left,
  );
}

function join(
  list: readonly Validation[],
  touching: (a: Validation, b: Validation) => boolean,
): Validation[] {
  const sorted = [...list].sort((a, b) => a.range.left - b.range.left || a.range.top - b.range.top);
  const result: Validation[] = [];
  for (const next of sorted) {
    const last = result.at(-1);
    if (last && touching(last, next) && same(last, next)) {
      result[result.length - 1] = {
        ...last,
        range: { ...last.range, bottom: next.range.bottom, right: next.range.right },
      };
    } else result.push(next);
  }
  return result;
}

function same({ range: _, ...a }: Validation, { range: __, ...b }: Validation): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
