import { baseOf, writeBase } from '../../collect/base';
import type { Shown } from '../../collect/decide';
import type { ReturnedRow, Returned } from '../../collect/model';
import { entryCell } from '../../collect/write-entries';
import { fieldText } from '../../collect/base';
import type { Cell } from '../../grid/grid';
import { isError } from '../../grid/grid';
import { DIVIDER_KEY } from '../../ledger/columns';
import { isDone } from '../../ledger/done';
import type { Link } from '../../ledger/link';
import {
  EMPTY_ENTRY,
  ENTRY_FIELDS,
  isEmptyEntry,
  STATUSES,
  type Entry,
  type Occurrence,
} from '../../ledger/model';
import { standingsOf } from '../../ledger/standing';
import { words, type Language } from '../../locales/words';
import type { ContentCell, ContentRow, SheetContent } from '../../plan/sheet-content';
import type { Settings } from '../../settings/model';
import { fromSerial, toSerial } from '../../timing/civil';
import type { CivilDate, State } from '../../timing/model';
import { isDateFormat } from '../../timing/number-format';
import { countsFormula, lightFormats, lightFormula, lightNow, lightText } from '../ledger/lights';
import { ROLES } from '../ledger/row-texts';
import { textHeight } from '../sheet-builder';
import { type Holder, unitNames } from './assignments';
import { cutToWidth } from './cut-to-width';
import { RowTemplates } from './row-cells';
import { FILL_IN, TAB_COLUMNS, TAB_HEADERS, type TabColumn, type TabLayout } from './tab-columns';
import type { TabLook } from './tab-look';
import { tabRows, type OthersItems, type TabCounts, type TabRow } from './tab-rows';
import { TabStyles } from './tab-styles';
import type { Task } from '../../breakdown/model';

/** Rows above the header: title, dates, counts, a hint. */
const HEADER_ROW = 4;
const FIRST = HEADER_ROW + 1;
const AS_OF = { row: 1, column: 2 } as const;
const SOON = { row: 1, column: 5 } as const;
const ADDED_WIDTH = 14;
const TALLEST = 409;

export interface TabSource {
  readonly occurrences: ReadonlyMap<Task, readonly Occurrence[]>;
  readonly link: Link;
  readonly settings: Settings;
  readonly asOf: CivilDate;
  readonly year: number | null;
  readonly date1904: boolean;
  readonly layout: TabLayout;
  readonly look: TabLook;
  readonly othersItems: OthersItems;
  readonly language: Language;
  /** Mark of the tables that all this was made from (`collect/origin`). */
  readonly origin: string;
}

/** What one tab has beside the work of its holder. */
export interface TabExtras {
  /** Name of the index's sheet; `null`: a file of its own, which has none. */
  readonly index: string | null;
  /** What nobody has decided about yet, by key. */
  readonly open: ReadonlyMap<string, Shown>;
  /** The tab as it stood, with what people added to it. */
  readonly before: Returned | null;
  readonly keptRows: readonly ReturnedRow[];
  readonly matched: ReadonlyMap<ReturnedRow, Occurrence>;
}

export interface Tab {
  readonly content: SheetContent;
  readonly counts: TabCounts;
  /** Counts of what is due, by state. */
  readonly states: Readonly<Record<State, number>>;
  /** 0-based first and last row of the table. */
  readonly first: number;
  readonly last: number;
}

/** Writes the tabs of one build: what they share is made once. */
export class TabWriter {
  private readonly styles: TabStyles;
  private readonly templates: RowTemplates;
  private readonly states = new Map<string, State>();
  private readonly light: readonly string[];
  private readonly fixed = new Map<string, ContentCell>();
  private readonly lightCells = new Map<State, ContentCell[]>();
  /** By 0-based row. */
  private readonly lightFormulas: string[] = [];

  constructor(private readonly source: TabSource) {
    const { layout, look, link, asOf, settings } = source;
    this.styles = new TabStyles(look);
    this.templates = new RowTemplates(this.styles, layout);
    for (const { occurrence, state } of standingsOf(link.occurrences, {
      link,
      asOf,
      soonDays: settings.soonDays,
    }))
      this.states.set(occurrence.key, state);
    this.light = lightPattern(layout, settings.lights);
  }

  tab(holder: Holder, extras: TabExtras): Tab {
    const { layout, settings, othersItems, occurrences } = this.source;
    const { rows, counts } = tabRows(holder, occurrences, othersItems);
    const states: Record<State, number> = { done: 0, overdue: 0, soon: 0, open: 0, undated: 0 };
    const added = [...(extras.before?.added ?? [])];
    const theirs = addedCells(extras);
    const written: ContentRow[] = [];
    const others = new Map<
      Task,
      { first: ContentCell; again: ContentCell; grey: ContentCell; height: number }
    >();
    rows.forEach((row, index) => {
      const shown = extras.open.get(row.occurrence.key);
      const state = shown ? this.stateWith(row.occurrence, shown.entry) : this.stateOf(row.occurrence);
      if (row.mark.endsWith('D')) states[state]++;
      let names = others.get(row.occurrence.task);
      if (!names)
        others.set(row.occurrence.task, (names = this.othersCells(row.occurrence.task, holder.name)));
      const next = this.row(row, holder, FIRST + index, state, shown, names);
      const more =
        theirs.size === 0 ? undefined : theirs.get(theirKey(row.occurrence, this.roleText(row, holder)));
      written.push(more ? { ...next, cells: [...next.cells, ...more] } : next);
    });
    const last = Math.max(FIRST, FIRST + rows.length - 1);
    const kept = this.keptRows(extras);
    const data = { top: FIRST, bottom: last };
    const at = (name: TabColumn): { left: number; right: number } => ({
      left: layout.at[name],
      right: layout.at[name],
    });
    const wide = { left: 0, right: layout.lastShown };
    const noteText = this.note(holder, counts);
    const head = this.head(holder, counts, states, last, noteText, extras.index);
    const headerCells: (ContentCell | null)[] = TAB_COLUMNS.map((name) =>
      this.cell(TAB_HEADERS[name], FILL_IN.has(name) ? this.styles.headToFill : this.styles.head),
    );
    for (const [, text] of added) headerCells.push(this.cell(text, this.styles.head));
    const content: SheetContent = {
      columns: [
        ...layout.columns.map(({ width, hidden }) => (hidden ? { width, hidden } : { width })),
        ...added.map(() => ({ width: ADDED_WIDTH })),
      ],
      rows: [...head, { height: 32, cells: headerCells }, ...written, ...kept],
      styles: this.styles.list,
      merges: [
        { top: 0, bottom: 0, ...wide },
        { top: 1, bottom: 1, left: 0, right: 1 },
        { top: 1, bottom: 1, left: 3, right: 4 },
        { top: 2, bottom: 2, left: 0, right: 4 },
        { top: 2, bottom: 2, left: 5, right: layout.lastShown },
        { top: 3, bottom: 3, ...wide },
      ],
      freeze: { rows: FIRST, columns: 2 },
      filter: { top: HEADER_ROW, bottom: last, left: 0, right: TAB_COLUMNS.length - 1 + added.length },
      validations: [
        {
          range: { ...data, ...at('status') },
          rule: { kind: 'list', items: [...STATUSES] },
          strict: false,
          prompt: this.say('ledger.status-prompt'),
        },
        { range: { ...data, ...at('doneOn') }, rule: { kind: 'date' }, strict: false },
      ],
      conditionalFormats: lightFormats({ ...data, ...at('light') }, layout.at.light, settings.lights),
      print: {
        orientation: 'landscape',
        paper: 'A4',
        titleRows: [HEADER_ROW, HEADER_ROW],
        fitToWidth: 1,
        footer: this.say('units.footer', { name: holder.name.replaceAll('&', '&&') }),
      },
      tabColour: holder.kind === 'collective' ? '#BF8F00' : holder.lead.length > 0 ? '#2F75B5' : '#9DC3E6',
    };
    return { content, counts, states, first: FIRST, last };
  }

  private head(
    { name }: Holder,
    counts: TabCounts,
    states: Readonly<Record<State, number>>,
    last: number,
    noteText: string,
    index: string | null,
  ): ContentRow[] {
    const { asOf, settings, layout, year, origin } = this.source;
    const { styles } = this;
    const title: (ContentCell | null)[] = [
      this.cell(
        this.say(year === null ? 'units.title' : 'units.title.year', { name, year: year ?? '' }),
        styles.title,
      ),
    ];
    title[layout.at.key] = { value: origin };
    const dates: (ContentCell | null)[] = [this.cell(this.say('ledger.as-of'), styles.label)];
    dates[AS_OF.column] = this.cell(toSerial(asOf, false) ?? '', styles.setting);
    dates[SOON.column - 2] = this.cell(this.say('ledger.soon-days'), styles.label);
    dates[SOON.column] = this.cell(settings.soonDays, styles.settingNumber);
    if (index !== null)
      dates[layout.at.progress] = {
        ...this.cell(this.say('units.back'), styles.link),
        link: { sheet: index, cell: 'A1', tip: this.say('units.back-tip') },
      };
    const lights = ['overdue', 'soon', 'open', 'done'] as const;
    const label = (one: (typeof lights)[number]): string => `${lightText(one, settings.lights)} `;
    const before = Object.fromEntries(lights.map((one, at) => [one, `${at > 0 ? '　' : ''}${label(one)}`]));
    const stated: (ContentCell | null)[] = [
      this.cell(this.say('units.counts', { ...counts }), styles.counts),
      null,
      null,
      null,
      null,
      {
        ...this.cell(lights.map((one) => `${before[one] ?? ''}${states[one]}`).join(''), styles.counts),
        formula: ownCountsFormula(layout, last, before as Record<(typeof lights)[number], string>),
      },
    ];
    const width = layout.columns.reduce((sum, one) => (one.hidden ? sum : sum + one.width), 0);
    return [
      { height: 36, cells: [...title].map((cell) => cell ?? null) },
      { height: 22, cells: [...dates].map((cell) => cell ?? null) },
      { height: 22, cells: stated },
      { height: Math.max(18, textHeight(noteText, width, 10)), cells: [this.cell(noteText, styles.note)] },
    ];
  }

  private note(holder: Holder, { others }: TabCounts): string {
    const parts = [this.say('units.hint')];
    if (holder.kind === 'collective') parts.push(this.say('units.collective', { name: holder.name }));
    if (others > 0) parts.push(this.say('units.grey', { count: others }));
    return parts.join('');
  }

  private row(
    row: TabRow,
    holder: Holder,
    at: number,
    state: State,
    shown: Shown | undefined,
    names: { first: ContentCell; again: ContentCell; grey: ContentCell; height: number },
  ): ContentRow {
    const { layout, link } = this.source;
    const { at: columns } = layout;
    const template = this.templates.of(row.occurrence, row.others, row.repeats);
    const cells = template.cells.slice();
    let { height } = template;
    const entry = shown?.entry ?? link.rows.get(row.occurrence.key)?.entry ?? EMPTY_ENTRY;
    cells[columns.role] = this.roleCell(row, holder);
    cells[columns.light] = row.others
      ? this.fixedCell('light', '', this.styles.greyCentre)
      : this.lightCell(state, at);
    cells[columns.others] = row.repeats ? names.again : row.others ? names.grey : names.first;
    if (!row.repeats) height = Math.max(height, names.height);
    for (const field of ENTRY_FIELDS) {
      const style = this.entryStyle(field, row.others);
      const text = entry === EMPTY_ENTRY ? '' : fieldText(entry, field);
      cells[columns[field]] = text === '' ? this.fixedCell(field, '', style) : entryCell(style, field, text);
      if (text !== '' && field !== 'doneOn')
        height = Math.max(
          height,
          textHeight(text, layout.columns[columns[field]]?.width ?? 10, this.styles.size),
        );
    }
    // Where nothing was, nothing need be remembered.
    if (shown || entry !== EMPTY_ENTRY)
      cells[columns.base] = this.fixedCell('base', shown ? writeBase(shown.base) : writeBase(baseOf(entry)));
    cells[columns.mark] = row.mark === '' ? null : this.fixedCell('mark', row.mark);
    return { height: Math.min(TALLEST, height), cells };
  }

  /** Tabs are alike in this: the same row with the same light is the same cell in all of them. */
  private lightCell(state: State, at: number): ContentCell {
    let cells = this.lightCells.get(state);
    if (!cells) this.lightCells.set(state, (cells = []));
    return (cells[at] ??= {
      value: lightNow(state, this.source.settings.lights),
      formula: (this.lightFormulas[at] ??= this.light.join(String(at + 1))),
      style: this.styles.centre,
    });
  }

  private entryStyle(field: (typeof ENTRY_FIELDS)[number], others: boolean): number {
    const { styles } = this;
    if (field === 'doneOn') return others ? styles.greyDate : styles.dateToFill;
    if (field === 'status') return others ? styles.greyCentre : styles.statusToFill;
    return others ? styles.greyText : styles.toFill;
  }

  private roleText({ role }: TabRow, { kind }: Holder): string {
    return kind === 'leader' ? this.say('units.role-leader') : ROLES[role];
  }

  private roleCell(row: TabRow, holder: Holder): ContentCell {
    const { styles } = this;
    const style = row.others ? styles.greyCentre : row.role === 'lead' ? styles.role : styles.centre;
    return this.fixedCell('role', this.roleText(row, holder), style);
  }

  private othersCells(task: Task, holder: string) {
    const { styles } = this;
    const { layout } = this.source;
    const part = (id: string, names: readonly string[]): string[] => {
      const left = names.filter((name) => name !== holder);
      return left.length === 0 ? [] : [this.say(id, { names: left.join('、') })];
    };
    const text = [
      ...part('units.others-lead', unitNames(task.lead)),
      ...part('units.others-support', unitNames(task.support)),
    ].join('\n');
    const width = layout.columns[layout.at.others];
    return {
      first: this.cell(text, styles.small),
      again: this.cell(cutToWidth(text, width?.width ?? 10), styles.againSmall),
      grey: this.cell(text, styles.greySmall),
      height:
        text === '' || width?.hidden === true ? 0 : textHeight(text, width?.width ?? 10, styles.smallSize),
    };
  }

  /** Rows that people wrote themselves stand below the table, under a line that says so. */
  private keptRows({ keptRows, before }: TabExtras): ContentRow[] {
    if (keptRows.length === 0 || !before) return [];
    const { styles } = this;
    const { layout } = this.source;
    const divider = layout.columns.map(({ name }, index) =>
      this.cell(
        index === 0
          ? this.say('units.kept-rows', { count: keptRows.length })
          : name === 'key'
            ? DIVIDER_KEY
            : '',
        styles.divider,
      ),
    );
    const others = [...before.added.keys()];
    const rows = keptRows.map(({ cells }): ContentRow => {
      const ours = TAB_COLUMNS.map((name) => {
        const from = before.columns.get(name);
        if (from === undefined || name === 'key') return null;
        return this.keptCell(cells[from]);
      });
      return { cells: [...ours, ...others.map((from) => this.keptCell(cells[from]))] };
    });
    return [{ height: 22, cells: divider }, ...rows];
  }

  private keptCell(cell: Cell | undefined): ContentCell | null {
    if (!cell) return null;
    const { value, text, numberFormat } = cell;
    if (typeof value === 'number' && isDateFormat(numberFormat)) {
      const day = fromSerial(value, this.source.date1904);
      const serial = day === null ? null : toSerial(day, false);
      return serial === null
        ? { value: text, style: this.styles.free }
        : { value: serial, style: this.styles.freeDate };
    }
    return {
      value: typeof value === 'number' && text === String(value) ? value : text,
      style: this.styles.free,
    };
  }

  private stateOf({ key }: Occurrence): State {
    return this.states.get(key) ?? 'undated';
  }

  private stateWith(occurrence: Occurrence, entry: Entry): State {
    const { link, asOf, settings } = this.source;
    const row = link.rows.get(occurrence.key);
    if (!row || isEmptyEntry(entry)) return this.stateOf(occurrence);
    const rows = new Map([[occurrence.key, { ...row, entry }]]);
    const [one] = standingsOf([occurrence], { link: { ...link, rows }, asOf, soonDays: settings.soonDays });
    return one?.state ?? (isDone(occurrence, link, asOf) ? 'done' : 'undated');
  }

  private say(id: string, params: Record<string, string | number> = {}): string {
    return words(this.source.language, { id, params });
  }

  private cell(value: string | number, style: number): ContentCell {
    return { value: value === '' ? null : value, style };
  }

  /** Cells that are the same in thousands of rows are one object. */
  private fixedCell(kind: string, value: string, style?: number): ContentCell {
    const id = `${kind} ${style ?? ''} ${value}`;
    let cell = this.fixed.get(id);
    if (!cell)
      this.fixed.set(
        id,
        (cell = style === undefined ? { value } : { value: value === '' ? null : value, style }),
      );
    return cell;
  }
}

/** The light's formula, taken apart where it names its row. */
function lightPattern({ at }: TabLayout, lights: Settings['lights']): readonly string[] {
  const columns = { due: at.due, status: at.status, doneOn: at.doneOn };
  const sample = 987654;
  return lightFormula(sample - 1, columns, { asOf: AS_OF, soonDays: SOON }, lights).split(String(sample));
}

/** Counts of what is due by light: rows of other units and rows that say a thing twice do not count. */
function ownCountsFormula(
  { at }: TabLayout,
  last: number,
  before: Readonly<Record<'overdue' | 'soon' | 'open' | 'done', string>>,
): string {
  const marks = countsFormula(at.mark, FIRST, last, before).match(
    /COUNTIF\((\$[A-Z]+\$\d+:\$[A-Z]+\$\d+)/,
  )?.[1];
  return countsFormula(at.light, FIRST, last, before).replace(
    /COUNTIF\(([^,]+),("[^"]*")\)/g,
    (_, range: string, light: string) => `COUNTIFS(${range},${light},${marks ?? range},"*D")`,
  );
}

function theirKey({ key }: Occurrence, role: string): string {
  return `${key}\n${role}`;
}

/** What people wrote into columns of their own, by what the row is about. */
function addedCells({ before, matched }: TabExtras): ReadonlyMap<string, readonly (ContentCell | null)[]> {
  const found = new Map<string, readonly (ContentCell | null)[]>();
  if (!before || before.added.size === 0) return found;
  const role = before.columns.get('role') ?? -1;
  for (const [row, occurrence] of matched) {
    const cells = [...before.added.keys()].map((column) => plainCell(row.cells[column]));
    if (cells.some((cell) => cell !== null))
      found.set(theirKey(occurrence, row.cells[role]?.text.trim() ?? ''), cells);
  }
  return found;
}

function plainCell(cell: Cell | undefined): ContentCell | null {
  if (!cell || cell.value === null) return null;
  return { value: isError(cell.value) || typeof cell.value !== 'number' ? cell.text : cell.value };
}
