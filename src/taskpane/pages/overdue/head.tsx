import { makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { LedgerTold } from '../../../actions/jobs/overdue';
import type { Understanding } from '../../../actions/understand';
import type { State } from '../../../timing/model';
import { BackupOffer } from '../../backup/backup-offer';
import { useWords } from '../../language';
import { usePane, useWorkbook } from '../../pane-context';
import { today } from '../../today';
import { Actions } from './actions';
import { DateControls } from './date-controls';
import { type Dates, storedDates } from '../../../actions/at-date';
import { buildLedger, clear, type DatesOf, mark } from './doing';
import { LedgerBuilt } from './ledger-built';
import { Tiles } from './tiles';

interface Props {
  readonly understanding: Understanding;
  /** What was set and is not the workbook's yet. */
  readonly given: Dates | null;
  readonly counts: Readonly<Record<State, number>>;
  readonly states: ReadonlySet<State>;
  readonly onGiven: (dates: Dates) => void;
  readonly onStates: (states: ReadonlySet<State>) => void;
}

/** Date, counts, and what writes into the workbook. */
export function Head({ understanding, given, counts, states, onGiven, onStates }: Props) {
  const classes = useStyles();
  const { language } = useWords();
  const { store } = usePane();
  const { busy } = useWorkbook();
  const [column, setColumn] = useState(false);
  const [built, setBuilt] = useState<LedgerTold | null>(null);
  const datesOf: DatesOf = (read) => given ?? storedDates(read);
  const disabled = busy !== null;
  return (
    <>
      {built && (
        <LedgerBuilt
          result={built}
          onDismiss={() => {
            setBuilt(null);
          }}
        />
      )}
      <div className={classes.head}>
        <DateControls
          dates={datesOf(understanding)}
          today={today()}
          stored={understanding.settings}
          disabled={disabled}
          onChange={onGiven}
        />
        <Tiles counts={counts} chosen={states} onChange={onStates} />
        <Actions
          disabled={disabled}
          hasLedger={understanding.progress.ledger !== null}
          column={column}
          onColumn={setColumn}
          onMark={() => void mark(store, datesOf, { column, language })}
          onClear={() => void clear(store)}
          onLedger={() => {
            setBuilt(null);
            void buildLedger(store, datesOf, language).then(setBuilt);
          }}
        >
          <BackupOffer sheets={[...new Set(understanding.breakdown.tables.map(({ sheet }) => sheet))]} />
        </Actions>
      </div>
    </>
  );
}

const useStyles = makeStyles({
  head: { display: 'flex', flexDirection: 'column', gap: '12px', padding: '12px 16px 4px' },
});
