import type { PaperChoices } from '../../../settings/papers';
import { defaultSettings } from '../../../settings/xml';

/** What a circular may have beside what it must. */
export const PARTS = ['withGood', 'withTables', 'withChart', 'withAll'] as const;

/** Texts that are nobody's choice where they are blank. */
const TEXTS = ['documentNumber', 'area', 'office', 'addressees', 'basis', 'copies'] as const;

/** What the form is about; texts as people write them, '' where nobody has chosen; paragraphs a line each. */
export interface Written
  extends
    Pick<PaperChoices, 'masthead' | 'unitOrder' | 'bulletin' | (typeof PARTS)[number]>,
    Readonly<Record<(typeof TEXTS)[number], string>> {
  readonly issue: string;
  readonly since: string;
  readonly requirements: string;
  readonly replyDays: string;
  readonly noticeRequirements: string;
}

export function writtenChoices(papers: PaperChoices): Written {
  const { masthead, unitOrder, bulletin, issue, since, requirements, notices } = papers;
  const { withGood, withTables, withChart, withAll } = papers;
  return {
    ...{ masthead, unitOrder, bulletin, withGood, withTables, withChart, withAll },
    ...textsOf((key) => papers[key] ?? ''),
    issue: issue === null ? '' : String(issue),
    since: since ?? '',
    requirements: requirements.join('\n'),
    replyDays: String(notices.replyDays),
    noticeRequirements: notices.requirements.join('\n'),
  };
}

/** Which fields hold no number that they may: an issue is 1 to 9999, or none; an answer is due within 0 to 366 days. */
export function wrongIn({ issue, replyDays }: Written): {
  readonly issue: boolean;
  readonly replyDays: boolean;
} {
  return {
    issue: !/^(?:[1-9]\d{0,3})?$/.test(issue.trim()),
    replyDays: !/^\d{1,3}$/.test(replyDays.trim()) || Number(replyDays) > MOST_DAYS,
  };
}

const MOST_DAYS = 366;

/** What was chosen, over what stands; a field that is wrong leaves it. */
export function chosenOf(written: Written, before: PaperChoices): PaperChoices {
  const wrong = wrongIn(written);
  const { masthead, unitOrder, withGood, withTables, withChart, withAll } = written;
  const issue = written.issue.trim();
  return {
    ...before,
    ...{ masthead, unitOrder, withGood, withTables, withChart, withAll },
    ...textsOf((key) => textOf(written[key])),
    bulletin: textOf(written.bulletin) ?? defaultSettings().papers.bulletin,
    issue: wrong.issue ? before.issue : issue === '' ? null : Number(issue),
    since: /^\d{4}-\d{2}-\d{2}$/.test(written.since) ? written.since : null,
    requirements: linesOf(written.requirements),
    notices: {
      ...before.notices,
      replyDays: wrong.replyDays ? before.notices.replyDays : Number(written.replyDays),
      requirements: linesOf(written.noticeRequirements),
    },
  };
}

function textsOf<Value>(of: (key: (typeof TEXTS)[number]) => Value): Record<(typeof TEXTS)[number], Value> {
  return Object.fromEntries(TEXTS.map((key) => [key, of(key)])) as Record<(typeof TEXTS)[number], Value>;
}

function textOf(written: string): string | null {
  return written.trim() === '' ? null : written.trim();
}

function linesOf(written: string): string[] {
  return written.split('\n').flatMap((line) => textOf(line) ?? []);
}
