import { useMemo } from 'react';
import type { Breakdown } from '../../../breakdown/model';
import { useWords } from '../../language';
import { useWorkbook } from '../../pane-context';
import { PageFrame, ReadFirst } from '../../shell/page-frame';
import { NoTable } from '../../shell/no-table';
import { Part } from '../../shell/part';
import { CountTable } from './count-table';
import { unitCounts } from './counts';
import { TableTotals } from './table-totals';

/** 总数核对: what the tables state of themselves, what is counted in them, and by which rule. */
export function TotalsPage() {
  const { t } = useWords();
  const { understanding } = useWorkbook();
  return (
    <PageFrame title={t('pane.totals.heading')}>
      {understanding ? <Totals breakdown={understanding.breakdown} /> : <ReadFirst />}
    </PageFrame>
  );
}

function Totals({ breakdown }: { breakdown: Breakdown }) {
  const { t } = useWords();
  const units = useMemo(() => unitCounts(breakdown), [breakdown]);
  if (breakdown.tables.length === 0) return <NoTable />;
  return (
    <>
      {breakdown.tables.map((table, index) => (
        <TableTotals key={index} table={table} />
      ))}
      <Part title={t('pane.totals.units')} aside={t('pane.totals.units-count', { count: units.length })}>
        <CountTable
          caption={t('pane.totals.units')}
          heads={[
            t('pane.totals.unit'),
            t('pane.totals.lead'),
            t('pane.totals.support'),
            t('pane.totals.indicators'),
          ]}
          rows={units.map(({ name, lead, support, indicators }) => ({
            name,
            counts: [lead, support, indicators],
          }))}
        />
      </Part>
    </>
  );
}
