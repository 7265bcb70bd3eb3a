import type { ContentCell, SheetContent } from '../../plan/sheet-content';
import { OFFICE } from '../style/office';
import { HELPERS } from './helper-formulas';
import { GROUPS_AT, HELPERS_AT, WIDTHS } from './layout';
import type { Page } from './page';

/** The hidden columns, beside whatever stands in their rows. */
export function addHelpers(page: Page): void {
  const { standings, items, asOf, groups } = page.source;
  const firsts = new Map(
    items.flatMap((item) =>
      item.standings.flatMap(({ occurrence }) =>
        occurrence.index === 0 ? [[occurrence, item] as const] : [],
      ),
    ),
  );
  standings.forEach((standing, row) => {
    const item = firsts.get(standing.occurrence) ?? null;
    beside(page, row, HELPERS_AT, page.helpers.cells(row, standing, item, asOf));
  });
  groups.forEach(({ name, members }, row) => {
    beside(page, row, GROUPS_AT, [{ value: name }, { value: members.join('、') }]);
  });
  // LibreOffice saves no rows far below the last one that holds something in sight: the figures would lose what they count.
  const last = page.sheet.rows[standings.length - 1];
  if (last && last.cells.slice(0, HELPERS_AT).every((cell) => cell === null)) {
    const end = { value: page.say('statistics.helpers-end'), style: page.sheet.style(OFFICE.note) };
    page.sheet.rows[standings.length - 1] = { ...last, cells: [end, ...last.cells.slice(1)] };
  }
}

/** Columns of the sheet, those of the helpers hidden. */
export function columnsOf({ source }: Page): SheetContent['columns'] {
  const hidden = HELPERS.length + 1 + (source.groups.length > 0 ? 3 : 0);
  return [
    ...WIDTHS.map((width) => ({ width })),
    ...Array.from({ length: hidden }, () => ({ width: 9, hidden: true })),
  ];
}

function beside({ sheet }: Page, row: number, left: number, added: readonly ContentCell[]): void {
  while (sheet.rows.length <= row) sheet.rows.push({ cells: [] });
  const { cells, ...rest } = sheet.rows[row] ?? { cells: [] };
  const wide = [...cells, ...Array<null>(Math.max(0, left - cells.length)).fill(null), ...added];
  sheet.rows[row] = { ...rest, cells: wide };
}
