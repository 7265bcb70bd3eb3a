import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DocumentCopy16Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { touchedSheets } from '../../actions/undo';
import { useWords } from '../language';
import { usePane, useWorkbook } from '../pane-context';
import { copySource } from './copy-source';

/**
 * 先复制一份原表: offered before the first write to a sheet of the person, gone once a copy stands or something was
 * written. `sheets`: those that are about to be written to.
 */
export function BackupOffer({ sheets }: { sheets: readonly string[] }) {
  const classes = useStyles();
  const { t } = useWords();
  const { host, store } = usePane();
  const { applied, busy } = useWorkbook();
  const [copies, setCopies] = useState<readonly string[]>([]);
  const written = new Set(applied.flatMap(({ plan }) => touchedSheets(plan)));
  const open = sheets.filter((sheet) => !written.has(sheet));
  if (copies.length > 0)
    return (
      <p className={classes.done} role="status">
        {t('pane.backup.done', { sheets: copies.join(t('pane.comma')) })}
      </p>
    );
  if (open.length === 0) return null;
  return (
    <div className={classes.offer}>
      <Button
        size="small"
        icon={<DocumentCopy16Regular />}
        disabled={busy !== null}
        onClick={() =>
          void copySource(store, host, open).then((made) => {
            if (made) setCopies(made);
          })
        }
      >
        {t('pane.backup.copy')}
      </Button>
      <span className={classes.note}>{t('pane.backup.note', { sheets: open.join(t('pane.comma')) })}</span>
    </div>
  );
}

const useStyles = makeStyles({
  offer: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '4px' },
  note: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  done: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorStatusSuccessForeground1 },
});
