import { Checkbox, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type CSSProperties, useEffect, useMemo, useRef, useState } from 'react';
import type { Item } from '../../../statistics/items';
import { useWords } from '../../language';
import { loadOf } from './load';
import { groupName, monthText } from './wording';

/** 月份 × 单位: how much falls due where, so that the pile-up is seen. The numbers stand in the cells; shade only helps. */
export function LoadTable({ items }: { items: readonly Item[] }) {
  const classes = useStyles();
  const { t } = useWords();
  const [unfinished, setUnfinished] = useState(false);
  const load = useMemo(() => loadOf(items, unfinished), [items, unfinished]);
  const { months, units, cells, most, peak } = load;
  const box = useRef<HTMLDivElement>(null);
  const peakCell = useRef<HTMLTableCellElement>(null);
  // The busiest month is usually the last, which a narrow pane would hide.
  useEffect(() => {
    const [outer, cell] = [box.current, peakCell.current];
    if (outer && cell) outer.scrollLeft = cell.offsetLeft + cell.offsetWidth - outer.clientWidth;
  }, [peak]);
  const total = months.reduce((sum, bar) => sum + bar.total, 0);
  const years = new Set(months.map(({ name }) => name.slice(0, 4))).size;
  const busiest = peak?.total ?? 1;
  return (
    <div className={classes.load}>
      <p className={classes.about}>{t('pane.overdue.load-about')}</p>
      {peak && (
        <p className={classes.peak}>
          {t('pane.overdue.load-peak', {
            month: monthText(peak.name, t, years > 1),
            count: peak.total,
            share: Math.round((100 * peak.total) / total),
          })}
        </p>
      )}
      <Checkbox
        className={classes.only}
        checked={unfinished}
        label={t('pane.overdue.load-unfinished')}
        onChange={(_event, { checked }) => {
          setUnfinished(checked === true);
        }}
      />
      {months.length === 0 ? (
        <p className={classes.about}>{t('pane.overdue.no-dates')}</p>
      ) : (
        <div
          ref={box}
          className={classes.box}
          tabIndex={0}
          role="region"
          aria-label={t('pane.overdue.load-caption')}
        >
          <table className={classes.table}>
            <thead>
              <tr>
                <th scope="col" className={mergeClasses(classes.head, classes.unit)}>
                  {t('pane.overdue.load-unit')}
                </th>
                {months.map(({ name }) => (
                  <th
                    key={name}
                    ref={name === peak?.name ? peakCell : null}
                    scope="col"
                    className={classes.head}
                    title={monthText(name, t, true)}
                  >
                    {monthText(name, t, false)}
                  </th>
                ))}
                <th scope="col" className={classes.head}>
                  {t('pane.overdue.load-total')}
                </th>
              </tr>
            </thead>
            <tbody>
              <tr>
                <th scope="row" className={mergeClasses(classes.unit, classes.sum)}>
                  {t('pane.overdue.load-all')}
                </th>
                {months.map((bar) => (
                  <Count key={bar.name} count={bar.total} most={busiest} bold />
                ))}
                <Count count={total} most={0} bold />
              </tr>
              {units.map((bar) => (
                <tr key={bar.name}>
                  <th scope="row" className={classes.unit} title={groupName(bar.name, 'unit', t)}>
                    {groupName(bar.name, 'unit', t)}
                  </th>
                  {months.map(({ name }) => (
                    <Count key={name} count={cells.get(bar.name)?.get(name) ?? 0} most={most} />
                  ))}
                  <Count count={bar.total} most={0} bold />
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}

/** @param most 0: without shade */
function Count({ count, most, bold = false }: { count: number; most: number; bold?: boolean }) {
  const classes = useStyles();
  // Roots: one busy month must not wash out all the others. Never so dark that the figure could not be read.
  const shade = most > 0 && count > 0 ? Math.round(6 + 54 * Math.sqrt(count / most)) : 0;
  const style: CSSProperties & Record<'--shade', number> = { '--shade': shade / 100 };
  return (
    <td
      className={mergeClasses(classes.count, bold && classes.bold, shade > 0 && classes.shaded)}
      style={style}
    >
      {count > 0 ? count : ''}
    </td>
  );
}

const useStyles = makeStyles({
  load: { display: 'flex', flexDirection: 'column', gap: '4px', padding: '12px 0 24px' },
  about: {
    margin: 0,
    padding: '0 16px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  peak: { margin: 0, padding: '0 16px', fontWeight: tokens.fontWeightSemibold },
  only: { marginLeft: '8px' },
  box: {
    overflowX: 'auto',
    position: 'relative',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  table: {
    borderCollapse: 'separate',
    borderSpacing: '1px',
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
  },
  head: {
    padding: '2px 4px',
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    whiteSpace: 'nowrap',
  },
  unit: {
    position: 'sticky',
    left: 0,
    width: '96px',
    minWidth: '96px',
    maxWidth: '96px',
    padding: '2px 4px 2px 16px',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  sum: { fontWeight: tokens.fontWeightSemibold },
  count: { minWidth: '30px', height: '22px', padding: '0 2px', textAlign: 'center' },
  // Under the figure; to mix a colour of the theme with nothing is newer than our browsers.
  shaded: {
    position: 'relative',
    isolation: 'isolate',
    '::before': {
      content: '""',
      position: 'absolute',
      inset: 0,
      zIndex: -1,
      backgroundColor: tokens.colorBrandBackground,
      opacity: 'var(--shade)',
    },
  },
  bold: { fontWeight: tokens.fontWeightSemibold },
});
