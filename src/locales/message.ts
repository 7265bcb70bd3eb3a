import type zhCN from './zh-CN';

/** The ids that have words: a message that nobody has worded does not compile. */
export type MessageId = keyof typeof zhCN;

/** What a person will read, before it has words: an id of the locale files and the values for its `{placeholders}`. */
export interface Message {
  readonly id: MessageId;
  readonly params: Readonly<Record<string, string | number>>;
}

export function message(id: MessageId, params: Message['params'] = {}): Message {
  return { id, params };
}
