import enUS from './en-US';
import type { Message } from './message';
import zhCN from './zh-CN';

export type Language = 'zh-CN' | 'en-US';

const TEMPLATES: Readonly<Record<Language, Readonly<Record<string, string>>>> = { 'zh-CN': zhCN, 'en-US': enUS };

/** The words of a message. A value put into `{placeholder}` is inserted as it is: it is never read as a template again. */
export function words(language: Language, { id, params }: Message): string {
  const template = TEMPLATES[language][id];
  if (template === undefined) throw new Error(`No words for ${id} in ${language}`);
  return template.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = params[name];
    return value === undefined ? placeholder : String(value);
  });
}

/** Whether the locale has words under this id (variants of a check's message are optional). */
export function hasWords(id: string): boolean {
  return id in zhCN;
}
