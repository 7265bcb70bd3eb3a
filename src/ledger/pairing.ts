/** What is still to be matched on the two sides: the ledger's and the source's. */
export class Pairing<Old, New> {
  readonly old: Set<Old>;
  readonly fresh: Set<New>;
  readonly pairs: [Old, New][] = [];

  constructor(old: Iterable<Old>, fresh: Iterable<New>) {
    this.old = new Set(old);
    this.fresh = new Set(fresh);
  }

  add(old: Old, fresh: New): void {
    this.old.delete(old);
    this.fresh.delete(fresh);
    this.pairs.push([old, fresh]);
  }

  /**
   * Pairs what has the same key, where it is the only one left with it on either side: what could be either of two is
   * no match. `null`: has no such key. Linear.
   */
  byKey(
    keyOfOld: (old: Old) => string | null,
    keyOfNew: (fresh: New) => string | null,
    accept: (old: Old, fresh: New) => boolean = () => true,
  ): void {
    if (this.old.size === 0 || this.fresh.size === 0) return;
    const fresh = grouped(this.fresh, keyOfNew);
    for (const [key, olds] of grouped(this.old, keyOfOld)) {
      const [one, ...more] = olds;
      const [other, ...others] = fresh.get(key) ?? [];
      if (one === undefined || other === undefined || more.length > 0 || others.length > 0) continue;
      if (accept(one, other)) this.add(one, other);
    }
  }

  /** Pairs the likeliest first: every offered pair with a score, those of equal score in the order offered. */
  byScore(offers: readonly { readonly old: Old; readonly fresh: New; readonly score: number }[]): void {
    for (const { old, fresh } of [...offers].sort((a, b) => b.score - a.score)) {
      if (this.old.has(old) && this.fresh.has(fresh)) this.add(old, fresh);
    }
  }
}

export function grouped<T>(all: Iterable<T>, keyOf: (one: T) => string | null): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const key = keyOf(one);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}
