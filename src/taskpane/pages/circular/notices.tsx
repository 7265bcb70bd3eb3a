import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useState } from 'react';
import { draftNotices, type Notices } from '../../../actions/notices';
import type { Understanding } from '../../../actions/understand';
import type { WorkbookPlan } from '../../../plan/model';
import { useWords } from '../../language';
import { usePane, useWorkbook } from '../../pane-context';
import { saveFile } from '../../save-file';
import { Notice } from '../../shell/notice';
import { Part } from '../../shell/part';
import { copyFormatted } from '../../copy-text';
import { NoticeList } from './notice-list';
import { noticesCopy, noticesZip, recordNotices } from './noticing';
import { reasonOf, useMade } from './use-made';

/** 督办单: whom to urge, the letters, and their numbers in the ledger once the person has seen them. */
export function NoticesPart({ understanding }: { understanding: Understanding }) {
  const { t } = useWords();
  const { applied } = useWorkbook();
  // What was recorded stays as it was given out, as long as it is not undone: a draft made anew would have the next numbers.
  const [last, setLast] = useState<Recorded | null>(null);
  const recorded = last && applied.some(({ plan }) => plan === last.plan) ? last.notices : null;
  const make = useCallback(() => draftNotices(understanding), [understanding]);
  const { value: draft, failed } = useMade(make);
  const notices = recorded ?? draft;
  return (
    <Part title={t('pane.notices.title')} note={t('pane.notices.note')}>
      {failed !== null && <Notice kind="error">{t('pane.circular.failed', { reason: failed })}</Notice>}
      {notices?.notices.length === 0 && <p>{t('pane.notices.none')}</p>}
      {notices && notices.notices.length > 0 && (
        <Drafted notices={notices} isRecorded={recorded !== null} onRecorded={setLast} />
      )}
    </Part>
  );
}

/** Letters that stand in the ledger, and the plan that put them there. */
interface Recorded {
  readonly notices: Notices;
  readonly plan: WorkbookPlan;
}

interface DraftedProps {
  readonly notices: Notices;
  readonly isRecorded: boolean;
  /** `null`: the next are drafted. */
  readonly onRecorded: (recorded: Recorded | null) => void;
}

function Drafted({ notices, isRecorded, onRecorded }: DraftedProps) {
  const classes = useStyles();
  const { t, language } = useWords();
  const { host, store } = usePane();
  const { busy } = useWorkbook();
  const saves = host.capabilities().savesFiles !== false;
  const [said, setSaid] = useState('');
  const [making, setMaking] = useState<AbortController | null>(null);
  const save = async (): Promise<void> => {
    const stop = new AbortController();
    setMaking(stop);
    const name = t('pane.notices.file-name');
    const total = notices.notices.length;
    try {
      const zip = await noticesZip(notices, stop.signal, (done) => {
        setSaid(t('pane.notices.making', { done, total }));
      });
      if (zip) saveFile(zip, name);
      setSaid(zip ? t('pane.circular.saved', { name }) : t('pane.notices.stopped'));
    } catch (error) {
      setSaid(t('pane.circular.failed', { reason: reasonOf(error) }));
    } finally {
      setMaking(null);
    }
  };
  const copy = async (unit?: string): Promise<void> => {
    const copied = await copyFormatted(await noticesCopy(notices, unit));
    setSaid(t(copied ? `pane.circular.copied-${copied}` : 'pane.notices.not-copied'));
  };
  const record = async (): Promise<void> => {
    setSaid('');
    const plan = await recordNotices(store, notices, language);
    if (plan) onRecorded({ notices, plan });
  };
  return (
    <>
      <NoticeList notices={notices} {...(!saves && { onCopy: (unit) => void copy(unit) })} />
      <div className={classes.buttons}>
        {saves && (
          <Button
            onClick={() => {
              if (making) making.abort();
              else void save();
            }}
          >
            {t(making ? 'pane.cancel' : 'pane.notices.save')}
          </Button>
        )}
        {!saves && <Button onClick={() => void copy()}>{t('pane.notices.copy-all')}</Button>}
        {isRecorded ? (
          <Button
            onClick={() => {
              onRecorded(null);
            }}
          >
            {t('pane.notices.next')}
          </Button>
        ) : (
          <Button appearance="primary" disabled={busy !== null} onClick={() => void record()}>
            {t('pane.notices.record')}
          </Button>
        )}
      </div>
      <p role="status" className={classes.note}>
        {said}
      </p>
      <p className={classes.note}>
        {isRecorded
          ? t('pane.notices.recorded')
          : t('pane.notices.record-note', { count: notices.changes.size })}
      </p>
    </>
  );
}

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  note: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});
