import type { PageProps } from '../../page-props';
import { WorkbookPage } from '../../shell/workbook-page';
import { Collect } from './collect';

const INTRO = {
  title: 'pane.collect.question',
  text: 'pane.collect.intro',
  start: 'pane.units.start',
} as const;

/** 收回填报: what units filled in, taken back into the ledger. */
export function CollectPage({ run }: PageProps) {
  return (
    <WorkbookPage title="pane.collect.title" intro={INTRO} run={run}>
      {(understanding) => <Collect understanding={understanding} />}
    </WorkbookPage>
  );
}
