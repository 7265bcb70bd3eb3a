import papers from '../locales/zh-CN/papers';

export type PaperWord = keyof typeof papers;

/** What a paper says: Chinese, whatever language the program speaks. A value is put in as it is, never read as a template again. */
export function say(id: PaperWord, params: Readonly<Record<string, string | number>> = {}): string {
  return papers[id].replace(/\{(\w+)\}/g, (placeholder, name: string) => String(params[name] ?? placeholder));
}

/** What is left to a person: `【待补：牵头单位】`. */
export function open(what: PaperWord): string {
  return say('open', { what: say(what) });
}

/** Names one after the other. */
export function listed(names: readonly string[]): string {
  return names.join(say('list'));
}
