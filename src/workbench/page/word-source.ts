import { message, type Message } from '../../locales/message';
import { newId } from './kept-work';
import type { Source } from './source';

/** A Word file that gives no workbook, and why. */
export class WordProblem extends Error {
  constructor(readonly said: Message) {
    super(said.id);
  }
}

/** A Word file without a breakdown table: perhaps a report or a circular, which is compared rather than opened. */
export class NoTableInWord extends WordProblem {}

/** Text by its name: never a workbook. */
export function isTextFile({ name }: Pick<File, 'name'>): boolean {
  return /\.txt$/i.test(name);
}

export function isWordFile({ name }: Pick<File, 'name'>): boolean {
  return /\.docx$/i.test(name);
}

/** A Word file as a new workbook of its breakdown tables. @throws WordProblem when it is fetched */
export function wordSource(file: File): Source {
  const name = file.name.replace(/\.docx$/i, '');
  return {
    id: newId(),
    name: `${name}.xlsx`,
    changed: false,
    of: { file },
    fetch: async () => importedBytes(new Uint8Array(await file.arrayBuffer()), file.name, name),
  };
}

async function importedBytes(file: Uint8Array, name: string, fallback: string): Promise<Uint8Array> {
  const { importWord } = await import(/* webpackChunkName: "word" */ '../../actions/import-word');
  const found = await importWord(file, fallback).catch(async (error: unknown) => {
    const [{ WordError }, { wordErrorWords }] = await Promise.all([
      import(/* webpackChunkName: "word" */ '../../word/error'),
      import(/* webpackChunkName: "word" */ '../../word/error-words'),
    ]);
    if (!(error instanceof WordError)) throw error;
    // The page says which language it speaks.
    const spoken = document.documentElement.lang === 'en-US' ? 'en-US' : 'zh-CN';
    const reason = wordErrorWords(spoken, error);
    throw new WordProblem(message('pane.import.unread', { name, reason }));
  });
  if (!found) throw new NoTableInWord(message('pane.import.no-table', { name }));
  return found.bytes;
}
