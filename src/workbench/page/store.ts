import type { WorkbenchState } from './workbench-state';

const START: WorkbenchState = {
  opened: null,
  opening: null,
  saved: 'clean',
  making: null,
  made: null,
  problem: null,
  hint: null,
  told: false,
  asked: null,
  unfinished: [],
  offered: false,
  listing: false,
};

/** The state, and who looks at it. */
export class Store {
  private state = START;
  private readonly listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly get = (): WorkbenchState => this.state;

  set(part: Partial<WorkbenchState>): void {
    this.state = { ...this.state, ...part };
    for (const listener of this.listeners) listener();
  }
}
