import type { Made } from '../actions/jobs/job';
import type { JobInput, JobName, JobTold } from '../actions/jobs/jobs';
import { stillUnderstood } from '../actions/still-understood';
import type { Understanding } from '../actions/understand';
import type { WorkbookGrid } from '../grid/grid';
import { HostError } from '../hosts/error';
import type { HostOptions, Progress } from '../hosts/host';
import type { PaneHost } from '../hosts/pane-host';
import type { WorkbookPlan } from '../plan/model';
import type { CivilDate } from '../timing/model';
import type { Understander } from './understanding/understander';
import { Changes } from './workbook-changes';
import { type FilesBeside, type Maker, makerHere } from './maker';
import { type Activity, START, type Steps, type WorkbookState } from './workbook-state';

/** The workbook as the pane knows it, and the few things that can be done with it, one at a time. */
export class WorkbookStore {
  private state = START;
  private readonly listeners = new Set<() => void>();
  private readonly changes: Changes;
  private running: AbortController | null = null;
  /** How far the running work is: whether it has written, and whether it looks at the workbook now. */
  private wrote = false;
  private looking = false;
  /** Whether it has read the workbook before. */
  private began = false;
  /** What was understood last, and on which day. */
  private known: { readonly understanding: Understanding; readonly today: CivilDate } | null = null;

  /** @param maker who does heavy jobs; absent: the page */
  constructor(
    private readonly host: PaneHost,
    private readonly understand: Understander,
    private readonly today: () => CivilDate,
    private readonly maker: Maker = makerHere(host),
  ) {
    this.changes = new Changes(
      host,
      (sheet) =>
        this.state.understanding?.workbook.sheets.find(({ name }) => name === sheet)?.own !== undefined,
      () => {
        if (this.state.understanding && !this.state.stale) this.set({ stale: true });
      },
    );
  }

  /** Files beside the workbook. */
  get files(): FilesBeside {
    return this.maker.files;
  }

  /** Begins to listen to the workbook; answers how to stop, which also ends what is going on. */
  readonly start = (): (() => void) => {
    void this.changes.listen();
    void this.lookForUnfinished();
    const unheard = this.host.onWaiting?.((waiting) => {
      this.set({ waiting });
    });
    return () => {
      unheard?.();
      this.cancel();
      this.changes.stop();
    };
  };

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly getState = (): WorkbookState => this.state;

  /** Reads the workbook and checks it. Answers whether that succeeded. */
  readonly check = (): Promise<boolean> =>
    this.run('reading', async (signal) => {
      await this.read(signal);
    });

  /** Several steps as one piece of work, with one cancel: what is read or written between them counts as done. */
  readonly perform = (activity: Activity, work: (steps: Steps) => Promise<void>): Promise<boolean> =>
    this.run(activity, (signal) =>
      work({
        options: { signal, onProgress: this.progress },
        read: () => this.read(signal),
        reconsider: (workbook) => this.reconsider(workbook, signal),
        make: (name, input) => this.make(name, input, signal),
        write: (plan) => this.write(plan, signal),
      }),
    );

  /** What a workbook that was read before means with other settings, to be shown only: nothing else follows from it. @throws HostError */
  readonly tryOut = (workbook: WorkbookGrid, signal: AbortSignal): Promise<Understanding> =>
    this.understand(workbook, this.today(), signal);

  /** Does a job that writes nothing, beside whatever is going on; `null` where it failed or was stopped. */
  readonly ask = async <Name extends JobName>(
    understanding: Understanding,
    name: Name,
    input: JobInput<Name>,
    options: HostOptions,
  ): Promise<JobTold<Name> | null> => {
    try {
      return (await this.maker.make(understanding, name, input, options)).told;
    } catch (error) {
      const failure = asHostError(error);
      if (failure.code !== 'cancelled') this.set({ error: failure });
      return null;
    }
  };

  /** Takes back what was written last, and reads the workbook again where it was known. */
  readonly undo = (): Promise<boolean> =>
    this.run('writing', async (signal) => {
      const { applied, understanding } = this.state;
      const last = applied.at(-1);
      if (!last) return;
      const { inverse } = last.applied;
      await this.host.apply(inverse, { signal, onProgress: this.progress });
      this.wrote = true;
      this.set({ applied: applied.slice(0, -1), written: inverse, stale: understanding !== null });
      if (understanding) await this.read(signal);
    });

  /** Takes back what was cut off, and reads the workbook again where it was known. */
  readonly recover = (): Promise<boolean> =>
    this.run('writing', async (signal) => {
      await this.host.recover?.();
      this.wrote = true;
      const { understanding } = this.state;
      this.set({ unfinished: null, stale: understanding !== null });
      if (understanding) await this.read(signal);
    });

  private async lookForUnfinished(): Promise<void> {
    try {
      const unfinished = (await this.host.unfinished?.()) ?? null;
      this.set({ unfinished });
    } catch {
      // An Excel that does not answer now is asked again when something fails.
    }
  }

  /** Leaves what was written last as it is, so that what was written before can be taken back. */
  readonly keepLast = (): void => {
    this.set({ applied: this.state.applied.slice(0, -1), error: null });
  };

  /** Shows a cell. */
  readonly select = async (...where: Parameters<PaneHost['select']>): Promise<void> => {
    try {
      await this.host.select(...where);
      if (this.state.error) this.set({ error: null });
    } catch (error) {
      this.set({ error: asHostError(error) });
    }
  };

  readonly cancel = (): void => {
    if (!this.running) return;
    this.running.abort();
    const { busy } = this.state;
    if (busy) this.set({ busy: { ...busy, progress: null, stopping: true } });
  };

  /** What was written has been read. */
  readonly putAway = (): void => {
    if (this.state.written) this.set({ written: null, warnings: [] });
  };

  readonly dismiss = (): void => {
    this.set({ error: null, written: null, warnings: [] });
  };

  private async read(signal: AbortSignal): Promise<Understanding> {
    this.looking = true;
    this.set({ busy: { activity: 'reading', progress: null } });
    await this.changes.listen();
    const before = this.changes.count;
    const afterwards = this.began && this.wrote;
    this.began = true;
    const workbook = await this.host.read({ signal, onProgress: this.progress, afterwards });
    this.set({ busy: { activity: 'understanding', progress: null } });
    const understanding = await this.understood(workbook, signal);
    this.looking = false;
    this.set({ understanding, stale: this.changes.count !== before });
    return understanding;
  }

  /** A host that gives the very same sheets says that nothing has changed in them. */
  private async understood(workbook: WorkbookGrid, signal: AbortSignal): Promise<Understanding> {
    const today = this.today();
    const { known } = this;
    const still = known?.today === today ? stillUnderstood(known.understanding, workbook) : null;
    const understanding = still ?? (await this.understand(workbook, today, signal));
    this.known = { understanding, today };
    return understanding;
  }

  private async reconsider(workbook: WorkbookGrid, signal: AbortSignal): Promise<Understanding> {
    this.looking = true;
    this.set({ busy: { activity: 'understanding', progress: null } });
    const understanding = await this.understood(workbook, signal);
    this.looking = false;
    this.set({ understanding });
    return understanding;
  }

  private async make<Name extends JobName>(
    name: Name,
    input: JobInput<Name>,
    signal: AbortSignal,
  ): Promise<Made<JobTold<Name>>> {
    const { understanding } = this.state;
    if (!understanding) throw new HostError('host-failed', { detail: 'nothing was read' });
    this.set({ busy: { activity: 'making', progress: null } });
    return this.maker.make(understanding, name, input, { signal, onProgress: this.progress });
  }

  private async write(plan: WorkbookPlan, signal: AbortSignal): Promise<void> {
    this.set({ busy: { activity: 'writing', progress: null } });
    const options = { signal, onProgress: this.progress };
    const applied = await this.changes.whileWriting(plan, () => this.host.apply(plan, options));
    this.wrote = true;
    // Settings stored as they were are no step that could be taken back.
    const step = plan.operations.length > 0 ? [{ plan, applied }] : [];
    this.set({
      written: plan,
      warnings: applied.warnings ?? [],
      unfinished: null,
      applied: [...this.state.applied, ...step],
    });
  }

  /** What was asked for is done; only what follows from it could not be looked at. */
  private failedLooking(): boolean {
    return this.wrote && this.looking;
  }

  private async run(activity: Activity, work: (signal: AbortSignal) => Promise<void>): Promise<boolean> {
    if (this.running) return false;
    const running = new AbortController();
    this.running = running;
    this.wrote = false;
    this.looking = false;
    this.began = false;
    this.set({ busy: { activity, progress: null }, error: null, written: null, warnings: [] });
    try {
      await work(running.signal);
      return true;
    } catch (error) {
      if (this.failedLooking()) {
        this.set({ stale: true });
        return true;
      }
      const hostError = asHostError(error);
      this.set({ error: hostError });
      if (hostError.code === 'partly-applied') void this.lookForUnfinished();
      return false;
    } finally {
      this.running = null;
      this.set({ busy: null });
    }
  }

  private readonly progress = (progress: Progress): void => {
    const { busy } = this.state;
    if (busy && !busy.stopping) this.set({ busy: { ...busy, progress } });
  };

  private set(part: Partial<WorkbookState>): void {
    this.state = { ...this.state, ...part };
    for (const listener of this.listeners) listener();
  }
}

function asHostError(error: unknown): HostError {
  if (error instanceof HostError) return error;
  const detail = error instanceof Error ? error.message : String(error);
  return new HostError('host-failed', { detail }, { cause: error });
}
