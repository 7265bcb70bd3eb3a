import { atOnce, type Work } from '../grid/work';
import type { SheetContent } from '../plan/sheet-content';
import { message } from '../locales/message';
import type { Language } from '../locales/words';
import type { OwnIdentity } from '../grid/grid';
import { gridOfLedger } from '../ledger/read-ledger';
import type { Operation, WorkbookPlan } from '../plan/model';
import { asOfShown } from '../sheets/as-of';
import type { CivilDate } from '../timing/model';
import { ledgerOperation } from './build-ledger';
import { planningUnitTabs } from './build-unit-tabs';
import { looksNeeded } from './draft-tabs';
import { statisticsBeside } from './statistics-operation';
import { splitOfTabs } from './tab-options';
import { takeBack, type Taken } from './take-back';
import type { Understanding } from './understand';

/** A sheet of ours that speaks of another date than the workbook. */
interface Apart {
  readonly sheet: string;
  readonly asOf: CivilDate;
}

/** What stands on these by a date; reports and comparisons say how it was when they were written. */
const BY_DATE: ReadonlySet<OwnIdentity['kind']> = new Set(['ledger', 'unit', 'index', 'summary']);

/** Sheets of ours that show another as-of date than the workbook has now. */
export function apartFrom({ workbook, asOf }: Pick<Understanding, 'workbook' | 'asOf'>): readonly Apart[] {
  return workbook.sheets.flatMap((grid) => {
    if (!grid.own || !BY_DATE.has(grid.own.kind)) return [];
    const shown = asOfShown(grid, workbook.date1904);
    return shown === null || shown === asOf ? [] : [{ sheet: grid.name, asOf: shown }];
  });
}

/** The parts of the workbook whose looks `followPlan` needs. */
export function looksToFollow(understanding: Understanding, taken: Taken): ReturnType<typeof looksNeeded> {
  const ledger = gridOfLedger(understanding.workbook.sheets)?.name;
  const tabs = splitOfTabs(understanding) === null ? [] : looksNeeded(understanding, taken);
  return [
    ...tabs.filter(({ sheet }) => sheet !== ledger),
    ...(ledger === undefined ? [] : [{ sheet: ledger }]),
  ];
}

/**
 * Ledger, 进度统计, tabs and index at the workbook's date, as far as they are there: what people filled in stays, as in
 * every rebuild. 进度统计 counts in the ledger, which is made again where somebody took it away.
 */
export function followPlan(
  understanding: Understanding,
  language: Language,
  contents: ReadonlyMap<string, SheetContent>,
  taken: Taken = takeBack(understanding),
): WorkbookPlan {
  return atOnce(planningToFollow(understanding, language, contents, taken));
}

/** The same tab by tab. */
export function* planningToFollow(
  understanding: Understanding,
  language: Language,
  contents: ReadonlyMap<string, SheetContent>,
  taken: Taken,
): Work<WorkbookPlan> {
  const title = message('plan.follow-date', { date: understanding.asOf });
  const { sheets } = understanding.workbook;
  const grid = gridOfLedger(sheets);
  const needed = grid !== undefined || sheets.some(({ own }) => own?.kind === 'summary');
  const content = grid && contents.get(grid.name);
  const ledger = (): readonly Operation[] => {
    if (!needed) return [];
    const one = ledgerOperation(understanding, language, { content });
    return [one, ...statisticsBeside(understanding, language, [one])];
  };
  if (splitOfTabs(understanding) === null) return { title, expect: [], operations: ledger() };
  const { plan } = yield* planningUnitTabs(understanding, { language }, contents, taken);
  const written = plan.operations.some((one) => one.op === 'put-sheet' && one.identity.kind === 'ledger');
  return { ...plan, title, operations: [...(written ? [] : ledger()), ...plan.operations] };
}
