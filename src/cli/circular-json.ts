import { z } from 'zod';
import type { Circular, CircularFinding, CircularPlace } from '../circular/model';
import { words } from '../locales/words';
import type { CivilDate } from '../timing/model';
import { documentSchema, findingSchema, toDocument, type JsonDocument } from './json';
import type { Reading } from './reading';
import { language } from './say';

const paragraph = z.number().int().positive().nullable();
const circularFinding = findingSchema.extend({
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

export function toCircularDocument(from: {
  readonly name: string;
  readonly circular: Circular;
  readonly findings: readonly CircularFinding[];
  readonly date: CivilDate;
  readonly ownDate: CivilDate | null;
  readonly reading: Reading | null;
}): z.infer<typeof circularSchema> {
  const { name, circular, findings, date, ownDate, reading } = from;
  const document: JsonDocument = reading
    ? toDocument(reading.file, reading.understanding)
    : { file: name, asOf: date, sheets: [], tables: [], units: [], findings: [] };
  return {
    ...document,
    circular: {
      file: name,
      asOf: ownDate,
      paragraphs: circular.paragraphs.length,
      tables: circular.tables.length,
    },
    findings: [...findings.map(toFinding), ...document.findings],
  };
}

function toFinding(one: CircularFinding): z.infer<typeof circularFinding> {
  return {
    check: one.check,
    severity: one.severity,
    sheet: '',
    task: null,
    message: words(language(), one.message),
    suggestion: words(language(), { id: `checks.${one.check}.suggestion`, params: {} }),
    ...toPlace(one.place),
    observed: one.observed,
    expected: one.expected,
    other: one.other && { ...toPlace(one.other), text: one.other.text },
    ignored: false,
  };
}

function toPlace({ paragraph: number, table, cell }: CircularPlace): {
  paragraph: number | null;
  table?: number;
  cell: string | null;
} {
  return { paragraph: number, ...(table === undefined ? {} : { table }), cell: cell ?? null };
}
