import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Judgement } from '../../../actions/decide-clause';
import { taskLabel } from '../../../checks/task-label';
import type { Carrier, CheckedClause, Difference, Span } from '../../../report/model';
import { dayText } from '../../day-text';
import { useWords } from '../../language';
import { useWorkbook } from '../../pane-context';
import { Locate, Marked, TaskLine } from './task-line';

interface Props {
  readonly clause: CheckedClause;
  readonly onDecide: (judgement: Judgement) => void;
  readonly onAsk: (form: 'waive' | 'pick') => void;
}

/** Candidates that are shown to choose from. */
const CANDIDATES = 3;

/** One sentence of the report: what it says, who carries it, what differs, and what a person says about it. */
export function ClauseCard({ clause, onDecide, onAsk }: Props) {
  const classes = useStyles();
  const { t } = useWords();
  const { busy } = useWorkbook();
  const { verdict, text, section, tasks, others, uncovered, differs, decision } = clause;
  const isOpen = decision === null && (verdict === 'none' || verdict === 'check' || verdict === 'partly');
  const candidates = isOpen && verdict !== 'partly' ? candidatesOf(tasks, others) : [];
  return (
    <article className={classes.card}>
      {section.length > 0 && <p className={classes.note}>{section.at(-1)}</p>}
      <p className={classes.text}>
        <Marked text={text} spans={differs.flatMap(({ inClause }) => inClause ?? [])} />
      </p>
      {decision && (
        <div className={classes.decided}>
          <span className={classes.note}>
            {t(`pane.crosscheck.decided-${decision.verdict}`, {
              date: dayText(decision.on, t),
              reason: decision.reason,
            })}
          </span>
          <Button
            size="small"
            disabled={busy !== null}
            aria-label={t('pane.crosscheck.take-back-of', { clause: text })}
            onClick={() => {
              onDecide({ verdict: 'none' });
            }}
          >
            {t('pane.crosscheck.take-back')}
          </Button>
        </div>
      )}
      {uncovered.length > 0 && (
        <p className={classes.wrong}>{t('crosscheck.uncovered', { pieces: uncovered.join('；') })}</p>
      )}
      {differs.map((one, index) => (
        <Differing key={index} difference={one} />
      ))}
      {candidates.length > 0 && <p className={classes.note}>{t('pane.crosscheck.candidates')}</p>}
      {candidates.length === 0 &&
        tasks.map(({ sheet, task }, index) => (
          <TaskLine key={index} sheet={sheet} task={task} spans={spansIn(differs, task)} />
        ))}
      {candidates.map(({ sheet, task, score }, index) => (
        <TaskLine key={index} sheet={sheet} task={task}>
          <Button
            size="small"
            className={classes.left}
            disabled={busy !== null}
            aria-label={t('pane.crosscheck.this-one-where', { where: `${sheet} ${taskLabel(task)}` })}
            onClick={() => {
              onDecide({ verdict: 'carried', tasks: [{ sheet, task, score }] });
            }}
          >
            {t('pane.crosscheck.this-one')}
          </Button>
        </TaskLine>
      ))}
      {isOpen && (
        <div className={classes.buttons}>
          {verdict === 'partly' && (
            <Button
              size="small"
              disabled={busy !== null}
              onClick={() => {
                onDecide({ verdict: 'carried', tasks });
              }}
            >
              {t('pane.crosscheck.confirm')}
            </Button>
          )}
          <Button
            size="small"
            disabled={busy !== null}
            onClick={() => {
              onAsk('pick');
            }}
          >
            {t('pane.crosscheck.pick')}
          </Button>
          <Button
            size="small"
            disabled={busy !== null}
            onClick={() => {
              onAsk('waive');
            }}
          >
            {t('pane.crosscheck.waive')}
          </Button>
        </div>
      )}
    </article>
  );
}

function candidatesOf(tasks: readonly Carrier[], others: readonly Carrier[]): readonly Carrier[] {
  return [...tasks, ...others.filter(({ task }) => !tasks.some((one) => one.task === task))].slice(
    0,
    CANDIDATES,
  );
}

/** The offsets count in the task's own text, not in that of its milestones. */
function spansIn(differs: readonly Difference[], task: Carrier['task']): readonly Span[] {
  return differs.flatMap((one) => (one.task === task && !one.stage && one.inTask ? [one.inTask] : []));
}

/** What the report says, and what the table; the way to the cell that says it. */
function Differing({ difference: { what, stage, report, table, sheet, place } }: { difference: Difference }) {
  const classes = useStyles();
  const { t } = useWords();
  return (
    <div className={classes.differs}>
      <span className={classes.wrong}>
        {t(`crosscheck.what-${stage ? 'stage' : what}`)}{' '}
        {t('crosscheck.differs-pair', {
          report,
          table: table === '' ? t('crosscheck.not-written') : table,
        })}
      </span>
      {stage && <Locate sheet={sheet} place={place} />}
    </div>
  );
}

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    padding: '12px 16px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  text: { margin: 0, lineHeight: tokens.lineHeightBase300 },
  note: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  wrong: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    paddingLeft: '8px',
    borderLeft: `3px solid ${tokens.colorStatusDangerForeground1}`,
  },
  decided: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: '8px' },
  differs: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: '8px' },
  left: { alignSelf: 'flex-start' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});
