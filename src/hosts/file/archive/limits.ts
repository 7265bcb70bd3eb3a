import { HostError } from '../../error';

/**
 * What we are prepared to read. Far beyond any real breakdown, and low enough that a hostile file costs seconds and
 * some hundred megabytes at most. Everything is counted while it is read: no header is trusted.
 */
export const LIMITS = {
  /** Zip entries: 10,000 sheets with two parts each fit. */
  entries: 60_000,
  /** Bytes of one part after inflating. */
  partBytes: 512 * 1024 * 1024,
  /** Bytes of a part that is held in memory as a whole. */
  wholePartBytes: 128 * 1024 * 1024,
  /** Bytes of all parts together after inflating, each time that they are inflated. */
  totalBytes: 1024 * 1024 * 1024,
  /** Characters between the ends of two neighbouring tags: a cell of 32,767 characters written as entities fits. */
  tokenChars: 8 * 1024 * 1024,
  /** Elements of a part that is read as a tree (styles, relationships …). */
  treeElements: 1_000_000,
  depth: 200,
  /** Cells with content, shared strings, merges and hidden rows and columns, of all sheets together. */
  items: 1_000_000,
} as const;

/** Counts down what a workbook may hold. */
export class Budget {
  private left: number = LIMITS.items;

  /** @throws HostError `too-large` */
  spend(items: number): void {
    this.left -= items;
    if (this.left < 0) throw new HostError('too-large', { of: 'cells', most: LIMITS.items });
  }
}
