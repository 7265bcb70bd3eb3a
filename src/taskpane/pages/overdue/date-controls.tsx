import { Button, Input, Link, makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { isCivilDate } from '../../../timing/civil';
import type { CivilDate } from '../../../timing/model';
import { dayText } from '../../day-text';
import { useWords } from '../../language';
import type { Dates } from '../../../actions/at-date';

interface Props {
  readonly dates: Dates;
  readonly today: CivilDate;
  /** What the workbook remembers; `asOf: null`: today. */
  readonly stored: { readonly asOf: CivilDate | null };
  readonly disabled: boolean;
  readonly onChange: (dates: Dates) => void;
}

const MOST_DAYS = 366;

/** 基准日 and warning days of the workbook. */
export function DateControls({ dates, today, stored, disabled, onChange }: Props) {
  const classes = useStyles();
  const { t } = useWords();
  const id = useId();
  const { asOf, soonDays } = dates;
  return (
    <div className={classes.controls}>
      <div className={classes.row}>
        <label htmlFor={`${id}date`}>{t('pane.overdue.as-of')}</label>
        <Input
          id={`${id}date`}
          type="date"
          className={classes.date}
          value={asOf}
          onChange={(_event, { value }) => {
            // Years are typed digit by digit.
            if (isCivilDate(value) && value >= '1990') onChange({ asOf: value, soonDays });
          }}
        />
        <Button
          size="small"
          className={classes.today}
          disabled={asOf === today}
          onClick={() => {
            onChange({ asOf: today, soonDays });
          }}
        >
          {t('pane.overdue.today')}
        </Button>
        <span className={classes.pair}>
          <label htmlFor={`${id}days`}>{t('pane.overdue.soon-days')}</label>
          <Input
            id={`${id}days`}
            type="number"
            min={0}
            max={MOST_DAYS}
            className={classes.days}
            contentAfter={<span>{t('pane.overdue.days')}</span>}
            value={String(soonDays)}
            onChange={(_event, { value }) => {
              const days = Number(value);
              if (value !== '' && Number.isInteger(days) && days >= 0 && days <= MOST_DAYS)
                onChange({ asOf, soonDays: days });
            }}
          />
        </span>
      </div>
      {stored.asOf !== null && (
        <p className={classes.fixed}>
          {t('pane.overdue.fixed', { date: dayText(stored.asOf, t) })}{' '}
          <Link
            inline
            as="button"
            disabled={disabled}
            onClick={() => {
              onChange({ asOf: today, soonDays });
            }}
          >
            {t('pane.overdue.unfix')}
          </Link>
        </p>
      )}
    </div>
  );
}

const useStyles = makeStyles({
  controls: { display: 'flex', flexDirection: 'column', gap: '8px' },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
  date: { flexGrow: 1, minWidth: '128px' },
  today: { minWidth: 0 },
  days: { width: '104px', whiteSpace: 'nowrap' },
  // Beside the date where there is room, else on a line of its own, and never the name of the field alone.
  pair: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
  fixed: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});
