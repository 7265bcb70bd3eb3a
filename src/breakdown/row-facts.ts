import type { SheetView } from '../grid/view';
import { isRemark } from './remarks';
import type { RowCells } from './row-cells';
import { sectionDepth, type SectionStack } from './sections';
import { isSummary, readSectionCount, readStated } from './stated';
import { isSectionNumeral, isUnder, readLeadingNumber, readNumberCell } from './task-number';

/** The task above a row, as far as its rows are known. */
interface TaskAbove {
  readonly number: string | null;
  readonly rows: readonly number[];
}

/** A text over this share of the table's width stands for all columns. */
const WIDE = 0.6;
/** Longer texts alone in a row are remarks. */
const LONGEST_SECTION = 80;
/** Longer texts without a number between two tasks are no titles. */
const LONGEST_TITLE = 30;

/** What can be asked about a row; each question is answered when it is asked. Rows and columns are 0-based. */
export class RowFacts {
  readonly #only: number | null;

  constructor(
    readonly row: number,
    readonly view: SheetView,
    readonly cells: RowCells,
    readonly sections: SectionStack,
    readonly above: TaskAbove | null,
  ) {
    // What is remarked beside a section row makes no task of it.
    const main = cells.main(row);
    const texts = main.length > 0 ? main : cells.filled(row);
    this.#only = texts.length === 1 ? (texts[0] ?? null) : null;
  }

  /** The column of its only text. */
  get only(): number {
    return this.#only ?? -1;
  }

  get onlyText(): string {
    return this.view.own(this.row, this.only)?.text ?? '';
  }

  get isAlone(): boolean {
    return this.#only !== null;
  }

  get isNumbered(): boolean {
    return this.cells.numberAt(this.row) !== null;
  }

  get isAnswered(): boolean {
    return this.cells.answered(this.row);
  }

  /** Whether it names a leader and nobody or nothing else that a task answers to. */
  get isOnlyLed(): boolean {
    return this.cells.answeredBy(this.row, 'leader');
  }

  get hasText(): boolean {
    return this.cells.taskText(this.row) !== '';
  }

  get sumsUp(): boolean {
    return isSummary(this.onlyText);
  }

  /** Whether its only text stands over the table: across it, in front of it, or worded as a title. */
  get isTitle(): boolean {
    if (!this.isAlone || this.#isTaskAlone) return false;
    const { left } = this.cells.area;
    const role = this.cells.role(this.only);
    return this.#isWide || role === 'number' || this.only <= left || this.#isTitleOfTasks;
  }

  get statesTotals(): boolean {
    const text = this.onlyText;
    const isTotal = readSectionCount(text) === null && (sectionDepth(text) ?? 2) > 1;
    return isTotal && readStated(text).length > 0;
  }

  get isNoteAlone(): boolean {
    return isRemark(this.onlyText);
  }

  get isTooLong(): boolean {
    return !this.#isWide && this.onlyText.trim().length > LONGEST_SECTION;
  }

  get hasSectionNumeral(): boolean {
    const number = this.cells.first('number');
    if (number === undefined || this.cells.first('task') === undefined) return false;
    return isSectionNumeral(this.view.own(this.row, number)?.text ?? '');
  }

  get hasTitleBeside(): boolean {
    return this.cells.titleColumn(this.row) !== undefined;
  }

  /** 一, with who leads, above 1, 2, 3. */
  get headsFigures(): boolean {
    return /^\d+$/.test(this.cells.numberAt(this.row + 1) ?? '');
  }

  get isNote(): boolean {
    return this.cells.isNote(this.row);
  }

  get isFigures(): boolean {
    return this.cells.isFigures(this.row);
  }

  get isMergedWithTask(): boolean {
    return this.isRightBelow && (this.isNumberMerged || this.isTextMerged);
  }

  get headsNumbers(): boolean {
    const number = this.cells.numberAt(this.row);
    if (number === null || this.isAnswered || !this.hasText) return false;
    const next = this.cells.numberAt(this.row + 1) ?? '';
    if (isUnder(next, number)) return true;
    const { cells, row } = this;
    // 1 推进城市更新 above （1）, （2）, which answer.
    return next === '1' && cells.isSubNumber(row + 1) && !cells.isSubNumber(row) && cells.answered(row + 1);
  }

  get followsTask(): boolean {
    return this.above !== null;
  }

  /** Only a header repeated at a page break may come between. */
  get isRightBelow(): boolean {
    if (!this.above) return false;
    let above = this.row - 1;
    while (this.cells.area.repeated.has(above)) above--;
    return above === this.above.rows.at(-1);
  }

  get hasSameNumber(): boolean {
    return this.cells.numberAt(this.row) === this.above?.number;
  }

  get hasSameText(): boolean {
    return this.cells.saysTheSame(this.row, this.#first);
  }

  /** Whether the cell of its number is merged with that of the task above. */
  get isNumberMerged(): boolean {
    const column = this.cells.first('number');
    const merge = column === undefined ? undefined : this.view.mergeAt(this.row, column);
    return merge !== undefined && merge.top < this.row && merge.top >= this.#first && merge.right === column;
  }

  get isTextMerged(): boolean {
    return this.cells.taskCovered(this.row, this.#first);
  }

  get hasOnlySections(): boolean {
    return this.cells
      .filled(this.row)
      .every((column) => this.cells.role(column) === 'section' || this.cells.role(column) === null);
  }

  /** Whether another section begins in it. */
  get opensSection(): boolean {
    return this.cells
      .columnsOf('section')
      .some((column, index) => this.sections.wouldOpen(index, this.view.own(this.row, column)?.text ?? ''));
  }

  /** Whether it says by itself who answers. In a numbered table, one that leaves the units blank says only by when. */
  get answersForItself(): boolean {
    if (!this.isAnswered) return false;
    const { cells, row } = this;
    return (
      cells.numbering !== 'column' || cells.first('leadUnit') === undefined || cells.has('leadUnit', row)
    );
  }

  /** Whether a row can be told to be no task: by a number that it lacks, or by nobody who answers. */
  get knowsTasks(): boolean {
    return this.cells.numbering !== 'none' || this.cells.hasAnswers;
  }

  get #first(): number {
    return this.above?.rows[0] ?? this.row;
  }

  get #isWide(): boolean {
    const merge = this.view.mergeAt(this.row, this.only);
    const { left, right } = this.cells.area;
    return merge !== undefined && merge.right - merge.left + 1 >= Math.max(2, (right - left + 1) * WIDE);
  }

  /** Whether its only text is a task that nobody answers for. */
  get #isTaskAlone(): boolean {
    const { row, only, cells } = this;
    const role = cells.role(only);
    if (role === 'number')
      return readNumberCell(this.view.own(row, only)?.value ?? null, this.onlyText) !== null;
    if (this.#isWide) return false;
    if (role === 'task') return !this.#isTitleOfTasks;
    return role === 'section' || this.view.coveredFromAbove(row, cells.first('task') ?? -1);
  }

  /** Whether the only text, in the column of the tasks, is a title over them. */
  get #isTitleOfTasks(): boolean {
    if (this.cells.role(this.only) !== 'task') return false;
    const text = this.onlyText;
    if (readSectionCount(text) !== null) return true;
    const depth = sectionDepth(text);
    if (depth === null) return this.#isUnnumberedTitle;
    return depth <= 1 || (this.cells.numbering === 'column' && readLeadingNumber(text) === null);
  }

  /** A short title without punctuation between two tasks, where the tasks are numbered. */
  get #isUnnumberedTitle(): boolean {
    const text = this.onlyText;
    const { numbering } = this.cells;
    if (numbering === 'none' || /[，。；,;\n]/.test(text) || text.trim().length > LONGEST_TITLE) return false;
    if (numbering === 'text' && readLeadingNumber(text) !== null) return false;
    return this.cells.numberAt(this.row + 1) !== null;
  }
}
