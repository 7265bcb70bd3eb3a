/** Pages that take files from around the pane, by their ids: returned forms, a work report, a circular to check. */
export const DESKS = ['collect', 'crosscheck', 'circular'] as const;
export type DeskId = (typeof DESKS)[number];

type Taker = (files: readonly File[]) => void;

/** Files that are given to the pane from around it, each for the page that takes them. */
export class Inbox {
  private readonly waiting = new Map<DeskId, readonly File[]>();
  private readonly listeners = new Set<(desk: DeskId) => void>();
  private readonly takers = new Map<DeskId, Taker>();

  give(desk: DeskId, files: readonly File[]): void {
    this.waiting.set(desk, [...(this.waiting.get(desk) ?? []), ...files]);
    for (const listener of this.listeners) listener(desk);
    this.deliver(desk);
  }

  /** Told when something comes in, and for whom. Answers how to stop listening. */
  readonly subscribe = (listener: (desk: DeskId) => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Takes what waits for this page now, and what comes. Answers how to stop. */
  receive(desk: DeskId, taker: Taker): () => void {
    this.takers.set(desk, taker);
    this.deliver(desk);
    return () => {
      if (this.takers.get(desk) === taker) this.takers.delete(desk);
    };
  }

  private deliver(desk: DeskId): void {
    const files = this.waiting.get(desk) ?? [];
    const taker = this.takers.get(desk);
    if (files.length === 0 || !taker) return;
    this.waiting.delete(desk);
    taker(files);
  }
}
