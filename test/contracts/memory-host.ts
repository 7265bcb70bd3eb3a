import { contains, overlaps, type Range, toA1 } from '../../src/grid/address';
import type { Cell, CellValue, Grid, WorkbookGrid } from '../../src/grid/grid';
import { HostError } from '../../src/hosts/error';
import { displayOf } from '../../src/hosts/file/formats/displayed-text';
import type { Applied, Host, HostOptions } from '../../src/hosts/host';
import { message } from '../../src/locales/message';
import { cellText } from '../../src/plan/cell-text';
import { planFaults } from '../../src/plan/check-plan';
import { expectationOf, staleExpectation } from '../../src/plan/fingerprint';
import { sameIdentity } from '../../src/plan/identity';
import type {
  AddColumn,
  AddSheet,
  HighlightRule,
  Operation,
  PutSheet,
  SetCells,
  WorkbookPlan,
} from '../../src/plan/model';
import type { CellStyle, SheetContent } from '../../src/plan/sheet-content';
import { withTheirs } from '../../src/plan/their-rules';

interface MemorySheet {
  readonly grid: Grid;
  /** Styles and set-up; the cells' values are the grid's. */
  readonly content: SheetContent;
  readonly rules: readonly HighlightRule[];
  readonly column: AddColumn | null;
}

interface Memory {
  readonly sheets: readonly MemorySheet[];
  readonly settings: string | null;
}

const NO_CONTENT: SheetContent = {
  columns: [],
  rows: [],
  styles: [],
  merges: [],
  validations: [],
  conditionalFormats: [],
};

/** A workbook as plain values: the shortest host there can be, for tests of what runs on hosts. Not for 1904 workbooks. */
export class MemoryHost implements Host {
  private state: Memory;

  constructor(
    private readonly start: WorkbookGrid,
    contents: ReadonlyMap<string, SheetContent> = new Map(),
    private readonly locked = false,
  ) {
    this.state = {
      settings: start.settings,
      sheets: start.sheets.map((grid) => ({
        grid,
        content: contents.get(grid.name) ?? NO_CONTENT,
        rules: [],
        column: null,
      })),
    };
  }

  read({ signal }: HostOptions = {}): Promise<WorkbookGrid> {
    if (signal?.aborted) return Promise.reject(new HostError('cancelled'));
    return Promise.resolve(this.grid());
  }

  readContent(
    parts: readonly { sheet: string; range?: Range }[],
  ): Promise<ReadonlyMap<string, SheetContent>> {
    return Promise.resolve(
      new Map(
        parts.flatMap(({ sheet, range }) => {
          const found = this.state.sheets.find(({ grid }) => grid.name.toLowerCase() === sheet.toLowerCase());
          return found ? [[sheet, contentOf(found, range)] as const] : [];
        }),
      ),
    );
  }

  apply(plan: WorkbookPlan, { signal }: HostOptions = {}): Promise<Applied> {
    return new Promise((resolve) => {
      // What is thrown in here rejects.
      if (signal?.aborted) throw new HostError('cancelled');
      resolve({ inverse: this.applyAll(plan) });
    });
  }

  private applyAll(plan: WorkbookPlan): WorkbookPlan {
    const [fault] = planFaults(plan);
    if (fault !== undefined) throw new HostError('host-failed', { detail: fault });
    const stale = staleExpectation(this.grid().sheets, plan.expect);
    if (stale) throw new HostError('stale', { sheet: stale.sheet, cell: 'A1' });
    let next = this.state;
    const undo: Operation[] = [];
    for (const operation of plan.operations) {
      const [state, back] = this.applied(next, operation);
      next = state;
      undo.unshift(...back);
    }
    this.state = next;
    const dropped = new Set(undo.flatMap((one) => (one.op === 'drop-sheet' ? [one.name] : [])));
    const expect = this.grid().sheets.filter(({ name }) => dropped.has(name));
    return {
      title: message('plan.undo'),
      expect: expect.map((grid) => expectationOf(grid)),
      operations: undo,
    };
  }

  private grid(): WorkbookGrid {
    const sheets = this.state.sheets.map(({ grid }) => grid);
    return {
      sheets,
      date1904: this.start.date1904,
      tabNames: sheets.map(({ name }) => name),
      settings: this.state.settings,
    };
  }

  private applied(state: Memory, operation: Operation): [Memory, Operation[]] {
    switch (operation.op) {
      case 'put-sheet':
        return this.putSheet(state, operation);
      case 'remove-sheet': {
        const at = state.sheets.findIndex(
          ({ grid }) => grid.own && sameIdentity(grid.own, operation.identity),
        );
        const old = state.sheets[at];
        if (!old) return [state, []];
        if (this.locked) throw new HostError('protected', { sheet: old.grid.name });
        return [
          { ...state, sheets: state.sheets.toSpliced(at, 1) },
          [putBack(state, at, operation.identity)],
        ];
      }
      case 'add-sheet':
        return this.create(state, operation, null);
      case 'drop-sheet': {
        const old = sheetOf(state, operation.name);
        if (this.locked) throw new HostError('protected', { sheet: old.grid.name });
        const at = state.sheets.indexOf(old);
        const after = state.sheets[at - 1]?.grid.name ?? null;
        const back: Operation = { op: 'add-sheet', name: old.grid.name, content: old.content, after };
        return [{ ...state, sheets: state.sheets.toSpliced(at, 1) }, [back]];
      }
      case 'lay-highlights':
      case 'clear-highlights': {
        const old = sheetOf(state, operation.sheet);
        const rules = operation.op === 'lay-highlights' ? operation.rules : [];
        if (old.rules.length + rules.length > 0) refuseProtected(old);
        const { name: sheet } = old.grid;
        const back: Operation[] =
          old.rules.length > 0
            ? [{ op: 'lay-highlights', sheet, rules: old.rules }]
            : rules.length > 0
              ? [{ op: 'clear-highlights', sheet }]
              : [];
        return [replaced(state, old, { ...old, rules }), back];
      }
      case 'add-column': {
        const old = sheetOf(state, operation.sheet);
        refuseProtected(old);
        const bare = withoutColumn(old);
        refuseOccupied(bare, operation);
        const back: Operation = old.column ?? { op: 'remove-column', sheet: old.grid.name };
        return [replaced(state, old, withColumn(bare, operation)), [back]];
      }
      case 'remove-column': {
        const old = sheetOf(state, operation.sheet);
        if (!old.column) return [state, []];
        refuseProtected(old);
        return [replaced(state, old, withoutColumn(old)), [old.column]];
      }
      case 'set-cells':
        return setCells(state, operation);
      case 'store-settings': {
        const { before, after } = operation;
        if (state.settings !== before) throw new HostError('stale', { sheet: '', cell: '' });
        return [{ ...state, settings: after }, [{ op: 'store-settings', before: after, after: before }]];
      }
    }
  }

  private putSheet(state: Memory, operation: PutSheet): [Memory, Operation[]] {
    const { identity, content, cameFrom } = operation;
    const at = state.sheets.findIndex(({ grid }) => grid.own && sameIdentity(grid.own, identity));
    const old = state.sheets[at];
    if (old) {
      refuseProtected(old);
      const next = cameFrom ? withTheirs(content, old.content, cameFrom) : content;
      const sheet = { ...old, grid: gridOf(next, old.grid.name, identity), content: next };
      return [replaced(state, old, sheet), [putBack(state, at, identity)]];
    }
    return this.create(state, operation, identity);
  }

  private create(
    state: Memory,
    { name, content, after }: PutSheet | AddSheet,
    identity: PutSheet['identity'] | null,
  ): [Memory, Operation[]] {
    if (this.locked) throw new HostError('protected', { sheet: name });
    const taken = state.sheets.find(({ grid }) => grid.name.toLowerCase() === name.toLowerCase());
    if (taken) throw new HostError('occupied', { sheet: taken.grid.name, cell: 'A1' });
    const behind = state.sheets.findIndex(({ grid }) => grid.name.toLowerCase() === after?.toLowerCase());
    const place = after === null ? 0 : behind < 0 ? state.sheets.length : behind + 1;
    const sheet = { grid: gridOf(content, name, identity), content, rules: [], column: null };
    return [
      { ...state, sheets: state.sheets.toSpliced(place, 0, sheet) },
      [identity ? { op: 'remove-sheet', identity } : { op: 'drop-sheet', name }],
    ];
  }
}

function sheetOf(state: Memory, name: string): MemorySheet {
  const found = state.sheets.find(({ grid }) => grid.name.toLowerCase() === name.toLowerCase());
  if (!found) throw new HostError('not-found', { sheet: name });
  return found;
}

function replaced(state: Memory, old: MemorySheet, next: MemorySheet): Memory {
  return { ...state, sheets: state.sheets.map((one) => (one === old ? next : one)) };
}

function putBack(state: Memory, at: number, identity: PutSheet['identity']): Operation {
  const old = state.sheets[at];
  const after = state.sheets[at - 1]?.grid.name ?? null;
  return {
    op: 'put-sheet',
    identity,
    name: old?.grid.name ?? '',
    content: old?.content ?? NO_CONTENT,
    after,
  };
}

function refuseProtected({ grid }: MemorySheet): void {
  if (grid.protected) throw new HostError('protected', { sheet: grid.name });
}

function refuseOccupied({ grid }: MemorySheet, { column, cells }: AddColumn): void {
  const filled = grid.rows.findIndex((row) => !isEmpty(row?.[column]));
  const merged = cells.find(({ row }) => grid.merges.some((range) => contains(range, row, column)));
  const row = filled >= 0 ? filled : merged?.row;
  if (row !== undefined) throw new HostError('occupied', { sheet: grid.name, cell: toA1(row, column) });
}

function withColumn(sheet: MemorySheet, operation: AddColumn): MemorySheet {
  const { column, cells } = operation;
  let next = sheet;
  for (const { row, value, copyStyleFrom } of cells) {
    const style = sheet.content.rows[copyStyleFrom.row]?.cells[copyStyleFrom.column]?.style;
    next = withCell(next, row, column, value, style);
  }
  return { ...next, column: operation };
}

function withoutColumn(sheet: MemorySheet): MemorySheet {
  const { column } = sheet;
  if (!column) return sheet;
  let next: MemorySheet = { ...sheet, column: null };
  for (const { row } of column.cells) next = withCell(next, row, column.column, null, undefined);
  return next;
}

function withCell(
  sheet: MemorySheet,
  row: number,
  column: number,
  value: CellValue,
  style: number | undefined,
  formula?: string,
): MemorySheet {
  const { grid, content } = sheet;
  const rows = [...grid.rows];
  const cells = [...(rows[row] ?? [])];
  const numberFormat = style === undefined ? undefined : content.styles[style]?.numberFormat;
  cells[column] = cellOf(value, numberFormat, formula);
  rows[row] = cells;
  const styled = [...content.rows];
  while (styled.length <= row) styled.push({ cells: [] });
  const line = [...(styled[row]?.cells ?? [])];
  while (line.length <= column) line.push(null);
  line[column] = style === undefined ? null : { value: null, style };
  styled[row] = { ...styled[row], cells: line };
  return { ...sheet, grid: { ...grid, rows }, content: { ...content, rows: styled } };
}

function setCells(state: Memory, { sheet, cells, ours }: SetCells): [Memory, Operation[]] {
  const old = sheetOf(state, sheet);
  refuseProtected(old);
  let next = old;
  const back: SetCells['cells'][number][] = [];
  for (const { place, before, after, formula } of cells) {
    const cell = old.grid.rows[place.row]?.[place.column];
    if ((cell?.value ?? '') !== (before ?? '')) {
      throw new HostError('stale', { sheet, cell: toA1(place.row, place.column) });
    }
    const style = old.content.rows[place.row]?.cells[place.column]?.style;
    next = withCell(next, place.row, place.column, after, style, formula);
    const restored = cell?.formula === undefined ? {} : { formula: cell.formula };
    back.push({ place, before: after, after: before, ...restored });
  }
  return [
    replaced(state, old, next),
    [{ op: 'set-cells', sheet: old.grid.name, ...(ours && { ours }), cells: back }],
  ];
}

function isEmpty(cell: Cell | undefined): boolean {
  return !cell || ((cell.value === null || cell.value === '') && cell.formula === undefined);
}

function cellOf(value: CellValue, numberFormat?: string, formula?: string): Cell | undefined {
  const shown = typeof value === 'string' ? cellText(value) : value;
  if ((shown === null || shown === '') && formula === undefined) return undefined;
  const text = textOf(shown, numberFormat);
  return {
    value: shown,
    text,
    ...(numberFormat !== undefined && { numberFormat }),
    ...(formula !== undefined && { formula }),
  };
}

function textOf(value: CellValue, numberFormat = 'General'): string {
  if (value === null) return '';
  if (typeof value === 'object') return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  const display = displayOf(numberFormat, false);
  return typeof value === 'number' ? display.number(value) : display.text(value);
}

function gridOf(content: SheetContent, name: string, own: PutSheet['identity'] | null): Grid {
  const formatOf = (style: number | undefined): CellStyle['numberFormat'] =>
    style === undefined ? undefined : content.styles[style]?.numberFormat;
  return {
    name,
    ...(own && { own }),
    visible: true,
    rows: content.rows.map(({ cells }) =>
      cells.map((cell) => (cell ? cellOf(cell.value, formatOf(cell.style), cell.formula) : undefined)),
    ),
    merges: content.merges,
    hiddenRows: new Set(content.rows.flatMap(({ hidden }, row) => (hidden ? [row] : []))),
    hiddenColumns: new Set(content.columns.flatMap(({ hidden }, column) => (hidden ? [column] : []))),
    ...(content.filter && { filter: content.filter }),
    protected: false,
  };
}

/** The content with the cells' values of this moment, at their own places even where only a range is asked for. */
function contentOf({ grid, content }: MemorySheet, range?: Range): SheetContent {
  const inside = (row: number, column: number) => !range || contains(range, row, column);
  const length = Math.max(grid.rows.length, content.rows.length);
  const rows = Array.from({ length }, (_, row) => {
    const line = content.rows[row]?.cells ?? [];
    const width = Math.max(line.length, grid.rows[row]?.length ?? 0);
    const cells = Array.from({ length: width }, (__, column) => {
      const cell = grid.rows[row]?.[column];
      const look = line[column];
      if (!inside(row, column) || (!cell && !look)) return null;
      const value = cell?.value ?? null;
      return {
        ...look,
        value: typeof value === 'object' && value !== null ? value.error : value,
        ...(cell?.formula !== undefined && { formula: cell.formula }),
      };
    });
    return { ...content.rows[row], cells };
  });
  const kept = <T extends { range: Range }>(list: readonly T[]) =>
    list.filter((one) => !range || overlaps(range, one.range));
  return {
    ...content,
    rows,
    merges: content.merges.filter((merge) => !range || overlaps(range, merge)),
    validations: kept(content.validations),
    conditionalFormats: kept(content.conditionalFormats),
  };
}
