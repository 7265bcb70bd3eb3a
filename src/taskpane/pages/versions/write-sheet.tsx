import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DocumentTable16Regular } from '@fluentui/react-icons';
import type { Understanding } from '../../../actions/understand';
import { useWords } from '../../language';
import { useWorkbook } from '../../pane-context';

interface Props {
  readonly understanding: Understanding;
  /** What is compared with: a file, or a sheet of this workbook. */
  readonly name: string;
  readonly changes: number;
  /** Whether there is anything to write. */
  readonly any: boolean;
  readonly onWrite: () => void;
}

/** How much differs, and 版本对照 to be written, or written anew. */
export function WriteSheet({ understanding, name, changes, any, onWrite }: Props) {
  const classes = useStyles();
  const { t } = useWords();
  const { busy } = useWorkbook();
  const written = understanding.workbook.sheets.some(({ own }) => own?.kind === 'versions');
  return (
    <>
      <div className={classes.head} role="status">
        <div>{t('pane.versions.with', { name })}</div>
        <strong>{changes === 0 ? t('versions.none') : t('pane.versions.changes', { count: changes })}</strong>
      </div>
      {(any || written) && (
        <div className={classes.write}>
          <Button
            appearance="primary"
            icon={<DocumentTable16Regular />}
            disabled={busy !== null}
            onClick={onWrite}
          >
            {t(written ? 'pane.versions.update' : 'pane.versions.write')}
          </Button>
          <p className={classes.note}>{t('pane.versions.write-note')}</p>
        </div>
      )}
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
