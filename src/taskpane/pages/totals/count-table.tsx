import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useWords } from '../../language';

export interface CountRow {
  readonly name: string;
  /** 0: the outermost. */
  readonly level?: number;
  readonly counts: readonly (number | string)[];
  /** Stands under the name where something is not as it should be. */
  readonly alarm?: string | undefined;
}

interface Props {
  readonly caption: string;
  readonly heads: readonly string[];
  readonly rows: readonly CountRow[];
}

/** So many rows are shown before the person asks for all. */
const FIRST = 40;

/** Names and their counts, one row each. */
export function CountTable({ caption, heads, rows }: Props) {
  const classes = useStyles();
  const { t } = useWords();
  const [all, setAll] = useState(false);
  const shown = all ? rows : rows.slice(0, FIRST);
  return (
    <>
      <table className={classes.table} aria-label={caption}>
        <thead>
          <tr>
            {heads.map((head, index) => (
              <th key={head} scope="col" className={index === 0 ? classes.head : classes.headCount}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map(({ name, level = 0, counts, alarm }, index) => (
            <tr key={index} className={classes.row}>
              <th
                scope="row"
                className={mergeClasses(
                  classes.name,
                  level > 0 && classes.inner,
                  level > 1 && classes.innermost,
                )}
              >
                {name}
                {alarm !== undefined && <span className={classes.alarm}>{alarm}</span>}
              </th>
              {counts.map((count, at) => (
                <td key={at} className={classes.count}>
                  {count}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < rows.length && (
        <Button
          size="small"
          onClick={() => {
            setAll(true);
          }}
        >
          {t('pane.totals.show-all', { count: rows.length })}
        </Button>
      )}
    </>
  );
}

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200 },
  head: {
    padding: '4px 0',
    textAlign: 'left',
    color: tokens.colorNeutralForeground2,
    fontWeight: 'normal',
    // Names below may break anywhere; the column stays as wide as a word of its head.
    overflowWrap: 'normal',
  },
  headCount: {
    padding: '4px 0 4px 8px',
    textAlign: 'right',
    verticalAlign: 'bottom',
    color: tokens.colorNeutralForeground2,
    fontWeight: 'normal',
    // Between words, but not within those of Chinese.
    wordBreak: 'keep-all',
    overflowWrap: 'normal',
  },
  row: { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  name: {
    padding: '6px 0',
    // Names may break anywhere, and at 200 % they would stand a character a line.
    minWidth: '4em',
    textAlign: 'left',
    fontWeight: 'normal',
    overflowWrap: 'anywhere',
  },
  inner: { paddingLeft: '12px', color: tokens.colorNeutralForeground2 },
  innermost: { paddingLeft: '24px' },
  alarm: { display: 'block', color: tokens.colorPaletteRedForeground1 },
  count: {
    padding: '6px 0 6px 8px',
    textAlign: 'right',
    verticalAlign: 'top',
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
  },
});
