import { Button, Checkbox, makeStyles, ToggleButton, tokens } from '@fluentui/react-components';
import { DocumentTable16Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { Understanding } from '../../../actions/understand';
import type { Crosscheck } from '../../../report/model';
import { isTraditional } from '../../../report/traditional';
import { inOneLine } from '../../../texts/lines';
import { useWords } from '../../language';
import { usePane, useWorkbook } from '../../pane-context';
import { useRemember } from '../../remember';
import { FirstOf } from '../../shell/first-of';
import { Notice } from '../../shell/notice';
import type { Asked } from './asked-form';
import { ClauseCard } from './clause-card';
import { deciding, keeping, planning, writeCrosscheck } from './doing';
import { PlanForm } from './plan-form';
import type { NamedReport } from './report-file';
import { ReportText } from './report-text';
import { TaskLine } from './task-line';
import { useCrosscheck } from './use-crosscheck';
import { clausesIn, firstView, isVerdict, sizeOf, VIEWS, type View } from './views';

interface Props {
  readonly report: NamedReport;
  readonly understanding: Understanding;
  readonly onOther: () => void;
  readonly onAsk: (asked: Asked) => void;
}

/** How the plan part is named: by the words that it begins and ends with. */
const SHOWN = 16;

/** The comparison while it is made, and then what came of it. */
export function Results(props: Props) {
  const { t } = useWords();
  const classes = useStyles();
  const { found, step } = useCrosscheck(props.understanding, props.report.text);
  if (found) return <Compared {...props} found={found} />;
  return (
    <div className={classes.head} role="status">
      <p className={classes.name}>{props.report.name}</p>
      <p className={classes.counts}>
        {step
          ? t('pane.crosscheck.comparing-step', { done: step.done, total: step.total })
          : t('pane.crosscheck.comparing')}
      </p>
      <Button className={classes.left} onClick={props.onOther}>
        {t('pane.crosscheck.stop')}
      </Button>
    </div>
  );
}

/** The reconciliation, and the clauses by verdict or as they are printed. */
function Compared({ report, understanding, found, onOther, onAsk }: Props & { readonly found: Crosscheck }) {
  const classes = useStyles();
  const { t, language } = useWords();
  const { store } = usePane();
  const { busy } = useWorkbook();
  const remember = useRemember();
  const [view, setView] = useState<View>(() => firstView(found));
  const [asText, setAsText] = useState(false);
  const [moving, setMoving] = useState(false);
  const { plan, text, sentences } = found.report;
  const part = plan ? text.slice(plan.start, plan.end).trim() : '';
  const kept = understanding.settings.report.text === report.text;
  return (
    <div className={classes.results}>
      {found.unlike && (
        <Notice kind="warning">
          {t('crosscheck.unlike', { count: found.agreeing })}
          {isTraditional(text) && ` ${t('crosscheck.traditional')}`}
        </Notice>
      )}
      <div className={classes.head}>
        <p className={classes.name}>{report.name}</p>
        <p className={classes.counts}>{t('crosscheck.counts', { ...found.counts })}</p>
        {plan && (
          <p className={classes.note}>
            {t('crosscheck.read', {
              sentences,
              from: inOneLine(part.slice(0, SHOWN)),
              to: inOneLine(part.slice(-SHOWN)),
            })}
            {plan.found === 'whole' && ` ${t('crosscheck.plan-whole')}`}
          </p>
        )}
        {plan && (
          <Button
            size="small"
            appearance="subtle"
            className={classes.left}
            aria-expanded={moving}
            onClick={() => {
              setMoving(!moving);
            }}
          >
            {t('pane.crosscheck.plan-move')}
          </Button>
        )}
        {moving && (
          <PlanForm report={found.report} onPlan={(at) => void remember(...planning(report.text, at))} />
        )}
        <div className={classes.row}>
          <Button
            appearance="primary"
            icon={<DocumentTable16Regular />}
            disabled={busy !== null}
            onClick={() => void writeCrosscheck(store, report.text, language)}
          >
            {t('pane.crosscheck.write')}
          </Button>
          <Button disabled={busy !== null} onClick={onOther}>
            {t('pane.crosscheck.other')}
          </Button>
        </div>
        <Checkbox
          label={t('pane.crosscheck.keep')}
          checked={kept}
          disabled={busy !== null}
          onChange={() => void remember(...keeping(kept ? null : report.text))}
        />
        <div className={classes.row} role="group" aria-label={t('pane.crosscheck.views')}>
          <ToggleButton
            size="small"
            className={classes.tile}
            checked={asText}
            onClick={() => {
              setAsText(true);
            }}
          >
            {t('pane.crosscheck.view-text')}
          </ToggleButton>
          {VIEWS.map((one) => (
            <ToggleButton
              key={one}
              size="small"
              className={classes.tile}
              checked={!asText && one === view}
              onClick={() => {
                setAsText(false);
                setView(one);
              }}
            >
              {t(isVerdict(one) ? `crosscheck.verdict-${one}` : `pane.crosscheck.view-${one}`)}{' '}
              {sizeOf(one, found)}
            </ToggleButton>
          ))}
        </div>
        {!asText && sizeOf(view, found) === 0 && (
          <p className={classes.note}>{t('pane.crosscheck.none-here')}</p>
        )}
        {!asText && view === 'slogans' && <p className={classes.note}>{t('pane.crosscheck.slogans-note')}</p>}
        {!asText && view === 'no-source' && (
          <p className={classes.note}>{t('pane.crosscheck.no-source-note')}</p>
        )}
      </div>
      {asText ? (
        <ReportText
          found={found}
          onDecide={(clause, judgement) => void remember(...deciding(clause.text, judgement))}
          onAsk={(clause, form) => {
            onAsk({ clause, form });
          }}
        />
      ) : view === 'no-source' ? (
        <FirstOf key={view} list={found.tasksWithoutSource}>
          {({ sheet, task }, index) => (
            <div key={index} className={classes.task}>
              <TaskLine sheet={sheet} task={task} />
            </div>
          )}
        </FirstOf>
      ) : (
        <FirstOf key={view} list={clausesIn(view, found)}>
          {(clause) => (
            <ClauseCard
              key={clause.id}
              clause={clause}
              onDecide={(judgement) => void remember(...deciding(clause.text, judgement))}
              onAsk={(form) => {
                onAsk({ clause, form });
              }}
            />
          )}
        </FirstOf>
      )}
    </div>
  );
}

const useStyles = makeStyles({
  results: { display: 'flex', flexDirection: 'column', paddingBottom: '24px', overflowWrap: 'anywhere' },
  head: { display: 'flex', flexDirection: 'column', gap: '8px', padding: '12px 16px' },
  name: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  counts: { margin: 0, lineHeight: tokens.lineHeightBase300 },
  note: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  row: { display: 'flex', flexWrap: 'wrap', gap: '4px 8px' },
  left: { alignSelf: 'flex-start' },
  tile: { minWidth: 0, whiteSpace: 'nowrap' },
  task: { padding: '8px 16px', borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
});
