import { makeStyles, ToggleButton, tokens } from '@fluentui/react-components';
import type { State } from '../../../timing/model';
import { useWords } from '../../language';
import { STATES } from './listing';
import { StateMark } from './state-mark';

interface Props {
  readonly counts: Readonly<Record<State, number>>;
  readonly chosen: ReadonlySet<State>;
  readonly onChange: (chosen: ReadonlySet<State>) => void;
}

/** How many are overdue, soon, open, done and undated: the numbers are the filter of the list. */
export function Tiles({ counts, chosen, onChange }: Props) {
  const classes = useStyles();
  const { t } = useWords();
  return (
    <div className={classes.row} role="group" aria-label={t('pane.overdue.counts')}>
      {STATES.map((state) => {
        const checked = chosen.has(state);
        const name = t(`pane.overdue.state-${state}`);
        return (
          <ToggleButton
            key={state}
            className={classes.tile}
            checked={checked}
            aria-label={t('pane.overdue.tile', { state: name, count: counts[state] })}
            onClick={() => {
              onChange(new Set(STATES.filter((one) => (one === state ? !checked : chosen.has(one)))));
            }}
          >
            <span className={classes.count}>{counts[state]}</span>
            <span className={classes.name}>
              <StateMark state={state} />
              {name}
            </span>
          </ToggleButton>
        );
      })}
    </div>
  );
}

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: '4px' },
  tile: {
    flexDirection: 'column',
    flexGrow: 1,
    // Five beside each other at 320 pixels; at 200 % two.
    flexBasis: '52px',
    minWidth: 'max-content',
    gap: '2px',
    padding: '6px 0',
  },
  count: {
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  name: {
    display: 'flex',
    alignItems: 'center',
    gap: '1px',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    lineHeight: tokens.lineHeightBase200,
    whiteSpace: 'nowrap',
    '@media (max-width: 345px)': { '& svg': { width: '12px' } },
  },
});
