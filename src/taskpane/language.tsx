import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import type { Message, MessageId } from '../locales/message';
import { isLoaded, type Language, loadLanguage, words } from '../locales/words';

export interface Speaking {
  readonly language: Language;
  /** Takes effect once the words are there. */
  readonly setLanguage: (language: Language) => void;
  /** The words under an id of the locale files. */
  readonly t: (id: MessageId, params?: Message['params']) => string;
}

const SpeakingContext = createContext<Speaking | null>(null);

/** Gives the pane its language; it can be changed while the pane is open. Shows nothing until the words are there. */
export function LanguageProvider({ start, children }: { start: Language; children: ReactNode }) {
  const [wanted, setLanguage] = useState(start);
  const [language, setSpoken] = useState<Language | null>(isLoaded(start) ? start : null);
  useEffect(() => {
    let asked = true;
    void loadLanguage(wanted)
      // The words of Chinese are always there.
      .then(
        () => wanted,
        (): Language => 'zh-CN',
      )
      .then((loaded) => {
        if (!asked) return;
        document.documentElement.lang = loaded;
        setSpoken(loaded);
      });
    return () => {
      asked = false;
    };
  }, [wanted]);
  const speaking = useMemo<Speaking | null>(
    () => language && { language, setLanguage, t: (id, params = {}) => words(language, { id, params }) },
    [language],
  );
  return speaking && <SpeakingContext.Provider value={speaking}>{children}</SpeakingContext.Provider>;
}

export function useWords(): Speaking {
  const speaking = useContext(SpeakingContext);
  if (!speaking) throw new Error('No LanguageProvider');
  return speaking;
}
