import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Understanding } from '../../../actions/understand';
import { decidedFields, isPending } from '../../../ledger/adjustment';
import type { Occurrence } from '../../../ledger/model';
import type { Standing } from '../../../ledger/standing';
import { message } from '../../../locales/message';
import { isCivilDate } from '../../../timing/civil';
import { dayText } from '../../day-text';
import { useWords } from '../../language';
import { usePane, useWorkbook } from '../../pane-context';
import { today } from '../../today';
import { reportDone } from '../overdue/doing';
import { itemName } from '../overdue/wording';

interface Props {
  readonly understanding: Pick<Understanding, 'asOf' | 'progress' | 'settings'>;
  readonly occurrence: Occurrence;
  readonly entry: Standing['entry'];
  /** A request that is not granted. */
  readonly refuse?: boolean;
  readonly onClose: () => void;
}

/** 调整: the new date, why, who approved it and when; all of it goes into the ledger, the original date stays where it is. */
export function AdjustForm({ understanding, occurrence, entry, refuse = false, onClose }: Props) {
  const classes = useStyles();
  const { t, language } = useWords();
  const { store } = usePane();
  const { busy } = useWorkbook();
  const { asOf, progress } = understanding;
  const asked = entry && isPending(entry) ? entry : null;
  const [to, setTo] = useState(asked?.requestTo?.date ?? entry?.adjustedTo?.date ?? '');
  const [reason, setReason] = useState(refuse ? '' : (asked?.requestReason.trim() ?? ''));
  const [by, setBy] = useState('');
  const [on, setOn] = useState(asOf < today() ? asOf : today());
  const name = itemName(occurrence, t);
  const { due } = occurrence;
  const isReady = (refuse || isCivilDate(to)) && reason.trim() !== '' && by.trim() !== '' && isCivilDate(on);
  const write = async (): Promise<void> => {
    const decision = { to: refuse ? null : to, reason: reason.trim(), by: by.trim(), on };
    const fields = decidedFields(decision, asked?.requestTo ?? null, language);
    const title = refuse
      ? message('pane.adjust.plan-refuse', { item: name })
      : message('pane.adjust.plan', { item: name, to: dayText(to, t) });
    if (await reportDone(store, [{ occurrence, fields }], language, title)) onClose();
  };
  return (
    <form
      className={classes.form}
      aria-label={t(refuse ? 'pane.adjust.form-refuse' : 'pane.adjust.form')}
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady && busy === null) void write();
      }}
      onKeyDown={({ key }) => {
        if (key === 'Escape') onClose();
      }}
    >
      <p className={classes.note}>
        {due === null ? t('pane.adjust.no-original') : t('pane.adjust.original', { date: dayText(due, t) })}
      </p>
      {!refuse && (
        <Field
          label={t('pane.adjust.to')}
          size="small"
          {...(due !== null &&
            isCivilDate(to) &&
            to <= due && {
              validationMessage: t('pane.adjust.earlier'),
              validationState: 'warning' as const,
            })}
        >
          <Input
            type="date"
            value={to}
            autoFocus
            onChange={(_event, { value }) => {
              setTo(value);
            }}
          />
        </Field>
      )}
      <Field label={t('pane.adjust.reason')} size="small">
        <Input
          value={reason}
          autoFocus={refuse}
          onChange={(_event, { value }) => {
            setReason(value);
          }}
        />
      </Field>
      <div className={classes.row}>
        <Field label={t(refuse ? 'pane.adjust.by-refuse' : 'pane.adjust.by')} size="small">
          <Input
            className={classes.input}
            value={by}
            onChange={(_event, { value }) => {
              setBy(value);
            }}
          />
        </Field>
        <Field label={t(refuse ? 'pane.adjust.on-refuse' : 'pane.adjust.on')} size="small">
          <Input
            className={classes.input}
            type="date"
            value={on}
            onChange={(_event, { value }) => {
              setOn(value);
            }}
          />
        </Field>
      </div>
      {progress.ledger === null && <p className={classes.note}>{t('pane.adjust.builds')}</p>}
      <div className={classes.buttons}>
        <Button type="submit" size="small" appearance="primary" disabled={busy !== null || !isReady}>
          {t('pane.adjust.write')}
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
  row: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(128px, 1fr))', gap: '8px' },
  input: { minWidth: 0, width: '100%' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  note: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});
