import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { textChanges } from '../../../grid/text-changes';
import { clamped } from '../overdue/clamped';

/** What stood there and what stands there now: taken out struck through, put in underlined. What is all new or all gone, in few lines. */
export function FromTo({ from, to }: { from: string; to: string }) {
  const classes = useStyles();
  const pieces = useMemo(() => (from === '' || to === '' ? null : textChanges(from, to)), [from, to]);
  if (!pieces) {
    const text = from === '' ? to : from;
    return (
      <div className={classes.one} title={text}>
        {text}
      </div>
    );
  }
  return (
    <div className={classes.text}>
      {pieces.map(({ kind, text }, at) => {
        if (kind === 'removed')
          return (
            <del key={at} className={classes.removed}>
              {text}
            </del>
          );
        if (kind === 'added')
          return (
            <ins key={at} className={classes.added}>
              {text}
            </ins>
          );
        return <span key={at}>{text}</span>;
      })}
    </div>
  );
}

const useStyles = makeStyles({
  one: { ...clamped(3) },
  text: { whiteSpace: 'pre-line' },
  removed: {
    color: tokens.colorStatusDangerForeground1,
    backgroundColor: tokens.colorStatusDangerBackground1,
  },
  added: {
    color: tokens.colorStatusSuccessForeground1,
    backgroundColor: tokens.colorStatusSuccessBackground1,
  },
});
