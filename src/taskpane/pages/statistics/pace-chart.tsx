import { makeStyles, tokens } from '@fluentui/react-components';
import type { MonthFigures } from '../../../statistics/summary';
import { useWords } from '../../language';
import { corners, paceLines, PICTURE, pointAt } from './pace-lines';
import { percent } from './rows';

/** What was done by the end of each month, beside the share of the year that was over: the lines of the sheet's chart. */
export function PaceChart({ months }: { months: readonly MonthFigures[] }) {
  const classes = useStyles();
  const { t } = useWords();
  const { elapsed, done } = paceLines(months);
  const last = done.at(-1);
  const now = last && months.find(({ month }) => month === last.month);
  const said = now
    ? t('pane.statistics.pace', {
        month: now.month,
        done: percent(now.doneShare ?? 0),
        elapsed: percent(now.elapsed),
      })
    : t('pane.statistics.pace-none');
  const { width, height, left, right } = PICTURE;
  return (
    <figure className={classes.figure}>
      <figcaption className={classes.caption}>{said}</figcaption>
      <div className={classes.legend} aria-hidden>
        <span className={classes.entry}>
          <svg width="32" height="10">
            <line x1="0" x2="32" y1="5" y2="5" className={classes.done} />
            <circle cx="16" cy="5" r="3.5" className={classes.dot} />
          </svg>
          {t('statistics.done-share')}
        </span>
        <span className={classes.entry}>
          <svg width="32" height="10">
            <line x1="0" x2="32" y1="5" y2="5" className={classes.elapsed} />
          </svg>
          {t('statistics.elapsed')}
        </span>
      </div>
      <svg
        role="img"
        aria-label={`${t('statistics.chart-pace')}${t('pane.statistics.colon')}${said}`}
        viewBox={`0 0 ${width} ${height}`}
        className={classes.picture}
      >
        {[0, 0.5, 1].map((share) => {
          const { y } = pointAt(1, share);
          return (
            <g key={share}>
              <line x1={left} x2={width - right} y1={y} y2={y} className={classes.grid} />
              <text x={left - 4} y={y + 4} textAnchor="end" className={classes.label}>
                {percent(share)}
              </text>
            </g>
          );
        })}
        {months.map(({ month }) => (
          <text
            key={month}
            x={pointAt(month, 0).x}
            y={height - 6}
            textAnchor="middle"
            className={classes.label}
          >
            {month}
          </text>
        ))}
        <polyline points={corners(elapsed)} className={classes.elapsed} />
        <polyline points={corners(done)} className={classes.done} />
        {done.map(({ month, share }) => {
          const { x, y } = pointAt(month, share);
          return <circle key={month} cx={x} cy={y} r={3.5} className={classes.dot} />;
        })}
      </svg>
    </figure>
  );
}

const FORCED = '@media (forced-colors: active)';

const useStyles = makeStyles({
  figure: { margin: 0, display: 'flex', flexDirection: 'column', gap: '4px' },
  caption: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px 16px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  entry: { display: 'flex', alignItems: 'center', gap: '6px' },
  picture: { width: '100%', maxWidth: '480px', height: 'auto' },
  grid: { stroke: tokens.colorNeutralStroke2, [FORCED]: { stroke: 'CanvasText', strokeOpacity: 0.3 } },
  label: { fontSize: '11px', fill: tokens.colorNeutralForeground2, [FORCED]: { fill: 'CanvasText' } },
  // Dashes and dots tell the two lines apart without colour.
  elapsed: {
    fill: 'none',
    stroke: tokens.colorNeutralForeground3,
    strokeWidth: '1.5px',
    strokeDasharray: '5 3',
    [FORCED]: { stroke: 'CanvasText' },
  },
  done: {
    fill: 'none',
    stroke: tokens.colorStatusSuccessForeground1,
    strokeWidth: '2.5px',
    [FORCED]: { stroke: 'Highlight' },
  },
  dot: { fill: tokens.colorStatusSuccessForeground1, [FORCED]: { fill: 'Highlight' } },
});
