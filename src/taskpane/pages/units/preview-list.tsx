import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { DocumentArrowRight16Regular, Warning16Filled } from '@fluentui/react-icons';
import type { SplitBy } from '../../../settings/tabs';
import { useWords } from '../../language';
import { useBusy } from '../../pane-context';
import type { Preview } from '../../../actions/preview-tabs';

interface Props {
  readonly preview: Preview;
  readonly by: SplitBy;
  /** Shows a tab that there is. */
  readonly onOpen: (sheet: string) => void;
  /** Opens one unit's form as a workbook of its own; absent: this place cannot. */
  readonly onSeparate?: (unit: string) => void;
}

/** The tabs that will be made, with their counts, before anything is written. */
export function PreviewList({ preview: { tabs, unassigned, outside }, by, onOpen, onSeparate }: Props) {
  const classes = useStyles();
  const { t } = useWords();
  const busy = useBusy();
  const holder = t(by === 'leader' ? 'pane.units.leader' : 'pane.units.unit');
  return (
    <section className={classes.preview} aria-label={t('pane.units.preview')}>
      <h2 className={classes.title}>{t('pane.units.preview-count', { count: tabs.length })}</h2>
      {unassigned.length > 0 && (
        <p className={classes.warning}>
          <Warning16Filled className={classes.icon} aria-hidden />
          {t('pane.units.unassigned', { count: unassigned.length, tasks: unassigned.join(t('pane.comma')) })}
        </p>
      )}
      {outside > 0 && <p className={classes.note}>{t('pane.units.outside', { count: outside })}</p>}
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col" className={classes.name}>
              {holder}
            </th>
            <th scope="col">{t(by === 'leader' ? 'pane.units.in-charge' : 'pane.units.lead')}</th>
            {by !== 'leader' && <th scope="col">{t('pane.units.support')}</th>}
            <th scope="col">{t('pane.units.indicators')}</th>
            {onSeparate && (
              <th>
                <span className={classes.hidden}>{t('pane.units.separate')}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {tabs.map(({ name, kind, lead, support, indicators, sheet }) => (
            <tr key={name}>
              <th scope="row" className={classes.name}>
                {sheet === null ? (
                  name
                ) : (
                  <Link
                    as="button"
                    className={classes.tab}
                    title={t('pane.open-sheet', { sheet })}
                    onClick={() => {
                      onOpen(sheet);
                    }}
                  >
                    {name}
                  </Link>
                )}
                {kind === 'collective' && <span className={classes.tag}>{t('pane.units.collective')}</span>}
                {sheet === null && tabs.some((one) => one.sheet !== null) && (
                  <span className={classes.tag}>{t('pane.units.new')}</span>
                )}
              </th>
              <td>{lead > 0 ? lead : ''}</td>
              {by !== 'leader' && <td>{support > 0 ? support : ''}</td>}
              <td>{indicators > 0 ? indicators : ''}</td>
              {onSeparate && (
                <td className={classes.action}>
                  <Button
                    size="small"
                    appearance="subtle"
                    icon={<DocumentArrowRight16Regular />}
                    disabled={busy}
                    title={t('pane.units.separate')}
                    aria-label={t('pane.units.separate-one', { name })}
                    onClick={() => {
                      onSeparate(name);
                    }}
                  />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const useStyles = makeStyles({
  preview: { display: 'flex', flexDirection: 'column', gap: '8px' },
  title: {
    margin: 0,
    padding: '0 16px',
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  warning: { display: 'flex', gap: '4px', margin: 0, padding: '0 16px', fontSize: tokens.fontSizeBase200 },
  icon: { flexShrink: 0, color: tokens.colorStatusWarningForeground1 },
  note: {
    margin: 0,
    padding: '0 16px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
    '& th, & td': {
      padding: '4px 6px',
      textAlign: 'right',
      fontWeight: tokens.fontWeightRegular,
      borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
      whiteSpace: 'nowrap',
    },
    '& thead th': { color: tokens.colorNeutralForeground2 },
    '& tr > :first-child': { paddingLeft: '16px', textAlign: 'left', whiteSpace: 'normal' },
    '& tr > :last-child': { paddingRight: '12px' },
  },
  name: { width: '60%', overflowWrap: 'anywhere' },
  tab: { fontSize: 'inherit', lineHeight: 'inherit', overflowWrap: 'anywhere' },
  tag: {
    marginLeft: '6px',
    padding: '0 4px',
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  action: { paddingTop: '0', paddingBottom: '0' },
  hidden: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});
