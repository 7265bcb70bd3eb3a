import { isBlank, trimmed } from '../texts/invisible';
import type { SheetView } from '../grid/view';
import type { TableArea } from './find-tables';
import type { Column, Place } from './model';
import { isRemark } from './remarks';
import type { ColumnRole } from './roles';
import { RowCells, type Numbering } from './row-cells';
import { RowFacts } from './row-facts';
import { kindOf } from './row-kind';
import { SectionStack, type OpenSection } from './sections';
import { readSectionCount, readStated, readSum, type StatedCount } from './stated';
import { beginsList, beginsStatistic } from './other-below';
import { isUnder } from './task-number';

/** A task's rows, before its cells are understood. */
export interface TaskRows {
  readonly number: string | null;
  readonly rows: number[];
  /** Those beyond the first that print its number or text again; `null` where none does. */
  again: Set<number> | null;
  /** Those of them that are the same in every cell. */
  readonly copies: number[];
  readonly sections: readonly OpenSection[];
}

export interface TableRows {
  readonly tasks: readonly TaskRows[];
  readonly sections: readonly OpenSection[];
  /** Cells outside the tasks that may state totals: title, summary rows, notes. */
  readonly statements: readonly Statement[];
  /** Last row of the table. */
  readonly last: number;
  readonly numbering: Numbering;
}

/** A cell that states totals. */
export interface Statement extends Place {
  /** What its bare figure counts, in a row of sums: `合计 | 127项 | 408`. */
  readonly of?: StatedCount['what'];
  /** Below tasks: the sections that are open where it stands. */
  readonly open: readonly OpenSection[];
  /** It adds up a part of the table: 小计. */
  readonly isSubtotal: boolean;
}

/** After as many blank rows only a numbered task goes on with the table; anything else is another matter. */
const GAP = 3;

/** Walks the body of a table and tells section rows, tasks and their continuation rows apart. */
export function readRows(view: SheetView, area: TableArea, columns: readonly Column[]): TableRows {
  return new RowReader(view, area, new RowCells(view, area, columns)).read();
}

class RowReader {
  readonly #tasks: TaskRows[] = [];
  readonly #sections = new SectionStack();
  readonly #statements: Statement[] = [];
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
      if (this.cells.filled(row).length === 0) {
        blanks = this.#continuesByMerge(row) ? 0 : blanks + 1;
        continue;
      }
      if (this.#tasks.length > 0 && this.#isOther(row, blanks)) {
        for (let rest = row; rest <= bottom; rest++) this.#noteStatements(rest);
        break;
      }
      this.#readRow(row);
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

  /** Whether another matter begins in a row, so many blank ones below the table. */
  #isOther(row: number, blanks: number): boolean {
    if (blanks >= GAP && this.cells.numberAt(row) === null) return true;
    return blanks > 0 && (beginsStatistic(this.cells, row) || beginsList(this.cells, row));
  }

  #readRow(row: number): void {
    const facts = new RowFacts(row, this.view, this.cells, this.#sections, this.#tasks.at(-1) ?? null);
    const kind = kindOf(facts);
    switch (kind) {
      case 'total':
        this.#state({ row, column: facts.only });
        break;
      case 'remark':
        this.#noteStatements(row);
        break;
      case 'section':
        this.#sections.openRow(facts.onlyText, { row, column: facts.only });
        break;
      case 'section-numeral':
        this.#openNumeral(row);
        break;
      case 'section-cells':
        this.#openSectionColumns(row);
        break;
      case 'heading':
        this.#openHeading(row);
        break;
      case 'again':
      case 'below':
        this.#extend(row, kind);
        break;
      case 'task':
        this.#openTask(row);
    }
  }

  #openTask(row: number): void {
    const number = this.cells.numberAt(row);
    const staysUnder = (above: string): boolean =>
      isUnder(number ?? '', above) || this.cells.isSubNumber(row);
    if (this.#heading && number !== null && !staysUnder(this.#heading.number)) {
      this.#sections.closeRows(this.#heading.depth);
      this.#heading = null;
    }
    this.#openSectionColumns(row);
    const sections = this.#sections.open();
    for (const section of sections) section.tasks++;
    this.#tasks.push({ number, rows: [row], again: null, copies: [], sections });
    this.#last = row;
  }

  #openNumeral(row: number): void {
    const numeral = trimmed(this.view.own(row, this.cells.first('number') ?? -1)?.text ?? '');
    const column = this.cells.titleColumn(row) ?? -1;
    const title = this.view.own(row, column)?.text ?? '';
    const mark = `${numeral}${/[、)）.]$/.test(numeral) ? '' : '、'}`;
    const leader = this.cells.has('leader', row) ? this.cells.first('leader') : undefined;
    this.#sections.openRow(
      mark + trimmed(title),
      { row, column },
      readSectionCount(title),
      leader === undefined ? undefined : { row, column: leader },
    );
  }

  #openHeading(row: number): void {
    const number = this.cells.numberAt(row) ?? '';
    const place = { row, column: this.cells.first('task') ?? -1 };
    const text = this.cells.taskText(row);
    const depth = this.#sections.openRow(`${number}.${text}`, place, readSectionCount(text));
    this.#heading = { number, depth };
  }

  #extend(row: number, how: 'again' | 'below'): void {
    const current = this.#tasks.at(-1);
    if (!current) return;
    this.#sectionCells(row).forEach(({ index, text, isTask }) => {
      if (!isTask && !isBlank(text)) this.#sections.extendColumn(index, text);
    });
    for (let between = (current.rows.at(-1) ?? row) + 1; between < row; between++) {
      if (this.view.coveredFromAbove(between, this.cells.first('task') ?? -1)) current.rows.push(between);
    }
    if (how === 'again') {
      const printed = [current.rows[0], current.rows.at(-1)];
      if (printed.some((one) => one !== undefined && this.cells.areAlike(one, row))) current.copies.push(row);
      (current.again ??= new Set()).add(row);
    }
    current.rows.push(row);
    this.#last = row;
  }

  #openSectionColumns(row: number): void {
    this.#sectionCells(row).forEach(({ column, index, text, isTask }) => {
      if (isTask) this.#sections.closeColumn(index);
      else if (!isBlank(text)) this.#sections.openColumn(index, text, { row, column });
    });
  }

  #sectionCells(row: number): { column: number; index: number; text: string; isTask: boolean }[] {
    const task = this.cells.first('task');
    return this.cells.columnsOf('section').map((column, index) => {
      const merge = this.view.mergeAt(row, column);
      // The task itself may be merged over the section column beside it (任务 spanning 项目 and 要求).
      const isTask =
        merge !== undefined &&
        task !== undefined &&
        merge.left <= column &&
        merge.right >= task &&
        column < task;
      return { column, index, text: this.view.own(row, column)?.text ?? '', isTask };
    });
  }

  #continuesByMerge(row: number): boolean {
    const current = this.#tasks.at(-1);
    if (!current || !this.cells.taskCovered(row, current.rows[0] ?? row)) return false;
    current.rows.push(row);
    this.#last = row;
    return true;
  }

  #noteStatements(row: number): void {
    const sums = this.cells.isSum(row);
    const isSubtotal = this.cells.isSubtotal(row);
    for (let column = 0; column < this.view.columnCount; column++) {
      const text = this.view.own(row, column)?.text ?? '';
      if (text === '') continue;
      if (!isSubtotal && readStated(text).length > 0) this.#state({ row, column });
      // 小计：3项 says what it counts, 小计 | 3 where it stands.
      const ownWords = isSubtotal && isRemark(text) ? 'tasks' : undefined;
      const of = ownWords ?? (sums || isSubtotal ? countedIn(this.cells.role(column)) : undefined);
      if (of && readSum(text, of).length > 0) this.#state({ row, column }, of, isSubtotal);
    }
  }

  #state(place: Place, of?: StatedCount['what'], isSubtotal = false): void {
    const open = this.#tasks.length > 0 ? this.#sections.open() : [];
    this.#statements.push({ ...place, ...(of ? { of } : {}), open, isSubtotal });
  }
}

/** What a figure below a column counts. */
function countedIn(role: ColumnRole | null): StatedCount['what'] | undefined {
  if (role === 'number' || role === 'task') return 'tasks';
  return role === 'indicators' ? 'indicators' : undefined;
}
