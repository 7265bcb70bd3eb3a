import { hasWords, words, type Language } from '../locales/words';
import type { WordError } from './error';

/** What happened and what to do next, in words; what the file was found to be has words of its own. */
export function wordErrorWords(language: Language, { code, params }: WordError): string {
  const kind = `host.found.${params['found'] ?? 'unknown'}`;
  const found = hasWords(kind) ? words(language, { id: kind, params: {} }) : '';
  return words(language, { id: `word.${code}`, params: { ...params, found } });
}
