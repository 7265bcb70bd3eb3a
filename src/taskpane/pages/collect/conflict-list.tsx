import { makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { LEDGER_SIDE } from '../../../collect/collect';
import type { Decisions } from '../../../collect/decide';
import type { Conflict, Side } from '../../../collect/model';
import { wordsOf } from '../../../ledger/model';
import { useWords } from '../../language';
import { clamped } from '../overdue/clamped';
import { itemName } from '../overdue/wording';
import { fieldName, originText, valueText } from './entry-words';
import { FirstOf } from '../../shell/first-of';

interface Props {
  readonly conflicts: readonly Conflict[];
  readonly decisions: Decisions;
  readonly onDecisions: (decisions: Decisions) => void;
}

const LATER = '';

/** Where two said different things: both sides, and the person chooses; nobody is preferred. */
export function ConflictList({ conflicts, decisions, onDecisions }: Props) {
  const classes = useStyles();
  const { t } = useWords();
  return (
    <FirstOf list={conflicts}>
      {({ id, occurrence, field, sides }) => {
        const title = t('pane.units.conflict', { item: itemName(occurrence, t), field: fieldName(field, t) });
        // A side may have any name: the buttons know it by its place.
        const chosen = sides.findIndex(({ name }) => name === decisions.get(id));
        return (
          <div key={id} className={classes.card}>
            <strong>{title}</strong>
            <div className={classes.text}>{wordsOf(occurrence)}</div>
            <RadioGroup
              aria-label={title}
              value={chosen < 0 ? LATER : String(chosen)}
              onChange={(_event, { value }) => {
                const next = new Map(decisions);
                const side = value === LATER ? undefined : sides[Number(value)];
                if (side) next.set(id, side.name);
                else next.delete(id);
                onDecisions(next);
              }}
            >
              {sides.map((side, index) => (
                <Radio
                  key={side.name}
                  value={String(index)}
                  className={classes.radio}
                  label={
                    <>
                      <span className={classes.value}>{valueText(side.value, t)}</span>
                      <span className={classes.from}>{whoseWords(side, t)}</span>
                    </>
                  }
                />
              ))}
              <Radio value={LATER} label={t('pane.units.decide-later')} />
            </RadioGroup>
          </div>
        );
      }}
    </FirstOf>
  );
}

function whoseWords({ name, reports }: Side, t: ReturnType<typeof useWords>['t']): string {
  if (name === LEDGER_SIDE && reports.length === 0) return t('pane.units.side-ledger');
  return reports.map((report) => originText(report, t)).join(t('pane.comma'));
}

const useStyles = makeStyles({
  card: {
    padding: '8px 16px',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
  text: {
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    ...clamped(2),
  },
  radio: { alignItems: 'flex-start', whiteSpace: 'pre-line' },
  value: { color: tokens.colorNeutralForeground1 },
  from: { display: 'block', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});
