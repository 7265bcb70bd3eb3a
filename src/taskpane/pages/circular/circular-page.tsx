import { useWords } from '../../language';
import { useWorkbook } from '../../pane-context';
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
  return (
    <PageFrame title={t('pane.circular.heading')}>
      {!understanding && <ReadFirst />}
      {understanding && !readable && <NoTable />}
      {readable && <Draft key={understanding.asOf} understanding={understanding} />}
      {readable && <NoticesPart understanding={understanding} />}
      <CheckCircular understanding={readable ? understanding : null} />
    </PageFrame>
  );
}
