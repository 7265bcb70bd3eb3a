import { HostError } from '../../../error';
import { rootTag } from '../xml/tags';
import type { Draft } from '../zip/draft';
import { partFault } from './part-fault';

/** The one thing in a part that may be large, and that most changes leave alone. */
const DATA = /<(?:[\w.-]+:)?sheetData[\s>]/;

/**
 * Proves the texts of a draft before they take the place of anything: well-formed, the root that was there before, in the
 * schema's order, ids unique. `roots`: the root that a part must have, by its name in small letters.
 * @throws HostError `damaged` (`of: 'part-before'`) where the file had the fault already, `host-failed` (`of: 'proof'`)
 * where it is ours
 */
export function proveParts(draft: Draft, roots: ReadonlyMap<string, string>): void {
  for (const [part, text] of draft.patched) {
    // Drawings of comments (.vml) are seldom XML.
    if (!/\.(?:xml|rels)$/i.test(part)) continue;
    const before = draft.before(part);
    const root = roots.get(part.toLowerCase()) ?? (before === null ? null : rootName(before));
    const detail = partFault(before === null ? text : withoutSameData(text, before), root);
    if (detail === null) continue;
    if (before !== null && partFault(before, root) !== null)
      throw new HostError('damaged', { of: 'part-before', part, detail });
    throw new HostError('host-failed', { of: 'proof', part, detail });
  }
}

/** The text without what lies between the ends of `sheetData`, where that is what it was: it has been read as it is. */
function withoutSameData(text: string, before: string): string {
  const [now, then] = [dataOf(text), dataOf(before)];
  if (!now || !then || now.end - now.start !== then.end - then.start) return text;
  if (text.slice(now.start, now.end) !== before.slice(then.start, then.end)) return text;
  return text.slice(0, now.start) + text.slice(now.end);
}

function dataOf(xml: string): { start: number; end: number } | null {
  if (xml.includes('<!')) return null;
  const found = DATA.exec(xml);
  if (!found) return null;
  const start = xml.indexOf('>', found.index) + 1;
  const close = found[0].slice(1, -1);
  const end = xml.lastIndexOf(`</${close}`);
  return xml.charAt(start - 2) !== '/' && end >= start ? { start, end } : null;
}

function rootName(xml: string): string | null {
  const { name } = rootTag(xml);
  return name.slice(name.indexOf(':') + 1);
}
