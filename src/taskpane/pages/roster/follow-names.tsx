import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Understanding } from '../../../actions/understand';
import { followDate } from '../../follow-date';
import { useWords } from '../../language';
import { usePane, useWorkbook } from '../../pane-context';

/** Ledger, tabs and index were written before somebody else answered: they are brought up to date when the person says so. */
export function FollowNames({ understanding }: { understanding: Understanding }) {
  const classes = useStyles();
  const { t, language } = useWords();
  const { store } = usePane();
  const { busy } = useWorkbook();
  const there = understanding.workbook.sheets.some(
    ({ own }) => own?.kind === 'ledger' || own?.kind === 'unit' || own?.kind === 'index',
  );
  if (!there) return null;
  return (
    <div className={classes.box}>
      <p className={classes.note}>{t('pane.succession.follow-note')}</p>
      <div>
        <Button size="small" disabled={busy !== null} onClick={() => void followDate(store, language)}>
          {t('pane.succession.follow')}
        </Button>
      </div>
    </div>
  );
}

const useStyles = makeStyles({
  box: { display: 'flex', flexDirection: 'column', gap: '8px' },
  note: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});
