import { hasWords, words, type Language } from '../locales/words';
import type { HostError } from './error';

/** What happened and what to do next, in words. Parameters that are codes themselves (`found: 'pdf'`) get their words. */
export function hostErrorWords(language: Language, { code, params }: HostError): string {
  const found = params['found'];
  const id = `host.found.${found ?? ''}`;
  const known = found !== undefined && hasWords(id) ? { found: words(language, { id, params: {} }) } : {};
  return words(language, { id: `host.${code}`, params: { sheet: '', cell: '', ...params, ...known } });
}
