import { DAYS_TO_1904 } from '../../grid/date-systems';
import { type Position, contains } from '../../grid/address';
import type { WorkbookGrid } from '../../grid/grid';
import type { Package } from '../file/package';
import { numberFormatsOf, readStylesRoot } from '../file/read/formats-of-styles';
import { dropCalculationChain, hasFormulas } from '../file/write/operations/calculation';
import { isDateOrTimeFormat } from '../../grid/number-format';
import { Draft } from '../file/write/zip/draft';
import { arrayRanges, fixedCell, formulaTag } from '../file/write/operations/set-cells';
import { type CellChange, type OldCell, changeCells } from '../file/write/parts/sheet-rows';
import { Splices } from '../file/write/xml/splices';
import { WorkbookDraft } from '../file/write/parts/workbook-draft';
import { WorksheetParts } from '../file/write/xml/worksheet-parts';
import { CellFormats } from './cell-formats';
import type { CellEntry, SheetEntries } from './grid-view';
import { storedFormula } from './new-functions';

export interface WrittenEntries {
  readonly file: Uint8Array;
  /** Cells that were left as they are: they belong to an array formula or to a group, or their sheet is protected. */
  readonly refused: readonly (Position & { readonly sheet: string })[];
}

/** Writes what a person typed into the parts of the sheets; every other part but styles and calculation stays as it is. */
export function writeEntries(
  file: Uint8Array,
  { pack, grid }: { readonly pack: Package; readonly grid: WorkbookGrid },
  entries: readonly SheetEntries[],
): WrittenEntries {
  const book = new WorkbookDraft(new Draft(pack, file), grid);
  const writer = new EntryWriter(book, grid);
  const calculated = hasFormulas(book);
  for (const { sheet, cells } of entries) writer.write(sheet, cells);
  if (!writer.wrote) return { file, refused: writer.refused };
  if (writer.brokeFormulas) dropCalculationChain(book);
  if (calculated || writer.wroteFormulas) book.book.requestCalculation();
  book.flush();
  writer.finish();
  return { file: book.build(), refused: writer.refused };
}

class EntryWriter {
  readonly refused: (Position & { sheet: string })[] = [];
  wrote = false;
  brokeFormulas = false;
  wroteFormulas = false;
  private formats: CellFormats | undefined;
  private readonly patterns: readonly string[];

  constructor(
    private readonly book: WorkbookDraft,
    private readonly grid: WorkbookGrid,
  ) {
    this.patterns = numberFormatsOf(readStylesRoot(book.draft, book.start.styles));
  }

  write(name: string, cells: readonly CellEntry[]): void {
    const tab = this.book.worksheet(name);
    const sheet = new WorksheetParts(this.book.draft.text(tab.part));
    const arrays = arrayRanges(sheet.xml);
    const isProtected = this.grid.sheets.find((one) => one.name === tab.name)?.protected ?? false;
    const changes = new Map<number, Map<number, CellChange>>();
    for (const entry of cells) {
      const { row, column } = entry;
      if (isProtected || arrays.some((range) => contains(range, row, column))) {
        this.refused.push({ sheet: tab.name, row, column });
        continue;
      }
      const inRow = changes.get(row) ?? new Map<number, CellChange>();
      changes.set(row, inRow);
      inRow.set(column, (old, address, prefix) => this.cell(tab.name, entry, old, address, prefix));
    }
    const splices = new Splices();
    changeCells(sheet, changes, splices);
    if (splices.empty) return;
    this.book.putSheet(tab, splices.apply(sheet.xml));
    this.wrote = true;
  }

  finish(): void {
    const { styles } = this.book.start;
    if (this.formats && styles !== undefined) this.book.draft.put(styles, this.formats.toXml());
  }

  private cell(
    sheet: string,
    entry: CellEntry,
    old: OldCell | null,
    address: string,
    prefix: string,
  ): string | null {
    const before = old ? formulaTag(old) : 'none';
    if (before === 'group') {
      this.refused.push({ sheet, row: entry.row, column: entry.column });
      return old?.xml ?? null;
    }
    if (before === 'plain') this.brokeFormulas = true;
    if (entry.formula !== undefined) this.wroteFormulas = true;
    const style = this.style(old?.style ?? '', entry.numberFormat);
    const cell: OldCell = { xml: old?.xml ?? '', filled: old?.filled ?? false, style };
    return fixedCell(cell, address, prefix, {
      place: entry,
      before: null,
      after: this.inDateSystem(entry, old?.style ?? ''),
      ...(entry.formula !== undefined && { formula: storedFormula(entry.formula) }),
    });
  }

  private style(style: string, numberFormat: string | undefined): string {
    const { styles } = this.book.start;
    if (numberFormat === undefined || styles === undefined) return style;
    this.formats ??= new CellFormats(this.book.draft.text(styles));
    return this.formats.withFormat(style, numberFormat);
  }

  private inDateSystem({ value, numberFormat }: CellEntry, style: string): CellEntry['value'] {
    if (!this.grid.date1904 || typeof value !== 'number') return value;
    const pattern = numberFormat ?? this.patterns[Number(style)] ?? '';
    return isDateOrTimeFormat(pattern) ? value - DAYS_TO_1904 : value;
  }
}
