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
  const [first = '', ...rest] = piecesOf(template);
  let said = first;
  for (let at = 0; at < rest.length; at += 2) {
    const name = rest[at] ?? '';
    const value = params[name];
    said += value === undefined ? `{${name}}` : String(value);
    said += rest[at + 1] ?? '';
  }
  return said;
}

/** What stands between the placeholders, and their names, in turn. A list of thousands says the same words in every line. */
function piecesOf(template: string): readonly string[] {
  let pieces = PIECES.get(template);
  if (!pieces) PIECES.set(template, (pieces = template.split(/\{(\w+)\}/)));
  return pieces;
}

/** As many as there are messages. */
const PIECES = new Map<string, readonly string[]>();

/** Whether there are words under an id that came from elsewhere: from a host, from settings of another version. */
export function hasWords(id: string): id is MessageId {
  return id in zhCN;
}
