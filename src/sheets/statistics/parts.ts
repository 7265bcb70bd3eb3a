import { addBars, type Bands } from './charts';
import { type Criteria, named, notNamed, under } from './counting';
import { addFigures, figureHeader } from './figure-rows';
import { LAST } from './layout';
import type { Page } from './page';

/** @returns 0-based row of the first unit */
export function addUnits(page: Page, { bars }: Bands): number {
  const { byUnit, byLeader } = page.source.summary;
  page.section('statistics.part-units');
  figureHeader(page, page.say('statistics.unit'), true);
  const top = page.sheet.next;
  byUnit.forEach(({ unit, lead, support, returned, collective }, at) => {
    addFigures(page, {
      name: unit,
      number: at + 1,
      figures: lead,
      criteria: pair('leads', named(unit)),
      support: { items: support.items, overdue: support.overdue, criteria: supporting(unit) },
      returned: page.say(
        collective ? 'statistics.collective' : returned ? 'statistics.returned' : 'statistics.not-returned',
      ),
    });
  });
  const rows = byUnit.filter(({ lead }) => lead.items > 0).length;
  // Beside the leaders; where none is named, over the whole width.
  const left = byLeader.length > 0 ? 7 : 0;
  addBars(page, 'statistics.chart-units', { top, rows, at: bars, left, right: LAST });
  return top;
}

/** Nothing where no leader is named. */
export function addLeaders(page: Page, { bars }: Bands): void {
  const { byLeader } = page.source.summary;
  if (byLeader.length === 0) return;
  page.section('statistics.part-leaders');
  figureHeader(page, page.say('statistics.leader'));
  const top = page.sheet.next;
  byLeader.forEach((figures, at) => {
    const criteria = pair('leaders', named(figures.leader));
    addFigures(page, { name: figures.leader, number: at + 1, figures, criteria });
  });
  addBars(page, 'statistics.chart-leaders', { top, rows: byLeader.length, at: bars, left: 0, right: 6 });
}

/** Nothing where the only table has none: its one row would be that of all again. */
export function addSections(page: Page): void {
  const { bySection } = page.source.summary;
  if (bySection.length === 1 && bySection[0]?.section === '') return;
  page.section('statistics.part-sections');
  figureHeader(page, page.say('statistics.section'));
  bySection.forEach((figures, at) => {
    const { section, sheet } = figures;
    const name = section === '' ? page.say('statistics.no-section', { sheet }) : section;
    addFigures(page, { name, number: at + 1, figures, criteria: pair('section', under(sheet, section)) });
  });
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
