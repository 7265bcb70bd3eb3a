import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  ChevronRight16Regular,
  Circle16Regular,
  ClipboardTaskListLtr24Regular,
  Warning16Filled,
} from '@fluentui/react-icons';
import { useEffect, useMemo, useRef } from 'react';
import type { Understanding } from '../../../actions/understand';
import { dayText } from '../../day-text';
import { useWords } from '../../language';
import { usePane, useWorkbook } from '../../pane-context';
import { Happenings } from '../../shell/happenings';
import { needsOf } from './needs';

/** 开始: what this workbook needs next, each a step away from where it is done. */
export function StartPage() {
  const classes = useStyles();
  const { t } = useWords();
  const { store, openPage } = usePane();
  const { understanding, busy } = useWorkbook();
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    if (!store.getState().understanding) void store.check();
  }, [store]);
  return (
    <div className={classes.page}>
      <Happenings />
      <div className={classes.scroller} tabIndex={-1}>
        <h1 className={classes.title}>{t('pane.home.question')}</h1>
        {understanding ? (
          <Needs understanding={understanding} />
        ) : (
          <p className={classes.text}>{t('pane.home.intro')}</p>
        )}
        <Button
          appearance="primary"
          size="large"
          icon={<ClipboardTaskListLtr24Regular />}
          className={classes.button}
          disabled={busy !== null}
          onClick={() => {
            openPage('check');
            void store.check();
          }}
        >
          {t('pane.check.run')}
        </Button>
        <p className={classes.promise}>{t('pane.check.promise')}</p>
      </div>
    </div>
  );
}

function Needs({ understanding }: { understanding: Understanding }) {
  const classes = useStyles();
  const { t } = useWords();
  const { openPage } = usePane();
  const needs = useMemo(() => needsOf(understanding), [understanding]);
  const { breakdown, asOf } = understanding;
  const tasks = breakdown.tables.reduce((sum, table) => sum + table.tasks.length, 0);
  const indicators = breakdown.tables.reduce((sum, table) => sum + table.indicatorCount, 0);
  const counts = t(indicators > 0 ? 'pane.check.counts' : 'pane.check.counts-tasks', { tasks, indicators });
  return (
    <>
      <p className={classes.text}>{t('pane.home.facts', { counts, date: dayText(asOf, t) })}</p>
      {needs.length === 0 ? (
        <p className={classes.text}>{t('pane.home.nothing')}</p>
      ) : (
        <ul className={classes.needs} aria-label={t('pane.home.needs')}>
          {needs.map(({ what, page, urgent }) => {
            const Icon = urgent ? Warning16Filled : Circle16Regular;
            return (
              <li key={what.id}>
                <Button
                  appearance="subtle"
                  className={classes.need}
                  onClick={() => {
                    openPage(page);
                  }}
                >
                  <Icon className={mergeClasses(classes.icon, urgent && classes.urgent)} aria-hidden />
                  <span className={classes.what}>{t(what.id, what.params)}</span>
                  <ChevronRight16Regular className={classes.icon} aria-hidden />
                </Button>
              </li>
            );
          })}
        </ul>
      )}
    </>
  );
}

const useStyles = makeStyles({
  page: { height: '100%', display: 'flex', flexDirection: 'column' },
  scroller: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
    padding: '16px',
    outline: 'none',
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: { margin: 0, lineHeight: tokens.lineHeightBase300, color: tokens.colorNeutralForeground2 },
  needs: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    '& > li': { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  need: {
    width: '100%',
    minHeight: '40px',
    display: 'flex',
    gap: '8px',
    padding: '6px 4px',
    textAlign: 'start',
    fontWeight: tokens.fontWeightRegular,
  },
  what: { flexGrow: 1, minWidth: 0 },
  icon: { flexShrink: 0 },
  urgent: { color: tokens.colorStatusDangerForeground1 },
  button: { width: '100%', minHeight: '48px', flexShrink: 0, fontSize: tokens.fontSizeBase400 },
  promise: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});
