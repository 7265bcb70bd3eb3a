import { Button, Input, Link, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useMemo, useState } from 'react';
import type { Understanding } from '../../../actions/understand';
import { isCivilDate, lastDayOfMonth } from '../../../timing/civil';
import type { CivilDate, State } from '../../../timing/model';
import { dayText } from '../../day-text';
import { useWords } from '../../language';
import { between, type Between } from './between';
import { clamped } from './clamped';
import { usePane } from '../../pane-context';
import { Fold } from '../../shell/fold';
import { placeOf } from './places';
import { StateMark } from './state-mark';
import { type ListedItem, viewAt } from './view';
import { itemName } from './wording';

interface Props {
  readonly understanding: Understanding;
  readonly asOf: CivilDate;
  readonly soonDays: number;
}

/** What became overdue, was finished or came near between two dates. */
export function Compare({ understanding, asOf, soonDays }: Props) {
  const classes = useStyles();
  const { t } = useWords();
  const id = useId();
  const [from, setFrom] = useState(() => monthEndBefore(asOf));
  const [to, setTo] = useState(asOf);
  const [first, second] = from <= to ? [from, to] : [to, from];
  const found = useMemo(
    () =>
      between(viewAt(understanding, first, soonDays).items, viewAt(understanding, second, soonDays).items),
    [understanding, first, second, soonDays],
  );
  const quiet = PARTS.every(([part]) => found[part].length === 0);
  return (
    <div className={classes.compare}>
      <p className={classes.about}>{t('pane.overdue.compare-about')}</p>
      {(
        [
          ['from', from, setFrom],
          ['to', to, setTo],
        ] as const
      ).map(([name, value, set]) => (
        <div key={name} className={classes.row}>
          <label htmlFor={`${id}${name}`}>{t(`pane.overdue.compare-${name}`)}</label>
          <Input
            id={`${id}${name}`}
            type="date"
            value={value}
            onChange={(_event, data) => {
              if (isCivilDate(data.value)) set(data.value);
            }}
          />
        </div>
      ))}
      {quiet && <p className={classes.about}>{t('pane.overdue.compare-nothing')}</p>}
      {PARTS.map(([part, state, name]) => (
        <Part key={part} title={t(`pane.overdue.compare-${name}`)} state={state} items={found[part]} />
      ))}
    </div>
  );
}

const PARTS = [
  ['newlyOverdue', 'overdue', 'newly-overdue'],
  ['newlyDone', 'done', 'newly-done'],
  ['newlySoon', 'soon', 'newly-soon'],
  ['stillOverdue', 'overdue', 'still-overdue'],
] as const satisfies readonly (readonly [keyof Between, State, string])[];

const SHOWN = 50;

function Part({ title, state, items }: { title: string; state: State; items: readonly ListedItem[] }) {
  const classes = useStyles();
  const { t } = useWords();
  const { store } = usePane();
  const [all, setAll] = useState(false);
  if (items.length === 0) return null;
  const shown = all ? items : items.slice(0, SHOWN);
  return (
    <Fold
      className={classes.part}
      summaryClassName={classes.summary}
      summary={
        <>
          <StateMark state={state} /> {title} {items.length}
        </>
      }
    >
      <ul className={classes.list}>
        {shown.map(({ first: { occurrence, by }, text, item: { leads } }) => (
          <li key={occurrence.key} className={classes.item}>
            <Link as="button" onClick={() => void store.select(occurrence.table.sheet, placeOf(occurrence))}>
              {itemName(occurrence, t)}
            </Link>{' '}
            {by !== null && dayText(by, t)} {leads.join(t('pane.comma'))}
            <div className={classes.text}>{text}</div>
          </li>
        ))}
      </ul>
      {items.length > shown.length && (
        <Button
          size="small"
          appearance="subtle"
          onClick={() => {
            setAll(true);
          }}
        >
          {t('pane.overdue.compare-more', { count: items.length - shown.length })}
        </Button>
      )}
    </Fold>
  );
}

/** The last day of the month before: what the last report was about. */
function monthEndBefore(date: CivilDate): CivilDate {
  const [year = 0, month = 0] = date.split('-').map(Number);
  const [of, number] = month === 1 ? [year - 1, 12] : [year, month - 1];
  return lastDayOfMonth(of, number) ?? date;
}

const useStyles = makeStyles({
  compare: { display: 'flex', flexDirection: 'column', gap: '8px', padding: '12px 16px 24px' },
  about: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  row: { display: 'flex', alignItems: 'center', gap: '8px' },
  part: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, paddingTop: '8px' },
  summary: { cursor: 'pointer', fontWeight: tokens.fontWeightSemibold, '& svg': { verticalAlign: '-3px' } },
  list: { margin: '8px 0 0', padding: 0, listStyleType: 'none' },
  item: { padding: '4px 0', fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
  text: {
    color: tokens.colorNeutralForeground2,
    ...clamped(2),
  },
});
