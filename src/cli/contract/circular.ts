import { z } from 'zod';
import { documentSchema, findingSchema } from './document';

const paragraph = z.number().int().positive().nullable();
export const circularFinding = findingSchema.extend({
  /** 1-based, blank ones not counted; `null` in a table of a Word file. */
  paragraph,
  /** 1-based number of the table that `cell` is in. */
  table: z.number().int().positive().optional(),
  /** The words concerned. */
  observed: z.string(),
  /** What would be right; '' where only a person can say. */
  expected: z.string(),
  /** The place that it does not agree with. */
  other: z
    .object({ paragraph, table: z.number().int().optional(), cell: z.string().nullable(), text: z.string() })
    .nullable(),
});

/** What `circular-check --json` prints; without a workbook, `sheets`, `tables` and `units` are empty. */
export const circularSchema = documentSchema.extend({
  circular: z.object({
    /** As named on the command line. */
    file: z.string(),
    /** The date that its figures were taken at, as it says itself. */
    asOf: z.string().nullable(),
    paragraphs: z.number().int(),
    tables: z.number().int(),
  }),
  findings: z.array(z.union([circularFinding, findingSchema])),
});
