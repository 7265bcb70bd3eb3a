import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ClipboardTaskListLtr24Regular } from '@fluentui/react-icons';
import { useWords } from '../../language';
import { usePane, useWorkbook } from '../../pane-context';

/** Before the first check: one button, and what it does. */
export function Intro() {
  const classes = useStyles();
  const { t } = useWords();
  const { store } = usePane();
  const { busy } = useWorkbook();
  return (
    <div className={classes.intro}>
      <h1 className={classes.title}>{t('pane.check.question')}</h1>
      <p className={classes.text}>{t('pane.check.intro')}</p>
      <Button
        appearance="primary"
        size="large"
        icon={<ClipboardTaskListLtr24Regular />}
        className={classes.button}
        disabled={busy !== null}
        onClick={() => void store.check()}
      >
        {t('pane.check.run')}
      </Button>
      <p className={classes.promise}>{t('pane.check.promise')}</p>
    </div>
  );
}

const useStyles = makeStyles({
  intro: { padding: '24px 16px', display: 'flex', flexDirection: 'column', gap: '12px' },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: 600,
  },
  text: { margin: 0, lineHeight: tokens.lineHeightBase400 },
  button: { width: '100%', minHeight: '48px', fontSize: tokens.fontSizeBase400 },
  promise: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});
