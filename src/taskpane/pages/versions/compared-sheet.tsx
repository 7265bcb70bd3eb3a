import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DocumentTable16Regular } from '@fluentui/react-icons';
import { useMemo } from 'react';
import type { Understanding } from '../../../actions/understand';
import { compareWithSheet } from '../../../actions/version-in-workbook';
import { useWords } from '../../language';
import { usePane, useWorkbook } from '../../pane-context';
import { Notice } from '../../shell/notice';
import { ChangeList } from './change-list';
import { writeComparedSheet } from './doing';

/** What differs between a sheet of this workbook, such as a copy of the final table, and the table as it is now. */
export function ComparedSheet({ understanding, sheet }: { understanding: Understanding; sheet: string }) {
  const classes = useStyles();
  const { t, language } = useWords();
  const { store } = usePane();
  const { busy } = useWorkbook();
  const compared = useMemo(() => compareWithSheet(understanding, sheet), [understanding, sheet]);
  if (!compared) return <Notice kind="warning">{t('pane.versions.no-table', { name: sheet })}</Notice>;
  const { changes } = compared;
  const written = understanding.workbook.sheets.some(({ own }) => own?.kind === 'versions');
  return (
    <>
      <div className={classes.head} role="status">
        <div>{t('pane.versions.with', { name: sheet })}</div>
        <strong>
          {changes.length === 0 ? t('versions.none') : t('pane.versions.changes', { count: changes.length })}
        </strong>
      </div>
      {(changes.length > 0 || written) && (
        <div className={classes.write}>
          <Button
            appearance="primary"
            icon={<DocumentTable16Regular />}
            disabled={busy !== null}
            onClick={() => void writeComparedSheet(store, sheet, language)}
          >
            {t(written ? 'pane.versions.update' : 'pane.versions.write')}
          </Button>
          <p className={classes.note}>{t('pane.versions.write-note')}</p>
        </div>
      )}
      <ChangeList changes={changes} />
    </>
  );
}

const useStyles = makeStyles({
  head: { padding: '0 16px', overflowWrap: 'anywhere' },
  write: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: '4px',
    padding: '0 16px',
  },
  note: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});
