import { MAX_COLUMNS, MAX_ROWS, type Range } from '../grid/address';
import type { Operation, WorkbookPlan } from './model';
import { isSheetName } from './sheet-name';
import type { CellStyle, ContentCell, HighlightFormat, SheetContent, Validation } from './sheet-content';

/** Excel takes a list of choices as one text of at most this length. */
const MAX_LIST_LENGTH = 255;
const MAX_FORMULA = 8192;
const COLOUR = /^#[0-9A-Fa-f]{6}$/;

/**
 * What no workbook could hold, in English for developers: a plan with such a fault is a fault of ours, never of the
 * user's data. Every host refuses it whole before it writes. Empty where the plan is sound. Linear in its size.
 */
export function planFaults(plan: WorkbookPlan): readonly string[] {
  return plan.operations.flatMap((operation, index) =>
    [...faultsOf(operation), ...dropFaults(operation, plan)].map(
      (fault) => `operation ${index} (${operation.op}): ${fault}`,
    ),
  );
}

/** A sheet that may be the user's work by now goes only as long as it is what was added. */
function dropFaults(operation: Operation, { expect }: WorkbookPlan): string[] {
  if (operation.op !== 'drop-sheet') return [];
  const isExpected = expect.some(
    ({ sheet, range, fingerprint }) => sheet === operation.name && range === null && fingerprint !== null,
  );
  return isExpected ? [] : ['nothing is expected of the sheet'];
}

function faultsOf(operation: Operation): string[] {
  switch (operation.op) {
    case 'put-sheet':
    case 'add-sheet':
      return [
        ...(isSheetName(operation.name) ? [] : [`bad sheet name ${JSON.stringify(operation.name)}`]),
        ...contentFaults(operation.content),
      ];
    case 'lay-highlights':
      return operation.rules.flatMap(({ range, formula, format }) => [
        ...rangeFaults('rule', range),
        ...formulaFaults(formula, MAX_FORMULA - 32),
        ...formatFaults(format),
      ]);
    case 'add-column':
      return [
        ...(operation.column >= 0 && operation.column < MAX_COLUMNS ? [] : ['column out of bounds']),
        ...widthFaults(operation.width),
        ...(operation.cells.every(({ row }) => row >= 0 && row < MAX_ROWS) ? [] : ['row out of bounds']),
        ...(new Set(operation.cells.map(({ row }) => row)).size === operation.cells.length
          ? []
          : ['a row named twice']),
      ];
    case 'set-cells': {
      const places = operation.cells.map(({ place }) => place);
      const inside = places.every(
        ({ row, column }) => row >= 0 && row < MAX_ROWS && column >= 0 && column < MAX_COLUMNS,
      );
      const apart =
        new Set(places.map(({ row, column }) => row * MAX_COLUMNS + column)).size === places.length;
      return [...(inside ? [] : ['cell out of bounds']), ...(apart ? [] : ['a cell named twice'])];
    }
    default:
      return [];
  }
}

function contentFaults(content: SheetContent): string[] {
  const faults: string[] = [];
  if (content.rows.length > MAX_ROWS) faults.push('too many rows');
  for (const { width } of content.columns) faults.push(...widthFaults(width));
  content.styles.forEach((style) => faults.push(...styleFaults(style)));
  content.rows.forEach((row, index) => {
    if (row.cells.length > MAX_COLUMNS) faults.push(`row ${index}: too many cells`);
    if (row.height !== undefined && !(row.height >= 0 && row.height <= 409.5))
      faults.push(`row ${index}: height`);
    for (const cell of row.cells) if (cell) cellFaults(cell, content.styles.length, index, faults);
  });
  const merges = content.merges.flatMap((merge) => rangeFaults('merge', merge));
  faults.push(...merges);
  // Of merges out of bounds there may be no end.
  if (merges.length === 0 && someOverlap(content.merges)) faults.push('merges overlap');
  if (content.filter) faults.push(...rangeFaults('filter', content.filter));
  content.validations.forEach((validation) => faults.push(...validationFaults(validation)));
  content.conditionalFormats.forEach(({ range, formula, format }) =>
    faults.push(
      ...rangeFaults('format', range),
      ...formulaFaults(formula, MAX_FORMULA),
      ...formatFaults(format),
    ),
  );
  if (content.tabColour !== undefined && !COLOUR.test(content.tabColour)) faults.push('tab colour');
  return faults;
}

function cellFaults({ style, value, formula }: ContentCell, styles: number, row: number, faults: string[]) {
  if (style !== undefined && !(style >= 0 && style < styles)) faults.push(`row ${row}: no such style`);
  if (typeof value === 'number' && !Number.isFinite(value)) faults.push(`row ${row}: not finite`);
  if (formula !== undefined) faults.push(...formulaFaults(formula, MAX_FORMULA));
}

function styleFaults({ font, fill, border }: CellStyle): string[] {
  return [font?.colour, fill, border?.colour].flatMap((colour) =>
    colour === undefined || COLOUR.test(colour) ? [] : [`colour ${colour}`],
  );
}

function formatFaults({ fill, colour }: HighlightFormat): string[] {
  return [fill, colour].flatMap((one) => (one === undefined || COLOUR.test(one) ? [] : [`colour ${one}`]));
}

function validationFaults({ range, rule }: Validation): string[] {
  const faults = rangeFaults('validation', range);
  if (rule.kind !== 'list') return faults;
  if (rule.items.some((item) => item.includes(','))) faults.push('a comma inside a list item');
  if (rule.items.length === 0 || rule.items.join(',').length > MAX_LIST_LENGTH)
    faults.push('list empty or too long');
  return faults;
}

function widthFaults(width: number): string[] {
  return width >= 0 && width <= 255 ? [] : [`width ${width}`];
}

function formulaFaults(formula: string, longest: number): string[] {
  if (formula === '' || formula.startsWith('=')) return [`formula ${JSON.stringify(formula.slice(0, 40))}`];
  return formula.length > longest ? ['formula too long'] : [];
}

function rangeFaults(what: string, { top, left, bottom, right }: Range): string[] {
  const sound =
    top >= 0 && left >= 0 && top <= bottom && left <= right && bottom < MAX_ROWS && right < MAX_COLUMNS;
  return sound ? [] : [`${what} out of bounds`];
}

/** Sweeps from top to bottom over the columns that open merges occupy: linear in the merges' edges and widths. */
function someOverlap(ranges: readonly Range[]): boolean {
  const openUntil = new Map<number, number>();
  for (const range of [...ranges].sort((a, b) => a.top - b.top)) {
    for (let column = range.left; column <= range.right; column++) {
      if ((openUntil.get(column) ?? -1) >= range.top) return true;
      openUntil.set(column, range.bottom);
    }
  }
  return false;
}
