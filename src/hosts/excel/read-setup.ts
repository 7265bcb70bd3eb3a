import type { Position, Range } from '../../grid/address';
import type { SheetContent } from '../../plan/sheet-content';
import { HostError } from '../error';
import { isTooLarge, needsFocus } from './errors';
import { queuePrint } from './read-print';
import {
  guessesOf,
  isSameRange,
  type Part,
  queueLast,
  queueReach,
  type Reach,
  ROWS_AT_ONCE,
  WIDEST,
} from './read-reach';
import { queueRuleKinds, type RuleKind } from './read-rules';
import { queueValidatedAreas } from './read-validations';
import { readTrip } from './round-trip';
import { placeOf } from './survey';
import { type CharacterWidth, pointsToWidth, queueCharacterWidth } from './widths';
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
/**
 * How far the sheets reach, and what there is: of sheets that reach as far as the cells that were read, and of ranges,
 * in one request; of others in a second one, and more where they are very long.
 */
export async function readSetups(parts: readonly Part[]): Promise<Setup[]> {
  const guesses = guessesOf(parts);
  const first = await readWishes((context, wishes) => {
    const last = queueLast(context, parts);
    const reads = parts.map((part, at) => {
      const guess = guesses[at] ?? null;
      const reach = queueReach(context, part);
      const setup = guess && queueSetup(context, part, guess, WIDEST, wishes);
      return () => {
        const found = { range: reach(), last: last() };
        return { found, setup: setup && isSameRange(guess, found.range) ? setup(found.last) : null };
      };
    });
    return () => reads.map((read) => read());
  });
  const setups = first.map(({ setup }) => setup);
  const left = first.flatMap(({ found, setup }, at) => (setup ? [] : [{ at, found }]));
  for (const chunk of chunksOf(left)) {
    const told = await readWishes((context, wishes) => {
      const reads = chunk.map(({ at, found: { range, last } }) => {
        const part = parts[at];
        const read = part && queueSetup(context, part, range, last.column, wishes);
        return () => read?.(last);
      });
      return () => reads.map((read) => read());
    });
    for (const [nth, { at }] of chunk.entries()) setups[at] = told[nth] ?? null;
  }
  return setups.map((setup) => setup ?? NO_SETUP);
}

/** Of a part that is not there. */
export const NO_SETUP: Setup = {
  frame: { merges: [] },
  range: null,
  columns: [],
  rowSizes: [],
  rules: [],
  validated: [],
};

function chunksOf<T extends { readonly found: Reach }>(parts: readonly T[]): T[][] {
  const chunks: T[][] = [];
  let rows = Infinity;
  for (const part of parts) {
    const { range } = part.found;
    const more = range ? range.bottom - range.top + 1 : 1;
    if (rows + more > ROWS_AT_ONCE) {
      chunks.push([]);
      rows = 0;
    }
    chunks.at(-1)?.push(part);
    rows += more;
  }
  return chunks;
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
async function readWishes<T>(queue: (context: Excel.RequestContext, wishes: Wishes) => () => T): Promise<T> {
  let failed: unknown;
  for (const wishes of WISHES) {
    try {
      return await readTrip((context) => queue(context, wishes));
    } catch (error) {
      if (needsFocus(error) || isTooLarge(error) || error instanceof HostError) throw error;
      failed = error;
    }
  }
  throw failed;
}

function queueSetup(
  context: Excel.RequestContext,
  part: Part,
  range: Range | null,
  lastColumn: number,
  { print: withPrint, ruleWords }: Wishes,
): (last: Position) => Setup {
  const sheet = sheetAt(context.workbook, part.sheetId);
  const widths = queueCharacterWidth(sheet, ['tabColor', 'showGridlines', 'standardHeight']);
  const frozen = sheet.freezePanes.getLocationOrNullObject().load(PLACE);
  const filter = sheet.autoFilter.getRangeOrNullObject().load(PLACE);
  const print = withPrint ? queuePrint(sheet.pageLayout) : () => ({});
  const lines = range ? queueLines(sheet, range, part.range, lastColumn) : null;
  const rules = queueRuleKinds(context, part.sheetId, ruleWords);
  const validated = range ? queueValidatedAreas(sheet, range, part.protected) : null;
  return (last) => {
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

type Lines = Pick<Setup, 'columns' | 'rowSizes'> & Pick<Frame, 'merges'>;

/** Columns may be sized beyond the last cell. */
const MORE_COLUMNS = 30;

function queueLines(
  sheet: Excel.Worksheet,
  range: Range,
  part: Range | undefined,
  lastColumn: number,
): (sheet: Excel.Worksheet, characters: CharacterWidth) => Lines {
  const cells = rangeAt(sheet, range);
  const merged = cells.getMergedAreasOrNullObject();
  merged.load(AREAS);
  const rows = cells.getRowProperties({ rowHidden: true, format: { rowHeight: true } });
  const right = part ? range.right : Math.min(range.right + MORE_COLUMNS, lastColumn);
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
