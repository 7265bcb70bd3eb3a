import { squash } from '../grid/text';
import type { SheetView } from '../grid/view';
import type { TableArea } from './find-tables';
import type { Column, ColumnRole, Place } from './model';
import { SectionStack, sectionDepth, type OpenSection } from './sections';
import { readSectionCount, readStated } from './stated';
import { isSectionNumeral, readLeadingNumber, readNumberCell } from './task-number';

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

/** Where the table numbers its tasks. */
export type Numbering = 'column' | 'text' | 'none';

/** Columns that say something about a row without being part of it. */
const ASIDE: ReadonlySet<ColumnRole | null> = new Set(['progress', 'remark', null]);
const ANSWERS: readonly ColumnRole[] = ['leadUnit', 'leader', 'deadline'];
const NOTE =
  /^(注|备注|说明|填表说明|填报说明|附注|注释|附|填表人|制表|审核|联系人|合计|总计|小计|填报)(\d*)?([:：、]|$)|^[*※]/;

const LABELLED = /^[^:]{2,10}:/;
const SIGNED_ON = /^(20\d{2}|二[〇零○O0][〇零○O0一二三四五六七八九]{2})年.{1,3}月.{1,3}日$/;
const SIGNER = /^.{2,30}(办公室|人民政府|政府|委员会|督查室|办|局|委|部|组)(\(印章?\)|\(公?章\))?$/;

/** `共确定工作任务127项…`: a row that sums up the table, wherever its cell stands. */
function isSummary(text: string): boolean {
  return (
    /^[(（]?(本|全)?(表|区|县|市|方案|清单)?(共|合计|总计|总共)/.test(squash(text)) &&
    readStated(text).length > 0
  );
}

/** A text without spaces and punctuation: what a page break prints twice is the same although a full stop got lost. */
function wordsOf(text: string): string {
  return squash(text).replace(/[\p{P}\p{S}]/gu, '');
}

/** Walks the body of a table and tells section rows, tasks and their continuation rows apart. */
export function readRows(view: SheetView, area: TableArea, columns: readonly Column[]): TableRows {
  return new RowReader(view, area, columns).read();
}

class RowReader {
  readonly #tasks: TaskRows[] = [];
  readonly #sections = new SectionStack();
  readonly #statements: Place[] = [];
  readonly #numbering: Numbering;
  #last: number;

  constructor(
    readonly view: SheetView,
    readonly area: TableArea,
    readonly columns: readonly Column[],
  ) {
    this.#last = area.top - 1;
    this.#numbering = this.#findNumbering();
  }

  read(): TableRows {
    let blanks = 0;
    for (let row = this.area.zoneTop; row < (this.area.header.rows[0] ?? 0); row++) this.#noteStatements(row);
    const bottom = this.#aboveSignature();
    for (let row = this.area.top; row <= bottom; row++) {
      if (this.area.repeated.has(row)) continue;
      const filled = this.#filled(row);
      if (filled.length === 0) {
        blanks = this.#continuesByMerge(row) ? 0 : blanks + 1;
        continue;
      }
      // After a gap only a numbered task goes on with the table; anything else is another matter.
      if (blanks >= 3 && this.#tasks.length > 0 && this.#numberAt(row) === null) {
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
      numbering: this.#numbering,
    };
  }

  #readRow(row: number, filled: readonly number[]): void {
    // What is remarked beside a section row makes no task of it.
    const main = filled.filter((column) => !ASIDE.has(this.#role(column)));
    const [only, another] = main.length > 0 ? main : filled;
    if (only !== undefined && another === undefined && this.#readLonely(row, only)) return;
    if (this.#readSectionByNumeral(row)) return;
    if (this.#isNote(row)) {
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
    // Who signs, and when, stands below the table under columns that are not meant.
    if (current && this.#taskText(row) === '' && this.#numberAt(row) === null) {
      this.#noteStatements(row);
      return;
    }
    this.#openSectionColumns(row);
    const sections = this.#sections.open();
    for (const section of sections) section.tasks++;
    this.#tasks.push({ number: this.#numberAt(row), rows: [row], continued: 'no', sections });
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
    const role = this.#role(column);
    const place = { row, column };
    if (isSummary(text) && this.#numberAt(row) === null) {
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
          this.view.coveredFromAbove(row, this.#first('task') ?? -1));
      if (isTask) return false;
      const states = readSectionCount(text) === null && (sectionDepth(text) ?? 2) > 1;
      if (states && readStated(text).length > 0) this.#statements.push(place);
      else if (!NOTE.test(squash(text)) && (wide || text.trim().length <= 80))
        this.#sections.openRow(text, place);
      return true;
    }
    return false;
  }

  /** `一 | 主要预期目标 | | |`: the numeral of a section in the number column, and nobody to answer. */
  #readSectionByNumeral(row: number): boolean {
    const number = this.#first('number');
    const task = this.#first('task');
    if (number === undefined || task === undefined) return false;
    const numeral = this.view.own(row, number)?.text ?? '';
    if (!isSectionNumeral(numeral) || this.#answered(row)) return false;
    const column = [task, ...this.#sectionColumns()].find(
      (one) => (this.view.own(row, one)?.text.trim() ?? '') !== '',
    );
    if (column === undefined) return false;
    const title = this.view.own(row, column)?.text ?? '';
    const mark = `${numeral.trim()}${/[、)）.]$/.test(numeral.trim()) ? '' : '、'}`;
    this.#sections.openRow(mark + title.trim(), { row, column }, readSectionCount(title));
    return true;
  }

  #isNote(row: number): boolean {
    const first = this.#filled(row)[0];
    const text = first === undefined ? '' : this.#plain(row, first);
    if (!NOTE.test(text)) return false;
    // `填表人：… 审核人：…`: each cell says itself what it holds.
    return (
      !this.#answered(row) || this.#filled(row).every((column) => LABELLED.test(this.#plain(row, column)))
    );
  }

  /** The last row before `区政府办公室` and `2024年3月5日`, who signs below a table and when. */
  #aboveSignature(): number {
    const lastText = (from: number): { row: number; column: number } | null => {
      let row = from;
      while (row >= this.area.top && this.#filled(row).length === 0) row--;
      const [column, another] = row < this.area.top ? [] : this.#filled(row);
      const alone =
        column !== undefined && another === undefined && !this.view.coveredFromAbove(row, this.area.left);
      return alone ? { row, column } : null;
    };
    const date = lastText(this.area.bottom);
    if (!date || !SIGNED_ON.test(this.#plain(date.row, date.column))) return this.area.bottom;
    const signer = lastText(date.row - 1);
    const signs =
      signer && SIGNER.test(this.#plain(signer.row, signer.column)) && this.#role(signer.column) !== 'number';
    return (signs ? signer.row : date.row) - 1;
  }

  #plain(row: number, column: number): string {
    return squash(this.view.own(row, column)?.text ?? '');
  }

  /** How the row belongs to the task above, or `null` where it begins one of its own. */
  #continues(row: number, current: TaskRows): 'page' | 'lines' | null {
    const first = current.rows[0] ?? row;
    const previous = current.rows[current.rows.length - 1] ?? row;
    const number = this.#numberAt(row);
    const text = this.#taskText(row);
    // Asked for only where it matters: most rows have a number of their own.
    const sameText = (): boolean => text !== '' && wordsOf(text) === wordsOf(this.#taskText(first));
    if (number !== null) {
      const same = number === current.number && (sameText() || (text === '' && previous === row - 1));
      return same ? 'page' : null;
    }
    const numberColumn = this.#first('number');
    if (numberColumn !== undefined && this.view.coveredFromAbove(row, numberColumn)) {
      const merge = this.view.mergeAt(row, numberColumn);
      if (merge && merge.top >= first && merge.right === numberColumn) return 'lines';
    }
    if (this.#taskCovered(row, first)) return 'lines';
    if (text === '') return this.#spilt(row, current);
    if (sameText()) return this.#numbering !== 'none' || this.#sameAnswers(row, first) ? 'page' : null;
    // A text without number: a task that lost its number answers to somebody; a pasted line does not.
    if (ANSWERS.some((role) => this.#first(role) !== undefined)) return this.#answered(row) ? null : 'lines';
    return this.#numbering === 'none' ? null : 'lines';
  }

  /** A row without task text: a page split where cells hold several lines, a paste from Word where each row holds one. */
  #spilt(row: number, current: TaskRows): 'page' | 'lines' | null {
    if (this.#filled(row).every((column) => this.#role(column) === 'section' || this.#role(column) === null))
      return null;
    const indicators = this.#first('indicators') ?? this.#first('supportUnit');
    if (indicators === undefined) return 'lines';
    const split = [...current.rows, row].some((one) =>
      (this.view.own(one, indicators)?.text ?? '').includes('\n'),
    );
    return split ? 'page' : 'lines';
  }

  #extend(current: TaskRows, row: number, how: 'page' | 'lines'): void {
    this.#sectionColumns().forEach((column, index) => {
      const text = this.view.own(row, column)?.text ?? '';
      if (text.trim() !== '') this.#sections.extendColumn(index, text);
    });
    for (let between = (current.rows[current.rows.length - 1] ?? row) + 1; between < row; between++) {
      if (this.view.coveredFromAbove(between, this.#first('task') ?? -1)) current.rows.push(between);
    }
    current.rows.push(row);
    if (current.continued !== 'page') current.continued = how;
    this.#last = row;
  }

  #openSectionColumns(row: number): void {
    const task = this.#first('task');
    this.#sectionColumns().forEach((column, index) => {
      const merge = this.view.mergeAt(row, column);
      // The task itself may be merged over the section column beside it (任务 spanning 项目 and 要求).
      if (merge && task !== undefined && merge.left <= column && merge.right >= task && column < task) {
        this.#sections.closeColumn(index);
        return;
      }
      const text = this.view.own(row, column)?.text ?? '';
      if (text.trim() !== '') this.#sections.openColumn(index, text, { row, column });
    });
  }

  #continuesByMerge(row: number): boolean {
    const current = this.#tasks[this.#tasks.length - 1];
    if (!current || !this.#taskCovered(row, current.rows[0] ?? row)) return false;
    current.rows.push(row);
    this.#last = row;
    return true;
  }

  #taskCovered(row: number, first: number): boolean {
    const task = this.#first('task');
    if (task === undefined) return false;
    const merge = this.view.mergeAt(row, task);
    return merge !== undefined && merge.top < row && merge.top >= first;
  }

  #sameAnswers(row: number, first: number): boolean {
    return this.#columnsOf('leadUnit').every(
      (column) => squash(this.view.text(row, column)) === squash(this.view.text(first, column)),
    );
  }

  #hasTaskOrNumber(row: number): boolean {
    return this.#taskText(row) !== '' || this.#numberAt(row) !== null || this.#answered(row);
  }

  #answered(row: number): boolean {
    return ANSWERS.some((role) =>
      this.#columnsOf(role).some((column) => (this.view.own(row, column)?.text.trim() ?? '') !== ''),
    );
  }

  /** The task's own text in this row; where it is merged with cells on its left, the merge's. */
  #taskText(row: number): string {
    return this.#columnsOf('task')
      .map((column) => {
        const merge = this.view.mergeAt(row, column);
        if (merge && merge.top < row) return '';
        return (
          (merge
            ? this.view.grid.rows[merge.top]?.[merge.left]?.text
            : this.view.own(row, column)?.text
          )?.trim() ?? ''
        );
      })
      .filter((text) => text !== '')
      .join('\n');
  }

  #numberAt(row: number): string | null {
    const column = this.#first('number');
    if (column !== undefined) {
      const cell = this.view.own(row, column);
      const number = cell && readNumberCell(cell.value, cell.text);
      if (number != null) return number;
      if (this.#numbering === 'column') return null;
    }
    return this.#numbering === 'text' ? (readLeadingNumber(this.#taskText(row))?.number ?? null) : null;
  }

  #isSectionText(row: number, text: string): boolean {
    const depth = sectionDepth(text);
    if (readSectionCount(text) !== null) return true;
    if (depth === null) return this.#isUnnumberedTitle(row, text);
    return depth <= 1 || (this.#numbering === 'column' && readLeadingNumber(text) === null);
  }

  /** A short title without punctuation between two tasks, where the tasks are numbered. */
  #isUnnumberedTitle(row: number, text: string): boolean {
    const current = this.#tasks[this.#tasks.length - 1];
    if (
      this.#numbering === 'none' ||
      /[，。；,;]/.test(text) ||
      text.trim().length > 30 ||
      text.includes('\n')
    )
      return false;
    if (this.#numbering === 'text' && readLeadingNumber(text) !== null) return false;
    return (
      (!current || (current.rows[current.rows.length - 1] ?? 0) < row) && this.#numberAt(row + 1) !== null
    );
  }

  #findNumbering(): Numbering {
    const count = { column: 0, text: 0, rows: 0 };
    const number = this.#first('number');
    for (let row = this.area.top; row <= Math.min(this.area.bottom, this.area.top + 400); row++) {
      const text = this.#taskText(row);
      const cell = number === undefined ? undefined : this.view.own(row, number);
      if (cell && readNumberCell(cell.value, cell.text) !== null) count.column++;
      if (text === '') continue;
      count.rows++;
      if (readLeadingNumber(text)) count.text++;
    }
    if (count.column > 0 && count.column >= count.text * 0.5) return 'column';
    return count.text > 0 && count.text >= count.rows * 0.3 ? 'text' : 'none';
  }

  #noteStatements(row: number): void {
    for (let column = 0; column < this.view.columnCount; column++) {
      const text = this.view.own(row, column)?.text ?? '';
      if (text !== '' && readStated(text).length > 0) this.#statements.push({ row, column });
    }
  }

  /** Table columns whose own cell in this row holds text. */
  #filled(row: number): number[] {
    const filled: number[] = [];
    for (let column = this.area.left; column <= this.area.right; column++) {
      if ((this.view.own(row, column)?.text.trim() ?? '') !== '') filled.push(column);
    }
    return filled;
  }

  #sectionColumns(): readonly number[] {
    return this.#columnsOf('section');
  }

  readonly #byRole = new Map<ColumnRole, number[]>();
  #columnsOf(role: ColumnRole): readonly number[] {
    let found = this.#byRole.get(role);
    if (!found) {
      found = this.columns.filter((one) => one.role === role).map(({ column }) => column);
      this.#byRole.set(role, found);
    }
    return found;
  }

  #first(role: ColumnRole): number | undefined {
    return this.#columnsOf(role)[0];
  }

  #role(column: number): ColumnRole | null {
    return this.columns.find((one) => one.column === column)?.role ?? null;
  }
}
