import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Checkmark16Regular, ErrorCircle16Filled } from '@fluentui/react-icons';
import { rangeToA1 } from '../../../grid/address';
import type { StatedTotal, Table } from '../../../breakdown/model';
import { useWords } from '../../language';

/** What the tables say of themselves against what is in them. */
export function Summary({ tables }: { tables: readonly Table[] }) {
  const classes = useStyles();
  const { t } = useWords();
  return (
    <section className={classes.summary} aria-label={t('pane.check.totals')}>
      {tables.map((table, index) => (
        <TableSummary
          key={index}
          table={table}
          // Two tables of one sheet are told apart by their titles.
          name={
            tables.filter(({ sheet }) => sheet === table.sheet).length > 1 ? nameOfTable(table) : table.sheet
          }
        />
      ))}
    </section>
  );
}

function nameOfTable({ sheet, title, range }: Table): string {
  return title === '' ? `${sheet} ${rangeToA1(range)}` : title;
}

function TableSummary({ table, name }: { table: Table; name: string }) {
  const classes = useStyles();
  const { t } = useWords();
  const { title, tasks, indicatorCount, stated } = table;
  const differing = stated.filter((one) => one.stated !== one.counted);
  const matching = stated.filter((one) => one.stated === one.counted);
  return (
    <div className={classes.table}>
      <div className={classes.head}>
        <h2 className={classes.sheet} title={title}>
          {name}
        </h2>
        <span className={classes.counts}>
          {t(indicatorCount > 0 ? 'pane.check.counts' : 'pane.check.counts-tasks', {
            tasks: tasks.length,
            indicators: indicatorCount,
          })}
        </span>
      </div>
      {differing.map((one, index) => (
        <div key={index} className={mergeClasses(classes.line, classes.differs)}>
          <ErrorCircle16Filled className={classes.cross} aria-hidden />
          <span>
            {t('pane.check.stated-differs', {
              what: nameOf(one, t),
              stated: one.stated,
              counted: one.counted,
            })}
          </span>
        </div>
      ))}
      {matching.length > 0 && (
        <div className={classes.line}>
          <Checkmark16Regular className={classes.tick} aria-hidden />
          <span>{t('pane.check.stated-match', { what: listed(matching, t) })}</span>
        </div>
      )}
      {stated.length === 0 && <div className={classes.line}>{t('pane.check.nothing-stated')}</div>}
    </div>
  );
}

type Say = ReturnType<typeof useWords>['t'];

function nameOf({ what, section }: StatedTotal, t: Say): string {
  return section ?? t(`pane.check.total-${what}`);
}

/** Two totals by name; many sections by their number. */
function listed(stated: readonly StatedTotal[], t: Say): string {
  const sections = stated.filter(({ what }) => what === 'section').length;
  const totals = stated
    .filter(({ what }) => what !== 'section')
    .map((one) => `${nameOf(one, t)} ${one.counted}`);
  return [...totals, ...(sections > 0 ? [t('pane.check.sections', { count: sections })] : [])].join(
    t('pane.comma'),
  );
}

const useStyles = makeStyles({
  summary: { display: 'flex', flexDirection: 'column', gap: '8px', padding: '12px 16px 0' },
  table: { display: 'flex', flexDirection: 'column', gap: '4px' },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    gap: '8px',
  },
  sheet: {
    margin: 0,
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    fontSize: tokens.fontSizeBase300,
    fontWeight: 600,
  },
  counts: { flexShrink: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  line: {
    display: 'flex',
    gap: '4px',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  differs: { color: tokens.colorNeutralForeground1 },
  cross: { flexShrink: 0, color: tokens.colorStatusDangerForeground1 },
  tick: { flexShrink: 0, color: tokens.colorStatusSuccessForeground1 },
});
