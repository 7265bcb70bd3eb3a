import { z } from 'zod';

const taskRef = z.object({ sheet: z.string(), task: z.string() });
const scored = taskRef.extend({ score: z.number() });
const offset = z.number().int().min(0);

/** What `crosscheck --json` adds. Offsets are UTF-16 units into the report's text as read; `end` is exclusive. */
export const crosscheckSchema = z.object({
  report: z.object({
    /** As named on the command line. */
    file: z.string(),
    /** `null` where the text holds nothing. */
    plan: z.object({ start: offset, end: offset }).nullable(),
    sentences: z.number().int(),
    clauses: z.array(
      z.object({
        id: z.number().int().positive(),
        section: z.array(z.string()),
        text: z.string(),
        start: offset,
        end: offset,
        kind: z.enum(['commitment', 'slogan', 'background', 'heading']),
        verdict: z.enum(['carried', 'partly', 'check', 'none', 'waived']).optional(),
        tasks: z.array(scored),
        candidates: z.array(scored).optional(),
        uncovered: z.array(z.string()),
        differs: z.array(
          z.object({
            what: z.enum(['figure', 'name', 'date', 'section']),
            report: z.string(),
            table: z.string(),
            sheet: z.string(),
            cell: z.string(),
            task: z.string(),
            stage: z.boolean().optional(),
          }),
        ),
        damaged: z.array(z.object({ report: z.string(), table: z.string() })).optional(),
        reason: z.string().optional(),
      }),
    ),
    tasksWithoutSource: z.array(taskRef),
    counts: z.object({
      commitments: z.number().int(),
      carried: z.number().int(),
      partly: z.number().int(),
      check: z.number().int(),
      none: z.number().int(),
      waived: z.number().int(),
    }),
    unlike: z.boolean(),
  }),
});
export type CrosscheckJson = z.infer<typeof crosscheckSchema>;
