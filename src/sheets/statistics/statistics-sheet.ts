import { columnName } from '../../grid/address';
import type { Standing } from '../../ledger/standing';
import type { MessageId } from '../../locales/message';
import { words, type Language } from '../../locales/words';
import type { CellStyle, ContentCell, ContentChart, SheetContent } from '../../plan/sheet-content';
import type { Settings } from '../../settings/model';
import type { Figures } from '../../statistics/figures';
import type { Item } from '../../statistics/items';
import type { Summary } from '../../statistics/summary';
import { civilDate, lastDayOfMonth, toSerial } from '../../timing/civil';
import type { CivilDate } from '../../timing/model';
import { SheetBuilder } from '../sheet-builder';
import { OFFICE } from '../style/office';
import { SIGNS } from '../ledger/lights';
import { type Criteria, counted, type CountedFigure, named, notNamed, under, valueOf } from './counting';
import { HELPERS, Helpers } from './helpers';
import type { LedgerPlaces } from './ledger-places';

export interface StatisticsSource {
  readonly summary: Summary;
  readonly standings: readonly Standing[];
  readonly items: readonly Item[];
  /** Names that stand for several units (各镇街), with these. */
  readonly groups: readonly { readonly name: string; readonly members: readonly string[] }[];
  readonly ledger: LedgerPlaces;
  readonly settings: Settings;
  readonly asOf: CivilDate;
  readonly year: number;
  readonly language: Language;
}

/** 序号, 名称, then a figure each, rates, what a unit supports, whether it handed in. */
const WIDTHS = [6, 30, 8, 8, 8, 8, 8, 8, 8, 8, 9, 9, 8, 9, 10];
const LAST = WIDTHS.length - 1;
/** Free columns between what is read and what is hidden. */
const HELPERS_AT = LAST + 2;
const COLUMNS: readonly CountedFigure[] = [
  'items',
  'due',
  'done',
  'overdue',
  'soon',
  'open',
  'undated',
  'adjusted',
];
const FIRST_FIGURE = 2;
/** Bars that a chart shows at most: more cannot be read on A4. */
const MOST_BARS = 15;
/** Together with the head they fill the first page of A4. */
const PACE_ROWS = 12;
const BAR_ROWS = 18;
const CHART_ROW_HEIGHT = 17;

/**
 * 进度统计: the summary as formulas over the ledger, so that it stays true when the ledger is filled in without us, and charts of
 * it. Everything works in Excel 2016, WPS and LibreOffice.
 */
export function statisticsSheet(source: StatisticsSource): SheetContent {
  return new StatisticsWriter(source).write();
}

class StatisticsWriter {
  private readonly sheet = new SheetBuilder(WIDTHS);
  private readonly merges: SheetContent['merges'][number][] = [];
  private readonly charts: ContentChart[] = [];
  private readonly helpers: Helpers;
  private readonly number = this.sheet.style({ ...OFFICE.centre, numberFormat: '0' });
  private readonly rate = this.sheet.style({ ...OFFICE.centre, numberFormat: '0.0%' });
  private readonly centre = this.sheet.style(OFFICE.centre);
  private readonly text = this.sheet.style(OFFICE.text);
  private readonly head = this.sheet.style(OFFICE.head);
  private readonly total: { readonly number: number; readonly rate: number; readonly text: number };

  constructor(private readonly source: StatisticsSource) {
    const bold = { ...OFFICE.centre, font: { ...OFFICE.centre.font, bold: true }, fill: '#F2F2F2' };
    this.total = {
      number: this.sheet.style({ ...bold, numberFormat: '0' }),
      rate: this.sheet.style({ ...bold, numberFormat: '0.0%' }),
      text: this.sheet.style(bold),
    };
    const groupsAt = columnName(HELPERS_AT + HELPERS.length + 1);
    const membersAt = columnName(HELPERS_AT + HELPERS.length + 2);
    const groups = source.groups.map((group, at) => ({
      ...group,
      cells: { name: `$${groupsAt}$${at + 1}`, members: `$${membersAt}$${at + 1}` },
    }));
    this.helpers = new Helpers(HELPERS_AT, 0, source.ledger, '$B$2', groups);
  }

  write(): SheetContent {
    const { summary, settings, asOf } = this.source;
    const { lights } = settings;
    this.wide(this.say('statistics.title'), OFFICE.title, 34);
    this.sheet.add(
      [
        { value: this.say('ledger.as-of'), style: this.sheet.style(OFFICE.label) },
        {
          value: toSerial(asOf, false),
          formula: this.source.ledger.asOf,
          style: this.sheet.style(OFFICE.date),
        },
      ],
      { height: 22 },
    );
    this.wide(this.say('statistics.note'), OFFICE.note, 34);
    this.header(this.say('statistics.part-all'));
    this.figures({ name: this.say('statistics.all'), figures: summary.all, criteria: [], number: null });
    const shares = this.chartRows();
    this.byMonth(shares);
    this.section('statistics.part-units');
    this.header(this.say('statistics.unit'), true);
    const units = this.sheet.next;
    summary.byUnit.forEach(({ unit, lead, support, returned, collective }, at) => {
      this.figures({
        name: unit,
        number: at + 1,
        figures: lead,
        criteria: pair('leads', named(unit)),
        support: { items: support.items, overdue: support.overdue, criteria: supporting(unit) },
        returned: this.say(
          collective ? 'statistics.collective' : returned ? 'statistics.returned' : 'statistics.not-returned',
        ),
      });
    });
    this.bars(
      'statistics.chart-units',
      units,
      Math.min(summary.byUnit.filter(({ lead }) => lead.items > 0).length, MOST_BARS),
      {
        ...shares,
        left: 7,
        right: LAST,
        top: shares.second,
      },
    );
    if (summary.byLeader.length > 0) {
      this.section('statistics.part-leaders');
      this.header(this.say('statistics.leader'));
      const leaders = this.sheet.next;
      summary.byLeader.forEach((figures, at) => {
        this.figures({
          name: figures.leader,
          number: at + 1,
          figures,
          criteria: pair('leaders', named(figures.leader)),
        });
      });
      this.bars('statistics.chart-leaders', leaders, Math.min(summary.byLeader.length, MOST_BARS), {
        ...shares,
        left: 0,
        right: 6,
        top: shares.second,
      });
    }
    this.section('statistics.part-sections');
    this.header(this.say('statistics.section'));
    summary.bySection.forEach((figures, at) => {
      const name =
        figures.section === ''
          ? this.say('statistics.no-section', { sheet: figures.sheet })
          : figures.section;
      this.figures({
        name,
        number: at + 1,
        figures,
        criteria: pair('section', under(figures.sheet, figures.section)),
      });
    });
    this.byQuarter();
    const printed = this.sheet.next - 1;
    this.addHelpers();
    return {
      columns: this.columns(),
      rows: this.sheet.rows,
      styles: this.sheet.styles,
      merges: this.merges,
      freeze: { rows: 3, columns: 0 },
      validations: [],
      conditionalFormats: [
        {
          range: { top: units, bottom: Math.max(units, printed), left: 5, right: 5 },
          formula: `N($F${units + 1})>0`,
          format: { colour: lights.overdue.colour, bold: true },
        },
        ...this.hiddenErrors,
      ],
      print: {
        orientation: 'landscape',
        paper: 'A4',
        columns: [0, LAST],
        lastRow: printed,
        fitToWidth: 1,
        footer: this.say('ledger.footer'),
      },
      tabColour: '#7030A0',
      showGridlines: false,
      charts: this.charts,
    };
  }

  private readonly hiddenErrors: SheetContent['conditionalFormats'][number][] = [];

  private say(id: MessageId, params: Record<string, string | number> = {}): string {
    return words(this.source.language, { id, params });
  }

  private wide(value: string, style: CellStyle, height: number): void {
    const row = this.sheet.add([{ value, style: this.sheet.style(style) }], { height });
    this.merges.push({ top: row, bottom: row, left: 0, right: LAST });
  }

  private section(id: MessageId): void {
    this.sheet.add([], { height: 10 });
    const style = { font: { ...OFFICE.title.font, size: 12 }, vertical: 'center' } as const;
    this.sheet.add([{ value: this.say(id), style: this.sheet.style(style) }], { height: 24 });
  }

  private header(name: string, units = false): void {
    const { lights } = this.source.settings;
    const light = (one: keyof typeof SIGNS): string => `${SIGNS[one]}${lights[one].name}`;
    const texts: readonly string[] = [
      this.say('statistics.number'),
      name,
      this.say('statistics.items'),
      this.say('statistics.due'),
      light('done'),
      light('overdue'),
      light('soon'),
      light('open'),
      this.say('statistics.undated'),
      this.say('statistics.adjusted'),
      this.say('statistics.rate'),
      this.say('statistics.on-time'),
      ...(units
        ? [
            this.say('statistics.support'),
            this.say('statistics.support-overdue'),
            this.say('statistics.handed-in'),
          ]
        : []),
    ];
    this.sheet.add(
      texts.map((value) => ({ value, style: this.head })),
      { height: 34 },
    );
  }

  /** A row of figures, each a formula. Where a name is too long for one, the figures stand as they are. */
  private figures(row: {
    readonly name: string;
    readonly number: number | null;
    readonly figures: Figures;
    readonly criteria: Criteria | null;
    readonly support?: {
      readonly items: number;
      readonly overdue: number;
      readonly criteria: Criteria | null;
    };
    readonly returned?: string;
  }): void {
    const { figures, criteria, number } = row;
    const styles = number === null ? this.total : { number: this.number, rate: this.rate, text: this.text };
    const at = this.sheet.next + 1;
    const live = (
      value: number,
      figure: Parameters<typeof counted>[1],
      from: Criteria | null,
    ): ContentCell => ({
      value,
      style: styles.number,
      ...(from && { formula: counted(this.helpers, figure, from) }),
    });
    const [items, due, done] = [0, 1, 2].map((offset) => `${columnName(FIRST_FIGURE + offset)}${at}`);
    const onTime = criteria && counted(this.helpers, 'onTime', criteria);
    this.sheet.add(
      [
        { value: number ?? '', style: number === null ? styles.text : this.centre },
        { value: row.name, style: styles.text },
        ...COLUMNS.map((figure) => live(valueOf(figures, figure), figure, criteria)),
        {
          value: figures.rate,
          style: styles.rate,
          formula: `IF(${items ?? ''}=0,0,${done ?? ''}/${items ?? ''})`,
        },
        {
          value: figures.onTimeRate,
          style: styles.rate,
          ...(onTime !== null && { formula: `IF(${due ?? ''}=0,0,${onTime}/${due ?? ''})` }),
        },
        ...(row.support
          ? [
              live(row.support.items, 'items', row.support.criteria),
              live(row.support.overdue, 'overdue', row.support.criteria),
            ]
          : []),
        ...(row.returned === undefined ? [] : [{ value: row.returned, style: this.centre }]),
      ],
      { least: 20 },
    );
  }

  /** Rows that the charts lie on: two bands. */
  private chartRows(): { readonly first: number; readonly second: number } {
    const first = this.sheet.next;
    for (let row = 0; row < PACE_ROWS + BAR_ROWS; row++) this.sheet.add([], { height: CHART_ROW_HEIGHT });
    return { first, second: first + PACE_ROWS };
  }

  /** Cumulated: what share of the occurrences was done by the end of each month, beside the share of the year that was over. */
  private byMonth({ first }: { readonly first: number }): void {
    const { summary, asOf, year } = this.source;
    this.section('statistics.part-months');
    const heads = [
      'month',
      'due-then',
      'done-then',
      'overdue-then',
      'done-by',
      'elapsed',
      'done-share',
    ] as const;
    this.sheet.add(
      [null, ...heads.map((id) => ({ value: this.say(`statistics.${id}`), style: this.head }))],
      { height: 34 },
    );
    const top = this.sheet.next;
    const { helpers } = this;
    summary.byMonth.forEach((one, at) => {
      const month = at + 1;
      const end = lastDayOfMonth(year, month) ?? asOf;
      const begins = `DATE(${year},${month},1)`;
      const ends = `DATE(${year},${month + 1},0)`;
      const then = `${helpers.range('by')},">="&${begins},${helpers.range('by')},"<="&${ends}`;
      const row = this.sheet.next + 1;
      const begun = (civilDate(year, month, 1) ?? end) <= asOf;
      const all = `COUNTIF(${helpers.range('sign')},"?*")`;
      const by = `COUNTIFS(${helpers.range('doneBy')},"<="&${ends})`;
      this.sheet.add(
        [
          null,
          { value: this.say('statistics.month-of', { month }), style: this.centre },
          { value: one.occurrences, style: this.number, formula: `COUNTIFS(${then})` },
          {
            value: one.done,
            style: this.number,
            formula: `COUNTIFS(${then},${helpers.range('sign')},"${SIGNS.done}")`,
          },
          {
            value: one.overdue,
            style: this.number,
            formula: `COUNTIFS(${then},${helpers.range('sign')},"${SIGNS.overdue}")`,
          },
          { value: begun ? one.doneBy : null, style: this.number, formula: `IF(${begins}>$B$2,"",${by})` },
          { value: month / 12, style: this.rate, formula: `${month}/12` },
          {
            value: begun ? one.doneShare : null,
            style: this.rate,
            formula: `IF(${begins}>$B$2,NA(),IF(${all}=0,0,F${row}/${all}))`,
          },
        ],
        { height: 20 },
      );
    });
    const bottom = this.sheet.next - 1;
    // Programs that do not calculate a file when they open it would draw the months to come as nothing done.
    const begun = top + Math.max(1, summary.byMonth.filter(({ doneBy }) => doneBy !== null).length) - 1;
    this.hiddenErrors.push({
      range: { top, bottom, left: 7, right: 7 },
      formula: `ISNA($H${top + 1})`,
      format: { colour: '#FFFFFF' },
    });
    const { lights } = this.source.settings;
    this.charts.push({
      kind: 'line',
      title: this.say('statistics.chart-pace'),
      percent: true,
      at: { top: first, bottom: first + PACE_ROWS - 1, left: 0, right: LAST },
      categories: { top, bottom, left: 1, right: 1 },
      series: [
        {
          name: this.say('statistics.elapsed'),
          values: { top, bottom, left: 6, right: 6 },
          colour: '#7F7F7F',
        },
        {
          name: this.say('statistics.done-share'),
          values: { top, bottom: begun, left: 7, right: 7 },
          colour: lights.done.colour,
        },
      ],
    });
  }

  private byQuarter(): void {
    const { helpers } = this;
    const { year, summary } = this.source;
    this.section('statistics.part-quarters');
    this.sheet.add(
      [
        null,
        ...(['quarter', 'occurrences', 'done-then', 'overdue-then'] as const).map((id) => ({
          value: this.say(`statistics.${id}`),
          style: this.head,
        })),
      ],
      { height: 34 },
    );
    for (const one of summary.byQuarter) {
      const then = `${helpers.range('by')},">="&DATE(${one.year},${one.quarter * 3 - 2},1),${helpers.range('by')},"<="&DATE(${one.year},${one.quarter * 3 + 1},0)`;
      this.sheet.add(
        [
          null,
          {
            value: this.say(one.year === year ? 'statistics.quarter-of' : 'statistics.quarter-of-year', {
              quarter: one.quarter,
              year: one.year,
            }),
            style: this.centre,
          },
          { value: one.occurrences, style: this.number, formula: `COUNTIFS(${then})` },
          {
            value: one.done,
            style: this.number,
            formula: `COUNTIFS(${then},${helpers.range('sign')},"${SIGNS.done}")`,
          },
          {
            value: one.overdue,
            style: this.number,
            formula: `COUNTIFS(${then},${helpers.range('sign')},"${SIGNS.overdue}")`,
          },
        ],
        { height: 20 },
      );
    }
  }

  /** Stacked bars of the first rows of a part: its names, and how many of each light they have. */
  private bars(
    id: MessageId,
    top: number,
    count: number,
    { top: at, left, right }: { top: number; left: number; right: number },
  ): void {
    if (count === 0) return;
    const { lights } = this.source.settings;
    const bottom = top + count - 1;
    const offset = (figure: CountedFigure): number => FIRST_FIGURE + COLUMNS.indexOf(figure);
    const series = (['done', 'overdue', 'soon', 'open'] as const).map((one) => ({
      name: lights[one].name,
      values: { top, bottom, left: offset(one), right: offset(one) },
      colour: lights[one].colour,
    }));
    this.charts.push({
      kind: 'stacked-bars',
      title: this.say(id),
      at: { top: at, bottom: at + BAR_ROWS - 1, left, right },
      categories: { top, bottom, left: 1, right: 1 },
      series: [
        ...series,
        {
          name: this.say('statistics.undated'),
          values: { top, bottom, left: offset('undated'), right: offset('undated') },
          colour: '#BFBFBF',
        },
      ],
    });
  }

  /** The hidden columns, beside whatever stands in their rows. */
  private addHelpers(): void {
    const { standings, items, asOf, groups } = this.source;
    const firsts = new Map(
      items.flatMap((item) =>
        item.standings.flatMap(({ occurrence }) =>
          occurrence.index === 0 ? [[occurrence, item] as const] : [],
        ),
      ),
    );
    standings.forEach((standing, row) => {
      const item = firsts.get(standing.occurrence) ?? null;
      this.beside(row, HELPERS_AT, this.helpers.cells(row, standing, item, asOf));
    });
    groups.forEach(({ name, members }, row) => {
      this.beside(row, HELPERS_AT + HELPERS.length + 1, [{ value: name }, { value: members.join('、') }]);
    });
  }

  private beside(row: number, left: number, added: readonly ContentCell[]): void {
    while (this.sheet.rows.length <= row) this.sheet.rows.push({ cells: [] });
    const { cells, ...rest } = this.sheet.rows[row] ?? { cells: [] };
    const wide = [...cells, ...Array<null>(Math.max(0, left - cells.length)).fill(null), ...added];
    this.sheet.rows[row] = { ...rest, cells: wide };
  }

  private columns(): SheetContent['columns'] {
    const hidden = HELPERS.length + 1 + (this.source.groups.length > 0 ? 3 : 0);
    return [
      ...WIDTHS.map((width) => ({ width })),
      ...Array.from({ length: hidden }, () => ({ width: 9, hidden: true })),
    ];
  }
}

function pair(helper: 'leads' | 'leaders' | 'section', value: string | null): Criteria | null {
  return value === null ? null : [[helper, value]];
}

function supporting(unit: string): Criteria | null {
  const its = named(unit);
  const others = notNamed(unit);
  if (its === null || others === null) return null;
  return [
    ['supports', its],
    ['leads', others],
  ];
}
