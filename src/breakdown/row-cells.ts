import { isBlank } from '../texts/invisible';
import { squash } from '../texts/width';
import type { SheetView } from '../grid/view';
import type { TableArea } from './find-tables';
import { isFigure, mayBeFigure } from './figure-text';
import type { Column } from './model';
import { isFormField, isRemark, isSubtotal, isSum } from './remarks';
import { rolesThat, type ColumnRole } from './roles';
import { readLeadingNumber, readNumberCell } from './task-number';
import { HANZI_DIGITS } from '../texts/numerals';

/** Where the table numbers its tasks. */
export type Numbering = 'column' | 'text' | 'none';

/** Who or what a task answers to. */
const ANSWERS: readonly ColumnRole[] = [...rolesThat(({ answers }) => answers === 'row')];
/** Columns that say something about a row without being part of it. */
const ASIDE: ReadonlySet<ColumnRole | null> = new Set([...rolesThat(({ aside }) => aside), null]);
const SUB_NUMBER = /^[(（[【〔]?\d{1,2}[)）\]】〕]$|^[①-⑳⑴-⒇]$/;
/** Columns that hold words. */
const WORDED: ReadonlySet<ColumnRole | null> = new Set<ColumnRole>([
  'task',
  'leader',
  'leadUnit',
  'supportUnit',
]);
const LABELLED = /^[^:]{2,10}:/;
const SIGNED_ON = new RegExp(`^(20\\d{2}|二[〇零○O0][〇零○O0${HANZI_DIGITS}]{2})年.{1,3}月.{1,3}日$`);
const SIGNER = /^.{2,30}(办公室|人民政府|政府|委员会|督查室|办|局|委|部|组)(\(印章?\)|\(公?章\))?$/;

/** A text without spaces and punctuation: what a page break prints twice is the same although a full stop got lost. */
function wordsOf(text: string): string {
  return squash(text).replace(/[\p{P}\p{S}]/gu, '');
}

/** What the cells of a table's rows hold, by the roles of their columns. Rows and columns are 0-based. */
export class RowCells {
  readonly numbering: Numbering;
  readonly #byRole = new Map<ColumnRole, number[]>();
  readonly #roles = new Map<number, ColumnRole | null>();
  /** The row asked about last: each is asked several questions that turn on the same cells. */
  #filled: { readonly row: number; readonly columns: readonly number[] } = { row: -1, columns: [] };
  /** By row, once they were asked for: a row is asked about itself and by those around it. */
  readonly #texts: (string | undefined)[] = [];
  readonly #numbers: (string | null | undefined)[] = [];

  constructor(
    readonly view: SheetView,
    readonly area: TableArea,
    readonly columns: readonly Column[],
  ) {
    for (const { column, role } of columns) this.#roles.set(column, role);
    this.numbering = this.findNumbering();
  }

  columnsOf(role: ColumnRole): readonly number[] {
    return this.#byRole.get(role) ?? this.#findColumns(role);
  }

  #findColumns(role: ColumnRole): readonly number[] {
    const found = this.columns.filter((one) => one.role === role).map(({ column }) => column);
    this.#byRole.set(role, found);
    return found;
  }

  first(role: ColumnRole): number | undefined {
    return this.columnsOf(role)[0];
  }

  role(column: number): ColumnRole | null {
    return this.#roles.get(column) ?? null;
  }

  /** Table columns whose own cell in this row holds text. */
  filled(row: number): readonly number[] {
    if (this.#filled.row !== row) this.#filled = { row, columns: this.#readFilled(row) };
    return this.#filled.columns;
  }

  /** Those of them that are part of the row, and not only say something about it. */
  main(row: number): readonly number[] {
    return this.filled(row).filter((column) => !ASIDE.has(this.role(column)));
  }

  #readFilled(row: number): number[] {
    const filled: number[] = [];
    for (let column = this.area.left; column <= this.area.right; column++) {
      if (this.#has(row, column)) filled.push(column);
    }
    return filled;
  }

  #has(row: number, column: number): boolean {
    const cell = this.view.own(row, column);
    return cell !== undefined && !isBlank(cell.text);
  }

  /** The cell's own text, without spaces and in half width. */
  plain(row: number, column: number): string {
    return squash(this.view.own(row, column)?.text ?? '');
  }

  /** The task's own text in this row; where it is merged with cells on its left, the merge's. */
  taskText(row: number): string {
    return (this.#texts[row] ??= this.#readTaskText(row));
  }

  #readTaskText(row: number): string {
    let all = '';
    for (const column of this.columnsOf('task')) {
      const merge = this.view.mergeAt(row, column);
      if (merge && merge.top < row) continue;
      const text = this.view.text(row, column);
      if (text !== '') all = all === '' ? text : `${all}\n${text}`;
    }
    return all;
  }

  /** The number of the task that begins in this row; `null` where none does. */
  numberAt(row: number): string | null {
    const known = this.#numbers[row];
    return known === undefined ? (this.#numbers[row] = this.#readNumber(row)) : known;
  }

  #readNumber(row: number): string | null {
    const column = this.first('number');
    if (column !== undefined) {
      const cell = this.view.own(row, column);
      const number = cell && readNumberCell(cell.value, cell.text);
      if (number != null) return number;
      if (this.numbering === 'column') return null;
    }
    return this.numbering === 'text' ? (readLeadingNumber(this.taskText(row))?.number ?? null) : null;
  }

  /** Whether the number of a row is one below another: `（1）`, `①` where others are `1`. */
  isSubNumber(row: number): boolean {
    const column = this.first('number');
    const text = column === undefined ? '' : (this.view.own(row, column)?.text ?? '');
    return SUB_NUMBER.test(text.trim());
  }

  /** Whether two rows have the same text of a task. */
  saysTheSame(row: number, first: number): boolean {
    const text = this.taskText(row);
    return text !== '' && wordsOf(text) === wordsOf(this.taskText(first));
  }

  /** Whether two rows are the same in every cell. */
  areAlike(row: number, other: number): boolean {
    for (let column = this.area.left; column <= this.area.right; column++)
      if (squash(this.view.text(row, column)) !== squash(this.view.text(other, column))) return false;
    return true;
  }

  /** Whether a column of this role holds something of the row's own. */
  has(role: ColumnRole, row: number): boolean {
    return this.columnsOf(role).some((column) => this.#has(row, column));
  }

  /** Whether the row itself says who answers, or by when. */
  answered(row: number): boolean {
    return ANSWERS.some((role) => this.has(role, row));
  }

  /** Whether the row itself says who answers, in columns of this role and no other. */
  answeredBy(row: number, only: ColumnRole): boolean {
    return this.has(only, row) && ANSWERS.every((role) => role === only || !this.has(role, row));
  }

  /** Whether the table has a column for who answers, or by when. */
  get hasAnswers(): boolean {
    return ANSWERS.some((role) => this.first(role) !== undefined);
  }

  /** The first of the task and section columns that holds a text in this row. */
  titleColumn(row: number): number | undefined {
    return [...this.columnsOf('task').slice(0, 1), ...this.columnsOf('section')].find((column) =>
      this.#has(row, column),
    );
  }

  /** Whether the task's cell belongs to a merge that began above, in row `first` or below it. */
  taskCovered(row: number, first: number): boolean {
    const task = this.first('task');
    if (task === undefined) return false;
    const merge = this.view.mergeAt(row, task);
    return merge !== undefined && merge.top < row && merge.top >= first;
  }

  /** Whether a row adds up what stands above it, cell by cell. */
  isSum(row: number): boolean {
    const first = this.filled(row)[0];
    return first !== undefined && isSum(this.plain(row, first));
  }

  /** Whether a row adds up a part of the table. */
  isSubtotal(row: number): boolean {
    const first = this.filled(row)[0];
    return first !== undefined && isSubtotal(this.plain(row, first));
  }

  /** Whether figures stand where a text or a name should, and no word anywhere: a statistic below the table. */
  isFigures(row: number): boolean {
    const filled = this.filled(row);
    return (
      filled.length > 1 &&
      filled.some((column) => WORDED.has(this.role(column))) &&
      filled.every((column) => mayBeFigure(this.view.own(row, column)?.text ?? '')) &&
      filled.every((column) => isFigure(this.plain(row, column)))
    );
  }

  /** Whether the row is a remark below the table, not a part of it. */
  isNote(row: number): boolean {
    const first = this.filled(row)[0];
    const text = first === undefined ? '' : this.plain(row, first);
    if (this.#isFormLine(row)) return true;
    if (!isRemark(text)) return false;
    const isCount = (column: number): boolean => /^\d+[项个条件]/.test(this.plain(row, column));
    if (
      this.filled(row).every((column, at) => at === 0 || isCount(column) || isFigure(this.plain(row, column)))
    )
      return true;
    // `填表人：… 审核人：…`: each cell says itself what it holds.
    return !this.answered(row) || this.filled(row).every((column) => LABELLED.test(this.plain(row, column)));
  }

  /** `填报人： | 审核人：李明`: what a form asks for below its table. */
  #isFormLine(row: number): boolean {
    const filled = this.filled(row);
    return filled.length > 0 && filled.every((column) => isFormField(this.plain(row, column)));
  }

  /** The last row before `区政府办公室` and `2024年3月5日`, who signs below a table and when. */
  aboveSignature(): number {
    const lastText = (from: number): { row: number; column: number } | null => {
      let row = from;
      while (row >= this.area.top && this.filled(row).length === 0) row--;
      const [column, another] = row < this.area.top ? [] : this.filled(row);
      const alone =
        column !== undefined && another === undefined && !this.view.coveredFromAbove(row, this.area.left);
      return alone ? { row, column } : null;
    };
    const date = lastText(this.area.bottom);
    if (!date || !SIGNED_ON.test(this.plain(date.row, date.column))) return this.area.bottom;
    const signer = lastText(date.row - 1);
    const signs =
      signer && SIGNER.test(this.plain(signer.row, signer.column)) && this.role(signer.column) !== 'number';
    return (signs ? signer.row : date.row) - 1;
  }

  private findNumbering(): Numbering {
    const count = { column: 0, text: 0, rows: 0 };
    const number = this.first('number');
    for (let row = this.area.top; row <= Math.min(this.area.bottom, this.area.top + 400); row++) {
      const text = this.taskText(row);
      // 合计 | 4项 has a figure in the column of the numbers, and no task.
      if (text === '') continue;
      const cell = number === undefined ? undefined : this.view.own(row, number);
      if (cell && readNumberCell(cell.value, cell.text) !== null) count.column++;
      count.rows++;
      if (readLeadingNumber(text)) count.text++;
    }
    if (count.column > 0 && count.column >= count.text * 0.5) return 'column';
    return count.text > 0 && count.text >= count.rows * 0.3 ? 'text' : 'none';
  }
}
