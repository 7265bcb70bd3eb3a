import { nameOfIdentity } from '../../plan/identity';
import type { SheetContent } from '../../plan/sheet-content';
import { HostError } from '../error';
import { type DefaultFont, newWorkbook } from './new-workbook';
import { openPackage } from './package';
import { Draft } from './write/zip/draft';
import { puttingSheet } from './write/operations/put-sheet';
import { WorkbookDraft } from './write/parts/workbook-draft';

export interface NewSheet {
  /** Valid, and unlike the others (`plan/sheet-name`). */
  readonly name: string;
  readonly content: SheetContent;
}

/**
 * A new .xlsx with these sheets, in their order. They are the user's own: nothing in the file says that we made them.
 *
 * @param rest waited for every some hundred rows, so that a page may breathe
 * @throws HostError `host-failed` where there is no sheet
 */
export async function workbookOf(
  sheets: readonly NewSheet[],
  font?: DefaultFont,
  rest?: () => Promise<void>,
): Promise<Uint8Array> {
  const [first] = sheets;
  if (!first) throw new HostError('host-failed', { of: 'file', detail: 'no sheets' });
  const identities = sheets.map(({ name }) => ({ kind: 'unit', key: name }) as const);
  const bytes = newWorkbook(first.name, identities[0] ?? { kind: 'unit', key: '' }, font);
  const draft = new WorkbookDraft(new Draft(openPackage(bytes), bytes));
  for (const [index, { name, content }] of sheets.entries()) {
    const identity = identities[index];
    if (!identity) continue;
    const work = puttingSheet(draft, { op: 'put-sheet', identity, name, content });
    while (work.next().done !== true) await rest?.();
    await rest?.();
  }
  const ours = new Set(identities.map(nameOfIdentity));
  draft.book.removeNames(({ name, tab }) => tab === null && ours.has(name.toLowerCase()));
  draft.flush();
  await draft.draft.packed();
  return draft.build();
}
