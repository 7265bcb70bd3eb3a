import { HostError } from '../../../error';
import { rootTag } from '../xml/tags';
import type { Draft } from '../zip/draft';
import { partFault } from './part-fault';

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
    const detail = partFault(text, root);
    if (detail === null) continue;
    if (before !== null && partFault(before, root) !== null)
      throw new HostError('damaged', { of: 'part-before', part, detail });
    throw new HostError('host-failed', { of: 'proof', part, detail });
  }
}

function rootName(xml: string): string | null {
  const { name } = rootTag(xml);
  return name.slice(name.indexOf(':') + 1);
}
