import type { PaneHost } from '../hosts/pane-host';
import type { WorkbookPlan } from '../plan/model';

/** Which changes of the workbook make what is known of it out of date. Those that are ours do not. */
export class Changes {
  /** So many there were. */
  count = 0;
  /** Sheets that we wrote while the pane was open. */
  private readonly ours = new Set<string>();
  /** Settings alone are being stored: a change of no sheet that is told of now is ours. */
  private quiet = false;
  private listening: Promise<() => Promise<void>> | null = null;

  /**
   * @param isOurs whether a sheet is known to be one of ours
   * @param onChange something changed that matters
   */
  constructor(
    private readonly host: PaneHost,
    private readonly isOurs: (sheet: string) => boolean,
    private readonly onChange: () => void,
  ) {}

  /** A host that is busy may refuse: the next check tries again. Writing is guarded by the plan's own expectations. */
  async listen(): Promise<void> {
    this.listening ??= this.host.onChange((sheet) => {
      this.changed(sheet);
    });
    try {
      await this.listening;
    } catch {
      this.listening = null;
    }
  }

  stop(): void {
    void this.listening?.then((stop) => stop()).catch(() => undefined);
    this.listening = null;
  }

  /** What a plan changes while it is written is ours. */
  async whileWriting<T>({ operations }: WorkbookPlan, write: () => Promise<T>): Promise<T> {
    for (const operation of operations) if (operation.op === 'put-sheet') this.ours.add(operation.name);
    this.quiet = operations.every(({ op }) => op === 'store-settings');
    try {
      return await write();
    } finally {
      this.quiet = false;
    }
  }

  private changed(sheet: string | null): void {
    if (sheet === null && this.quiet) return;
    if (sheet !== null && (this.ours.has(sheet) || this.isOurs(sheet))) return;
    this.count++;
    this.onChange();
  }
}
