import type { Range } from '../../grid/address';
import type { HostOptions } from '../host';
import { STYLE_QUESTION } from './cell-styles';
import { breathe, readTrip } from './round-trip';
import { rangeAt } from './write-cells';

/** Cells whose looks are asked for at once: some 450 bytes each. */
const CELLS_AT_ONCE = 6_000;

export interface Looks {
  readonly sheetId: string;
  readonly range: Range;
  /** By row and column of the range, from 0. */
  readonly cells: Excel.CellProperties[][];
  /** The number formats of the same cells. */
  readonly formats: string[][];
  /** The look of a cell that nobody touched. */
  plain: Excel.CellProperties;
}

const LAST_CELL: Range = { top: 1_048_575, left: 16_383, bottom: 1_048_575, right: 16_383 };

/** The looks and links of all cells of these ranges, in chunks. */
export async function readLooks(
  parts: readonly { readonly sheetId: string; readonly range: Range }[],
  options: HostOptions = {},
): Promise<Looks[]> {
  const looks = parts.map((part): Looks => ({ ...part, cells: [], formats: [], plain: {} }));
  for (const chunk of chunksOf(looks)) {
    await breathe(options);
    await readTrip((context) => {
      const reads = chunk.map(({ into, range }) => queueLooks(context, into, range));
      return () => {
        for (const read of reads) read();
      };
    });
  }
  return looks;
}

interface Chunk {
  readonly into: Looks;
  readonly range: Range;
}

/** Whole rows, of as many sheets as fit. */
function chunksOf(looks: readonly Looks[]): Chunk[][] {
  const chunks: Chunk[][] = [];
  let current: Chunk[] = [];
  let left = CELLS_AT_ONCE;
  for (const into of looks) {
    const { range } = into;
    const width = range.right - range.left + 1;
    for (let top = range.top; top <= range.bottom;) {
      const rows = Math.floor(left / width);
      if (rows === 0 && current.length > 0) {
        chunks.push(current);
        [current, left] = [[], CELLS_AT_ONCE];
        continue;
      }
      const bottom = Math.min(range.bottom, top + Math.max(rows, 1) - 1);
      current.push({ into, range: { ...range, top, bottom } });
      left -= (bottom - top + 1) * width;
      top = bottom + 1;
    }
  }
  if (current.length > 0) chunks.push(current);
  return chunks;
}

function queueLooks(context: Excel.RequestContext, into: Looks, range: Range): () => void {
  const sheet = context.workbook.worksheets.getItem(into.sheetId);
  const part = rangeAt(sheet, range).load('numberFormat');
  const found = part.getCellProperties({ ...STYLE_QUESTION, hyperlink: true });
  const untouched = rangeAt(sheet, LAST_CELL).getCellProperties(STYLE_QUESTION);
  return () => {
    into.cells.push(...found.value);
    into.formats.push(...(part.numberFormat as string[][]));
    into.plain = untouched.value[0]?.[0] ?? {};
  };
}
