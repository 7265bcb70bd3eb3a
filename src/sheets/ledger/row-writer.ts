import type { LedgerColumn } from '../../ledger/columns';
import type { ChangedFields } from '../../ledger/entry-changes';
import { type Entry, isLedgerField } from '../../ledger/model';
import type { CellStyle, ContentCell } from '../../plan/sheet-content';
import type { Settings } from '../../settings/model';
import { toSerial } from '../../timing/civil';
import type { SheetBuilder } from '../sheet-builder';
import { entryCell } from './entry-cell';
import { type ExistingLedger, keptCell } from './existing-ledger';
import type { LayoutColumn } from './layout';
import { type LightCells, type LightColumns, lightPattern } from './lights';
import { LOOKS } from './looks';
import { moveFormula } from './move-formula';
import type { RowValues } from './row-texts';

/** What rows of one task repeat. */
const REPEATED: ReadonlySet<LedgerColumn> = new Set([
  'section',
  'taskText',
  'itemText',
  'lead',
  'support',
  'leader',
  'reporting',
]);
/** Still read when printed in black and white. */
const REPEATED_COLOUR = '#595959';

export interface LightNow {
  readonly text: string;
  readonly alsoDone: string | null;
}

interface RowOptions {
  readonly height?: number;
  /** The row of the old sheet that this one was; `null`: none. */
  readonly from?: number | null;
}

/** A cell of the old sheet, 0-based. */
interface Place {
  readonly row: number;
  readonly column: number;
}

interface Repeated {
  readonly value: string | number;
  readonly fill: string | undefined;
  readonly cell: ContentCell;
}

/** Writes the rows of a ledger and remembers where each came from. What people wrote and coloured stays in its row. */
export class RowWriter {
  /** By row. */
  readonly cameFrom: (number | null)[] = [];
  private readonly styles = new Map<CellStyle, number>();
  private readonly filled = new Map<string, number>();
  private readonly looks = new Map<LedgerColumn, number>();
  /** Half of the cells of a ledger are empty: those that look the same are one object. By their style. */
  private readonly blanks: ContentCell[] = [];
  /** By column: what rows of one task repeat is one cell, too. */
  private readonly again = new Map<LedgerColumn, Repeated>();
  private readonly columns: LightColumns;
  /** Of the lights' formulas, by what else is done (`LightNow.alsoDone`). */
  private readonly patterns = new Map<string | null, readonly string[]>();

  constructor(
    readonly sheet: SheetBuilder,
    private readonly layout: readonly LayoutColumn[],
    private readonly existing: ExistingLedger | null,
    private readonly lights: { readonly cells: LightCells; readonly names: Settings['lights'] },
  ) {
    const at = (name: LedgerColumn): number =>
      Math.max(
        0,
        layout.findIndex(({ ours }) => ours === name),
      );
    this.columns = {
      due: at('due'),
      status: at('status'),
      doneOn: at('doneOn'),
      adjustedTo: at('adjustedTo'),
      basis: at('basis'),
    };
  }

  add(cells: readonly (ContentCell | null)[], { height, from = null }: RowOptions = {}): void {
    this.sheet.add(cells, height === undefined ? {} : { height });
    this.cameFrom.push(from);
  }

  /**
   * `values`: of the computed columns; `null`: they stay as they are. `light`: what it shows now, and a status that is
   * done without being one of the usual words. `from`: the row of the
   * old sheet. `entries`: what is filled in now; such a cell keeps its look, a formula that stood there gives way.
   * `above`: of the row above, where it is about the same task: what it says too takes one line here. `entry`: what the row says, by which
   * a date that was typed as text becomes one: formulas cannot read it.
   */
  addRow(
    values: RowValues | null,
    light: LightNow,
    from: number | null,
    {
      entries = {},
      above = null,
      entry = null,
    }: { entries?: ChangedFields | undefined; above?: RowValues | null; entry?: Entry | null } = {},
  ): void {
    const to = this.sheet.next;
    const cells = this.layout.map(({ ours, from: column }) => {
      const place = from === null || column === null ? null : { row: from, column };
      if (ours === 'light') return this.light(to, light, this.fillAt(place));
      if (ours !== null && values !== null && LOOKS[ours].theirs !== true) {
        const value = values[ours] ?? '';
        const again = above !== null && REPEATED.has(ours) && value !== '' && above[ours] === value;
        const fill = this.fillAt(place);
        return again ? this.repeated(ours, value, fill) : this.withFill(ours, value, fill);
      }
      const old = place && this.moved(place.row, place.column, to);
      if (ours === null) return old;
      if (isLedgerField(ours) && entries[ours] !== undefined)
        return entryCell(old?.style ?? this.lookIndex(ours), ours, entries[ours]);
      if ((ours === 'doneOn' || ours === 'adjustedTo') && old !== null && isText(old)) {
        const date = entry?.[ours]?.date ?? null;
        if (date !== null) return this.withFill(ours, toSerial(date, false) ?? '', this.fillAt(place));
      }
      if (ours === 'note' && values?.note !== undefined) return this.withNote(String(values.note), old);
      return old ?? this.empty(this.lookIndex(ours));
    });
    this.add(cells, { from });
  }

  /** A row of the old sheet as it is. */
  addWhole(row: number): void {
    const { existing } = this;
    const columns = Math.max(
      existing?.content.rows[row]?.cells.length ?? 0,
      existing?.grid.rows[row]?.length ?? 0,
    );
    const { height, grows } = existing?.content.rows[row] ?? {};
    const cells = Array.from({ length: columns }, (_, column) => this.moved(row, column, this.sheet.next));
    this.add(cells, { from: row, ...(height === undefined || grows === true ? {} : { height }) });
  }

  cell(value: string | number | null, style: CellStyle, more: Partial<ContentCell> = {}): ContentCell {
    return { value: value === '' ? null : value, style: this.sheet.style(style), ...more };
  }

  /** A cell as it was, in its look; `to`: the row where it goes, for its formula. */
  moved(row: number, column: number, to: number | null): ContentCell | null {
    const kept = this.existing && keptCell(this.existing, row, column);
    if (!kept) return null;
    const { value, formula, link } = kept.cell;
    const style = kept.style ? this.styleIndex(kept.style) : undefined;
    if (formula === undefined && link === undefined && style !== undefined)
      return value === null ? this.empty(style) : { value, style };
    return {
      value,
      ...(formula === undefined ? {} : { formula: to === null ? formula : moveFormula(formula, row, to) }),
      ...(style === undefined ? {} : { style }),
      ...(link ? { link } : {}),
    };
  }

  private light(row: number, { text, alsoDone }: LightNow, fill: string | undefined): ContentCell {
    const { columns, lights, patterns } = this;
    let pattern = patterns.get(alsoDone);
    if (!pattern)
      patterns.set(alsoDone, (pattern = lightPattern(columns, lights.cells, lights.names, alsoDone)));
    const parts = pattern;
    return {
      ...this.withFill('light', text, fill),
      // Half a thousand characters in every row, and all but the row's number are the same: put together when it is asked for.
      get formula() {
        return parts.join(String(row + 1));
      },
    };
  }

  /** Of a computed cell nothing but its fill is kept: a look that no cell has any more must not come into the sheet. */
  private fillAt(place: Place | null): string | undefined {
    const kept = this.existing && place && keptCell(this.existing, place.row, place.column);
    return kept?.style?.fill;
  }

  /** The content's styles are the same objects for many cells: each is looked up by its text once. */
  private styleIndex(style: CellStyle): number {
    const known = this.styles.get(style) ?? this.sheet.style(style);
    this.styles.set(style, known);
    return known;
  }

  private empty(style: number): ContentCell {
    return (this.blanks[style] ??= { value: null, style });
  }

  private lookIndex(ours: LedgerColumn): number {
    const known = this.looks.get(ours) ?? this.sheet.style(LOOKS[ours].style);
    this.looks.set(ours, known);
    return known;
  }

  /** A computed cell: its value is ours, a fill that someone gave it stays. */
  private withFill(ours: LedgerColumn, value: string | number, fill: string | undefined): ContentCell {
    const style = fill === undefined ? this.lookIndex(ours) : this.filledIndex(ours, fill);
    return value === '' ? this.empty(style) : { value, style };
  }

  /** A text that the row above has as well: on one line, so that the page has room for what differs. */
  private repeated(ours: LedgerColumn, value: string | number, fill: string | undefined): ContentCell {
    const known = this.again.get(ours);
    if (known?.value === value && known.fill === fill) return known.cell;
    const cell = this.repeatedCell(ours, value, fill);
    this.again.set(ours, { value, fill, cell });
    return cell;
  }

  private repeatedCell(ours: LedgerColumn, value: string | number, fill: string | undefined): ContentCell {
    const { style } = LOOKS[ours];
    const again = {
      ...style,
      wrap: false,
      horizontal: 'left',
      font: { ...style.font, colour: REPEATED_COLOUR },
    } as const;
    const text = typeof value === 'string' ? value.replaceAll('\n', '、') : value;
    return { value: text, style: this.sheet.style(fill === undefined ? again : { ...again, fill }) };
  }

  private filledIndex(ours: LedgerColumn, fill: string): number {
    const known = this.filled.get(ours + fill) ?? this.sheet.style({ ...LOOKS[ours].style, fill });
    this.filled.set(ours + fill, known);
    return known;
  }

  /** The newest note first; what stood there stays. */
  private withNote(note: string, old: ContentCell | null): ContentCell {
    const before = typeof old?.value === 'string' ? old.value : '';
    const text = before === '' || before.startsWith(note) ? before || note : `${note}\n${before}`;
    return { value: text, style: old?.style ?? this.lookIndex('note') };
  }
}

function isText({ value, formula }: ContentCell): boolean {
  return typeof value === 'string' && value !== '' && formula === undefined;
}
