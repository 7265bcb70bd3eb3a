import { makeStyles, tokens } from '@fluentui/react-components';
import { useWords } from '../../language';
import { ReasonForm } from '../../shell/reason-form';

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
  return (
    <ReasonForm
      title={t('pane.crosscheck.waive-title')}
      usual={REASONS.map((one) => t(`pane.crosscheck.reason-${one}`))}
      note={t('pane.crosscheck.decided-note')}
      action={t('pane.crosscheck.waive')}
      onReason={onReason}
      onClose={onClose}
    >
      <p className={classes.clause}>{clause}</p>
    </ReasonForm>
  );
}

const useStyles = makeStyles({ clause: { margin: 0, lineHeight: tokens.lineHeightBase300 } });
