import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useWords } from '../../language';
import { useWorkbook } from '../../pane-context';
import { DoneForm } from './done-form';
import type { ListedItem, View } from './view';

interface Props {
  readonly view: View;
  readonly chosen: readonly ListedItem[];
  readonly onClear: () => void;
}

/** What can be done with several items at once, below the list. */
export function BatchBar({ view, chosen, onClear }: Props) {
  const classes = useStyles();
  const { t } = useWords();
  const { busy } = useWorkbook();
  const [asked, setAsked] = useState(false);
  // Of what is late twice, both dates: the same state is what the person saw.
  const occurrences = chosen.flatMap(({ state, item }) =>
    item.standings.filter((one) => one.state === state).map(({ occurrence }) => occurrence),
  );
  return (
    <div
      className={classes.bar}
      role="region"
      aria-label={t('pane.overdue.chosen', { count: chosen.length })}
    >
      <div className={classes.row}>
        <span role="status" className={classes.words}>
          {t(occurrences.length > chosen.length ? 'pane.overdue.chosen-dates' : 'pane.overdue.chosen', {
            count: chosen.length,
            occurrences: occurrences.length,
          })}
        </span>
        <Button
          size="small"
          appearance="primary"
          disabled={busy !== null}
          aria-expanded={asked}
          onClick={() => {
            setAsked(!asked);
          }}
        >
          {t('pane.overdue.mark-done')}
        </Button>
        <Button size="small" onClick={onClear}>
          {t('pane.overdue.choose-none')}
        </Button>
      </div>
      {asked && <DoneForm view={view} occurrences={occurrences} onClose={onClear} />}
    </div>
  );
}

const useStyles = makeStyles({
  bar: {
    position: 'sticky',
    bottom: 0,
    zIndex: 1,
    padding: '8px 16px',
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
  words: { flexGrow: 1, fontWeight: tokens.fontWeightSemibold },
});
