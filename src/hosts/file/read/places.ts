import { MAX_COLUMNS, parseA1 } from '../../../grid/address';

/**
 * Where the rows and cells of a worksheet part are: the one rule for reading and for changing them. What says where it
 * is (`r`) is there. What does not follows the one before it; a row that does not say it lies where its first cell does that does.
 */
export class Places {
  /** 0-based, of the row or cell that was begun last. */
  row = -1;
  column = -1;
  private rowIsKnown = false;

  /** A row element begins; `r` as written. */
  beginRow(r: string | undefined): void {
    const written = r === undefined ? NaN : Number(r) - 1;
    this.rowIsKnown = Number.isInteger(written) && written >= 0;
    this.row = this.rowIsKnown ? written : this.row + 1;
    this.column = -1;
  }

  /** A cell element of that row begins. */
  beginCell(r: string | undefined): void {
    this.column = r === undefined ? this.column + 1 : columnOf(r);
    if (this.rowIsKnown || r === undefined) return;
    const row = parseA1(r)?.row;
    if (row === undefined) return;
    this.row = row;
    this.rowIsKnown = true;
  }
}

/** The column of a cell's reference, whose row is known already. Beyond the sheet where it is no reference: such a cell is left out. */
function columnOf(reference: string): number {
  let column = 0;
  for (let at = 0; at < reference.length; at++) {
    const letter = (reference.charCodeAt(at) | 32) - 96;
    if (letter < 1 || letter > 26) return column > 0 ? column - 1 : MAX_COLUMNS;
    column = column * 26 + letter;
  }
  return MAX_COLUMNS;
}
