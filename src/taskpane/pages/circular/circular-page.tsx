import { useEffect, useState } from 'react';
import { useWords } from '../../language';
import { usePane, useWorkbook } from '../../pane-context';
import { NoTable } from '../../shell/no-table';
import { PageFrame, ReadFirst } from '../../shell/page-frame';
import { CheckCircular } from './check-circular';
import { Draft } from './draft';
import { NoticesPart } from './notices';

/** 通报: the circular and the urging letters that are drafted from the ledger, and the check of any circular. */
export function CircularPage() {
  const { t } = useWords();
  const { understanding } = useWorkbook();
  const readable = understanding !== null && understanding.breakdown.tables.length > 0;
  const given = useGiven(understanding !== null);
  const check = <CheckCircular key="check" understanding={readable ? understanding : null} given={given} />;
  return (
    <PageFrame title={t('pane.circular.heading')}>
      {!understanding && <ReadFirst />}
      {understanding && !readable && <NoTable />}
      {/* Who brought one to be checked looks at that first. */}
      {given && check}
      {readable && <Draft key={understanding.asOf} understanding={understanding} />}
      {readable && <NoticesPart understanding={understanding} />}
      {!given && check}
    </PageFrame>
  );
}

/** The latest circular that came from around the pane; it waits until the workbook was read that it is compared with. */
function useGiven(known: boolean): File | null {
  const { inbox } = usePane();
  const [given, setGiven] = useState<File | null>(null);
  useEffect(() => {
    if (!known) return undefined;
    return inbox?.receive('circular', (files) => {
      setGiven(files.at(-1) ?? null);
    });
  }, [inbox, known]);
  return given;
}
