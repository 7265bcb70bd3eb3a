import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  Calendar16Regular,
  CheckmarkCircle16Filled,
  Clock16Filled,
  ErrorCircle16Filled,
  Subtract16Regular,
} from '@fluentui/react-icons';
import type { State } from '../../../timing/model';
import { markColour } from '../../shell/mark-colour';

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
  overdue: markColour(tokens.colorStatusDangerForeground1),
  soon: markColour(tokens.colorStatusWarningForeground1),
  open: markColour(tokens.colorNeutralForeground3),
  done: markColour(tokens.colorStatusSuccessForeground1),
  undated: markColour(tokens.colorNeutralForeground3),
});
