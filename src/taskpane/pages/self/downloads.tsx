import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useWords } from '../../language';
import { saveFile } from '../../save-file';
import { Part } from '../../shell/part';

interface DownloadsProps {
  /** What was told last; `undefined`: nobody tried. */
  readonly seen: boolean | undefined;
  readonly onTold: (seen: boolean) => void;
}

/**
 * Whether the pane can save files: it tries with a small one, and the person says whether it came. Until then it cannot: where the webview
 * goes to the file instead, the pane is gone, and nobody is left to ask.
 */
export function Downloads({ seen, onTold }: DownloadsProps) {
  const classes = useStyles();
  const { t } = useWords();
  const [asking, setAsking] = useState(false);
  const name = t('pane.self.downloads-file');
  const tell = (came: boolean): void => {
    setAsking(false);
    onTold(came);
  };
  const outcome = seen === undefined ? 'untried' : seen ? 'yes' : 'no';
  return (
    <Part title={t('pane.self.downloads')} note={t('pane.self.downloads-note')}>
      <Button
        className={classes.button}
        onClick={() => {
          onTold(false);
          saveFile(new TextEncoder().encode(t('pane.self.downloads-text')), name);
          setAsking(true);
        }}
      >
        {t('pane.self.downloads-try')}
      </Button>
      <p role="status" className={classes.text}>
        {asking ? t('pane.self.downloads-question', { name }) : t(`pane.self.downloads-${outcome}`)}
      </p>
      {asking && (
        <div className={classes.buttons}>
          <Button
            onClick={() => {
              tell(true);
            }}
          >
            {t('pane.self.downloads-came')}
          </Button>
          <Button
            onClick={() => {
              tell(false);
            }}
          >
            {t('pane.self.downloads-did-not')}
          </Button>
        </div>
      )}
    </Part>
  );
}

const useStyles = makeStyles({
  text: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  button: { alignSelf: 'flex-start' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});
