import { Button, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import about from '../../../../package.json';
import { HostError } from '../../../hosts/error';
import { isQuick } from '../../../hosts/self-check';
import { hostErrorWords } from '../../../hosts/error-words';
import type { Progress } from '../../../hosts/host';
import { useWords } from '../../language';
import { usePane, useWorkbook } from '../../pane-context';
import { lastSelfCheck, rememberSelfCheck, type RememberedSelfCheck } from '../../self-check-memory';
import { Notice } from '../../shell/notice';
import { PageFrame } from '../../shell/page-frame';
import { Part } from '../../shell/part';
import { today } from '../../today';
import { copyText } from '../../copy-text';
import { Downloads } from './downloads';
import { consequences, selfText } from './self-text';

/** 自检: what works in this Excel, tried on a sheet of our own; the text of it is for whoever helps. */
export function SelfPage() {
  const classes = useStyles();
  const { language, t } = useWords();
  const { host } = usePane();
  const { busy } = useWorkbook();
  const [progress, setProgress] = useState<Progress | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [last, setLast] = useState<RememberedSelfCheck | null>(lastSelfCheck);
  const tryAll = host.selfCheck?.bind(host);
  if (!tryAll) return <PageFrame title={t('pane.self.title')}>{t('pane.self.not-here')}</PageFrame>;

  const keep = (next: RememberedSelfCheck): void => {
    rememberSelfCheck(next);
    setLast(next);
  };
  const run = async (): Promise<void> => {
    setError(null);
    setProgress({ done: 0, total: 1 });
    try {
      const found = await tryAll({ onProgress: setProgress });
      keep({ ...last, on: today(), found });
    } catch (thrown) {
      setError(thrown instanceof HostError ? hostErrorWords(language, thrown) : String(thrown));
    } finally {
      setProgress(null);
    }
  };

  return (
    <PageFrame title={t('pane.self.title')}>
      <p className={classes.text}>{t('pane.self.intro')}</p>
      <Button
        appearance="primary"
        className={classes.run}
        disabled={progress !== null || busy !== null}
        onClick={() => void run()}
      >
        {t('pane.self.run')}
      </Button>
      <p role="status" className={classes.text}>
        {progress && t('pane.self.running', { done: progress.done, total: progress.total })}
      </p>
      {error !== null && <Notice kind="error">{error}</Notice>}
      {last && isQuick(last.found) && <p className={classes.text}>{t('pane.self.quick')}</p>}
      {last && <Found last={last} />}
      {last && host.rememberDownloads && (
        <Downloads
          seen={last.downloads}
          onTold={(downloads) => {
            keep({ ...last, downloads });
            host.rememberDownloads?.(downloads);
          }}
        />
      )}
    </PageFrame>
  );
}

function Found({ last: { found, on, downloads } }: { last: RememberedSelfCheck }) {
  const classes = useStyles();
  const { t } = useWords();
  const [said, setSaid] = useState('');
  const then = consequences(found);
  const text = selfText(found, { version: about.version, on, downloads, t });
  const copy = async (): Promise<void> => {
    setSaid(t((await copyText(text)) ? 'pane.self.copied' : 'pane.self.copy-by-hand'));
  };
  return (
    <Part title={t('pane.self.result')}>
      {then.length === 0 ? (
        <p className={classes.text}>{t(isQuick(found) ? 'pane.self.quick-fine' : 'pane.self.all-fine')}</p>
      ) : (
        <ul className={classes.list}>
          {then.map((id) => (
            <li key={id}>{t(id)}</li>
          ))}
        </ul>
      )}
      <Textarea
        readOnly
        rows={12}
        value={text}
        aria-label={t('pane.self.text')}
        onFocus={({ currentTarget }) => {
          currentTarget.select();
        }}
      />
      <Button size="small" className={classes.run} onClick={() => void copy()}>
        {t('pane.self.copy')}
      </Button>
      <p role="status" className={classes.text}>
        {said}
      </p>
    </Part>
  );
}

const useStyles = makeStyles({
  text: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  list: { margin: 0, paddingLeft: '20px', lineHeight: tokens.lineHeightBase300 },
  run: { alignSelf: 'flex-start' },
});
