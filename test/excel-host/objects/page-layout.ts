import { ExcelError, type HostObject, invalidArgument } from '../host-object';
import type { SheetModel } from '../model/workbook-model';
import { gridOf, guard, parseAddress, type World } from '../world';
import { isRange, rangeObject } from './range';
import { rangeAreas } from './range-areas';

export function pageLayout(world: World, sheet: SheetModel): HostObject {
  const { page } = sheet;
  const { switches } = world;
  const reach = (): void => {
    if (switches.has('no-printer')) throw new ExcelError('GeneralException', 'no printer');
  };
  const asked =
    <T>(value: () => T) =>
    (): T => {
      reach();
      return value();
    };
  const change = (): void => {
    guard(sheet);
    reach();
  };
  const footer =
    (at: 0 | 1 | 2) =>
    (text: string): void => {
      change();
      page.footers[at] = text;
    };
  return {
    kind: 'PageLayout',
    get: {
      orientation: asked(() => page.orientation),
      paperSize: asked(() => page.paperSize),
      zoom: asked(() => page.zoom),
      headersFooters: asked(() => ({
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
      })),
    },
    set: {
      leftMargin: (points: number) => {
        change();
        page.margins = { ...page.margins, left: points };
      },
      rightMargin: (points: number) => {
        change();
        page.margins = { ...page.margins, right: points };
      },
      orientation: (value: string) => {
        change();
        page.orientation = value;
      },
      paperSize: (value: string) => {
        change();
        if (switches.has('a4-only') && value !== 'A4') throw invalidArgument(`no paper ${value}`);
        page.paperSize = value;
      },
      zoom: (value: Readonly<Record<string, unknown>>) => {
        change();
        if (!switches.has('fit-ignored')) page.zoom = value;
      },
    },
    call: {
      setPrintArea: (area: unknown) => {
        change();
        page.printArea = isRange(area) ? area.range : parseAddress(String(area));
      },
      getPrintAreaOrNullObject: asked(() => page.printArea && rangeAreas(world, sheet, [page.printArea])),
      setPrintTitleRows: (rows: unknown) => {
        change();
        const range = isRange(rows) ? rows.range : parseAddress(String(rows));
        if (range.left !== 0 || range.right < gridOf(world).right)
          throw invalidArgument('whole rows are needed');
        page.titleRows = [range.top, range.bottom];
      },
      getPrintTitleRowsOrNullObject: asked(
        () =>
          page.titleRows &&
          rangeObject(world, sheet, { ...gridOf(world), top: page.titleRows[0], bottom: page.titleRows[1] }),
      ),
    },
  };
}
