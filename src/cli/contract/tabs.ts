import { z } from 'zod';
import { documentSchema } from './document';

const taskRef = z.object({ sheet: z.string(), task: z.string().nullable() });
const sides = z.object({ source: z.number().int(), tabs: z.number().int() });

/** What `units --json` prints beside what every command prints. */
export const unitsSchema = documentSchema.extend({
  tabs: z.array(
    z.object({
      unit: z.string(),
      /** The tab's name; with --separate alone, the file's. */
      sheet: z.string(),
      kind: z.enum(['unit', 'collective', 'leader']),
      lead: z.array(taskRef),
      support: z.array(taskRef),
      indicators: z.number().int(),
    }),
  ),
  reconciliation: z.object({
    lead: sides,
    support: sides,
    differences: z.array(
      taskRef.extend({
        kind: z.enum(['missing', 'extra', 'twice']),
        role: z.enum(['lead', 'support']),
        unit: z.string(),
        /** Which part of the task, from 1, where not the whole of it. */
        part: z.number().int().optional(),
      }),
    ),
  }),
  /** Tasks that name nobody. */
  unassigned: z.array(taskRef),
  /** With --by lead: assignments of units that lead nothing. */
  outside: z.number().int(),
  /** Tabs of units that the source no longer names. */
  gone: z.array(z.string()),
  /** Values that stood in tabs and went into the ledger; fields in conflict, which stay in the tabs. */
  kept: z.object({ collected: z.number().int(), conflicts: z.number().int() }),
});
export type UnitsDocument = Omit<z.infer<typeof unitsSchema>, keyof z.infer<typeof documentSchema>>;
