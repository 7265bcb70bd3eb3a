import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { Item } from '../../../statistics/items';
import { useWords } from '../../language';
import { FewLyingBars, Legend, UprightBars } from '../../shell/state-bars';
import { loadOf, unitBars } from './load';
import { groupName, monthText } from './wording';

interface Props {
  readonly items: readonly Item[];
  readonly onMonth: (month: string) => void;
  readonly onUnit: (unit: string) => void;
}

/** How the work stands, by month and by unit. A bar leads to its items. */
export function Charts({ items, onMonth, onUnit }: Props) {
  const classes = useStyles();
  const { t } = useWords();
  const load = useMemo(() => loadOf(items), [items]);
  const units = useMemo(() => unitBars(items), [items]);
  const years = new Set(load.months.map(({ name }) => name.slice(0, 4))).size;
  if (load.months.length === 0) return <p className={classes.none}>{t('pane.overdue.no-dates')}</p>;
  return (
    <div className={classes.charts}>
      <Legend />
      <section aria-label={t('pane.overdue.charts-month')}>
        <h2 className={classes.title}>{t('pane.overdue.charts-month')}</h2>
        <UprightBars
          bars={load.months}
          nameOf={({ name }) => monthText(name, t, years > 1)}
          onOpen={({ name }) => {
            onMonth(name);
          }}
        />
      </section>
      <section aria-label={t('pane.overdue.charts-unit')}>
        <h2 className={classes.title}>{t('pane.overdue.charts-unit')}</h2>
        <FewLyingBars
          bars={units}
          nameOf={({ name }) => groupName(name, 'unit', t)}
          onOpen={({ name }) => {
            onUnit(name);
          }}
        />
      </section>
      <p className={classes.rule}>{t('pane.overdue.charts-rule')}</p>
    </div>
  );
}

const useStyles = makeStyles({
  none: { margin: 0, padding: '16px' },
  charts: { display: 'flex', flexDirection: 'column', gap: '12px', padding: '12px 16px 24px' },
  title: { margin: '0 0 4px', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  rule: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});
