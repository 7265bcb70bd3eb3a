import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Location16Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { wordsOf } from '../../../ledger/model';
import type { Standing } from '../../../ledger/standing';
import { toA1 } from '../../../grid/address';
import { useWords } from '../../language';
import { usePane } from '../../pane-context';
import { clamped } from '../overdue/clamped';
import { placeOf } from '../overdue/places';
import { StateMark } from '../overdue/state-mark';
import { itemName } from '../overdue/wording';

interface Props {
  readonly standing: Standing;
  /** Its dates, in one line. */
  readonly dates: string;
  readonly notes: readonly string[];
  readonly children: ReactNode;
}

/** One item of the page 调整: whose, what, from which date to which, and what can be done about it. */
export function AdjustCard({ standing: { occurrence, state }, dates, notes, children }: Props) {
  const classes = useStyles();
  const { t } = useWords();
  const { store } = usePane();
  const name = itemName(occurrence, t);
  const place = placeOf(occurrence);
  return (
    <article className={classes.card} aria-label={name}>
      <div className={classes.head}>
        <StateMark state={state} />
        <span className={classes.dates}>{dates}</span>
        <span className={classes.name}>{name}</span>
      </div>
      <p className={classes.text} title={wordsOf(occurrence)}>
        {wordsOf(occurrence)}
      </p>
      <p className={classes.note}>{occurrence.subject.leads.join(t('pane.comma'))}</p>
      {notes.map((one) => (
        <p key={one} className={mergeClasses(classes.note, classes.said)}>
          {one}
        </p>
      ))}
      <div className={classes.ways}>
        {children}
        <Button
          size="small"
          appearance="subtle"
          icon={<Location16Regular />}
          aria-label={t('pane.overdue.to-source-label', { item: name, cell: toA1(place.row, place.column) })}
          onClick={() => void store.select(occurrence.table.sheet, place)}
        >
          {t('pane.overdue.to-source')}
        </Button>
      </div>
    </article>
  );
}

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    padding: '8px 0 4px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '6px' },
  dates: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
  name: { marginLeft: 'auto', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  text: { margin: 0, lineHeight: tokens.lineHeightBase300, ...clamped(3) },
  note: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  said: { whiteSpace: 'pre-line' },
  ways: { display: 'flex', flexWrap: 'wrap', gap: '4px' },
});
