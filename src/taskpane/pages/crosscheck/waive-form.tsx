import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useWords } from '../../language';
import { useWorkbook } from '../../pane-context';
import { Overlay } from '../../shell/overlay';

interface Props {
  readonly clause: string;
  readonly onReason: (reason: string) => void;
  readonly onClose: () => void;
}

const REASONS = ['goal', 'routine', 'elsewhere'] as const;

/** 无需分解, with the reason. */
export function WaiveForm({ clause, onReason, onClose }: Props) {
  const classes = useStyles();
  const { t } = useWords();
  const { busy } = useWorkbook();
  const [reason, setReason] = useState('');
  return (
    <Overlay
      title={t('pane.crosscheck.waive-title')}
      onClose={onClose}
      footer={
        <>
          <Button
            appearance="primary"
            disabled={busy !== null || reason.trim() === ''}
            onClick={() => {
              onReason(reason.trim());
            }}
          >
            {t('pane.crosscheck.waive')}
          </Button>
          <Button onClick={onClose}>{t('pane.cancel')}</Button>
        </>
      }
    >
      <p className={classes.clause}>{clause}</p>
      <Field label={t('pane.crosscheck.reason')} required>
        <Textarea
          value={reason}
          rows={2}
          onChange={(_event, { value }) => {
            setReason(value);
          }}
        />
      </Field>
      <div className={classes.reasons} role="group" aria-label={t('pane.crosscheck.reasons')}>
        {REASONS.map((one) => (
          <Button
            key={one}
            size="small"
            onClick={() => {
              setReason(t(`pane.crosscheck.reason-${one}`));
            }}
          >
            {t(`pane.crosscheck.reason-${one}`)}
          </Button>
        ))}
      </div>
      <p className={classes.note}>{t('pane.crosscheck.decided-note')}</p>
    </Overlay>
  );
}

const useStyles = makeStyles({
  clause: { margin: 0, lineHeight: tokens.lineHeightBase300 },
  reasons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  note: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});
