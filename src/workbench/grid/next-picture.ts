import type { BookPicture, TabPicture } from './workbook-snapshot';

/**
 * Whether a book that shows one picture can go on with the other: tabs keep their order and names, and looks their numbers,
 * unless somebody else rewrote the file.
 */
export function canBecome(old: BookPicture, now: BookPicture): boolean {
  const before = new Map(old.tabs.map((tab) => [tab.id, tab]));
  const after = new Set(now.tabs.map(({ id }) => id));
  const staying = now.tabs.filter(({ id }) => before.has(id));
  const stayed = old.tabs.filter(({ id }) => after.has(id));
  const { styles, defaultStyle, names } = old.book;
  return (
    stayed.some(({ visible }) => visible) &&
    staying.every(({ id }, index) => id === stayed[index]?.id) &&
    staying.every(({ id, name, visible }) => {
      const was = before.get(id);
      return was?.name === name && was.visible === visible;
    }) &&
    same(defaultStyle, now.book.defaultStyle) &&
    same(names, now.book.names) &&
    // Those that are gone are nobody's any more: the file is what it was before a plan.
    Object.entries(now.book.styles).every(([name, style]) => !(name in styles) || same(style, styles[name]))
  );
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** The tab that comes into view where the one in view goes: the nearest before it that stays, else behind it. */
export function tabInstead(
  { tabs }: BookPicture,
  active: string,
  staying: ReadonlySet<string>,
): TabPicture | undefined {
  const at = tabs.findIndex(({ id }) => id === active);
  const order = [...tabs.slice(0, at).reverse(), ...tabs.slice(at + 1)];
  return order.find(({ id, visible }) => visible && staying.has(id));
}
