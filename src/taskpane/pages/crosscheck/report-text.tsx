import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Judgement } from '../../../actions/decide-clause';
import type { CheckedClause, Crosscheck, Span, Verdict } from '../../../report/model';
import { DIFFERS, VERDICT_SIGNS } from '../../../report/signs';
import { useWords } from '../../language';
import { usePane } from '../../pane-context';
import { FirstOf } from '../../shell/first-of';
import { ClauseCard } from './clause-card';
import { runningText } from './running-text';
import { Marked } from './task-line';

interface Props {
  readonly found: Crosscheck;
  readonly onDecide: (clause: CheckedClause, judgement: Judgement) => void;
  readonly onAsk: (clause: CheckedClause, form: 'waive' | 'pick') => void;
}

/** The plan part as it is printed, every commitment with the sign of its verdict: pressed, it opens below, and its task is shown. */
export function ReportText({ found, onDecide, onAsk }: Props) {
  const classes = useStyles();
  const { t } = useWords();
  const { store } = usePane();
  const [open, setOpen] = useState<number | null>(null);
  const press = ({ id, verdict, tasks }: CheckedClause): void => {
    setOpen(open === id ? null : id);
    const [best] = tasks;
    if (open !== id && best && (verdict === 'carried' || verdict === 'partly'))
      void store.select(best.sheet, best.task.textPlace);
  };
  return (
    <>
      <p className={classes.legend}>
        {(Object.keys(VERDICT_SIGNS) as Verdict[])
          .map((one) => `${VERDICT_SIGNS[one]} ${t(`crosscheck.verdict-${one}`)}`)
          .concat(`${DIFFERS} ${t('pane.crosscheck.view-differs')}`)
          .join('　')}
      </p>
      <FirstOf list={runningText(found)}>
        {({ start, stretches }) => {
          const shown = stretches.find(({ clause }) => clause?.id === open)?.clause;
          return (
            <div key={start}>
              <p className={classes.paragraph}>
                {stretches.map(({ text, clause }, index) =>
                  clause?.verdict ? (
                    // No button: its words would not run on from line to line as those around them do.
                    <span
                      key={index}
                      role="button"
                      tabIndex={0}
                      className={mergeClasses(classes.clause, classes[clause.verdict])}
                      aria-expanded={clause.id === open}
                      aria-label={`${t(`crosscheck.verdict-${clause.verdict}`)}${
                        clause.differs.length > 0 ? `、${t('pane.crosscheck.view-differs')}` : ''
                      }：${text}`}
                      onClick={() => {
                        press(clause);
                      }}
                      onKeyDown={(event) => {
                        if (event.key !== 'Enter' && event.key !== ' ') return;
                        event.preventDefault();
                        press(clause);
                      }}
                    >
                      {VERDICT_SIGNS[clause.verdict]}
                      {clause.differs.length > 0 && DIFFERS}
                      <Marked text={text} spans={text === clause.text ? spansOf(clause) : []} />
                    </span>
                  ) : clause?.kind === 'heading' ? (
                    <strong key={index}>{text}</strong>
                  ) : (
                    text
                  ),
                )}
              </p>
              {shown && (
                <ClauseCard
                  clause={shown}
                  onDecide={(judgement) => {
                    onDecide(shown, judgement);
                  }}
                  onAsk={(form) => {
                    onAsk(shown, form);
                  }}
                />
              )}
            </div>
          );
        }}
      </FirstOf>
    </>
  );
}

function spansOf({ differs }: CheckedClause): readonly Span[] {
  return differs.flatMap(({ inClause }) => inClause ?? []);
}

const line = (colour: string, style: 'solid' | 'dashed' | 'double' | 'dotted') => ({
  textDecorationLine: 'underline',
  textDecorationColor: colour,
  textDecorationStyle: style,
});

const useStyles = makeStyles({
  legend: {
    margin: 0,
    padding: '0 16px 8px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  paragraph: { margin: 0, padding: '6px 16px', lineHeight: '1.9' },
  clause: {
    cursor: 'pointer',
    textUnderlineOffset: '4px',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  carried: line(tokens.colorStatusSuccessForeground1, 'solid'),
  partly: line(tokens.colorStatusWarningForeground1, 'dashed'),
  check: line(tokens.colorBrandForeground1, 'dotted'),
  none: { ...line(tokens.colorStatusDangerForeground1, 'double'), fontWeight: tokens.fontWeightSemibold },
  waived: line(tokens.colorNeutralForeground3, 'dotted'),
});
