import type { WordSheets } from '../../../actions/import-word';
import { type Message, message } from '../../../locales/message';
import type { Language } from '../../../locales/words';
import type { WorkbookStore } from '../../workbook-store';
import { wordReason } from '../../word-reason';

/** The tables of a Word file, or why there are none. */
export type ReadWord = { readonly name: string } & (
  { readonly found: WordSheets } | { readonly problem: Message }
);

/** Reads a Word file in the page: it does not leave the computer. Never throws. */
export async function readWordFile(name: string, bytes: Uint8Array, language: Language): Promise<ReadWord> {
  try {
    const { readWordSheets } = await import(/* webpackChunkName: "word" */ '../../../actions/import-word');
    const found = await readWordSheets(bytes, name.replace(/\.docx$/i, ''));
    return found ? { name, found } : { name, problem: message('pane.import.no-table', { name }) };
  } catch (error) {
    return {
      name,
      problem: message('pane.import.unread', { name, reason: await wordReason(error, language) }),
    };
  }
}

/** The sample: a script of its own, so that a page opened from a folder has it too. @throws Error where it cannot be had */
export async function sampleTable(): Promise<Uint8Array> {
  const { default: address } = await import(
    /* webpackChunkName: "sample-word" */ '../../../../assets/samples/word-table.docx'
  );
  const text = atob(address.slice(address.indexOf(',') + 1));
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

/** The tables into the workbook as it is then, each a sheet of the user's own, and a look at what came. */
export function addSheets(store: WorkbookStore, { sheets }: WordSheets): Promise<boolean> {
  return store.perform('reading', async ({ read, write }) => {
    const { workbook } = await read();
    const { importPlan } = await import(/* webpackChunkName: "word" */ '../../../actions/import-word');
    await write(importPlan(workbook, sheets));
    await read();
  });
}
