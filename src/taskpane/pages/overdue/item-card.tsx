import { Button, Checkbox, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  CalendarEdit16Regular,
  Checkmark16Regular,
  Location16Regular,
  TableSimple16Regular,
} from '@fluentui/react-icons';
import { toA1 } from '../../../grid/address';

import { reasonOf } from '../../../ledger/standing';
import type { CivilDate } from '../../../timing/model';
import { dayText } from '../../day-text';
import { useWords } from '../../language';
import { clamped } from './clamped';
import { placeOf } from './places';
import { StateMark } from './state-mark';
import type { ListedItem } from './view';
import { itemName } from './wording';

interface Props {
  readonly item: ListedItem;
  readonly asOf: CivilDate;
  /** Whether this is where the person went last. */
  readonly current: boolean;
  readonly chosen: boolean;
  readonly inLedger: boolean;
  readonly disabled: boolean;
  readonly onSource: () => void;
  readonly onLedger: () => void;
  readonly onDone: () => void;
  readonly onAdjust: () => void;
  readonly onChoose: (chosen: boolean) => void;
}

/** One item: how late, what, why, and the ways to its cells. */
export function ItemCard({
  item,
  asOf,
  current,
  chosen,
  inLedger,
  disabled,
  onSource,
  onLedger,
  onDone,
  onAdjust,
  onChoose,
}: Props) {
  const classes = useStyles();
  const { t } = useWords();
  const { state, first, dates, text } = item;
  const { occurrence, daysLeft, by: due } = first;
  const name = itemName(occurrence, t);
  const { row, column } = placeOf(occurrence);
  const days = daysLeft ?? 0;
  const late = state === 'overdue' ? 'over' : days === 0 ? 'today' : 'left';
  return (
    <article className={mergeClasses(classes.card, current && classes.current)} aria-label={name}>
      <div className={classes.head}>
        {state !== 'done' && (
          <Checkbox
            className={classes.choose}
            checked={chosen}
            aria-label={t('pane.overdue.choose', { item: name })}
            onChange={(_event, { checked }) => {
              onChoose(checked === true);
            }}
          />
        )}
        <StateMark state={state} />
        <span className={mergeClasses(classes.state, state === 'overdue' && classes.overdue)}>
          {state === 'overdue' || state === 'soon'
            ? t(`pane.overdue.days-${late}`, { days: Math.abs(days) })
            : t(`pane.overdue.state-${state}`)}
        </span>
        {due !== null && <span className={classes.due}>{dayText(due, t)}</span>}
        {item.item.adjusted && <span className={classes.adjusted}>{t('pane.overdue.adjusted')}</span>}
        <span className={classes.name}>{name}</span>
      </div>
      {/* An indicator alone does not say what it is about. */}
      {occurrence.subject.number !== '' && (
        <p className={classes.task} title={occurrence.task.text}>
          {occurrence.task.text}
        </p>
      )}
      <p className={classes.text} title={text}>
        {text}
      </p>
      <p className={classes.reason}>
        {reasonOf(first, asOf)
          .map(({ id, params }) => t(id, params))
          .join(t('pane.overdue.comma'))}
        {dates.length > 1 && t('pane.overdue.times', { count: dates.length })}
      </p>
      <div className={classes.ways}>
        <Button
          size="small"
          appearance="subtle"
          icon={<Location16Regular />}
          aria-label={t('pane.overdue.to-source-label', { item: name, cell: toA1(row, column) })}
          onClick={onSource}
        >
          {t('pane.overdue.to-source')}
        </Button>
        {inLedger && (
          <Button
            size="small"
            appearance="subtle"
            icon={<TableSimple16Regular />}
            aria-label={t('pane.overdue.to-ledger-label', { item: name })}
            onClick={onLedger}
          >
            {t('pane.overdue.to-ledger')}
          </Button>
        )}
        {state !== 'done' && (
          <Button
            size="small"
            appearance="subtle"
            icon={<Checkmark16Regular />}
            disabled={disabled}
            aria-label={t('pane.overdue.mark-done-label', { item: name })}
            onClick={onDone}
          >
            {t('pane.overdue.mark-done')}
          </Button>
        )}
        {state !== 'done' && (
          <Button
            size="small"
            appearance="subtle"
            icon={<CalendarEdit16Regular />}
            disabled={disabled}
            aria-label={t('pane.adjust.adjust-label', { item: name })}
            onClick={onAdjust}
          >
            {t('pane.adjust.adjust')}
          </Button>
        )}
      </div>
    </article>
  );
}

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    padding: '8px 16px 4px 13px',
    borderLeft: '3px solid transparent',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
  current: { borderLeftColor: tokens.colorBrandStroke1, backgroundColor: tokens.colorNeutralBackground2 },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '6px',
    fontSize: tokens.fontSizeBase200,
  },
  choose: { margin: '-8px 0 -8px -12px' },
  state: { fontWeight: tokens.fontWeightSemibold, whiteSpace: 'nowrap' },
  overdue: { color: tokens.colorPaletteRedForeground1 },
  due: { color: tokens.colorNeutralForeground2, whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
  // A light of its own, beside that of the state: a word in a frame, so that it is seen without colours too.
  adjusted: {
    padding: '0 4px',
    border: `1px solid ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusSmall,
    color: tokens.colorBrandForeground1,
    whiteSpace: 'nowrap',
  },
  name: { marginLeft: 'auto', color: tokens.colorNeutralForeground2, whiteSpace: 'nowrap' },
  task: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    ...clamped(1),
  },
  text: {
    margin: 0,
    lineHeight: tokens.lineHeightBase300,
    ...clamped(3),
  },
  reason: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  ways: { display: 'flex', flexWrap: 'wrap', gap: '4px', marginLeft: '-8px' },
});
