import { z } from 'zod';
import type { ComparedVersions } from '../actions/compare-versions';
import { toA1 } from '../grid/address';
import { CHANGE_KINDS, type VersionPlace } from '../versions/model';
import { documentSchema } from './json';

const place = z.object({ sheet: z.string(), task: z.string().nullable(), cell: z.string() }).nullable();

/** What `compare --json` prints beside what every command prints of the new file. */
export const versionsSchema = documentSchema.extend({
  /** The old file, as written. */
  old: z.string(),
  changes: z.array(
    z.object({
      kind: z.enum(CHANGE_KINDS),
      old: place,
      new: place,
      from: z.string(),
      to: z.string(),
      direction: z.enum(['up', 'down']).optional(),
    }),
  ),
  /** Of two years; empty else. */
  carry: z.array(
    z.object({
      kind: z.enum(['continued', 'dropped', 'raised', 'lowered', 'new']),
      old: place,
      new: place,
      unfinished: z.boolean(),
    }),
  ),
});
export type VersionsDocument = Omit<z.infer<typeof versionsSchema>, keyof z.infer<typeof documentSchema>>;

export function toVersionsDocument(old: string, { changes, carried }: ComparedVersions): VersionsDocument {
  return {
    old,
    changes: changes.map(({ kind, old: before, new: after, from, to, direction }) => ({
      kind,
      old: toPlace(before),
      new: toPlace(after),
      from,
      to,
      ...(direction === undefined ? {} : { direction }),
    })),
    carry: carried.map(({ kind, old: before, new: after, unfinished }) => ({
      kind,
      old: toPlace(before),
      new: toPlace(after),
      unfinished,
    })),
  };
}

function toPlace(at: VersionPlace | null): z.infer<typeof place> {
  return at && { sheet: at.table.sheet, task: at.task.number, cell: toA1(at.place.row, at.place.column) };
}
