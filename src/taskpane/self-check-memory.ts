import type { SelfCheck } from '../hosts/self-check';

/** The last self-check of this computer. */
export interface RememberedSelfCheck {
  /** `YYYY-MM-DD`. */
  readonly on: string;
  readonly found: SelfCheck;
  /** Whether a person saw the file that the pane saved as a trial; absent: nobody tried. */
  readonly downloads?: boolean;
}

const KEY = 'task-breakdown-self-check';

/** `null` where there is none, or it is of another build of the program around us: what failed then may work now. */
export function rememberedSelfCheck(build: string): RememberedSelfCheck | null {
  const last = lastSelfCheck();
  return last && buildOf(last.found) === build ? last : null;
}

/** Whatever build it was of: where that has changed, the pane checks anew when it opens. */
export function lastSelfCheck(): RememberedSelfCheck | null {
  try {
    const stored = JSON.parse(localStorage.getItem(KEY) ?? 'null') as RememberedSelfCheck | null;
    return stored && Array.isArray(stored.found.probes) ? stored : null;
  } catch {
    return null;
  }
}

export function rememberSelfCheck(remembered: RememberedSelfCheck): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(remembered));
  } catch {
    // Not remembered: checked again next time.
  }
}

/** What the program around us says of itself first. */
function buildOf({ around }: SelfCheck): string {
  return around[0]?.[1] ?? '';
}
