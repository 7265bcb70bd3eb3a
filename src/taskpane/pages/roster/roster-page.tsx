import { Input, makeStyles } from '@fluentui/react-components';
import { Search16Regular } from '@fluentui/react-icons';
import { useMemo, useState } from 'react';
import type { Understanding } from '../../../actions/understand';
import { useWords } from '../../language';
import { useWorkbook } from '../../pane-context';
import { PageFrame, ReadFirst } from '../../shell/page-frame';
import { NoTable } from '../../shell/no-table';
import { Part } from '../../shell/part';
import { CountTable } from '../totals/count-table';
import { unitCounts } from '../totals/counts';
import { Aliases } from './aliases';
import { Collectives } from './collectives';
import { Exchange } from './exchange';
import { Successions } from './successions';
import { Variants } from './variants';

/** 单位名册: who is named in the tables, and what people say about the names. */
export function RosterPage() {
  const { t } = useWords();
  const { understanding } = useWorkbook();
  return (
    <PageFrame title={t('pane.roster.heading')}>
      {understanding ? <Roster understanding={understanding} /> : <ReadFirst />}
    </PageFrame>
  );
}

function Roster({ understanding }: { understanding: Understanding }) {
  const { breakdown, settings } = understanding;
  const classes = useStyles();
  const { t } = useWords();
  const { roster } = breakdown;
  const counts = useMemo(() => new Map(unitCounts(breakdown).map((one) => [one.name, one])), [breakdown]);
  const [search, setSearch] = useState('');
  const units = useMemo(() => {
    const needle = search.trim();
    const named = [...roster.units.values()].filter(
      ({ name, kind }) => kind !== 'person' && (needle === '' || name.includes(needle)),
    );
    return named
      .map(({ name }) => counts.get(name) ?? { name, lead: 0, support: 0, indicators: 0 })
      .sort((a, b) => b.lead - a.lead || b.support - a.support);
  }, [roster, counts, search]);
  return (
    <>
      {breakdown.tables.length === 0 && <NoTable />}
      <Variants variants={roster.variants} units={roster.units} />
      <Collectives units={roster.units} members={settings.members} />
      <Aliases aliases={settings.aliases} />
      <Successions understanding={understanding} />
      <Exchange given={settings} />
      {roster.units.size > 0 && (
        <Part title={t('pane.roster.units')} aside={t('pane.totals.units-count', { count: units.length })}>
          <Input
            className={classes.search}
            type="search"
            contentBefore={<Search16Regular />}
            placeholder={t('pane.roster.search')}
            aria-label={t('pane.roster.search')}
            value={search}
            onChange={(_event, { value }) => {
              setSearch(value);
            }}
          />
          <CountTable
            caption={t('pane.roster.units')}
            heads={[t('pane.totals.unit'), t('pane.totals.lead'), t('pane.totals.support')]}
            rows={units.map(({ name, lead, support }) => ({ name, counts: [lead, support] }))}
          />
        </Part>
      )}
    </>
  );
}

const useStyles = makeStyles({ search: { width: '100%' } });
