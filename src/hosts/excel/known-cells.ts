import type { Grid } from '../../grid/grid';
import { sameRange } from '../../grid/same-grid';
import { sameIdentity } from '../../plan/identity';
import type { Operation, SetCells, WorkbookPlan } from '../../plan/model';
import type { Change } from './events';
import type { ReadWorkbook } from './read-workbook';
import type { Extent, Survey } from './survey';

/** A sheet as it was read before. */
export interface KnownSheet {
  readonly grid: Grid;
  /** Only short values need be looked at: of others Excel would have told that they changed. */
  readonly short: boolean;
}

/**
 * The cells as they were read last. What is read again brings the values of all cells, which tell what changed, and of
 * what did not change neither what it shows nor, in sheets of ours, what its formulas say: both are as long again. A
 * formula that gives what another gave in the same place is told by Excel's events alone, so nothing is taken as known
 * unless somebody listens to them.
 *
 * What ends a piece of work that began with a reading looks less closely at sheets of ours: where Excel told of each sheet
 * that the work wrote on, it would have told of what people typed. Not of what they picked from a list (office-js #420,
 * #3888): short values are looked at all the same.
 */
export class KnownCells {
  /** By sheet id. */
  private sheets = new Map<string, { readonly grid: Grid; readonly extent: Extent }>();
  /** Ids of sheets that changed since the reading began whose result is kept next; `null`: any may have. */
  private since = new Set<string | null>();
  /** Ids of sheets that were written since the last reading, and of those that Excel told of since the writing began. */
  private written = new Set<string>();
  private heard = new Set<string>();
  private listeners = 0;

  /** Somebody listens to changes, until what it answers is called. */
  listen(): () => void {
    this.listeners++;
    return () => {
      this.listeners--;
      this.doubt(null);
    };
  }

  /** Excel told of a change. */
  hear({ id, ours, moved }: Change): void {
    this.heard.add(id);
    if (!ours) this.doubt(moved ? null : id);
  }

  /** A sheet changed, by its id; `null`: any may have. */
  doubt(id: string | null): void {
    this.since.add(id);
    if (id === null) this.sheets.clear();
    else this.sheets.delete(id);
  }

  /** A reading begins. */
  begin(): void {
    this.since = new Set();
  }

  /** What that reading found. */
  keep({ workbook, survey, extents }: ReadWorkbook): void {
    this.sheets = new Map(
      survey.sheets.flatMap(({ id }, at) => {
        const [grid, extent] = [workbook.sheets[at], extents[at]];
        return grid && extent ? [[id, { grid, extent }] as const] : [];
      }),
    );
    for (const id of this.since) this.doubt(id);
    this.written = new Set();
  }

  /** A plan is about to be written. */
  doubtPlanned({ operations }: WorkbookPlan): void {
    this.heard = new Set();
    for (const operation of operations) {
      for (const [id, { grid, extent }] of this.sheets) {
        if (!concerns(operation, grid)) continue;
        this.written.add(id);
        if (operation.op === 'set-cells') this.sheets.set(id, { extent, grid: withoutRows(grid, operation) });
        else this.sheets.delete(id);
      }
    }
  }

  /**
   * What may still hold of the workbook as it is found now, by sheet id.
   *
   * @param afterwards see `ReadOptions`
   */
  stillKnown(
    { sheets, extents }: Survey & { readonly extents: readonly Extent[] },
    afterwards: boolean,
  ): ReadonlyMap<string, KnownSheet> {
    const now = new Map(sheets.map(({ id, name }, at) => [id, { name, used: extents[at]?.used ?? null }]));
    // Formulas say otherwise where rows or sheets moved that they ask: only of sheets of ours that is not told.
    const moved = [...this.sheets].some(([id, { grid, extent }]) => {
      const here = now.get(id);
      return here?.name !== grid.name || !sameRange(here.used, extent.used);
    });
    const told = afterwards && this.written.size > 0 && [...this.written].every((id) => this.heard.has(id));
    const known = this.listeners > 0 ? [...this.sheets] : [];
    return new Map(
      known.flatMap(([id, { grid }]) =>
        moved && grid.own ? [] : [[id, { grid, short: told && grid.own !== undefined }] as const],
      ),
    );
  }
}

function concerns(operation: Operation, grid: Grid): boolean {
  if ('identity' in operation && grid.own && sameIdentity(operation.identity, grid.own)) return true;
  const named = 'sheet' in operation ? operation.sheet : 'name' in operation ? operation.name : null;
  return named?.toLowerCase() === grid.name.toLowerCase();
}

function withoutRows(grid: Grid, { cells }: SetCells): Grid {
  const rows = [...grid.rows];
  for (const { place } of cells) rows[place.row] = undefined;
  return { ...grid, rows };
}
