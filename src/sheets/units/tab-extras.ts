import type { Shown } from '../../collect/decide';
import type { Returned, ReturnedRow } from '../../collect/model';
import type { Occurrence } from '../../ledger/model';
import type { SheetContent } from '../../plan/sheet-content';

/** What one tab has beside the work of its holder. */
export interface TabExtras {
  /** Name of the index's sheet; `null`: a file of its own, which has none. */
  readonly index: string | null;
  /** What nobody has decided about yet, by key. */
  readonly open: ReadonlyMap<string, Shown>;
  /** The tab as it stood, with what people added to it. */
  readonly before: Returned | null;
  /** How it looked; `null` where nobody knows. */
  readonly looks: SheetContent | null;
  readonly keptRows: readonly ReturnedRow[];
  readonly matched: ReadonlyMap<ReturnedRow, Occurrence>;
}

/** A tab that was not there before. */
export const NO_EXTRAS: TabExtras = {
  index: null,
  open: new Map(),
  before: null,
  looks: null,
  keptRows: [],
  matched: new Map(),
};
