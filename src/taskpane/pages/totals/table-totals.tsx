import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Filled, ErrorCircle16Filled, Location16Regular } from '@fluentui/react-icons';
import { useMemo } from 'react';
import type { StatedTotal, Table } from '../../../breakdown/model';
import { toA1 } from '../../../grid/address';
import { useWords } from '../../language';
import { usePane } from '../../pane-context';
import { Part } from '../../shell/part';
import { CountTable } from './count-table';
import { sectionCounts, waysOf } from './counts';

/** The totals of one table: stated, counted, how counted, and by section. */
export function TableTotals({ table }: { table: Table }) {
  const classes = useStyles();
  const { t } = useWords();
  const { sheet, title, stated, tasks, indicatorCount } = table;
  const totals = stated.filter(isOverall);
  const sections = useMemo(() => sectionCounts(table), [table]);
  // A table without indicators has no number of them to state.
  const unstated = (['tasks', 'indicators'] as const).filter(
    (what) => totals.every((one) => one.what !== what) && (what === 'tasks' || indicatorCount > 0),
  );
  return (
    <Part title={sheet} {...(title !== '' && { note: title })}>
      {totals.map((total) => (
        <Total key={`${total.what} ${total.place.row},${total.place.column}`} sheet={sheet} total={total} />
      ))}
      {unstated.map((what) => (
        <p key={what} className={classes.plain}>
          {t(`pane.totals.unstated-${what}`, { count: what === 'tasks' ? tasks.length : indicatorCount })}
        </p>
      ))}
      {indicatorCount > 0 && <Ways table={table} />}
      {sections.some(({ title: name }) => name !== '') && (
        <CountTable
          caption={t('pane.totals.sections')}
          heads={[
            t('pane.totals.section'),
            t('pane.totals.tasks'),
            ...(indicatorCount > 0 ? [t('pane.totals.indicators')] : []),
          ]}
          rows={sections.map(({ title: name, level, tasks: count, indicators, stated: one }) => ({
            name: name || t('pane.totals.no-section'),
            level,
            counts: [count, ...(indicatorCount > 0 ? [indicators] : [])],
            alarm:
              one && one.stated !== one.counted
                ? t('pane.totals.section-differs', { stated: one.stated })
                : undefined,
          }))}
        />
      )}
    </Part>
  );
}

/** A total of the whole table: those of sections stand in the table below. */
interface OverallTotal extends StatedTotal {
  readonly what: 'tasks' | 'indicators';
}

function isOverall(total: StatedTotal): total is OverallTotal {
  return total.what !== 'section';
}

function Total({ sheet, total }: { sheet: string; total: OverallTotal }) {
  const classes = useStyles();
  const { t } = useWords();
  const { store } = usePane();
  const { what, stated, counted, place } = total;
  const right = stated === counted;
  const Icon = right ? CheckmarkCircle16Filled : ErrorCircle16Filled;
  const cell = toA1(place.row, place.column);
  return (
    <div className={mergeClasses(classes.total, right ? classes.right : classes.wrong)}>
      <Icon className={right ? classes.tick : classes.cross} aria-hidden />
      <div className={classes.figures}>
        <span className={classes.what}>{t(`pane.totals.what-${what}`)}</span>
        <span>{t(right ? 'pane.totals.right' : 'pane.totals.wrong', { stated, counted })}</span>
      </div>
      <Button
        size="small"
        icon={<Location16Regular />}
        aria-label={t('pane.check.locate-cell', { where: `${sheet} ${cell}` })}
        onClick={() => void store.select(sheet, place)}
      >
        {cell}
      </Button>
    </div>
  );
}

/** Our way of counting, and the others: which of them gives what is stated. */
function Ways({ table }: { table: Table }) {
  const classes = useStyles();
  const { t } = useWords();
  const stated = table.stated.find(({ what }) => what === 'indicators');
  const ways = waysOf(table, stated);
  const wrong = stated !== undefined && stated.stated !== stated.counted;
  return (
    <div className={classes.ways}>
      <p className={classes.plain}>{t('pane.totals.rule')}</p>
      <dl className={classes.list}>
        {ways.map(({ way, count, gives }) => (
          <div key={way} className={classes.way}>
            <dt>{t(`pane.totals.way-${way}`)}</dt>
            <dd className={classes.count}>
              {count}
              {wrong && gives && <span className={classes.gives}>{t('pane.totals.gives')}</span>}
            </dd>
          </div>
        ))}
      </dl>
      {wrong && ways.every(({ gives }) => !gives) && (
        <p className={classes.plain}>{t('pane.totals.none-gives')}</p>
      )}
    </div>
  );
}

const useStyles = makeStyles({
  total: { display: 'flex', alignItems: 'center', gap: '8px', padding: '8px 12px' },
  right: { backgroundColor: tokens.colorStatusSuccessBackground1 },
  wrong: { backgroundColor: tokens.colorStatusDangerBackground1 },
  tick: { flexShrink: 0, color: tokens.colorStatusSuccessForeground1 },
  cross: { flexShrink: 0, color: tokens.colorStatusDangerForeground1 },
  figures: { flexGrow: 1, minWidth: 0, display: 'flex', flexDirection: 'column' },
  what: { fontWeight: tokens.fontWeightSemibold },
  plain: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  ways: { display: 'flex', flexDirection: 'column', gap: '4px' },
  list: { margin: 0, fontSize: tokens.fontSizeBase200 },
  way: { display: 'flex', justifyContent: 'space-between', gap: '8px', padding: '2px 0' },
  count: { margin: 0, flexShrink: 0, textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  gives: { display: 'block', color: tokens.colorStatusWarningForeground3 },
});
