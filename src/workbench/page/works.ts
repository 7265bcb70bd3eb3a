import { message } from '../../locales/message';
import { saveFile } from '../../taskpane/save-file';
import { Autosave } from './autosave';
import { forget, keep, keptBytes, keptWork, type KeptWork, newId, rememberInTab } from './kept-work';
import { type LetGo, OpenTabs } from './open-tabs';
import { keptSource, nextName, type Source } from './source';
import type { Store } from './store';
import type { OpenedWorkbook, PageGrid } from './workbench-state';

/** 未完成的工作: every work has its place in the browser, for one tab at a time; what was downloaded needs none. */
export class Works {
  private readonly autosave: Autosave;
  private readonly tabs: OpenTabs;
  /** Of the place of what is open. */
  private letGo: LetGo = () => undefined;
  /** Counts changes, so that what is downloaded is known to be the latest. */
  private changes = 0;
  private typing = (): boolean => false;

  constructor(
    private readonly store: Store,
    grid: Promise<PageGrid>,
  ) {
    void grid.then((one) => (this.typing = () => one.typing)).catch(() => undefined);
    this.autosave = new Autosave(
      () => this.typing(),
      (kept) => void this.autosaved(kept),
    );
    this.tabs = new OpenTabs(() => void this.cleared());
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') void this.autosave.now();
    });
  }

  /** Opens what is kept in its own place, or as a copy with another one where another tab has it open; `null` where it is gone. */
  async source(work: KeptWork): Promise<Source | null> {
    const place = await this.tabs.take(work.id);
    const source = await keptSource(work);
    if (!source) place?.();
    if (!source || place) return source && { ...source, ...(place && { place }) };
    const names = (await keptWork()).map(({ name }) => name);
    return { ...source, id: newId(), name: nextName(work.name, names), copyOf: work.name };
  }

  /** Whether what is open, with all that was changed, can be found again. */
  async safe(): Promise<boolean> {
    return this.store.get().saved !== 'unsaved' || (await this.autosave.now());
  }

  /** Another workbook is open from here on. `bytes`: its file, as it was opened. */
  async begin(
    opened: OpenedWorkbook,
    { id, changed, of, place, copyOf }: Source,
    bytes: Uint8Array,
  ): Promise<void> {
    const { opened: before, saved } = this.store.get();
    const { name, host } = opened;
    if (before && saved !== 'unsaved') await forget([before.id]);
    this.letGo();
    this.letGo = place ?? (await this.tabs.take(id)) ?? (() => undefined);
    this.autosave.begin({ id, name, bytes: () => host.bytes() });
    this.store.set({ opened, saved: changed ? 'unsaved' : 'clean', told: false });
    if (of && 'sample' in of) rememberInTab(of);
    else if (changed && copyOf === undefined) rememberInTab({ work: id });
    else await this.keepAsOpened(opened, bytes, changed);
    await this.list();
  }

  readonly changed = (): void => {
    this.changes++;
    if (this.store.get().saved !== 'unsaved') this.store.set({ saved: 'unsaved' });
    this.autosave.changed();
  };

  readonly download = async (): Promise<void> => {
    const { opened, saved } = this.store.get();
    if (!opened) return;
    const bytes = await opened.host.bytes();
    const at = this.changes;
    saveFile(bytes, opened.name);
    if (at !== this.changes || saved === 'clean') return;
    this.store.set({ saved: 'downloaded' });
    await this.autosave.downloaded();
    if (at === this.changes) await this.keepAsOpened(opened, bytes, false);
    await this.list();
  };

  readonly downloadKept = async ({ id, name }: KeptWork): Promise<void> => {
    const isOpen = id === this.store.get().opened?.id;
    const bytes = isOpen ? null : await keptBytes(id);
    if (bytes) saveFile(bytes, name);
    else if (isOpen) await this.download();
  };

  readonly discard = async ({ id }: KeptWork): Promise<void> => {
    await forget([id]);
    await this.list();
  };

  /** Nothing of anybody's work stays in this browser, but for what is open in its tabs. */
  readonly clear = async (): Promise<void> => {
    await forget((await keptWork()).map(({ id }) => id));
    this.tabs.cleared();
    await this.cleared();
    this.store.set({ offered: false });
  };

  readonly showList = (listing: boolean): void => {
    this.store.set({ listing });
    if (listing) void this.autosave.now().then(() => this.list());
  };

  readonly hideOffer = (): void => {
    this.store.set({ offered: false });
  };

  async list(): Promise<void> {
    const works = (await keptWork()).filter(({ changed }) => changed);
    const elsewhere = await this.tabs.elsewhere();
    const { opened } = this.store.get();
    const where = (id: string) =>
      id === opened?.id ? ('here' as const) : elsewhere.has(id) ? ('elsewhere' as const) : null;
    this.store.set({ unfinished: works.map((work) => ({ ...work, open: where(work.id) })) });
  }

  private async autosaved(kept: boolean): Promise<void> {
    const { opened } = this.store.get();
    if (!kept) this.store.set({ hint: message('workbench.not-stored') });
    else if (opened) rememberInTab({ work: opened.id });
    await this.list();
  }

  private async cleared(): Promise<void> {
    if (this.store.get().saved === 'unsaved') this.autosave.forgotten();
    await this.list();
  }

  /** A reload comes back to it as it is now. */
  private async keepAsOpened(
    { id, name }: OpenedWorkbook,
    bytes: Uint8Array,
    changed: boolean,
  ): Promise<void> {
    try {
      await keep({ id, name, at: Date.now(), changed }, bytes);
      rememberInTab({ work: id });
    } catch {
      // A reload then begins with the sample. What has changes is kept with the next one, or not left without a question.
      if (changed) this.autosave.forgotten();
    }
  }
}
