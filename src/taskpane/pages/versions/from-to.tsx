import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { textChanges } from '../../../grid/text-changes';
import type { ToldChange } from '../../../actions/jobs/told-versions';
import { WORDING_KINDS } from '../../../versions/model';
import { useWords } from '../../language';
import { clamped } from '../overdue/clamped';

/**
 * What stood there and what stands there now. Of wordings, what was taken out is struck through, what was put in underlined;
 * units, leaders, dates and numbers stand whole. What is all new or all gone, in few lines.
 */
export function FromTo({ change: { kind, from, to } }: { change: ToldChange }) {
  const classes = useStyles();
  const { t } = useWords();
  const pieces = useMemo(() => (WORDING_KINDS.has(kind) ? textChanges(from, to) : null), [kind, from, to]);
  if (kind.endsWith('added') || kind.endsWith('removed')) {
    const text = from === '' ? to : from;
    return (
      <div className={classes.one} title={text}>
        {text}
      </div>
    );
  }
  if (!pieces) {
    const shown = (text: string): string => (text === '' ? t('pane.versions.empty') : text);
    return (
      <div className={classes.text}>{t('pane.versions.from-to', { from: shown(from), to: shown(to) })}</div>
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
