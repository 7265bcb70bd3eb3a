import { type HostObject, invalidArgument } from '../host-object';
import { wholeSheet } from '../model/cells';
import type { SheetModel } from '../model/workbook-model';
import { guard, parseAddress, type World } from '../world';
import { isRange, rangeObject } from './range';
import { rangeAreas } from './range-areas';

export function pageLayout(world: World, sheet: SheetModel): HostObject {
  const { page } = sheet;
  const footer =
    (at: 0 | 1 | 2) =>
    (text: string): void => {
      guard(sheet);
      page.footers[at] = text;
    };
  return {
    kind: 'PageLayout',
    get: {
      orientation: () => page.orientation,
      paperSize: () => page.paperSize,
      zoom: () => page.zoom,
      headersFooters: () => ({
        kind: 'HeaderFooterGroup',
        get: {
          defaultForAllPages: () => ({
            kind: 'HeaderFooter',
            get: {
              leftFooter: () => page.footers[0],
              centerFooter: () => page.footers[1],
              rightFooter: () => page.footers[2],
            },
            set: { leftFooter: footer(0), centerFooter: footer(1), rightFooter: footer(2) },
          }),
        },
      }),
    },
    set: {
      leftMargin: (points: number) => {
        guard(sheet);
        page.margins = { ...page.margins, left: points };
      },
      rightMargin: (points: number) => {
        guard(sheet);
        page.margins = { ...page.margins, right: points };
      },
      orientation: (value: string) => {
        guard(sheet);
        page.orientation = value;
      },
      paperSize: (value: string) => {
        guard(sheet);
        page.paperSize = value;
      },
      zoom: (value: Readonly<Record<string, unknown>>) => {
        guard(sheet);
        page.zoom = value;
      },
    },
    call: {
      setPrintArea: (area: unknown) => {
        guard(sheet);
        page.printArea = isRange(area) ? area.range : parseAddress(String(area));
      },
      getPrintAreaOrNullObject: () => page.printArea && rangeAreas(world, sheet, [page.printArea]),
      setPrintTitleRows: (rows: unknown) => {
        guard(sheet);
        const range = isRange(rows) ? rows.range : parseAddress(String(rows));
        if (range.left !== 0 || range.right !== wholeSheet().right)
          throw invalidArgument('whole rows are needed');
        page.titleRows = [range.top, range.bottom];
      },
      getPrintTitleRowsOrNullObject: () =>
        page.titleRows &&
        rangeObject(world, sheet, { ...wholeSheet(), top: page.titleRows[0], bottom: page.titleRows[1] }),
    },
  };
}
