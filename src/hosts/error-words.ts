import { hasWords, words, type Language } from '../locales/words';
import type { HostError } from './error';

/**
 * What happened and what to do next, in words. Parameters that are codes themselves (`found: 'pdf'`) get their words.
 * Excel does not always tell which sheet or cell it is about: then the words do without.
 */
export function hostErrorWords(language: Language, { code, params }: HostError): string {
  const found = params['found'];
  const kind = `host.found.${found ?? ''}`;
  const known =
    found !== undefined && hasWords(kind) ? { found: words(language, { id: kind, params: {} }) } : {};
  const lacking = (['sheet', 'cell'] as const).filter((one) => (params[one] ?? '') === '');
  const variants = [params['of'] ?? '', found ?? '', ...lacking.map((one) => `no-${one}`)].map(
    (one) => `host.${code}.${one}`,
  );
  const id = variants.find(hasWords) ?? (`host.${code}` as const);
  return words(language, { id, params: { sheet: '', cell: '', ...params, ...known } });
}
