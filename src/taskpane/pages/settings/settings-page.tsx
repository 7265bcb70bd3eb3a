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
  return (
    <PageFrame title={t('pane.settings.heading')}>
      <LanguageChoice />
      {!parseSettings(stored).readable && <Notice kind="warning">{t('pane.settings.unreadable')}</Notice>}
      {understanding ? (
        <SettingsForm key={stored} settings={parseSettings(stored).settings} />
      ) : (
        <ReadFirst />
      )}
    </PageFrame>
  );
}
