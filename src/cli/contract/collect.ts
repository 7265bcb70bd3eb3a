import { z } from 'zod';
import { documentSchema } from './document';

export const about = z.object({
  sheet: z.string(),
  task: z.string().nullable(),
  indicator: z.string(),
  due: z.string().nullable(),
});
export const from = z.object({
  /** File, or tab of the workbook. */
  source: z.string(),
  unit: z.string().nullable(),
  /** Row in the sheet that came back, from 1. */
  row: z.number().int(),
});

/** What `collect --json` prints beside what every command prints. */
export const collectSchema = documentSchema.extend({
  returned: z.array(
    z.object({
      source: z.string(),
      kind: z.enum(['tab', 'file']),
      unit: z.string().nullable(),
      rows: z.number(),
    }),
  ),
  collected: z.array(
    about.extend(from.shape).extend({ field: z.string(), before: z.string(), value: z.string() }),
  ),
  /** Set `choose` to the `name` of a side and give the document to --accept. */
  conflicts: z.array(
    about.extend({
      id: z.string(),
      field: z.string(),
      sides: z.array(z.object({ name: z.string(), value: z.string(), from: z.array(from) })),
      choose: z.string().nullable(),
    }),
  ),
  settled: z.array(
    about.extend({ id: z.string(), field: z.string(), chosen: z.string(), value: z.string() }),
  ),
  reworded: z.array(
    about.extend(from.shape).extend({
      what: z.enum(['task', 'indicator']),
      before: z.string(),
      after: z.string(),
      words: z.array(z.object({ kind: z.enum(['same', 'removed', 'added']), text: z.string() })),
    }),
  ),
  unmatched: z.array(
    from.extend({ task: z.string(), text: z.string(), entry: z.record(z.string(), z.string()) }),
  ),
  notReturned: z.array(z.string()),
  foreign: z.array(z.object({ source: z.string(), unit: z.string().nullable() })),
});
export type CollectDocument = Omit<z.infer<typeof collectSchema>, keyof z.infer<typeof documentSchema>>;
