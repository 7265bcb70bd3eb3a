import { useMemo } from 'react';
import type { ToldChange } from '../../../actions/jobs/told-versions';
import { useWords } from '../../language';
import { FirstOf } from '../../shell/first-of';
import { Section } from '../../shell/section';
import { FromTo } from './from-to';
import { changeGroups } from './grouped';
import { VersionCard } from './version-card';

/** Kinds with more are folded at first. */
const MOST_OPEN = 20;

/** What differs, by kind: where it stood and stands, and what it was and is. */
export function ChangeList({ changes }: { changes: readonly ToldChange[] }) {
  const { t } = useWords();
  const groups = useMemo(() => changeGroups(changes), [changes]);
  return (
    <div>
      {groups.map(({ kind, changes: list }) => (
        <Section
          key={kind}
          title={t(`versions.kind-${kind}`)}
          count={list.length}
          open={list.length <= MOST_OPEN}
        >
          <FirstOf list={list}>
            {(one, index) => (
              <VersionCard
                key={index}
                old={one.old}
                fresh={one.new}
                label={one.direction && t(`versions.direction-${one.direction}`)}
              >
                <FromTo change={one} />
              </VersionCard>
            )}
          </FirstOf>
        </Section>
      ))}
    </div>
  );
}
