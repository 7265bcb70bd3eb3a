import { parseSettings } from '../../../settings/xml';
import { useWords } from '../../language';
import { useWorkbook } from '../../pane-context';
import { Notice } from '../../shell/notice';
import { PageFrame, ReadFirst } from '../../shell/page-frame';
import { LanguageChoice } from './language-choice';
import { SettingsForm } from './settings-form';

/** 设置: what the workbook remembers about dates, lights and language. */
export function SettingsPage() {
  const { t } = useWords();
  const { understanding } = useWorkbook();
  const stored = understanding?.workbook.settings ?? null;
  const { settings, readable } = parseSettings(stored);
  return understanding ? (
    <SettingsForm key={stored} settings={settings}>
      <LanguageChoice />
      {!readable && <Notice kind="warning">{t('pane.settings.unreadable')}</Notice>}
    </SettingsForm>
  ) : (
    <PageFrame title={t('pane.settings.heading')}>
      <LanguageChoice />
      <ReadFirst />
    </PageFrame>
  );
}
