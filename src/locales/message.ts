/** What a person will read, before it has words: an id of the locale files and the values for its `{placeholders}`. */
export interface Message {
  readonly id: string;
  readonly params: Readonly<Record<string, string | number>>;
}

export function message(id: string, params: Message['params'] = {}): Message {
  return { id, params };
}
