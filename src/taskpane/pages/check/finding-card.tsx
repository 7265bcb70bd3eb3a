import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Location16Regular } from '@fluentui/react-icons';
import type { Finding } from '../../../checks/model';
import { toA1 } from '../../../grid/address';
import { useWords } from '../../language';
import { excerpt } from './excerpt';
import { CardActions } from './finding-actions';

interface Props {
  readonly finding: Finding;
  /** Whether this is where the person went last. */
  readonly current: boolean;
  readonly onLocate: () => void;
}

/** One finding: where, what, what stands there and what should, and the way to the cell. */
export function FindingCard({ finding, current, onLocate }: Props) {
  const classes = useStyles();
  const { t } = useWords();
  const { place, sheet, message, observed, expected, cellText } = finding;
  const cell = place ? toA1(place.row, place.column) : '';
  return (
    <article className={mergeClasses(classes.card, current && classes.current)}>
      <div className={classes.head}>
        <span className={classes.where}>
          {cell && <span className={classes.cell}>{cell}</span>}
          <span className={classes.sheet} title={sheet}>
            {sheet || t('pane.check.workbook')}
          </span>
        </span>
        {sheet !== '' && (
          <Button
            size="small"
            className={classes.locate}
            icon={<Location16Regular />}
            aria-label={t('pane.check.locate-cell', { where: `${sheet} ${cell}`.trim() })}
            onClick={onLocate}
          >
            {t('pane.check.locate')}
          </Button>
        )}
      </div>
      <p className={classes.message}>{t(message.id, message.params)}</p>
      {expected !== undefined && (
        <dl className={classes.compare}>
          {observed !== undefined && <Pair name={t('pane.check.observed')} value={observed} />}
          <Pair name={t('pane.check.expected')} value={expected} />
        </dl>
      )}
      {cellText !== '' && cellText !== observed && (
        <p className={classes.text} title={cellText}>
          <span className={classes.name}>{t('pane.check.cell-text')}</span>
          {excerpt(cellText, observed)}
        </p>
      )}
      <CardActions finding={finding} where={`${sheet} ${cell}`.trim()} />
    </article>
  );
}

function Pair({ name, value }: { name: string; value: string }) {
  const classes = useStyles();
  return (
    <div className={classes.pair}>
      <dt className={classes.name}>{name}</dt>
      <dd className={classes.value}>{value}</dd>
    </div>
  );
}

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    padding: '8px 16px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
  current: {
    paddingLeft: '13px',
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: '8px' },
  where: {
    display: 'flex',
    alignItems: 'baseline',
    gap: '8px',
    minWidth: 0,
    fontSize: tokens.fontSizeBase200,
  },
  cell: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
  sheet: {
    color: tokens.colorNeutralForeground3,
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  locate: { flexShrink: 0, minWidth: 0 },
  message: { margin: 0, lineHeight: tokens.lineHeightBase300 },
  compare: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  pair: { display: 'flex', gap: '8px' },
  name: { flexShrink: 0, marginRight: '8px', color: tokens.colorNeutralForeground3 },
  value: { margin: 0, minWidth: 0 },
  text: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});
