import { loadLanguage, type Language } from '../locales/words';
import type { Understanding } from './understand';

/**
 * The language that the sheets of a workbook are written in, its words loaded: the workbook's own where it keeps one, so
 * that its sheets stay in one language whoever works in it.
 *
 * @param spoken by the one who writes
 */
export async function sheetLanguage(
  { settings }: Pick<Understanding, 'settings'>,
  spoken: Language,
): Promise<Language> {
  const language = settings.language ?? spoken;
  await loadLanguage(language);
  return language;
}
