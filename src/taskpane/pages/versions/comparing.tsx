import { makeStyles, tokens } from '@fluentui/react-components';
import { useWords } from '../../language';

/** Said while two versions are set side by side. */
export function Comparing() {
  const classes = useStyles();
  const { t } = useWords();
  return (
    <p className={classes.text} role="status">
      {t('pane.versions.comparing')}
    </p>
  );
}

const useStyles = makeStyles({
  text: { margin: 0, padding: '0 16px', color: tokens.colorNeutralForeground2 },
});
