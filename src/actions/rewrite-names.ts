import { answersOf, type Answers, type Place, type Table, type Task } from '../breakdown/model';
import { editableText } from '../checks/editable-text';
import type { CellEdit } from '../checks/model';
import type { Grid } from '../grid/grid';
import { rewritten, type NameThere } from '../succession/rewritten';
import { type Successors, successorsOn } from '../succession/successors';
import type { UnitMention } from '../units/model';
import type { Understanding } from './understand';

/**
 * 分工变动 written into the table itself, which nobody does unless it is asked for: cells of leaders and units, and headings of units over
 * indicators, with the names of those who answer at the as-of date. Words in texts stay. Each cell once; nothing where a formula or
 * a format makes what is shown.
 */
export function namesInTable({
  workbook,
  issued,
  settings,
  asOf,
}: Pick<Understanding, 'workbook' | 'issued' | 'settings' | 'asOf'>): readonly CellEdit[] {
  const { aliases } = issued.roster.given;
  const successors = successorsOn(settings.successions, asOf, (unit) => aliases[unit] ?? unit);
  if (!successors) return [];
  const grids = new Map(workbook.sheets.map((grid) => [grid.name, grid]));
  return issued.tables.flatMap((table) => {
    const grid = grids.get(table.sheet);
    return grid ? editsIn(table, grid, successors) : [];
  });
}

function editsIn(table: Table, grid: Grid, successors: Successors): CellEdit[] {
  const edits = new Map<string, CellEdit>();
  const edit = (place: Place | null, change: (text: string) => string): void => {
    if (!place) return;
    const key = `${place.row},${place.column}`;
    const before = edits.get(key)?.before ?? editableText(grid.rows[place.row]?.[place.column]);
    if (before === null) return;
    const after = change(edits.get(key)?.after ?? before);
    if (after !== before) edits.set(key, { sheet: table.sheet, place, before, after });
  };
  for (const task of table.tasks) {
    for (const one of answersOf(task)) {
      edit(one.leaderPlace, (text) => rewritten(text, leadersThere(one, successors)));
      const cells = new Map<string, { place: Place; names: NameThere[] }>();
      for (const [cell, place] of [
        [one.lead, one.leadPlace],
        [one.support, one.supportPlace],
      ] as const) {
        if (!place) continue;
        const key = `${place.row},${place.column}`;
        const names = cell.mentions.map((mention) => unitThere(mention, successors));
        cells.set(key, { place, names: [...(cells.get(key)?.names ?? []), ...names] });
      }
      for (const { place, names } of cells.values()) edit(place, (text) => rewritten(text, names));
    }
    for (const [place, headings] of headingsOf(task))
      for (const heading of headings) edit(place, (text) => withHeading(text, heading, successors));
  }
  return [...edits.values()];
}

function leadersThere({ leaders }: Answers, { leader }: Successors): NameThere[] {
  return leaders.map((name) => ({ written: name, now: leader(name) }));
}

function unitThere({ name, written, kind }: UnitMention, { unit, leader }: Successors): NameThere {
  const now = kind === 'person' ? leader(name) : unit(name);
  return { written, now: now === name ? written : now };
}

/** By cell: the inner headings over its items. */
function headingsOf({ indicators }: Task): ReadonlyMap<Place, ReadonlySet<string>> {
  const found = new Map<string, { place: Place; headings: Set<string> }>();
  for (const { place, heading } of indicators) {
    if (heading === null) continue;
    const key = `${place.row},${place.column}`;
    const there = found.get(key) ?? { place, headings: new Set<string>() };
    there.headings.add(heading);
    found.set(key, there);
  }
  return new Map([...found.values()].map(({ place, headings }) => [place, headings]));
}

/** `营商局：` is a unit's heading; one that only speaks of a unit is not. */
function withHeading(text: string, heading: string, { replaced }: Successors): string {
  const names = heading.split(/[、，,\s]+/);
  if (!names.some((name) => replaced.unit.has(name))) return text;
  const now = rewritten(
    heading,
    names.map((name) => ({ written: name, now: replaced.unit.get(name) ?? name })),
  );
  return ['：', ':'].reduce((changed, colon) => changed.replaceAll(heading + colon, now + colon), text);
}
