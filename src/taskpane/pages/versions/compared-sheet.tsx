import type { Understanding } from '../../../actions/understand';
import { useWords } from '../../language';
import { usePane } from '../../pane-context';
import { Notice } from '../../shell/notice';
import { ChangeList } from './change-list';
import { Comparing } from './comparing';
import { writeComparedSheet } from './doing';
import { useToldSheet } from './use-told';
import { WriteSheet } from './write-sheet';

/** What differs between a sheet of this workbook, such as a copy of the final table, and the table as it is now. */
export function ComparedSheet({ understanding, sheet }: { understanding: Understanding; sheet: string }) {
  const { t, language } = useWords();
  const { store } = usePane();
  const told = useToldSheet(understanding, sheet);
  if (!told) return <Comparing />;
  const { compared } = told;
  if (!compared) return <Notice kind="warning">{t('pane.versions.no-table', { name: sheet })}</Notice>;
  const { changes } = compared;
  return (
    <>
      <WriteSheet
        understanding={understanding}
        name={sheet}
        changes={changes.length}
        any={changes.length > 0}
        onWrite={() => void writeComparedSheet(store, sheet, language)}
      />
      <ChangeList changes={changes} />
    </>
  );
}
