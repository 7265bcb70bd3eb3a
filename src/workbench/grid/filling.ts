import { sheetsNamedIn } from './named-sheets';
import type { TabPicture } from './workbook-snapshot';

/** What filling needs of the book. */
export interface FilledBook {
  readonly tabs: () => readonly TabPicture[];
  /** Whether a sheet is there and holds nothing yet. */
  readonly isEmpty: (id: string) => boolean;
  readonly fillNow: (id: string) => Promise<void>;
}

/** Sheets of ours are filled when they are looked at: by a person, or by a formula of one. */
export class Filling {
  private readonly going = new Map<string, Promise<void>>();
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

  /** Puts into a sheet what it holds, when it is looked at first. */
  fill(id: string): Promise<void> {
    if (!this.book.isEmpty(id)) return Promise.resolve();
    let going = this.going.get(id);
    if (!going) {
      going = this.book.fillNow(id).finally(() => this.going.delete(id));
      this.going.set(id, going);
    }
    return going;
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
