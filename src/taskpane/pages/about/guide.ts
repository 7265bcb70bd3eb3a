/** A chapter of the guide. */
export interface Chapter {
  readonly title: string;
  /** Its Markdown, without the title. */
  readonly text: string;
}

/** The chapters of the guide: what stands under each heading of the second level. */
export function chaptersOf(guide: string): readonly Chapter[] {
  return guide
    .split(/^## /m)
    .slice(1)
    .map((part) => {
      const end = part.indexOf('\n');
      return { title: part.slice(0, end).trim(), text: part.slice(end + 1).trim() };
    });
}

/** Places of the chapters that are about a page, by its id; -1: the last, which answers questions. */
const ABOUT: Readonly<Record<string, number>> = {
  start: 0,
  check: 1,
  totals: 1,
  versions: 1,
  crosscheck: 1,
  tabs: 2,
  roster: 2,
  overdue: 3,
  ledger: 3,
  collect: 4,
};

/** The chapter that is about a page, else the one that answers questions; `null` where one came from no page. */
export function chapterOf(chapters: readonly Chapter[], page: string | null): Chapter | null {
  return page === null ? null : (chapters.at(ABOUT[page] ?? -1) ?? null);
}

/** Chapters in which a text stands, as people type it: in any case, without spaces. */
export function found(chapters: readonly Chapter[], text: string): readonly Chapter[] {
  const plain = (one: string): string => one.toLowerCase().replace(/\s+/g, '');
  const needle = plain(text);
  return needle === ''
    ? chapters
    : chapters.filter((one) => plain(`${one.title}${one.text}`).includes(needle));
}
