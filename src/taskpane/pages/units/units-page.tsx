import type { PageProps } from '../../page-props';
import { WorkbookPage } from '../../shell/workbook-page';
import { Build } from './build';

const INTRO = {
  title: 'pane.units.question',
  text: 'pane.units.intro',
  start: 'pane.units.start',
} as const;

/** 分表: a tab for every unit. Which ones is seen and confirmed here before anything is written. */
export function UnitsPage({ run }: PageProps) {
  return (
    <WorkbookPage title="pane.units.title" intro={INTRO} run={run}>
      {(understanding) => <Build understanding={understanding} />}
    </WorkbookPage>
  );
}
