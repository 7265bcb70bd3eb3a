import type { Breakdown } from '../../breakdown/model';
import type { Grid } from '../../grid/grid';
import { nameOfIdentity } from '../../plan/identity';
import { sheetName } from '../../plan/sheet-name';
import { type Holder, splitWork } from '../../split/assignments';

/** Names that are free, among those taken before and those given out since. */
export class FreeNames {
  private readonly taken: string[];

  constructor(taken: readonly string[]) {
    this.taken = [...taken];
  }

  next(wanted: string): string {
    const name = sheetName(wanted, this.taken);
    this.taken.push(name);
    return name;
  }
}

/** Which tab belongs to which holder: its own, or that of a name which is now an alias of it; else a new one. */
export class TabPlaces {
  /** Tabs of holders that the source no longer names. */
  readonly gone: readonly Grid[];
  private readonly byKey: ReadonlyMap<string, Grid>;
  private readonly byAlias = new Map<string, Grid>();

  constructor(
    sheets: readonly Grid[],
    holders: readonly Holder[],
    breakdown: Breakdown,
    private readonly names: FreeNames,
  ) {
    const existing = unitTabs(sheets);
    this.byKey = new Map(existing.map((grid) => [idOf(grid.own?.key ?? ''), grid]));
    // Most workbooks are split for the first time, and nobody need know who else could hold something.
    const known = existing.length === 0 ? new Set<string>() : knownHolders(breakdown);
    const wanted = new Set(holders.map(({ name }) => name));
    const gone: Grid[] = [];
    for (const grid of existing) {
      const key = grid.own?.key ?? '';
      if (known.has(idOf(key))) continue;
      const standard = breakdown.roster.given.aliases[key];
      const free = standard !== undefined && wanted.has(standard) && !this.byKey.has(idOf(standard));
      if (free && !this.byAlias.has(standard)) this.byAlias.set(standard, grid);
      else gone.push(grid);
    }
    this.gone = gone;
  }

  of({ name }: Holder): { name: string; key: string; existing: Grid | null } {
    const existing = this.byKey.get(idOf(name)) ?? this.byAlias.get(name);
    if (existing) return { name: existing.name, key: existing.own?.key ?? name, existing };
    return { name: this.names.next(name), key: name, existing: null };
  }
}

export function unitTabs(sheets: readonly Grid[]): readonly Grid[] {
  return sheets.filter(({ own }) => own?.kind === 'unit');
}

/** Of long names only a beginning and a hash travel in the workbook. */
function idOf(key: string): string {
  return nameOfIdentity({ kind: 'unit', key });
}

function knownHolders(breakdown: Breakdown): ReadonlySet<string> {
  return new Set(
    (['unit', 'leader'] as const).flatMap((by) =>
      splitWork(breakdown, by).holders.map(({ name }) => idOf(name)),
    ),
  );
}
