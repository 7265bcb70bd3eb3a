import { Button, makeStyles, tokens } from '@fluentui/react-components';
import {
  ClipboardTaskListLtr24Regular,
  DocumentTable24Regular,
  ShieldCheckmark24Regular,
  TableSwitch24Regular,
} from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';
import { useWords } from '../language';
import { usePane } from '../pane-context';
import { openSample } from './open-sample';

const POINTS = [
  ['check', ClipboardTaskListLtr24Regular],
  ['ledger', DocumentTable24Regular],
  ['tabs', TableSwitch24Regular],
  ['safe', ShieldCheckmark24Regular],
] as const;

/** In one screen what this is, with a way past it and a table to try it on. */
export function Welcome({ onDone }: { onDone: () => void }) {
  const classes = useStyles();
  const { t } = useWords();
  const { host, store } = usePane();
  // A Fluent button may be a link, so that its ref fits neither: `never` fits both.
  const begin = useRef<never>(null);
  useEffect(() => {
    (begin.current as HTMLElement | null)?.focus();
  }, []);
  return (
    <div
      className={classes.screen}
      role="dialog"
      aria-label={t('pane.first.title')}
      onKeyDown={({ key }) => {
        if (key === 'Escape') onDone();
      }}
    >
      <h1 className={classes.title}>{t('pane.first.title')}</h1>
      <ul className={classes.points}>
        {POINTS.map(([point, Icon]) => (
          <li key={point} className={classes.point}>
            <Icon className={classes.icon} aria-hidden />
            <div>
              <strong>{t(`pane.first.${point}`)}</strong>
              <p className={classes.text}>{t(`pane.first.${point}-how`)}</p>
            </div>
          </li>
        ))}
      </ul>
      <Button ref={begin} appearance="primary" size="large" className={classes.button} onClick={onDone}>
        {t('pane.first.begin')}
      </Button>
      {host.capabilities().openWorkbook && (
        <Button
          size="large"
          className={classes.button}
          onClick={() => {
            onDone();
            void openSample(store, host, t('pane.about.sample-name'));
          }}
        >
          {t('pane.first.sample')}
        </Button>
      )}
    </div>
  );
}

const useStyles = makeStyles({
  screen: {
    position: 'absolute',
    inset: 0,
    zIndex: 10,
    overflowY: 'auto',
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
    // The 12 × 32 pixels at the top right belong to Excel.
    padding: '40px 20px 24px',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  points: {
    margin: '0 0 8px',
    padding: 0,
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    gap: '16px',
  },
  point: { display: 'flex', gap: '12px', lineHeight: tokens.lineHeightBase300 },
  icon: { flexShrink: 0, color: tokens.colorBrandForeground1 },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  button: { width: '100%', minHeight: '44px', flexShrink: 0 },
});
