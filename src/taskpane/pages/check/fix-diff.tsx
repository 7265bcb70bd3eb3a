import { makeStyles, tokens } from '@fluentui/react-components';
import { textChanges, type TextPiece } from '../../../grid/text-changes';
import { useWords } from '../../language';

/** Characters of unchanged text that are shown beside a change. */
const AROUND = 14;

/** A cell before and after, with what changes marked by more than colour. */
export function FixDiff({ before, after }: { before: string; after: string }) {
  const classes = useStyles();
  const { t } = useWords();
  const pieces = textChanges(before, after);
  const side = (gone: TextPiece['kind']) =>
    pieces.map(({ kind, text }, index) => {
      if (kind === gone) return null;
      const shown =
        kind === 'same' ? shortened(text, index === 0, index === pieces.length - 1) : visible(text);
      if (kind === 'same') return <span key={index}>{shown}</span>;
      return kind === 'removed' ? (
        <del key={index} className={classes.removed}>
          {shown}
        </del>
      ) : (
        <ins key={index} className={classes.added}>
          {shown}
        </ins>
      );
    });
  return (
    <dl className={classes.diff}>
      <div className={classes.side}>
        <dt className={classes.name}>{t('pane.fix.before')}</dt>
        <dd className={classes.text}>{side('added')}</dd>
      </div>
      <div className={classes.side}>
        <dt className={classes.name}>{t('pane.fix.after')}</dt>
        <dd className={classes.text}>{after === '' ? t('pane.fix.empty') : side('removed')}</dd>
      </div>
    </dl>
  );
}

/** What stays the same, as far as it shows where the change is. */
function shortened(text: string, first: boolean, last: boolean): string {
  const even = text.replace(/\s*\n\s*/g, '⏎');
  if (even.length <= 2 * AROUND + 1) return even;
  const start = first ? '' : even.slice(0, AROUND);
  const end = last ? '' : even.slice(-AROUND);
  return `${start}…${end}`;
}

/** Spaces and line breaks that come or go are to be seen. */
function visible(text: string): string {
  return text.replace(/\r?\n/g, '⏎').replace(/[ \t\u00a0\u3000]/g, '␣');
}

const useStyles = makeStyles({
  diff: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
  side: { display: 'flex', gap: '8px' },
  name: { flexShrink: 0, width: '28px', color: tokens.colorNeutralForeground3 },
  text: { margin: 0, minWidth: 0, overflowWrap: 'anywhere' },
  removed: {
    backgroundColor: tokens.colorStatusDangerBackground2,
    color: tokens.colorStatusDangerForeground2,
    textDecorationLine: 'line-through',
  },
  added: {
    backgroundColor: tokens.colorStatusSuccessBackground2,
    color: tokens.colorStatusSuccessForeground2,
    textDecorationLine: 'underline',
  },
});
