import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useSyncExternalStore } from 'react';
import { useWords } from '../../taskpane/language';
import { Notice } from '../../taskpane/shell/notice';
import type { Workbench } from './workbench';

/** A hint goes by itself, in milliseconds. */
const STAYS = 8000;

/** Why the grid did not do what was asked for, over its lower edge. */
export function Hint({ workbench }: { readonly workbench: Workbench }) {
  const classes = useStyles();
  const { t } = useWords();
  const { hint } = useSyncExternalStore(workbench.subscribe, workbench.getState);
  useEffect(() => {
    if (!hint) return undefined;
    const timer = setTimeout(workbench.dismiss, STAYS);
    return () => {
      clearTimeout(timer);
    };
  }, [hint, workbench]);
  if (!hint) return null;
  return (
    <div className={classes.hint}>
      <Notice kind="warning" onDismiss={workbench.dismiss}>
        {t(hint.id, hint.params)}
      </Notice>
    </div>
  );
}

const useStyles = makeStyles({
  hint: {
    position: 'absolute',
    left: '24px',
    right: '24px',
    bottom: '52px',
    maxWidth: '640px',
    marginLeft: 'auto',
    marginRight: 'auto',
    zIndex: 30,
    overflow: 'hidden',
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow16,
  },
});
