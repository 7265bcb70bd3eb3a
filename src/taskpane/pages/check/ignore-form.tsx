import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { ignoring } from '../../../actions/ignore-finding';
import type { Finding } from '../../../checks/model';
import { message } from '../../../locales/message';
import { useWords } from '../../language';
import { useWorkbook } from '../../pane-context';
import { useRemember } from '../../remember';
import { Overlay } from '../../shell/overlay';
import { today } from '../../today';

interface Props {
  /** All of one check. */
  readonly findings: readonly Finding[];
  readonly onClose: () => void;
}

const REASONS = ['verified', 'as-issued', 'decided'] as const;
/** Findings that are named; the others are counted. */
const NAMED = 3;

/** 忽略: a finding that is none, with the reason, kept in the workbook. */
export function IgnoreForm({ findings, onClose }: Props) {
  const classes = useStyles();
  const { t } = useWords();
  const { busy } = useWorkbook();
  const remember = useRemember();
  const [reason, setReason] = useState('');
  const named = findings.slice(0, NAMED);
  const keep = async (): Promise<void> => {
    const kept = await remember(
      (settings) => ignoring(settings, findings, { reason: reason.trim(), on: today() }),
      message('pane.ignore.plan', { count: findings.length }),
    );
    if (kept) onClose();
  };
  return (
    <Overlay
      title={t('pane.ignore.title', { count: findings.length })}
      onClose={onClose}
      footer={
        <>
          <Button
            appearance="primary"
            disabled={busy !== null || reason.trim() === ''}
            onClick={() => void keep()}
          >
            {t('pane.ignore.ignore')}
          </Button>
          <Button onClick={onClose}>{t('pane.cancel')}</Button>
        </>
      }
    >
      <ul className={classes.list}>
        {named.map((finding, index) => (
          <li key={index}>{t(finding.message.id, finding.message.params)}</li>
        ))}
        {findings.length > named.length && (
          <li>{t('pane.history.more', { count: findings.length - named.length })}</li>
        )}
      </ul>
      <Field label={t('pane.ignore.reason')} required>
        <Textarea
          value={reason}
          rows={2}
          onChange={(_event, { value }) => {
            setReason(value);
          }}
        />
      </Field>
      <div className={classes.reasons} role="group" aria-label={t('pane.ignore.usual')}>
        {REASONS.map((one) => (
          <Button
            key={one}
            size="small"
            onClick={() => {
              setReason(t(`pane.ignore.reason-${one}`));
            }}
          >
            {t(`pane.ignore.reason-${one}`)}
          </Button>
        ))}
      </div>
      <p className={classes.note}>{t('pane.ignore.note')}</p>
    </Overlay>
  );
}

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: '20px', lineHeight: tokens.lineHeightBase300 },
  reasons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  note: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});
