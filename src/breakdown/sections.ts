import { trimmed } from '../texts/invisible';
import { remembered } from '../grid/remembered';
import { BRACKETED, HANZI_BRACKETED, HANZI_NUMBER, POINTED } from '../texts/item-marks';
import { joinLines } from '../texts/lines';
import { ROMAN } from '../texts/numerals';
import { squash } from '../texts/width';
import type { Place, Section } from './model';
import { readSectionCount } from './stated';

/** A section being filled while the rows are read. */
export interface OpenSection {
  title: string;
  readonly level: number;
  readonly place: Place;
  /** UTF-16 offsets of the stated figure in the text of the cell at `place`. */
  readonly stated: { readonly value: number; readonly start: number; readonly end: number } | null;
  tasks: number;
  /** The cell of its row that names who leads all its tasks. */
  leader?: Place;
}

const NUMBER_LINE = new RegExp(`^${HANZI_NUMBER}$`);

/** `一⏎主要预期目标` → `一 主要预期目标`; `（三）⏎向上争取` → `（三）向上争取`. */
const sectionTitle = remembered((text): string => {
  const lines = text.split(/\r\n|\r|\n/).map(trimmed);
  const first = lines[0] ?? '';
  if (lines.length > 1 && NUMBER_LINE.test(first)) {
    return `${first} ${joinLines(lines.slice(1).join('\n'))}`.trim();
  }
  return joinLines(text);
});

const DEPTHS = [
  `第?${HANZI_NUMBER}(?:[、.．]|部分|篇|章)|${ROMAN}[、.．]`,
  HANZI_BRACKETED,
  POINTED,
  BRACKETED,
].map((mark) => new RegExp(`^(?:${mark})`));

/** Depth of a full-width section row by its numbering: 一、 above （一） above 1. above （1）. */
export function sectionDepth(text: string): number | null {
  const plain = squash(text);
  const depth = DEPTHS.findIndex((mark) => mark.test(plain));
  return depth < 0 ? null : depth;
}

/**
 * The sections that are open at a row: those of full-width rows first, then those of the section columns, which fill
 * down over blanks. A level that changes closes the deeper ones.
 */
export class SectionStack {
  readonly all: OpenSection[] = [];
  readonly #rows: (OpenSection | undefined)[] = [];
  readonly #columns: (OpenSection | undefined)[] = [];
  /** What is open, until something opens or closes. */
  #open: readonly OpenSection[] | null = null;
  /** The depth of unnumbered full-width rows, so that each takes the place of its kind. */
  #unnumbered = 0;

  /**
   * `stated`: the count in the text of the cell at `place`, where that is not the whole of `text`. `leader`: the
   * cell of the row that names who leads. Returns the depth.
   */
  openRow(text: string, place: Place, stated = readSectionCount(text), leader?: Place): number {
    const depth = sectionDepth(text) ?? this.#depthOfUnnumbered();
    this.#rows.length = depth;
    const section = this.#add(text, depth, place, stated);
    if (leader) section.leader = leader;
    this.#rows[depth] = section;
    this.#columns.length = 0;
    this.#open = null;
    return depth;
  }

  /** Closes the sections of rows from this depth on. */
  closeRows(depth: number): void {
    if (this.#rows.length > depth) this.#rows.length = depth;
    this.#open = null;
  }

  /** `index`: which of the section columns, from the left. The same title again (a page break) changes nothing. */
  openColumn(index: number, text: string, place: Place): void {
    if (this.#columns[index]?.title === sectionTitle(text)) return;
    this.#columns.length = index;
    this.#columns[index] = this.#add(text, this.#depth() + index, place, readSectionCount(text));
    this.#open = null;
  }

  /** Whether the text, in a section column, would open another section than the one that is open. */
  wouldOpen(index: number, text: string): boolean {
    const title = sectionTitle(text);
    return title !== '' && this.#columns[index]?.title !== title;
  }

  /** A line of a title that a paste from Word put into a row of its own. */
  extendColumn(index: number, text: string): void {
    const open = this.#columns[index];
    const title = sectionTitle(text);
    if (!open || open.title === title) return;
    open.title = sectionTitle(`${open.title}\n${text}`);
    this.#open = null;
  }

  closeColumn(index: number): void {
    if (this.#columns.length > index) this.#columns.length = index;
    this.#open = null;
  }

  open(): readonly OpenSection[] {
    if (!this.#open) {
      const open = [...this.#rows, ...this.#columns].filter((one) => one !== undefined);
      this.#open = open.filter((one, index) => one.title !== open[index - 1]?.title);
    }
    return this.#open;
  }

  #depth(): number {
    return this.#rows.filter((one) => one !== undefined).length;
  }

  /** A title right below a numbered one, `（一）…` and then `加强基础设施建设`, belongs under it; its like follow it. */
  #depthOfUnnumbered(): number {
    const deepest = this.#rows.length - 1;
    const above = this.#rows[deepest];
    if (above && above.tasks === 0 && sectionDepth(above.title) !== null) this.#unnumbered = deepest + 1;
    else if (this.#unnumbered > deepest + 1) this.#unnumbered = 0;
    return this.#unnumbered;
  }

  #add(text: string, level: number, place: Place, stated: OpenSection['stated']): OpenSection {
    const section: OpenSection = { title: sectionTitle(text), level, place, stated, tasks: 0 };
    this.all.push(section);
    return section;
  }
}

export function toSection({ title, level, place, stated }: OpenSection): Section {
  return { title, level, place, statedTasks: stated?.value ?? null };
}
