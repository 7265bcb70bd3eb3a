import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowUndo16Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { isOvertaken } from '../../../actions/undo';
import type { HostError } from '../../../hosts/error';
import { useWords } from '../../language';
import { usePane, useWorkbook } from '../../pane-context';
import { Notice } from '../../shell/notice';
import { PageFrame } from '../../shell/page-frame';
import { planLines } from '../../shell/plan-lines';
import type { AppliedPlan } from '../../workbook-state';

/** So many lines of a plan are shown. */
const LINES = 4;

/** 撤回: what was written while the pane is open, newest first, and the way back. */
export function HistoryPage() {
  const classes = useStyles();
  const { t } = useWords();
  const { host, store } = usePane();
  const { applied, busy } = useWorkbook();
  const [overtaken, setOvertaken] = useState<HostError | null>(null);
  const undo = async (): Promise<void> => {
    setOvertaken(null);
    await store.undo();
    const { error } = store.getState();
    if (!error || !isOvertaken(error.code)) return;
    // Said here, with what can be done about it, instead of above.
    store.dismiss();
    setOvertaken(error);
  };
  const newestFirst = [...applied].reverse();
  return (
    <PageFrame title={t('pane.history.heading')}>
      <p className={classes.note}>{t('pane.history.intro')}</p>
      {overtaken && (
        <Notice
          kind="warning"
          actions={[
            {
              label: t('pane.history.skip'),
              onClick: () => {
                store.keepLast();
                setOvertaken(null);
              },
            },
          ]}
        >
          {(overtaken.params['sheet'] ?? '') === ''
            ? t('pane.history.overtaken')
            : t('pane.history.overtaken-in', { sheet: '', cell: '', ...overtaken.params })}
        </Notice>
      )}
      {newestFirst.length === 0 && <p className={classes.none}>{t('pane.history.none')}</p>}
      <ol className={classes.list} aria-label={t('pane.history.heading')}>
        {newestFirst.map((one, index) => (
          <li key={newestFirst.length - index} className={classes.step}>
            <Written step={one} />
            {index === 0 && (
              <Button
                size="small"
                appearance="primary"
                icon={<ArrowUndo16Regular />}
                className={classes.undo}
                disabled={busy !== null}
                onClick={() => void undo()}
              >
                {t('pane.history.undo')}
              </Button>
            )}
          </li>
        ))}
      </ol>
      {newestFirst.length > 1 && <p className={classes.note}>{t('pane.history.order')}</p>}
      {!host.capabilities().undo && <p className={classes.note}>{t('pane.history.ctrl-z')}</p>}
    </PageFrame>
  );
}

function Written({ step: { plan } }: { step: AppliedPlan }) {
  const classes = useStyles();
  const { t } = useWords();
  const { title, lines } = planLines(plan);
  const shown = lines.slice(0, LINES);
  return (
    <>
      <span className={classes.title}>{t(title.id, title.params)}</span>
      {lines.length > 0 && (
        <ul className={classes.lines}>
          {shown.map(({ id, params }, index) => (
            <li key={index}>{t(id, params)}</li>
          ))}
          {lines.length > shown.length && (
            <li>{t('pane.history.more', { count: lines.length - shown.length })}</li>
          )}
        </ul>
      )}
    </>
  );
}

const useStyles = makeStyles({
  note: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  none: { margin: 0 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  step: {
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    padding: '8px 0 12px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  title: { fontWeight: tokens.fontWeightSemibold },
  lines: {
    margin: 0,
    paddingLeft: '16px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  undo: { alignSelf: 'flex-start', marginTop: '4px' },
});
