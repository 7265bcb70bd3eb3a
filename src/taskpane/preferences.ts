import type { Language } from '../locales/words';

/** What this computer remembers of its person, beside what is kept in workbooks. */
export interface Preferences {
  readonly language?: Language;
  /** Whether the first screen has been seen. */
  readonly welcomed?: boolean;
}

const KEY = 'task-breakdown-assistant';

/** Webviews may have no storage, or forbid it: then nothing is remembered. */
export function preferences(): Preferences {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    if (typeof stored !== 'object' || stored === null) return {};
    const { language, welcomed } = stored as Record<string, unknown>;
    return {
      ...((language === 'zh-CN' || language === 'en-US') && { language }),
      ...(welcomed === true && { welcomed }),
    };
  } catch {
    return {};
  }
}

export function prefer(change: Preferences): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...preferences(), ...change }));
  } catch {
    // Not remembered: asked again next time.
  }
}
