import { z } from 'zod';
import { COLUMN_ROLES } from '../../breakdown/roles';

// The contract of `--json`. Rows and cells are as people see them: 1-based, A1.
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
export const state = z.enum(['done', 'overdue', 'soon', 'open', 'undated']);
export const timing = z.object({
  kind: z.enum(['by', 'in', 'range', 'year', 'every', 'ongoing', 'conditional', 'none']),
  due: z.array(date),
  every: z.enum(['day', 'week', 'month', 'quarter', 'half', 'year']).optional(),
  source: z.enum(['own', 'deadline']),
  stages: z.array(z.object({ due: date, text: z.string() })).optional(),
});
export const deadline = z.object({
  text: z.string(),
  date: date.nullable(),
  dates: z.array(date).optional(),
});
/** How an item with a figure stands; only `summary` tells it. */
const figure = z.object({
  goal: z.number(),
  done: z.number(),
  unit: z.string(),
  ratio: z.number(),
  expected: z.number(),
  pace: z.enum(['ahead', 'on', 'behind']),
  light: z.enum(['yellow', 'red']).optional(),
});
const indicator = z.object({
  number: z.string(),
  text: z.string(),
  cell: z.string(),
  heading: z.string().nullable(),
  owners: z.array(z.string()),
  supporters: z.array(z.string()).optional(),
  leaders: z.array(z.string()).optional(),
  deadline: deadline.optional(),
  timing,
  state,
  figure: figure.optional(),
});
export const part = z.object({
  rows: z.array(z.number().int().positive()),
  text: z.string(),
  leaders: z.array(z.string()),
  leadUnits: z.array(z.string()),
  supportUnits: z.array(z.string()),
  deadline: deadline.nullable(),
  timing,
  state,
  figure: figure.optional(),
});
const task = z.object({
  number: z.string().nullable(),
  rows: z.array(z.number().int().positive()),
  text: z.string(),
  /** What stands in the columns of details. */
  details: z.string().optional(),
  sections: z.array(z.string()),
  leaders: z.array(z.string()),
  leadUnits: z.array(z.string()),
  supportUnits: z.array(z.string()),
  deadline: deadline.nullable(),
  indicators: z.array(indicator),
  parts: z.array(part).optional(),
  timing: timing.optional(),
  state: state.optional(),
  figure: figure.optional(),
});
const table = z.object({
  sheet: z.string(),
  range: z.string(),
  title: z.string(),
  headerRows: z.array(z.number().int().positive()),
  year: z.number().int().nullable(),
  confidence: z.number(),
  columns: z.partialRecord(z.enum(COLUMN_ROLES), z.array(z.string())),
  taskCount: z.number().int(),
  indicatorCount: z.number().int(),
  stated: z.array(
    z.object({
      what: z.enum(['tasks', 'indicators', 'section']),
      section: z.string().optional(),
      stated: z.number().int(),
      counted: z.number().int(),
      matches: z.boolean(),
      cell: z.string(),
    }),
  ),
  tasks: z.array(task),
});
export const findingSchema = z.object({
  check: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  sheet: z.string(),
  cell: z.string().nullable(),
  task: z.string().nullable(),
  message: z.string(),
  suggestion: z.string(),
  observed: z.string().optional(),
  expected: z.string().optional(),
  edits: z
    .array(z.object({ sheet: z.string(), cell: z.string(), before: z.string(), after: z.string() }))
    .optional(),
  ignored: z.boolean(),
});

/** What every command prints with `--json`; some commands add fields of their own. */
export const documentSchema = z.object({
  file: z.string(),
  asOf: date,
  sheets: z.array(
    z.object({
      name: z.string(),
      kind: z.enum(['breakdown', 'ours', 'other']),
      /** What a sheet of another kind is taken for. */
      takenFor: z.enum(['contacts', 'scores', 'money', 'statistics']).optional(),
    }),
  ),
  tables: z.array(table),
  units: z.array(
    z.object({
      name: z.string(),
      lead: z.number().int(),
      support: z.number().int(),
      collective: z.boolean(),
      members: z.array(z.string()).optional(),
    }),
  ),
  findings: z.array(findingSchema),
});
export type JsonDocument = z.infer<typeof documentSchema>;
