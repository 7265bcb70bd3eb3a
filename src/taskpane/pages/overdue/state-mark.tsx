import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  Calendar16Regular,
  CheckmarkCircle16Filled,
  Clock16Filled,
  ErrorCircle16Filled,
  Subtract16Regular,
} from '@fluentui/react-icons';
import type { State } from '../../../timing/model';

const ICONS = {
  overdue: ErrorCircle16Filled,
  soon: Clock16Filled,
  open: Calendar16Regular,
  done: CheckmarkCircle16Filled,
  undated: Subtract16Regular,
};

/** The icon of a state: its shape says the same as its colour. The word stands beside it. */
export function StateMark({ state }: { state: State }) {
  const classes = useStyles();
  const Icon = ICONS[state];
  return <Icon className={mergeClasses(classes.mark, classes[state])} aria-hidden />;
}

const useStyles = makeStyles({
  mark: { flexShrink: 0 },
  overdue: { color: tokens.colorStatusDangerForeground1 },
  soon: { color: tokens.colorStatusWarningForeground1 },
  open: { color: tokens.colorNeutralForeground3 },
  done: { color: tokens.colorStatusSuccessForeground1 },
  undated: { color: tokens.colorNeutralForeground3 },
});
