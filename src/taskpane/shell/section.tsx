import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Fold } from './fold';

interface Props {
  readonly title: string;
  readonly count: number;
  readonly note?: string;
  readonly open?: boolean;
  readonly children: ReactNode;
}

/** A list that can be folded away, with how much is in it; nothing where it is empty. */
export function Section({ title, count, note, open = false, children }: Props) {
  const classes = useStyles();
  if (count === 0) return null;
  return (
    <Fold
      className={classes.section}
      summaryClassName={classes.summary}
      open={open}
      summary={
        <>
          {title} <span className={classes.count}>{count}</span>
        </>
      }
    >
      {note !== undefined && <p className={classes.note}>{note}</p>}
      {children}
    </Fold>
  );
}

const useStyles = makeStyles({
  section: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  summary: { cursor: 'pointer', padding: '10px 16px', fontWeight: tokens.fontWeightSemibold },
  count: { fontVariantNumeric: 'tabular-nums' },
  note: {
    margin: 0,
    padding: '0 16px 8px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
});
