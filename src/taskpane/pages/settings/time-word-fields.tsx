import { Field, Input, makeStyles } from '@fluentui/react-components';
import { LOCAL_WORDS } from '../../../timing/grammar/local-words';
import { useWords } from '../../language';
import { readMonthDay, type Written } from './month-days';

/** On which day 汛期, 供暖期, 开学 … begin here. The words are those that the reading of times knows. */
export function TimeWordFields({
  written,
  onChange,
}: {
  written: Written;
  onChange: (written: Written) => void;
}) {
  const classes = useStyles();
  const { t } = useWords();
  return (
    <div className={classes.fields}>
      {Object.entries(LOCAL_WORDS).map(([word, { day }]) => {
        const value = written[word] ?? '';
        const isWrong = value.trim() !== '' && readMonthDay(value) === null;
        return (
          <Field
            key={word}
            label={{ children: word, lang: 'zh-CN' }}
            {...(isWrong && { validationMessage: t('pane.settings.time-word-wrong') })}
          >
            <Input
              className={classes.day}
              maxLength={8}
              value={value}
              {...(day && { placeholder: t('pane.settings.month-day', { ...day }) })}
              onChange={(_event, data) => {
                onChange({ ...written, [word]: data.value });
              }}
            />
          </Field>
        );
      })}
    </div>
  );
}

const useStyles = makeStyles({
  fields: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(112px, 1fr))', gap: '8px' },
  day: { minWidth: 0 },
});
