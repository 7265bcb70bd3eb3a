import { Field, Select } from '@fluentui/react-components';
import { message } from '../../../locales/message';
import type { Language } from '../../../locales/words';
import { useWords } from '../../language';
import { usePane, useWorkbook } from '../../pane-context';
import { prefer } from '../../preferences';
import { useRemember } from '../../remember';

/** Each in its own language, so that it is found by those who cannot read the other. */
const LANGUAGES: readonly (readonly [Language, string])[] = [
  ['zh-CN', '简体中文'],
  ['en-US', 'English'],
];

/** Switches the pane at once; a workbook that keeps settings keeps the language as well, for the sheets that we write. */
export function LanguageChoice() {
  const { t, language, setLanguage } = useWords();
  const { store } = usePane();
  const { busy } = useWorkbook();
  const remember = useRemember();
  const choose = (chosen: Language): void => {
    setLanguage(chosen);
    prefer({ language: chosen });
    const known = store.getState().understanding;
    if (!known || known.workbook.settings === null) return;
    void remember((settings) => ({ ...settings, language: chosen }), message('pane.settings.plan-language'));
  };
  return (
    <Field label={t('pane.settings.language')} hint={t('pane.settings.language-hint')}>
      <Select
        value={language}
        disabled={busy !== null}
        onChange={(_event, { value }) => {
          choose(LANGUAGES.find(([one]) => one === value)?.[0] ?? 'zh-CN');
        }}
      >
        {LANGUAGES.map(([one, name]) => (
          <option key={one} value={one} lang={one}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}
