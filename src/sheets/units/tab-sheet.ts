import type { Answers } from '../../breakdown/model';
import { STATUSES } from '../../ledger/model';
import { message, type MessageId } from '../../locales/message';
import { words } from '../../locales/words';
import type { ContentRow, SheetContent } from '../../plan/sheet-content';
import type { State } from '../../timing/model';
import { adjustedFormat, lightFormats } from '../ledger/lights';
import type { Holder, Role } from '../../split/assignments';
import { TAB_COLUMNS, type TabColumn } from './tab-columns';
import type { TabExtras } from './tab-extras';
import { FIRST_ROW, HEADER_ROW } from './tab-frame';
import { tabHead } from './tab-head';
import { TabRowWriter } from './tab-row';
import { tabRows, type TabCounts } from './tab-rows';
import type { TabSource } from './tab-source';
import { TabStates } from './tab-states';
import { TabStyles } from './tab-styles';
import { Theirs, type TheirRow } from './theirs';

export interface Tab {
  readonly content: SheetContent;
  readonly counts: TabCounts;
  /** Counts of what is due, by state. */
  readonly states: Readonly<Record<State, number>>;
  /** Those of them that are overdue, by what its holder is in the task. */
  readonly overdue: Readonly<Record<Role, number>>;
  /** 0-based first and last row of the table. */
  readonly first: number;
  readonly last: number;
}

/** Writes the tabs of one build: what they share is made once. */
export class TabWriter {
  private readonly styles: TabStyles;
  private readonly writer: TabRowWriter;
  private readonly states: TabStates;

  constructor(private readonly source: TabSource) {
    const { look, link, asOf, settings } = source;
    this.styles = new TabStyles(look);
    this.states = new TabStates({ link, asOf, soonDays: settings.soonDays });
    this.writer = new TabRowWriter(source, this.styles, this.states);
  }

  tab(holder: Holder, extras: TabExtras): Tab {
    const { othersItems, occurrences, date1904, layout } = this.source;
    const { rows, counts } = tabRows(holder, occurrences, othersItems);
    const states: Record<State, number> = { done: 0, overdue: 0, soon: 0, open: 0, undated: 0 };
    const overdue: Record<Role, number> = { lead: 0, support: 0 };
    const theirs = new Theirs(extras, this.styles, date1904);
    let others: { readonly answers: Answers; readonly cells: ReturnType<TabRowWriter['others']> } | null =
      null;
    const written = rows.map((row, index) => {
      const { occurrence } = row;
      const template = this.writer.template(row);
      const shown = extras.open.get(occurrence.key);
      const state = shown ? this.states.with(occurrence, shown.entry) : template.state;
      if (row.mark.endsWith('D')) {
        states[state]++;
        if (state === 'overdue') overdue[row.role]++;
      }
      const { answers } = occurrence.subject;
      // The rows of a task stand together, and in it those of a part.
      if (others?.answers !== answers) others = { answers, cells: this.writer.others(answers, holder.name) };
      const at = FIRST_ROW + index;
      const next = this.writer.row(row, template, holder, at, state, shown, others.cells);
      const theirRow = theirs.of(occurrence, this.writer.role(row, holder));
      return theirRow ? this.withTheirs(next, theirRow, theirs, at) : next;
    });
    const last = Math.max(FIRST_ROW, FIRST_ROW + rows.length - 1);
    const kept = theirs.keptRows(
      FIRST_ROW + written.length,
      this.say('units.kept-rows', { count: extras.keptRows.length }),
    );
    const added = theirs.added.map(({ header }) => header);
    const head = tabHead(this.source, this.styles, {
      holder,
      counts,
      states,
      last,
      index: extras.index,
      added,
    });
    const content: SheetContent = {
      columns: [
        ...layout.columns.map(({ width, hidden }) => (hidden ? { width, hidden } : { width })),
        ...theirs.added.map(({ width }) => ({ width })),
      ],
      rows: [...head, ...written, ...kept],
      styles: this.styles.list,
      ...this.frame(holder, last, added.length),
    };
    return { content, counts, states, overdue, first: FIRST_ROW, last };
  }

  private withTheirs(row: ContentRow, theirRow: TheirRow, theirs: Theirs, at: number): ContentRow {
    const cells = [...row.cells, ...theirs.addedCells(theirRow, at)];
    for (const { column, paint } of theirRow.paints) {
      const place = this.source.layout.at[column];
      const cell = cells[place];
      if (cell?.style !== undefined)
        cells[place] = { ...cell, style: this.styles.painted(cell.style, paint) };
    }
    return { ...row, cells };
  }

  /** What lies around the cells. `added`: columns of people's own. */
  private frame(
    { kind, name, lead }: Holder,
    last: number,
    added: number,
  ): Omit<SheetContent, 'columns' | 'rows' | 'styles'> {
    const { layout, settings } = this.source;
    const data = (column: TabColumn) => ({
      top: FIRST_ROW,
      bottom: last,
      left: layout.at[column],
      right: layout.at[column],
    });
    const row = (top: number, left: number, right: number) => ({ top, bottom: top, left, right });
    return {
      merges: [
        // In sight of a narrow window, and while people fill in at the right.
        row(0, 0, layout.at.itemText),
        row(1, 0, 1),
        row(1, 3, 4),
        row(2, 0, 4),
        row(2, 5, layout.lastShown),
        row(3, 0, layout.lastShown),
      ],
      // What a row is about stays in sight.
      freeze: { rows: FIRST_ROW, columns: layout.at.itemText + 1 },
      filter: { top: HEADER_ROW, bottom: last, left: 0, right: TAB_COLUMNS.length - 1 + added },
      validations: [
        {
          range: data('status'),
          rule: { kind: 'list', items: [...STATUSES] },
          strict: false,
          prompt: this.say('ledger.status-prompt'),
        },
      ],
      conditionalFormats: [
        ...lightFormats(data('light'), layout.at.light, settings.lights),
        adjustedFormat(data('adjustedTo'), layout.at.light),
      ],
      print: {
        orientation: 'landscape',
        paper: 'A4',
        titleRows: [HEADER_ROW, HEADER_ROW],
        fitToWidth: 1,
        footer: this.say('units.footer', { name: name.replaceAll('&', '&&') }),
      },
      tabColour: kind === 'collective' ? '#BF8F00' : lead.length > 0 ? '#2F75B5' : '#9DC3E6',
    };
  }

  private say(id: MessageId, params: Record<string, string | number> = {}): string {
    return words(this.source.language, message(id, params));
  }
}
