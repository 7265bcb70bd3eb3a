import { type Cell, type Grid, isError } from '../../grid/grid';
import type { CellStyle, ContentCell, SheetContent } from '../../plan/sheet-content';
import { fromSerial, toSerial } from '../../timing/civil';
import { isDateFormat } from '../../grid/number-format';

/** A ledger sheet as it stands: what its grid says, and how its cells look. */
export interface ExistingLedger {
  readonly grid: Grid;
  readonly content: SheetContent;
  readonly date1904: boolean;
}

/** A cell that people may have written, with its look. */
interface KeptCell {
  readonly cell: ContentCell;
  readonly style: CellStyle | null;
}

/**
 * What stands in a cell. The look comes from the content; the value too, but where the content lacks a cell that the
 * grid has, the grid's counts: nothing that people wrote may get lost between two ways of reading.
 */
export function keptCell(
  { grid, content, date1904 }: ExistingLedger,
  row: number,
  column: number,
): KeptCell | null {
  const cell = content.rows[row]?.cells[column] ?? null;
  const seen = grid.rows[row]?.[column];
  const style = content.styles[cell?.style ?? -1] ?? null;
  if (cell && (cell.value !== null || cell.formula !== undefined || !seen)) return { cell, style };
  if (!seen) return cell ? { cell, style } : null;
  const format = seen.numberFormat === undefined ? {} : { numberFormat: seen.numberFormat };
  return {
    cell: { ...cell, ...fromGrid(seen, date1904) },
    style: style ?? { vertical: 'center', wrap: true, ...format },
  };
}

function fromGrid({ value, text, numberFormat, formula }: Cell, date1904: boolean): ContentCell {
  const plain = isError(value) ? text : value;
  const kept = formula === undefined ? {} : { formula };
  if (date1904 && typeof plain === 'number' && isDateFormat(numberFormat)) {
    const day = fromSerial(plain, true);
    const serial = day === null ? null : toSerial(day, false);
    return { value: serial === null ? plain : serial + (plain % 1), ...kept };
  }
  return { value: plain, ...kept };
}
