import { ignoreKey } from '../checks/ignored';
import type { Finding } from '../checks/model';
import { hash128 } from '../plan/hash';
import type { Settings } from '../settings/model';
import type { CivilDate } from '../timing/model';

/** Keeps what is found today, so that the next check can say what is new. */
export function remembering(settings: Settings, findings: readonly Finding[], on: CivilDate): Settings {
  return { ...settings, lastCheck: { on, seen: [...new Set(findings.map(seenAs))] } };
}

/** The findings that the remembered check did not have; `null` where none is remembered. */
export function newSince(
  findings: readonly Finding[],
  lastCheck: Settings['lastCheck'],
): ReadonlySet<Finding> | null {
  if (!lastCheck) return null;
  const seen = new Set(lastCheck.seen);
  return new Set(findings.filter((finding) => !seen.has(seenAs(finding))));
}

/** 16 hex digits: what the decision to ignore would be tied to, as short as a workbook with thousands of them needs it. */
function seenAs(finding: Finding): string {
  const { check, sheet, where, text } = ignoreKey(finding);
  return hash128([check, sheet, where, text].join('\n')).slice(0, 16);
}
