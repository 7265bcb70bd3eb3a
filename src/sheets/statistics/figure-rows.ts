import { columnName } from '../../grid/address';
import type { ContentCell } from '../../plan/sheet-content';
import type { Figures } from '../../statistics/figures';
import { LIGHT_SIGNS } from '../ledger/lights';
import { type Criteria, counted, FIGURES, valueOf } from './counting';
import { FIRST_FIGURE } from './layout';
import type { Page } from './page';

/** A row of figures, each a formula. */
interface FigureRow {
  readonly name: string;
  /** `null` for the row of all. */
  readonly number: number | null;
  readonly figures: Figures;
  /** `null` where a name is too long for a formula: the figures then stand as they are. */
  readonly criteria: Criteria | null;
  /** What a unit supports. */
  readonly support?: {
    readonly items: number;
    readonly overdue: number;
    readonly criteria: Criteria | null;
  };
  /** Whether a unit has handed in, in words. */
  readonly returned?: string;
}

/** @param units whether the rows say what a unit supports, and whether it handed in */
export function figureHeader(page: Page, name: string, units = false): void {
  const { lights } = page.source.settings;
  const light = (one: keyof typeof LIGHT_SIGNS): string => `${LIGHT_SIGNS[one]}${lights[one].name}`;
  page.headings([
    page.say('statistics.number'),
    name,
    page.say('statistics.items'),
    page.say('statistics.due'),
    light('done'),
    light('overdue'),
    light('soon'),
    light('open'),
    page.say('statistics.undated'),
    page.say('statistics.adjusted'),
    page.say('statistics.rate'),
    page.say('statistics.on-time'),
    ...(units
      ? [
          page.say('statistics.support'),
          page.say('statistics.support-overdue'),
          page.say('statistics.handed-in'),
        ]
      : []),
  ]);
}

export function addFigures(page: Page, row: FigureRow): void {
  const { helpers } = page;
  const { figures, criteria, number } = row;
  const styles = number === null ? page.total : { number: page.number, rate: page.rate, text: page.text };
  const at = page.sheet.next + 1;
  const live = (
    value: number,
    figure: Parameters<typeof counted>[1],
    from: Criteria | null,
  ): ContentCell => ({
    value,
    style: styles.number,
    ...(from && { formula: counted(helpers, figure, from) }),
  });
  const [items, due, done] = [0, 1, 2].map((offset) => `${columnName(FIRST_FIGURE + offset)}${at}`);
  const onTime = criteria && counted(helpers, 'onTime', criteria);
  page.sheet.add(
    [
      { value: number ?? '', style: number === null ? styles.text : page.centre },
      { value: row.name, style: styles.text },
      ...FIGURES.map((figure) => live(valueOf(figures, figure), figure, criteria)),
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
      ...(row.returned === undefined ? [] : [{ value: row.returned, style: page.centre }]),
    ],
    { least: 20 },
  );
}
