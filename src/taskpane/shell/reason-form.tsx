import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { useWords } from '../language';
import { useWorkbook } from '../pane-context';
import { Overlay } from './overlay';

interface Props {
  readonly title: string;
  /** What the reason is about. */
  readonly children: ReactNode;
  /** Reasons that people often give, a press each. */
  readonly usual: readonly string[];
  /** What becomes of it. */
  readonly note: string;
  /** What the button says. */
  readonly action: string;
  /** Given a reason that says something, without spaces around it. */
  readonly onReason: (reason: string) => void;
  readonly onClose: () => void;
}

/** Asks why, over a page, before something is set aside: without a reason nothing is. */
export function ReasonForm({ title, children, usual, note, action, onReason, onClose }: Props) {
  const classes = useStyles();
  const { t } = useWords();
  const { busy } = useWorkbook();
  const [reason, setReason] = useState('');
  const written = reason.trim();
  const done = (
    <>
      <Button
        appearance="primary"
        disabled={busy !== null || written === ''}
        onClick={() => {
          onReason(written);
        }}
      >
        {action}
      </Button>
      <Button onClick={onClose}>{t('pane.cancel')}</Button>
    </>
  );
  return (
    <Overlay title={title} onClose={onClose} footer={done}>
      {children}
      <Field label={t('pane.reason')} required>
        <Textarea
          value={reason}
          rows={2}
          onChange={(_event, { value }) => {
            setReason(value);
          }}
        />
      </Field>
      <div className={classes.usual} role="group" aria-label={t('pane.reason.usual')}>
        {usual.map((one) => (
          <Button
            key={one}
            size="small"
            onClick={() => {
              setReason(one);
            }}
          >
            {one}
          </Button>
        ))}
      </div>
      <p className={classes.note}>{note}</p>
    </Overlay>
  );
}

const useStyles = makeStyles({
  usual: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  note: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});
