import { Button, Field, Select } from '@fluentui/react-components';
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

/**
 * Switches the pane at once; a workbook that keeps settings keeps the language as well, for the sheets that we write. Where the
 * two differ, because somebody else made the workbook, its sheets stay as they are until somebody says otherwise.
 */
export function LanguageChoice() {
  const { t, language, setLanguage } = useWords();
  const { store } = usePane();
  const { busy, understanding } = useWorkbook();
  const remember = useRemember();
  const ofSheets = understanding?.settings.language ?? language;
  const writeSheetsIn = (chosen: Language): void => {
    void remember((settings) => ({ ...settings, language: chosen }), message('pane.settings.plan-language'));
  };
  const choose = (chosen: Language): void => {
    setLanguage(chosen);
    prefer({ language: chosen });
    const known = store.getState().understanding;
    if (known && known.workbook.settings !== null) writeSheetsIn(chosen);
  };
  return (
    <>
      <Field
        label={{ children: t('pane.settings.language'), lang: 'zh-CN' }}
        hint={t('pane.settings.language-hint')}
      >
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
      {ofSheets !== language && (
        <Field label={t('pane.settings.sheets-language')}>
          <Button
            disabled={busy !== null}
            onClick={() => {
              writeSheetsIn(language);
            }}
          >
            {t('pane.settings.sheets-follow')}
          </Button>
        </Field>
      )}
    </>
  );
}
