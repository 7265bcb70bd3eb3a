import { squash } from '../texts/width';
import type { TaskPair } from './match';

/**
 * Tasks that stand under another section than before. A section whose heading was only reworded moves nobody: where
 * most of its tasks went to a heading that the old version did not have, that heading is the old one's new name.
 */
export function sectionMoves(pairs: readonly TaskPair[]): ReadonlySet<TaskPair> {
  const path = (sections: readonly string[]): string => sections.map(squash).join('\n');
  const before = new Set(pairs.map(({ old }) => path(old.sections)));
  const went = new Map<string, Map<string, number>>();
  for (const { old, new: fresh } of pairs) {
    const [from, to] = [path(old.sections), path(fresh.sections)];
    const counts = went.get(from) ?? new Map<string, number>();
    counts.set(to, (counts.get(to) ?? 0) + 1);
    went.set(from, counts);
  }
  const renamed = new Map<string, string>();
  for (const [from, counts] of went) {
    const [most] = [...counts].sort(([, a], [, b]) => b - a);
    if (most && most[0] !== from && !before.has(most[0])) renamed.set(from, most[0]);
  }
  return new Set(
    pairs.filter(({ old, new: fresh }) => {
      const [from, to] = [path(old.sections), path(fresh.sections)];
      return from !== to && renamed.get(from) !== to;
    }),
  );
}
