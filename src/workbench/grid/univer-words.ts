import { type ILanguagePack, LocaleType, mergeLocales } from '@univerjs/core';
import { message, type MessageId } from '../../locales/message';
import { type Language, words } from '../../locales/words';

export const LOCALES = {
  'zh-CN': LocaleType.ZH_CN,
  'en-US': LocaleType.EN_US,
} as const satisfies Record<Language, LocaleType>;

/** Univer's words in a language, with those that it says and has none for. */
export async function univerWords(language: Language): Promise<ILanguagePack> {
  const { default: own } =
    language === 'zh-CN'
      ? await import('./univer-words-zh')
      : await import(/* webpackChunkName: "grid-words-en" */ './univer-words-en');
  const say = (id: MessageId): string => words(language, message(id));
  const progress = {
    analyzing: say('workbench.grid.calculating'),
    calculating: say('workbench.grid.calculating'),
    'array-calculation': say('workbench.grid.calculating'),
    done: say('workbench.grid.calculated'),
  };
  return mergeLocales(own, { 'sheets-formula': { progress } });
}
