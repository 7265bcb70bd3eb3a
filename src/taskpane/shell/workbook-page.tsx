import { makeStyles } from '@fluentui/react-components';
import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import type { Understanding } from '../../actions/understand';
import type { MessageId } from '../../locales/message';
import { useWords } from '../language';
import { usePane, useWorkbook } from '../pane-context';
import { Happenings } from './happenings';
import { HiddenHeading } from './hidden-heading';
import { Intro } from './intro';
import { NoTable } from './no-table';
import { OneDate } from './one-date';

interface Props {
  readonly title: MessageId;
  /** What stands there until the workbook has been read, or where it could not be. */
  readonly intro: { readonly title: MessageId; readonly text: MessageId; readonly start: MessageId };
  /** Whether it is read again although it is known: a button of the ribbon was pressed. */
  readonly run?: boolean;
  /** Between what is going on and the page's own contents; it is not scrolled away. */
  readonly above?: ReactNode;
  readonly scroller?: RefObject<HTMLDivElement>;
  readonly children: (understanding: Understanding) => ReactNode;
}

/** A page about the tables of the workbook: it reads them when it is opened, and says so where there are none. */
export function WorkbookPage({ title, intro, run = false, above, scroller, children }: Props) {
  const classes = useStyles();
  const { t } = useWords();
  const { store } = usePane();
  const { understanding } = useWorkbook();
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    if (run || !store.getState().understanding) void store.check();
  }, [run, store]);
  return (
    <div className={classes.page}>
      <Happenings />
      <OneDate />
      {above}
      <div ref={scroller} className={classes.scroller} tabIndex={-1}>
        {understanding ? (
          <>
            <HiddenHeading>{t(title)}</HiddenHeading>
            {understanding.breakdown.tables.length === 0 ? <NoTable /> : children(understanding)}
          </>
        ) : (
          <Intro {...intro} />
        )}
      </div>
    </div>
  );
}

const useStyles = makeStyles({
  page: { height: '100%', display: 'flex', flexDirection: 'column' },
  scroller: { flexGrow: 1, minHeight: 0, overflowY: 'auto', position: 'relative', outline: 'none' },
});
