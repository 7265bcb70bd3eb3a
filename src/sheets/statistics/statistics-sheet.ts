import type { SheetContent } from '../../plan/sheet-content';
import { toSerial } from '../../timing/civil';
import { OFFICE } from '../style/office';
import { addBands } from './charts';
import { addFigures, figureHeader } from './figure-rows';
import { addHelpers, columnsOf } from './helper-columns';
import { LAST } from './layout';
import { addMonths } from './months';
import { Page } from './page';
import { addLeaders, addSections, addUnits } from './parts';
import { addQuarters } from './quarters';
import type { StatisticsSource } from './source';

/**
 * 进度统计: the summary as formulas over the ledger, so that it stays true when the ledger is filled in without us, and charts of
 * it. Everything works in Excel 2016, WPS and LibreOffice.
 */
export function statisticsSheet(source: StatisticsSource): SheetContent {
  const page = new Page(source);
  addHead(page);
  const bands = addBands(page);
  addMonths(page, bands.pace);
  const units = addUnits(page, bands);
  addLeaders(page, bands);
  addSections(page);
  addQuarters(page);
  const printed = page.sheet.next - 1;
  addHelpers(page);
  return {
    columns: columnsOf(page),
    rows: page.sheet.rows,
    styles: page.sheet.styles,
    merges: page.merges,
    freeze: { rows: 3, columns: 0 },
    validations: [],
    conditionalFormats: [
      {
        range: { top: units, bottom: Math.max(units, printed), left: 5, right: 5 },
        formula: `N($F${units + 1})>0`,
        format: { colour: source.settings.lights.overdue.colour, bold: true },
      },
      ...page.formats,
    ],
    print: {
      orientation: 'landscape',
      paper: 'A4',
      columns: [0, LAST],
      lastRow: printed,
      fitToWidth: 1,
      footer: page.say('ledger.footer'),
    },
    tabColour: '#7030A0',
    showGridlines: false,
    charts: page.charts,
  };
}

/** Title, as-of date, what is counted, and the figures of all. */
function addHead(page: Page): void {
  const { summary, ledger, asOf } = page.source;
  page.wide(page.say('statistics.title'), OFFICE.title, 34);
  page.sheet.add(
    [
      { value: page.say('ledger.as-of'), style: page.sheet.style(OFFICE.label) },
      { value: toSerial(asOf, false), formula: ledger.asOf, style: page.sheet.style(OFFICE.date) },
    ],
    { height: 22 },
  );
  page.wide(page.say('statistics.note'), OFFICE.note, 34);
  figureHeader(page, page.say('statistics.part-all'));
  addFigures(page, { name: page.say('statistics.all'), figures: summary.all, criteria: [], number: null });
}
