import { makeStyles } from '@fluentui/react-components';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useWords } from '../../language';
import { usePane, useWorkbook } from '../../pane-context';
import type { PageProps } from '../../page-props';
import { Happenings } from '../../shell/happenings';
import { HiddenHeading } from '../../shell/hidden-heading';
import { Intro } from '../../shell/intro';
import { NoTable } from '../../shell/no-table';
import { OneDate } from '../../shell/one-date';
import { Copied, type CopiedText } from './copied';
import { storedDates } from '../../../actions/at-date';
import { mark } from './doing';
import { Progress } from './progress';

/** 逾期: what is due at a date, marks on the source, and the ledger. */
export function OverduePage({ run }: PageProps) {
  const classes = useStyles();
  const { language, t } = useWords();
  const { host, store } = usePane();
  const { understanding } = useWorkbook();
  const scroller = useRef<HTMLDivElement>(null);
  const [copied, setCopied] = useState<CopiedText | null>(null);
  const forget = useCallback(() => {
    setCopied(null);
  }, []);
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    if (run) void mark(store, storedDates, { column: false, language });
    else if (!store.getState().understanding) void store.check();
  }, [run, store, host, language]);
  return (
    <div className={classes.page}>
      <Happenings />
      <OneDate />
      {copied && <Copied copied={copied} onDismiss={forget} />}
      <div ref={scroller} className={classes.scroller} tabIndex={-1}>
        {understanding?.breakdown.tables.length === 0 ? (
          <>
            <HiddenHeading>{t('pane.overdue.title')}</HiddenHeading>
            <NoTable />
          </>
        ) : understanding ? (
          <Progress understanding={understanding} scroller={scroller} onCopied={setCopied} />
        ) : (
          <Intro title="pane.overdue.question" text="pane.overdue.intro" start="pane.overdue.start" />
        )}
      </div>
    </div>
  );
}

const useStyles = makeStyles({
  page: { height: '100%', display: 'flex', flexDirection: 'column' },
  scroller: { flexGrow: 1, minHeight: 0, overflowY: 'auto', position: 'relative' },
});
