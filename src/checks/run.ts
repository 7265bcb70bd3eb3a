import { MAX_COLUMNS, MAX_ROWS } from '../grid/address';
import { message } from '../locales/message';
import type { Check, CheckContext, Finding, FindingDraft } from './model';
import { CHECKS } from './registry';
import { sheetTexts } from './sheet-texts';

/**
 * Runs the checks over a workbook. Findings come in the order of the sheets, then by row, column and check, at most one
 * per check and cell; a check that throws becomes one `internal-error` and the others still run. None is `ignored` yet:
 * what people chose to ignore is applied to the result.
 */
export function runChecks(context: CheckContext, checks: readonly Check[] = CHECKS): Finding[] {
  const texts = sheetTexts(context.workbook);
  const found: Finding[] = [];
  for (const check of checks) {
    const seen = new Set<string>();
    for (const draft of draftsOf(check, context)) {
      const { id, severity } = draft.message.id === INTERNAL_ERROR.message ? INTERNAL_ERROR : check;
      const key = `${id},${String(draft.place?.row)},${String(draft.place?.column)},${draft.sheet}`;
      if (seen.has(key)) continue;
      seen.add(key);
      const cellText = texts.text(draft.sheet, draft.place);
      found.push(findingOf(draft, { check: id, severity, cellText }));
    }
  }
  return inReadingOrder(withoutEchoes(found), context);
}

/** One literal, and what only some say put in afterwards: an engine gives what is spread into so many properties 2 KB. */
function findingOf(
  { message: words, sheet, place, task, observed, expected, edits }: FindingDraft,
  { check, severity, cellText }: Pick<Finding, 'check' | 'severity' | 'cellText'>,
): Finding {
  const finding: Writable<Finding> = {
    message: words,
    sheet,
    place,
    check,
    severity,
    cellText,
    ignored: false,
  };
  if (task !== undefined) finding.task = task;
  if (observed !== undefined) finding.observed = observed;
  if (expected !== undefined) finding.expected = expected;
  if (edits !== undefined) finding.edits = edits;
  return finding;
}

type Writable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

/** A cell that shows #REF! is missing, unreadable and no name as well: only the error itself is worth a word. */
function withoutEchoes(findings: readonly Finding[]): Finding[] {
  const cell = ({ sheet, place }: Finding): string => [sheet, place?.row, place?.column].join('\n');
  const errors = new Set(findings.filter(({ check }) => check === 'formula-error').map(cell));
  if (errors.size === 0) return [...findings];
  return findings.filter((one) => one.check === 'formula-error' || !errors.has(cell(one)));
}

const INTERNAL_ERROR = {
  id: 'internal-error',
  severity: 'error',
  message: 'checks.internal-error',
} as const;

/** What a check reports; what it had reported before it threw still counts. */
function draftsOf(check: Check, context: CheckContext): FindingDraft[] {
  const drafts: FindingDraft[] = [];
  try {
    for (const draft of check.run(context)) drafts.push(draft);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    drafts.push({
      message: message(INTERNAL_ERROR.message, { check: check.id, detail }),
      sheet: '',
      place: null,
    });
  }
  return drafts;
}

/** Findings about the workbook first, then sheet by sheet. Sorting is stable, so that checks keep their order in a cell. */
function inReadingOrder(findings: readonly Finding[], { workbook }: CheckContext): Finding[] {
  const sheets = new Map(workbook.sheets.map(({ name }, index) => [name, index]));
  const cell = ({ sheet, place }: Finding): number =>
    ((sheets.get(sheet) ?? -1) + 1) * (CELLS + 1) + (place ? place.row * MAX_COLUMNS + place.column + 1 : 0);
  return findings
    .map((finding) => ({ finding, at: cell(finding) }))
    .sort((a, b) => a.at - b.at)
    .map(({ finding }) => finding);
}

/** Of a sheet. */
const CELLS = MAX_ROWS * MAX_COLUMNS;
