import { collecting } from '../collect/collect';
import { collectContext } from '../collect/context';
import { decide, type Decisions, type Outcome } from '../collect/decide';
import type { Collection, Returned } from '../collect/model';
import { tabsIn } from '../collect/read-returned';
import { withChanges } from '../ledger/entry-changes';
import { atOnce, type Work } from '../grid/work';
import { yearOf } from '../ledger/ledger-of';
import type { Link } from '../ledger/link';
import { gridOfLedger } from '../ledger/read-ledger';
import type { Language } from '../locales/words';
import type { PutSheet } from '../plan/model';
import type { SheetContent } from '../plan/sheet-content';
import { ledgerOperation } from './build-ledger';
import type { Understanding } from './understand';

/** What came back, compared with the ledger: the first half of a build, and all of what collecting shows. */
export interface Taken {
  readonly collection: Collection;
  readonly outcome: Outcome;
  /** The ledger's rows with what was taken. */
  readonly link: Link;
}

/** Compares the workbook's own tabs, and what else was returned, with its ledger. Writes nothing. */
export function takeBack(
  understanding: Understanding,
  files: readonly Returned[] = [],
  decisions: Decisions = new Map(),
): Taken {
  return atOnce(takingBack(understanding, files, decisions));
}

/** The same sheet by sheet. */
export function* takingBack(
  { workbook, breakdown, progress, settings }: Understanding,
  files: readonly Returned[] = [],
  decisions: Decisions = new Map(),
): Work<Taken> {
  const context = collectContext(breakdown, progress.link, settings);
  const sheets = function* (): Generator<Returned> {
    yield* tabsIn(workbook, yearOf(breakdown));
    yield* files;
  };
  const collection = yield* collecting(sheets(), context);
  const outcome = decide(collection, decisions);
  return { collection, outcome, link: withChanges(progress.link, outcome.changes) };
}

/** The ledger with what was taken; `null` where nothing was. */
export function ledgerWith(
  understanding: Understanding,
  { outcome: { changes } }: Taken,
  language: Language,
  contents: ReadonlyMap<string, SheetContent>,
): PutSheet | null {
  if (changes.size === 0) return null;
  const old = gridOfLedger(understanding.workbook.sheets);
  return ledgerOperation(understanding, language, { content: old && contents.get(old.name), changes });
}
