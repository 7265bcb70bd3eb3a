import { childOf, childrenOf, isTrue, type XmlElement } from '../hosts/file/read/xml-tree';
import { formatted } from './number-formats';
import type { NumberRef } from './styles';

interface Level {
  readonly start: number;
  readonly format: string;
  /** `%1、`: the places of the counters of its level and those above. */
  readonly pattern: string;
  readonly suffix: string;
  /** All counters in digits, whatever their formats say. */
  readonly legal: boolean;
  /** A style that puts its paragraphs at this level. */
  readonly style: string | null;
}

interface List {
  readonly levels: ReadonlyMap<number, Level>;
  /** Lists made from one pattern count on together. */
  readonly counters: Map<number, number>;
}

/** The automatic numbers of a document's paragraphs. They are asked for in order: each question counts one on. */
export class Numbering {
  private readonly lists = new Map<string, List>();

  constructor(root: XmlElement | null) {
    const patterns = new Map<string, { levels: Map<number, Level>; counters: Map<number, number> }>();
    const links = new Map<string, string>();
    for (const one of childrenOf(root ?? undefined, 'abstractNum')) {
      const id = one.attributes.get('abstractNumId') ?? '';
      patterns.set(id, { levels: levelsOf(one), counters: new Map() });
      const link = childOf(one, 'numStyleLink')?.attributes.get('val');
      if (link !== undefined) links.set(id, link);
    }
    // A pattern that only names a style of lists has that style's levels.
    for (const one of childrenOf(root ?? undefined, 'abstractNum')) {
      const style = childOf(one, 'styleLink')?.attributes.get('val');
      const own = patterns.get(one.attributes.get('abstractNumId') ?? '');
      if (style === undefined || !own) continue;
      for (const [id, link] of links) if (link === style) patterns.set(id, own);
    }
    for (const one of childrenOf(root ?? undefined, 'num')) {
      const id = one.attributes.get('numId') ?? '';
      const pattern = patterns.get(childOf(one, 'abstractNumId')?.attributes.get('val') ?? '');
      if (!pattern) continue;
      this.lists.set(id, overridden(one, pattern));
    }
  }

  /** The level at which a list puts the paragraphs of a style; 0 where it says nothing. */
  levelOfStyle(list: string, style: string | null): number {
    for (const [level, one] of this.lists.get(list)?.levels ?? [])
      if (style !== null && one.style === style) return level;
    return 0;
  }

  /** The number of the next paragraph of a list, with what parts it from the text; '' where there is none. */
  next({ list: id, level }: NumberRef): string {
    const list = this.lists.get(id);
    const own = list?.levels.get(level);
    if (!list || !own) return '';
    const { counters } = list;
    counters.set(level, (counters.get(level) ?? own.start - 1) + 1);
    for (const deeper of [...counters.keys()]) if (deeper > level) counters.delete(deeper);
    const written = own.format === 'bullet' ? formatted(1, 'bullet') : this.fill(list, own, level);
    if (written === '') return '';
    // A tab behind 一、 or （一） would only be white space; behind a bare figure it keeps the text apart.
    return own.suffix === 'nothing' || !/[A-Za-z0-9０-９]$/.test(written) ? written : `${written} `;
  }

  private fill(list: List, own: Level, level: number): string {
    return own.pattern.replace(/%(\d)/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const other = list.levels.get(at);
      if (!other || at > level) return '';
      const value = list.counters.get(at) ?? other.start;
      if (!list.counters.has(at)) list.counters.set(at, value);
      return formatted(value, own.legal && at !== level ? 'decimal' : other.format);
    });
  }
}

function levelsOf(element: XmlElement): Map<number, Level> {
  const levels = new Map<number, Level>();
  for (const one of childrenOf(element, 'lvl'))
    levels.set(Number(one.attributes.get('ilvl') ?? 0), levelOf(one));
  return levels;
}

function levelOf(element: XmlElement): Level {
  const value = (name: string): string | undefined => childOf(element, name)?.attributes.get('val');
  return {
    start: Number(value('start') ?? 0),
    format: value('numFmt') ?? formatOfAlternate(element) ?? 'decimal',
    pattern: value('lvlText') ?? '',
    suffix: value('suff') ?? 'tab',
    legal: childOf(element, 'isLgl') !== undefined && isTrue(value('isLgl') ?? '1'),
    style: value('pStyle') ?? null,
  };
}

/** Newer formats stand in an `AlternateContent`, with a plain one to fall back on. */
function formatOfAlternate(element: XmlElement): string | undefined {
  const fallback = childOf(childOf(element, 'AlternateContent'), 'Fallback');
  return childOf(fallback, 'numFmt')?.attributes.get('val');
}

function overridden(
  element: XmlElement,
  pattern: { levels: Map<number, Level>; counters: Map<number, number> },
): List {
  const overrides = childrenOf(element, 'lvlOverride');
  if (overrides.length === 0) return pattern;
  const levels = new Map(pattern.levels);
  let restarts = false;
  for (const one of overrides) {
    const level = Number(one.attributes.get('ilvl') ?? 0);
    const own = childOf(one, 'lvl');
    if (own) levels.set(level, levelOf(own));
    const start = childOf(one, 'startOverride')?.attributes.get('val');
    const known = levels.get(level);
    if (start === undefined || !known) continue;
    restarts = true;
    levels.set(level, { ...known, start: Number(start) });
  }
  return { levels, counters: restarts ? new Map<number, number>() : pattern.counters };
}
