import { DIVIDER_KEY, LEDGER_HEADERS, type LedgerColumn } from '../../ledger/columns';
import type { Task } from '../../breakdown/model';
import type { WorkbookLedger } from '../../ledger/ledger-of';
import { doneByEntry } from '../../ledger/done';
import { type EntryChanges, withChanges } from '../../ledger/entry-changes';
import { approvedDate, isAdjusted, type LedgerRow } from '../../ledger/model';
import { type Standing, standingsOf } from '../../ledger/standing';
import type { MessageId } from '../../locales/message';
import { words, type Language } from '../../locales/words';
import type { SheetContent } from '../../plan/sheet-content';
import type { Settings } from '../../settings/model';
import type { CivilDate, State } from '../../timing/model';
import { stateOf } from '../../timing/state';
import { SheetBuilder } from '../sheet-builder';
import { OFFICE } from '../style/office';
import { HEAD_ROWS, type KeptHead, keptHead, lightCells, NO_HEAD } from './head';
import { HeadWriter } from './head-rows';
import type { ExistingLedger } from './existing-ledger';
import { keptLayout, newLayout, type LayoutColumn, printedColumns } from './layout';
import { alsoDone, type LightCells, lightNow } from './lights';
import { LOOKS } from './looks';
import { notesOf, speakingColumns } from './notes';
import { type LightNow, RowWriter } from './row-writer';
import { type RowValues, rowValues } from './row-texts';
import { formatsOf, validationsOf } from './rules';

interface LedgerSource {
  /** Title of the source's table. */
  readonly title: string;
  readonly progress: WorkbookLedger;
  /** What is written into it now: the only way in which entries change. */
  readonly changes: EntryChanges;
  /** The ledger that is rebuilt; `null` for a new one. */
  readonly existing: ExistingLedger | null;
  readonly settings: Settings;
  readonly asOf: CivilDate;
  readonly language: Language;
}

interface LedgerSheet {
  readonly content: SheetContent;
  /** By row: which row of the ledger that is rebuilt it was, as `PutSheet` wants it. */
  readonly cameFrom: readonly (number | null)[];
}

/**
 * 进度台账 as a sheet. What people wrote stays with its row, wherever the row goes: entries, fills, columns of their
 * own, notes above the table. Rows that match nothing of the source stand below, under a line that says so.
 */
export function ledgerSheet(source: LedgerSource): LedgerSheet {
  return new LedgerWriter(source).write();
}

/** In characters: about 600 pixels. */
const MOST_FROZEN = 84;

class LedgerWriter {
  private readonly layout: readonly LayoutColumn[];
  private readonly at: ReadonlyMap<LedgerColumn, number>;
  private readonly head: KeptHead;
  private readonly rows: RowWriter;
  private readonly standings: readonly Standing[];

  constructor(private readonly source: LedgerSource) {
    const { existing, progress, changes, settings, asOf } = source;
    const { link, ledger } = progress;
    const header = ledger && existing?.grid.rows[ledger.headerRow];
    const shown = speakingColumns(link);
    this.layout = existing && header ? keptLayout(existing.content, header, shown) : newLayout(shown);
    this.at = new Map(this.layout.flatMap(({ ours }, index) => (ours ? [[ours, index] as const] : [])));
    this.head = existing && ledger ? keptHead(existing, ledger.headerRow, this.labels) : NO_HEAD;
    const sheet = new SheetBuilder(this.layout.map(({ width }) => width));
    const lights = { cells: this.lightCells, names: settings.lights };
    this.rows = new RowWriter(sheet, this.layout, existing, lights);
    const context = { link: withChanges(link, changes), asOf, soonDays: settings.soonDays };
    this.standings = standingsOf(link.occurrences, context);
  }

  write(): LedgerSheet {
    const { existing, progress } = this.source;
    const { link, ledger } = progress;
    const headerRow = this.head.above + HEAD_ROWS;
    const lastMatched = headerRow + link.occurrences.length;
    const last = lastMatched + (link.unmatched.length > 0 ? link.unmatched.length + 1 : 0);
    const data = { top: headerRow + 1, bottom: Math.max(last, headerRow + 1) };

    for (let row = 0; row < this.head.above; row++) this.rows.addWhole(row);
    const merges = this.headRows({ top: data.top, bottom: Math.max(lastMatched, data.top) });
    this.header();
    this.matchedRows();
    if (link.unmatched.length > 0) this.unmatchedRows(link.unmatched);
    if (existing && !ledger) this.unreadable(existing);

    const { sheet, cameFrom } = this.rows;
    const columns = { at: this.at, data };
    const content: SheetContent = {
      columns: this.layout.map(({ width, hidden }) => (hidden ? { width, hidden } : { width })),
      rows: sheet.rows,
      styles: sheet.styles,
      merges,
      freeze: { rows: headerRow + 1, columns: this.frozenColumns() },
      filter: {
        top: headerRow,
        left: 0,
        bottom: Math.max(lastMatched, headerRow + 1),
        right: this.layout.length - 1,
      },
      validations: validationsOf(columns, this.say('ledger.status-prompt')),
      conditionalFormats: formatsOf(columns, this.source.settings.lights),
      print: {
        orientation: 'landscape',
        paper: 'A4',
        titleRows: [headerRow, headerRow],
        columns: printedColumns(this.layout),
        fitToWidth: 1,
        footer: this.say('ledger.footer'),
      },
      tabColour: '#2F75B5',
    };
    return { content, cameFrom };
  }

  /** Task and indicator stay in sight while people fill in, unless they would take most of a window. */
  private frozenColumns(): number {
    const last = this.at.get('itemText') ?? 0;
    const width = this.layout
      .slice(0, last + 1)
      .reduce((sum, column) => (column.hidden ? sum : sum + column.width), 0);
    return width <= MOST_FROZEN ? last + 1 : 1;
  }

  private say(id: MessageId, params: Record<string, string | number> = {}): string {
    return words(this.source.language, { id, params });
  }

  private get lightCells(): LightCells {
    return lightCells(this.head, this.at.get('status') ?? 0);
  }

  private get labels(): readonly [string, string, string] {
    return [this.say('ledger.as-of'), this.say('ledger.soon-days'), this.say('ledger.occurrences')];
  }

  /** Title, as-of date with counts of the rows that are about something, hint. @returns the merges */
  private headRows(counted: { top: number; bottom: number }): SheetContent['merges'] {
    const { title, asOf, settings, progress, existing } = this.source;
    const headerRow = existing && progress.ledger?.headerRow;
    const rebuilt = headerRow === this.head.above + HEAD_ROWS;
    const head = new HeadWriter(this.rows, this.head, rebuilt, this.layout.length - 1);
    head.line(this.say('ledger.title', { title }), OFFICE.wideTitle, 34);
    head.status({
      labels: this.labels,
      asOf,
      settings,
      standings: this.standings,
      lights: { column: this.at.get('light') ?? 0, ...counted },
      doneWords: this.lightCells.doneWords,
    });
    head.line(this.say('ledger.hint'), OFFICE.note, 18);
    return head.merges;
  }

  private header(): void {
    const { existing, progress } = this.source;
    const old = existing && progress.ledger ? progress.ledger.headerRow : null;
    const cells = this.layout.map(({ ours, from }) => {
      if (ours) {
        const style = LOOKS[ours].theirs === true ? OFFICE.headToFill : OFFICE.head;
        return this.rows.cell(LEDGER_HEADERS[ours], style);
      }
      return old === null || from === null ? null : this.rows.moved(old, from, null);
    });
    this.rows.add(cells, { height: 32, from: old });
  }

  private matchedRows(): void {
    const { progress, changes, language, asOf } = this.source;
    const { link } = progress;
    const notes = notesOf(link.changes, language, asOf);
    let above: { readonly task: Task; readonly values: RowValues } | null = null;
    for (const { occurrence, state, entry, adjusted } of this.standings) {
      const values = rowValues(occurrence);
      const note = notes.get(occurrence.key);
      if (note !== undefined) values.note = note;
      const light = this.light(state, adjusted, entry?.status ?? '');
      const from = link.rows.get(occurrence.key)?.row ?? null;
      const { task } = occurrence;
      this.rows.addRow(values, light, from, {
        entries: changes.get(occurrence.key),
        above: above?.task === task ? above.values : null,
        entry,
      });
      above = { task, values };
    }
  }

  private unmatchedRows(rows: readonly LedgerRow[]): void {
    this.divider(rows.length);
    const { asOf, settings } = this.source;
    for (const { row, due, entry, itemText, taskText } of rows) {
      const done = doneByEntry(entry, asOf, [itemText, taskText]) === true;
      const by = approvedDate(entry) ?? due;
      const state = stateOf(by === null ? [] : [by], done, asOf, settings.soonDays);
      this.rows.addRow(null, this.light(state, isAdjusted(entry, due), entry.status), row, {
        entry,
      });
    }
  }

  private light(state: State, adjusted: boolean, status: string): LightNow {
    return {
      text: lightNow(state, adjusted, this.source.settings.lights),
      alsoDone: alsoDone(status, state),
    };
  }

  private divider(count: number): void {
    const keyAt = this.at.get('key');
    const text = this.say('ledger.unmatched', { count });
    const cells = this.layout.map((_, index) =>
      this.rows.cell(index === 0 ? text : index === keyAt ? DIVIDER_KEY : null, OFFICE.divider),
    );
    this.rows.add(cells, { height: 22 });
  }

  /** A ledger whose header nobody could recognise is kept whole, below the new one. */
  private unreadable({ grid, content }: ExistingLedger): void {
    const rows = Math.max(grid.rows.length, content.rows.length);
    if (rows > 0) this.divider(rows);
    for (let row = 0; row < rows; row++) this.rows.addWhole(row);
  }
}
