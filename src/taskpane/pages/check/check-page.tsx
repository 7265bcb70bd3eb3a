import { makeStyles } from '@fluentui/react-components';
import { ClipboardTaskListLtr24Regular } from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';
import type { CheckId } from '../../../checks/model';
import { usePane, useWorkbook } from '../../pane-context';
import type { PageProps } from '../../page-props';
import { Happenings } from '../../shell/happenings';
import { Intro } from '../../shell/intro';
import { CheckDoc } from './check-doc';
import { FindingActions } from './finding-actions';
import { Results } from './results';

/** 体检: one button, then everything that is wrong with the tables of this workbook. */
export function CheckPage({ run }: PageProps) {
  const classes = useStyles();
  const { store } = usePane();
  const { understanding } = useWorkbook();
  const scroller = useRef<HTMLDivElement>(null);
  const [explained, setExplained] = useState<CheckId | null>(null);
  useEffect(() => {
    if (run) void store.check();
  }, [run, store]);
  return (
    <FindingActions>
      <div className={classes.page} {...(explained && { inert: '' })}>
        <Happenings />
        <div ref={scroller} className={classes.scroller} tabIndex={-1}>
          {understanding ? (
            <Results understanding={understanding} scroller={scroller} onExplain={setExplained} />
          ) : (
            <Intro
              title="pane.check.question"
              text="pane.check.intro"
              start="pane.check.run"
              icon={<ClipboardTaskListLtr24Regular />}
              promise="pane.check.promise"
            />
          )}
        </div>
      </div>
      {explained && (
        <CheckDoc
          check={explained}
          onClose={() => {
            setExplained(null);
          }}
        />
      )}
    </FindingActions>
  );
}

const useStyles = makeStyles({
  page: { height: '100%', display: 'flex', flexDirection: 'column' },
  scroller: { flexGrow: 1, minHeight: 0, overflowY: 'auto', position: 'relative' },
});
