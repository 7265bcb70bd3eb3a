import { z } from 'zod';
import { CHANGE_KINDS } from '../../versions/model';
import { documentSchema } from './document';

export const place = z
  .object({ sheet: z.string(), task: z.string().nullable(), cell: z.string() })
  .nullable();

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
