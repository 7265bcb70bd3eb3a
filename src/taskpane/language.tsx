import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import type { Message } from '../locales/message';
import { type Language, words } from '../locales/words';

export interface Speaking {
  readonly language: Language;
  readonly setLanguage: (language: Language) => void;
  /** The words under an id of the locale files. */
  readonly t: (id: string, params?: Message['params']) => string;
}

const SpeakingContext = createContext<Speaking | null>(null);

/** Gives the pane its language; it can be changed while the pane is open. */
export function LanguageProvider({ start, children }: { start: Language; children: ReactNode }) {
  const [language, setLanguage] = useState(start);
  const speaking = useMemo<Speaking>(
    () => ({ language, setLanguage, t: (id, params = {}) => words(language, { id, params }) }),
    [language],
  );
  return <SpeakingContext.Provider value={speaking}>{children}</SpeakingContext.Provider>;
}

export function useWords(): Speaking {
  const speaking = useContext(SpeakingContext);
  if (!speaking) throw new Error('No LanguageProvider');
  return speaking;
}
