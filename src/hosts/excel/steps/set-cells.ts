import { type Position, type Range, toA1 } from '../../../grid/address';
import { cellText } from '../../../plan/cell-text';
import type { SetCells } from '../../../plan/model';
import { HostError } from '../../error';
import { ask, type Question } from '../ask';
import { rangeAt, sheetAt } from '../places';
import type { SheetSurvey } from '../survey';
import { typedText } from '../typed-text';
import { Writer } from '../writer';
import { textBytes } from '../text-bytes';
import { findSheet, type State, type Step } from './step';
import type { Undo } from './undo';

type Fix = SetCells['cells'][number];
type Value = Fix['before'];

interface Held {
  readonly value: unknown;
  /** With `=`; else the value again. */
  readonly formula: unknown;
  readonly numberFormat: string;
  readonly hidden: boolean;
}

/** What the cells of operations hold, by operation, in the order of its cells. */
export type HeldCells = ReadonlyMap<SetCells, readonly Held[]>;

/** Reads it for all of them together; of sheets that are not there nothing. */
export async function readHeldCells(state: State, operations: readonly SetCells[]): Promise<HeldCells> {
  const held = new Map(operations.map((operation) => [operation, [] as Held[]]));
  const wanted = operations.flatMap((operation) => {
    const sheetId = findSheet(state, operation.sheet)?.sheet.id;
    const into = held.get(operation);
    return sheetId === undefined || !into ? [] : heldQuestions(sheetId, operation.cells, into);
  });
  await ask(wanted, state.options);
  return held;
}

/** @throws HostError `not-found`, `protected`, `filtered`, `stale` */
export function setCellsStep(state: State, operation: SetCells, held: readonly Held[]): Step | null {
  const found = findSheet(state, operation.sheet);
  if (!found) throw new HostError('not-found', { sheet: operation.sheet });
  const { sheet, extent } = found;
  const { cells, ours } = operation;
  if (cells.length === 0) return null;
  if (sheet.protected) throw new HostError('protected', { sheet: sheet.name });
  // Values that are written through a filter land in other rows: https://github.com/OfficeDev/office-js/issues/224
  if (extent.filtered || held.some(({ hidden }) => hidden))
    throw new HostError('filtered', { sheet: sheet.name });
  for (const [at, { place, before }] of cells.entries()) {
    if (!same(held[at]?.value, before)) {
      throw new HostError('stale', { sheet: sheet.name, cell: toA1(place.row, place.column) });
    }
  }
  const formatOf = (at: number): string => held[at]?.numberFormat ?? 'General';
  const back = cells.map(({ place, before, after }, at): Fix => {
    const formula = formulaOf(held[at]);
    return { place, before: normal(after), after: before, ...(formula !== undefined && { formula }) };
  });
  return {
    stands: sheet.name,
    async write(writer) {
      for (const run of runsOf(cells)) await writeRun(writer, sheet.name, cells, run, formatOf);
      writer.ask(verifying(sheet, cells));
    },
    undo: {
      kind: 'cells',
      name: sheet.name,
      cells: back.map((fix, at) => ({ ...fix, numberFormat: formatOf(at) })),
    },
    inverse: [{ op: 'set-cells', sheet: sheet.name, ...(ours && { ours }), cells: back }],
  };
}

/** Gives the cells back what they held. */
export async function undoCells({ name, cells }: Extract<Undo, { kind: 'cells' }>): Promise<void> {
  const writer = new Writer();
  const formatOf = (at: number): string => cells[at]?.numberFormat ?? 'General';
  for (const run of runsOf(cells)) await writeRun(writer, name, cells, run, formatOf, true);
  await writer.flush();
}

/** Cells that stand side by side in a row, or below each other in a column. */
interface Run {
  readonly range: Range;
  /** Which of the cells they are, in their order. */
  readonly cells: readonly number[];
}

/** Of what a run held and holds: no call is so long that it could not go with others. */
const RUN_BYTES = 100_000;

/** Along the rows, or down the columns where that makes fewer: each is a question or a call. */
function runsOf(cells: readonly Fix[]): readonly Run[] {
  const [along, down] = (['column', 'row'] as const).map((way) => runsBy(cells, way));
  return (down && along && down.length < along.length ? down : along) ?? [];
}

/** @param way in which a run goes on */
function runsBy(cells: readonly Fix[], way: keyof Position): readonly Run[] {
  const across = way === 'row' ? 'column' : 'row';
  const order = [...cells.entries()].sort(
    ([, { place: a }], [, { place: b }]) => a[across] - b[across] || a[way] - b[way],
  );
  const runs: { range: Range; cells: number[]; bytes: number }[] = [];
  for (const [at, { place, before, after }] of order) {
    const { row, column } = place;
    const bytes = bytesOf(before) + bytesOf(after);
    const run = runs.at(-1);
    const last = run && { row: run.range.bottom, column: run.range.right };
    const follows = last?.[across] === place[across] && last[way] + 1 === place[way];
    if (run && follows && run.bytes + bytes < RUN_BYTES) {
      run.range = { ...run.range, bottom: row, right: column };
      run.cells.push(at);
      run.bytes += bytes;
    } else runs.push({ range: { top: row, left: column, bottom: row, right: column }, cells: [at], bytes });
  }
  return runs;
}

/** What the cells of a run are given, as a range takes it. */
function shaped<T>({ range }: Run, of: readonly T[]): T[][] {
  return range.top === range.bottom ? [[...of]] : of.map((one) => [one]);
}

/** @param formatOf number format of the nth cell @param restore whether it is written as well: Excel may have chosen another for the value */
async function writeRun(
  writer: Writer,
  name: string,
  cells: readonly Fix[],
  run: Run,
  formatOf: (at: number) => string,
  restore = false,
): Promise<void> {
  const formats = run.cells.map(formatOf);
  const values = run.cells.map((at, nth) => valueToWrite(cells[at] ?? NO_FIX, formats[nth] ?? ''));
  await writer.add(
    values.reduce((sum: number, value) => sum + bytesOf(value), 0),
    ({ workbook }) => {
      const range = rangeAt(sheetAt(workbook, name), run.range);
      range.values = shaped(run, values);
      if (restore) range.numberFormat = shaped(run, formats);
    },
  );
}

function valueToWrite({ after, formula }: Fix, numberFormat: string): string | number | boolean {
  if (formula !== undefined) return `=${formula}`;
  return typeof after === 'string' ? typedText(after, numberFormat) : (after ?? '');
}

function bytesOf(value: unknown): number {
  return typeof value === 'string' ? textBytes(value) : 8;
}

/** Excel has taken what it was given, and into these cells: some hosts do neither and say nothing (office-js 224, 806). */
function verifying({ id, name }: SheetSurvey, cells: readonly Fix[]): Question[] {
  const held: Held[] = [];
  return heldQuestions(id, cells, held, (at) => {
    const { place, after, formula } = cells[at] ?? NO_FIX;
    if (formula === undefined && !same(held[at]?.value, normal(after)))
      throw new HostError('host-failed', { detail: `${name}!${toA1(place.row, place.column)}` });
  });
}

const NO_FIX: Fix = { place: { row: 0, column: 0 }, before: null, after: null };

/** What Excel says of a cell beside its value and formula. */
const CELL_BYTES = 150;

/**
 * Asks what cells hold.
 *
 * @param into where it goes, in the order of the cells @param then what is done with each, when it is there
 */
function heldQuestions(
  sheetId: string,
  cells: readonly Fix[],
  into: Held[],
  then: (at: number) => void = () => undefined,
): Question[] {
  return runsOf(cells).map((run): Question => ({
    sheetId,
    // Value and formula, before or after.
    bytes: run.cells.reduce((sum, at) => {
      const { before, after } = cells[at] ?? NO_FIX;
      return sum + CELL_BYTES + 2 * Math.max(bytesOf(before), bytesOf(after));
    }, 0),
    queue: (sheet) => {
      const range = rangeAt(sheet, run.range).load('values,formulas,numberFormat,rowHidden');
      return () => {
        const values = (range.values as unknown[][]).flat();
        const formulas = (range.formulas as unknown[][]).flat();
        const formats = (range.numberFormat as string[][]).flat();
        for (const [nth, at] of run.cells.entries()) {
          into[at] = {
            value: values[nth],
            formula: formulas[nth],
            numberFormat: formats[nth] ?? 'General',
            // `null` where some rows are and some are not, which the types do not say.
            hidden: (range.rowHidden as boolean | null) !== false,
          };
          then(at);
        }
      };
    },
  }));
}

function formulaOf(held: Held | undefined): string | undefined {
  const text = held?.formula;
  return typeof text === 'string' && text.startsWith('=') && text !== held?.value ? text.slice(1) : undefined;
}

function normal(value: Value): Value {
  return typeof value === 'string' ? (value === '' ? null : cellText(value)) : value;
}

/** An empty text and an empty cell are the same, and so are line breaks of all kinds. */
function same(held: unknown, value: Value): boolean {
  if (value === null || value === '') return held === '' || held === null;
  if (typeof value === 'string' && typeof held === 'string') return cellText(held) === cellText(value);
  return held === value;
}
