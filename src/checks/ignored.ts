import { toA1 } from '../grid/address';
import { Hash128 } from '../plan/hash';
import type { IgnoredFinding } from '../settings/model';
import type { Finding } from './model';

/** What the decision to ignore a finding is tied to: when the judged text changes, the finding counts again. */
export function ignoreKey(finding: Finding): Pick<IgnoredFinding, 'check' | 'sheet' | 'where' | 'text'> {
  const { check, sheet, place, task, cellText } = finding;
  const where = task?.number ?? (place ? toA1(place.row, place.column) : '');
  return { check, sheet, where, text: hashOf(cellText) };
}

/** Marks the findings that people chose to ignore in this workbook. */
export function withIgnored(findings: readonly Finding[], ignored: readonly IgnoredFinding[]): Finding[] {
  if (ignored.length === 0) return [...findings];
  const join = (one: ReturnType<typeof ignoreKey>): string =>
    [one.check, one.sheet, one.where, one.text].join('\n');
  const keys = new Set(ignored.map(join));
  return findings.map((finding) =>
    keys.has(join(ignoreKey(finding))) ? { ...finding, ignored: true } : finding,
  );
}

function hashOf(text: string): string {
  const hash = new Hash128();
  hash.add(text);
  return hash.digest();
}
