import { Button, Field, Input, makeStyles, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { message } from '../../../locales/message';
import { MASTHEADS, type PaperChoices, UNIT_ORDERS } from '../../../settings/papers';
import { useWords } from '../../language';
import { useWorkbook } from '../../pane-context';
import { useRemember } from '../../remember';
import { chosenOf, type Written, writtenChoices } from './paper-choices';

interface Props {
  readonly papers: PaperChoices;
  /** As it is written now; `null`: by the date. */
  readonly period: PaperChoices['period'];
  /** Whether it could be read. */
  readonly ready: boolean;
}

/** Masthead, words and order of a circular: chosen once, kept in the workbook, and followed by every draft. */
export function PaperForm({ papers, period, ready }: Props) {
  const classes = useStyles();
  const { t } = useWords();
  const { busy } = useWorkbook();
  const remember = useRemember();
  const [written, setWritten] = useState<Written>(() => writtenChoices(papers));
  const chosen = chosenOf(written);
  const wanted = chosen && { ...chosen, period };
  const changed = wanted === null || JSON.stringify({ ...papers, ...wanted }) !== JSON.stringify(papers);
  const change = (part: Partial<Written>): void => {
    setWritten((before) => ({ ...before, ...part }));
  };
  const line = (field: TextField) => (
    <Field key={field} label={t(`pane.circular.form.${field}`)} size="small">
      <Input
        className={classes.input}
        maxLength={200}
        value={written[field]}
        onChange={(_event, { value }) => {
          change({ [field]: value });
        }}
      />
    </Field>
  );
  return (
    <div className={classes.form}>
      <Field label={t('pane.circular.form.masthead')} size="small">
        <Select
          value={written.masthead}
          onChange={(_event, { value }) => {
            change({ masthead: MASTHEADS.find((one) => one === value) ?? 'brief' });
          }}
        >
          {MASTHEADS.map((one) => (
            <option key={one} value={one}>
              {t(`pane.circular.form.masthead-${one}`)}
            </option>
          ))}
        </Select>
      </Field>
      {written.masthead === 'brief' && line('bulletin')}
      {written.masthead === 'brief' && (
        <Field
          label={t('pane.circular.form.issue')}
          size="small"
          {...(chosen === null && { validationMessage: t('pane.circular.form.issue-wrong') })}
        >
          <Input
            className={classes.input}
            inputMode="numeric"
            maxLength={4}
            value={written.issue}
            onChange={(_event, { value }) => {
              change({ issue: value });
            }}
          />
        </Field>
      )}
      {written.masthead === 'red' && line('documentNumber')}
      {(['office', 'addressees', 'basis', 'copies'] as const).map(line)}
      <Field label={t('pane.circular.form.since')} hint={t('pane.circular.form.since-hint')} size="small">
        <Input
          className={classes.input}
          type="date"
          value={written.since}
          onChange={(_event, { value }) => {
            change({ since: value });
          }}
        />
      </Field>
      <Field label={t('pane.circular.form.unit-order')} size="small">
        <Select
          value={written.unitOrder}
          onChange={(_event, { value }) => {
            change({ unitOrder: UNIT_ORDERS.find((one) => one === value) ?? 'lead' });
          }}
        >
          {UNIT_ORDERS.map((one) => (
            <option key={one} value={one}>
              {t(`pane.circular.form.unit-order-${one}`)}
            </option>
          ))}
        </Select>
      </Field>
      <div>
        <Button
          disabled={busy !== null || !ready || wanted === null || !changed}
          onClick={() => {
            if (wanted)
              void remember(
                (before) => ({ ...before, papers: { ...before.papers, ...wanted } }),
                message('pane.circular.form.plan'),
              );
          }}
        >
          {t('pane.circular.form.keep')}
        </Button>
      </div>
    </div>
  );
}

type TextField = 'bulletin' | 'documentNumber' | 'office' | 'addressees' | 'basis' | 'copies';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '8px' },
  input: { width: '100%', minWidth: 0 },
});
