import type { Language } from '../locales/words';

/** Why a Word file could not be read, in words; what its reader says is loaded only then. */
export async function wordReason(error: unknown, language: Language): Promise<string> {
  const [{ WordError }, { wordErrorWords }] = await Promise.all([
    import(/* webpackChunkName: "word" */ '../word/error'),
    import(/* webpackChunkName: "word" */ '../word/error-words'),
  ]);
  if (error instanceof WordError) return wordErrorWords(language, error);
  return error instanceof Error ? error.message : String(error);
}
