import { Button, makeStyles } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { useWords } from '../language';

const STEP = 50;

/** The first of a long list; more on request. */
export function FirstOf<T>({
  list,
  children,
}: {
  list: readonly T[];
  children: (one: T, index: number) => ReactNode;
}) {
  const classes = useStyles();
  const { t } = useWords();
  const [shown, setShown] = useState(STEP);
  return (
    <>
      {list.slice(0, shown).map(children)}
      {list.length > shown && (
        <Button
          size="small"
          appearance="subtle"
          className={classes.more}
          onClick={() => {
            setShown(shown + STEP);
          }}
        >
          {t('pane.units.more', { count: list.length - shown })}
        </Button>
      )}
    </>
  );
}

const useStyles = makeStyles({ more: { margin: '4px 16px 8px' } });
