import {
  Button,
  makeStyles,
  MenuButton,
  MenuTrigger,
  Tooltip,
  useRestoreFocusTarget,
} from '@fluentui/react-components';
import { NARROW } from './narrow';

interface ToolProps {
  readonly icon: React.JSX.Element;
  readonly label: string;
  readonly tip: string;
  readonly appearance?: 'primary' | 'subtle';
  readonly disabled?: boolean;
  readonly onClick: () => void;
}

/** A tool of the bar; in a narrow window its icon alone, which is called the same. */
export function Tool({ label, tip, ...button }: ToolProps) {
  const classes = useStyles();
  // What a tool opened gives the focus back to it.
  const restore = useRestoreFocusTarget();
  return (
    <Tooltip content={tip} relationship="description">
      <Button appearance="subtle" className={classes.tool} {...restore} {...button}>
        <span className={classes.label}>{label}</span>
      </Button>
    </Tooltip>
  );
}

interface ToolMenuProps extends Pick<ToolProps, 'icon' | 'label'> {
  readonly disabled?: boolean;
}

/** The same that opens a menu: its first child. */
export function ToolMenu({ label, ...button }: ToolMenuProps) {
  const classes = useStyles();
  return (
    <MenuTrigger disableButtonEnhancement>
      <MenuButton appearance="subtle" className={classes.tool} title={label} {...button}>
        <span className={classes.label}>{label}</span>
      </MenuButton>
    </MenuTrigger>
  );
}

const useStyles = makeStyles({
  tool: {
    flexShrink: 0,
    [NARROW]: { minWidth: '32px', paddingLeft: '4px', paddingRight: '4px' },
  },
  label: {
    [NARROW]: {
      position: 'absolute',
      width: '1px',
      height: '1px',
      overflow: 'hidden',
      clipPath: 'inset(50%)',
    },
  },
});
