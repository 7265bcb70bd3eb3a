import type { Place, Table, Task } from '../breakdown/model';
import { cellAt, type Grid, type WorkbookGrid } from '../grid/grid';
import type { TaskStates } from '../ledger/states';
import { message } from '../locales/message';
import { type Language, words } from '../locales/words';
import type { HighlightRule, Operation } from '../plan/model';
import type { HighlightFormat } from '../plan/sheet-content';
import type { Settings } from '../settings/model';
import type { State } from '../timing/model';
import { RowTests } from './marks-identity';
import { colouredPlaces, same, sheetFacts, speakingPlace } from './marks-places';
import { tint } from './style/office';

export interface MarksSource {
  readonly workbook: WorkbookGrid;
  readonly tables: readonly Table[];
  /** By task id. */
  readonly states: ReadonlyMap<string, TaskStates>;
  readonly settings: Settings;
  readonly language: Language;
  /** Widths of the columns of a sheet in characters, where they are known. */
  readonly widths?: ReadonlyMap<string, readonly number[]>;
}

/** How many items of a task are overdue and soon. */
export interface TaskAlarm {
  readonly task: Task;
  readonly overdue: number;
  readonly soon: number;
}

/** Longer texts only get a light fill: bold would take more lines than their row has room for, colour would be hard to read. */
const SHORT = 60;

/** The tasks that have something overdue or soon, in their order. */
export function alarmsOf(table: Table, states: MarksSource['states']): readonly TaskAlarm[] {
  return table.tasks.flatMap((task) => {
    const all = statesOfTask(states.get(task.id));
    const count = (state: State): number => all.filter((one) => one === state).length;
    const alarm = { task, overdue: count('overdue'), soon: count('soon') };
    return alarm.overdue + alarm.soon > 0 ? [alarm] : [];
  });
}

/**
 * Marks over the source: conditional formats on the indicator and deadline cells of tasks with overdue or soon items, or
 * on the task cell where there are neither, words as well as colour. Each is bound to its task by a test of the row's own
 * text: after sorting, inserting or deleting rows it is on its own task or gone. Sheets without any are cleared.
 */
export function marksOf(source: MarksSource): readonly Operation[] {
  const bySheet = new Map<string, Table[]>();
  for (const table of source.tables) bySheet.set(table.sheet, [...(bySheet.get(table.sheet) ?? []), table]);
  const sheets = [...bySheet.keys()];
  // Formats are numbered through the workbook in the order of laying: taking them off from the last leaves no gaps.
  const clear = sheets.length > 1 ? sheets.toReversed() : [];
  const lay = [...bySheet].map(([sheet, tables]): Operation => {
    const grid = source.workbook.sheets.find(({ name }) => name === sheet);
    const rules = grid ? tables.flatMap((table) => rulesOf(grid, table, source)) : [];
    return rules.length > 0 ? { op: 'lay-highlights', sheet, rules } : { op: 'clear-highlights', sheet };
  });
  return [...clear.map((sheet): Operation => ({ op: 'clear-highlights', sheet })), ...lay];
}

function rulesOf(grid: Grid, table: Table, source: MarksSource): HighlightRule[] {
  const tests = new Tests(grid, table);
  const facts = sheetFacts(grid, source.widths?.get(grid.name));
  return alarmsOf(table, source.states).flatMap((alarm) => {
    const said = alarmWords(alarm, source.language);
    const coloured = colouredPlaces(grid, alarm.task);
    const speaking = speakingPlace(grid, alarm.task, coloured, said, facts);
    const { colour } = source.settings.lights[alarm.overdue > 0 ? 'overdue' : 'soon'];
    const places =
      speaking && !coloured.some((one) => same(one, speaking.place))
        ? [...coloured, speaking.place]
        : coloured;
    return places.flatMap((place): HighlightRule[] => {
      const formula = tests.ruleAt(place.row, alarm.task);
      if (formula === null) return [];
      const text = cellAt(grid, place.row, place.column)?.text ?? '';
      const painted = coloured.includes(place);
      const strong = text.length <= SHORT;
      const format: HighlightFormat = {
        ...(painted ? { fill: tint(colour, strong ? 0.18 : 0.1) } : {}),
        ...(strong || !painted ? { colour } : {}),
        ...(strong ? { bold: true } : {}),
        ...(speaking && same(place, speaking.place) ? { numberFormat: speaking.format } : {}),
      };
      const range = { top: place.row, bottom: place.row, left: place.column, right: place.column };
      return [{ range, formula, format }];
    });
  });
}

function alarmWords({ task, overdue, soon }: TaskAlarm, language: Language): string {
  const whole = task.indicators.length === 0 ? '.whole' : '';
  return [
    ...(overdue > 0 ? [words(language, message(`marks.overdue${whole}`, { count: overdue }))] : []),
    ...(soon > 0 ? [words(language, message(`marks.soon${whole}`, { count: soon }))] : []),
  ].join('　');
}

/** What a rule tests: the task's text in the row itself, or in the row of the task above it that has one. */
class Tests {
  readonly #byColumn = new Map<number, RowTests>();

  constructor(
    private readonly grid: Grid,
    private readonly table: Table,
  ) {}

  ruleAt(row: number, task: Task): string | null {
    const column = task.textPlace.column;
    const anchor =
      task.rows.filter((one) => one <= row).findLast((one) => this.filled(one, column)) ?? task.textPlace.row;
    const texts = this.of(column);
    const test = texts.test(anchor);
    if (test === null || !texts.ambiguous(anchor)) return test;
    // Two tasks of one text: what else their rows say tells them apart.
    const more = [task.numberPlace, task.leadPlace, ...task.indicatorPlaces]
      .filter((place): place is Place => place !== null && place.column !== column)
      .flatMap((place) => this.of(place.column).test(place.row) ?? [])
      .filter((one) => one.length < 1000);
    return more.length === 0 ? test : `AND(${[test, ...more.slice(0, 3)].join(',')})`;
  }

  private filled(row: number, column: number): boolean {
    return (cellAt(this.grid, row, column)?.text ?? '').trim() !== '';
  }

  private of(column: number): RowTests {
    const known = this.#byColumn.get(column);
    if (known) return known;
    const { top, bottom } = this.table.range;
    const tests = new RowTests(
      this.grid,
      column,
      Array.from({ length: bottom - top + 1 }, (_, at) => top + at),
    );
    this.#byColumn.set(column, tests);
    return tests;
  }
}

function statesOfTask(states: TaskStates | undefined): readonly State[] {
  if (!states) return [];
  return states.task === null ? states.indicators : [states.task];
}
