import { z } from 'zod';
import { DEFAULTS } from './defaults';
import { once } from './once';

/** Over the title: a bulletin (简报), an office's red head (红头), or nothing. */
export const MASTHEADS = ['brief', 'red', 'none'] as const;
/** In which order items stand: the longest overdue first, or as in the source. */
const PAPER_ORDERS = ['days', 'source'] as const;
/** In which order units stand: who leads the most first, as the source names them, or who has done the largest share of it first. */
export const UNIT_ORDERS = ['lead', 'source', 'rate'] as const;

/**
 * What the papers of an office say and look like: chosen once, remembered with the workbook. `null` and `''` mean that nobody has
 * chosen: then it is read from the table where that says it, else the paper asks for it (【待补：…】).
 */
export const paperChoices = once(() => {
  const of = DEFAULTS.papers;
  const civilDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
  return z.object({
    /** `某某区`: whose paper it is. */
    area: z.string().nullable().default(of.area),
    /** Who signs. */
    office: z.string().nullable().default(of.office),
    /** What was followed: 2024年《政府工作报告》重点任务, without the year. */
    subject: z.string().nullable().default(of.subject),
    addressees: z.string().nullable().default(of.addressees),
    /** 根据…要求: the document that asks for the check. */
    basis: z.string().nullable().default(of.basis),
    masthead: z.enum(MASTHEADS).default(of.masthead),
    /** Name of the bulletin. */
    bulletin: z.string().default(of.bulletin),
    /** Of the bulletin: 第N期. */
    issue: z.number().int().min(1).max(9999).nullable().default(of.issue),
    /** Of a paper with a red head: 某政督〔2024〕1号. */
    documentNumber: z.string().nullable().default(of.documentNumber),
    /** 抄送 */
    copies: z.string().nullable().default(of.copies),
    /** Figures in Times New Roman. */
    latinFigures: z.boolean().default(of.latinFigures),
    order: z.enum(PAPER_ORDERS).default(of.order),
    unitOrder: z.enum(UNIT_ORDERS).default(of.unitOrder),
    /** What the title of a circular calls the time that it is about, at this as-of date alone; `null`: by the date. */
    period: z.object({ asOf: civilDate, text: z.string() }).nullable().default(of.period),
    /** As-of date of the last circular: what changed since then is told; `null`: nothing of it. */
    since: civilDate.nullable().default(of.since),
    /** So many items are named in the text of a circular; its attachments have all. */
    named: z.number().int().min(1).max(200).default(of.named),
    /** What a circular has beside what it must. */
    withGood: z.boolean().default(of.withGood),
    withTables: z.boolean().default(of.withTables),
    withChart: z.boolean().default(of.withChart),
    withAll: z.boolean().default(of.withAll),
    /** 四、工作要求, a paragraph each; empty: ours. */
    requirements: z.array(z.string()).default(of.requirements),
    notices: z
      .object({
        /** Before the year in a number: 督办〔2024〕1号. */
        prefix: z.string().default(of.notices.prefix),
        /** The year and the number of the last notice of it. */
        last: z
          .object({ year: z.number().int(), number: z.number().int().min(0) })
          .nullable()
          .default(of.notices.last),
        /** Days until an answer is due. */
        replyDays: z.number().int().min(0).max(366).default(of.notices.replyDays),
        /** 办理要求, a paragraph each; empty: ours. */
        requirements: z.array(z.string()).default(of.notices.requirements),
      })
      .prefault({}),
  });
});
export type PaperChoices = z.infer<ReturnType<typeof paperChoices>>;
