import { createStore, del, delMany, get, getMany, keys, setMany } from 'idb-keyval';

/** A workbook that the browser keeps: one for every file that was opened, as long as it is needed. */
export interface KeptWork {
  readonly id: string;
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Bytes. */
  readonly size: number;
  /** Whether it has changes that were not downloaded. Without them it is only kept for a reload. */
  readonly changed: boolean;
}

/** Under these keys: what is told of a work, and its bytes, which lists need not load. */
const TOLD = 'work:';
const BYTES = 'bytes:';

/** Opened files without changes are kept so long, in milliseconds: a page may be left open for a day. */
const KEPT_FOR = 24 * 60 * 60 * 1000;

const open = () => createStore('task-breakdown-assistant', 'workbench');

export function newId(): string {
  return `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;
}

/** Keeps a work in place of what was kept under its id. @throws where the browser stores nothing, or not so much */
export async function keep(work: Omit<KeptWork, 'size'>, bytes: Uint8Array): Promise<void> {
  const told: KeptWork = { ...work, size: bytes.length };
  await setMany(
    [
      [TOLD + work.id, told],
      [BYTES + work.id, bytes],
    ],
    open(),
  );
}

/** Newest first; empty where the browser stores nothing. */
export async function keptWork(): Promise<readonly KeptWork[]> {
  try {
    const store = open();
    const names = (await keys<string>(store)).filter((key) => key.startsWith(TOLD));
    const found = await getMany<KeptWork | undefined>(names, store);
    return found.flatMap((one) => (one ? [one] : [])).sort((a, b) => b.at - a.at);
  } catch {
    return [];
  }
}

/** `null` where nothing is kept under this id. */
export async function keptBytes(id: string): Promise<Uint8Array | null> {
  try {
    return (await get<Uint8Array>(BYTES + id, open())) ?? null;
  } catch {
    return null;
  }
}

/** There is nothing to forget where nothing can be stored. */
export async function forget(ids: readonly string[]): Promise<void> {
  try {
    await delMany(
      ids.flatMap((id) => [TOLD + id, BYTES + id]),
      open(),
    );
  } catch {
    // See above.
  }
}

/** Forgets files that were opened and never changed, once no page can have them open any more. */
export async function forgetOld(now: number): Promise<void> {
  const old = (await keptWork()).filter(({ changed, at }) => !changed && now - at > KEPT_FOR);
  if (old.length > 0) await forget(old.map(({ id }) => id));
}

/** Work that was kept before there was a place for each file. */
export async function takeOverOld(): Promise<void> {
  try {
    const old = await get<{ name: string; bytes: Uint8Array; at: number }>('work', open());
    if (!old) return;
    await keep({ id: newId(), name: old.name, at: old.at, changed: true }, old.bytes);
    await del('work', open());
  } catch {
    // It stays where it is.
  }
}

const TAB = 'task-breakdown-assistant.open';

/** What a tab of the browser had open: a work that is kept, or a sample. */
export type OpenInTab = { readonly work: string } | { readonly sample: string };

export function rememberInTab(what: OpenInTab): void {
  try {
    sessionStorage.setItem(TAB, JSON.stringify(what));
  } catch {
    // A reload then begins with the sample.
  }
}

/** `null` where the page was not reloaded, but opened. */
export function openBeforeReload(): OpenInTab | null {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (entry?.type !== 'reload' && entry?.type !== 'back_forward') return null;
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(TAB) ?? 'null');
    if (typeof stored !== 'object' || stored === null) return null;
    const { work, sample } = stored as Record<string, unknown>;
    if (typeof work === 'string') return { work };
    return typeof sample === 'string' ? { sample } : null;
  } catch {
    return null;
  }
}
