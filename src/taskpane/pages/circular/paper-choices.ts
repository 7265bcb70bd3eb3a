import type { PaperChoices } from '../../../settings/papers';
import { defaultSettings } from '../../../settings/xml';

/** What the form is about; texts as people write them, '' where nobody has chosen. */
export interface Written extends Pick<PaperChoices, 'masthead' | 'unitOrder' | 'bulletin'> {
  readonly issue: string;
  readonly documentNumber: string;
  readonly office: string;
  readonly addressees: string;
  readonly basis: string;
  readonly copies: string;
  readonly since: string;
}

export function writtenChoices(papers: PaperChoices): Written {
  const { masthead, unitOrder, bulletin, issue, documentNumber, office, addressees, basis, copies, since } =
    papers;
  return {
    ...{ masthead, unitOrder, bulletin },
    issue: issue === null ? '' : String(issue),
    documentNumber: documentNumber ?? '',
    office: office ?? '',
    addressees: addressees ?? '',
    basis: basis ?? '',
    copies: copies ?? '',
    since: since ?? '',
  };
}

/** What was chosen; `null` where the number of the issue is none (1 to 9999, or nothing). */
export function chosenOf(written: Written): Pick<PaperChoices, keyof Written> | null {
  const issue = written.issue.trim();
  if (!/^(?:[1-9]\d{0,3})?$/.test(issue)) return null;
  return {
    masthead: written.masthead,
    unitOrder: written.unitOrder,
    bulletin: written.bulletin.trim() === '' ? defaultSettings().papers.bulletin : written.bulletin.trim(),
    issue: issue === '' ? null : Number(issue),
    documentNumber: textOf(written.documentNumber),
    office: textOf(written.office),
    addressees: textOf(written.addressees),
    basis: textOf(written.basis),
    copies: textOf(written.copies),
    since: /^\d{4}-\d{2}-\d{2}$/.test(written.since) ? written.since : null,
  };
}

function textOf(written: string): string | null {
  return written.trim() === '' ? null : written.trim();
}
