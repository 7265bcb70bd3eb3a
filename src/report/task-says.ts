import type { Column, Place, Table, Task } from '../breakdown/model';
import type { Timing } from '../timing/model';
import { type Grid, textAt, type WorkbookGrid } from '../grid/grid';

/**
 * Something that the table says of a task. `goal`: what is to be reached by the task's end, beside its own text: what is
 * built, a measure without a date, a figure in a column of its own. `stage`: what is to be reached by a date before.
 */
export interface Said {
  readonly of: 'text' | 'goal' | 'stage';
  readonly text: string;
  readonly place: Place;
}

/** A task with all that the table says of it; its own text first. */
export interface SpokenTask {
  readonly sheet: string;
  readonly task: Task;
  readonly year: number | null;
  readonly says: readonly Said[];
}

/** The tasks of all tables in order. Reads the workbook only where details or columns of figures stand beside a task. */
export function spokenTasks(tables: readonly Table[], workbook: WorkbookGrid): SpokenTask[] {
  return tables.flatMap((table) => {
    const grid = workbook.sheets.find(({ name }) => name === table.sheet);
    const beside = columnsBeside(table);
    return table.tasks.map((task) => ({
      sheet: table.sheet,
      task,
      year: table.year.value,
      says: [
        { of: 'text' as const, text: task.text, place: task.textPlace },
        ...(grid ? besideTask(grid, task, beside) : []),
        ...stepsOf(task),
      ],
    }));
  });
}

function stepsOf({ indicators, parts, textPlace }: Task): Said[] {
  return [
    ...indicators.map(({ text, place, timing }): Said => ({
      of: isDated(timing) ? 'stage' : 'goal',
      text,
      place,
    })),
    ...(parts ?? [])
      // A part over whose words the task's own stand again says nothing of its own.
      .filter(({ textPlace: { row, column } }) => row !== textPlace.row || column !== textPlace.column)
      .map(({ text, textPlace: place, timing }): Said => ({
        of: isDated(timing) ? 'stage' : 'goal',
        text,
        place,
      })),
  ];
}

function isDated({ source, due }: Timing): boolean {
  return source === 'own' && due.length > 0;
}

interface Beside {
  readonly details: readonly Column[];
  readonly goals: readonly Column[];
  readonly measure: Column | undefined;
}

/** 2025年目标, 目标值, 计划数: what is to be reached; not what was, and not the money. */
const GOAL = /目标|任务[值数]|计划[值数]|指标值|预期|考核值/;
const NO_GOAL = /完成|实绩|上年|去年|基数|实际|投资|资金|同期/;
const MEASURE = /单位/;

function columnsBeside({ columns, year }: Table): Beside {
  const figures = columns.filter(({ role }) => role === 'figure');
  const goals = figures.filter(({ header }) => GOAL.test(header) && !NO_GOAL.test(header));
  const ofYear = goals.filter(
    ({ header }) => !/20\d\d/.test(header) || header.includes(String(year.value ?? '')),
  );
  return {
    details: columns.filter(({ role }) => role === 'details'),
    goals: ofYear,
    measure: figures.find(({ header }) => MEASURE.test(header)),
  };
}

function besideTask(grid: Grid, task: Task, { details, goals, measure }: Beside): Said[] {
  const said: Said[] = [];
  const at = (row: number, column: number, text: string): void => {
    if (text !== '') said.push({ of: 'goal', text, place: { row, column } });
  };
  for (const row of task.rows) {
    for (const { column } of details) at(row, column, textAt(grid, row, column).trim());
    for (const { column } of goals) {
      const written = textAt(grid, row, column).trim();
      const unit = measure ? textAt(grid, row, measure.column).trim() : '';
      at(row, column, withMeasure(written, unit));
    }
  }
  return said;
}

/** `7以上` in `%` is 7%以上; what names its measure itself, or is no figure, stays as it is. */
function withMeasure(written: string, measure: string): string {
  const found = /^([^\d]{0,6})(\d[\d,.]*)([\u3400-\u9fff]{0,4})$/.exec(written);
  if (!found || measure === '') return written;
  const [, before = '', figure = '', after = ''] = found;
  return `${before}${figure}${measure}${after}`;
}
