import { makeStyles, tokens } from '@fluentui/react-components';
import type { Reworded } from '../../../collect/model';
import { useWords } from '../../language';
import { itemName } from '../overdue/wording';
import { originText } from './entry-words';
import { FirstOf } from '../../shell/first-of';

/** Around a change this much stays of what did not change. */
const CONTEXT = 12;

/** Which words of the tasks units changed: taken out struck through, put in underlined. Nothing is done about it. */
export function RewordedList({ reworded }: { reworded: readonly Reworded[] }) {
  const classes = useStyles();
  const { t } = useWords();
  return (
    <FirstOf list={reworded}>
      {(one, index) => (
        <div key={index} className={classes.card}>
          <div className={classes.head}>
            <strong>{itemName(one.occurrence, t)}</strong> {originText(one, t)}
          </div>
          <div>
            {one.words.map(({ kind, text }, at) => {
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
              return <span key={at}>{shortened(text, at > 0, at < one.words.length - 1)}</span>;
            })}
          </div>
        </div>
      )}
    </FirstOf>
  );
}

/** Keeps what stands next to a change. */
function shortened(text: string, changeBefore: boolean, changeAfter: boolean): string {
  const characters = Array.from(text);
  const kept = (changeBefore ? CONTEXT : 0) + (changeAfter ? CONTEXT : 0);
  if (characters.length <= kept + 1) return text;
  const start = changeBefore ? characters.slice(0, CONTEXT).join('') : '';
  const end = changeAfter ? characters.slice(-CONTEXT).join('') : '';
  return `${start}…${end}`;
}

const useStyles = makeStyles({
  card: {
    padding: '8px 16px',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
  head: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  removed: {
    color: tokens.colorStatusDangerForeground1,
    backgroundColor: tokens.colorStatusDangerBackground1,
  },
  added: {
    color: tokens.colorStatusSuccessForeground1,
    backgroundColor: tokens.colorStatusSuccessBackground1,
  },
});
