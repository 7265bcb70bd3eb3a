import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { useContext } from 'react';
import type { Progress } from '../../hosts/host';
import { hostErrorWords } from '../../hosts/error-words';
import { useWords } from '../language';
import { PageOpenContext, usePane, useWorkbook } from '../pane-context';
import { Notice } from './notice';
import { planLines } from './plan-lines';

/** What is going on, what went wrong, what was written, and whether results are out of date: above every page that needs it. */
export function Happenings() {
  const classes = useStyles();
  const { language, t } = useWords();
  const { store } = usePane();
  const { busy, error, stale, written, waiting, warnings, unfinished } = useWorkbook();
  const open = useContext(PageOpenContext);
  if (!open) return null;
  return (
    <div className={classes.happenings}>
      {busy && (
        <div className={classes.busy} role="status">
          <div className={classes.line}>
            <span>
              {t(busy.stopping ? 'pane.busy.stopping' : `pane.busy.${busy.activity}`)}
              {/* Read aloud once, and not at every hundredth. */}
              {busy.progress && <span aria-hidden> {percent(busy.progress)}</span>}
            </span>
            <Button size="small" disabled={busy.stopping === true} onClick={store.cancel}>
              {t('pane.cancel')}
            </Button>
          </div>
          <ProgressBar
            aria-label={t(busy.stopping ? 'pane.busy.stopping' : `pane.busy.${busy.activity}`)}
            {...(busy.progress && { value: busy.progress.done, max: Math.max(1, busy.progress.total) })}
          />
        </div>
      )}
      {waiting && (
        <Notice
          kind="warning"
          actions={waiting === 'answer' ? [{ label: t('pane.reload'), onClick: reload }] : []}
        >
          {t(`pane.waiting.${waiting}`)}
        </Notice>
      )}
      {unfinished && !busy && (
        <Notice
          kind="warning"
          actions={[{ label: t('pane.unfinished.back'), onClick: () => void store.recover() }]}
        >
          {unfinished.title
            ? t('pane.unfinished', {
                what: t(unfinished.title.id, unfinished.title.params),
                sheets: unfinished.sheets.slice(0, MOST_LINES).join('、'),
                count: unfinished.sheets.length,
              })
            : t('pane.unfinished.elsewhere')}
        </Notice>
      )}
      {error && (
        <Notice kind="error" onDismiss={store.dismiss}>
          {hostErrorWords(language, error)}
        </Notice>
      )}
      {written && <Written />}
      {warnings.map(({ id, params }) => (
        <Notice key={id} kind="warning" onDismiss={store.putAway}>
          {t(id, params)}
        </Notice>
      ))}
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

function percent({ done, total }: Progress): string {
  return `${Math.min(100, Math.floor((100 * done) / Math.max(1, total)))}%`;
}

function reload(): void {
  location.reload();
}

/** Tabs of fifty units would fill the pane. */
const MOST_LINES = 4;

/** What the last plan did, in its own words, and the way to the sheet that it made. */
function Written() {
  const { t } = useWords();
  const { store } = usePane();
  const { written, applied, busy } = useWorkbook();
  if (!written) return null;
  // While what was written is read again, a click would do nothing.
  const undoes = busy === null && written.title.id !== 'plan.undo' && applied.at(-1)?.plan === written;
  const undo = { label: t('pane.history.title'), onClick: () => void store.undo() };
  const { title, lines } = planLines(written);
  const sheets = written.operations.flatMap((one) =>
    one.op === 'put-sheet' || one.op === 'add-sheet' ? [one.name] : [],
  );
  const [first] = sheets;
  const open = (sheet: string) => ({
    label: t('pane.open-sheet', { sheet }),
    onClick: () => void store.select(sheet, { row: 0, column: 0 }),
  });
  return (
    <Notice
      kind="success"
      onDismiss={store.dismiss}
      actions={[...(first === undefined ? [] : [open(first)]), ...(undoes ? [undo] : [])]}
    >
      {title.id === 'plan.undo' ? t('pane.undone') : t('pane.written', { what: t(title.id, title.params) })}
      {lines.slice(0, MOST_LINES).map((line, index) => (
        <div key={index}>{t(line.id, line.params)}</div>
      ))}
      {lines.length > MOST_LINES && <div>{t('pane.written-more', { count: lines.length - MOST_LINES })}</div>}
    </Notice>
  );
}

const useStyles = makeStyles({
  // What it says can be long, and letters twice as large: the page below keeps its half.
  happenings: { flexShrink: 0, maxHeight: '50%', overflowY: 'auto' },
  busy: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    padding: '8px 16px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  line: { display: 'flex', justifyContent: 'space-between', alignItems: 'center', gap: '8px' },
});
