import { nameOfIdentity } from '../../../../plan/identity';
import type { DropSheet, RemoveSheet } from '../../../../plan/model';
import { HostError } from '../../../error';
import { dropCalculationChain } from './calculation';
import { removeDrawing } from './put-charts';
import type { Tab, WorkbookDraft } from '../parts/workbook-draft';

/** Removes a sheet of ours; nothing where there is none. @throws HostError `protected`, `unsupported` */
export function removeSheet(book: WorkbookDraft, { identity }: RemoveSheet): void {
  const tab = book.ownTab(identity);
  if (!tab) return;
  removeTab(book, tab);
  const own = nameOfIdentity(identity);
  book.book.removeNames((one) => one.tab === null && one.name.toLowerCase() === own);
}

/** Removes a sheet that was added for the user. @throws HostError `not-found`, `protected`, `unsupported` */
export function dropSheet(book: WorkbookDraft, { name }: DropSheet): void {
  removeTab(book, book.worksheet(name));
}

function removeTab(book: WorkbookDraft, tab: Tab): void {
  if (book.book.structureLocked) throw new HostError('protected', { sheet: tab.name, of: 'structure' });
  const next = nextVisible(book.tabs, tab.index);
  if (next === undefined)
    throw new HostError('unsupported', { of: 'visible-sheet', need: 'visible-sheet', sheet: tab.name });
  dropCalculationChain(book, tab.sheetId);
  removeDrawing(book, tab);
  book.removeSheetPart(tab);
  book.book.removeTab(tab.index, next);
}

/** The tab that is shown instead: the next one, else the one before. A workbook needs one that can be seen. */
function nextVisible(tabs: readonly Tab[], gone: number): number | undefined {
  const behind = tabs.findIndex(({ index, visible }) => index > gone && visible);
  if (behind >= 0) return behind;
  const before = tabs.findLastIndex(({ index, visible }) => index < gone && visible);
  return before < 0 ? undefined : before;
}
