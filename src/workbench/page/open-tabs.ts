const NAME = 'task-breakdown-assistant.work:';
/** How long the page before a reload may take to let go of its place, in milliseconds. */
const LEAVING = 1000;
/** How long other tabs may take to answer, in milliseconds. */
const ANSWERING = 300;

/** Lets go of a place. */
export type LetGo = () => void;

type Said =
  { readonly asked: number } | { readonly answer: number; readonly ids: readonly string[] } | 'cleared';

/**
 * Which tab of the browser has which work open: two that kept theirs in one place would overwrite each other. A tab that is
 * duplicated comes with the memory of the first one, and what is kept can be opened from the list of every tab.
 *
 * The browser keeps locks for us, also of tabs that it put to sleep. It has none for pages of plain http: there tabs ask each other.
 */
export class OpenTabs {
  private readonly own = new Set<string>();
  private readonly channel = new BroadcastChannel('task-breakdown-assistant');
  private readonly heard = new Set<(said: Said) => void>();

  /** @param onCleared another tab cleared what the browser keeps */
  constructor(onCleared: () => void) {
    this.channel.addEventListener('message', ({ data }: MessageEvent<Said>) => {
      if (data === 'cleared') onCleared();
      else if ('asked' in data) this.say({ answer: data.asked, ids: [...this.own] });
      for (const hear of this.heard) hear(data);
    });
  }

  /** Takes the place of a work for this page; `null` where another tab has it. */
  async take(id: string): Promise<LetGo | null> {
    const letGo = locks() ? await this.lock(id) : await this.takeUnlocked(id);
    if (letGo) this.own.add(id);
    return (
      letGo &&
      (() => {
        this.own.delete(id);
        letGo();
      })
    );
  }

  /** The works that other tabs have open. */
  async elsewhere(): Promise<ReadonlySet<string>> {
    if (!locks()) return this.ask();
    const { held = [] } = await navigator.locks.query().catch(() => ({ held: [] }));
    const ids = held.flatMap(({ name = '' }) => (name.startsWith(NAME) ? [name.slice(NAME.length)] : []));
    return new Set(ids.filter((id) => !this.own.has(id)));
  }

  /** Tells other tabs that nothing of theirs is kept any more. */
  cleared(): void {
    this.say('cleared');
  }

  private async lock(id: string): Promise<LetGo | null> {
    const late = new AbortController();
    const timer = setTimeout(() => {
      late.abort();
    }, LEAVING);
    return new Promise((resolve) => {
      const held = navigator.locks.request(NAME + id, { signal: late.signal }, () => {
        clearTimeout(timer);
        return new Promise<void>((letGo) => {
          resolve(letGo);
        });
      });
      // Where there is no other reason than waiting in vain, the page may have no locks, and nobody else has this place.
      held.catch(() => {
        resolve(late.signal.aborted ? null : () => undefined);
      });
    });
  }

  private async takeUnlocked(id: string): Promise<LetGo | null> {
    return (await this.ask()).has(id) ? null : () => undefined;
  }

  private async ask(): Promise<ReadonlySet<string>> {
    const asked = Math.random();
    const ids = new Set<string>();
    const hear = (said: Said): void => {
      if (said === 'cleared' || !('answer' in said) || said.answer !== asked) return;
      for (const id of said.ids) ids.add(id);
    };
    this.heard.add(hear);
    this.say({ asked });
    await new Promise((resolve) => setTimeout(resolve, ANSWERING));
    this.heard.delete(hear);
    return ids;
  }

  private say(said: Said): void {
    this.channel.postMessage(said);
  }
}

/** Whether there are any: TypeScript believes that there always are. */
function locks(): boolean {
  return 'locks' in navigator;
}
