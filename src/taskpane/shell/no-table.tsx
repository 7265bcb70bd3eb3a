import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useWords } from '../language';
import { usePane, useWorkbook } from '../pane-context';

/** What pages show where the workbook holds no breakdown: what that may mean, and where to go. */
export function NoTable() {
  const classes = useStyles();
  const { t } = useWords();
  const { openPage, store } = usePane();
  const { busy } = useWorkbook();
  return (
    <section className={classes.box} aria-label={t('pane.no-table')}>
      <h2 className={classes.title}>{t('pane.no-table')}</h2>
      <p className={classes.how}>{t('pane.no-table-how')}</p>
      <div className={classes.buttons}>
        <Button
          appearance="primary"
          onClick={() => {
            openPage('tables');
          }}
        >
          {t('pane.no-table-show')}
        </Button>
        <Button disabled={busy !== null} onClick={() => void store.check()}>
          {t('pane.no-table-again')}
        </Button>
      </div>
    </section>
  );
}

const useStyles = makeStyles({
  box: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    padding: '12px 16px',
    backgroundColor: tokens.colorNeutralBackground2,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  how: { margin: 0, lineHeight: tokens.lineHeightBase300, color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});
