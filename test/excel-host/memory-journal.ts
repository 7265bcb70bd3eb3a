import type { Journal, JournalEntry } from '../../src/hosts/excel/journal';

/** Keeps what a page that ended would have kept. */
export class MemoryJournal implements Journal {
  readonly entries = new Map<string, JournalEntry>();

  save(id: string, entry: JournalEntry): Promise<void> {
    // As a browser's storage does, a copy.
    this.entries.set(id, JSON.parse(JSON.stringify(entry)) as JournalEntry);
    return Promise.resolve();
  }

  load(id: string): Promise<JournalEntry | null> {
    return Promise.resolve(this.entries.get(id) ?? null);
  }

  drop(id: string): Promise<void> {
    this.entries.delete(id);
    return Promise.resolve();
  }
}
