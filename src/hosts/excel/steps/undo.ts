import type { Range } from '../../../grid/address';
import type { OwnIdentity } from '../../../grid/grid';
import type { HighlightRule, SetCells } from '../../../plan/model';
import type { SheetContent } from '../../../plan/sheet-content';
import type { CharacterWidth } from '../widths';
import type { ColumnLook } from './column-content';

/**
 * What puts back what stood before a step, whatever part of it was written; may be done twice. Plain data: the same
 * undoes a failed plan at once, and one that was cut off when the pane is opened the next time. Sheets are found by
 * their names: ids last for a session.
 */
export type Undo =
  /** `identity` `null`, here and below: it is the user's. */
  | { readonly kind: 'new-sheet'; readonly name: string; readonly identity: OwnIdentity | null }
  | {
      readonly kind: 'rebuilt-sheet';
      readonly name: string;
      readonly content: SheetContent;
      /** Whether rules and lists of theirs stayed. */
      readonly keep: boolean;
      /** Where lists were and are. */
      readonly validated: readonly Range[];
    }
  | {
      readonly kind: 'removed-sheet';
      readonly name: string;
      readonly identity: OwnIdentity | null;
      readonly position: number;
      readonly visible: boolean;
      readonly content: SheetContent;
    }
  | {
      readonly kind: 'highlights';
      readonly name: string;
      readonly rules: readonly HighlightRule[];
      /** Whether the name that all marks ask was there. */
      readonly named: boolean;
    }
  | {
      readonly kind: 'column';
      readonly name: string;
      readonly columns: readonly ColumnLook[];
      readonly bottom: number;
      /** Where our column was; `null`: there was none. */
      readonly own: number | null;
    }
  | {
      readonly kind: 'cells';
      readonly name: string;
      readonly cells: readonly (SetCells['cells'][number] & { readonly numberFormat: string })[];
    }
  | { readonly kind: 'settings'; readonly xml: string | null }
  /** It is as it should be already. */
  | { readonly kind: 'untouched'; readonly name: string };

/** What undoing must know of the workbook. */
export interface Surroundings {
  readonly date1904: boolean;
  readonly characters: CharacterWidth;
}
