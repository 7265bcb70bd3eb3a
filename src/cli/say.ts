import type { Message, MessageId } from '../locales/message';
import { type Language, loadLanguage, words } from '../locales/words';
import { CliError } from './error';

const ASKED: Readonly<Record<string, Language>> = {
  zh: 'zh-CN',
  'zh-cn': 'zh-CN',
  en: 'en-US',
  'en-us': 'en-US',
};

/** A process runs one command, in one language. */
let speaking: Language = 'zh-CN';

/** The language of this run: of what is said, and of the sheets that are written. */
export function language(): Language {
  return speaking;
}

/**
 * Chooses the language of this run. Chinese, whatever the computer speaks: its files and its people do.
 *
 * @param asked by `--lang`, or else by the environment (`RENWU_LANG`)
 * @throws CliError
 */
export async function speak(asked: string | undefined): Promise<void> {
  speaking = 'zh-CN';
  if (asked === undefined || asked === '') return;
  const chosen = ASKED[asked.toLowerCase()];
  if (chosen === undefined) throw new CliError('cli.bad-language', { value: asked });
  await loadLanguage(chosen);
  speaking = chosen;
}

export function say(id: MessageId, params: Message['params'] = {}): string {
  return words(speaking, { id, params });
}
