import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ShieldCheckmark24Regular } from '@fluentui/react-icons';
import about from '../../../../package.json';
import { openSample } from '../../first-run/open-sample';
import { useWords } from '../../language';
import { usePane, useWorkbook } from '../../pane-context';
import { PageFrame } from '../../shell/page-frame';
import { Part } from '../../shell/part';
import { GuidePart } from './guide-part';

/** 帮助: the guide; version, licence, and that nothing leaves the machine. */
export function AboutPage() {
  const classes = useStyles();
  const { t } = useWords();
  const { host, store } = usePane();
  const { busy } = useWorkbook();
  return (
    <PageFrame title={t('pane.about.name')}>
      <GuidePart />
      <p className={classes.plain}>
        {t('pane.about.version', { version: about.version, licence: about.license })}
      </p>
      <div className={classes.promise}>
        <ShieldCheckmark24Regular className={classes.shield} aria-hidden />
        <div>
          <strong>{t('pane.about.stays')}</strong>
          <p className={classes.text}>{t('pane.about.stays-how')}</p>
        </div>
      </div>
      <Part title={t('pane.about.source')}>
        <p className={classes.text}>{t('pane.about.source-how')}</p>
      </Part>
      {host.capabilities().openWorkbook && (
        <Part title={t('pane.about.sample')} note={t('pane.about.sample-note')}>
          <Button
            className={classes.button}
            disabled={busy !== null}
            onClick={() => void openSample(store, host, t('pane.about.sample-name'))}
          >
            {t('pane.about.open-sample')}
          </Button>
        </Part>
      )}
    </PageFrame>
  );
}

const useStyles = makeStyles({
  plain: { margin: 0, color: tokens.colorNeutralForeground2 },
  promise: {
    display: 'flex',
    gap: '8px',
    padding: '12px',
    backgroundColor: tokens.colorStatusSuccessBackground1,
    lineHeight: tokens.lineHeightBase300,
  },
  shield: { flexShrink: 0, color: tokens.colorStatusSuccessForeground1 },
  text: { margin: 0, lineHeight: tokens.lineHeightBase300 },
  button: { alignSelf: 'flex-start' },
});
