import { z } from 'zod';
import type { Corrections, SheetOverride } from '../breakdown/corrections';
import { COLUMN_ROLES } from '../breakdown/roles';
import { DEFAULTS } from './defaults';
import { once } from './once';
import { paperChoices } from './papers';
import { PACES } from '../statistics/pace-rules';
import { type Succession, SUCCESSION_KINDS } from '../succession/model';
import { tabChoices } from './tabs';

const civilDate = () => z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** 分工变动 */
export const succession = once(
  () =>
    z.object({
      kind: z.enum(SUCCESSION_KINDS),
      from: z.string(),
      to: z.string(),
      since: civilDate(),
    }) satisfies z.ZodType<Succession>,
);

/**
 * Everything that we keep in a workbook, as one custom XML part. Every field has a default: `{}` is valid. The schemas are made when they
 * are asked for, which is never where a workbook has no settings.
 */
export const settingsSchema = once(() => {
  const of = DEFAULTS;
  const sheetOverride = z.object({
    sheet: z.string(),
    isTable: z.boolean().optional(),
    range: z.string().optional(),
    year: z.number().int().optional(),
    columns: z.record(z.string(), z.enum(COLUMN_ROLES).nullable()).optional(),
    firstLeads: z.record(z.string(), z.boolean()).optional(),
  }) satisfies z.ZodType<SheetOverride>;

  const ignoredFinding = z.object({
    check: z.string(),
    sheet: z.string(),
    /** Number of the task, or A1 of the cell where the finding belongs to none. */
    where: z.string(),
    /** Hash of the text that was judged: when it changes, the finding counts again. */
    text: z.string(),
    reason: z.string(),
    on: civilDate(),
  });

  /** A unit handed in: at which as-of date, and from which tab or file. */
  const returnRecord = z.object({ unit: z.string(), asOf: civilDate(), source: z.string() });

  const light = z.object({ name: z.string(), colour: z.string().regex(/^#[0-9A-Fa-f]{6}$/) });

  const decidedTask = z.object({ sheet: z.string(), number: z.string(), text: z.string() });

  /** 报告对照: what people decided about a clause of the work report (`report/decisions`). */
  const reportDecision = z.object({
    clause: z.string(),
    verdict: z.enum(['carried', 'waived']),
    tasks: z.array(decidedTask),
    reason: z.string(),
    on: civilDate(),
  });

  const reportSettings = z.object({
    /** The report itself, only where a person said that it shall be kept; `null`: it is not. */
    text: z.string().nullable().default(of.report.text),
    /** Where a person put the ends of the plan part, of a text of that length: offsets are another text's otherwise. */
    plan: z
      .object({
        start: z.number().int().min(0),
        end: z.number().int().min(0),
        of: z.number().int().min(0).optional(),
      })
      .nullable()
      .default(of.report.plan),
    decisions: z.array(reportDecision).default(of.report.decisions),
  });

  return z.object({
    version: z.literal(1).default(of.version),
    /** `null`: today. */
    asOf: civilDate().nullable().default(of.asOf),
    /** A date this many days ahead or nearer is `soon`. */
    soonDays: z.number().int().min(0).max(366).default(of.soonDays),
    /** 起算日 */
    start: civilDate().nullable().default(of.start),
    /** Local words for times (汛期, 供暖期) → the day on which they begin here. */
    timeWords: z
      .record(
        z.string(),
        z.object({ month: z.number().int().min(1).max(12), day: z.number().int().min(1).max(31) }),
      )
      .default(of.timeWords),
    lights: z.object({ overdue: light, soon: light, open: light, done: light }).default(of.lights),
    tabs: tabChoices().prefault({}),
    overrides: z.array(sheetOverride).default(of.overrides),
    /** Other name → standard name. */
    aliases: z.record(z.string(), z.string()).default(of.aliases),
    /** Collective → members. */
    members: z.record(z.string(), z.array(z.string())).default(of.members),
    /** Who answers in place of whom, from a day on, in the order in which they were said. */
    successions: z.array(succession()).default(of.successions),
    ignored: z.array(ignoredFinding).default(of.ignored),
    /** Reported values that were decided against (`collect/settled`): the same file may come back. */
    settled: z.array(z.string()).default(of.settled),
    /** How often units report: what was handed in counts for the month or quarter of its as-of date. */
    period: z.enum(['month', 'quarter']).default(of.period),
    /** Who handed in, in the order of time (`collect/returns`). */
    returns: z.array(returnRecord).default(of.returns),
    /** Fingerprints of the findings of the last check, to tell what is new. */
    lastCheck: z
      .object({ on: civilDate(), seen: z.array(z.string()) })
      .nullable()
      .default(of.lastCheck),
    /** When an item with a figure is behind 序时 (`statistics/pace-rules`). */
    pace: z.enum(PACES).default(of.pace),
    report: reportSettings.prefault({}),
    papers: paperChoices().prefault({}),
    /** In which language its sheets are written; `null`: nobody has said, so that of who writes them. */
    language: z.enum(['zh-CN', 'en-US']).nullable().default(of.language),
  });
});

/** What reading goes by is declared where it is read (`breakdown/corrections.ts`). */
export type Settings = z.infer<ReturnType<typeof settingsSchema>> & Corrections;
export type ReturnRecord = Settings['returns'][number];
export type IgnoredFinding = Settings['ignored'][number];
