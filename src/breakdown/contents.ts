import type { SheetView } from '../grid/view';
import { looksLikeUnits } from '../units/looks-like-units';
import { hasSurname } from '../units/words/surnames';

/** What stands in one column of a table's body: evidence for its role where the header's words leave a choice. */
export interface ColumnContents {
  readonly filled: number;
  /** Mean length of the filled cells. */
  readonly length: number;
  /** Share of filled cells, 0…1. */
  readonly numbered: number;
  readonly marked: number;
  readonly dated: number;
  readonly short: number;
  /** Share of cells that hold nothing of their own: covered by a merge from above, or blank. */
  readonly bare: number;
  /** Count of cells that a merge covers from above. */
  readonly covered: number;
  readonly names: number;
  readonly units: number;
  readonly distinct: number;
}

const ITEM_MARK =
  /(^|\n)\s*([（(]\s*\d{1,2}\s*[）)]|[①-⑳]|\d{1,2}[、.．](?!\d(?!\d?月))|[一二三四五六七八九十]是)/;
const DATED = /^(\d{4}[年./-])?\s*\d{1,2}\s*(月|[./-]\s*\d{1,2})|年底|年内|季度|半年|全年|长期|持续|常态/;
const NAME = /^[\u4e00-\u9fa5·]\s*[\u4e00-\u9fa5·]{1,3}$/;
/** Enough rows to judge by; the cost must not grow with the table. */
const SAMPLE = 300;

export function contentsOf(view: SheetView, column: number, top: number, bottom: number): ColumnContents {
  const counts = {
    filled: 0,
    length: 0,
    numbered: 0,
    marked: 0,
    dated: 0,
    short: 0,
    bare: 0,
    covered: 0,
    names: 0,
    units: 0,
  };
  const seen = new Set<string>();
  const last = Math.min(bottom, top + SAMPLE - 1);
  for (let row = top; row <= last; row++) {
    const cell = view.own(row, column);
    const text = cell?.text.trim() ?? '';
    const merge = view.mergeAt(row, column);
    // Full-width section rows say nothing about a column.
    if (merge && merge.right - merge.left >= 2) continue;
    if (text === '') {
      counts.bare++;
      if (merge && merge.top < row) counts.covered++;
      continue;
    }
    seen.add(text);
    counts.filled++;
    counts.length += text.length;
    if (/^[（(]?\s*\d{1,4}\s*[）).、．]?$/.test(text)) counts.numbered++;
    if (ITEM_MARK.test(text)) counts.marked++;
    if (
      (typeof cell?.value === 'number' && isDateFormat(cell.numberFormat)) ||
      (text.length < 20 && DATED.test(text))
    )
      counts.dated++;
    if (text.length <= 12) counts.short++;
    if (looksLikeUnits(text)) counts.units++;
    else if (isName(text.split('\n')[0]?.trim() ?? '')) counts.names++;
  }
  const share = (count: number): number => (counts.filled === 0 ? 0 : count / counts.filled);
  return {
    filled: counts.filled,
    length: share(counts.length),
    numbered: share(counts.numbered),
    marked: share(counts.marked),
    dated: share(counts.dated),
    short: share(counts.short),
    bare: counts.bare / Math.max(1, counts.bare + counts.filled),
    covered: counts.covered,
    names: share(counts.names),
    units: share(counts.units),
    distinct: share(seen.size),
  };
}

/** 专项债 and 稳岗返还 are as short as a name, but begin with no surname. */
function isName(text: string): boolean {
  return NAME.test(text) && hasSurname(text);
}

function isDateFormat(format: string | undefined): boolean {
  return format !== undefined && /[ymd]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]/g, ''));
}
