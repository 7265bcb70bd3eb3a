import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular, ChevronRight16Regular, Copy16Regular } from '@fluentui/react-icons';
import { useWords } from '../../language';
import type { Group } from './listing';
import { StateMark } from './state-mark';

interface Props {
  readonly group: Group;
  readonly name: string;
  readonly open: boolean;
  readonly onToggle: () => void;
  /** Absent: this group can be sent no message. */
  readonly onCopy?: () => void;
}

/** A unit, leader, month or section with its numbers. */
export function GroupHeader({ group, name, open, onToggle, onCopy }: Props) {
  const classes = useStyles();
  const { t } = useWords();
  const { overdue, soon, items } = group;
  const Chevron = open ? ChevronDown16Regular : ChevronRight16Regular;
  const counts = t('pane.overdue.group-counts', { overdue, soon, count: items.length });
  return (
    <div className={classes.group}>
      <h2 className={classes.heading}>
        <button
          type="button"
          className={classes.button}
          aria-expanded={open}
          aria-label={`${name}${t('pane.comma')}${counts}`}
          onClick={onToggle}
        >
          <Chevron className={classes.chevron} aria-hidden />
          <span className={classes.title} title={name}>
            {name}
          </span>
          {overdue > 0 && (
            <span className={classes.count} title={t('pane.overdue.group-over', { count: overdue })}>
              <StateMark state="overdue" />
              {overdue}
            </span>
          )}
          {soon > 0 && (
            <span className={classes.count} title={t('pane.overdue.group-soon', { count: soon })}>
              <StateMark state="soon" />
              {soon}
            </span>
          )}
          {items.length > overdue + soon && <span className={classes.count}>{items.length}</span>}
        </button>
      </h2>
      {onCopy && (
        <Button
          appearance="subtle"
          icon={<Copy16Regular />}
          className={classes.copy}
          title={t('pane.overdue.copy')}
          aria-label={t('pane.overdue.copy-for', { name })}
          onClick={onCopy}
        />
      )}
    </div>
  );
}

const useStyles = makeStyles({
  group: {
    display: 'flex',
    alignItems: 'center',
    paddingRight: '8px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  heading: {
    margin: 0,
    flexGrow: 1,
    minWidth: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  button: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    width: '100%',
    minHeight: '40px',
    padding: '8px 8px 8px 12px',
    border: 'none',
    backgroundColor: 'transparent',
    color: 'inherit',
    font: 'inherit',
    fontWeight: tokens.fontWeightSemibold,
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  chevron: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
  title: { flexGrow: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  count: {
    display: 'flex',
    alignItems: 'center',
    gap: '2px',
    flexShrink: 0,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
  },
  copy: { flexShrink: 0, minWidth: '32px' },
});
