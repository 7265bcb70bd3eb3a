import { useEffect, useRef } from 'react';
import { useWords } from './language';
import { useWorkbook } from './pane-context';
import { preferences } from './preferences';

/** The pane speaks the language that the workbook keeps, unless this person chose one on this computer. Shows nothing. */
export function WorkbookLanguage() {
  const { setLanguage } = useWords();
  const { understanding } = useWorkbook();
  const kept =
    understanding && understanding.workbook.settings !== null ? understanding.settings.language : null;
  const followed = useRef<string | null>(null);
  useEffect(() => {
    if (kept === null || kept === followed.current) return;
    followed.current = kept;
    if (preferences().language === undefined) setLanguage(kept);
  }, [kept, setLanguage]);
  return null;
}
