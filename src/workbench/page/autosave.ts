import { keep } from './kept-work';

/** The open workbook, as far as it is kept. */
export interface Kept {
  readonly id: string;
  readonly name: string;
  /** The workbook as a file, with what was typed so far. */
  readonly bytes: () => Promise<Uint8Array>;
}

/** How long after a change it is stored in the browser, in milliseconds. */
const STORE_AFTER = 1000;

/** Keeps the open workbook in the browser, a little after every change. Nothing that is on the screen stops it. */
export class Autosave {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private kept: Kept | null = null;
  /** Whether there are changes that are not kept yet. */
  private behind = false;
  /** One after the other. */
  private last: Promise<boolean> = Promise.resolve(true);

  /**
   * @param typing whether a cell is being typed into: storing would end that
   * @param onResult whether the last changes could be kept
   */
  constructor(
    private readonly typing: () => boolean,
    private readonly onResult: (kept: boolean) => void,
  ) {}

  /** Another workbook is open now; `changed`: it has changes that nobody downloaded. */
  begin(kept: Kept): void {
    clearTimeout(this.timer);
    this.behind = false;
    this.kept = kept;
  }

  changed(): void {
    this.behind = true;
    this.soon();
  }

  /** Keeps it now, if there is anything to keep. Whether all is kept. */
  now(): Promise<boolean> {
    clearTimeout(this.timer);
    const { kept } = this;
    if (!kept || !this.behind) return this.last;
    this.behind = false;
    this.last = this.last.then(() => store(kept));
    void this.last.then((done) => {
      if (this.kept === kept && !done) this.behind = true;
      this.onResult(done);
    });
    return this.last;
  }

  /** What was kept is there no more: before another workbook opens, or with the next change, it is kept again. */
  forgotten(): void {
    clearTimeout(this.timer);
    this.behind = true;
  }

  /** What is kept need not be any more: it was downloaded. */
  async downloaded(): Promise<void> {
    clearTimeout(this.timer);
    this.behind = false;
    await this.last;
  }

  private soon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      if (this.typing()) this.soon();
      else void this.now();
    }, STORE_AFTER);
  }
}

async function store({ id, name, bytes }: Kept): Promise<boolean> {
  try {
    await keep({ id, name, at: Date.now(), changed: true }, await bytes());
    return true;
  } catch {
    return false;
  }
}
