import type { MessageId } from '../../locales/message';
import { displayWidth } from '../../texts/width';
import { words, type Language } from '../../locales/words';
import type { CellStyle, ContentCell, SheetContent } from '../../plan/sheet-content';
import type { Settings } from '../../settings/model';
import type { CivilDate } from '../../timing/model';
import { lightText, LIGHT_SIGNS } from '../ledger/lights';
import { SheetBuilder } from '../sheet-builder';
import { OFFICE } from '../style/office';
import type { HeldTask, Holder, Role } from '../../split/assignments';
import type { Difference, Reconciliation } from './reconcile';
import type { TabLayout } from './tab-columns';
import { indicatorsFormula, lightsFormula, tasksFormula, type TabPlace } from './tab-formulas';
import type { Tab } from './tab-sheet';

export interface IndexRow {
  readonly holder: Holder;
  readonly tab: Tab;
  readonly place: TabPlace;
}

interface IndexSource {
  readonly rows: readonly IndexRow[];
  readonly layout: TabLayout;
  readonly roles: { readonly lead: string; readonly support: string };
  readonly reconciliation: Reconciliation;
  readonly unassigned: readonly HeldTask[];
  /** Tabs of holders that are in the source no more. */
  readonly gone: readonly string[];
  /** Name of the matrix's sheet. */
  readonly matrix: string;
  readonly settings: Settings;
  readonly asOf: CivilDate;
  readonly year: number | null;
  readonly language: Language;
}

/** 序号, 单位, 类别, 牵头, 配合, 指标, 牵头逾期, 配合逾期, 临近, 未到期, 完成, 备注. */
const WIDTHS = [6, 26, 9, 10, 10, 10, 11, 11, 11, 11, 11, 22];
const LAST = WIDTHS.length - 1;
const NOTE_ROWS = 4;

const STYLES = {
  link: { ...OFFICE.text, font: { ...OFFICE.text.font, colour: '#0563C1', underline: true } },
  number: { ...OFFICE.centre, numberFormat: '0' },
  total: {
    ...OFFICE.centre,
    font: { ...OFFICE.centre.font, bold: true },
    fill: '#F2F2F2',
    numberFormat: '0',
  },
  good: { ...OFFICE.note, font: { ...OFFICE.note.font, colour: '#1E6B34', bold: true } },
  bad: { ...OFFICE.note, font: { ...OFFICE.note.font, colour: '#C00000', bold: true } },
} satisfies Record<string, CellStyle>;

/** Names are links, which LibreOffice shows on one line: the longest fits, within bounds. */
function holderWidth(rows: readonly IndexRow[]): number {
  const longest = rows.reduce((most, { holder }) => Math.max(most, displayWidth(holder.name)), 0);
  return Math.min(44, Math.max(WIDTHS[1] ?? 0, longest + 2));
}

/** 单位目录: every tab with its numbers, which are formulas over the tabs, and whether everything was shared out. */
export function indexSheet(source: IndexSource): SheetContent {
  const { rows, layout, roles, reconciliation, settings, asOf, year, language, gone, unassigned } = source;
  const say = (id: MessageId, params: Record<string, string | number> = {}): string =>
    words(language, { id, params });
  const widths = WIDTHS.map((width, at) => (at === 1 ? holderWidth(rows) : width));
  const sheet = new SheetBuilder(widths);
  const merges: SheetContent['merges'][number][] = [];
  const cell = (value: string | number, style: CellStyle): ContentCell => ({
    value: value === '' ? null : value,
    style: sheet.style(style),
  });
  const wide = (content: ContentCell, height: number): void => {
    const row = sheet.add([content], { height });
    merges.push({ top: row, bottom: row, left: 0, right: LAST });
  };

  wide(
    cell(
      say(year === null ? 'units.index.title' : 'units.index.title.year', { year: year ?? '' }),
      OFFICE.title,
    ),
    36,
  );
  wide(cell(say('units.index.about', { date: asOf, count: rows.length }), OFFICE.note), 20);
  const sums = {
    lead: reconciliation.lead.source,
    leadTabs: reconciliation.lead.tabs,
    support: reconciliation.support.source,
    supportTabs: reconciliation.support.tabs,
  };
  const agrees = reconciliation.differences.length === 0;
  wide(
    {
      ...cell(
        say(agrees ? 'units.index.agrees' : 'units.index.differs', {
          ...sums,
          count: reconciliation.differences.length,
        }),
        agrees ? STYLES.good : STYLES.bad,
      ),
      link: { sheet: source.matrix, cell: 'A1', tip: say('units.index.matrix-tip') },
    },
    20,
  );
  const heads = [
    say('units.index.number'),
    say('units.index.holder'),
    say('units.index.kind'),
    say('units.index.lead'),
    say('units.index.support'),
    say('units.index.indicators'),
    ...(['overdue-lead', 'overdue-support', 'soon', 'open', 'done'] as const).map((one) =>
      say(`units.index.${one}`, {
        light: lightText(
          one === 'soon' || one === 'open' || one === 'done' ? one : 'overdue',
          settings.lights,
        ),
      }),
    ),
    say('units.index.remark'),
  ];
  const header = sheet.add(
    heads.map((text) => cell(text, OFFICE.head)),
    { height: 34 },
  );
  rows.forEach(({ holder, tab, place }, index) => {
    const { lead, support, indicators } = tab.counts;
    const counted = (value: number, formula: string): ContentCell => ({
      ...cell(value, STYLES.number),
      formula,
    });
    const light = (one: keyof typeof LIGHT_SIGNS): ContentCell =>
      counted(tab.states[one], lightsFormula(place, layout, LIGHT_SIGNS[one]));
    sheet.add(
      [
        cell(index + 1, OFFICE.centre),
        {
          ...cell(holder.name, STYLES.link),
          link: { sheet: place.sheet, cell: 'A1', tip: say('units.index.go', { name: place.sheet }) },
        },
        cell(say(`units.index.kind-${kindOf(holder)}`), OFFICE.centre),
        counted(lead, tasksFormula(place, layout, roles.lead)),
        counted(support, tasksFormula(place, layout, roles.support)),
        counted(indicators, indicatorsFormula(place, layout)),
        counted(tab.overdue.lead, lightsFormula(place, layout, LIGHT_SIGNS.overdue, roles.lead)),
        counted(tab.overdue.support, lightsFormula(place, layout, LIGHT_SIGNS.overdue, roles.support)),
        light('soon'),
        light('open'),
        light('done'),
        cell(holder.kind === 'collective' ? say('units.index.collective') : '', OFFICE.text),
      ],
      { least: 21 },
    );
  });
  const [top, bottom] = [header + 1, sheet.next - 1];
  if (rows.length > 0) {
    const sum = (column: number): ContentCell => {
      const name = String.fromCharCode(65 + column);
      const value = sheet.rows
        .slice(top, bottom + 1)
        .reduce((all, { cells }) => all + Number(cells[column]?.value ?? 0), 0);
      return { ...cell(value, STYLES.total), formula: `SUM(${name}${top + 1}:${name}${bottom + 1})` };
    };
    const total = sheet.add(
      [
        cell(say('units.index.total'), STYLES.total),
        cell('', STYLES.total),
        cell('', STYLES.total),
        ...[3, 4, 5, 6, 7, 8, 9, 10].map(sum),
        cell('', STYLES.total),
      ],
      { height: 23 },
    );
    merges.push({ top: total, bottom: total, left: 0, right: 2 });
  }
  for (const text of notes(unassigned, gone, reconciliation.differences, say))
    wide({ ...cell(text, STYLES.bad) }, 20);
  const expanded = expansionOf(rows, reconciliation);
  if (expanded) wide(cell(say('units.index.expanded', expanded), OFFICE.note), 20);
  wide(cell(say('units.index.rule'), OFFICE.note), 34);

  const range = { top, bottom, left: 6, right: 7 };
  const overdue = settings.lights.overdue.colour;
  return {
    columns: widths.map((width) => ({ width })),
    rows: sheet.rows,
    styles: sheet.styles,
    merges,
    freeze: { rows: header + 1, columns: 2 },
    ...(rows.length > 0 ? { filter: { top: header, bottom, left: 0, right: LAST } } : {}),
    validations: [],
    conditionalFormats:
      rows.length > 0 ? [{ range, formula: `G${top + 1}>0`, format: { colour: overdue, bold: true } }] : [],
    print: {
      orientation: 'landscape',
      paper: 'A4',
      titleRows: [header, header],
      fitToWidth: 1,
      footer: say('ledger.footer'),
    },
    tabColour: '#548235',
    showGridlines: false,
  };
}

/** How the tabs come to list more than the source names: a collective whose members are known stands in the tab of each. */
export function expansionOf(
  rows: readonly IndexRow[],
  { lead, support }: Reconciliation,
): Readonly<
  Record<'lead' | 'leadMore' | 'leadAll' | 'support' | 'supportMore' | 'supportAll', number>
> | null {
  const all = (role: Role): number => rows.reduce((sum, { tab }) => sum + tab.counts[role], 0);
  const [leadAll, supportAll] = [all('lead'), all('support')];
  const [leadMore, supportMore] = [leadAll - lead.source, supportAll - support.source];
  if (leadMore === 0 && supportMore === 0) return null;
  return { lead: lead.source, leadMore, leadAll, support: support.source, supportMore, supportAll };
}

function kindOf({ kind, lead }: Holder): 'lead' | 'support' | 'collective' | 'leader' {
  if (kind !== 'unit') return kind;
  return lead.length > 0 ? 'lead' : 'support';
}

function notes(
  unassigned: readonly HeldTask[],
  gone: readonly string[],
  differences: readonly Difference[],
  say: (id: MessageId, params?: Record<string, string | number>) => string,
): string[] {
  const lines: string[] = [];
  const numbers = (held: readonly HeldTask[]): string => {
    const listed = held.slice(0, 20).map(({ table, task }) => `${table.sheet} ${task.number ?? '—'}`);
    return listed.join('、') + (held.length > listed.length ? '……' : '');
  };
  if (unassigned.length > 0)
    lines.push(say('units.index.unassigned', { count: unassigned.length, tasks: numbers(unassigned) }));
  if (gone.length > 0) lines.push(say('units.index.gone', { count: gone.length, names: gone.join('、') }));
  for (const { kind, role, holder, table, task, part } of differences.slice(0, NOTE_ROWS)) {
    lines.push(
      say(
        part === undefined || kind === 'twice'
          ? `units.index.difference-${kind}`
          : `units.index.part-${kind}`,
        {
          part: part ?? '',
          holder,
          role: say(`units.index.role-${role}`),
          sheet: table?.sheet ?? '',
          task: task?.number ?? '—',
        },
      ),
    );
  }
  return lines;
}
