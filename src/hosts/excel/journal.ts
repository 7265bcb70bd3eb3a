import { createStore, del, entries, get, set } from 'idb-keyval';
import type { Message } from '../../locales/message';
import type { ChartsJob } from './charts';
import type { Undo } from './steps/undo';

/** What takes a plan back that is being written. */
export interface JournalEntry {
  readonly title: Message;
  /** Milliseconds since 1970. */
  readonly begun: number;
  /** In the order in which they were begun. */
  readonly undo: readonly Undo[];
  /** All is written, and nothing is taken back any more: only these are still to be put. */
  readonly charts?: readonly ChartsJob[];
}

/**
 * Keeps what takes a plan back while it is written, outside the page: a click on another button of the ribbon, or a
 * webview that is restarted, ends the page half-way. The workbook says by a hidden name which entry is its own.
 */
export interface Journal {
  save(id: string, entry: JournalEntry): Promise<void>;
  load(id: string): Promise<JournalEntry | null>;
  drop(id: string): Promise<void>;
}

const MONTH = 30 * 24 * 3600 * 1000;

/** In the browser's own storage, on this computer alone. Entries of workbooks that were never opened again go after a month. */
export class BrowserJournal implements Journal {
  private store: ReturnType<typeof createStore> | undefined;

  async save(id: string, entry: JournalEntry): Promise<void> {
    const store = this.open();
    await set(id, entry, store);
    for (const [key, { begun }] of await entries<string, JournalEntry>(store))
      if (entry.begun - begun > MONTH) await del(key, store);
  }

  async load(id: string): Promise<JournalEntry | null> {
    return (await get<JournalEntry>(id, this.open())) ?? null;
  }

  drop(id: string): Promise<void> {
    return del(id, this.open());
  }

  private open(): ReturnType<typeof createStore> {
    return (this.store ??= createStore('task-breakdown-writing', 'plans'));
  }
}
