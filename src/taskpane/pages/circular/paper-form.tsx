import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { message } from '../../../locales/message';
import { MASTHEADS, type PaperChoices, UNIT_ORDERS } from '../../../settings/papers';
import { useWords } from '../../language';
import { useWorkbook } from '../../pane-context';
import { useRemember } from '../../remember';
import { CheckField, LineField, ParagraphsField, PickField } from './form-fields';
import { chosenOf, PARTS, type Written, writtenChoices, wrongIn } from './paper-choices';

interface Props {
  readonly papers: PaperChoices;
  /** As it is written now; `null`: by the date. */
  readonly period: PaperChoices['period'];
  /** Whether it could be read. */
  readonly ready: boolean;
}

/** Masthead, words, parts and order of a circular and of its urging letters: chosen once, kept in the workbook, and followed by every draft. */
export function PaperForm({ papers, period, ready }: Props) {
  const classes = useStyles();
  const { t } = useWords();
  const { busy } = useWorkbook();
  const remember = useRemember();
  const [written, setWritten] = useState<Written>(() => writtenChoices(papers));
  const wrong = wrongIn(written);
  const wanted = (before: PaperChoices): PaperChoices => ({ ...chosenOf(written, before), period });
  const changed = JSON.stringify(wanted(papers)) !== JSON.stringify(papers);
  const bind = <Key extends keyof Written>(key: Key) => ({
    value: written[key],
    onChange: (value: Written[Key]): void => {
      setWritten((before) => ({ ...before, [key]: value }));
    },
  });
  const line = (key: TextField) => (
    <LineField key={key} label={t(`pane.circular.form.${key}`)} {...bind(key)} />
  );
  return (
    <div className={classes.form}>
      <PickField
        label={t('pane.circular.form.masthead')}
        values={MASTHEADS}
        nameOf={(one) => t(`pane.circular.form.masthead-${one}`)}
        {...bind('masthead')}
      />
      {written.masthead === 'brief' && line('bulletin')}
      {written.masthead === 'brief' && (
        <LineField
          label={t('pane.circular.form.issue')}
          wrong={wrong.issue ? t('pane.circular.form.issue-wrong') : undefined}
          input={{ inputMode: 'numeric', maxLength: 4 }}
          {...bind('issue')}
        />
      )}
      {written.masthead === 'red' && line('documentNumber')}
      {(['area', 'office', 'addressees', 'basis', 'copies'] as const).map(line)}
      <LineField
        label={t('pane.circular.form.since')}
        hint={t('pane.circular.form.since-hint')}
        input={{ type: 'date' }}
        {...bind('since')}
      />
      <ParagraphsField
        label={t('pane.circular.form.requirements')}
        hint={t('pane.circular.form.requirements-hint')}
        {...bind('requirements')}
      />
      <div role="group" aria-label={t('pane.circular.form.parts')} className={classes.parts}>
        {PARTS.map((part) => (
          <CheckField key={part} label={t(`pane.circular.form.${part}`)} {...bind(part)} />
        ))}
      </div>
      <PickField
        label={t('pane.circular.form.unit-order')}
        values={UNIT_ORDERS}
        nameOf={(one) => t(`pane.circular.form.unit-order-${one}`)}
        {...bind('unitOrder')}
      />
      <LineField
        label={t('pane.circular.form.replyDays')}
        wrong={wrong.replyDays ? t('pane.circular.form.replyDays-wrong') : undefined}
        input={{ inputMode: 'numeric', maxLength: 3 }}
        {...bind('replyDays')}
      />
      <ParagraphsField
        label={t('pane.circular.form.noticeRequirements')}
        hint={t('pane.circular.form.requirements-hint')}
        {...bind('noticeRequirements')}
      />
      <div>
        <Button
          disabled={busy !== null || !ready || wrong.issue || wrong.replyDays || !changed}
          onClick={() => {
            void remember(
              (before) => ({ ...before, papers: wanted(before.papers) }),
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

type TextField = 'bulletin' | 'documentNumber' | 'area' | 'office' | 'addressees' | 'basis' | 'copies';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '8px' },
  parts: { display: 'flex', flexDirection: 'column' },
});
