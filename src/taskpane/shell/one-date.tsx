import { useMemo } from 'react';
import { apartFrom } from '../../actions/one-date';
import { message } from '../../locales/message';
import { dayText } from '../day-text';
import { followDate } from '../follow-date';
import { useWords } from '../language';
import { usePane, useWorkbook } from '../pane-context';
import { useRemember } from '../remember';
import { Notice } from './notice';

/** Says which sheets of ours speak of another date than the workbook, and offers to bring them together. */
export function OneDate() {
  const { t, language } = useWords();
  const { store } = usePane();
  const { understanding, busy } = useWorkbook();
  const remember = useRemember();
  const apart = useMemo(() => (understanding ? apartFrom(understanding) : []), [understanding]);
  const [first] = apart;
  if (!understanding || !first || busy !== null) return null;
  const there = first.asOf;
  const adopt = (): Promise<boolean> =>
    remember((settings) => ({ ...settings, asOf: there }), message('plan.set-date', { date: there }));
  return (
    <Notice
      kind="warning"
      actions={[
        { label: t('pane.date.follow'), onClick: () => void followDate(store, language) },
        { label: t('pane.date.adopt', { date: dayText(there, t) }), onClick: () => void adopt() },
      ]}
    >
      {t(apart.length > 1 ? 'pane.date.apart-several' : 'pane.date.apart', {
        sheet: first.sheet,
        count: apart.length,
        there: dayText(there, t),
        here: dayText(understanding.asOf, t),
      })}
    </Notice>
  );
}
