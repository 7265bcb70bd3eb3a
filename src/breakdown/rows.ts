import { isBlank, trimmed } from '../texts/invisible';
import type { SheetView } from '../grid/view';
import type { TableArea } from './find-tables';
import type { Column, Place } from './model';
import { ANSWERS, RowCells, type Numbering } from './row-cells';
import { SectionStack, sectionDepth, type OpenSection } from './sections';
import { isSummary, readSectionCount, readStated } from './stated';
import { isSectionNumeral, isUnder, readLeadingNumber, readNumberCell } from './task-number';

/** A task's rows, before its cells are understood. */
export interface TaskRows {
  readonly number: string | null;
  readonly rows: number[];
  continued: 'no' | 'page' | 'lines';
  readonly sections: readonly OpenSection[];
}

export interface TableRows {
  readonly tasks: readonly TaskRows[];
  readonly sections: readonly OpenSection[];
  /** Cells outside the tasks that may state totals: title, summary rows, notes. */
  readonly statements: readonly Place[];
  /** Last row of the table. */
  readonly last: number;
  readonly numbering: Numbering;
}

/** Walks the body of a table and tells section rows, tasks and their continuation rows apart. */
export function readRows(view: SheetView, area: TableArea, columns: readonly Column[]): TableRows {
  return new RowReader(view, area, new RowCells(view, area, columns)).read();
}

class RowReader {
  readonly #tasks: TaskRows[] = [];
  readonly #sections = new SectionStack();
  readonly #statements: Place[] = [];
  /** The heading that was opened by its number alone: it ends where another number begins. */
  #heading: { readonly number: string; readonly depth: number } | null = null;
  #last: number;

  constructor(
    readonly view: SheetView,
    readonly area: TableArea,
    readonly cells: RowCells,
  ) {
    this.#last = area.top - 1;
  }

  read(): TableRows {
    let blanks = 0;
    const { header, sectionsAbove, zoneTop } = this.area;
    const end = sectionsAbove[0]?.row ?? header.rows[0] ?? 0;
    for (let row = zoneTop; row < end; row++) this.#noteStatements(row);
    for (const place of sectionsAbove)
      this.#sections.openRow(this.view.own(place.row, place.column)?.text ?? '', place);
    const bottom = this.cells.aboveSignature();
    for (let row = this.area.top; row <= bottom; row++) {
      if (this.area.repeated.has(row)) continue;
      const filled = this.cells.filled(row);
      if (filled.length === 0) {
        blanks = this.#continuesByMerge(row) ? 0 : blanks + 1;
        continue;
      }
      // After a gap only a numbered task goes on with the table; anything else is another matter.
      if (blanks >= 3 && this.#tasks.length > 0 && this.cells.numberAt(row) === null) {
        for (let rest = row; rest <= bottom; rest++) this.#noteStatements(rest);
        break;
      }
      this.#readRow(row, filled);
      blanks = 0;
    }
    return {
      tasks: this.#tasks,
      sections: this.#sections.all.filter(({ tasks, stated }) => tasks > 0 || stated !== null),
      statements: this.#statements,
      last: Math.max(this.#last, this.area.top - 1),
      numbering: this.cells.numbering,
    };
  }

  #readRow(row: number, filled: readonly number[]): void {
    // What is remarked beside a section row makes no task of it.
    const main = this.cells.main(row);
    const [only, another] = main.length > 0 ? main : filled;
    if (only !== undefined && another === undefined && this.#readLonely(row, only)) return;
    if (this.#readSectionByNumeral(row)) return;
    if (this.cells.isNote(row)) {
      this.#noteStatements(row);
      return;
    }
    const current = this.#tasks[this.#tasks.length - 1];
    const continued = current && this.#isBelow(row, current) ? this.#continues(row, current) : null;
    if (current && continued) {
      this.#extend(current, row, continued);
      return;
    }
    if (!this.#hasTaskOrNumber(row)) {
      this.#openSectionColumns(row);
      return;
    }
    if (this.#openHeading(row)) return;
    // Who signs, and when, stands below the table under columns that are not meant.
    if (current && this.cells.taskText(row) === '' && this.cells.numberAt(row) === null) {
      this.#noteStatements(row);
      return;
    }
    const number = this.cells.numberAt(row);
    if (this.#heading && number !== null && !isUnder(number, this.#heading.number)) {
      this.#sections.closeRows(this.#heading.depth);
      this.#heading = null;
    }
    this.#openSectionColumns(row);
    const sections = this.#sections.open();
    for (const section of sections) section.tasks++;
    this.#tasks.push({ number, rows: [row], continued: 'no', sections });
    this.#last = row;
  }

  /** What belongs to a task stands right below it; only a header repeated at a page break may come between. */
  #isBelow(row: number, current: TaskRows): boolean {
    let above = row - 1;
    while (this.area.repeated.has(above)) above--;
    return above === current.rows[current.rows.length - 1];
  }

  /** A row with one text only: a section, a statement, a note, or a line of the task above. */
  #readLonely(row: number, column: number): boolean {
    const text = this.view.own(row, column)?.text ?? '';
    const merge = this.view.mergeAt(row, column);
    const width = this.area.right - this.area.left + 1;
    const wide = merge !== undefined && merge.right - merge.left + 1 >= Math.max(2, width * 0.6);
    const role = this.cells.role(column);
    const place = { row, column };
    if (isSummary(text) && this.cells.numberAt(row) === null) {
      this.#statements.push(place);
      return true;
    }
    if (
      wide ||
      role === 'number' ||
      column <= this.area.left ||
      (role === 'task' && this.#isSectionText(row, text))
    ) {
      const isTask =
        (role === 'number' && readNumberCell(this.view.own(row, column)?.value ?? null, text) !== null) ||
        (!wide && role === 'task' && !this.#isSectionText(row, text)) ||
        (!wide && role === 'section') ||
        (!wide &&
          role !== 'number' &&
          role !== 'task' &&
          this.view.coveredFromAbove(row, this.cells.first('task') ?? -1));
      if (isTask) return false;
      const states = readSectionCount(text) === null && (sectionDepth(text) ?? 2) > 1;
      if (states && readStated(text).length > 0) this.#statements.push(place);
      else if (!this.cells.isNoteText(text) && (wide || text.trim().length <= 80))
        this.#sections.openRow(text, place);
      return true;
    }
    return false;
  }

  /** `一 | 主要预期目标 | | |`: the numeral of a section in the number column, and nobody to answer. */
  #readSectionByNumeral(row: number): boolean {
    const number = this.cells.first('number');
    const task = this.cells.first('task');
    if (number === undefined || task === undefined) return false;
    const numeral = this.view.own(row, number)?.text ?? '';
    if (!isSectionNumeral(numeral) || this.cells.answered(row)) return false;
    const column = [task, ...this.cells.columnsOf('section')].find(
      (one) => !isBlank(this.view.own(row, one)?.text ?? ''),
    );
    if (column === undefined) return false;
    const title = this.view.own(row, column)?.text ?? '';
    const mark = `${trimmed(numeral)}${/[、)）.]$/.test(trimmed(numeral)) ? '' : '、'}`;
    this.#sections.openRow(mark + trimmed(title), { row, column }, readSectionCount(title));
    return true;
  }

  /** `1 推进产业强县` above 1.1, 1.2 …, with nobody to answer: the heading of those. */
  #openHeading(row: number): boolean {
    const number = this.cells.headingNumber(row);
    const column = this.cells.first('task');
    if (number === null || column === undefined) return false;
    const text = this.cells.taskText(row);
    const depth = this.#sections.openRow(`${number}.${text}`, { row, column }, readSectionCount(text));
    this.#heading = { number, depth };
    return true;
  }

  /** How the row belongs to the task above, or `null` where it begins one of its own. */
  #continues(row: number, current: TaskRows): 'page' | 'lines' | null {
    const first = current.rows[0] ?? row;
    const previous = current.rows[current.rows.length - 1] ?? row;
    const number = this.cells.numberAt(row);
    const text = this.cells.taskText(row);
    // Asked for only where it matters: most rows have a number of their own.
    const sameText = (): boolean => this.cells.saysTheSame(row, first);
    if (number !== null) {
      const same = number === current.number && (sameText() || (text === '' && previous === row - 1));
      return same ? 'page' : null;
    }
    const numberColumn = this.cells.first('number');
    if (numberColumn !== undefined && this.view.coveredFromAbove(row, numberColumn)) {
      const merge = this.view.mergeAt(row, numberColumn);
      if (merge && merge.top >= first && merge.right === numberColumn) return 'lines';
    }
    if (this.cells.taskCovered(row, first)) return 'lines';
    if (text === '') return this.#spilt(row, current);
    if (sameText())
      return this.cells.numbering !== 'none' || this.cells.sameAnswers(row, first) ? 'page' : null;
    // A text without number: a task that lost its number answers to somebody; a pasted line does not.
    if (ANSWERS.some((role) => this.cells.first(role) !== undefined))
      return this.cells.answered(row) ? null : 'lines';
    return this.cells.numbering === 'none' ? null : 'lines';
  }

  /** A row without task text: a page split where cells hold several lines, a paste from Word where each row holds one. */
  #spilt(row: number, current: TaskRows): 'page' | 'lines' | null {
    if (
      this.cells
        .filled(row)
        .every((column) => this.cells.role(column) === 'section' || this.cells.role(column) === null)
    )
      return null;
    const indicators = this.cells.first('indicators') ?? this.cells.first('supportUnit');
    if (indicators === undefined) return 'lines';
    const split = [...current.rows, row].some((one) =>
      (this.view.own(one, indicators)?.text ?? '').includes('\n'),
    );
    return split ? 'page' : 'lines';
  }

  #extend(current: TaskRows, row: number, how: 'page' | 'lines'): void {
    this.cells.columnsOf('section').forEach((column, index) => {
      const text = this.view.own(row, column)?.text ?? '';
      if (!isBlank(text)) this.#sections.extendColumn(index, text);
    });
    for (let between = (current.rows[current.rows.length - 1] ?? row) + 1; between < row; between++) {
      if (this.view.coveredFromAbove(between, this.cells.first('task') ?? -1)) current.rows.push(between);
    }
    current.rows.push(row);
    if (current.continued !== 'page') current.continued = how;
    this.#last = row;
  }

  #openSectionColumns(row: number): void {
    const task = this.cells.first('task');
    this.cells.columnsOf('section').forEach((column, index) => {
      const merge = this.view.mergeAt(row, column);
      // The task itself may be merged over the section column beside it (任务 spanning 项目 and 要求).
      if (merge && task !== undefined && merge.left <= column && merge.right >= task && column < task) {
        this.#sections.closeColumn(index);
        return;
      }
      const text = this.view.own(row, column)?.text ?? '';
      if (!isBlank(text)) this.#sections.openColumn(index, text, { row, column });
    });
  }

  #continuesByMerge(row: number): boolean {
    const current = this.#tasks[this.#tasks.length - 1];
    if (!current || !this.cells.taskCovered(row, current.rows[0] ?? row)) return false;
    current.rows.push(row);
    this.#last = row;
    return true;
  }

  #hasTaskOrNumber(row: number): boolean {
    return this.cells.taskText(row) !== '' || this.cells.numberAt(row) !== null || this.cells.answered(row);
  }

  #isSectionText(row: number, text: string): boolean {
    const depth = sectionDepth(text);
    if (readSectionCount(text) !== null) return true;
    if (depth === null) return this.#isUnnumberedTitle(row, text);
    return depth <= 1 || (this.cells.numbering === 'column' && readLeadingNumber(text) === null);
  }

  /** A short title without punctuation between two tasks, where the tasks are numbered. */
  #isUnnumberedTitle(row: number, text: string): boolean {
    const current = this.#tasks[this.#tasks.length - 1];
    if (this.cells.numbering === 'none' || /[，。；,;\n]/.test(text) || text.trim().length > 30) return false;
    if (this.cells.numbering === 'text' && readLeadingNumber(text) !== null) return false;
    return (
      (!current || (current.rows[current.rows.length - 1] ?? 0) < row) &&
      this.cells.numberAt(row + 1) !== null
    );
  }

  #noteStatements(row: number): void {
    for (let column = 0; column < this.view.columnCount; column++) {
      const text = this.view.own(row, column)?.text ?? '';
      if (text !== '' && readStated(text).length > 0) this.#statements.push({ row, column });
    }
  }
}
