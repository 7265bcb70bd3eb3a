import { Button, Field, makeStyles, Select } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { Report, Span } from '../../../report/model';
import { useWords } from '../../language';
import { useWorkbook } from '../../pane-context';
import { planMarks } from './running-text';

interface Props {
  readonly report: Report;
  /** `null`: as it is found. */
  readonly onPlan: (plan: Span | null) => void;
}

/** Where the plan part begins and ends, chosen by paragraphs. */
export function PlanForm({ report: { text, plan }, onPlan }: Props) {
  const classes = useStyles();
  const { t } = useWords();
  const { busy } = useWorkbook();
  const marks = useMemo(() => planMarks(text), [text]);
  if (!plan) return null;
  const first = marks.findIndex(({ end }) => end > plan.start);
  const last = marks.map(({ start }) => start < plan.end).lastIndexOf(true);
  const move = (from: number, to: number): void => {
    const [begin, end] = [marks[Math.min(from, to)], marks[Math.max(from, to)]];
    if (begin && end) onPlan({ start: begin.start, end: end.end });
  };
  const choice = (label: 'plan-from' | 'plan-to', at: number, onChange: (at: number) => void) => (
    <Field label={t(`pane.crosscheck.${label}`)}>
      <Select
        value={String(at)}
        disabled={busy !== null}
        onChange={(_event, { value }) => {
          onChange(Number(value));
        }}
      >
        {marks.map((mark, index) => (
          <option key={index} value={String(index)}>
            {mark.text}
          </option>
        ))}
      </Select>
    </Field>
  );
  return (
    <div className={classes.form}>
      {choice('plan-from', first, (at) => {
        move(at, Math.max(at, last));
      })}
      {choice('plan-to', last, (at) => {
        move(Math.min(first, at), at);
      })}
      {plan.found === 'given' && (
        <Button
          size="small"
          disabled={busy !== null}
          onClick={() => {
            onPlan(null);
          }}
        >
          {t('pane.crosscheck.plan-again')}
        </Button>
      )}
    </div>
  );
}

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', alignItems: 'stretch', gap: '8px' },
});
