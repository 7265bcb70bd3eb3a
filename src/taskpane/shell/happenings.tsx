import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { previewPlan } from '../../plan/preview';
import { useWords } from '../language';
import { usePane, useWorkbook } from '../pane-context';
import { Notice } from './notice';

/** What is going on, what went wrong, what was written, and whether results are out of date: above every page that needs it. */
export function Happenings() {
  const classes = useStyles();
  const { t } = useWords();
  const { store } = usePane();
  const { busy, error, stale, written } = useWorkbook();
  return (
    <div className={classes.happenings}>
      {busy && (
        <div className={classes.busy} role="status">
          <div className={classes.line}>
            <span>{t(`pane.busy.${busy.activity}`)}</span>
            <Button size="small" onClick={store.cancel}>
              {t('pane.cancel')}
            </Button>
          </div>
          <ProgressBar
            aria-label={t(`pane.busy.${busy.activity}`)}
            {...(busy.progress && { value: busy.progress.done, max: Math.max(1, busy.progress.total) })}
          />
        </div>
      )}
      {error && (
        <Notice kind="error" onDismiss={store.dismiss}>
          {t(`host.${error.code}`, { sheet: '', cell: '', ...error.params })}
        </Notice>
      )}
      {written && <Written />}
      {stale && !busy && (
        <Notice
          kind="warning"
          actions={[{ label: t('pane.check.again'), onClick: () => void store.check() }]}
        >
          {t('pane.stale')}
        </Notice>
      )}
    </div>
  );
}

/** Tabs of fifty units would fill the pane. */
const MOST_LINES = 4;

/** What the last plan did, in its own words, and the way to the sheet that it made. */
function Written() {
  const { language, t } = useWords();
  const { store } = usePane();
  const { written } = useWorkbook();
  if (!written) return null;
  const [, ...lines] = previewPlan(written);
  const sheets = written.operations.flatMap((one) => (one.op === 'put-sheet' ? [one.name] : []));
  const [first] = sheets;
  const open = (sheet: string) => ({
    label: t('pane.open-sheet', { sheet }),
    onClick: () => void store.select(sheet, { row: 0, column: 0 }),
  });
  return (
    <Notice kind="success" onDismiss={store.dismiss} actions={first === undefined ? [] : [open(first)]}>
      {t('pane.written')}
      {lines.slice(0, MOST_LINES).map((line, index) => (
        <div key={index} lang={language}>
          {t(line.id, line.params)}
        </div>
      ))}
      {lines.length > MOST_LINES && <div>{t('pane.written-more', { count: lines.length - MOST_LINES })}</div>}
    </Notice>
  );
}

const useStyles = makeStyles({
  happenings: { flexShrink: 0 },
  busy: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    padding: '8px 16px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  line: { display: 'flex', justifyContent: 'space-between', alignItems: 'center', gap: '8px' },
});
