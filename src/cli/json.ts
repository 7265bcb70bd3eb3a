import { z } from 'zod';
import type { Understanding } from '../actions/understand';
import type { Finding } from '../checks/model';
import type { Breakdown, Indicator, Part, Table, Task } from '../breakdown/model';
import { COLUMN_ROLES, type ColumnRole } from '../breakdown/roles';
import { columnName, rangeToA1, toA1 } from '../grid/address';
import type { TaskStates } from '../ledger/states';
import { words } from '../locales/words';
import type { Deadline, Timing } from '../timing/model';
import type { UnitCell } from '../units/model';
import { language } from './say';

// The contract of `--json`. Rows and cells are as people see them: 1-based, A1.
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const state = z.enum(['done', 'overdue', 'soon', 'open', 'undated']);
const timing = z.object({
  kind: z.enum(['by', 'in', 'range', 'year', 'every', 'ongoing', 'conditional', 'none']),
  due: z.array(date),
  every: z.enum(['day', 'week', 'month', 'quarter', 'half', 'year']).optional(),
  source: z.enum(['own', 'deadline']),
  stages: z.array(z.object({ due: date, text: z.string() })).optional(),
});
const deadline = z.object({ text: z.string(), date: date.nullable(), dates: z.array(date).optional() });
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
const part = z.object({
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

export function toDocument(file: string, understanding: Understanding): JsonDocument {
  const { breakdown, issued, findings, asOf, states } = understanding;
  return {
    file,
    asOf,
    sheets: breakdown.sheets.map(({ name, kind, takenFor }) => ({
      name,
      kind,
      ...(takenFor === undefined ? {} : { takenFor }),
    })),
    tables: issued.tables.map((one) => toTable(one, states)),
    units: toUnits(breakdown),
    findings: findingsToJson(findings),
  };
}

export function findingsToJson(findings: readonly Finding[]): JsonDocument['findings'] {
  return findings.map((one) => ({
    check: one.check,
    severity: one.severity,
    sheet: one.sheet,
    cell: one.place ? toA1(one.place.row, one.place.column) : null,
    task: one.task?.number ?? null,
    message: words(language(), one.message),
    suggestion: words(language(), { id: `checks.${one.check}.suggestion`, params: {} }),
    ...(one.observed === undefined ? {} : { observed: one.observed }),
    ...(one.expected === undefined ? {} : { expected: one.expected }),
    ...(one.edits === undefined
      ? {}
      : {
          edits: one.edits.map(({ sheet, place, before, after }) => ({
            sheet,
            cell: toA1(place.row, place.column),
            before,
            after,
          })),
        }),
    ignored: one.ignored,
  }));
}

function toTable(one: Table, states: ReadonlyMap<string, TaskStates>): JsonDocument['tables'][number] {
  return {
    sheet: one.sheet,
    range: rangeToA1(one.range),
    title: one.title,
    headerRows: one.headerRows.map((row) => row + 1),
    year: one.year.value,
    confidence: one.confidence,
    columns: columnsByRole(one),
    taskCount: one.tasks.length,
    indicatorCount: one.indicatorCount,
    stated: one.stated.map(({ what, section, stated, counted, place }) => ({
      what,
      ...(section === null ? {} : { section }),
      stated,
      counted,
      matches: stated === counted,
      cell: toA1(place.row, place.column),
    })),
    tasks: one.tasks.map((each) => toTask(each, states.get(each.id))),
  };
}

function columnsByRole({ columns }: Table): Partial<Record<ColumnRole, string[]>> {
  const byRole: Partial<Record<ColumnRole, string[]>> = {};
  for (const { role, column } of columns) {
    if (role) (byRole[role] ??= []).push(columnName(column));
  }
  return byRole;
}

function toTask(one: Task, states: TaskStates | undefined): JsonDocument['tables'][number]['tasks'][number] {
  return {
    number: one.number,
    rows: one.rows.map((row) => row + 1),
    text: one.text,
    ...(one.details === undefined ? {} : { details: one.details }),
    sections: [...one.sections],
    leaders: [...one.leaders],
    leadUnits: namesOf(one.lead),
    supportUnits: namesOf(one.support),
    deadline: one.deadline && toDeadline(one.deadline),
    indicators: one.indicators.map((each, index) => toIndicator(each, states?.indicators[index])),
    ...(one.parts ? { parts: one.parts.map((each, index) => toPart(each, states?.parts?.[index])) } : {}),
    ...(one.timing ? { timing: toTiming(one.timing), state: states?.task ?? 'undated' } : {}),
  };
}

function toIndicator(
  one: Indicator,
  stateNow: z.infer<typeof state> | undefined,
): JsonDocument['tables'][number]['tasks'][number]['indicators'][number] {
  return {
    number: one.number,
    text: one.text,
    cell: toA1(one.place.row, one.place.column),
    heading: one.heading,
    owners: [...one.owners],
    ...(one.supporters ? { supporters: [...one.supporters] } : {}),
    ...(one.leaders ? { leaders: [...one.leaders] } : {}),
    ...(one.deadline ? { deadline: toDeadline(one.deadline) } : {}),
    timing: toTiming(one.timing),
    state: stateNow ?? 'undated',
  };
}

function toPart(one: Part, stateNow: z.infer<typeof state> | undefined): z.infer<typeof part> {
  return {
    rows: one.rows.map((row) => row + 1),
    text: one.text,
    leaders: [...one.leaders],
    leadUnits: namesOf(one.lead),
    supportUnits: namesOf(one.support),
    deadline: one.deadline && toDeadline(one.deadline),
    timing: toTiming(one.timing),
    state: stateNow ?? 'undated',
  };
}

function toDeadline({ text, date: last, dates }: Deadline): z.infer<typeof deadline> {
  return { text, date: last, ...(dates.length > 1 ? { dates: [...dates] } : {}) };
}

function toTiming({ kind, due, every, source, stages }: Timing): z.infer<typeof timing> {
  return {
    kind,
    due: [...due],
    ...(every === undefined ? {} : { every }),
    source,
    ...(stages ? { stages: stages.map((stage) => ({ due: stage.due, text: stage.text })) } : {}),
  };
}

/** Canonical names of a cell's units, each once. */
function namesOf({ mentions }: UnitCell): string[] {
  return [...new Set(mentions.filter(({ kind }) => kind !== 'person').map(({ name }) => name))];
}

/** Every unit with its numbers of tasks, over all tables; those that lead most come first. */
function toUnits({ tables, roster }: Breakdown): JsonDocument['units'] {
  const counts = new Map<string, { lead: number; support: number }>();
  const count = (name: string, role: 'lead' | 'support'): void => {
    const one = counts.get(name) ?? { lead: 0, support: 0 };
    one[role]++;
    counts.set(name, one);
  };
  for (const { tasks } of tables) {
    for (const { lead, support } of tasks) {
      for (const name of namesOf(lead)) count(name, 'lead');
      for (const name of namesOf(support)) count(name, 'support');
    }
  }
  return [...counts]
    .map(([name, { lead, support }]) => {
      const unit = roster.units.get(name);
      const collective = unit?.kind === 'collective';
      return { name, lead, support, collective, ...(collective ? { members: [...unit.members] } : {}) };
    })
    .sort((a, b) => b.lead - a.lead || b.support - a.support || (a.name < b.name ? -1 : 1));
}
