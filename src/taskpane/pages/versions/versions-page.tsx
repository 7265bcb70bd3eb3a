import { Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { Understanding } from '../../../actions/understand';
import { olderSheets } from '../../../actions/version-in-workbook';
import { hostErrorWords } from '../../../hosts/error-words';
import { useWords } from '../../language';
import type { PageProps } from '../../page-props';
import { usePane, useWorkbook } from '../../pane-context';
import { Notice } from '../../shell/notice';
import { WorkbookPage } from '../../shell/workbook-page';
import { ChooseFile } from '../../shell/choose-file';
import { Compared } from './compared';
import { ComparedSheet } from './compared-sheet';
import { open } from './doing';
import type { Opened } from './old-version';

const INTRO = {
  title: 'pane.versions.question',
  text: 'pane.versions.intro',
  start: 'pane.units.start',
} as const;

/** 版本对照: what became of an older version of the table, or of last year's. */
export function VersionsPage({ run }: PageProps) {
  return (
    <WorkbookPage title="pane.versions.heading" intro={INTRO} run={run}>
      {(understanding) => <Versions understanding={understanding} />}
    </WorkbookPage>
  );
}

function Versions({ understanding }: { understanding: Understanding }) {
  const classes = useStyles();
  const { t, language } = useWords();
  const { store } = usePane();
  const { busy } = useWorkbook();
  const [old, setOld] = useState<Opened | null>(null);
  const [sheet, setSheet] = useState('');
  const sheets = useMemo(() => olderSheets(understanding), [understanding]);
  const replace = (next: Opened | null): void => {
    if (old && 'id' in old) store.files.close(old.id);
    setOld(next);
  };
  const within = old === null && sheets.includes(sheet) ? sheet : null;
  return (
    <div className={classes.page}>
      <p className={classes.about}>{t('pane.versions.about')}</p>
      <div className={classes.buttons}>
        <ChooseFile
          appearance={old ? 'secondary' : 'primary'}
          disabled={busy !== null}
          label={t(old ? 'pane.versions.choose-other' : 'pane.versions.choose')}
          accept=".xlsx"
          onFiles={([file]) => {
            // What was read before stays where this is cancelled.
            void open(store, file).then((opened) => {
              if (!opened) return;
              replace(opened);
              setSheet('');
            });
          }}
        />
      </div>
      {sheets.length > 0 && (
        <Field
          className={classes.sheet}
          label={t('pane.versions.sheet')}
          hint={t('pane.versions.sheet-note')}
        >
          <Select
            value={sheet}
            onChange={(_event, { value }) => {
              setSheet(value);
              replace(null);
            }}
          >
            <option value="" />
            {sheets.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </Select>
        </Field>
      )}
      {within !== null && <ComparedSheet understanding={understanding} sheet={within} />}
      {old &&
        ('error' in old ? (
          <Notice kind="error">
            {t('pane.units.unread', { name: old.name, why: hostErrorWords(language, old.error) })}
          </Notice>
        ) : (
          <Compared understanding={understanding} old={old} />
        ))}
    </div>
  );
}

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: '12px', padding: '12px 0 0' },
  about: { margin: 0, padding: '0 16px', color: tokens.colorNeutralForeground2 },
  sheet: { padding: '0 16px' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', padding: '0 16px' },
});
