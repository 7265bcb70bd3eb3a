import type { MessageId } from '../../locales/message';
import { words } from '../../locales/words';
import type { ContentCell, ContentRow } from '../../plan/sheet-content';
import { toSerial } from '../../timing/civil';
import type { State } from '../../timing/model';
import { DONE_WORDS_CELL, lightText } from '../ledger/lights';
import { textHeight } from '../sheet-builder';
import type { Holder } from '../../split/assignments';
import { ownCountsFormula } from './tab-formulas';
import { FILL_IN, TAB_COLUMNS, TAB_HEADERS } from './tab-columns';
import { AS_OF, DONE_WORDS, SOON } from './tab-frame';
import type { TabCounts } from './tab-rows';
import type { TabSource } from './tab-source';
import type { TabStyles } from './tab-styles';

const LIGHTS = ['overdue', 'soon', 'open', 'done'] as const;
type Light = (typeof LIGHTS)[number];

/** What the head of a tab says of it. */
interface TabSummary {
  readonly holder: Holder;
  readonly counts: TabCounts;
  readonly states: Readonly<Record<State, number>>;
  /** 0-based last row of the table. */
  readonly last: number;
  /** Name of the index's sheet; `null`: there is none. */
  readonly index: string | null;
  /** Headers of columns that people added. */
  readonly added: readonly string[];
}

/** Title, dates, counts, a hint, and the header of the table. */
export function tabHead(source: TabSource, styles: TabStyles, summary: TabSummary): ContentRow[] {
  const { asOf, settings, layout, year, origin, language } = source;
  const { holder, counts, states, last, index, added } = summary;
  const say = (id: MessageId, params: Record<string, string | number> = {}): string =>
    words(language, { id, params });
  const { name } = holder;

  const title = say(year === null ? 'units.title' : 'units.title.year', { name, year: year ?? '' });
  const titleCells: (ContentCell | null)[] = emptyTo(layout.at.key);
  titleCells[0] = { value: title, style: styles.title };
  titleCells[layout.at.key] = { value: origin };

  const dates: (ContentCell | null)[] = emptyTo(DONE_WORDS.column);
  dates[0] = { value: say('ledger.as-of'), style: styles.label };
  dates[AS_OF.column] = { value: toSerial(asOf, false), style: styles.setting };
  dates[SOON.column - 2] = { value: say('ledger.soon-days'), style: styles.label };
  dates[SOON.column] = { value: settings.soonDays, style: styles.settingNumber };
  dates[DONE_WORDS.column] = { value: DONE_WORDS_CELL.value, style: styles.doneWords };
  if (index !== null) {
    const back = { sheet: index, cell: 'A1', tip: say('units.back-tip') };
    while (dates.length < layout.at.progress) dates.push(null);
    dates[layout.at.progress] = { value: say('units.back'), style: styles.link, link: back };
  }

  const before = Object.fromEntries(
    LIGHTS.map((one, at) => [
      one,
      `${at > 0 ? '　' : say('ledger.occurrences')}${lightText(one, settings.lights)} `,
    ]),
  ) as Record<Light, string>;
  const stated: (ContentCell | null)[] = [
    { value: say('units.counts', { ...counts }), style: styles.counts },
    ...[null, null, null, null],
    {
      value: LIGHTS.map((one) => `${before[one]}${states[one]}`).join(''),
      formula: ownCountsFormula(layout, last, before),
      style: styles.counts,
    },
  ];

  const hint = [
    say('units.hint'),
    holder.kind === 'collective' ? say('units.collective', { name }) : '',
    counts.others > 0 ? say('units.grey', { count: counts.others }) : '',
  ].join('');
  const width = layout.columns.reduce((sum, one) => (one.hidden ? sum : sum + one.width), 0);
  const header = [
    ...TAB_COLUMNS.map((column) => ({
      value: TAB_HEADERS[column],
      style: FILL_IN.has(column) ? styles.headToFill : styles.head,
    })),
    ...added.map((value) => ({ value, style: styles.head })),
  ];
  return [
    { height: 36, cells: titleCells },
    { height: 22, cells: dates },
    { height: 22, cells: stated },
    { height: Math.max(18, textHeight(hint, width, 10)), cells: [{ value: hint, style: styles.note }] },
    { height: 32, cells: header },
  ];
}

function emptyTo(last: number): (ContentCell | null)[] {
  return new Array<ContentCell | null>(last + 1).fill(null);
}
