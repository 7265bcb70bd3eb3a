import type { Position, Range } from '../../grid/address';
import type { PrintSetup, SheetContent } from '../../plan/sheet-content';
import { HostError } from '../error';
import { isTooLarge, needsFocus } from './errors';
import { footerText } from './footers';
import { queueRuleKinds, type RuleKind } from './read-rules';
import { queueValidatedAreas } from './read-validations';
import { readTrip } from './round-trip';
import { placeOf } from './survey';
import { type CharacterWidth, lastCell, pointsToWidth, queueCharacterWidth } from './widths';
import { rangeAt, sheetAt } from './places';

/** What lies around the cells of a sheet. */
type Frame = Pick<SheetContent, 'merges' | 'freeze' | 'filter' | 'print' | 'tabColour' | 'showGridlines'>;

/** All of a sheet that is not cells. */
export interface Setup {
  readonly frame: Frame;
  /** From A1 to the last cell that has a value or a look; `null`: the sheet is empty. */
  readonly range: Range | null;
  readonly columns: SheetContent['columns'];
  /** By row from 0. `height` is absent where the row has the sheet's own. */
  readonly rowSizes: readonly { readonly height?: number; readonly hidden?: boolean }[];
  /** All rules of the sheet, first before last. */
  readonly rules: readonly RuleKind[];
  /** Where there are data validations, of whatever kind. */
  readonly validated: readonly Range[];
}

const PLACE = 'rowIndex,columnIndex,rowCount,columnCount';
const AREAS = 'areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount';
/** Formats may reach a million rows below the last value (https://github.com/OfficeDev/office-js/issues/4792): no further than this. */
const FORMAT_TAIL = 200;

/** A sheet, or a range of one. */
export interface Part {
  readonly sheetId: string;
  readonly range?: Range;
  readonly protected: boolean;
}

/** How far a sheet's cells reach, and its grid. */
interface Reach {
  readonly range: Range | null;
  /** The last row and column that there are. */
  readonly last: Position;
}

/** Two requests, and more where sheets are very long: how far the sheets reach, and what there is. */
export async function readSetups(parts: readonly Part[]): Promise<Setup[]> {
  const found = await reaches(parts);
  const setups: Setup[] = [];
  while (setups.length < parts.length) {
    const from = setups.length;
    let to = from;
    for (let rows = 0; to < parts.length && (to === from || rows < ROWS_AT_ONCE); to++) {
      const range = found[to]?.range;
      rows += range ? range.bottom - range.top + 1 : 1;
    }
    const chunk = parts.slice(from, to);
    setups.push(...(await readChunk(chunk, found.slice(from, to))));
  }
  return setups;
}

/** What Excel may refuse to tell. */
interface Wishes {
  readonly print: boolean;
  readonly ruleWords: boolean;
}

/** From all to what it always tells. */
const WISHES: readonly Wishes[] = [
  { print: true, ruleWords: true },
  { print: false, ruleWords: true },
  { print: true, ruleWords: false },
  { print: false, ruleWords: false },
];

/**
 * Without a printer Excel may refuse to tell anything of pages, and some builds what rules say where several lie on a
 * range (https://github.com/OfficeDev/office-js/issues/6827): then without them.
 */
async function readChunk(chunk: readonly Part[], found: readonly Reach[]): Promise<Setup[]> {
  let failed: unknown;
  for (const wishes of WISHES) {
    try {
      return await readTrip((context) => {
        const reads = chunk.map((part, at) => queueSetup(context, part, found[at] ?? NOWHERE, wishes));
        return () => reads.map((one) => one());
      });
    } catch (error) {
      if (needsFocus(error) || isTooLarge(error) || error instanceof HostError) throw error;
      failed = error;
    }
  }
  throw failed;
}

const NOWHERE: Reach = { range: null, last: { row: 0, column: 0 } };

/** Row properties take some 60 bytes a row. */
const ROWS_AT_ONCE = 30_000;

function queueSetup(
  context: Excel.RequestContext,
  part: Part,
  { range, last }: Reach,
  { print: withPrint, ruleWords }: Wishes,
): () => Setup {
  const sheet = sheetAt(context.workbook, part.sheetId);
  sheet.load('tabColor,showGridlines,standardHeight');
  const widths = queueCharacterWidth(sheet);
  const frozen = sheet.freezePanes.getLocationOrNullObject().load(PLACE);
  const filter = sheet.autoFilter.getRangeOrNullObject().load(PLACE);
  const print = withPrint ? queuePrint(sheet.pageLayout) : () => ({});
  const lines = range ? queueLines(sheet, range, part.range, last) : null;
  const rules = queueRuleKinds(context, part.sheetId, ruleWords);
  const validated = range ? queueValidatedAreas(sheet, range, part.protected) : null;
  return () => {
    const { merges, columns, rowSizes } = lines?.(sheet, widths()) ?? {
      merges: [],
      columns: [],
      rowSizes: [],
    };
    return {
      frame: {
        merges,
        ...(frozen.isNullObject ? {} : { freeze: freezeOf(placeOf(frozen), last) }),
        ...(filter.isNullObject ? {} : { filter: placeOf(filter) }),
        ...print(),
        ...(sheet.tabColor && { tabColour: sheet.tabColor.toUpperCase() }),
        ...(!sheet.showGridlines && { showGridlines: false }),
      },
      range,
      columns,
      rowSizes,
      rules: rules(),
      validated: validated?.() ?? [],
    };
  };
}

async function reaches(parts: readonly Part[]): Promise<Reach[]> {
  return readTrip((context) => {
    const reads = parts.map(({ sheetId, range }): (() => Reach) => {
      const sheet = context.workbook.worksheets.getItem(sheetId);
      const end = lastCell(sheet).load('rowIndex,columnIndex');
      const last = (): Position => ({ row: end.rowIndex, column: end.columnIndex });
      if (range) return () => ({ range, last: last() });
      const all = sheet.getUsedRangeOrNullObject(false).load(PLACE);
      const values = sheet.getUsedRangeOrNullObject(true).load(PLACE);
      return () => {
        if (all.isNullObject) return { range: null, last: last() };
        const { bottom, right } = placeOf(all);
        const filled = values.isNullObject ? 0 : placeOf(values).bottom;
        const used = { top: 0, left: 0, bottom: Math.min(bottom, filled + FORMAT_TAIL), right };
        return { range: used, last: last() };
      };
    });
    return () => reads.map((read) => read());
  });
}

type Lines = Pick<Setup, 'columns' | 'rowSizes'> & Pick<Frame, 'merges'>;

/** Columns may be sized beyond the last cell. */
const MORE_COLUMNS = 30;

function queueLines(
  sheet: Excel.Worksheet,
  range: Range,
  part: Range | undefined,
  last: Position,
): (sheet: Excel.Worksheet, characters: CharacterWidth) => Lines {
  const cells = rangeAt(sheet, range);
  const merged = cells.getMergedAreasOrNullObject();
  merged.load(AREAS);
  const rows = cells.getRowProperties({ rowHidden: true, format: { rowHeight: true } });
  const right = part ? range.right : Math.min(range.right + MORE_COLUMNS, last.column);
  const across = rangeAt(sheet, { ...range, bottom: range.top, right });
  const columns = across.getColumnProperties({ columnHidden: true, format: { columnWidth: true } });
  return ({ standardHeight }, characters) => {
    const sizes = columns.value.map(({ columnHidden, format }) => ({
      width: pointsToWidth(format?.columnWidth ?? 0, characters),
      ...(columnHidden && { hidden: true }),
    }));
    const standard = sizes.at(-1)?.width;
    const used = range.right - range.left + 1;
    while (!part && sizes.length > used && sizes.at(-1)?.width === standard && !sizes.at(-1)?.hidden)
      sizes.pop();
    return {
      merges: merged.isNullObject ? [] : merged.areas.items.map(placeOf),
      rowSizes: rows.value.map(({ rowHidden, format }) => ({
        ...(rowHidden && { hidden: true }),
        // A hidden row answers 0.
        ...(format?.rowHeight && format.rowHeight !== standardHeight && { height: format.rowHeight }),
      })),
      columns: sizes,
    };
  };
}

function freezeOf({ bottom, right }: Range, last: Position): { rows: number; columns: number } {
  // Frozen rows reach over all columns, frozen columns over all rows.
  const wide = right >= last.column;
  const high = bottom >= last.row;
  return { rows: high ? 0 : bottom + 1, columns: wide ? 0 : right + 1 };
}

function queuePrint(page: Excel.PageLayout): () => { print?: PrintSetup } {
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
