import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ErrorCircle16Filled, Info16Regular, Warning16Filled } from '@fluentui/react-icons';
import type { Severity } from '../../../checks/model';
import { markColour } from '../../shell/mark-colour';

const ICONS = { error: ErrorCircle16Filled, warning: Warning16Filled, info: Info16Regular };

/** The icon of a severity: its shape says the same as its colour. The word stands beside it. */
export function SeverityMark({ severity }: { severity: Severity }) {
  const classes = useStyles();
  const Icon = ICONS[severity];
  return <Icon className={mergeClasses(classes.mark, classes[severity])} aria-hidden />;
}

const useStyles = makeStyles({
  mark: { flexShrink: 0 },
  error: markColour(tokens.colorStatusDangerForeground1),
  warning: markColour(tokens.colorStatusWarningForeground1),
  info: markColour(tokens.colorNeutralForeground3),
});
