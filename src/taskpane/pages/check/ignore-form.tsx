import { makeStyles, tokens } from '@fluentui/react-components';
import { ignoring } from '../../../actions/ignore-finding';
import type { Finding } from '../../../checks/model';
import { message } from '../../../locales/message';
import { useWords } from '../../language';
import { useRemember } from '../../remember';
import { ReasonForm } from '../../shell/reason-form';
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
  const remember = useRemember();
  const named = findings.slice(0, NAMED);
  const keep = async (reason: string): Promise<void> => {
    const kept = await remember(
      (settings) => ignoring(settings, findings, { reason, on: today() }),
      message('pane.ignore.plan', { count: findings.length }),
    );
    if (kept) onClose();
  };
  return (
    <ReasonForm
      title={t('pane.ignore.title', { count: findings.length })}
      usual={REASONS.map((one) => t(`pane.ignore.reason-${one}`))}
      note={t('pane.ignore.note')}
      action={t('pane.ignore.ignore')}
      onReason={(reason) => void keep(reason)}
      onClose={onClose}
    >
      <ul className={classes.list}>
        {named.map((finding, index) => (
          <li key={index}>{t(finding.message.id, finding.message.params)}</li>
        ))}
        {findings.length > named.length && (
          <li>{t('pane.history.more', { count: findings.length - named.length })}</li>
        )}
      </ul>
    </ReasonForm>
  );
}

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: '20px', lineHeight: tokens.lineHeightBase300 },
});
