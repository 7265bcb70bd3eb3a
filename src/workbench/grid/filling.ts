import { sheetsNamedIn } from './named-sheets';
import type { TabPicture } from './workbook-snapshot';

/** What filling needs of the book. */
interface FilledBook {
  readonly tabs: () => readonly TabPicture[];
  /** Whether a sheet is there and holds nothing yet. */
  readonly isEmpty: (id: string) => boolean;
  /** Puts what is seen first into it. Answers what brings the rest. */
  readonly begin: (id: string) => Promise<() => Promise<void>>;
  /** Told where that fails: not everybody who asks for a sheet waits for it. */
  readonly failed: (id: string, cause: unknown) => void;
}

/** A sheet on its way into the grid. */
interface Coming {
  /** What is seen first is there. */
  readonly first: Promise<void>;
  readonly whole: Promise<void>;
}

/** Sheets of ours are filled when they are looked at: by a person, or by a formula of one. */
export class Filling {
  private readonly coming = new Map<string, Coming>();
  /** Those that formulas of people look at. */
  private readonly needed = new Set<string>();

  constructor(private readonly book: FilledBook) {}

  isNeeded(id: string): boolean {
    return this.needed.has(id);
  }

  /** The sheet is gone. */
  forget(id: string): void {
    this.needed.delete(id);
  }

  /** Whether something of the sheet is still on its way. */
  isComing(id: string): boolean {
    return this.coming.has(id);
  }

  /** Puts into a sheet what it holds, when it is looked at first. */
  fill(id: string): Promise<void> {
    return this.begun(id)?.whole ?? Promise.resolve();
  }

  /** The same, until what is seen first is there. */
  see(id: string): Promise<void> {
    return this.begun(id)?.first ?? Promise.resolve();
  }

  /** Until nothing is on its way, come as it may. */
  async settled(): Promise<void> {
    await Promise.allSettled([...this.coming.values()].map(({ whole }) => whole));
  }

  private begun(id: string): Coming | undefined {
    const known = this.coming.get(id);
    if (known || !this.book.isEmpty(id)) return known;
    const begin = this.book.begin(id);
    const coming = {
      first: begin.then(() => undefined),
      whole: begin.then((rest) => rest()).finally(() => this.coming.delete(id)),
    };
    coming.whole.catch((cause: unknown) => {
      this.book.failed(id, cause);
    });
    // Where this fails, so does the whole.
    coming.first.catch(() => undefined);
    this.coming.set(id, coming);
    return coming;
  }

  /** Fills the sheets that formulas name, so that Univer can work them out. Whether there were any to fill. */
  async fillNamedIn(formulas: Iterable<string>): Promise<boolean> {
    const ours = this.book.tabs().filter(({ own, id }) => own && !this.needed.has(id));
    if (ours.length === 0) return false;
    const named = sheetsNamedIn(
      formulas,
      ours.map(({ name }) => name),
    );
    let any = false;
    for (const { id, name } of ours) {
      if (!named.has(name)) continue;
      this.needed.add(id);
      any ||= this.book.isEmpty(id);
      await this.fill(id);
    }
    return any;
  }
}
