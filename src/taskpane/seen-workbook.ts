import type { WorkbookState } from './workbook-state';

/** Where a state comes from that changes. */
export interface StateSource {
  readonly subscribe: (listener: () => void) => () => void;
  readonly getState: () => WorkbookState;
}

/**
 * The workbook as one page shows it. A page that is out of sight stays as it was: what it shows of thousands of tasks is
 * worked out when somebody looks at it again, and not by every page at once after each change.
 */
export class SeenWorkbook implements StateSource {
  private left: WorkbookState | null = null;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly source: StateSource) {}

  readonly getState = (): WorkbookState => this.left ?? this.source.getState();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    const stop = this.source.subscribe(() => {
      if (!this.left) listener();
    });
    return () => {
      this.listeners.delete(listener);
      stop();
    };
  };

  /** The page goes out of sight, or comes back. */
  show(open: boolean): void {
    if (open === (this.left === null)) return;
    this.left = open ? null : this.source.getState();
    if (open) for (const listener of this.listeners) listener();
  }
}
