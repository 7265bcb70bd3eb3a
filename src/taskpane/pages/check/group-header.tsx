import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular, ChevronRight16Regular } from '@fluentui/react-icons';
import { useWords } from '../../language';
import type { Group } from './filter';
import { GroupActions } from './finding-actions';
import { SeverityMark } from './severity-mark';

interface Props {
  readonly group: Group;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly onExplain: () => void;
}

/** One check with the number of its findings; open, it says what to do about them. */
export function GroupHeader({ group, open, onToggle, onExplain }: Props) {
  const { check, severity, findings } = group;
  const classes = useStyles();
  const { t } = useWords();
  const Chevron = open ? ChevronDown16Regular : ChevronRight16Regular;
  return (
    <div className={classes.group}>
      <h3 className={classes.heading}>
        <button type="button" className={classes.button} aria-expanded={open} onClick={onToggle}>
          <Chevron className={classes.chevron} aria-hidden />
          <SeverityMark severity={severity} />
          <span className={classes.hidden}>{t(`pane.check.severity-${severity}`)}</span>
          <span className={classes.title}>{t(`checks.${check}.title`)}</span>
          <span className={classes.count}>{findings.length}</span>
        </button>
      </h3>
      {open && (
        <p className={classes.advice}>
          {t(`checks.${check}.suggestion`)}{' '}
          <Link inline className={classes.explain} onClick={onExplain}>
            {t('pane.check.explain')}
          </Link>
        </p>
      )}
      {open && <GroupActions group={group} />}
    </div>
  );
}

const useStyles = makeStyles({
  group: {
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  button: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    width: '100%',
    minHeight: '40px',
    padding: '8px 16px 8px 12px',
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
  title: { flexGrow: 1, minWidth: 0 },
  count: { flexShrink: 0, color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
  hidden: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
  explain: { fontSize: 'inherit', lineHeight: 'inherit' },
  advice: {
    margin: 0,
    padding: '0 16px 12px 36px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});
