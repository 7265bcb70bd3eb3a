import type { Package } from '../package';
import { readTree } from './xml-tree';

export interface Relationship {
  readonly id: string;
  /** The last word of the type: `worksheet`, `sharedStrings` … The same in transitional and strict files. */
  readonly type: string;
  /** Name of the part, or the address where it is external. */
  readonly target: string;
  readonly external: boolean;
}

/** The name of the part that holds a part's relationships; '' is the package itself. */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** What a part refers to, in the file's order; none where it has no relationships. */
export function relationshipsOf(pack: Package, part: string): Relationship[] {
  const name = relationshipsPart(part);
  if (!pack.has(name)) return [];
  const found: Relationship[] = [];
  for (const { name: tag, attributes } of readTree(pack.textChunks(name)).children) {
    const id = attributes.get('Id');
    const target = attributes.get('Target');
    if (tag !== 'Relationship' || id === undefined || target === undefined) continue;
    const external = attributes.get('TargetMode') === 'External';
    found.push({
      id,
      type: (attributes.get('Type') ?? '').split('/').pop() ?? '',
      target: external ? target : resolve(pack, part, target),
      external,
    });
  }
  return found;
}

/** A target is relative to the folder of the part that refers; it can never lead out of the package. */
function resolve(pack: Package, part: string, target: string): string {
  const [path = ''] = target.replaceAll('\\', '/').split('#', 1);
  const steps = path.startsWith('/') ? [] : part.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  const name = steps.join('/');
  if (pack.has(name) || !name.includes('%')) return name;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
