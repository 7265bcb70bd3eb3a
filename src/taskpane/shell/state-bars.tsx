import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import type { State } from '../../timing/model';
import { useWords } from '../language';

/** How many of each state. */
export type Counts = Readonly<Record<State, number>>;

/** One bar: a month (`2024-06`), a unit or a leader ('': none is named). */
export interface Bar {
  readonly name: string;
  readonly counts: Counts;
  readonly total: number;
}

const ORDER = ['overdue', 'soon', 'open', 'done', 'undated'] as const satisfies readonly (keyof Counts)[];

/** The parts of a bar along one direction, each as long as its share of `most`. What presses is patterned: it shows without colour. */
function Parts({ bar, most, upright }: { bar: Bar; most: number; upright: boolean }) {
  const classes = useStyles();
  return ORDER.map((state) => {
    const count = bar.counts[state];
    if (count === 0) return null;
    const size = `${(100 * count) / most}%`;
    return (
      <span
        key={state}
        className={mergeClasses(classes.part, classes[state])}
        style={upright ? { height: size } : { width: size }}
      />
    );
  });
}

interface Props {
  readonly bars: readonly Bar[];
  readonly nameOf: (bar: Bar) => string;
  /** What a bar leads to; absent: a picture only. */
  readonly onOpen?: (bar: Bar) => void;
}

/** Upright bars, one a month: each says its numbers in words. */
export function UprightBars({ bars, ...how }: Props) {
  const classes = useStyles();
  const most = mostOf(bars);
  return (
    <ol className={classes.upright}>
      {bars.map((bar) => (
        <li key={bar.name} className={classes.month}>
          <Holder className={classes.column} bar={bar} {...how}>
            <span className={classes.tower}>
              <span className={classes.total}>{bar.total > 0 ? bar.total : ''}</span>
              <Parts bar={bar} most={most} upright />
            </span>
            <span className={classes.label}>{Number(bar.name.slice(5))}</span>
          </Holder>
        </li>
      ))}
    </ol>
  );
}

/** Lying bars, one a unit. */
function LyingBars({ bars, ...how }: Props) {
  const classes = useStyles();
  const most = mostOf(bars);
  return (
    <ol className={classes.lying}>
      {bars.map((bar) => (
        <li key={bar.name}>
          <Holder className={classes.line} bar={bar} {...how}>
            <span className={classes.unit}>{how.nameOf(bar)}</span>
            <span className={classes.track}>
              <Parts bar={bar} most={most} upright={false} />
            </span>
            <span className={classes.figure}>{bar.total}</span>
          </Holder>
        </li>
      ))}
    </ol>
  );
}

const FEW = 10;

/** Lying bars, the first ones until the person asks for all. */
export function FewLyingBars({ bars, ...how }: Props) {
  const { t } = useWords();
  const [all, setAll] = useState(false);
  return (
    <>
      <LyingBars bars={all ? bars : bars.slice(0, FEW)} {...how} />
      {bars.length > FEW && (
        <Button
          size="small"
          appearance="subtle"
          onClick={() => {
            setAll(!all);
          }}
        >
          {all
            ? t('pane.overdue.fewer-bars', { count: FEW })
            : t('pane.overdue.more-bars', { count: bars.length })}
        </Button>
      )}
    </>
  );
}

interface HolderProps extends Omit<Props, 'bars'> {
  readonly className: string;
  readonly bar: Bar;
  readonly children: ReactNode;
}

/** What a bar lies in: a button where it leads somewhere. */
function Holder({ className, bar, nameOf, onOpen, children }: HolderProps) {
  const classes = useStyles();
  const { t } = useWords();
  const words = wordsOf(bar, nameOf(bar), t);
  if (!onOpen)
    return (
      <div role="img" className={className} aria-label={words} title={words}>
        {children}
      </div>
    );
  return (
    <button
      type="button"
      className={mergeClasses(classes.button, className)}
      aria-label={words}
      title={words}
      onClick={() => {
        onOpen(bar);
      }}
    >
      {children}
    </button>
  );
}

/** What the parts of the bars stand for. */
export function Legend() {
  const classes = useStyles();
  const { t } = useWords();
  return (
    <div className={classes.legend} aria-hidden>
      {ORDER.map((state) => (
        <span key={state} className={classes.entry}>
          <span className={mergeClasses(classes.swatch, classes[state])} />
          {t(`pane.overdue.state-${state}`)}
        </span>
      ))}
    </div>
  );
}

function wordsOf({ counts, total }: Bar, name: string, t: ReturnType<typeof useWords>['t']): string {
  return t('pane.overdue.bar', { name, total, ...counts });
}

function mostOf(bars: readonly Bar[]): number {
  return bars.reduce((most, { total }) => Math.max(most, total), 1);
}

const useStyles = makeStyles({
  upright: { display: 'flex', gap: '2px', margin: 0, padding: 0, listStyleType: 'none', overflowX: 'auto' },
  month: { flexGrow: 1, flexBasis: 0, minWidth: '20px' },
  button: {
    width: '100%',
    padding: 0,
    border: 'none',
    backgroundColor: 'transparent',
    color: 'inherit',
    font: 'inherit',
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusSmall,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  column: { display: 'flex', flexDirection: 'column', alignItems: 'stretch' },
  tower: {
    display: 'flex',
    flexDirection: 'column',
    justifyContent: 'flex-end',
    alignItems: 'center',
    height: '104px',
    paddingTop: '16px',
    boxSizing: 'border-box',
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    '& > span': { flexShrink: 0 },
    '& > span + span': { width: '14px' },
  },
  total: { fontSize: '11px', lineHeight: '14px', fontVariantNumeric: 'tabular-nums' },
  label: { fontSize: '11px', lineHeight: '16px', color: tokens.colorNeutralForeground2 },
  lying: { display: 'flex', flexDirection: 'column', margin: 0, padding: 0, listStyleType: 'none' },
  line: { display: 'flex', alignItems: 'center', gap: '8px', minHeight: '26px' },
  unit: {
    width: '112px',
    // At 200 % there would be no bar left.
    maxWidth: '45%',
    flexShrink: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    textAlign: 'left',
    fontSize: tokens.fontSizeBase200,
  },
  track: { display: 'flex', flexGrow: 1, height: '12px' },
  figure: {
    minWidth: '28px',
    textAlign: 'right',
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
  },
  part: { forcedColorAdjust: 'none' },
  overdue: {
    backgroundColor: tokens.colorStatusDangerBackground3,
    backgroundImage: 'repeating-linear-gradient(45deg, transparent 0 3px, rgba(255, 255, 255, 0.45) 3px 5px)',
  },
  soon: {
    backgroundColor: tokens.colorStatusWarningBackground3,
    backgroundImage: 'repeating-linear-gradient(90deg, rgba(0, 0, 0, 0.6) 0 1px, transparent 1px 4px)',
  },
  open: {
    backgroundColor: tokens.colorNeutralStroke1,
    '@media (forced-colors: active)': {
      backgroundColor: 'Canvas',
      backgroundImage: 'repeating-linear-gradient(0deg, CanvasText 0 1px, Canvas 1px 4px)',
    },
  },
  done: { backgroundColor: tokens.colorStatusSuccessBackground3 },
  undated: { border: `1px solid ${tokens.colorNeutralStroke1}`, boxSizing: 'border-box' },
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px 12px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  entry: { display: 'flex', alignItems: 'center', gap: '4px' },
  swatch: { width: '12px', height: '12px', forcedColorAdjust: 'none' },
});
