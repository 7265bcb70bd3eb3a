import type { z } from 'zod';
import type { Circular, CircularFinding, CircularPlace } from '../circular/model';
import { words } from '../locales/words';
import type { CivilDate } from '../timing/model';
import type { JsonDocument } from './contract/document';
import { toDocument } from './json';
import type { Reading } from './reading';
import { language } from './say';
import type { circularFinding, circularSchema } from './contract/circular';

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
