import type { Answers } from '../../breakdown/model';
import { baseOf, fieldText, writeBase } from '../../collect/base';
import type { Shown } from '../../collect/decide';
import { entryCell } from '../ledger/entry-cell';
import { EMPTY_ENTRY, ENTRY_FIELDS, type Entry, isAdjusted, isDateField } from '../../ledger/model';
import { message, type MessageId } from '../../locales/message';
import { words } from '../../locales/words';
import type { ContentCell, ContentRow } from '../../plan/sheet-content';
import type { State } from '../../timing/model';
import { alsoDone, lightNow } from '../ledger/lights';
import { ROLE_WORDS } from '../ledger/row-texts';
import { textHeight } from '../sheet-builder';
import type { Holder, Role } from '../../split/assignments';
import { unitNames } from '../../units/unit-names';
import { cutToWidth } from './cut-to-width';
import { type RowTemplate, RowTemplates } from './row-template';
import { tabLightPattern } from './tab-formulas';
import type { TabRow } from './tab-rows';
import type { TabSource } from './tab-source';
import type { TabStates } from './tab-states';
import type { TabStyles } from './tab-styles';

const TALLEST = 409;

/** What the column 相关单位 says of a task, or of one of its parts, in the tab of one holder. */
interface OthersCells {
  readonly first: ContentCell;
  /** Where the row above says it already. */
  readonly again: ContentCell;
  readonly grey: ContentCell;
  readonly height: number;
}

/** Makes the rows of tabs. What many rows have in common is one object. */
export class TabRowWriter {
  private readonly templates: RowTemplates;
  private readonly light: readonly string[];
  /** Formulas for words that are done and not among the usual ones, by the words. */
  private readonly alsoDone = new Map<string, readonly string[]>();
  private readonly lightCells = new Map<string, ContentCell[]>();
  /** By 0-based row. */
  private readonly lightFormulas: string[] = [];
  private readonly othersLight: ContentCell;
  private readonly marks = new Map<string, ContentCell>();
  private readonly roles = new Map<string, readonly [own: ContentCell, others: ContentCell]>();
  private readonly names = new Map<Answers, Readonly<Record<Role, readonly string[]>>>();

  constructor(
    private readonly source: TabSource,
    private readonly styles: TabStyles,
    states: TabStates,
  ) {
    this.templates = new RowTemplates(source, styles, states);
    this.light = tabLightPattern(source.layout, source.settings.lights);
    this.othersLight = { value: null, style: styles.greyCentre };
  }

  /** What the row has in common with those of other tabs about the same thing. */
  template({ occurrence, others, repeats }: TabRow): RowTemplate {
    return this.templates.of(occurrence, others, repeats);
  }

  /** A row at its 0-based place. `shown`: what nobody has decided about yet. */
  row(
    row: TabRow,
    template: RowTemplate,
    holder: Holder,
    at: number,
    state: State,
    shown: Shown | undefined,
    others: OthersCells,
  ): ContentRow {
    const columns = this.source.layout.at;
    const cells = template.cells.slice();
    let { height } = template;
    cells[columns.role] = this.roleCell(row, holder);
    cells[columns.others] = row.samePart ? others.again : row.others ? others.grey : others.first;
    if (!row.samePart) height = Math.max(height, others.height);
    cells[columns.mark] = row.mark === '' ? null : this.markCell(row.mark);
    const entry = shown?.entry ?? template.entry;
    cells[columns.light] = row.others
      ? this.othersLight
      : this.lightOf(state, isAdjusted(template.entry, row.occurrence.due), entry.status, at);
    // Where nothing was, nothing need be remembered.
    if (shown || entry !== EMPTY_ENTRY) {
      cells[columns.base] = { value: writeBase(shown?.base ?? baseOf(entry)) };
      height = Math.max(height, this.putEntry(cells, entry, row.others));
    }
    return { height: Math.min(TALLEST, height), grows: true, cells };
  }

  /** The words of the column 角色. */
  role({ role }: TabRow, { kind }: Holder): string {
    return kind === 'leader' ? words(this.source.language, message('units.role-leader')) : ROLE_WORDS[role];
  }

  others(answers: Answers, holder: string): OthersCells {
    const { styles } = this;
    const { layout, language } = this.source;
    const { lead, support } = this.namesIn(answers);
    const part = (id: MessageId, names: readonly string[]): string[] => {
      const left = names.filter((name) => name !== holder);
      return left.length === 0 ? [] : [words(language, message(id, { names: left.join('、') }))];
    };
    const text = [...part('units.others-lead', lead), ...part('units.others-support', support)].join('\n');
    const { width = 10, hidden = true } = layout.columns[layout.at.others] ?? {};
    const value = text === '' ? null : text;
    return {
      first: { value, style: styles.small },
      again: { value: value && cutToWidth(value, width), style: styles.againSmall },
      grey: { value, style: styles.greySmall },
      height: text === '' || hidden ? 0 : textHeight(text, width, styles.smallSize),
    };
  }

  private namesIn(answers: Answers): Readonly<Record<Role, readonly string[]>> {
    let names = this.names.get(answers);
    if (!names) {
      names = { lead: unitNames(answers.lead), support: unitNames(answers.support) };
      this.names.set(answers, names);
    }
    return names;
  }

  /** @returns the height that the entries need */
  private putEntry(cells: (ContentCell | null)[], entry: Entry, others: boolean): number {
    const { layout } = this.source;
    let height = 0;
    for (const field of ENTRY_FIELDS) {
      const text = fieldText(entry, field);
      if (text === '') continue;
      const column = layout.at[field];
      cells[column] = entryCell(this.styles.entry(field, others), field, text);
      const { width = 10, hidden = true } = layout.columns[column] ?? {};
      if (!isDateField(field) && !hidden)
        height = Math.max(height, textHeight(text, width, this.styles.size));
    }
    return height;
  }

  private lightOf(state: State, adjusted: boolean, status: string, at: number): ContentCell {
    const also = alsoDone(status, state);
    const cell = this.lightCell(state, adjusted, at);
    if (also === null) return cell;
    const { layout, settings } = this.source;
    let pattern = this.alsoDone.get(also);
    if (!pattern) this.alsoDone.set(also, (pattern = tabLightPattern(layout, settings.lights, also)));
    return { ...cell, formula: pattern.join(String(at + 1)) };
  }

  /** Tabs are alike in this: the same row with the same light is the same cell in all of them. */
  private lightCell(state: State, adjusted: boolean, at: number): ContentCell {
    const value = lightNow(state, adjusted, this.source.settings.lights);
    let cells = this.lightCells.get(value);
    if (!cells) this.lightCells.set(value, (cells = []));
    return (cells[at] ??= {
      value,
      formula: (this.lightFormulas[at] ??= this.light.join(String(at + 1))),
      style: this.styles.centre,
    });
  }

  private roleCell(row: TabRow, holder: Holder): ContentCell {
    const value = this.role(row, holder);
    let cells = this.roles.get(value);
    if (!cells) {
      const { role, centre, greyCentre } = this.styles;
      const own = { value, style: row.role === 'lead' ? role : centre };
      this.roles.set(value, (cells = [own, { value, style: greyCentre }]));
    }
    return cells[row.others ? 1 : 0];
  }

  private markCell(value: string): ContentCell {
    let cell = this.marks.get(value);
    if (!cell) this.marks.set(value, (cell = { value }));
    return cell;
  }
}
