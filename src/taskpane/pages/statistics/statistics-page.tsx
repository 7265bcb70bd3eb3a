import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { statisticsOf } from '../../../actions/statistics';
import type { Understanding } from '../../../actions/understand';
import { dayText } from '../../day-text';
import { useWords } from '../../language';
import { usePane, useWorkbook } from '../../pane-context';
import { NoTable } from '../../shell/no-table';
import { PageFrame, ReadFirst } from '../../shell/page-frame';
import { Part } from '../../shell/part';
import { CountTable, type CountRow } from '../totals/count-table';
import { type Bar, FewLyingBars, Legend } from '../../shell/state-bars';
import { writeStatistics } from './doing';
import { PaceChart } from './pace-chart';
import { leaderBars, leaderRows, monthRows, unitBars, unitRows } from './rows';

/** 统计: how the year stands, by leading unit and by leader, and the sheet 进度统计. */
export function StatisticsPage() {
  const { t } = useWords();
  const { understanding } = useWorkbook();
  return (
    <PageFrame title={t('pane.statistics.heading')}>
      {!understanding && <ReadFirst />}
      {understanding &&
        (understanding.breakdown.tables.length > 0 ? (
          <Statistics understanding={understanding} />
        ) : (
          <NoTable />
        ))}
    </PageFrame>
  );
}

function Statistics({ understanding }: { understanding: Understanding }) {
  const classes = useStyles();
  const { language, t } = useWords();
  const { store } = usePane();
  const { busy } = useWorkbook();
  const summary = useMemo(() => statisticsOf(understanding), [understanding]);
  const { items, done, overdue, soon, open, undated } = summary.all;
  return (
    <>
      <p className={classes.text}>
        {t('pane.statistics.all', {
          date: dayText(understanding.asOf, t),
          ...{ items, done, overdue, soon, open, undated },
        })}
      </p>
      <div>
        <Button
          appearance="primary"
          disabled={busy !== null}
          onClick={() => void writeStatistics(store, language)}
        >
          {t('pane.statistics.write')}
        </Button>
      </div>
      <p className={classes.note}>{t('pane.statistics.write-note')}</p>
      {summary.byMonth.length > 0 && (
        <Part title={t('statistics.part-months')}>
          <PaceChart months={summary.byMonth} />
          <CountTable
            caption={t('statistics.part-months')}
            heads={[
              t('statistics.month'),
              t('statistics.due-then'),
              t('statistics.done-by'),
              t('statistics.elapsed'),
              t('statistics.done-share'),
            ]}
            rows={monthRows(summary, (month) => t('statistics.month-of', { month }))}
          />
        </Part>
      )}
      <Figures
        title={t('statistics.part-units')}
        first={t('statistics.unit')}
        rows={unitRows(summary)}
        bars={unitBars(summary)}
      />
      <Figures
        title={t('statistics.part-leaders')}
        first={t('statistics.leader')}
        rows={leaderRows(summary)}
        bars={leaderBars(summary)}
      />
      <p className={classes.note}>{t('pane.statistics.rule')}</p>
    </>
  );
}

interface FiguresProps {
  readonly title: string;
  readonly first: string;
  readonly rows: readonly CountRow[];
  readonly bars: readonly Bar[];
}

/** Bars and, under them, their figures. */
function Figures({ title, first, rows, bars }: FiguresProps) {
  const { t } = useWords();
  if (rows.length === 0) return null;
  const heads = [
    first,
    t('pane.statistics.items'),
    t('pane.statistics.done'),
    t('pane.statistics.overdue'),
    t('pane.statistics.soon'),
    t('pane.statistics.rate'),
  ];
  return (
    <Part title={title}>
      <Legend />
      <FewLyingBars bars={bars} nameOf={({ name }) => name} />
      <CountTable caption={title} heads={heads} rows={rows} />
    </Part>
  );
}

const useStyles = makeStyles({
  text: { margin: 0, lineHeight: tokens.lineHeightBase300 },
  note: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});
