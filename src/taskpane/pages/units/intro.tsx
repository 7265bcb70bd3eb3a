import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useWords } from '../../language';
import { usePane, useWorkbook } from '../../pane-context';

/** Where the workbook could not be read yet: one button, and what it does. */
export function Intro() {
  const classes = useStyles();
  const { t } = useWords();
  const { store } = usePane();
  const { busy } = useWorkbook();
  return (
    <div className={classes.intro}>
      <h1 className={classes.title}>{t('pane.units.question')}</h1>
      <p className={classes.text}>{t('pane.units.intro')}</p>
      <Button
        appearance="primary"
        size="large"
        className={classes.button}
        disabled={busy !== null}
        onClick={() => void store.check()}
      >
        {t('pane.units.start')}
      </Button>
    </div>
  );
}

const useStyles = makeStyles({
  intro: { padding: '24px 16px', display: 'flex', flexDirection: 'column', gap: '12px' },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: { margin: 0, lineHeight: tokens.lineHeightBase400 },
  button: { width: '100%', minHeight: '48px', fontSize: tokens.fontSizeBase400 },
});
