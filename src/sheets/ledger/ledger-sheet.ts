import { columnName } from '../../grid/address';
import { DIVIDER_KEY, LEDGER_HEADERS, type LedgerColumn } from '../../ledger/columns';
import type { WorkbookLedger } from '../../ledger/ledger-of';
import type { Change } from '../../ledger/link';
import { STATUSES, type LedgerRow } from '../../ledger/model';
import { type Standing, standingsOf } from '../../ledger/standing';
import { words, type Language } from '../../locales/words';
import type { CellStyle, ContentCell, SheetContent } from '../../plan/sheet-content';
import type { Settings } from '../../settings/model';
import { toSerial } from '../../timing/civil';
import type { CivilDate } from '../../timing/model';
import { SheetBuilder } from '../sheet-builder';
import { OFFICE } from '../style/office';
import { HEAD, HEAD_ROWS, keptHead, lightCells, NO_HEAD } from './head';
import { type ExistingLedger, keptCell } from './kept';
import { keptLayout, newLayout, type LayoutColumn } from './layout';
import { countsFormula, lightFormats, lightFormula, lightNow, lightText } from './lights';
import { LOOKS } from './looks';
import { moveFormula } from './move-formula';
import { rowValues, type RowValues } from './row-texts';

export interface LedgerSource {
  /** Title of the source's table. */
  readonly title: string;
  readonly progress: WorkbookLedger;
  /** The ledger that is rebuilt; `null` for a new one. */
  readonly existing: ExistingLedger | null;
  readonly settings: Settings;
  readonly asOf: CivilDate;
  readonly language: Language;
}

/**
 * 进度台账 as a sheet. What people wrote stays with its row, wherever the row goes: entries, fills, columns of their
 * own, notes above the table. Rows that match nothing of the source stand below, under a line that says so.
 */
export function ledgerSheet(source: LedgerSource): SheetContent {
  return new LedgerWriter(source).content();
}

class LedgerWriter {
  private readonly layout: readonly LayoutColumn[];
  private readonly sheet: SheetBuilder;
  private readonly at: ReadonlyMap<LedgerColumn, number>;
  private readonly styles = new Map<CellStyle, number>();
  private readonly filled = new Map<string, number>();
  private readonly looks = new Map<LedgerColumn, number>();
  private readonly standings: readonly Standing[];

  constructor(private readonly source: LedgerSource) {
    const { existing, progress } = source;
    const header = progress.ledger && existing?.grid.rows[progress.ledger.headerRow];
    const shown = this.speaking();
    this.layout = existing && header ? keptLayout(existing.content, header, shown) : newLayout(shown);
    this.sheet = new SheetBuilder(this.layout.map(({ width }) => width));
    this.at = new Map(this.layout.flatMap(({ ours }, index) => (ours ? [[ours, index] as const] : [])));
    const { asOf, settings } = source;
    const { link } = progress;
    this.standings = standingsOf(link.occurrences, { link, asOf, soonDays: settings.soonDays });
  }

  content(): SheetContent {
    const { existing, progress, settings, language } = this.source;
    const { link, ledger } = progress;
    const labels = ['ledger.as-of', 'ledger.soon-days'].map((id) => words(language, { id, params: {} }));
    const head = existing && ledger ? keptHead(existing, ledger.headerRow, labels) : NO_HEAD;
    const headerRow = head.above + HEAD_ROWS;
    const first = headerRow + 1;
    const lastMatched = headerRow + link.occurrences.length;
    const last = lastMatched + (link.unmatched.length > 0 ? link.unmatched.length + 1 : 0);

    const old = (row: number, cells: (ContentCell | null)[]): (ContentCell | null)[] => {
      for (const { row: from, column } of head.beside) {
        if (from === row) cells[column] ??= this.moved(from, column, from);
      }
      return cells;
    };
    for (let row = 0; row < head.above; row++) this.keepWhole(row);
    const wide = this.layout.length - 1;
    const merges = [...head.merges];
    const line = (text: string, style: CellStyle, height: number): void => {
      const row = this.sheet.next;
      this.sheet.add(old(row, [this.cell(text, style)]), { height });
      const free = head.beside.filter((one) => one.row === row).map(({ column }) => column);
      const right = Math.min(wide, ...free.map((column) => column - 1));
      if (right > 0) merges.push({ top: row, bottom: row, left: 0, right });
    };
    line(this.say('ledger.title', { title: this.source.title }), OFFICE.title, 34);
    this.sheet.add(
      old(head.above + 1, this.statusLine(first, Math.max(last, first), head.asOfFormula, labels)),
      {
        height: 22,
      },
    );
    line(this.say('ledger.hint'), OFFICE.note, 18);
    this.sheet.add(this.header(), { height: 32 });

    this.matchedRows();
    if (link.unmatched.length > 0) this.unmatchedRows(link.unmatched);
    if (existing && !ledger) this.unreadable(existing);

    const data = { top: first, bottom: Math.max(last, first) };
    const column = (name: LedgerColumn): { left: number; right: number } => {
      const at = this.at.get(name) ?? 0;
      return { left: at, right: at };
    };
    const light = this.at.get('light') ?? 0;
    return {
      columns: this.layout.map(({ width, hidden }) => (hidden ? { width, hidden } : { width })),
      rows: this.sheet.rows,
      styles: this.sheet.styles,
      merges,
      freeze: { rows: headerRow + 1, columns: 1 },
      filter: { top: headerRow, left: 0, bottom: Math.max(lastMatched, first), right: wide },
      validations: [
        {
          range: { ...data, ...column('status') },
          rule: { kind: 'list', items: [...STATUSES] },
          strict: false,
          prompt: this.say('ledger.status-prompt'),
        },
        { range: { ...data, ...column('doneOn') }, rule: { kind: 'date' }, strict: false },
        ...this.theirValidations(data),
      ],
      conditionalFormats: [
        ...lightFormats({ ...data, ...column('light') }, light, settings.lights),
        ...lightFormats({ ...data, ...column('due') }, light, settings.lights).slice(0, 2),
        ...this.repeatsInGrey(data),
      ],
      print: {
        orientation: 'landscape',
        paper: 'A4',
        titleRows: [headerRow, headerRow],
        fitToWidth: 1,
        footer: this.say('ledger.footer'),
      },
      tabColour: '#2F75B5',
    };
  }

  private say(id: string, params: Record<string, string | number> = {}): string {
    return words(this.source.language, { id, params });
  }

  private cell(
    value: string | number | null,
    style: CellStyle,
    more: Partial<ContentCell> = {},
  ): ContentCell {
    return { value: value === '' ? null : value, style: this.sheet.style(style), ...more };
  }

  /** Columns that are hidden unless they have something to say. */
  private speaking(): ReadonlySet<LedgerColumn> {
    const { link } = this.source.progress;
    const shown = new Set<LedgerColumn>();
    if (link.occurrences.some(({ count }) => count > 1)) shown.add('turn');
    if (new Set(link.occurrences.map(({ table }) => table.sheet)).size > 1) shown.add('sheet');
    if (link.changes.some(noted)) shown.add('note');
    return shown;
  }

  private statusLine(
    top: number,
    bottom: number,
    asOfFormula: string | null,
    labels: readonly string[],
  ): (ContentCell | null)[] {
    const { asOf, settings } = this.source;
    const { lights } = settings;
    const light = this.at.get('light') ?? 0;
    const standings = this.standings;
    const count = (state: string): number => standings.filter((one) => one.state === state).length;
    const label = (one: keyof typeof lights, index: number): string =>
      `${index === 0 ? '　' : '　　'}${lightText(one, lights)} `;
    const names = ['overdue', 'soon', 'open', 'done'] as const;
    const before = Object.fromEntries(names.map((one, index) => [one, label(one, index)]));
    const value = names.map((one, index) => `${label(one, index)}${count(one)}`).join('');
    const centred: CellStyle = { ...OFFICE.date, font: { ...OFFICE.date.font, bold: true }, fill: '#FFF2CC' };
    const cells: (ContentCell | null)[] = [];
    cells[HEAD.asOfLabel] = this.cell(labels[0] ?? '', OFFICE.label);
    cells[HEAD.asOf] = this.cell(
      toSerial(asOf, false),
      centred,
      asOfFormula === null ? {} : { formula: asOfFormula },
    );
    cells[HEAD.soonLabel] = this.cell(labels[1] ?? '', OFFICE.label);
    cells[HEAD.soon] = this.cell(settings.soonDays, { ...centred, numberFormat: '0' });
    cells[HEAD.counts] = this.cell(
      value,
      { font: { ...OFFICE.text.font, bold: true }, vertical: 'center' },
      {
        formula: countsFormula(light, top, bottom, before as Record<(typeof names)[number], string>),
      },
    );
    return cells;
  }

  private header(): (ContentCell | null)[] {
    const { existing, progress } = this.source;
    return this.layout.map(({ ours, from }) => {
      if (ours)
        return this.cell(LEDGER_HEADERS[ours], LOOKS[ours].theirs === true ? OFFICE.headToFill : OFFICE.head);
      return existing && progress.ledger && from !== null
        ? this.moved(progress.ledger.headerRow, from, null)
        : null;
    });
  }

  private matchedRows(): void {
    const { link } = this.source.progress;
    const { lights } = this.source.settings;
    const notes = this.notes();
    for (const { occurrence, state } of this.standings) {
      const values = rowValues(occurrence);
      values.light = lightNow(state, lights);
      const note = notes.get(occurrence.key);
      if (note !== undefined) values.note = note;
      this.addRow(values, link.rows.get(occurrence.key)?.row ?? null);
    }
  }

  private unmatchedRows(rows: readonly LedgerRow[]): void {
    this.divider(rows.length);
    for (const { row } of rows) this.addRow(null, row);
  }

  private divider(count: number): void {
    const divider = this.sheet.style(OFFICE.divider);
    const keyAt = this.at.get('key');
    this.sheet.add(
      this.layout.map((_, index) => ({
        value: index === 0 ? this.say('ledger.unmatched', { count }) : index === keyAt ? DIVIDER_KEY : null,
        style: divider,
      })),
      { height: 22 },
    );
  }

  /** A ledger whose header nobody could recognise is kept whole, below the new one. */
  private unreadable({ grid, content }: ExistingLedger): void {
    const rows = Math.max(grid.rows.length, content.rows.length);
    if (rows > 0) this.divider(rows);
    for (let row = 0; row < rows; row++) this.keepWhole(row);
  }

  /** `values`: of the computed columns; `null`: they stay as they are. `from`: the row of the old sheet. */
  private addRow(values: RowValues | null, from: number | null): void {
    const to = this.sheet.next;
    this.sheet.add(
      this.layout.map(({ ours, from: column }) => {
        const old = from === null || column === null ? null : this.moved(from, column, to);
        if (ours === null) return old;
        if (ours === 'light') return this.light(to, values, old);
        if (ours === 'note' && values?.note !== undefined) return this.withNote(String(values.note), old);
        if (LOOKS[ours].theirs === true || values === null) return old ?? this.blank(ours);
        return this.withFill(ours, values[ours] ?? '', old);
      }),
    );
  }

  private light(row: number, values: RowValues | null, old: ContentCell | null): ContentCell {
    const at = (name: LedgerColumn): number => this.at.get(name) ?? 0;
    const columns = { due: at('due'), status: at('status'), doneOn: at('doneOn') };
    const { above } = this.headPlace;
    const formula = lightFormula(row, columns, lightCells(above), this.source.settings.lights);
    return { ...this.withFill('light', values?.light ?? old?.value?.toString() ?? '', old), formula };
  }

  /** A cell as it was, in its look; `to`: the row where it goes, for its formula. */
  private moved(row: number, column: number, to: number | null): ContentCell | null {
    const { existing } = this.source;
    const kept = existing && keptCell(existing, row, column);
    if (!kept) return null;
    const { formula } = kept.cell;
    return {
      value: kept.cell.value,
      ...(formula === undefined ? {} : { formula: to === null ? formula : moveFormula(formula, row, to) }),
      ...(kept.style ? { style: this.styleIndex(kept.style) } : {}),
      ...(kept.cell.link ? { link: kept.cell.link } : {}),
    };
  }

  /** The content's styles are the same objects for many cells: each is looked up by its text once. */
  private styleIndex(style: CellStyle): number {
    const known = this.styles.get(style) ?? this.sheet.style(style);
    this.styles.set(style, known);
    return known;
  }

  private blank(ours: LedgerColumn): ContentCell {
    return { value: null, style: this.lookIndex(ours) };
  }

  private lookIndex(ours: LedgerColumn): number {
    const known = this.looks.get(ours) ?? this.sheet.style(LOOKS[ours].style);
    this.looks.set(ours, known);
    return known;
  }

  /** A computed cell: its value is ours, a fill that someone gave it stays. */
  private withFill(ours: LedgerColumn, value: string | number, old: ContentCell | null): ContentCell {
    const fill = this.sheet.styles[old?.style ?? -1]?.fill;
    const style = fill === undefined ? this.lookIndex(ours) : this.filledIndex(ours, fill);
    return { value: value === '' ? null : value, style };
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

  private notes(): ReadonlyMap<string, string> {
    const notes = new Map<string, string>();
    const told = new Set<unknown>();
    for (const change of this.source.progress.link.changes) {
      if (!noted(change)) continue;
      // A task's text is told once, on its first row.
      if (change.what === 'task' && told.has(change.occurrence.task)) continue;
      if (change.what === 'task') told.add(change.occurrence.task);
      const text = this.say(`ledger.note.${change.what}`, {
        before: change.before || '—',
        date: this.source.asOf,
      });
      const { key } = change.occurrence;
      const known = notes.get(key);
      notes.set(key, known === undefined ? text : `${known}\n${text}`);
    }
    return notes;
  }

  private keepWhole(row: number): void {
    const { existing } = this.source;
    const columns = Math.max(
      existing?.content.rows[row]?.cells.length ?? 0,
      existing?.grid.rows[row]?.length ?? 0,
    );
    const height = existing?.content.rows[row]?.height;
    this.sheet.add(
      Array.from({ length: columns }, (_, column) => this.moved(row, column, this.sheet.next)),
      height === undefined ? {} : { height },
    );
  }

  /** Lists and dates that people set up in columns of their own, over all rows of the table. */
  private theirValidations(data: { top: number; bottom: number }): SheetContent['validations'] {
    const { existing } = this.source;
    if (!existing) return [];
    const own = (at: number): boolean => this.layout[at] !== undefined && this.layout[at].ours === null;
    return existing.content.validations
      .filter(({ range }) => own(range.left) && own(range.right))
      .map((one) => ({ ...one, range: { ...one.range, ...data } }));
  }

  /** What the row above says as well is printed in grey: the rows of one task read as a group, and can still be filtered. */
  private repeatsInGrey(data: { top: number; bottom: number }): SheetContent['conditionalFormats'] {
    const key = (name: LedgerColumn): string => columnName(this.at.get(name) ?? 0);
    const same = (name: LedgerColumn): string => `$${key(name)}${data.top + 1}=$${key(name)}${data.top}`;
    const format = { colour: '#8C8C8C' };
    const column = (name: LedgerColumn) => ({ left: this.at.get(name) ?? 0, right: this.at.get(name) ?? 0 });
    const task = `AND(${same('taskNumber')},${same('taskText')})`;
    const names: readonly LedgerColumn[] = ['section', 'taskText'];
    return [
      ...names.map((name) => ({ range: { ...data, ...column(name) }, formula: task, format })),
      {
        range: { ...data, ...column('itemText') },
        formula: `AND(${same('taskNumber')},${same('taskText')},${same('itemNumber')},${same('itemText')})`,
        format,
      },
    ];
  }

  private get headPlace(): { above: number } {
    const { existing, progress } = this.source;
    if (!existing || !progress.ledger || progress.ledger.headerRow < HEAD_ROWS) return { above: 0 };
    return { above: progress.ledger.headerRow - HEAD_ROWS };
  }
}

/** Changes that the one who fills in must know of; a new number or section is only reported. */
function noted({ what, before }: Change): boolean {
  return (what === 'task' && before !== '') || what === 'item' || what === 'due';
}
