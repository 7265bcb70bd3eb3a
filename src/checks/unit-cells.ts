import type { Answers, Breakdown, Place, Task } from '../breakdown/model';
import { MAX_COLUMNS } from '../grid/address';
import type { Cell } from '../grid/grid';
import { derived } from '../grid/remembered';
import type { UnitCell, UnitProblem } from '../units/model';
import { editableText } from './editable-text';
import type { CellEdit, FindingDraft } from './model';

/** A cell of units with the first task that it belongs to. */
export interface PlacedUnits {
  readonly sheet: string;
  readonly task: Task;
  readonly place: Place;
  readonly cell: UnitCell;
}

/** Every lead and support cell of the workbook once, though a merge may carry it over several tasks. */
export const unitCells = derived(({ tables }: Breakdown): readonly PlacedUnits[] => {
  const cells: PlacedUnits[] = [];
  for (const { sheet, tasks } of tables) {
    const seen = new Set<number>();
    const add = (task: Task, cell: UnitCell, place: Place | null): void => {
      if (!place) return;
      const key = place.row * MAX_COLUMNS + place.column;
      if (seen.has(key)) return;
      seen.add(key);
      cells.push({ sheet, task, place, cell });
    };
    const addBoth = (task: Task, part: Answers): void => {
      add(task, isOneCell(part) ? joined(part) : part.lead, part.leadPlace);
      add(task, part.support, part.supportPlace);
    };
    for (const task of tasks) {
      if (task.answers) for (const part of task.answers) addBoth(task, part);
      else addBoth(task, task);
    }
  }
  return cells;
});

/** 责任单位 that names who leads and who supports. */
function isOneCell({ leadPlace, supportPlace }: Answers): boolean {
  return leadPlace?.row === supportPlace?.row && leadPlace?.column === supportPlace?.column;
}

/** What is odd about the cell, and how to tidy it, is kept with those that lead. */
function joined({ lead, support }: Answers): UnitCell {
  return {
    mentions: [...lead.mentions, ...support.mentions],
    problems: [...lead.problems, ...support.problems],
    tidy: lead.tidy,
  };
}

/** The problems of one kind in a cell as written, line breaks made visible. */
export function problemsOf(cell: UnitCell, kind: UnitProblem['kind']): readonly UnitProblem[] {
  // The function that knows the kind is made where there are problems alone.
  return cell.problems.length === 0 ? cell.problems : ofKind(cell.problems, kind);
}

function ofKind(problems: readonly UnitProblem[], kind: UnitProblem['kind']): readonly UnitProblem[] {
  return problems.filter((one) => one.kind === kind);
}

/** `人力资源社会⏎保障局` */
export function onOneLine(written: string): string {
  return written.replace(/\r\n|\r|\n/g, '⏎');
}

/**
 * The cell as it should be written, if that is a safe fix: a plain text whose names stay the same letters, only the
 * white space and separators between them change.
 */
export function tidied(
  { sheet, place, cell }: PlacedUnits,
  now: Cell | undefined,
): Pick<FindingDraft, 'edits'> {
  const before = editableText(now);
  if (before === null || cell.tidy === null || cell.tidy === before) return {};
  if (letters(before) !== letters(cell.tidy)) return {};
  const edit: CellEdit = { sheet, place, before, after: cell.tidy };
  return { edits: [edit] };
}

function letters(text: string): string {
  return text.replace(/[\s\u3000、，,；;]/g, '');
}
