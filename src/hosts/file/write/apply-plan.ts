import type { OwnIdentity } from '../../../grid/grid';
import type { Operation, PutSheet, RemoveSheet, WorkbookPlan } from '../../../plan/model';
import { MARKS_NAME } from '../../../plan/own-names';
import { putBack } from '../../../plan/their-rules';
import { HostError } from '../../error';
import { addColumn, columnAsOperation, removeColumn } from './operations/added-column';
import { danglingReference } from './operations/dangling-references';
import { hasHighlights, ownRules, withHighlights } from './operations/highlights';
import { addSheet, putSheet } from './operations/put-sheet';
import { dropSheet, removeSheet } from './operations/remove-sheet';
import { setCells } from './operations/set-cells';
import { storeSettings } from './operations/store-settings';
import { trimHighlights } from './operations/unused-highlights';
import type { ContentsBefore } from './contents-before';
import type { Tab, WorkbookDraft } from './parts/workbook-draft';
import { WorksheetParts } from './xml/worksheet-parts';

/** Bytes of parts that may wait to be packed: enough to keep the packing busy, which is faster than the writing. */
const MOST_WAITING = 16 * 1024 * 1024;

/**
 * Cells of a plan's sheets from which on they share their texts with the workbook: a third less to write, to pack and to
 * keep where the same texts stand in dozens of large tabs. What is smaller leaves the part with the shared texts alone.
 */
const MANY_CELLS = 100_000;

/**
 * Operations that undo one operation; made only when somebody asks, for reading a sheet's content takes time. They live as
 * long as somebody might: none of them may hold on to the draft, or to what a plan puts.
 */
type Undo = () => readonly Operation[];

/**
 * Applies the operations one after the other, and packs what they wrote. @returns what makes the operations that undo them, in their order
 * @throws HostError; the draft is then of no use
 */
export async function applyOperations(
  book: WorkbookDraft,
  { operations }: WorkbookPlan,
  contents: ContentsBefore,
  done: (operation: Operation) => Promise<void>,
): Promise<Undo> {
  if (cellsOf(operations) >= MANY_CELLS) book.shareTexts();
  const removed: string[] = [];
  const touched = new Set<string>();
  const apply = (operation: Operation): Undo => {
    if (operation.op === 'add-sheet') {
      addSheet(book, operation);
      return dropping(operation.name);
    }
    if (operation.op === 'drop-sheet') {
      const tab = book.worksheet(operation.name);
      const behind = book.tabs[tab.index - 1]?.name ?? null;
      dropSheet(book, operation);
      removed.push(tab.name);
      contents.wanted.push(tab.name);
      return addingAgain(tab.name, behind, contents);
    }
    if (operation.op !== 'put-sheet' && operation.op !== 'remove-sheet') return applySmall(book, operation);
    const tab = book.ownTab(operation.identity);
    const old = tab && undoOf(operation.identity, tab, book);
    // The content before is read from the workbook before the plan, unless the plan itself has changed it since.
    const snapshot = tab && touched.has(tab.name) ? book.snapshot() : null;
    if (operation.op === 'put-sheet') putSheet(book, operation);
    else if (tab) {
      removeSheet(book, operation);
      removed.push(tab.name);
    }
    touched.add(book.ownTab(operation.identity)?.name ?? tab?.name ?? '');
    if (old && !snapshot) contents.wanted.push(old.name);
    if (old) return puttingAgain(old, operation, contents, snapshot);
    return operation.op === 'put-sheet' ? removing(operation.identity) : () => [];
  };
  const undo: Undo[] = [];
  for (const operation of operations) {
    undo.push(apply(operation));
    await book.draft.packed(MOST_WAITING);
    await done(operation);
  }
  const there = new Set(book.tabs.map(({ name }) => name.toLowerCase()));
  const dangling = danglingReference(
    book,
    removed.filter((name) => !there.has(name.toLowerCase())),
  );
  if (dangling !== null) throw new HostError('occupied', { sheet: dangling, cell: '' });
  book.flush();
  await book.draft.packed();
  return inReverse(undo);
}

function inReverse(undo: readonly Undo[]): Undo {
  return () => [...undo].reverse().flatMap((one) => one());
}

function dropping(name: string): Undo {
  return () => [{ op: 'drop-sheet', name }];
}

function addingAgain(name: string, after: string | null, contents: ContentsBefore): Undo {
  return () => [{ op: 'add-sheet', name, content: contents.of(name, null), after }];
}

function removing(identity: OwnIdentity): Undo {
  return () => [{ op: 'remove-sheet', identity }];
}

function puttingAgain(
  old: ReturnType<typeof undoOf>,
  operation: PutSheet | RemoveSheet,
  contents: ContentsBefore,
  snapshot: WorkbookDraft | null,
): Undo {
  const cameFrom = operation.op === 'put-sheet' ? operation.cameFrom : undefined;
  const shows = operation.op === 'put-sheet' && operation.content.charts !== undefined;
  // Only who keeps what is not ours needs to know where it went.
  const rebuilt = cameFrom && operation.op === 'put-sheet' ? { cameFrom, put: operation.content } : null;
  return () => {
    const content = contents.of(old.name, snapshot);
    const before = shows ? { ...content, charts: content.charts ?? [] } : content;
    return [{ ...old, ...(rebuilt ? putBack(before, rebuilt.put, rebuilt.cameFrom) : { content: before }) }];
  };
}

function cellsOf(operations: readonly Operation[]): number {
  let cells = 0;
  for (const one of operations)
    if (one.op === 'put-sheet' || one.op === 'add-sheet')
      for (const row of one.content.rows) cells += row.cells.length;
  return cells;
}

function undoOf(identity: OwnIdentity, tab: Tab, book: WorkbookDraft) {
  return {
    op: 'put-sheet' as const,
    identity,
    name: tab.name,
    after: book.tabs[tab.index - 1]?.name ?? null,
  };
}

function applySmall(
  book: WorkbookDraft,
  operation: Exclude<Operation, { op: `${'put' | 'remove' | 'add' | 'drop'}-sheet` }>,
): Undo {
  switch (operation.op) {
    case 'lay-highlights':
    case 'clear-highlights':
      return highlight(book, operation);
    case 'add-column':
    case 'remove-column': {
      const { sheet } = operation;
      const old = columnAsOperation(book, sheet);
      if (operation.op === 'add-column') addColumn(book, operation);
      else removeColumn(book, sheet);
      if (old) return () => [old];
      return operation.op === 'add-column' ? () => [{ op: 'remove-column', sheet }] : () => [];
    }
    case 'set-cells': {
      const back = setCells(book, operation);
      return () => [back];
    }
    case 'store-settings': {
      const { before, after } = operation;
      storeSettings(book, operation);
      return () => [{ op: 'store-settings', before: after, after: before }];
    }
  }
}

function highlight(
  book: WorkbookDraft,
  operation: Extract<Operation, { op: 'lay-highlights' | 'clear-highlights' }>,
): Undo {
  const tab = book.worksheet(operation.sheet);
  const xml = book.draft.text(tab.part);
  const old = xml.includes(MARKS_NAME) ? ownRules(new WorksheetParts(xml), book.styles) : [];
  const rules = operation.op === 'lay-highlights' ? operation.rules : [];
  const { name: sheet } = tab;
  if (old.length === 0 && rules.length === 0) return () => [];
  if (book.isProtected(tab)) throw new HostError('protected', { sheet });
  const bare = withHighlights(xml, [], book.styles);
  book.putLooks(tab, bare);
  trimHighlights(
    book,
    old.map(({ dxf }) => dxf),
  );
  if (rules.length > 0) book.putLooks(tab, withHighlights(bare, rules, book.styles));
  setMarksName(book, rules.length > 0);
  if (old.length === 0) return () => [{ op: 'clear-highlights', sheet }];
  return () => [{ op: 'lay-highlights', sheet, rules: old.map(({ rule }) => rule) }];
}

/** The name that the rules refer to is there, and TRUE, as long as there are rules. @param laid there are some: else all sheets are looked through */
function setMarksName(book: WorkbookDraft, laid: boolean): void {
  const { draft } = book;
  const needed =
    laid || book.tabs.some((tab) => tab.kind === 'worksheet' && hasHighlights(draft.text(tab.part)));
  if (needed) book.book.setName({ name: MARKS_NAME, tab: null, refersTo: 'TRUE' });
  else book.book.removeNames(({ name, tab }) => tab === null && name.toLowerCase() === MARKS_NAME);
}
