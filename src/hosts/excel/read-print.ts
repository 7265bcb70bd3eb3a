import type { Range } from '../../grid/address';
import type { PrintSetup } from '../../plan/sheet-content';
import { footerText } from './footers';
import { placeOf } from './survey';

const PLACE = 'rowIndex,columnIndex,rowCount,columnCount';
const AREAS = 'areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount';

/** How a sheet is printed, where that is a set-up of ours. */
export function queuePrint(page: Excel.PageLayout): () => { print?: PrintSetup } {
  page.load('orientation,paperSize,zoom');
  const titles = page.getPrintTitleRowsOrNullObject().load(PLACE);
  const area = page.getPrintAreaOrNullObject();
  area.load(AREAS);
  const footer = page.headersFooters.defaultForAllPages.load('leftFooter,centerFooter,rightFooter');
  return () => {
    const fitToWidth = page.zoom.horizontalFitToPages;
    const text = footerText(footer.leftFooter, footer.centerFooter, footer.rightFooter);
    // Every sheet has a page set-up; ours is one that fits the width.
    if (!fitToWidth) return {};
    return {
      print: {
        orientation: page.orientation === 'Landscape' ? 'landscape' : 'portrait',
        paper: page.paperSize === 'A3' ? 'A3' : 'A4',
        ...(!titles.isNullObject && { titleRows: [placeOf(titles).top, placeOf(titles).bottom] as const }),
        ...(!area.isNullObject && columnsOf(area.areas.items.map(placeOf))),
        fitToWidth,
        ...(text !== '' && { footer: text }),
      },
    };
  };
}

/** A print area of ours begins in the first row. */
function columnsOf([area]: readonly Range[]): Pick<PrintSetup, 'columns'> {
  if (!area || area.top > 0) return {};
  return { columns: [area.left, area.right] };
}
