import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircle20Filled, Dismiss16Regular, ErrorCircle20Filled } from '@fluentui/react-icons';
import type { ToldDifference } from '../../../actions/jobs/tabs';
import { useWords } from '../../language';
import { usePane } from '../../pane-context';
import type { BuiltTabs } from './doing';

interface Props {
  readonly result: BuiltTabs;
  readonly onCollect: () => void;
  readonly onDismiss: () => void;
}

const SHOWN = 20;

/** What was made, and the proof that nothing was lost: source = tabs, by role. A difference stands in red. */
export function BuildResult({ result, onCollect, onDismiss }: Props) {
  const classes = useStyles();
  const { t } = useWords();
  const { store } = usePane();
  const { tabs, gone, lead, support, differences, kept, open, index } = result;
  const agrees = differences.length === 0;
  const Icon = agrees ? CheckmarkCircle20Filled : ErrorCircle20Filled;
  return (
    <section className={classes.result} role="status">
      <div className={classes.head}>
        <Icon className={agrees ? classes.good : classes.bad} aria-hidden />
        <h2 className={mergeClasses(classes.title, !agrees && classes.bad)}>
          {t(agrees ? 'pane.units.agrees' : 'pane.units.differs', { count: differences.length })}
        </h2>
        <Button
          appearance="subtle"
          size="small"
          icon={<Dismiss16Regular />}
          aria-label={t('pane.close')}
          onClick={onDismiss}
        />
      </div>
      <table className={classes.table}>
        <thead>
          <tr>
            <td />
            <th scope="col">{t('pane.units.in-source')}</th>
            <th scope="col">{t('pane.units.in-tabs')}</th>
          </tr>
        </thead>
        <tbody>
          {[['lead', lead] as const, ['support', support] as const].map(([role, { source, tabs: count }]) => (
            <tr key={role} className={source === count ? undefined : classes.bad}>
              <th scope="row">{t(`pane.units.${role}`)}</th>
              <td>{source}</td>
              <td>{source === count ? count : t('pane.units.unequal', { count })}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <ul className={classes.list}>
        {differences.slice(0, SHOWN).map((one, at) => (
          <li key={at} className={classes.bad}>
            {differenceWords(one, t)}
          </li>
        ))}
        <li>{t('pane.units.made', { count: tabs })}</li>
        {gone.length > 0 && (
          <li>{t('pane.units.gone', { count: gone.length, names: gone.join(t('pane.comma')) })}</li>
        )}
        {kept > 0 && <li>{t('pane.units.kept', { count: kept })}</li>}
        {open > 0 && <li>{t('pane.units.conflicts-left', { count: open })}</li>}
      </ul>
      <div className={classes.actions}>
        {index !== null && (
          <Button size="small" onClick={() => void store.select(index, { row: 0, column: 0 })}>
            {t('pane.open-sheet', { sheet: index })}
          </Button>
        )}
        {open > 0 && (
          <Button size="small" onClick={onCollect}>
            {t('pane.units.to-collect')}
          </Button>
        )}
      </div>
    </section>
  );
}

function differenceWords(
  { kind, role, holder, sheet, task }: ToldDifference,
  t: ReturnType<typeof useWords>['t'],
): string {
  return t(`units.index.difference-${kind}`, {
    holder,
    sheet,
    task,
    role: t(`units.index.role-${role}`),
  });
}

const useStyles = makeStyles({
  result: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    margin: '0 16px',
    padding: '12px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  head: { display: 'flex', alignItems: 'center', gap: '8px' },
  title: { margin: 0, flexGrow: 1, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  good: { flexShrink: 0, color: tokens.colorStatusSuccessForeground1 },
  bad: { flexShrink: 0, color: tokens.colorStatusDangerForeground1 },
  table: {
    borderCollapse: 'collapse',
    fontVariantNumeric: 'tabular-nums',
    '& th, & td': { padding: '2px 8px', textAlign: 'right', fontWeight: tokens.fontWeightRegular },
    '& tr > :first-child': { textAlign: 'left', paddingLeft: 0 },
  },
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: 'anywhere',
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});
