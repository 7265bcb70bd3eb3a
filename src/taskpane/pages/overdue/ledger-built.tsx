import type { LedgerTold } from '../../../actions/jobs/overdue';
import { useWords } from '../../language';
import { Notice } from '../../shell/notice';

/** What became of the ledger's rows when it was built. */
export function LedgerBuilt({ result, onDismiss }: { result: LedgerTold; onDismiss: () => void }) {
  const { t } = useWords();
  const { rows, added, changed, unmatched } = result;
  return (
    <Notice kind={unmatched > 0 ? 'warning' : 'success'} onDismiss={onDismiss}>
      <div>{t('pane.overdue.ledger-result', { rows, added })}</div>
      {changed > 0 && <div>{t('pane.overdue.ledger-reworded', { count: changed })}</div>}
      {unmatched > 0 && <div>{t('pane.overdue.ledger-unmatched', { count: unmatched })}</div>}
    </Notice>
  );
}
