/** Bytes in pieces, one behind the other: what grows in one piece is copied again and again, and two copies stand side by side. */
export type Pages = readonly Uint8Array[];

export function sizeOf(pages: Pages): number {
  return pages.reduce((sum, { length }) => sum + length, 0);
}

/** All of them in one piece; it may be the only page itself. */
export function joined(pages: Pages): Uint8Array {
  const [first] = pages;
  if (first && pages.length === 1) return first;
  const whole = new Uint8Array(sizeOf(pages));
  let at = 0;
  for (const page of pages) {
    whole.set(page, at);
    at += page.length;
  }
  return whole;
}

export function samePages(pages: Pages, bytes: Uint8Array): boolean {
  if (sizeOf(pages) !== bytes.length) return false;
  let from = 0;
  for (const page of pages) {
    for (let at = 0; at < page.length; at++) if (page[at] !== bytes[from + at]) return false;
    from += page.length;
  }
  return true;
}
