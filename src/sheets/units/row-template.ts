import {
  approvedDate,
  EMPTY_ENTRY,
  ENTRY_FIELDS,
  type Entry,
  type EntryField,
  type Occurrence,
} from '../../ledger/model';
import { writeKey } from '../../ledger/keys';
import type { ContentCell } from '../../plan/sheet-content';
import { toSerial } from '../../timing/civil';
import type { State } from '../../timing/model';
import { textHeight } from '../sheet-builder';
import { figure } from './figure';
import { TAB_COLUMNS } from './tab-columns';
import type { TabSource } from './tab-source';
import type { TabStates } from './tab-states';
import type { TabStyles } from './tab-styles';

/** What a row is in every tab: its cells, the height that they need, and what the ledger says. */
export interface RowTemplate {
  readonly cells: readonly (ContentCell | null)[];
  readonly height: number;
  readonly state: State;
  readonly entry: Entry;
}

/** Points. */
const LEAST_HEIGHT = 20;

/**
 * Most cells of a row say the same in the tab of every unit: they are made once for each occurrence and shared, which
 * matters where thousands of tasks go to dozens of units.
 */
export class RowTemplates {
  private readonly made: readonly Map<Occurrence, RowTemplate>[] = [
    new Map(),
    new Map(),
    new Map(),
    new Map(),
  ];
  /** By column, then text. */
  private readonly heights: Map<string, number>[] = [];
  /** Nothing filled in yet: by whether the row is another unit's. */
  private readonly empty: readonly Record<EntryField, ContentCell>[];

  constructor(
    private readonly source: Pick<TabSource, 'layout' | 'link'>,
    private readonly styles: TabStyles,
    private readonly states: TabStates,
  ) {
    this.empty = [false, true].map((others) => {
      const cells = ENTRY_FIELDS.map((field) => [field, { value: null, style: styles.entry(field, others) }]);
      return Object.fromEntries(cells) as Record<EntryField, ContentCell>;
    });
  }

  /** `others`: the indicator is another unit's. `repeats`: the row above is about the same task. */
  of(occurrence: Occurrence, others: boolean, repeats: boolean): RowTemplate {
    const kind = this.made[(others ? 2 : 0) + (repeats ? 1 : 0)];
    const known = kind?.get(occurrence);
    if (known) return known;
    const template = this.make(occurrence, others, repeats);
    kind?.set(occurrence, template);
    return template;
  }

  private make(occurrence: Occurrence, others: boolean, repeats: boolean): RowTemplate {
    const { styles } = this;
    const { layout, link } = this.source;
    const { task, subject, text: words, due, index, count, table } = occurrence;
    const cells: (ContentCell | null)[] = new Array<ContentCell | null>(TAB_COLUMNS.length).fill(null);
    const { at } = layout;
    const centre = others ? styles.greyCentre : styles.centre;
    const text = others ? styles.greyText : styles.text;
    const put = (column: number, value: string | number, style: number): void => {
      cells[column] = { value: value === '' ? null : value, style };
    };
    const again = subject.number !== '' ? styles.again : styles.againWrapped;
    const leaders = subject.leaders.join('、');
    put(at.taskNumber, figure(task.number ?? ''), repeats ? styles.greyCentre : centre);
    put(at.taskText, task.text, repeats ? again : styles.text);
    put(at.itemNumber, figure(subject.number), centre);
    put(at.itemText, words, text);
    put(at.due, due === null ? '' : (toSerial(due, false) ?? ''), others ? styles.greyDate : styles.date);
    put(at.leader, leaders, centre);
    if (!layout.columns[at.sheet]?.hidden) put(at.sheet, table.sheet, centre);
    if (count > 1) cells[at.turn] = { value: `${index + 1}/${count}` };
    cells[at.key] = { value: writeKey(occurrence.key, occurrence.content) };
    const empty = this.empty[others ? 1 : 0];
    if (empty) for (const field of ENTRY_FIELDS) cells[at[field]] = empty[field];
    const entry = link.rows.get(occurrence.key)?.entry ?? EMPTY_ENTRY;
    const approved = approvedDate(entry);
    if (approved !== null) put(at.adjustedTo, toSerial(approved, false) ?? '', styles.date);
    const height = Math.max(
      LEAST_HEIGHT,
      this.height(words, at.itemText),
      repeats ? 0 : this.height(task.text, at.taskText),
      this.height(leaders, at.leader),
    );
    return { cells, height, state: this.states.of(occurrence), entry };
  }

  /** The same texts come again and again: measuring each once is most of the measuring saved. */
  private height(text: string, column: number): number {
    const { width = 10, hidden = true } = this.source.layout.columns[column] ?? {};
    if (text === '' || hidden) return 0;
    const heights = (this.heights[column] ??= new Map<string, number>());
    let height = heights.get(text);
    if (height === undefined) {
      height = textHeight(text, width, this.styles.size);
      heights.set(text, height);
    }
    return height;
  }
}
