import { Button, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { Occurrence } from '../../../ledger/model';
import { isCivilDate } from '../../../timing/civil';
import { dayText } from '../../day-text';
import { useWords } from '../../language';
import { usePane, useWorkbook } from '../../pane-context';
import { today } from '../../today';
import { reportDone } from './doing';
import { useRebuilt } from './use-rebuilt';
import type { View } from './view';

interface Props {
  readonly view: View;
  /** What is marked; several get the same status and day. */
  readonly occurrences: readonly Occurrence[];
  readonly onClose: () => void;
}

const DONE = ['已完成', '已销号'] as const;

/** 标为完成: the status and the day, which go into the ledger; where there is none, it says that it will be built. */
export function DoneForm({ view: { understanding }, occurrences, onClose }: Props) {
  const classes = useStyles();
  const { t, language } = useWords();
  const { store } = usePane();
  const { busy, understanding: known } = useWorkbook();
  const id = useId();
  const { asOf, progress } = understanding;
  const rebuilds = useRebuilt(known, occurrences);
  const [status, setStatus] = useState<string>(DONE[0]);
  // Done later than the as-of date would leave the item as it is in this look.
  const [doneOn, setDoneOn] = useState(asOf < today() ? asOf : today());
  const reported = occurrences.map((occurrence) => ({ occurrence, fields: { status, doneOn } }));
  const [only, ...more] = occurrences;
  const write = async (): Promise<void> => {
    if (await reportDone(store, reported, language)) onClose();
  };
  return (
    <form
      className={classes.form}
      aria-label={t('pane.overdue.mark-done')}
      onSubmit={(event) => {
        event.preventDefault();
        void write();
      }}
      onKeyDown={({ key }) => {
        if (key === 'Escape') onClose();
      }}
    >
      <div className={classes.row}>
        <label htmlFor={`${id}status`}>{t('pane.overdue.done-status')}</label>
        <Select
          id={`${id}status`}
          size="small"
          value={status}
          onChange={(_event, { value }) => {
            setStatus(value);
          }}
        >
          {DONE.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </Select>
      </div>
      <div className={classes.row}>
        <label htmlFor={`${id}on`}>{t('pane.overdue.done-on')}</label>
        <Input
          id={`${id}on`}
          type="date"
          size="small"
          value={doneOn}
          onChange={(_event, { value }) => {
            setDoneOn(value);
          }}
        />
      </div>
      {only && more.length === 0 && only.count > 1 && only.due !== null && (
        <p className={classes.note}>{t('pane.overdue.done-turn', { date: dayText(only.due, t) })}</p>
      )}
      {progress.ledger === null && <p className={classes.note}>{t('pane.overdue.done-builds')}</p>}
      {rebuilds && <p className={classes.note}>{t('pane.overdue.done-rebuilds')}</p>}
      <div className={classes.row}>
        <Button
          type="submit"
          size="small"
          appearance="primary"
          disabled={busy !== null || !isCivilDate(doneOn)}
          autoFocus
        >
          {t('pane.overdue.done-write')}
        </Button>
        <Button size="small" onClick={onClose}>
          {t('pane.cancel')}
        </Button>
      </div>
    </form>
  );
}

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    padding: '8px 16px 12px',
    backgroundColor: tokens.colorNeutralBackground3,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  row: { display: 'flex', alignItems: 'center', gap: '8px' },
  note: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});
