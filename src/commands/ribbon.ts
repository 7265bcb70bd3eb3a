/** What a button of the ribbon asks the pane for. */
export interface Asked {
  /** Id of a page, as in `taskpane/pages.ts`. */
  readonly page: string;
  /** Whether the page does its work at once. */
  readonly run: boolean;
}

/** The functions that the buttons call, by their names in `manifest.xml`. */
export const BUTTONS: Readonly<Record<string, Asked>> = {
  checkAll: { page: 'check', run: true },
  totals: { page: 'totals', run: false },
  crosscheck: { page: 'crosscheck', run: false },
  markOverdue: { page: 'overdue', run: false },
  unitTabs: { page: 'tabs', run: false },
  collect: { page: 'collect', run: false },
  circular: { page: 'circular', run: false },
};

type Listener = (asked: Asked) => void;

/**
 * The buttons of the ribbon reach the pane that is open: what it shows, filters and can take back stays, and what it is
 * writing is written to its end. (An address of its own for each button would load the pane anew.) A button that opens
 * the pane is heard as soon as the pane listens.
 */
export class Ribbon {
  private readonly listeners = new Set<Listener>();
  private waiting: Asked | null = null;

  /** Tells Office what the buttons call. Without a shared runtime there is no pane to reach, and nothing is told. */
  attach(office: Pick<typeof Office, 'actions' | 'addin'>): void {
    const { actions, addin } = office as Partial<typeof office>;
    if (!actions || !addin) return;
    for (const [name, asked] of Object.entries(BUTTONS)) {
      actions.associate(name, (event: Office.AddinCommands.Event) => {
        this.ask(asked);
        void addin
          .showAsTaskpane()
          .catch(() => undefined)
          .then(() => {
            event.completed();
          });
      });
    }
  }

  readonly subscribe = (listener: Listener): (() => void) => {
    this.listeners.add(listener);
    const { waiting } = this;
    this.waiting = null;
    if (waiting) listener(waiting);
    return () => this.listeners.delete(listener);
  };

  private ask(asked: Asked): void {
    if (this.listeners.size === 0) this.waiting = asked;
    for (const listener of this.listeners) listener(asked);
  }
}
