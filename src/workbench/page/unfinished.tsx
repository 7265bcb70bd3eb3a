import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useState, useSyncExternalStore } from 'react';
import type { MessageId } from '../../locales/message';
import type { Language } from '../../locales/words';
import { useWords } from '../../taskpane/language';
import type { Workbench } from './workbench';
import type { UnfinishedWork } from './workbench-state';

/** 未完成的工作: what this browser keeps that was not downloaded, and how to be rid of it. */
export function Unfinished({ workbench }: { readonly workbench: Workbench }) {
  const classes = useStyles();
  const { t } = useWords();
  const { unfinished, listing } = useSyncExternalStore(workbench.subscribe, workbench.getState);
  const [clearing, setClearing] = useState(false);
  return (
    <Dialog
      open={listing}
      onOpenChange={(_event, { open }) => {
        setClearing(false);
        workbench.works.showList(open);
      }}
    >
      <DialogSurface className={classes.surface}>
        <DialogBody>
          <DialogTitle>{t('workbench.unfinished')}</DialogTitle>
          <DialogContent className={classes.content}>
            {unfinished.length === 0 ? (
              <p className={classes.text}>{t('workbench.unfinished-none')}</p>
            ) : (
              <ul className={classes.list} aria-label={t('workbench.unfinished')}>
                {unfinished.map((work) => (
                  <Work key={work.id} work={work} workbench={workbench} />
                ))}
              </ul>
            )}
            <p className={classes.note}>{t('workbench.kept-note')}</p>
            {clearing ? (
              <Sure
                question={t('workbench.clear-sure')}
                yes={t('workbench.clear-yes')}
                onYes={() => void workbench.works.clear()}
                onDone={() => {
                  setClearing(false);
                }}
              />
            ) : (
              <Button
                size="small"
                className={classes.clear}
                onClick={() => {
                  setClearing(true);
                }}
              >
                {t('workbench.clear')}
              </Button>
            )}
          </DialogContent>
          <DialogActions>
            <Button
              appearance="primary"
              onClick={() => {
                workbench.works.showList(false);
              }}
            >
              {t('workbench.close')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

interface SureProps {
  readonly question: string;
  readonly yes: string;
  readonly onYes: () => void;
  /** After either answer. */
  readonly onDone: () => void;
}

/** Asks once before something is gone for good. */
function Sure({ question, yes, onYes, onDone }: SureProps) {
  const classes = useStyles();
  const { t } = useWords();
  return (
    <div className={classes.sure} role="alert">
      <span>{question}</span>
      <span className={classes.buttons}>
        <Button
          size="small"
          onClick={() => {
            onDone();
            onYes();
          }}
        >
          {yes}
        </Button>
        <Button size="small" onClick={onDone}>
          {t('workbench.stay')}
        </Button>
      </span>
    </div>
  );
}

/** What is said of a work, by where it is open. */
const ABOUT: Readonly<Record<'here' | 'elsewhere' | 'nowhere', MessageId>> = {
  here: 'workbench.kept-open',
  elsewhere: 'workbench.kept-elsewhere',
  nowhere: 'workbench.kept-about',
};

interface WorkProps {
  readonly work: UnfinishedWork;
  readonly workbench: Workbench;
}

function Work({ work, workbench }: WorkProps) {
  const classes = useStyles();
  const { t, language } = useWords();
  const [sure, setSure] = useState(false);
  return (
    <li className={classes.work}>
      <div className={classes.name}>{work.name}</div>
      <div className={classes.about}>
        {t(ABOUT[work.open ?? 'nowhere'], {
          time: timeText(work.at, language),
          size: sizeText(work.size),
        })}
      </div>
      {sure ? (
        <Sure
          question={t('workbench.discard-sure')}
          yes={t('workbench.discard-yes')}
          onYes={() => void workbench.works.discard(work)}
          onDone={() => {
            setSure(false);
          }}
        />
      ) : (
        <div className={classes.buttons}>
          {work.open !== 'here' && (
            <Button
              size="small"
              aria-label={t('workbench.kept-open-named', { name: work.name })}
              onClick={() => void workbench.open.kept(work)}
            >
              {t('workbench.open')}
            </Button>
          )}
          <Button
            size="small"
            aria-label={t('workbench.kept-download-named', { name: work.name })}
            onClick={() => void workbench.works.downloadKept(work)}
          >
            {t('workbench.download')}
          </Button>
          {work.open === null && (
            <Button
              size="small"
              aria-label={t('workbench.discard-named', { name: work.name })}
              onClick={() => {
                setSure(true);
              }}
            >
              {t('workbench.discard')}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}

export function timeText(at: number, language: Language): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(at);
}

/** In KB, from ten of them thousand on in MB. */
function sizeText(bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1024));
  return kilobytes < 10_000
    ? `${kilobytes.toLocaleString('en-US')} KB`
    : `${Math.round(kilobytes / 1024)} MB`;
}

const useStyles = makeStyles({
  surface: { maxWidth: '560px' },
  content: { display: 'flex', flexDirection: 'column', gap: '12px' },
  text: { margin: 0 },
  list: { margin: 0, padding: 0, listStyleType: 'none', maxHeight: '40vh', overflowY: 'auto' },
  work: {
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    padding: '8px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  about: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  note: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  sure: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
  clear: { alignSelf: 'flex-start' },
});
