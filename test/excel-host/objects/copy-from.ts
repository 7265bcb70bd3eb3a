import { overlaps, type Range } from '../../../src/grid/address';
import { shiftFormula } from '../../../src/grid/shift-formula';
import { ExcelError, invalidArgument } from '../host-object';
import { cellOf, common, ensure, placesOf, restyle, without } from '../model/cells';
import { DEFAULT_FORMAT } from '../model/format';
import type { SheetModel } from '../model/workbook-model';
import type { World } from '../world';

/** A range of a sheet. */
export interface Source {
  readonly sheet: SheetModel;
  readonly range: Range;
}

/**
 * `Range.copyFrom`, as 选择性粘贴 does it: a source that goes into the range several times is repeated. Formulas come
 * as seen from where they go. Formats bring merges and rules with them, and take those away that lay there.
 */
export function copyInto(world: World, sheet: SheetModel, range: Range, source: Source, what: string): void {
  const rows = source.range.bottom - source.range.top + 1;
  const columns = source.range.right - source.range.left + 1;
  if ((range.bottom - range.top + 1) % rows !== 0 || (range.right - range.left + 1) % columns !== 0)
    throw invalidArgument('the source does not go into the range');
  if (world.switches.has('copies-fail')) throw new ExcelError('GeneralException', 'nothing can be pasted');
  if (what === 'Formulas') copyFormulas(sheet, range, source);
  else if (what === 'Formats') copyFormats(world, sheet, range, source);
  else throw new ExcelError('NotEmulated', `copyFrom ${what}`);
}

function fromOf(range: Range, { range: from }: Source, row: number, column: number): [number, number] {
  return [
    from.top + ((row - range.top) % (from.bottom - from.top + 1)),
    from.left + ((column - range.left) % (from.right - from.left + 1)),
  ];
}

function copyFormulas(sheet: SheetModel, range: Range, source: Source): void {
  for (const [row, column] of placesOf(range)) {
    const [fromRow, fromColumn] = fromOf(range, source, row, column);
    const from = cellOf(source.sheet, fromRow, fromColumn);
    const cell = ensure(sheet, row, column);
    cell.value = from?.value ?? null;
    delete cell.formula;
    if (from?.formula !== undefined)
      cell.formula = shiftFormula(from.formula, { row: fromRow, column: fromColumn }, { row, column });
  }
}

function copyFormats({ model, switches }: World, sheet: SheetModel, range: Range, source: Source): void {
  for (const [row, column] of placesOf(range)) {
    const format = cellOf(source.sheet, ...fromOf(range, source, row, column))?.format ?? DEFAULT_FORMAT;
    restyle(sheet, { top: row, left: column, bottom: row, right: column }, () => format);
  }
  if (switches.has('copies-lose')) return;
  const { range: from } = source;
  const merges = source.sheet.merges.filter((one) => overlaps(one, from));
  const repeats = (one: Range): Range[] => {
    const all: Range[] = [];
    for (let down = range.top - from.top; from.top + down <= range.bottom; down += from.bottom - from.top + 1)
      for (
        let across = range.left - from.left;
        from.left + across <= range.right;
        across += from.right - from.left + 1
      )
        all.push({
          top: one.top + down,
          left: one.left + across,
          bottom: one.bottom + down,
          right: one.right + across,
        });
    return all;
  };
  sheet.merges = [...sheet.merges.filter((one) => !overlaps(one, range)), ...merges.flatMap(repeats)];
  const pasted = source.sheet.conditionalFormats.flatMap((rule) =>
    rule.ranges.flatMap((of) => {
      if (!overlaps(of, from)) return [];
      const ranges = joined(repeats(common(of, from)));
      const to = ranges[0] ?? range;
      const formula = shiftFormula(
        rule.formula,
        { row: of.top, column: of.left },
        { row: to.top, column: to.left },
      );
      return [{ ...rule, id: `cf${model.nextId++}`, ranges, formula }];
    }),
  );
  const kept = sheet.conditionalFormats
    .map((rule) => ({ ...rule, ranges: rule.ranges.flatMap((one) => without(one, range)) }))
    .filter(({ ranges }) => ranges.length > 0);
  sheet.conditionalFormats = [...pasted, ...kept];
}

/** Repetitions that touch are one range. */
function joined(ranges: readonly Range[]): Range[] {
  const all: Range[] = [];
  for (const range of ranges) {
    const last = all.at(-1);
    if (last && last.left === range.left && last.right === range.right && last.bottom + 1 === range.top)
      all[all.length - 1] = { ...last, bottom: range.bottom };
    else all.push(range);
  }
  return all;
}
