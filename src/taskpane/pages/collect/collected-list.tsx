import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { Collected } from '../../../collect/model';
import { wordsOf } from '../../../ledger/model';
import { useWords } from '../../language';
import { clamped } from '../overdue/clamped';
import { itemName } from '../overdue/wording';
import { idOf } from '../../../actions/choices';
import { fieldName, originText, valueText } from './entry-words';
import { FirstOf } from '../../shell/first-of';

interface Props {
  readonly collected: readonly Collected[];
  readonly accepted: ReadonlySet<string>;
  readonly onAccepted: (accepted: ReadonlySet<string>) => void;
}

/** New entries, one card an item: each is accepted by itself, or all at once. */
export function CollectedList({ collected, accepted, onAccepted }: Props) {
  const classes = useStyles();
  const { t } = useWords();
  const cards = useMemo(() => {
    const byItem = new Map<string, Collected[]>();
    for (const one of collected) {
      const { key } = one.occurrence;
      const card = byItem.get(key);
      if (card) card.push(one);
      else byItem.set(key, [one]);
    }
    return [...byItem.values()];
  }, [collected]);
  const count = collected.filter((one) => accepted.has(idOf(one))).length;
  const set = (entries: readonly Collected[], yes: boolean): void => {
    const next = new Set(accepted);
    for (const one of entries) {
      if (yes) next.add(idOf(one));
      else next.delete(idOf(one));
    }
    onAccepted(next);
  };
  return (
    <>
      <Checkbox
        className={classes.all}
        label={t('pane.units.accept-all', { count: collected.length })}
        checked={count === 0 ? false : count === collected.length ? true : 'mixed'}
        onChange={() => {
          set(collected, count < collected.length);
        }}
      />
      <FirstOf list={cards}>
        {(card) => {
          const [first] = card;
          if (!first) return null;
          const yes = card.every((one) => accepted.has(idOf(one)));
          const { occurrence } = first;
          const text = wordsOf(occurrence);
          return (
            <div key={occurrence.key} className={classes.card}>
              <Checkbox
                className={classes.box}
                checked={yes}
                aria-label={t('pane.units.accept', { item: itemName(occurrence, t) })}
                onChange={() => {
                  set(card, !yes);
                }}
              />
              <div className={classes.body}>
                <div className={classes.head}>
                  <strong>{itemName(occurrence, t)}</strong> {originText(first, t)}
                </div>
                <div className={classes.text} title={text}>
                  {text}
                </div>
                {card.map(({ field, before, value }) => (
                  <div key={field} className={classes.field}>
                    <span className={classes.name}>{fieldName(field, t)}</span>
                    <span>
                      {before !== '' && <del className={classes.before}>{before}</del>}
                      {valueText(value, t)}
                    </span>
                  </div>
                ))}
              </div>
            </div>
          );
        }}
      </FirstOf>
    </>
  );
}

const useStyles = makeStyles({
  all: { marginLeft: '8px' },
  card: {
    display: 'flex',
    padding: '0 16px 8px 8px',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
  box: { flexShrink: 0, alignSelf: 'flex-start' },
  body: { flexGrow: 1, minWidth: 0, paddingTop: '6px' },
  head: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  text: {
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    ...clamped(1),
  },
  field: { display: 'flex', gap: '8px', lineHeight: tokens.lineHeightBase300, whiteSpace: 'pre-line' },
  name: { flexShrink: 0, width: '60px', color: tokens.colorNeutralForeground3 },
  before: { marginRight: '6px', color: tokens.colorNeutralForeground3 },
});
