import { type CellModel, columnOf, rowOf, type WorkbookModel } from './workbook-model';
import { toA1, rangeToA1 } from '../../../src/grid/address';
import { DEFAULT_FORMAT, type FormatModel } from './format';

/**
 * Everything that a person could see of the workbook, in an order of its own: two are equal if the workbooks are. The cells of a
 * sheet are one text, a line each: there are tens of thousands, and texts are compared at once.
 *
 * @param hasResults on other sheets, cells with formulas are told by their formulas alone
 */
export function snapshot(model: WorkbookModel, hasResults: (sheet: string) => boolean = () => true): unknown {
  // A copy: the model goes on changing.
  return structuredClone({
    sheets: model.sheets.map(({ cells, merges, validations, id: _, conditionalFormats, ...sheet }) => ({
      ...sheet,
      cells: [...cells]
        .filter(([, cell]) => !isEmpty(cell))
        .sort(([a], [b]) => a - b)
        .map(([key, cell]) => `${toA1(rowOf(key), columnOf(key))} ${told(cell, hasResults(sheet.name))}`)
        .join('\n'),
      merges: merges.map(rangeToA1).sort(),
      widths: sorted(sheet.widths),
      heights: sorted(sheet.heights),
      hiddenRows: [...sheet.hiddenRows].sort((a, b) => a - b),
      hiddenColumns: [...sheet.hiddenColumns].sort((a, b) => a - b),
      conditionalFormats: conditionalFormats.map(({ id: __, ranges, ...rule }) => ({
        ...rule,
        ranges: ranges.map(rangeToA1),
      })),
      charts: sheet.charts.map(({ id: __, ...chart }) => chart),
      validations: validations
        .map(({ range, ...rule }) => ({ ...rule, range: rangeToA1(range) }))
        .sort((a, b) => (a.range < b.range ? -1 : 1)),
    })),
    names: model.names
      .map(({ name, scope, visible, target }) => ({
        name,
        scope: sheetName(model, scope),
        visible,
        target: 'sheet' in target ? { ...target, sheet: sheetName(model, target.sheet) } : target,
      }))
      .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
    customXml: model.customXml.map(({ xml }) => xml),
    date1904: model.date1904,
  });
}

function sheetName(model: WorkbookModel, id: string | null): string | null {
  return model.sheets.find((one) => one.id === id)?.name ?? id;
}

function sorted(sizes: ReadonlyMap<number, number>): [number, number][] {
  return [...sizes].sort(([a], [b]) => a - b);
}

function isEmpty({ value, formula, hyperlink, format }: CellModel): boolean {
  return value === null && formula === undefined && !hyperlink && look(format) === PLAIN;
}

function told({ value, formula, hyperlink, format }: CellModel, results: boolean): string {
  const shown = formula !== undefined && !results ? null : value;
  return `${JSON.stringify([shown, formula, hyperlink && inOrder('', hyperlink)])} ${look(format)}`;
}

const looks = new WeakMap<FormatModel, string>();
/** By the same with its keys as they come: formats are many, and what they say is little. */
const ordered = new Map<string, string>();
const PLAIN = look(DEFAULT_FORMAT);

/** What a format says, its keys in their order. */
function look(format: FormatModel): string {
  let known = looks.get(format);
  if (known === undefined) {
    const asItComes = JSON.stringify(format);
    known = ordered.get(asItComes) ?? JSON.stringify(format, inOrder);
    ordered.set(asItComes, known);
    looks.set(format, known);
  }
  return known;
}

function inOrder(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
