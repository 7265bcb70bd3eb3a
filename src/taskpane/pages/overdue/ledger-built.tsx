import type { LedgerResult } from '../../../actions/build-ledger';
import { useWords } from '../../language';
import { Notice } from '../../shell/notice';

/** What became of the ledger's rows when it was built. */
export function LedgerBuilt({ result, onDismiss }: { result: LedgerResult; onDismiss: () => void }) {
  const { t } = useWords();
  const { rows, added, changes, unmatched } = result;
  return (
    <Notice kind={unmatched.length > 0 ? 'warning' : 'success'} onDismiss={onDismiss}>
      <div>{t('pane.overdue.ledger-result', { rows, added })}</div>
      {changes.length > 0 && <div>{t('pane.overdue.ledger-reworded', { count: changes.length })}</div>}
      {unmatched.length > 0 && <div>{t('pane.overdue.ledger-unmatched', { count: unmatched.length })}</div>}
    </Notice>
  );
}
