import {
  Checkbox,
  Field,
  Input,
  type InputProps,
  makeStyles,
  Select,
  Textarea,
} from '@fluentui/react-components';

interface LineProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What is wrong with what is written. */
  readonly wrong?: string | undefined;
  readonly hint?: string;
  readonly input?: Pick<InputProps, 'type' | 'inputMode' | 'maxLength'>;
}

/** One line to write. */
export function LineField({ label, value, onChange, wrong, hint, input = { maxLength: 200 } }: LineProps) {
  const classes = useStyles();
  return (
    <Field
      label={label}
      size="small"
      {...(hint !== undefined && { hint })}
      {...(wrong !== undefined && { validationMessage: wrong })}
    >
      <Input
        className={classes.input}
        {...input}
        value={value}
        onChange={(_event, data) => {
          onChange(data.value);
        }}
      />
    </Field>
  );
}

/** Several paragraphs to write, one a line. */
export function ParagraphsField({ label, value, onChange, hint }: Omit<LineProps, 'wrong' | 'input'>) {
  const classes = useStyles();
  return (
    <Field label={label} size="small" {...(hint !== undefined && { hint })}>
      <Textarea
        className={classes.input}
        resize="vertical"
        maxLength={2000}
        value={value}
        onChange={(_event, data) => {
          onChange(data.value);
        }}
      />
    </Field>
  );
}

interface PickProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly values: readonly Value[];
  readonly nameOf: (value: Value) => string;
  readonly onChange: (value: Value) => void;
}

/** One of a few. */
export function PickField<Value extends string>({
  label,
  value,
  values,
  nameOf,
  onChange,
}: PickProps<Value>) {
  return (
    <Field label={label} size="small">
      <Select
        value={value}
        onChange={(_event, data) => {
          const picked = values.find((one) => one === data.value);
          if (picked !== undefined) onChange(picked);
        }}
      >
        {values.map((one) => (
          <option key={one} value={one}>
            {nameOf(one)}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** Whether something is in it. */
export function CheckField({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
}) {
  return (
    <Checkbox
      label={label}
      checked={value}
      onChange={(_event, { checked }) => {
        onChange(checked === true);
      }}
    />
  );
}

const useStyles = makeStyles({ input: { width: '100%', minWidth: 0 } });
