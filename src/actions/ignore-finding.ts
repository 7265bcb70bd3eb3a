import { ignoreKey } from '../checks/ignored';
import type { Finding } from '../checks/model';
import type { IgnoredFinding, Settings } from '../settings/model';
import type { CivilDate } from '../timing/model';

/** The findings count no more in this workbook, until the text that was judged changes. A newer reason replaces an older one. */
export function ignoring(
  settings: Settings,
  findings: readonly Finding[],
  { reason, on }: { readonly reason: string; readonly on: CivilDate },
): Settings {
  const added = new Map(
    findings.map((finding) => [keyOf(ignoreKey(finding)), { ...ignoreKey(finding), reason, on }]),
  );
  const kept = settings.ignored.filter((one) => !added.has(keyOf(one)));
  return { ...settings, ignored: [...kept, ...added.values()] };
}

/** What was ignored counts again. */
export function restoring(settings: Settings, entries: readonly IgnoredFinding[]): Settings {
  const keys = new Set(entries.map(keyOf));
  return { ...settings, ignored: settings.ignored.filter((one) => !keys.has(keyOf(one))) };
}

/** A decision to ignore, with the findings that it holds back now: none, once the text has changed or the slip is mended. */
interface Ignored {
  readonly entry: IgnoredFinding;
  readonly findings: readonly Finding[];
}

/** Every decision of this workbook, the newest first. Linear. */
export function ignoredOf(
  findings: readonly Finding[],
  entries: readonly IgnoredFinding[],
): readonly Ignored[] {
  const byKey = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (!finding.ignored) continue;
    const key = keyOf(ignoreKey(finding));
    const held = byKey.get(key);
    if (held) held.push(finding);
    else byKey.set(key, [finding]);
  }
  return entries.map((entry) => ({ entry, findings: byKey.get(keyOf(entry)) ?? [] })).reverse();
}

function keyOf({
  check,
  sheet,
  where,
  text,
}: Pick<IgnoredFinding, 'check' | 'sheet' | 'where' | 'text'>): string {
  return [check, sheet, where, text].join('\n');
}
