import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { Table } from '../../../breakdown/model';
import { parseRange, rangeToA1 } from '../../../grid/address';
import { useWords } from '../../language';

interface Props {
  /** The one table of the sheet, as recognised. */
  readonly table: Table | undefined;
  readonly given: string | undefined;
  /** `null`: as recognised. */
  readonly onChange: (range: string | null) => void;
}

/** Where the table lies, to be typed; its first row is the header. */
export function RangeField({ table, given, onChange }: Props) {
  const classes = useStyles();
  const { t } = useWords();
  const recognised = table ? rangeToA1(table.range) : '';
  const [text, setText] = useState(given ?? recognised);
  const range = parseRange(text.trim());
  const wrong = text.trim() !== '' && (!range || range.top === range.bottom);
  const apply = (): void => {
    const typed = text.trim();
    if (wrong || typed === (given ?? recognised)) return;
    onChange(typed === '' || !range ? null : rangeToA1(range));
  };
  return (
    <Field
      label={t(table ? 'pane.tables.range' : 'pane.tables.range-none')}
      size="small"
      {...(wrong && { validationMessage: t('pane.tables.range-wrong') })}
      hint={t('pane.tables.range-hint')}
    >
      <div className={classes.row}>
        <Input
          className={classes.input}
          size="small"
          value={text}
          placeholder="A2:H131"
          aria-label={t(table ? 'pane.tables.range' : 'pane.tables.range-none')}
          onChange={(_event, { value }) => {
            setText(value);
          }}
          onKeyDown={({ key }) => {
            if (key === 'Enter') apply();
          }}
        />
        <Button size="small" disabled={wrong || text.trim() === (given ?? recognised)} onClick={apply}>
          {t('pane.tables.try')}
        </Button>
      </div>
    </Field>
  );
}

const useStyles = makeStyles({
  row: { display: 'flex', gap: '8px' },
  input: { flexGrow: 1, minWidth: 0 },
});
