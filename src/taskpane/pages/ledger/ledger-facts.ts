import { fieldText } from '../../../collect/base';
import { statisticsOf } from '../../../actions/statistics';
import type { Understanding } from '../../../actions/understand';
import { ENTRY_FIELDS } from '../../../ledger/model';
import { type Message, message } from '../../../locales/message';

/** What is to be said of a ledger: its rows are dates (期次), its headline counts items (项). */
export function factsOf(understanding: Understanding): readonly Message[] {
  const { link } = understanding.progress;
  const { all, occurrences } = statisticsOf(understanding);
  const filled = [...link.rows.values()].filter(({ entry }) =>
    ENTRY_FIELDS.some((field) => fieldText(entry, field) !== ''),
  ).length;
  const missing = occurrences.all - link.rows.size;
  return [
    message('pane.ledger.rows', { items: all.items, occurrences: occurrences.all }),
    message('pane.ledger.filled', { filled }),
    message('pane.ledger.states', { done: all.done, overdue: all.overdue, late: occurrences.overdue }),
    ...(all.adjusted > 0 ? [message('pane.ledger.adjusted', { count: all.adjusted })] : []),
    ...(missing > 0 ? [message('pane.ledger.missing', { count: missing })] : []),
    ...(link.unmatched.length > 0
      ? [message('pane.ledger.unmatched', { count: link.unmatched.length })]
      : []),
  ];
}
