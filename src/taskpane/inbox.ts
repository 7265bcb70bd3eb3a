/** Files that are given to the pane from around it, for the page that takes them: forms that units sent back. */
export class Inbox {
  private waiting: readonly File[] = [];
  private readonly listeners = new Set<() => void>();
  private taker: ((files: readonly File[]) => void) | null = null;

  give(files: readonly File[]): void {
    this.waiting = [...this.waiting, ...files];
    for (const listener of this.listeners) listener();
    this.deliver();
  }

  /** Told when something comes in. Answers how to stop listening. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Takes what waits now, and what comes. Answers how to stop. */
  receive(taker: (files: readonly File[]) => void): () => void {
    this.taker = taker;
    this.deliver();
    return () => {
      if (this.taker === taker) this.taker = null;
    };
  }

  private deliver(): void {
    const { waiting, taker } = this;
    if (waiting.length === 0 || !taker) return;
    this.waiting = [];
    taker(waiting);
  }
}
