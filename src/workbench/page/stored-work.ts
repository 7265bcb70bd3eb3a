import { createStore, del, get, set } from 'idb-keyval';

/** A workbook with changes that were not downloaded. */
export interface StoredWork {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Milliseconds since 1970. */
  readonly at: number;
}

const KEY = 'work';
const open = () => createStore('task-breakdown-assistant', 'workbench');

/** Keeps work in the browser. One at a time: what was being worked on last. @throws where the browser stores nothing */
export async function storeWork(work: StoredWork): Promise<void> {
  await set(KEY, work, open());
}

/** `null` where there is none, and where the browser stores nothing. */
export async function storedWork(): Promise<StoredWork | null> {
  try {
    return (await get<StoredWork>(KEY, open())) ?? null;
  } catch {
    return null;
  }
}

export async function forgetWork(): Promise<void> {
  try {
    await del(KEY, open());
  } catch {
    // There is nothing to forget where nothing can be stored.
  }
}
