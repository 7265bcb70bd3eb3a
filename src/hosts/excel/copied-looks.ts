import type { Range } from '../../grid/address';
import type { CellStyle, SheetContent } from '../../plan/sheet-content';
import type { Question } from './ask';
import { rangeAt } from './places';

/** What of a new sheet's looks is copied from others that look the same. */
export interface CopiedLooks {
  /** How many rows the head has. */
  readonly top: number;
  /** Whether the head is copied, with its merges. */
  readonly head: boolean;
  /** By column, what all rows below the head look like then, with their rules; `null`: nothing is copied there. */
  readonly body: readonly (CellStyle | undefined)[] | null;
  readonly copies: readonly { readonly from: CopySource; readonly to: Range }[];
}

/** A range of a sheet that was written before. */
export interface CopySource {
  readonly sheet: string;
  readonly range: Range;
}

export const NOTHING_COPIED: CopiedLooks = { top: 0, head: false, body: null, copies: [] };

/** Whether a row (0-based) looks as it should, once all is copied. */
export function isCopied({ top, head }: CopiedLooks, row: number): boolean {
  return head && row < top;
}

/** What a cell looks like then; `undefined`: as one that nobody touched. */
export function baseAt({ top, body }: CopiedLooks, row: number, column: number): CellStyle | undefined {
  return row < top ? undefined : body?.[column];
}

/** What was copied came without its merges or rules. */
export class CopiesDiffer extends Error {}

/** Asks whether merges and rules came with the looks. @throws CopiesDiffer when it is answered */
export function copiesQuestion(sheetId: string, content: SheetContent): Question {
  const { rows, merges, conditionalFormats } = content;
  const right = Math.max(0, ...rows.map(({ cells }) => cells.length - 1));
  return {
    sheetId,
    bytes: 500,
    queue: (sheet) => {
      const all = rangeAt(sheet, { top: 0, left: 0, bottom: rows.length - 1, right });
      const rules = all.conditionalFormats.getCount();
      const merged = all.getMergedAreasOrNullObject();
      merged.load('areaCount');
      return () => {
        const areas = merged.isNullObject ? 0 : merged.areaCount;
        if (rules.value !== conditionalFormats.length || areas !== merges.length) throw new CopiesDiffer();
      };
    },
  };
}
