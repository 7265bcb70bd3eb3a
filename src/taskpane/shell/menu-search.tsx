import { Input, makeStyles } from '@fluentui/react-components';

interface Props {
  /** What can be looked for. */
  readonly label: string;
  readonly words: string;
  readonly onWords: (words: string) => void;
}

/** The field above a menu of many items: those are shown that have its words. */
export function MenuSearch({ label, words, onWords }: Props) {
  const classes = useStyles();
  return (
    <Input
      className={classes.words}
      size="small"
      value={words}
      placeholder={label}
      aria-label={label}
      onChange={(_, { value }) => {
        onWords(value);
      }}
      onKeyDown={(event) => {
        // Letters are for the field; arrows and Esc are the menu's.
        if (event.key.length === 1 || event.key === 'Home' || event.key === 'End') event.stopPropagation();
      }}
    />
  );
}

const useStyles = makeStyles({ words: { width: '100%', marginBottom: '4px' } });
