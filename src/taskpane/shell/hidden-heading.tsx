import { makeStyles } from '@fluentui/react-components';

/** The title of a page whose tab says it already: for those who hear the page. */
export function HiddenHeading({ children }: { children: string }) {
  const classes = useStyles();
  return <h1 className={classes.hidden}>{children}</h1>;
}

const useStyles = makeStyles({
  hidden: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    margin: 0,
    overflow: 'hidden',
    clipPath: 'inset(50%)',
  },
});
