import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ShownUnmatched } from '../../../actions/jobs/sent-collection';
import { useWords } from '../../language';
import { usePane } from '../../pane-context';
import { originText } from './entry-words';
import { FirstOf } from '../../shell/first-of';

/** Rows that are about nothing in the breakdown: where they stand and what they say. */
export function UnmatchedList({ unmatched }: { unmatched: readonly ShownUnmatched[] }) {
  const classes = useStyles();
  const { t } = useWords();
  const { store } = usePane();
  return (
    <FirstOf list={unmatched}>
      {({ unit, from, row }, index) => (
        <div key={index} className={classes.card}>
          <div className={classes.head}>
            {originText({ unit, from }, t)} {t('pane.units.row', { row: row.row + 1 })}
            {from.kind === 'tab' && (
              <Button
                size="small"
                appearance="subtle"
                onClick={() => void store.select(from.sheet, { row: row.row, column: 0 })}
              >
                {t('pane.units.locate')}
              </Button>
            )}
          </div>
          <div>
            {[
              row.taskNumber,
              row.itemText === '' ? row.taskText : row.itemText,
              row.entry.status,
              row.entry.progress,
            ]
              .filter((text) => text !== '')
              .join('　')}
          </div>
        </div>
      )}
    </FirstOf>
  );
}

const useStyles = makeStyles({
  card: {
    padding: '4px 16px 8px',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
  head: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});
