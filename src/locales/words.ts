import type { Message, MessageId } from './message';
import zhCN from './zh-CN';

export type Language = 'zh-CN' | 'en-US';
type Templates = Readonly<Record<MessageId, string>>;

/** Chinese is always there; English is loaded by those who speak it, so that a pane in Chinese does not wait for it. */
const TEMPLATES = new Map<Language, Templates>([['zh-CN', zhCN]]);

/** Whether `words` can speak the language already. */
export function isLoaded(language: Language): boolean {
  return TEMPLATES.has(language);
}

export async function loadLanguage(language: Language): Promise<void> {
  if (isLoaded(language)) return;
  const { default: templates } = await import(/* webpackChunkName: "en-US" */ './en-US');
  TEMPLATES.set(language, templates);
}

/** The words of a message, in a language that is loaded. A value put into `{placeholder}` is inserted as it is: it is never read as a template again. */
export function words(language: Language, { id, params }: Message): string {
  const template = TEMPLATES.get(language)?.[id];
  if (template === undefined) throw new Error(`No words for ${id} in ${language}`);
  // Most words of a page hold no values.
  if (!template.includes('{')) return template;
  return template.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = params[name];
    return value === undefined ? placeholder : String(value);
  });
}

/** Whether there are words under an id that came from elsewhere: from a host, from settings of another version. */
export function hasWords(id: string): id is MessageId {
  return id in zhCN;
}
